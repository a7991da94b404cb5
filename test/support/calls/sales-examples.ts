// An example of every global up to the letter: desk, roster, disclosure, quotes, referrals, mail.
import { NO_TERMS } from '../insurer-answer';
import { NEW_MEMBER_FIELDS } from '../../../src/domain/member-words';
import { programOf } from '../../../src/programs';
import { outbox } from '../../../src/tables/outbox';
import { quotes as quoteTable } from '../../../src/tables/quotes';
import { completeAnswers } from '../disclosure-answers';
import { mustAnswer } from './call';
import { CLOSED_FILE, closedFile } from './closed-year';
import { REV } from './desk-world';
import { manager, plain, reads, staff } from './example';
import type { MemoryWorld } from '../memory-ports';
import { job, newRoster, startJob } from './requests';

const oldPolicies = Buffer.from(
  '会員番号,制度,プラン,証券番号,保険会社,満期日,保険料\nD-002,GH,GH-A,GH-9001,架空損保,2027-04-01,51000\n',
).toString('base64');
const GH = { memberKey: 'D-001/GH', program: 'GH' };
const disclosure = { ...GH, carried: [], unconfirmed: [] };
const answers = () => completeAnswers(programOf('GH')!.handbook!.questionnaire(), { REV });
const quotes = { members: ['D-201/TOSHA'], effectiveDate: '2027-05-01', transaction: '新規' } as const;
const MAIL = 'M-2026-0003';
const QUOTE = 'Q-2026-0004';
const referral = {
  referralNumbers: ['S-2026-0001'],
  method: '郵送',
  addressee: '見本損保 営業第一部',
  recipient: '東京都見本区1-1',
  readBack: false,
  wantedBy: '2026-12-10',
} as const;
const sent = () => void mustAnswer('sendOutbox', { deliveries: ['M-2026-0002'], confirm: 1 });

/** Letters of a member with an open quote stay. */
const closedWithoutCase = (world: MemoryWorld): void => {
  closedFile(world);
  for (const row of world.rows.get(quoteTable.key)!)
    if (row['memberNumber'] === 'D-001') row['state'] = '見送り';
};

const blankMember = Object.fromEntries(NEW_MEMBER_FIELDS.map((key) => [key, ''])) as Record<
  (typeof NEW_MEMBER_FIELDS)[number],
  string
>;
const newMember = () => ({
  ...blankMember,
  memberNumber: 'N-001',
  organization: '社会福祉法人あたらし',
  program: 'GH',
});

export const salesExamples = {
  // The desk
  openSetUp: plain('manager'),
  setUpWorkbook: manager({ dialog: true }),
  installDemonstration: plain('manager'),
  openRooms: plain('reader'),
  switchRoom: manager({ room: 'registers', on: true }),
  openHiddenTabs: plain('manager'),
  showHiddenTab: manager({ tab: '監査記録' }),
  openTasks: reads({ kind: '', owner: '' }),
  openTabList: reads({ page: 'work', tab: '書類', text: '', state: '' }),
  runSelfCheck: plain('reader'),
  openSelfCheck: plain('reader'),
  measureUpload: reads({ text: 'xxx' }),
  makeSelfCheckTab: plain('manager'),
  readSelfCheckTab: plain('reader'),
  removeSelfCheckTab: plain('manager'),
  showRow: reads({ tab: '見積', id: QUOTE }),
  findRows: reads({ tab: '見積', text: 'あおば' }),
  openPage: reads({ page: 'quotes' }),
  openOffers: reads({ page: 'admin' }),
  act: reads({ action: 'checkByHand' }),
  openAdmin: plain('reader'),
  checkDesk: plain('staff'),
  openOriginals: plain('reader'),
  openReferrals: plain('reader'),
  openDeadlines: reads({ span: 'week', owner: '', member: 'あおば' }),
  openDeliveries: reads({ state: '送信待ち', text: '' }),
  listRetention: plain('reader'),
  eraseExpired: manager({ confirm: 1 }, (world) => {
    world.setSetting('keepContacts', '1');
    mustAnswer('recordContact', { ...contact(), at: '2020-01-05T10:00' });
  }),
  listExpiredYears: reads({ after: '' }),
  eraseExpiredYear: manager({ fileId: CLOSED_FILE, confirm: 1 }, (world) => {
    world.setSetting('keepDeliveries', '1');
    closedFile(world);
  }),
  runDaily: plain('staff'),
  runHourly: plain('staff'),
  runWorker: plain('staff'),
  checkAutomation: plain('reader'),
  repairAutomation: plain('manager'),
  openAutomaticQuotes: plain('reader'),
  switchAutomaticQuotes: manager({ program: 'ALIVE', on: false }),
  verifyRecords: staff({}),
  openPerson: manager({ memberNumber: 'D-001' }),
  openPersonYears: manager({ memberNumber: 'D-001', after: '' }),
  disclosePerson: manager({ memberNumber: 'D-001', after: '' }),
  // The call in 対応履歴: a quote of theirs is open.
  erasePerson: manager({ memberNumber: 'D-001', confirm: 1, years: 0 }),
  erasePersonYear: manager({ memberNumber: 'D-001', fileId: CLOSED_FILE, confirm: 1 }, closedWithoutCase),
  removePersonFiles: plain('staff'),
  openBookCheck: plain('staff'),
  settleBook: manager({ standing: 0 }),
  acceptChanges: manager({ changes: [{ tab: '料率', id: 'S2-公表/ALIVE/50000000' }] }),
  syncDeadlines: plain('staff'),
  openCalendar: plain('reader'),
  exportCalendar: reads({ owner: '' }),
  mailCalendar: staff({ to: 'manager@agency.example.jp' }),
  // The roster
  importMembers: staff({ fileName: '名簿.csv', contentBase64: newRoster, dryRun: false }),
  bringInPolicies: staff({ fileName: '契約.csv', contentBase64: oldPolicies, dryRun: false }),
  findMembers: reads({ text: 'あおば' }),
  findRecords: reads({ text: 'あおば' }),
  openSelected: plain('reader'),
  openNewMember: plain('staff'),
  addMember: staff({ ...newMember(), seen: [] }),
  openMember: reads({ memberKey: 'D-201/TOSHA' }),
  recordContact: staff(contact()),
  changeMemberNumber: staff({ memberKey: 'D-002/GH', memberNumber: 'D-902', branch: '' }),
  // Disclosure
  disclosureStart: plain('reader'),
  openDisclosure: reads({ memberKey: 'D-002/GH' }),
  saveDisclosureDraft: staff({ ...disclosure, memberKey: 'D-002/GH', revision: 0, answers: {} }),
  finishDisclosure: staff(
    { ...disclosure, memberKey: 'D-002/GH', revision: 1, answers: answers() },
    () =>
      void mustAnswer('saveDisclosureDraft', {
        ...disclosure,
        memberKey: 'D-002/GH',
        revision: 0,
        answers: {},
      }),
  ),
  correctDisclosure: staff({ ...GH, version: 1 }),
  proposeRoster: reads({ ...GH, version: 1 }),
  applyToRoster: staff({ ...GH, version: 1, shown: [] }),
  registerOfficialForm: staff({
    ...GH,
    version: 1,
    signedOn: '2026-11-20',
    imageLink: 'https://files.example.jp/a.pdf',
  }),
  returnDeficient: staff({ ...GH, numbers: ['3'] }),
  recordFax: staff({
    pages: 2,
    memberKey: 'D-001/GH',
    illegible: false,
    imageLink: '',
    remarks: '2枚目が薄い',
  }),
  openCoverage: reads({ program: 'GH' }),
  openFacts: reads({ program: 'ALIVE' }),
  compareFacts: reads({ program: 'ALIVE', table: 'ALIVE/limit.cost\t200万円' }),
  confirmFact: manager({
    factKey: 'ALIVE/limit.cost',
    corrected: '200万円',
    paper: '2027年度パンフレット',
    approvedBy: '管理者',
  }),
  openTalk: plain('reader'),
  previewTalk: reads({ ...GH, forMember: false }),
  storeTalk: staff({ ...GH, forMember: false }),
  openForm: plain('reader'),
  previewForm: reads({ ...GH, prefilled: true }),
  storeForm: staff({ ...GH, prefilled: true }),
  // Quotes and letters
  previewQuotes: reads(quotes),
  createQuotes: staff(quotes),
  previewLetter: reads({ quoteNumbers: [QUOTE] }),
  queueLetter: staff({ quoteNumbers: [QUOTE] }),
  openOffer: reads({ memberKey: 'D-002/GH', effectiveDate: '2027-04-01', transaction: '新規' }),
  quoteDialogStart: reads({ members: [] }),
  openComparison: plain('reader'),
  comparePlans: reads({
    plans: ['TOSHA-A', 'TOSHA-B'],
    revenue: '5億円',
    effectiveDate: '2027-04-01',
    audience: '社内',
  }),
  openJobs: plain('reader'),
  previewJob: reads({ job, after: '' }),
  startJob: staff(
    { ...startJob, entryId: 'job-0002' },
    () => void mustAnswer('stopJob', { jobNumber: 'W-2026-0001' }),
  ),
  continueJob: staff({ jobNumber: 'W-2026-0001', holder: 'page-1' }),
  stopJob: staff({ jobNumber: 'W-2026-0001' }),
  // Referrals
  previewReferral: reads({ referralNumbers: ['S-2026-0001'] }),
  queueReferralLetter: staff(referral),
  openDoubts: plain('reader'),
  previewDoubtLetter: reads({ referralNumbers: ['U-2026-0001'], program: 'GH' }),
  queueDoubtLetter: staff({ ...referral, program: 'GH', referralNumbers: ['U-2026-0001'] }),
  openAnswer: plain('reader'),
  answerReferral: manager({
    referralNumber: 'S-2026-0001',
    outcome: '引受可',
    premium: '132,450円',
    answeredOn: '2026-11-20',
    answeredBy: '見本損保 営業第一部 架空',
    paper: '回答書 2026-11-20 第12号',
    approvedBy: '管理 太郎',
    validUntil: '2026-12-31',
    conditions: '',
    ...NO_TERMS,
    liabilityLimit: '1億円',
    deductible: 'なし',
  }),
  answerDoubt: manager({
    referralNumber: 'U-2026-0001',
    answer: '左記のとおり',
    paper: '2026-11-20付 回答書',
    approvedBy: '管理者',
    answered: '',
  }),
  // The outbox
  previewOutbox: plain('reader'),
  sendOutbox: staff({ deliveries: [MAIL], confirm: 1 }),
  previewDelivery: reads({ deliveryNumber: MAIL }),
  sendTestMail: staff({ deliveryNumber: MAIL }),
  cancelDeliveries: staff({ deliveries: [MAIL] }),
  stopDeliveries: staff({ deliveries: [MAIL] }),
  openDispatch: plain('reader'),
  recordDispatch: staff(
    { on: '2026-11-22', lines: [{ deliveryNumber: 'M-2026-0002', readBack: '03-0000-5004' }] },
    sent,
  ),
  recordBounce: staff({ deliveryNumber: 'M-2026-0001', note: '宛先不明' }),
  recordArrival: staff({ deliveryNumber: 'M-2026-0001', note: '電話で確認' }, (world) => {
    world.table(outbox)[0]!.state = '要確認（送信結果不明）';
  }),
  resendDelivery: manager(
    { deliveryNumber: 'M-2026-0001', reason: '届いていない' },
    () => void mustAnswer('recordBounce', { deliveryNumber: 'M-2026-0001', note: '宛先不明' }),
  ),
  addTemplateVersion: manager({ code: 'QUOTATION' }),
};

function contact() {
  return {
    memberKey: 'D-001/GH',
    channel: '電話',
    direction: '受信',
    summary: '資料の希望',
    entryId: 'contact-1',
  };
}
