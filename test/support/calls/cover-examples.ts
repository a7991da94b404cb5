// An example of every global around cover: rates, renewals, claims, money, policies, papers.
import { intakes } from '../../../src/tables/intakes';
import { members } from '../../../src/tables/members';
import { mustAnswer } from './call';
import { manager, plain, reads, staff } from './example';
import { applications } from '../../../src/tables/applications';
import { outbox } from '../../../src/tables/outbox';
import { sealOfRow } from '../../../src/tables/row-seal';
import { newRecord } from '../../../src/tables/new-record';
import type { MemoryWorld } from '../memory-ports';
import { workIn } from './memory-composition';
import { arrived, claimIntake, newPayments, rateDraft, rateReview } from './requests';

/** It came before its explanation, and waits. */
const holdApplication = (world: MemoryWorld): void =>
  void world.table(applications).push(
    newRecord(applications, {
      applicationNumber: 'A-2026-0001',
      quoteNumber: 'Q-2026-0009',
      receivedOn: '2026-11-10',
      document: '申込書',
      state: '受付保留',
    }),
  );

/** Another person puts the next year forward. */
const proposedByOther = (
  world: MemoryWorld,
  year: { readonly program: string; readonly start: string; readonly end: string },
): void => {
  world.state.user = 'other@agency.example.jp';
  mustAnswer('proposeNewYear', year);
  workIn(world, 'manager');
};

/** One letter of a year that is closed. */
const closedYear = (world: MemoryWorld): void => {
  world.setSetting('archives', '');
  world.state.folder = { url: 'u', open: true, owner: world.state.user, shares: [] };
  const sentAt = '2023-05-01T10:00:00';
  const row = newRecord(outbox, {
    ...{ deliveryNumber: 'M-2023-0001', state: '送信済', toldState: '送信済', method: 'メール' },
    ...{ sentAt, createdAt: sentAt },
  });
  const rows = world.rows.get(outbox.key) ?? [];
  world.rows.set(outbox.key, [...rows, { ...row, seal: sealOfRow(outbox, row) }]);
};

const POLICY = 'P-2026-0002';
const QUOTE = 'Q-2026-0004';
const CLAIM = 'C-2026-0001';
const cost = {
  claimNumber: CLAIM,
  requestKey: 'cost-1',
  item: 'investigation',
  itemName: '',
  payee: '調査会社',
  estimate: '3,000,000円',
  persons: '',
  companies: '',
  notDuplicate: false,
};
const simulation = {
  kind: 'leak',
  persons: '1,000',
  companies: '',
  access: '無',
  detection: 'own',
  publication: '公表済',
  losses: [{ category: 'investigation', amount: '300万円' }],
  keep: true,
  requestKey: 'simulation-1',
  audience: '社内',
  plans: [],
  memberNumber: '',
  intention: '',
  reason: '',
  approvalNumber: '',
} as const;
/** The month of the booked payment, shown after its end. */
const settled = { month: '2026-11', insurer: '三井住友海上' };
const settlement = { ...settled, fileName: '', reason: '一覧は届いていない' };
/** 136,370 × 68% = 92,731.6: the yen that is left goes to the largest remainder. */
const ownShare = '92,732円';
const endedMonth = (world: MemoryWorld): void => {
  book();
  world.state.today = '2026-12-05';
};
const account = {
  program: 'ALIVE',
  year: '2026年度',
  bank: '見本銀行',
  branch: '架空支店',
  kind: '普通',
  number: '0012345',
  holder: 'ミホンホケンジムシヨ',
  paper: '口座開設通知 第1号',
};
const intention = {
  quoteNumber: 'Q-2026-0001',
  firstIntention: '情報漏えいに備えたい',
  firstOn: '2026-11-10',
  finalIntention: '情報漏えいに備えたい',
  finalOn: '2026-11-18',
  differs: 'なし',
  difference: '',
  differenceReason: '',
  explanationDocument: '重要事項説明書 第1版',
  explainedOn: '2026-11-18',
  method: '対面',
  solicitor: '担当A',
  consents: [],
  comparisonReason: '',
  approvalNumber: '',
};
const book = () =>
  void mustAnswer('bookPayments', {
    bookings: [{ paymentNumber: 'N-2026-0001', parts: [{ policyNumber: POLICY, amountYen: 136_370 }] }],
  });
/** The other payment, of 5,000, goes to the policy as well: more than is due. */
const bookTooMuch = () => {
  book();
  mustAnswer('bookPayments', {
    bookings: [{ paymentNumber: 'N-2026-0002', parts: [{ policyNumber: POLICY, amountYen: 5_000 }] }],
  });
};
/** The same payment came for a quote whose application never arrived. */
const hold = () =>
  void mustAnswer('bookPayments', {
    bookings: [],
    provisional: [{ paymentNumber: 'N-2026-0002', quoteNumber: QUOTE }],
  });
const refund = { policyNumber: POLICY, amount: '5,000円', reason: '過入金', channel: '' } as const;
const register = { register: 'ledger', from: '2026-10-01', to: '2026-12-31' } as const;

export const coverExamples = {
  // Rates
  openRates: plain('reader'),
  readBrochure: reads({
    program: 'ALIVE',
    text: '売上高等\t保険料\n5,000万円以下\t20,000円\n1億円以下\t30,000円',
  }),
  saveRateDraft: manager({ ...rateDraft, version: 'ALIVE-2028' }),
  withdrawRateDraft: manager({ program: 'ALIVE', version: 'ALIVE-2027' }),
  reviewRates: manager(rateReview),
  activateRates: {
    right: 'manager' as const,
    request: () => ({
      ...rateReview,
      acknowledged: true,
      reviewKey: mustAnswer('reviewRates', rateReview).reviewKey,
    }),
  },
  recomputeQuotes: reads({ quoteNumbers: [QUOTE] }),
  openNewYear: reads({ program: 'TOSHA' }),
  proposeNewYear: staff({ program: 'TOSHA', start: '2027-04-01', end: '2028-04-01' }),
  startNewYear: manager({ program: 'TOSHA', start: '2027-04-01', end: '2028-04-01' }, (world) =>
    proposedByOther(world, { program: 'TOSHA', start: '2027-04-01', end: '2028-04-01' }),
  ),
  saveYearFacts: manager({
    ...{ program: 'TOSHA', estimateClosing: '', applicationClosing: '2027-03-16', paymentClosing: '' },
    ...{ certificateExpected: '', yearConfirmed: '', yearPaper: '' },
  }),
  quoteRenewals: manager(
    { program: 'ALIVE', lines: [{ policyNumber: 'P-2026-0001', plan: 'ALIVE' }] },
    (world) => {
      const year = { program: 'ALIVE', start: '2027-01-06', end: '2028-01-06' };
      proposedByOther(world, year);
      mustAnswer('startNewYear', year);
    },
  ),
  // Renewals
  openRenewals: reads({ stage: '', skip: 0 }),
  previewRenewalLetter: reads({ policyNumber: 'P-2026-0001' }),
  queueRenewalLetters: staff({ policyNumbers: ['P-2026-0001'] }),
  recordRenewal: staff({
    policyNumbers: ['P-2026-0001'],
    state: '回答あり',
    on: '2026-11-20',
    reason: '電話',
  }),
  // Claims
  claimStart: reads({ memberKey: 'D-201/TOSHA' }),
  registerClaim: staff(claimIntake('D-202/TOSHA', 'claim-2')),
  openClaims: plain('reader'),
  openClaim: reads({ claimNumber: CLAIM }),
  recordClaimStep: staff({ claimNumber: CLAIM, step: 'firstReport', on: '2026-11-16', note: '受付 12' }),
  reopenClaim: manager({ claimNumber: CLAIM, reason: '追加の請求', requestKey: 'again-1' }, () => {
    mustAnswer('recordClaimStep', { claimNumber: CLAIM, step: 'withdrawn', on: '2026-11-20', note: '誤り' });
  }),
  saveClaimCost: staff(cost),
  moveClaimCost: staff(
    { costNumber: 'X-2026-0001', move: 'request', on: '2026-11-17', amount: '', note: '' },
    () => void mustAnswer('saveClaimCost', cost),
  ),
  saveClaimDocuments: staff({ claimNumber: CLAIM, received: [] }),
  queueDocumentReminder: staff({ claimNumber: CLAIM }),
  previewFirstReport: reads({ claimNumber: CLAIM }),
  queueFirstReport: staff({
    claimNumber: CLAIM,
    method: '郵送',
    addressee: '三井住友海上 事故受付',
    recipient: '東京都見本区1-1',
    readBack: false,
  }),
  confirmHotline: manager({ claimNumber: CLAIM, number: '0120-000-000', paper: '2026年度 加入者証' }),
  preparePayable: staff({ claimNumber: CLAIM }, () => void mustAnswer('saveClaimCost', cost)),
  openSimulator: plain('reader'),
  simulateIncident: staff(simulation),
  // Money
  importPayments: staff({
    fileName: '入金2.csv',
    contentBase64: newPayments,
    channel: '自社口座',
    dryRun: false,
  }),
  openPayments: plain('reader'),
  findPremiums: reads({ text: '架空第一' }),
  bookPayments: staff({
    bookings: [{ paymentNumber: 'N-2026-0001', parts: [{ policyNumber: POLICY, amountYen: 136_370 }] }],
    setAside: [{ paymentNumber: 'N-2026-0002', reason: '保険料ではない' }],
  }),
  openRecordPayment: plain('reader'),
  recordPayment: staff({
    ...{ receivedOn: '2026-11-20', payer: '架空第一', amount: '136,370円', by: '現金' },
    ...{ channel: '自社口座', policyNumber: POLICY, requestKey: 'cash-1' },
  }),
  openPaymentStep: reads({ step: 'takeBack' }, (world) => {
    book();
    world.state.selectedIds = { payments: ['N-2026-0001'] };
  }),
  openReceipts: reads(undefined, (world) => void (world.state.selectedIds = { policies: [POLICY] })),
  undoBooking: staff({ paymentNumber: 'N-2026-0001', reason: '別の会員' }, book),
  openUnpaid: plain('reader'),
  queuePaymentLetters: staff({ kind: 'reminder', policyNumbers: [POLICY], payBy: '2026-12-10' }, () => {
    mustAnswer('keyAccount', { ...account, program: 'TOSHA' });
  }),
  planRefund: staff(refund, bookTooMuch),
  returnHeld: staff({ paymentNumber: 'N-2026-0002', reason: '申込なし' }, hold),
  recordRefund: staff({ paymentNumber: 'N-2026-0003', paidOn: '2026-11-22' }, () => {
    bookTooMuch();
    mustAnswer('planRefund', refund);
  }),
  openAccounts: plain('reader'),
  keyAccount: staff(account),
  confirmAccount: manager({ program: 'ALIVE', number: '0012345' }, (world) => {
    world.state.user = 'other@agency.example.jp';
    mustAnswer('keyAccount', account);
    workIn(world, 'manager');
  }),
  openSettlement: reads({ month: '2026-11', insurer: '三井住友海上' }),
  proposeSettlement: staff(settlement, endedMonth),
  confirmSettlement: staff({ ...settled, amount: ownShare }, (world) => {
    endedMonth(world);
    mustAnswer('proposeSettlement', settlement);
  }),
  reopenSettlement: manager({ ...settled, reason: '誤り' }, (world) => {
    endedMonth(world);
    world.state.user = 'other@agency.example.jp';
    mustAnswer('proposeSettlement', settlement);
    workIn(world, 'manager');
    mustAnswer('confirmSettlement', { ...settled, amount: ownShare });
  }),
  // Intake
  collectIntake: staff(undefined, (world) => {
    world.state.requests = [...world.state.requests, arrived('W261122-BBBBBBB', '株式会社あらた')];
  }),
  openIntake: plain('reader'),
  openMaterials: plain('reader'),
  queueMaterials: staff({ receiptNumbers: ['W261122-AAAAAAA'], method: '郵送' }, (world) => {
    world.setSetting('materials', 'パンフレット');
    const [row] = world.table(intakes);
    const memberKey = world.table(members)[0]!.memberKey;
    Object.assign(row!, { state: '仕事へ登録済', material: '未送付', program: 'ALIVE', memberKey });
  }),
  answerIntake: staff({ receiptNumber: 'W261122-AAAAAAA', decision: 'done' }),
  connectIntake: manager({ workbook: '2AbCdEfGhIjKlMnOpQrStUvWxYz0123456789' }),
  // Policies
  openApplications: plain('reader'),
  acceptApplications: staff({
    quoteNumbers: ['Q-2026-0009'],
    receivedOn: '2026-11-22',
    document: '申込書',
    sent: '2026-11-22 窓口',
  }),
  acceptHeld: staff({ quoteNumber: 'Q-2026-0009', upheld: true }, holdApplication),
  closeHeld: staff({ applicationNumber: 'A-2026-0001', reason: '取下げ' }, holdApplication),
  openPolicies: reads(undefined, (world) => void (world.state.selectedIds = { policies: [POLICY] })),
  recordPolicyStep: staff({
    step: 'endorsement',
    policyNumbers: [POLICY],
    on: '2026-11-22',
    document: '異動届',
    changes: { address: '東京都架空第一区9-9' },
  }),
  openCertificates: plain('reader'),
  registerCertificates: staff({ text: `${POLICY},A-100`, on: '2026-11-22', document: '', reissue: false }),
  queueCertificateNotices: staff({ policyNumbers: [POLICY] }),
  openStory: reads({ memberKey: 'D-201/TOSHA' }),
  openProcedure: reads({ tab: '契約', id: POLICY }),
  openPolicyLists: plain('reader'),
  // Handing out a list leaves a line in 監査記録.
  exportPolicyList: staff({
    kind: '加入者明細',
    program: 'TOSHA',
    from: '2026-10-01',
    to: '2026-12-31',
    encoding: 'utf-8',
  }),
  // Papers and registers
  openIntention: reads({ quoteNumber: QUOTE }),
  recordIntention: staff(intention),
  openSolicitors: plain('reader'),
  saveSolicitor: manager({
    name: '担当A',
    registrationNumber: '12345678',
    validUntil: '2027-11-30',
    email: 'a@agency.example.jp',
    state: '有効',
  }),
  registerExplanation: manager({
    program: 'ALIVE',
    paper: '重要事項説明書',
    version: '2026年10月版',
    from: '2026-10-01',
    until: '',
    link: '',
  }),
  openDocuments: reads({ quoteNumber: QUOTE }),
  registerDocument: staff({
    quoteNumber: QUOTE,
    code: 'application',
    receivedOn: '2026-11-22',
    method: '郵送',
    statement: '',
    line: '',
    amount: '',
    checked: [],
    missing: '押印',
    link: '',
  }),
  requestDocuments: staff({ quoteNumber: 'Q-2026-0001', codes: ['application'] }),
  openRegister: reads(register),
  exportRegister: staff({ ...register, encoding: 'utf-8' }),
  openComplaint: plain('reader'),
  recordComplaint: staff({
    memberKey: 'D-201/TOSHA',
    receivedAt: '2026-11-20T10:00',
    channel: '電話',
    content: '説明が足りないとのお申し出',
    cause: '',
    response: '',
    reportedTo: '',
    entryId: 'complaint-1',
  }),
  answerComplaint: staff(
    {
      complaintNumber: 'B-2026-0001',
      cause: '',
      response: '電話で確認',
      reportedTo: '',
      closedOn: '2026-11-21',
    },
    () =>
      void mustAnswer('recordComplaint', {
        memberKey: 'D-201/TOSHA',
        receivedAt: '2026-11-20T10:00',
        channel: '電話',
        content: '説明が足りないとのお申し出',
        cause: '',
        response: '',
        reportedTo: '',
        entryId: 'complaint-0',
      }),
  ),
  openBook: plain('reader'),
  settleCopy: manager({ as: 'replacement' }, (world) => world.setSetting('bookFile', 'another-file')),
  openArchive: plain('staff'),
  archiveYears: manager({ confirm: 1 }, closedYear),
  searchArchive: staff({ words: 'M-2023-0001', tab: '送信箱', after: '' }),
  checkArchive: staff({ after: '' }),
  openPaperFolder: plain('reader'),
  makePaperFolder: plain('manager'),
  sharePaperFolder: manager({ addresses: ['new@agency.example.jp'] }, (world) => {
    world.state.colleagues = ['new@agency.example.jp'];
    void mustAnswer('makePaperFolder');
  }),
  movePapers: manager({ after: '' }, () => void mustAnswer('makePaperFolder')),
  unsharePaperFolder: {
    ...plain('manager'),
    before: (world: MemoryWorld) => {
      world.state.colleagues = ['gone@agency.example.jp'];
      void mustAnswer('makePaperFolder');
      void mustAnswer('sharePaperFolder', { addresses: ['gone@agency.example.jp'] });
      world.state.colleagues = [];
    },
  },
};
