// Days of a claim stand in their order, whichever of two is keyed last; a closed claim's costs stand still.
import { claimCosts, claims } from '../../../src/tables/claims';
import { moveClaimCost, saveClaimCost } from '../../../src/rooms/claims/claim-costs';
import { recordClaimStep } from '../../../src/rooms/claims/record-claim-step';
import type { ClaimStep } from '../../../src/domain/claim-step';
import { registerClaim } from '../../../src/rooms/claims/register-claim';
import { codes, cost, desk, intake, register } from '../../support/claim-desk';

const CLAIM = 'C-2018-0001';
const note = '保険会社 佐藤様';

function claim() {
  const world = desk();
  register(world);
  const step = (name: ClaimStep, on: string) =>
    codes(() => recordClaimStep(world.ports, { claimNumber: CLAIM, step: name, on, note }));
  return { ...world, step };
}

// The event was on 2018-06-10; today is 2018-06-20.
test.each<[ClaimStep, ClaimStep]>([
  ['writtenNotice', 'insurerReceived'],
  ['preliminaryReport', 'finalReport'],
  ['agreementApproved', 'agreement'],
  ['submitted', 'paid'],
])('%s is recorded again after %s, neither later than it nor in its place', (first, second) => {
  const { step } = claim();
  expect(step(first, '2018-06-13')).toEqual([]);
  expect(step(second, '2018-06-14')).toEqual([]);
  expect(step(first, '2018-06-15')).toEqual(['claimStepTooEarly']);
  expect(step(first, '2018-06-14')).toEqual([]);
  expect(step(second, '2018-06-13')).toEqual(['claimStepTooEarly']);
});

test('the event is not moved behind a step that is recorded', () => {
  const world = claim();
  expect(world.step('writtenNotice', '2018-06-13')).toEqual([]);
  const learn = (occurredOn: string) =>
    codes(() =>
      registerClaim(world.ports, {
        ...{ claimNumber: CLAIM, requestKey: occurredOn },
        intake: intake(world.memberKey, { occurredOn, knownOn: occurredOn, claimedOn: '2018-06-15' }),
      }),
    );
  expect(learn('2018-06-14')).toEqual(['claimStepTooEarly']);
  expect(learn('2018-06-13')).toEqual([]);
});

// The event was on the 10th.
test.each([
  ['2018-06-09', ['claimDatesOutOfOrder']],
  ['2018-06-10', []],
])('published on %s: %j', (publishedOn, wanted) => {
  const world = desk();
  const set = { publication: '公表済', publishedHow: '新聞', publishedOn } as const;
  expect(codes(() => register(world, set))).toEqual(wanted);
});

describe('a cost', () => {
  function spent() {
    const world = claim();
    const { costNumber } = saveClaimCost(world.ports, cost());
    const move = (name: 'approve' | 'spend' | 'claim' | 'decide' | 'request', on: string) =>
      codes(() => moveClaimCost(world.ports, { costNumber, move: name, on, amount: '100,000円', note }));
    expect(move('request', '2018-06-13')).toEqual([]);
    expect(move('approve', '2018-06-14')).toEqual([]);
    expect(move('spend', '2018-06-16')).toEqual([]);
    return { ...world, move };
  }

  test('is not claimed before it was spent', () => {
    const { move } = spent();
    expect(move('claim', '2018-06-15')).toEqual(['claimStepTooEarly']);
    expect(move('claim', '2018-06-16')).toEqual([]);
  });

  test('of a closed claim moves no more', () => {
    const { move, step, table } = spent();
    expect(step('closed', '2018-06-17')).toEqual([]);
    const before = structuredClone([table(claims), table(claimCosts)]);
    expect(move('claim', '2018-06-17')).toEqual(['claimClosed']);
    expect([table(claims), table(claimCosts)]).toEqual(before);
  });
});
