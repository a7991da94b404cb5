// This file tests payments and registers through the built bundle: CP932 in and out, booked once, roles kept.
import iconv from 'iconv-lite';
import type {
  BookPaymentsReport,
  ImportPaymentsReport,
  PaymentDesk,
} from '../../src/rooms/payments/contract';
import type { CsvFile } from '../../src/domain/csv-file';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

let twin: Twin;
beforeAll(async () => {
  twin = await openTestTwin({ demonstration: true, now: '2026-11-22T10:00', role: 'manager' });
}, 120_000);

const call = <T>(name: string, ...args: unknown[]) => callTwin<T>(twin, name, ...args);
// D-201 of the demonstration owes 136,370円 (TOSHA-B); the second payer's name would be a formula.
const LIST = `年月日,お取引内容,お預り金額\n2026/11/10,ﾌｸ)ﾐﾎﾝｶｸｳﾀﾞｲｲﾁ,"136,370"\n2026/11/11,=㈱髙①,"500"\n`;
const request = {
  fileName: '入金.csv',
  contentBase64: iconv.encode(LIST, 'cp932').toString('base64'),
  channel: '団体',
};
const policy = () => twin.workbook.tabRows('契約').find((row) => row['会員番号'] === 'D-201')!;

test('a CP932 list is read once; the sure payment is booked on confirmation, once', async () => {
  expect(await call<ImportPaymentsReport>('importPayments', { ...request, dryRun: true })).toMatchObject({
    encoding: 'shift_jis',
    added: 2,
  });
  await call('importPayments', { ...request, dryRun: false });
  expect(await call('importPayments', { ...request, dryRun: false })).toMatchObject({ added: 0, known: 2 });
  expect(twin.workbook.tabRows('収納・精算').map((row) => row['振込名義'])).toEqual([
    'ﾌｸ)ﾐﾎﾝｶｸｳﾀﾞｲｲﾁ',
    '=㈱髙①',
  ]);
  const { payments } = await call<PaymentDesk>('openPayments');
  const [sure] = payments;
  expect(sure).toMatchObject({ match: '確実', amountYen: 136_370 });
  const bookings = [
    {
      paymentNumber: sure!.paymentNumber,
      parts: [{ policyNumber: sure!.candidates[0]!.policyNumber, amountYen: 136_370 }],
    },
  ];
  expect(await call<BookPaymentsReport>('bookPayments', { bookings })).toMatchObject({
    booked: 1,
    refused: [],
  });
  expect((await call<BookPaymentsReport>('bookPayments', { bookings })).refused).toHaveLength(1);
  expect(policy()).toMatchObject({ 入金状況: '入金済', 計上月: '2026-11' });
  const ledger = twin.workbook.tabRows('異動').filter((row) => row['契約番号'] === policy()['契約番号']);
  expect(ledger.map((row) => row['内容'])).toContain('入金状況：入金済');
});

test('no receipt for money that the association holds, and no transfer letter without an account', async () => {
  const policyNumbers = [policy()['契約番号']];
  expect(await call('queuePaymentLetters', { kind: 'receipt', policyNumbers })).toMatchObject({
    queued: [],
    refused: [{ code: 'receiptByAssociation' }],
  });
  const staff = twin.users().find((user) => user.role === 'staff')!;
  const account = {
    program: 'TOSHA',
    year: '2026',
    bank: 'a',
    branch: 'b',
    kind: '普通',
    number: '1',
    holder: 'C',
  };
  // Staff may put it forward, past the protection of 制度; a manager confirms it.
  const keyed = await twin.call('keyAccount', [{ ...account, paper: 'd' }], { user: staff });
  expect(keyed.error).toBeUndefined();
  const asked = { program: 'TOSHA', number: '1' };
  const confirmed = await twin.call('confirmAccount', [asked], { user: staff });
  expect(confirmed.error?.message).toContain('管理者だけが実行できます');
  expect(await call('confirmAccount', asked)).toEqual({ state: '使用できます' });
});

test('a register leaves in CP932, reads back, names what was lost, and holds no formula', async () => {
  const booked = await call<PaymentDesk>('openPayments');
  const setAside = [{ paymentNumber: booked.payments[0]!.paymentNumber, reason: '不明' }];
  await call('bookPayments', { bookings: [], setAside });
  const complaint = {
    memberKey: '',
    receivedAt: '',
    channel: '電話',
    cause: '',
    response: '',
    reportedTo: '',
  };
  await call('recordComplaint', { ...complaint, content: '=㈱髙①𠮷', entryId: 'entry-0001' });
  const ask = { register: 'complaints', from: '', to: '' };
  const file = await call<CsvFile>('exportRegister', { ...ask, encoding: 'cp932' });
  const text = iconv.decode(Buffer.from(file.contentBase64, 'base64'), 'cp932');
  expect(text).toContain(`"'=㈱髙①`);
  expect(file.lost).toEqual(['𠮷']);
  const utf8 = await call<CsvFile>('exportRegister', { ...ask, encoding: 'utf-8' });
  expect(utf8.lost).toEqual([]);
  expect(Buffer.from(utf8.contentBase64, 'base64').toString()).toMatch(/^\ufeff"受付番号"[^]*"'=㈱髙①𠮷"/);
});
