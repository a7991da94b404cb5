// States that provoke the refusals of claims and their costs, and what leads out of them.
import type { claimProblems } from '../../../../src/rooms/claims/refusal-words';
import { claimCosts, claims } from '../../../../src/tables/claims';
import { mustAnswer } from '../../../support/calls/call';
import { claimIntake } from '../../../support/calls/requests';
import { put } from '../../../support/refusals/wrong';
import { asked, type RefusalState, type StatesOf } from '../../../support/refusals/stage';

const CLAIM = 'C-2026-0001';
const COST = 'X-2026-0001';
const OF_CLAIM = { claimNumber: CLAIM };

/** The intake with something wrong in it. */
const told = (part: object, more: Omit<RefusalState, 'call' | 'patch'> = {}): RefusalState =>
  asked(
    'registerClaim',
    (request: { readonly intake: object }) => ({ ...request, intake: { ...request.intake, ...part } }),
    more,
  );
const step = (name: string, on: string, note = '受付 1') => ({ ...OF_CLAIM, step: name, on, note });
const move = (name: string, on: string, amount = '', note = '') =>
  ({ costNumber: COST, move: name, on, amount, note }) as never;
type Moves = readonly (readonly [string, string, string?, string?])[];
const moved = (...moves: Moves) => ({
  world: () =>
    moves.forEach(
      ([name, on, amount, note]) => void mustAnswer('moveClaimCost', move(name, on, amount, note)),
    ),
});
/** A cost of 300万円 that went these steps, with a warning beside it. */
const costWarned = (...moves: Moves) =>
  asked(
    'openClaim',
    {},
    {
      world: () => {
        mustAnswer('saveClaimCost', {
          ...OF_CLAIM,
          ...{ requestKey: 'cost-1', item: 'investigation', itemName: '', payee: '調査会社' },
          ...{ estimate: '3,000,000円', persons: '', companies: '', notDuplicate: false },
        });
        moved(...moves).world();
      },
      over: 'a warning beside the cost',
    },
  );
export const claimsStates = {
  claimUnknown: asked('openClaim', { claimNumber: 'C-2026-9999' }),
  claimCostUnknown: asked('moveClaimCost', { costNumber: 'X-2026-9999' }),
  claimMemberMissing: told({ memberKey: '' }),
  claimOccurredMissing: told({ occurredOn: '' }),
  claimKnownMissing: told({ knownOn: '' }),
  claimKindMissing: told({ kind: '' }),
  claimTimeUnreadable: told({ occurredTime: '昼ごろ' }),
  claimHeadsUnreadable: told({ persons: 'たくさん' }),
  claimPlanMissing: told({ memberKey: 'D-203/TOSHA' }),
  claimPlanUnknown: told({ memberKey: 'D-203/TOSHA', plan: 'GH-A' }),
  claimPolicyOther: told({ policyNumber: 'P-2026-0001' }),
  claimStepUnknown: asked('recordClaimStep', { step: '' }),
  claimNoteMissing: asked('recordClaimStep', { note: '' }),
  claimStepTooEarly: asked('recordClaimStep', step('finalReport', '2026-11-14'), {
    world: () => void mustAnswer('recordClaimStep', step('preliminaryReport', '2026-11-16') as never),
    right: step('finalReport', '2026-11-17'),
  }),
  claimAgreementNeedsConsent: asked('recordClaimStep', step('agreement', '2026-11-18')),
  claimClosed: asked('recordClaimStep', {}, { world: put(claims, CLAIM, { state: '終了' }) }),
  claimNotClosed: asked('reopenClaim', {}, { twice: true }),
  claimReopenReasonMissing: asked('reopenClaim', { reason: '' }),
  claimItemMissing: asked('saveClaimCost', { item: '' }),
  claimItemNameMissing: asked('saveClaimCost', { item: 'other', itemName: '' }),
  claimItemOfOther: asked('saveClaimCost', { item: 'ransom' }),
  claimEstimateMissing: asked('saveClaimCost', { estimate: '' }),
  claimPayeeMissing: asked('moveClaimCost', move('spend', '2026-11-18', '3,000,000円'), {
    world: (world) => {
      mustAnswer('moveClaimCost', move('approve', '2026-11-17', '3,000,000円', '見本海上 佐藤'));
      put(claimCosts, COST, { payee: '' })(world);
    },
    right: { payee: '調査会社' },
  }),
  claimCostTwice: asked(
    'saveClaimCost',
    { requestKey: 'cost-2' },
    {
      world: () =>
        void mustAnswer('saveClaimCost', {
          ...OF_CLAIM,
          ...{ requestKey: 'cost-1', item: 'investigation', itemName: '', payee: '調査会社' },
          ...{ estimate: '3,000,000円', persons: '', companies: '', notDuplicate: false },
        }),
      right: { requestKey: 'cost-2', notDuplicate: true },
    },
  ),
  claimMoveNotNow: asked('moveClaimCost', move('claim', '2026-11-17')),
  claimMoveAmountMissing: asked('moveClaimCost', move('approve', '2026-11-17', '', '見本海上 佐藤')),
  claimApproverMissing: asked('moveClaimCost', move('approve', '2026-11-17', '3,000,000円')),
  claimApprovedBeforeRequest: asked(
    'moveClaimCost',
    move('approve', '2026-11-16', '3,000,000円', '見本海上 佐藤'),
    {
      ...moved(['request', '2026-11-17']),
      right: move('approve', '2026-11-17', '3,000,000円', '見本海上 佐藤'),
    },
  ),
  claimSpentBeforeApproval: asked('moveClaimCost', move('spend', '2026-11-17', '3,000,000円'), {
    ...moved(['approve', '2026-11-18', '3,000,000円', '見本海上 佐藤']),
  }),
  claimSpentAboveApproval: costWarned(
    ['approve', '2026-11-17', '3,000,000円', '見本海上 佐藤'],
    ['spend', '2026-11-18', '4,000,000円'],
  ),
  claimDecidedAboveSpent: costWarned(
    ['approve', '2026-11-17', '3,000,000円', '見本海上 佐藤'],
    ['spend', '2026-11-18', '3,000,000円'],
    ['claim', '2026-11-19', ''],
    ['decide', '2026-11-20', '30,000,000円'],
  ),
  claimSpentBeforeKnown: costWarned(
    ['approve', '2026-11-11', '3,000,000円', '見本海上 佐藤'],
    ['spend', '2026-11-11', '3,000,000円'],
  ),
  claimCautionOpen: asked('openClaim', {}, { world: put(claims, CLAIM, { cautionOn: '' }) }),
  claimMaybeTwice: asked(
    'openClaim',
    {},
    {
      world: () => void mustAnswer('registerClaim', claimIntake('D-201/TOSHA', 'claim-9')),
      over: 'a warning beside the claim',
    },
  ),
  claimPriorKnowledge: asked(
    'openClaim',
    { claimNumber: 'C-2026-0002' },
    {
      world: () => {
        const request = claimIntake('D-202/TOSHA', 'claim-9');
        mustAnswer('registerClaim', {
          ...request,
          intake: { ...request.intake, priorKnowledge: ['はい', 'いいえ'] },
        });
      },
    },
  ),
  claimAddresseeMissing: asked('queueFirstReport', { addressee: '' }),
  claimRecipientMissing: asked('queueFirstReport', { recipient: '' }),
  claimNotReadBack: asked(
    'queueFirstReport',
    { method: 'FAX', recipient: '03-0000-0000' },
    { right: { method: 'FAX', recipient: '03-0000-0000', readBack: true } },
  ),
  claimHotlineMissing: asked('confirmHotline', { number: '' }),
  claimHotlinePaperMissing: asked('confirmHotline', { paper: '' }),
  claimNoneChosen: asked(
    'openClaim',
    { claimNumber: 'selected' },
    {
      world: (world) => void (world.state.selectedIds = {}),
      chosen: { 事故: { claimNumber: 'selected' } },
    },
  ),
  simulateNoLosses: asked('simulateIncident', { losses: [] }),
  simulateKindMissing: asked('simulateIncident', { kind: '' }),
  simulateCategoryTwice: asked('simulateIncident', {
    losses: [
      { category: 'investigation', amount: '300万円' },
      { category: 'investigation', amount: '200万円' },
    ],
  }),
  simulateNoPlans: asked(
    'simulateIncident',
    { audience: '会員', plans: [], memberNumber: 'D-201' },
    { right: { plans: ['TOSHA-A'] } },
  ),
} satisfies StatesOf<typeof claimProblems>;
