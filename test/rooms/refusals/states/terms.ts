// States that provoke what terms, part years and the steps of a policy refuse, and what leads out of them.
import type { orderProblems } from '../../../../src/domain/order-messages';
import type { policyProblems } from '../../../../src/domain/policy-messages';
import type { enrolmentProblems } from '../../../../src/rooms/enrolment/words';
import type { takeOverProblems } from '../../../../src/rooms/enrolment/take-over-words';
import type { quoteProblems } from '../../../../src/rooms/quotes/words';
import type { paymentProblems } from '../../../../src/rooms/payments/words';
import type { referralProblems } from '../../../../src/rooms/referrals/words';
import type { RecordOf } from '../../../../src/tables/column';
import { programs } from '../../../../src/tables/masters';
import { policies } from '../../../../src/tables/policies';
import { quotes, type Quote } from '../../../../src/tables/quotes';
import { fingerprintOf } from '../../../../src/domain/fingerprint';
import { programOf } from '../../../../src/programs';
import { mustAnswer } from '../../../support/calls/call';
import { REV } from '../../../support/calls/desk-world';
import { completeAnswers } from '../../../support/disclosure-answers';
import { examples } from '../../../support/calls/examples';
import { fileOf } from '../../../support/calls/requests';
import { recordEverything } from '../../../support/enrolment-world';
import type { MemoryWorld } from '../../../support/memory-ports';
import { put } from '../../../support/refusals/wrong';
import { asked, type RefusalState, type StatesOf } from '../../../support/refusals/stage';

const QUOTE = 'Q-2026-0009';
const ONE = { quoteNumbers: [QUOTE] };
const OF_GH = 'Q-2026-0001';
const POLICY = 'P-2026-0002';
const PART_YEAR = 'Q-2026-0010';
const MADE_ANEW = 'Q-2026-0011';
const ROUNDED: Partial<RecordOf<typeof programs>> = {
  roundingConfirmed: '管理 2026-11-01',
  proRataRounding: '10円未満切捨て',
  partMonth: '1か月とする',
};
/** Of a cover from 2027-06-01. */
const sentPartYear = (world: MemoryWorld): Quote => {
  const part = { effectiveDate: '2027-06-01', transaction: '中途' } as const;
  const { created } = mustAnswer('createQuotes', { members: ['R-001/ALIVE'], ...part });
  put(quotes, created[0]!, { state: '案内済' })(world);
  return world.table(quotes).find(({ quoteNumber }) => quoteNumber === created[0])!;
};
type More = Parameters<typeof asked>[2];
/** A quote that was made with something else in it. */
const frozen =
  (
    set: Partial<Pick<Quote, 'transaction' | 'expirationDate'>> & { readonly label?: string },
    quoteNumber = QUOTE,
  ) =>
  (world: MemoryWorld): void => {
    const row = world.table(quotes).find((one) => one.quoteNumber === quoteNumber)!;
    const made = { ...(JSON.parse(row.frozen) as object), ...set };
    const { label: _, ...columns } = set;
    put(quotes, quoteNumber, {
      ...columns,
      ...(set.label ? { label: '会社回答' as never } : {}),
      frozen: JSON.stringify(made),
      fingerprint: fingerprintOf(made),
    })(world);
  };
const accepted = (set: Parameters<typeof frozen>[0], patch: object = {}, more: More = {}): RefusalState =>
  asked('acceptApplications', { ...ONE, ...patch }, { world: frozen(set), ...more });
const stepped = (step: string, on: string, more: object = {}) =>
  ({
    step,
    policyNumbers: [POLICY],
    on,
    document: '届',
    reason: '廃業',
    amount: '',
    changes: {},
    ...more,
  }) as never;
const policyStep = (request: never, ...before: readonly never[]): RefusalState =>
  asked('recordPolicyStep', request, {
    world: () => before.forEach((one) => void mustAnswer('recordPolicyStep', one)),
    right: stepped('cancellation', '2027-01-20'),
  });
const file = (...rows: string[]) => ({
  contentBase64: fileOf('会員番号,制度,プラン,証券番号,保険会社,満期日,保険料', ...rows),
});

export const termStates = {
  // A start within a year of which nobody has keyed the end: 中途 has no term of its own.
  termEndMissing: asked(
    'acceptApplications',
    { quoteNumbers: [PART_YEAR] },
    {
      world: (world) => {
        put(programs, 'ALIVE', { periodEnd: '', ...ROUNDED })(world);
        recordEverything(world, sentPartYear(world));
      },
      typed: { '制度/保険終期': '2028-04-01' },
      // Made anew with its end and sent; what was recorded with the first is the second's.
      onward: sentPartYear,
      right: { ...ONE, quoteNumbers: [MADE_ANEW] },
    },
  ),
  // The insurer has answered for a member without a loss, who tells of one before the application.
  answeredSince: asked(
    'acceptApplications',
    { quoteNumbers: [OF_GH] },
    {
      world: (world) => {
        frozen({ label: 'insurerAnswer' }, OF_GH)(world);
        put(quotes, OF_GH, { state: '案内済' })(world);
        const entry = { memberKey: 'D-001/GH', program: 'GH' };
        const sent = { ...entry, revision: 0, carried: [], unconfirmed: [] };
        const gh = programOf('GH')!.handbook!.questionnaire();
        const answers = completeAnswers(gh, { REV, LOSS_3P: { kind: 'choice', option: 'yes' } });
        mustAnswer('correctDisclosure', { ...entry, version: 1 });
        mustAnswer('finishDisclosure', { ...sent, answers });
      },
    },
  ),
  termDisagrees: accepted({}, {}, { world: put(quotes, QUOTE, { months: 7 }) }),
  policyOverlaps: asked('acceptApplications', ONE, {
    world: () =>
      void mustAnswer('bringInPolicies', {
        fileName: '契約.csv',
        ...file('R-001,ALIVE,ALIVE,AL-1,損保ジャパン,2027-10-01,66000'),
        dryRun: false,
      }),
  }),
  noPolicyToRenew: accepted(
    { transaction: '更改' },
    {},
    { right: { ...ONE, inceptions: { [QUOTE]: '2020-04-01' } } },
  ),
  inceptionUnreadable: accepted(
    { transaction: '更改' },
    { inceptions: { [QUOTE]: '春' } },
    { right: { ...ONE, inceptions: { [QUOTE]: '2020-04-01' } } },
  ),
  midTermUnconfirmed: accepted(
    { transaction: '中途' },
    {},
    { typed: { '制度/月割の端数処理': '円未満切捨て' } },
  ),
  midTermPremiumMissing: accepted(
    { transaction: '中途', label: 'insurerAnswer' },
    {},
    { right: { ...ONE, premiums: { [QUOTE]: '66,000円' } } },
  ),
  midTermPremiumUnreadable: accepted(
    { transaction: '中途', label: 'insurerAnswer' },
    { premiums: { [QUOTE]: '高い' } },
    { right: { ...ONE, premiums: { [QUOTE]: '66,000円' } } },
  ),
  // Applications for ALIVE close on a day of the month before.
  joiningTooEarly: asked(
    'createQuotes',
    {
      members: ['R-001/ALIVE'],
      effectiveDate: '2026-12-01',
      transaction: '中途',
    },
    {
      world: put(programs, 'ALIVE', { joiningClosingDay: 10, joiningMonthsAfter: 1, joiningTime: '16:00' }),
      right: { members: ['R-001/ALIVE'], effectiveDate: '2027-02-01', transaction: '中途' },
    },
  ),
  underwrittenTooEarly: asked(
    'recordPolicyStep',
    stepped('underwrite', '2026-11-11', { policyNumbers: ['P-2026-0004'] }),
    {
      world: () => void mustAnswer('acceptApplications', examples.acceptApplications.request()),
      right: stepped('underwrite', '2026-11-22', { policyNumbers: ['P-2026-0004'] }),
    },
  ),
  beforeReinstatement: policyStep(
    stepped('cancellation', '2027-01-10'),
    stepped('cancellation', '2027-01-05'),
    stepped('reinstatement', '2027-01-15'),
  ),
  chargeIsNegative: asked(
    'recordPolicyStep',
    stepped('reinstatement', '2027-01-15', { amount: '▲1,000円' }),
    {
      world: () => void mustAnswer('recordPolicyStep', stepped('cancellation', '2027-01-05')),
      right: stepped('reinstatement', '2027-01-15', { amount: '1,000円' }),
    },
  ),
  policyMemberSeveral: asked(
    'registerCertificates',
    { text: 'D-002,A-1' },
    {
      world: () =>
        void mustAnswer('bringInPolicies', {
          fileName: '契約.csv',
          ...file(
            'D-002,GH,GH-A,GH-9001,架空損保,2027-04-01,51000',
            'D-002,GH,GH-B,GH-9002,架空損保,2027-04-01,52000',
          ),
          dryRun: false,
        }),
      right: { text: 'P-2026-0002,A-1' },
    },
  ),
  takeOverStands: asked('bringInPolicies', file('D-201,TOSHA,TOSHA-B,A-100,三井住友海上,2027-10-01,136370'), {
    over: 'the policy stands here already',
  }),
  proRataUnconfirmed: asked(
    'queuePaymentLetters',
    { kind: 'transfer', policyNumbers: ['P-2026-0004'] },
    {
      world: (world) => {
        mustAnswer('acceptApplications', examples.acceptApplications.request());
        put(quotes, QUOTE, { transaction: '中途' })(world);
        put(programs, 'ALIVE', { roundingConfirmed: '' })(world);
      },
      typed: { '制度/端数処理確認（確認者・日）': '管理 2026-11-01' },
    },
  ),
  renewalPlanFormer: asked(
    'createQuotes',
    {
      members: ['D-101/ALIVE'],
      effectiveDate: '2027-01-06',
      transaction: '更改',
    },
    { world: put(policies, 'P-2026-0001', { plan: 'ALIVE-OLD' }) },
  ),
  answerPeriodMissing: asked(
    'answerReferral',
    {},
    { world: frozen({ expirationDate: '' }, 'Q-2026-0005'), right: { periodEnd: '2028-04-01' } },
  ),
} satisfies StatesOf<
  typeof orderProblems &
    typeof policyProblems &
    typeof enrolmentProblems &
    typeof takeOverProblems &
    typeof quoteProblems &
    typeof paymentProblems &
    typeof referralProblems
>;
