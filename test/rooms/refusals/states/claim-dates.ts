// States that provoke what dates, policies and limits say against a claim; most are told beside it.
import type { claimDateProblems, payableProblems } from '../../../../src/payable/words';
import type { claimProblems } from '../../../../src/rooms/claims/refusal-words';
import { claimCosts, claims } from '../../../../src/tables/claims';
import { policies } from '../../../../src/tables/policies';
import { transactions } from '../../../../src/tables/transactions';
import { mustAnswer } from '../../../support/calls/call';
import { examples } from '../../../support/calls/examples';
import { claimIntake, fileOf } from '../../../support/calls/requests';
import type { MemoryWorld } from '../../../support/memory-ports';
import { put } from '../../../support/refusals/wrong';
import { asked, type RefusalState, type StatesOf } from '../../../support/refusals/stage';

const CLAIM = 'C-2026-0001';
const COST = 'X-2026-0001';
const POLICY = 'P-2026-0002';
const beside = { over: 'told beside the claim' };
/** A new claim of this member with another intake. */
const told = (part: object, more: Omit<RefusalState, 'call' | 'patch'> = {}): RefusalState =>
  asked(
    'registerClaim',
    (request: { readonly intake: object }) => ({ ...request, intake: { ...request.intake, ...part } }),
    more,
  );
/** Another claim, opened: the next number. */
const opened = (part: object, world: (world: MemoryWorld) => unknown = () => undefined): RefusalState =>
  asked(
    'openClaim',
    { claimNumber: 'C-2026-0002' },
    {
      world: (desk) => {
        world(desk);
        const request = claimIntake('D-201/TOSHA', 'claim-9');
        mustAnswer('registerClaim', { ...request, intake: { ...request.intake, ...part } });
      },
      ...beside,
    },
  );
/** A contract that began without this answer of the insurer. */
const unanswered = (answer: RegExp, none: string) => (world: MemoryWorld) => {
  const start = world.table(transactions).find((row) => row.policyNumber === POLICY)!;
  start.change = start.change.replace(answer, none);
};
const cost = (set: object) => ({ ...(examples.saveClaimCost.request() as object), ...set });
/** A cost of the claim, with something wrong in its row. */
const costing = (set: object, wrong: Parameters<typeof put<typeof claimCosts>>[2] = {}): RefusalState =>
  asked(
    'openClaim',
    {},
    {
      world: (world) => {
        mustAnswer('saveClaimCost', cost(set) as never);
        put(claimCosts, COST, wrong)(world);
      },
      ...beside,
    },
  );
const standing = (set: Parameters<typeof put<typeof policies>>[2]): RefusalState =>
  asked('openClaim', {}, { world: put(policies, POLICY, set), ...beside });

export const claimDateStates = {
  claimDatesOutOfOrder: told({ occurredOn: '2026-11-13' }),
  claimDateAhead: told({ knownOn: '2026-11-22', knownTime: '23:00' }),
  // 賠償 goes by the day of the claim.
  claimTriggerMissing: opened({ claimedOn: '', claimedTime: '' }),
  claimBoundaryDay: opened({ occurredOn: '2026-10-01', knownOn: '2026-10-01', claimedOn: '2026-10-01' }),
  claimBeforeInception: opened({ occurredOn: '2025-10-01', knownOn: '2025-10-01', claimedOn: '2025-10-01' }),
  claimAfterExpiry: asked(
    'openClaim',
    { claimNumber: 'C-2027-0001' },
    {
      world: (world) => {
        world.state.today = '2027-11-10';
        const request = claimIntake('D-201/TOSHA', 'claim-9');
        const dates = { occurredOn: '2027-11-01', knownOn: '2027-11-02', claimedOn: '2027-11-03' };
        mustAnswer('registerClaim', { ...request, intake: { ...request.intake, ...dates, plan: 'TOSHA-B' } });
      },
      ...beside,
    },
  ),
  claimPolicyLapsed: standing({ state: '失効' as never }),
  claimPolicyOpen: standing({ state: '申込受付' as never }),
  claimWithoutPolicy: asked(
    'openClaim',
    { claimNumber: 'C-2026-0002' },
    {
      world: () => {
        const request = claimIntake('D-203/TOSHA', 'claim-9');
        mustAnswer('registerClaim', { ...request, intake: { ...request.intake, plan: 'TOSHA-A' } });
      },
      ...beside,
    },
  ),
  claimPolicyDiffers: asked('openClaim', {}, { world: put(claims, CLAIM, { policyNumber: '' }) }),
  claimPlanDiffers: asked('openClaim', {}, { world: put(claims, CLAIM, { plan: 'TOSHA-A' }) }),
  // TOSHA's own term ends on 2027-10-01: the event lies in it, the claim in the next.
  claimPartsDiffer: asked(
    'openClaim',
    { claimNumber: 'C-2027-0001' },
    {
      world: (world) => {
        mustAnswer('bringInPolicies', {
          fileName: '契約.csv',
          contentBase64: fileOf(
            '会員番号,制度,プラン,証券番号,保険会社,満期日,保険料',
            'D-201,TOSHA,TOSHA-B,A-200,三井住友海上,2028-10-01,136370',
          ),
          dryRun: false,
        });
        world.state.today = '2027-10-10';
        const request = claimIntake('D-201/TOSHA', 'claim-9');
        const dates = { occurredOn: '2027-09-20', knownOn: '2027-09-21', claimedOn: '2027-10-05' };
        mustAnswer('registerClaim', { ...request, intake: { ...request.intake, ...dates, plan: 'TOSHA-B' } });
      },
      ...beside,
    },
  ),
  claimPublicationOpen: asked('openClaim', {}, {}),
  claimDeductibleOpen: asked(
    'openClaim',
    {},
    { world: unanswered(/"deductible":"[^"]*"/, '"deductible":""') },
  ),
  claimLimitsUnknown: asked(
    'openClaim',
    {},
    { world: unanswered(/"liabilityLimitYen":\d+/, '"liabilityLimitYen":null') },
  ),
  claimNotApproved: asked('moveClaimCost', {
    costNumber: COST,
    move: 'spend',
    on: '2026-11-18',
    amount: '3,000,000円',
    note: '',
  }),
  claimApprovalOpen: asked(
    'moveClaimCost',
    { costNumber: COST, move: 'spend', on: '2026-11-18', amount: '3,000,000円', note: '' },
    {
      world: put(claimCosts, COST, { approvalNeeded: '不明' }),
      right: {
        costNumber: COST,
        move: 'spend',
        on: '2026-11-18',
        amount: '3,000,000円',
        note: '見本海上 佐藤 2026-11-17',
      },
    },
  ),
  claimHeadsMissing: asked('saveClaimCost', cost({ item: 'condolence' })),
  claimAboveLimit: costing({ estimate: '9,000,000,000円' }),
  claimAmountUnfit: costing({}, { estimateYen: -1 }),
  // The clock of the measures runs from the insurer's receipt of the report.
  claimSpentAfterWindow: asked(
    'openClaim',
    {},
    {
      world: (world) => {
        mustAnswer('recordClaimStep', {
          claimNumber: CLAIM,
          step: 'insurerReceived',
          on: '2026-11-16',
          note: '受付 12',
        });
        mustAnswer('saveClaimCost', cost({}) as never);
        put(claimCosts, COST, { state: '支出済', spentOn: '2029-11-30', spentYen: 1 })(world);
      },
      ...beside,
    },
  ),
  claimDocumentsUnlisted: asked(
    'queueDocumentReminder',
    { claimNumber: 'C-2026-0002' },
    {
      world: () => {
        const request = claimIntake('D-101/ALIVE', 'claim-9');
        mustAnswer('registerClaim', { ...request, intake: { ...request.intake, plan: 'ALIVE' } });
      },
    },
  ),
} satisfies StatesOf<typeof claimDateProblems & typeof payableProblems & typeof claimProblems>;
