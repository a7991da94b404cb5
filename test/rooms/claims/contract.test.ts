// The tests of what the contract of the claims desk lets through, and of which claim a page opens.
import { readRequest } from '../../../src/calls/read-request';
import { saveClaimCost } from '../../../src/rooms/claims/claim-costs';
import { contract } from '../../../src/rooms/claims/contract';
import { openClaim } from '../../../src/rooms/claims/open-claim';
import { recordClaimStep } from '../../../src/rooms/claims/record-claim-step';
import { simulateIncident } from '../../../src/rooms/claims/simulate-incident';
import { claimCosts, claims } from '../../../src/tables/claims';
import { codes, cost, desk, fields, intake, register } from '../../support/claim-desk';

test('a word that is not in the list is refused before anything is done', () => {
  const report = { claimNumber: 'C-1', addressee: 'A', recipient: 'B', method: 'メール', readBack: true };
  expect(codes(() => readRequest(contract.queueFirstReport.request!(), report))).toEqual(['requestWord']);
  const fire = { claimNumber: '', requestKey: 'k', intake: { ...intake('m'), kind: 'fire' } };
  expect(codes(() => readRequest(contract.registerClaim.request!(), fire))).toEqual(['requestWord']);
});

test('what nobody chose yet is told at its field', () => {
  const { ports } = desk();
  const step = readRequest(contract.recordClaimStep.request!(), { claimNumber: 'C-1' });
  expect(fields(() => recordClaimStep(ports, step))).toEqual(['step']);
  const losses = [{ category: 'damages', amount: '1' }];
  const incident = readRequest(contract.simulateIncident.request!(), { audience: '社内', losses });
  expect(fields(() => simulateIncident(ports, incident))).toEqual(['kind']);
});

describe('a page without a claim number opens', () => {
  const opened = (selectedIds: Record<string, readonly string[]>) => {
    const world = desk();
    register(world, {}, 'first');
    register(world, { occurredOn: '2018-06-11' }, 'second');
    saveClaimCost(world.ports, cost({ claimNumber: 'C-2018-0001' }));
    Object.assign(world.state.selectedIds, selectedIds);
    return openClaim(world.ports, { claimNumber: 'selected' }).claimNumber;
  };

  test('that of the row selected in 事故', () => {
    expect(opened({ [claims.key]: ['C-2018-0001'] })).toBe('C-2018-0001');
  });

  test('that of the cost selected in 事故費用', () => {
    expect(opened({ [claimCosts.key]: ['X-2018-0001'] })).toBe('C-2018-0001');
  });

  test('none where nothing is selected: it is searched for, and never guessed', () => {
    expect(codes(() => opened({}))).toEqual(['claimNoneChosen']);
  });
});
