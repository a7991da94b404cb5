// ALIVE through the built bundle: an application and its money came too early, and are taken when the law allows.
import type { AcceptApplicationsReport, ApplicationDesk } from '../../src/rooms/enrolment/contract';
import type { BookPaymentsReport, PaymentDesk } from '../../src/rooms/payments/contract';
import type { CreateQuotesReport } from '../../src/rooms/quotes/contract';
import type { RecordIntentionReport } from '../../src/rooms/solicitation/contract';
import {
  recordIntentionOf,
  registerPapers,
  sendEverything,
  signDisclosure,
} from '../support/enrolment-papers';
import { typeInto } from '../support/hands';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

// Slow while other test files share the machine.
jest.setTimeout(240_000);

const MEMBER = 'T-01/ALIVE';
const HEAD = '会員番号,法人名,担当者名,メール,郵便番号,住所,売上高等,税区分,決算期,制度,希望プラン,募集担当';
const LINE =
  'T-01,【見本】社会福祉法人試験01,見本　試験,t01@mihon.example.jp,100-0000,東京都見本区1-1,"1億2,000万円",税込,2026年3月期,ALIVE,ALIVE,担当C';
/** S2: above 1億円 up to 1億5,000万円 → 40,000円 a year. */
const PREMIUM = 40_000;

let twin: Twin;
const call = <T>(name: string, request?: unknown) =>
  request === undefined ? callTwin<T>(twin, name) : callTwin<T>(twin, name, request);
const rowOf = (tab: string, header: string, value: string) =>
  twin.workbook.tabRows(tab).find((row) => row[header] === value)!;
const base64 = (text: string) => Buffer.from(text).toString('base64');

beforeAll(async () => {
  twin = await openTestTwin({ now: '2026-11-12T10:00', role: 'manager', demonstration: true });
  const roster = { fileName: 'roster.csv', contentBase64: base64(`${HEAD}\r\n${LINE}`), dryRun: false };
  expect(await call('importMembers', roster)).toMatchObject({ added: 1 });
  typeInto(twin, '制度', 'ALIVE', {
    取扱区分: '取扱あり',
    取扱の記録: '管理 太郎 2026-11-01',
    保険始期: new Date(2027, 3, 1),
    保険終期: new Date(2028, 3, 1),
    '年度確認（確認者・日）': '管理 太郎 2026-11-01',
    年度確認の保険会社確認書: '確認書 第1号',
  });
}, 240_000);

it('is held with its true date, its money as 仮受; explained, declared and upheld it becomes a policy', async () => {
  await call('saveSolicitor', {
    ...{ name: '担当C', registrationNumber: '12345678', validUntil: '2027-11-30' },
    ...{ email: 'c@mihon.example.jp', state: '有効' },
  });
  await call('registerExplanation', {
    ...{
      program: 'ALIVE',
      paper: '重要事項説明書',
      version: '第1版',
      from: '2026-10-01',
      until: '',
      link: '',
    },
  });
  const terms = { members: [MEMBER], effectiveDate: '2027-04-01', transaction: '新規' };
  const [quoteNumber] = (await call<CreateQuotesReport>('createQuotes', terms)).created as [string];
  expect(rowOf('見積', '見積番号', quoteNumber)).toMatchObject({ 適用保険料: PREMIUM, 募集人: '担当C' });
  await sendEverything(twin, '2026-11-12');

  // It comes before anybody has explained anything: refused is the acceptance, not the paper.
  const early = { quoteNumbers: [quoteNumber], receivedOn: '2026-11-12', document: '申込書 第1号' };
  const held = await call<AcceptApplicationsReport>('acceptApplications', early);
  expect(held).toMatchObject({ accepted: [], held: ['A-2026-0001'] });
  expect(held.refused[0]!.message).toContain('重要事項説明');
  expect(rowOf('申込', '申込番号', 'A-2026-0001')).toMatchObject({ 状態: '受付保留', 契約番号: '' });
  await call('syncDeadlines');
  expect(rowOf('期限', '種類', '申込の受付保留')).toMatchObject({ 状態: '未了', 対象番号: quoteNumber });
  const bank = `お取引日,お預り金額,お取引内容,照会番号\r\n2026/11/12,"40,000",【見本】社会福祉法人試験01,A1`;
  const list = { fileName: '入金.csv', contentBase64: base64(bank), channel: '自社口座', dryRun: false };
  expect(await call('importPayments', list)).toMatchObject({ added: 1 });
  const money = async () => (await call<PaymentDesk>('openPayments')).payments[0]!;
  const { paymentNumber, provisional } = await money();
  expect(provisional).toMatchObject([{ quoteNumber }]);
  const hold = { bookings: [], provisional: [{ paymentNumber, quoteNumber }] };
  expect(await call('bookPayments', hold)).toMatchObject({ provisional: 1, refused: [] });
  expect(rowOf('収納・精算', '入金番号', paymentNumber)).toMatchObject({ 状態: '仮受', 契約番号: '' });

  // Eight days later: intention, explanation by the version in force, declaration, papers.
  twin.clock.set('2026-11-20T10:00:00+09:00');
  await recordIntentionOf(twin, quoteNumber, '2026-11-20');
  await signDisclosure(twin, {
    ...{ memberKey: MEMBER, program: 'ALIVE', revenue: '1億2,000万円', signedOn: '2026-11-20' },
  });
  await registerPapers(twin, quoteNumber, '2026-11-20', '1億2,000万円');
  expect(rowOf('意向・説明記録', '見積番号', quoteNumber)).toMatchObject({
    '重要事項説明の書類・版': '重要事項説明書 第1版',
    意向の相違: 'なし',
  });
  const line = async () =>
    (await call<ApplicationDesk>('openApplications')).lines.find((one) => one.quoteNumber === quoteNumber)!;
  expect(await line()).toMatchObject({
    arrived: { applicationNumber: 'A-2026-0001', receivedOn: '2026-11-12', asksUpheld: true },
    missing: [{ code: 'applicationCameFirst', ways: [{ kind: 'call', call: 'acceptHeld' }] }],
  });
  const way = (await line()).missing[0]!.ways![0]!;
  if (way.kind !== 'call') throw new Error(way.kind);
  const { policyNumber } = await call<{ policyNumber: string }>(way.call, way.request);
  expect(rowOf('契約', '契約番号', policyNumber)).toMatchObject({
    契約状態: '申込受付',
    適用保険料: PREMIUM,
    募集人: '担当C',
  });
  expect(rowOf('契約', '契約番号', policyNumber)['告知版']).toContain('（告知完了）');
  expect(rowOf('申込', '申込番号', 'A-2026-0001')).toMatchObject({ 状態: '受付済', 契約番号: policyNumber });

  // The money fits its policy now, and is booked there.
  expect(await money()).toMatchObject({
    match: '確実',
    heldFor: quoteNumber,
    candidates: [{ policyNumber }],
  });
  const parts = [{ policyNumber, amountYen: PREMIUM }];
  const booked = await call<BookPaymentsReport>('bookPayments', { bookings: [{ paymentNumber, parts }] });
  expect(booked.policies).toMatchObject([{ policyNumber, state: '入金済' }]);
  await call('syncDeadlines');
  expect(rowOf('期限', '種類', '申込の受付保留')).toMatchObject({ 状態: '完了' });
  const underwritten = {
    step: 'underwrite',
    policyNumbers: [policyNumber],
    on: '2026-11-20',
    document: '引受書',
  };
  expect(await call('recordPolicyStep', underwritten)).toMatchObject({ done: [policyNumber], refused: [] });
  // Nothing of it is asked again.
  const again: RecordIntentionReport = await call('recordIntention', {
    ...(await call<{ fields: object }>('openIntention', { quoteNumber })).fields,
    quoteNumber,
  });
  expect(again).toMatchObject({ missing: [], doubts: [] });
});
