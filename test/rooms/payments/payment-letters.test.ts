// Which letters about money go out, and what each is refused for: rules C7 and C10, and whose receipt it is.
import { outbox } from '../../../src/tables/outbox';
import { payments, type Payment } from '../../../src/tables/payments';
import { policies } from '../../../src/tables/policies';
import { proposals } from '../../../src/tables/proposals';
import { programs } from '../../../src/tables/masters';
import { quotes } from '../../../src/tables/quotes';
import { newRecord } from '../../../src/tables/new-record';
import { contract, type AccountFields, type PaymentLetterKind } from '../../../src/rooms/payments/contract';
import { letterHtml } from '../../../src/desk';
import { confirmAccount, keyAccount, openAccounts } from '../../../src/rooms/payments/account-desk';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { openUnpaid } from '../../../src/rooms/payments/open-unpaid';
import { queuePaymentLetters } from '../../../src/rooms/payments/payment-letters';
import { planRefund, recordRefund } from '../../../src/rooms/payments/refunds';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

const TODAY = '2027-04-10';
const ACCOUNT: AccountFields = {
  program: 'ALIVE',
  year: '2027年度',
  bank: '見本銀行',
  branch: '架空支店',
  kind: '普通',
  number: '００１２３４５',
  holder: 'ミホンホケンジムシヨ ホケンリヨウグチ',
  paper: '口座開設通知 第1号',
};

function desk(): { world: MemoryWorld; policy: string } {
  const world = memoryWorld();
  world.state.today = TODAY;
  world.state.manager = true;
  world.setTemplates({ usableUntil: '2028-03-31' });
  const policy = addPolicy(world, { program: 'ALIVE', premiumYen: 66_000 });
  return { world, policy };
}
const as = (world: MemoryWorld, email: string): MemoryWorld['ports'] => ({
  ...world.ports,
  user: { email: () => email, isManager: () => world.state.manager },
});
function withAccount() {
  const made = desk();
  keyAccount(as(made.world, 'a@example.jp'), ACCOUNT);
  confirmAccount(as(made.world, 'b@example.jp'), { program: 'ALIVE', number: '0012345' });
  return made;
}
const queue = (world: MemoryWorld, kind: PaymentLetterKind, policyNumber: string, payBy = '2027-04-30') =>
  queuePaymentLetters(world.ports, { kind, policyNumbers: [policyNumber], payBy });
const refusal = (world: MemoryWorld, kind: PaymentLetterKind, policyNumber: string) =>
  queue(world, kind, policyNumber).refused.map(({ code }) => code);

function pay(
  world: MemoryWorld,
  policyNumber: string,
  amountYen: number,
  channel: Payment['channel'] = '自社口座',
): void {
  const rows = world.table(payments);
  const paymentNumber = `N-2027-${String(rows.length + 1).padStart(4, '0')}`;
  const row: Payment = newRecord(payments, {
    paymentNumber,
    receivedOn: TODAY,
    amountYen,
    channel,
    state: '確認待ち',
  });
  world.ports.tables.append(payments, [{ ...row, idempotencyKey: paymentNumber }]);
  bookPayments(world.ports, { bookings: [{ paymentNumber, parts: [{ policyNumber, amountYen }] }] });
}

test('no account, no transfer letter; one person is not enough, nor a wrong number', () => {
  const { world, policy } = desk();
  expect(refusal(world, 'transfer', policy)).toEqual(['accountMissing']);
  const first = as(world, 'a@example.jp');
  const second = as(world, 'b@example.jp');
  keyAccount(first, ACCOUNT);
  expect(refusal(world, 'transfer', policy)).toEqual(['accountUnconfirmed']);
  const confirm = (ports: MemoryWorld['ports'], number = '0012345') =>
    confirmAccount(ports, { program: 'ALIVE', number });
  expect(() => confirm(first)).toThrow('accountSamePerson');
  expect(() => confirm(second, '0012346')).toThrow('accountNumberDiffers');
  expect(confirm(second)).toEqual({ state: '使用できます' });
  expect(queue(world, 'transfer', policy)).toMatchObject({ queued: [{ existing: false }], refused: [] });
  expect(queue(world, 'transfer', policy)).toMatchObject({ queued: [{ existing: true }] });
});

test('an account of another year, an old confirmation and a hand edit are refused', () => {
  const { world, policy } = withAccount();
  const next = addPolicy(world, { program: 'ALIVE', memberNumber: '4009', start: '2028-04-01' });
  expect(refusal(world, 'transfer', next)).toEqual(['accountOtherYear']);
  world.state.today = '2028-04-10';
  const payBy = { payBy: '2028-04-30' };
  expect(
    queuePaymentLetters(world.ports, { kind: 'transfer', policyNumbers: [policy], ...payBy }).refused,
  ).toMatchObject([{ code: 'accountOld' }]);
  world.state.today = TODAY;
  const row = world.table(programs).find(({ code }) => code === 'ALIVE')!;
  world.setProgram('ALIVE', { bankAccount: row.bankAccount.replace('0012345', '9912345') });
  expect(refusal(world, 'transfer', policy)).toEqual(['accountChanged']);
});

test('an account is confirmed by a manager, and never shown to others in full', () => {
  const { world } = withAccount();
  // Keyed anew for the next year, and waiting.
  keyAccount(as(world, 'tanto@example.jp'), { ...ACCOUNT, year: '2028', number: '0098765' });
  world.state.manager = false;
  expect([contract.keyAccount.may, contract.confirmAccount.may]).toEqual(['staff', 'manager']);
  const shown = openAccounts(world.ports);
  expect(JSON.stringify(shown)).not.toMatch(/0012345|0098765/);
  expect(shown.accounts.find(({ program }) => program === 'ALIVE')).toMatchObject({ usable: true });
});

test('what was confirmed stays in use until another account is confirmed, and what is confirmed is what was seen', () => {
  const { world, policy } = withAccount();
  const first = as(world, 'tanto@example.jp');
  keyAccount(first, { ...ACCOUNT, branch: '支店' });
  expect(queue(world, 'transfer', policy).refused).toEqual([]);
  const seen = openAccounts(as(world, 'b@example.jp')).accounts.find(
    ({ program }) => program === 'ALIVE',
  )!.waiting!;
  expect(seen).toMatchObject({
    isOwn: false,
    account: {
      ...{ bank: ACCOUNT.bank, branch: '支店', kind: ACCOUNT.kind },
      number: '0012345',
      holder: ACCOUNT.holder,
    },
  });
  // Meanwhile the first one has keyed another.
  world.state.time = '10:05:00';
  keyAccount(first, { ...ACCOUNT, branch: '別の支店' });
  const confirm = (keyedAt: string) =>
    confirmAccount(as(world, 'b@example.jp'), { program: 'ALIVE', number: '0012345', keyedAt });
  expect(() => confirm(seen.keyedAt)).toThrow('accountKeyedAnew');
  expect(confirm('2027-04-10T10:05:00').state).toBe('使用できます');
  expect(world.table(programs).find(({ code }) => code === 'ALIVE')!.bankAccount).toContain('別の支店');
});

test('a waiting account that somebody rewrites by hand is not confirmed', () => {
  const { world } = desk();
  world.state.seals = true;
  keyAccount(as(world, 'a@example.jp'), ACCOUNT);
  world.type(proposals, '払込口座/ALIVE', 'proposedBy', 'c@example.jp');
  expect(() => confirmAccount(as(world, 'b@example.jp'), { program: 'ALIVE', number: '0012345' })).toThrow(
    'rowRewritten',
  );
});

test('a part-year premium by unconfirmed rules gets no transfer letter; the insurer’s answer does', () => {
  const { world } = withAccount();
  const policy = addPolicy(world, { program: 'ALIVE', memberNumber: '4005', quoteNumber: 'Q-2027-0005' });
  const quote = newRecord(quotes, {
    quoteNumber: 'Q-2027-0005',
    transaction: '中途',
    label: '保険料表',
  });
  world.rows.set(quotes.key, [quote]);
  expect(refusal(world, 'transfer', policy)).toEqual(['proRataUnconfirmed']);
  world.rows.set(quotes.key, [{ ...quote, label: '会社回答' }]);
  expect(refusal(world, 'transfer', policy)).toEqual([]);
  world.rows.set(quotes.key, [quote]);
  world.setProgram('ALIVE', { roundingConfirmed: '管理 太郎 2027-04-01' });
  expect(refusal(world, 'transfer', policy)).toEqual([]);
});

test('the transfer letter prints account, sum and date, and leaves by mail', () => {
  const { world, policy } = withAccount();
  queue(world, 'transfer', policy);
  sendOutbox(world.ports, { confirm: 1 });
  expect(world.mails).toHaveLength(1);
  const html = letterHtml(world.letters[world.letters.length - 1]!);
  for (const part of [
    '保険料お振込みのご案内',
    '66,000円',
    '2027年4月30日',
    '見本銀行　架空支店',
    '0012345',
    policy,
  ]) {
    expect(html).toContain(part);
  }
});

test('a reminder goes once a day, not for what is paid, and is seen in the list', () => {
  const { world, policy } = desk();
  expect(openUnpaid(world.ports)).toMatchObject({
    totalYen: 66_000,
    // 2027-04-01 to 2027-04-10.
    unpaid: [{ policyNumber: policy, openYen: 66_000, daysSinceStart: 9, remindedOn: '' }],
  });
  expect(queue(world, 'reminder', policy)).toMatchObject({ queued: [{ existing: false }] });
  expect(queue(world, 'reminder', policy)).toMatchObject({ queued: [{ existing: true }] });
  // It waits in 送信箱: nobody has been reminded yet.
  expect(openUnpaid(world.ports).unpaid[0]).toMatchObject({ remindedOn: '' });
  Object.assign(world.table(outbox)[0]!, { state: '送信済', sentAt: '2027-04-12T09:00:00' });
  expect(openUnpaid(world.ports).unpaid[0]).toMatchObject({ remindedOn: '2027-04-12' });
  expect(() => queue(world, 'reminder', policy, '2027-04-09')).toThrow('payByPast');
  pay(world, policy, 66_000);
  expect(refusal(world, 'reminder', policy)).toEqual(['premiumPaid']);
});

test('a receipt has a number of its own, once, and only for money that came to the agency', () => {
  const { world, policy } = desk();
  expect(refusal(world, 'receipt', policy)).toEqual(['premiumNotReceived']);
  pay(world, policy, 60_000);
  pay(world, policy, 6_000);
  queue(world, 'receipt', policy);
  expect(queue(world, 'receipt', policy)).toMatchObject({ queued: [{ existing: true }] });
  expect(world.table(policies)[0]).toMatchObject({ receiptNumber: 'R-2027-0001', paymentState: '入金済' });
  expect(world.table(payments).map((row) => row.receiptNumber)).toEqual(['R-2027-0001', 'R-2027-0001']);
  expect(world.table(outbox)).toMatchObject([{ letterTitle: '保険料領収証', subjectNumbers: policy }]);
  const council = addPolicy(world, { program: 'TOSHA', memberNumber: '4002' });
  pay(world, council, 98_810, '団体');
  expect(refusal(world, 'receipt', council)).toEqual(['receiptByAssociation']);
});

test('what came too much goes back, never more than is held', () => {
  const { world, policy } = desk();
  pay(world, policy, 66_000);
  pay(world, policy, 66_000);
  expect(openUnpaid(world.ports).overpaid).toMatchObject([
    { policyNumber: policy, excessYen: 66_000, state: '二重入金' },
  ]);
  const refund = (amount: string) =>
    planRefund(world.ports, { policyNumber: policy, amount, reason: '二重入金', channel: '' });
  expect(() => refund('132,001円')).toThrow('refundTooMuch');
  const { paymentNumber } = refund('66,000円');
  // Planned twice would be more than is held beyond the premium only together: 66,000 of 132,000 are left.
  expect(() => refund('66,001円')).toThrow('refundTooMuch');
  const record = (paidOn: string) => recordRefund(world.ports, { paymentNumber, paidOn });
  expect(() => record('2027-04-11')).toThrow('fieldDateFuture');
  expect(record(TODAY)).toEqual({ state: '入金済' });
  expect(() => record(TODAY)).toThrow('refundNotPlanned');
});
