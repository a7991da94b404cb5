// A closed claim goes on only by a manager, for a reason that stands with its versions.
import { contract } from '../../../src/rooms/claims/contract';
import { openClaim } from '../../../src/rooms/claims/open-claim';
import { recordClaimStep } from '../../../src/rooms/claims/record-claim-step';
import { reopenClaim } from '../../../src/rooms/claims/reopen-claim';
import { claims, claimVersions } from '../../../src/tables/claims';
import { deadlines } from '../../../src/tables/deadlines';
import type { ClaimStep } from '../../../src/domain/claim-step';
import { desk, intake, register } from '../../support/claim-desk';
import { refusedBy } from '../../support/refused';

const CLAIM = 'C-2018-0001';

function closedAfter(...steps: readonly ClaimStep[]) {
  const world = desk();
  register(world, intake(world.memberKey));
  const record = (step: ClaimStep) =>
    recordClaimStep(world.ports, { claimNumber: CLAIM, step, on: '2018-06-20', note: '受付12' });
  steps.forEach(record);
  return {
    world,
    record,
    reopen: (reason = '追加の請求', requestKey = 'one') =>
      reopenClaim(world.ports, { claimNumber: CLAIM, reason, requestKey }),
  };
}

test.each([
  [['closed'], '受付'],
  [['firstReport', 'withdrawn'], '第一報済'],
  [['firstReport', 'submitted', 'closed'], '請求済'],
  [['firstReport', 'submitted', 'paid', 'closed'], '支払済'],
] as const)('after %j it goes on as %s, with its clocks, and can be closed again', (steps, state) => {
  const { world, record, reopen } = closedAfter(...steps);
  const [row] = world.table(claims);
  const was = row!.state;
  expect(world.table(deadlines).every((one) => one.state === '完了')).toBe(true);
  expect(refusedBy(() => record('caution'))).toEqual(['claimClosed']);
  expect(refusedBy(() => reopen(' '))).toEqual(['reason:claimReopenReasonMissing']);
  expect(reopen()).toEqual({ state });
  expect(world.table(claims)[0]!.state).toBe(state);
  expect(world.table(claimVersions)).toMatchObject([
    { item: '状態', was, became: `${state}（再開：追加の請求）`, changedBy: world.state.user, version: 2 },
  ]);
  // What is not recorded as done is due again: the claim on the insurer lapses where nothing was paid.
  const limitation = world.table(deadlines).find(({ deadlineKey }) => deadlineKey === `${CLAIM}/limitation`)!;
  expect(limitation.state).toBe(state === '支払済' ? '完了' : '未了');
  expect(refusedBy(() => reopen())).toEqual(['claimNotClosed']);
  record('closed');
  reopen('追加の請求', 'two');
  expect(world.table(claimVersions).map(({ version }) => version)).toEqual([2, 3]);
});

test('it is the manager’s, and offered to no one else', () => {
  expect(contract.reopenClaim.may).toBe('manager');
  const { world } = closedAfter('closed');
  const offered = () => openClaim(world.ports, { claimNumber: CLAIM }).mayReopen;
  expect(offered()).toBe(false);
  world.state.manager = true;
  expect(offered()).toBe(true);
  reopenClaim(world.ports, { claimNumber: CLAIM, reason: '誤り', requestKey: 'one' });
  expect(offered()).toBe(false);
});

test('a run that died between the version and the row is repeated without a second version', () => {
  const { world, reopen } = closedAfter('closed');
  world.state.before = (effect, detail) => {
    if (effect === 'update' && detail === claims.key) throw new Error('killed');
  };
  expect(() => reopen()).toThrow('killed');
  world.state.before = () => undefined;
  expect(world.table(claims)[0]!.state).toBe('終了');
  reopen();
  expect(world.table(claimVersions)).toHaveLength(1);
});
