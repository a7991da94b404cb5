// States that provoke the refusals of applications and policies, and what leads out of them.
import { quotes } from '../../../../src/tables/quotes';
import { intentions } from '../../../../src/tables/intentions';
import { members } from '../../../../src/tables/members';
import { programs } from '../../../../src/tables/masters';
import { fileOf } from '../../../support/calls/requests';
import { mustAnswer } from '../../../support/calls/call';
import type { enrolmentProblems } from '../../../../src/rooms/enrolment/words';
import type { takeOverProblems } from '../../../../src/rooms/enrolment/take-over-words';
import type { orderProblems } from '../../../../src/domain/order-messages';
import type { policyProblems } from '../../../../src/domain/policy-messages';
import { all, cell, put } from '../../../support/refusals/wrong';
import { asked, type StatesOf } from '../../../support/refusals/stage';

const QUOTE = 'Q-2026-0009';
const ONE = { quoteNumbers: [QUOTE] };
const file = (...rows: string[]) => ({
  contentBase64: fileOf('会員番号,制度,プラン,証券番号,保険会社,満期日,保険料', ...rows),
});
const wide = (header: string, row: string) => ({
  contentBase64: fileOf(`会員番号,制度,プラン,証券番号,保険会社,満期日,保険料,${header}`, row),
});

export const enrolmentStates = {
  certificateNotHere: asked('registerCertificates', { reissue: true }),
  policyUnknown: asked('recordPolicyStep', { policyNumbers: ['ZZZ'] }),
  takeOverNoRows: asked('bringInPolicies', { contentBase64: '' }),
  applicationDateMissing: asked('acceptApplications', { receivedOn: '' }),
  applicationDocumentMissing: asked('acceptApplications', { document: '' }),
  fieldMissing: asked('closeHeld', { reason: '' }),
  listProgramMissing: asked('exportPolicyList', { program: '' }),
  listDatesReversed: asked('exportPolicyList', { from: '2030-01-01' }),
  certificateLineUnreadable: asked('registerCertificates', { text: 'ZZZ' }),
  noPoliciesChosen: asked('recordPolicyStep', { policyNumbers: [] }, { chosen: { 契約: {} } }),
  noQuotesForApplication: asked('acceptApplications', { quoteNumbers: [] }, { chosen: { 見積: ONE } }),
  caseUnknown: asked('openProcedure', { tab: '見積', id: 'Q-9' }),
  storyMemberUnknown: asked('openStory', { memberKey: '' }, { chosen: { 会員名簿: {} } }),
  quoteNotOpen: asked('acceptApplications', ONE, { world: put(quotes, QUOTE, { state: '期限切れ' }) }),
  quoteBeingAsked: asked('acceptApplications', { quoteNumbers: ['Q-2026-0005'] }),
  letterNotSent: asked('acceptApplications', ONE, { world: put(quotes, QUOTE, { state: '案内準備完了' }) }),
  noMandateForApplication: asked('acceptApplications', ONE, {
    world: cell(programs, 'ALIVE', 'mandate', '取扱なし'),
    typed: { '制度/取扱区分': '取扱あり' },
  }),
  yearNotConfirmed: asked('acceptApplications', ONE, {
    world: cell(programs, 'ALIVE', 'yearConfirmed', ''),
    typed: { '制度/年度確認（確認者・日）': '管理 2026-11-01' },
  }),
  premiumNotFirm: asked('acceptApplications', { quoteNumbers: ['Q-2026-0001'] }),
  quoteExpired: asked(
    'acceptApplications',
    { ...ONE, receivedOn: '2027-03-01' },
    { world: (world) => (world.state.today = '2027-03-02') },
  ),
  memberNotFound: asked('acceptApplications', ONE, {
    world: (world) => void (world.table(members), (world.rows.get(members.key)!.length = 0)),
    over: 'the member has been deleted',
  }),
  // Signed on the 18th, and explained again on the 20th.
  declarationBeforeExplanation: asked('acceptApplications', ONE, {
    world: all(
      cell(programs, 'ALIVE', 'officialDisclosure', '必要'),
      put(intentions, `I-${QUOTE}`, { explainedOn: '2026-11-20' }),
    ),
  }),
  noApplicationHeld: asked('acceptHeld', { quoteNumber: 'Q-2026-0004' }),
  policyMemberUnknown: asked('registerCertificates', { text: 'X-9,A-1' }),
  certificateTaken: asked(
    'registerCertificates',
    { text: 'P-2026-0001,A-1' },
    {
      world: () =>
        void mustAnswer('registerCertificates', {
          text: 'P-2026-0002,A-1',
          on: '2026-11-22',
          document: '',
          reissue: false,
        }),
      over: 'the number is looked up again on the paper',
    },
  ),
  oneAtATime: asked('recordPolicyStep', { policyNumbers: ['P-2026-0001', 'P-2026-0002'] }),
  amountUnreadable: asked('recordPolicyStep', { amount: 'ZZZ' }),
  nothingChanged: asked('recordPolicyStep', { changes: {} }),
  successorUnknown: asked('recordPolicyStep', { changes: { successor: 'X-9' } }),
  planUnknownForPolicy: asked('recordPolicyStep', { changes: { plan: 'X' } }),
  endorsementDisagrees: asked('recordPolicyStep', { amount: '999,999円', changes: { address: '東京都' } }),
  noticeNotNeeded: asked(
    'queueCertificateNotices',
    { policyNumbers: ['P-2026-0003'] },
    { over: 'the insurer has not accepted it yet' },
  ),
  outsideTerm: asked('recordPolicyStep', { step: 'cancellation', on: '2020-01-01', reason: '廃業' }),
  stepNotNow: asked(
    'recordPolicyStep',
    { step: 'underwrite', document: '引受通知' },
    { over: 'the insurer has accepted it' },
  ),
  takeOverColumnsMissing: asked('bringInPolicies', { contentBase64: fileOf('会員番号,制度', 'D-002,GH') }),
  takeOverColumnTwice: asked('bringInPolicies', {
    contentBase64: fileOf(
      '会員番号,会員番号,制度,プラン,証券番号,保険会社,満期日,保険料',
      'D-002,D-002,GH,GH-A,GH-9001,架空損保,2027-04-01,51000',
    ),
  }),
  takeOverWidth: asked('bringInPolicies', file('D-002,GH,GH-A,GH-9001,架空損保,2027-04-01,51,000')),
  takeOverBlank: asked('bringInPolicies', file('D-002,GH,GH-A,,架空損保,2027-04-01,51000')),
  takeOverProgramUnknown: asked('bringInPolicies', file('D-002,XX,GH-A,GH-9001,架空損保,2027-04-01,51000')),
  takeOverPlanUnknown: asked('bringInPolicies', file('D-002,GH,XX,GH-9001,架空損保,2027-04-01,51000')),
  takeOverMemberUnknown: asked('bringInPolicies', file('X-9,GH,GH-A,GH-9001,架空損保,2027-04-01,51000')),
  takeOverDate: asked('bringInPolicies', file('D-002,GH,GH-A,GH-9001,架空損保,春,51000')),
  takeOverYen: asked('bringInPolicies', file('D-002,GH,GH-A,GH-9001,架空損保,2027-04-01,高い')),
  takeOverApproximate: asked('bringInPolicies', file('D-002,GH,GH-A,GH-9001,架空損保,2027-04-01,約5万円')),
  takeOverTwice: asked(
    'bringInPolicies',
    file(
      'D-002,GH,GH-A,GH-9001,架空損保,2027-04-01,51000',
      'D-002,GH,GH-A,GH-9001,架空損保,2027-04-01,52000',
    ),
  ),
  takeOverChanged: asked('bringInPolicies', file('D-002,GH,GH-A,GH-9001,架空損保,2027-04-01,52000'), {
    world: () =>
      void mustAnswer('bringInPolicies', {
        fileName: '契約.csv',
        ...file('D-002,GH,GH-A,GH-9001,架空損保,2027-04-01,51000'),
        dryRun: false,
      }),
  }),
  applicationCameFirst: asked('acceptApplications', { ...ONE, receivedOn: '2026-11-11' }),
  certificateThere: asked(
    'registerCertificates',
    {},
    {
      world: () =>
        void mustAnswer('registerCertificates', {
          text: 'P-2026-0002,A-9',
          on: '2026-11-22',
          document: '',
          reissue: false,
        }),
      right: { reissue: true },
    },
  ),
  alreadyBegun: asked('recordPolicyStep', { step: 'void', reason: '誤り', changes: {} }),
  refundTooLarge: asked('recordPolicyStep', {
    step: 'cancellation',
    reason: '廃業',
    amount: '9,999,999円',
    changes: {},
  }),
  beforeApplication: asked('recordPolicyStep', {
    step: 'underwrite',
    policyNumbers: ['P-2026-0003'],
    on: '2020-01-01',
    document: '引受通知',
    changes: {},
  }),
  takeOverStartInferred: asked('bringInPolicies', {}, { over: 'a note beside a row that is taken in' }),
  takeOverPayment: asked(
    'bringInPolicies',
    wide('入金状況', 'D-002,GH,GH-A,GH-9001,架空損保,2027-04-01,51000,多分'),
  ),
  takeOverTermNotForward: asked(
    'bringInPolicies',
    wide('保険始期', 'D-002,GH,GH-A,GH-9001,架空損保,2027-04-01,51000,2028-04-01'),
  ),
  takeOverPremiumDiffers: asked(
    'bringInPolicies',
    wide('適用保険料', 'D-002,GH,GH-A,GH-9001,架空損保,2027-04-01,51000,1000'),
  ),
} satisfies StatesOf<
  typeof orderProblems & typeof enrolmentProblems & typeof takeOverProblems & typeof policyProblems
>;
