// States that provoke the refusals of quotes and comparisons, and what leads out of them.
import { quotes } from '../../../../src/tables/quotes';
import { members } from '../../../../src/tables/members';
import { programs } from '../../../../src/tables/masters';
import { policies } from '../../../../src/tables/policies';
import { solicitors } from '../../../../src/tables/solicitors';
import { newRecord } from '../../../../src/tables/new-record';
import type { quoteProblems, comparisonProblems } from '../../../../src/rooms/quotes/words';
import { cell, put } from '../../../support/refusals/wrong';
import { asked, type StatesOf } from '../../../support/refusals/stage';

/** A member of GH whose revenue stands in the roster. */
const ONE = { members: ['D-002/GH'], effectiveDate: '2027-04-01', transaction: '新規' };
const MEMBER = 'D-002/GH';
const REVENUE = '会員名簿/売上高等（原文）';

const SOLICITOR = newRecord(solicitors, {
  name: '担当A',
  registrationNumber: '12345678',
  validUntil: '2026-10-31',
  state: '有効',
});

export const quotesStates = {
  comparisonNoPlans: asked('comparePlans', { plans: [] }),
  dateMissing: asked('previewQuotes', { effectiveDate: '' }),
  transactionMissing: asked('previewQuotes', { transaction: '' }),
  noMembers: asked('createQuotes', { members: [] }, { chosen: { 会員名簿: ONE } }),
  noQuotesChosen: asked('previewLetter', { quoteNumbers: [] }, { chosen: { 見積: {} } }),
  memberStopped: asked('createQuotes', ONE, {
    world: cell(members, MEMBER, 'state', '停止'),
    typed: { '会員名簿/状態': '有効' },
  }),
  plansBlank: asked('createQuotes', ONE, {
    world: cell(members, MEMBER, 'planText', ''),
    typed: { '会員名簿/希望プラン': 'GH-A' },
  }),
  wishedPlanUnknown: asked('createQuotes', ONE, {
    world: cell(members, MEMBER, 'planText', 'ALIVE'),
    typed: { '会員名簿/希望プラン': 'GH-A' },
  }),
  revenueMissing: asked('createQuotes', ONE, {
    world: cell(members, MEMBER, 'revenueText', ''),
    typed: { [REVENUE]: '1億円' },
  }),
  revenueApproximate: asked('createQuotes', ONE, {
    world: cell(members, MEMBER, 'revenueText', '約1億円'),
    typed: { [REVENUE]: '1億円' },
  }),
  revenueNearEdge: asked(
    'createQuotes',
    { ...ONE, members: ['R-001/ALIVE'] },
    {
      world: cell(members, 'R-001/ALIVE', 'revenueText', '50,000千円'),
      typed: { [REVENUE]: '49,000,000円' },
    },
  ),
  quoteClosed: asked(
    'queueLetter',
    {},
    { world: put(quotes, 'Q-2026-0004', { state: '期限切れ' }), over: 'the quote is closed for good' },
  ),
  memberInsured: asked('createQuotes', {}, { mend: cell(policies, 'P-2026-0002', 'state', '取消') }),
  comparisonTooWide: asked('comparePlans', { plans: 'ABCDEFGHIJ'.split('') }),
  comparisonMemberUnknown: asked('comparePlans', { audience: '会員', memberNumber: 'X-1' }),
  comparisonApprovalMissing: asked('comparePlans', {
    audience: '会員',
    memberNumber: 'D-201',
    approvalNumber: '',
  }),
  comparisonRecordMissing: asked('comparePlans', {
    audience: '会員',
    memberNumber: 'D-201',
    plans: ['TOSHA-A', 'AIOI'],
    approvalNumber: 'A-1',
  }),
  comparisonNoMandate: asked(
    'comparePlans',
    { audience: '会員', memberNumber: 'D-201', approvalNumber: 'A-1' },
    {
      world: cell(programs, 'TOSHA', 'mandate', '取扱なし'),
      mend: cell(programs, 'TOSHA', 'mandate', '取扱あり'),
    },
  ),
  comparisonMemberStopped: asked(
    'comparePlans',
    { audience: '会員', memberNumber: 'D-201', approvalNumber: 'A-1' },
    {
      world: cell(members, 'D-201/TOSHA', 'state', '停止'),
      mend: cell(members, 'D-201/TOSHA', 'state', '有効'),
    },
  ),
  quotationExpired: asked(
    'sendOutbox',
    { deliveries: ['M-2026-0003'], confirm: 1 },
    { world: (world) => (world.state.today = '2027-03-31') },
  ),
  startPassedWaiting: asked(
    'sendOutbox',
    { deliveries: ['M-2026-0004'], confirm: 1 },
    { world: (world) => (world.state.today = '2027-05-02') },
  ),
  quoteChanged: asked('previewLetter', {}, { world: put(quotes, 'Q-2026-0004', { annualPremiumYen: 1 }) }),
  quotesOfSeveralMembers: asked(
    'previewLetter',
    { quoteNumbers: ['Q-2026-0004', 'Q-2026-0001'] },
    { chosen: { 見積: {} } },
  ),
  quoteGone: asked('previewLetter', { quoteNumbers: ['Q-2026-0999'] }),
  revenueDiffers: asked(
    'createQuotes',
    { members: ['D-001/GH'], effectiveDate: '2027-05-01', transaction: '新規' },
    { world: cell(members, 'D-001/GH', 'revenueText', '9億円'), typed: { [REVENUE]: '1億円' } },
  ),
  quotingSolicitor: asked('createQuotes', ONE, {
    world: (world) => {
      world.type(members, MEMBER, 'solicitor', '担当A');
      world.table(solicitors).push({ ...SOLICITOR });
    },
    typed: { '会員名簿/募集担当': '' },
  }),
  memberHeld: asked('createQuotes', ONE, {
    world: cell(members, MEMBER, 'organization', ''),
    mend: cell(members, MEMBER, 'organization', '社会福祉法人みほん'),
  }),
  renewalStartDiffers: asked('createQuotes', { transaction: '更改' }),
  dateUnusable: asked('previewJob', (sent: { job: object }) => ({
    ...sent,
    job: { ...sent.job, effectiveDate: '春' },
  })),
  planMissing: asked('comparePlans', { plans: ['ZZZ'] }),
  quoteOutdated: asked(
    'sendOutbox',
    { deliveries: ['M-2026-0003'], confirm: 1 },
    {
      world: (world) =>
        world
          .table(members)
          .forEach(({ memberKey }) => world.type(members, memberKey, 'revenueText', '2億円')),
    },
  ),
} satisfies StatesOf<typeof quoteProblems & typeof comparisonProblems>;
