// A change of the contract after the accident leaves the sheet of an earlier claim as it was.
import { openClaim } from '../../../src/rooms/claims/open-claim';
import { preparePayable } from '../../../src/rooms/claims/prepare-payable';
import { registerClaim } from '../../../src/rooms/claims/register-claim';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import type { PolicyStepRequest } from '../../../src/rooms/enrolment/contract';
import type { ClaimIntake } from '../../../src/rooms/claims/contract';
import { members, type Member } from '../../../src/tables/members';
import { plans } from '../../../src/tables/masters';
import { newRecord } from '../../../src/tables/new-record';
import { programOf } from '../../../src/programs';
import { transactions } from '../../../src/tables/transactions';
import { addPolicy } from '../../support/policies';
import { approvedCost, cost, desk, intake, register } from '../../support/claim-desk';
import { saveClaimCost } from '../../../src/rooms/claims/claim-costs';

/** Liability 5,000万, costs 500万, no deductible, from 2018-04-01 16:00: as the ledger has it. */
function world(program = 'NISSHIN', plan = program, unanswered = false) {
  const made = desk(program, plan);
  const [{ memberNumber }] = made.table(members) as [Member];
  made.rows.set('policies', []);
  for (const { code, liabilityLimitYen, costLimitYen } of programOf(program)!.plans)
    made.ports.tables.append(plans, [
      newRecord(plans, {
        ...{ code, program, deductible: 'なし' },
        liabilityLimitYen: liabilityLimitYen?.value ?? null,
        costLimitYen: costLimitYen?.value ?? null,
      }),
    ]);
  const policyNumber = addPolicy(made, { program, plan, memberNumber, start: '2018-04-01', unanswered });
  const change = (on: string, changes: PolicyStepRequest['changes']) => {
    const request = { policyNumbers: [policyNumber], document: '異動承認書', reason: '' };
    const report = recordPolicyStep(made.ports, { ...request, step: 'endorsement', on, changes });
    expect(report.refused).toEqual([]);
  };
  return { ...made, policyNumber, change };
}
type World = ReturnType<typeof world>;
const sheet = ({ ports }: World) => preparePayable(ports, { claimNumber: '' });
const view = ({ ports }: World) => openClaim(ports, { claimNumber: '' });
const codesOf = (made: World) => view(made).warnings.map(({ code }) => code);
const DAY = '2018-06-10';
const at = (time: string): Partial<ClaimIntake> => ({
  ...{ occurredOn: DAY, occurredTime: time, knownOn: DAY, knownTime: '23:00', claimedOn: '' },
});

/** 3,000万 of damages; the limit of the contract falls to 1,000万 or rises to 1億 by a change. */
describe.each<[string, string, Partial<ClaimIntake>, string, number | null]>([
  // The brochure of NISSHIN names no day that counts: with no claim yet it is that of the event.
  ['after the accident', '2018-06-11', at(''), '1,000万円', 30_000_000],
  ['before it', '2018-06-09', at(''), '1,000万円', 10_000_000],
  ['on the day, before the hour of 16:00', DAY, at('15:59'), '1,000万円', 30_000_000],
  ['on the day, after it', DAY, at('16:00'), '1,000万円', 10_000_000],
  ['on the day, at an hour nobody knows', DAY, at(''), '1,000万円', null],
  // Event under 5,000万, claim under 1,000万, and no document says which day counts.
  ['between event and claim', '2018-06-13', { ...at(''), claimedOn: '2018-06-15' }, '1,000万円', null],
  ['a raise after it', '2018-06-11', at(''), '1億円', 30_000_000],
])('a change %s', (_, on, dates, liabilityLimit, expected) => {
  test(`leaves ${expected ?? 'no figure'}`, () => {
    const made = world();
    register(made, dates);
    approvedCost(made.ports, { item: 'damages', estimate: '3,000万円' });
    made.change(on, { liabilityLimit });
    expect(sheet(made).rows).toMatchObject([{ payableYen: expected }]);
    expect(codesOf(made).includes('claimLimitsUnknown')).toBe(expected === null);
  });
});

test('which day’s terms they are is said on sheet and page, where they are not today’s', () => {
  const made = world();
  register(made, at(''));
  approvedCost(made.ports, { item: 'damages', estimate: '3,000万円' });
  const said = () => [...sheet(made).notes, ...view(made).policyLines].filter((one) => one.includes('時点'));
  expect(said()).toEqual([]);
  made.change('2018-06-11', { liabilityLimit: '1,000万円', deductible: '10万円' });
  const note = '賠償：発生日 2018年6月10日時点の契約内容です（現在の契約と異なります）。';
  expect(said().filter((one) => one === note)).toHaveLength(2);
  expect(sheet(made)).toMatchObject({ deductible: 'なし', deductedYen: 0 });
});

test('TOSHA: liability by the day of the claim, costs by that of the event', () => {
  const made = world('TOSHA', 'TOSHA-A');
  register(made, { claimedOn: '2018-06-15' });
  approvedCost(made.ports, { item: 'damages', estimate: '3,000万円' });
  approvedCost(made.ports, { item: 'incidentResponse', estimate: '300万円' });
  // Between the event (6/10) and the claim (6/15).
  made.change('2018-06-13', { liabilityLimit: '1,000万円', costLimit: '100万円' });
  // 1,000万 by the claim; 300万, under the 500万 of the event.
  expect(sheet(made).rows.map(({ payableYen }) => payableYen)).toEqual([10_000_000, 3_000_000]);
});

test('an answer in place of what nobody had said holds from the start of the term', () => {
  const made = world('NISSHIN', 'NISSHIN', true);
  register(made, at(''));
  approvedCost(made.ports, { item: 'damages', estimate: '3,000万円' });
  expect(sheet(made).rows).toMatchObject([{ payableYen: null }]);
  made.change('2018-06-19', { liabilityLimit: '2,000万円', costLimit: '500万円', deductible: '10万円' });
  // 2,000万 of the 3,000万, less 10万.
  expect(sheet(made)).toMatchObject({ rows: [{ payableYen: 20_000_000 }], totalYen: 19_900_000 });
  made.change('2018-06-20', { liabilityLimit: '1,000万円' });
  expect(sheet(made).rows).toMatchObject([{ payableYen: 20_000_000 }]);
});

test('a claim has the plan of its day, and says where it has another one', () => {
  const made = world('TOSHA', 'TOSHA-A');
  made.change('2018-06-18', { plan: 'TOSHA-D', annualPremium: '191,150' });
  const { claimNumber } = register(made, { claimedOn: '2018-06-15' });
  expect(view(made).planName).toContain('A');
  expect(codesOf(made)).not.toContain('claimPlanDiffers');
  // Another change is found to hold since before the accident.
  made.change('2018-05-01', { plan: 'TOSHA-B', annualPremium: '136,370' });
  saveClaimCost(made.ports, cost({ item: 'damages', estimate: '3,000万円' }));
  expect(codesOf(made)).toContain('claimPlanDiffers');
  expect(sheet(made).rows).toMatchObject([{ payableYen: null }]);
  registerClaim(made.ports, {
    claimNumber,
    requestKey: 'k2',
    intake: intake(made.memberKey, { claimedOn: '2018-06-15' }),
  });
  expect(codesOf(made)).not.toContain('claimPlanDiffers');
  expect(view(made).planName).toContain('B');
});

test.each([
  ['change', '{"version":1'],
  // From before the accident; no day at all; what is none.
  ['effectiveOn', '2018-05-01'],
  ['effectiveOn', ''],
  ['effectiveOn', '6月ごろ'],
] as const)(
  'a line that cannot be read, or whose day was typed over (%s %s), leaves the terms unknown, and is named',
  (key, cell) => {
    const made = world();
    register(made, at(''));
    approvedCost(made.ports, { item: 'damages', estimate: '3,000万円' });
    made.change('2018-06-11', { liabilityLimit: '1,000万円' });
    const { transactionNumber } = made.table(transactions).at(-1)!;
    made.type(transactions, transactionNumber, key, cell);
    const note = `異動${transactionNumber}を読み取れないため`;
    expect(sheet(made).notes.join()).toContain(note);
    expect(sheet(made)).toMatchObject({
      rows: [{ payableYen: null }],
      deductible: expect.stringContaining('確認'),
    });
    expect(view(made).policyLines.join()).toContain(note);
    expect(codesOf(made)).toContain('claimLimitsUnknown');
  },
);

test('a contract that ended since has the terms of the day, and each page reads 異動 once', () => {
  const made = world();
  register(made, at(''));
  approvedCost(made.ports, { item: 'damages', estimate: '3,000万円' });
  const request = { policyNumbers: [made.policyNumber], document: '解約届', reason: '', changes: {} };
  recordPolicyStep(made.ports, { ...request, step: 'cancellation', on: '2018-06-19' });
  expect(sheet(made).rows).toMatchObject([{ payableYen: 30_000_000 }]);
  for (const page of [sheet, view]) {
    const read: string[] = [];
    const tables = {
      ...made.ports.tables,
      read: ((table) => (
        read.push(table.key),
        made.ports.tables.read(table)
      )) as typeof made.ports.tables.read,
    };
    page({ ...made, ports: { ...made.ports, tables } });
    expect(read.filter((key) => key === 'transactions')).toHaveLength(1);
  }
});
