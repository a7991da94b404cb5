// What 計上を取消, 返金を記録 and 領収証 open with: without the right row they ask for it, and never begin a form that cannot end.
import { payments } from '../../../src/tables/payments';
import type { Table } from '../../../src/tables/column';
import { policies } from '../../../src/tables/policies';
import { newRecord } from '../../../src/tables/new-record';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { undoBooking } from '../../../src/rooms/payments/undo-booking';
import { queuePaymentLetters } from '../../../src/rooms/payments/payment-letters';
import { openPaymentStep, openReceipts } from '../../../src/rooms/payments/payment-steps';
import { planRefund, recordRefund } from '../../../src/rooms/payments/refunds';
import { memoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';
import { refusedBy } from '../../support/refused';

const TODAY = '2027-04-10';

function desk() {
  const world = memoryWorld();
  world.state.today = TODAY;
  world.setTemplates({ usableUntil: '2028-03-31' });
  const policy = addPolicy(world, { program: 'ALIVE', premiumYen: 66_000 });
  const receive = (paymentNumber: string, amountYen: number) =>
    world.ports.tables.append(payments, [
      newRecord(payments, {
        ...{ paymentNumber, amountYen, idempotencyKey: paymentNumber },
        ...{ receivedOn: TODAY, payer: 'ﾐﾎﾝ', channel: '自社口座', state: '確認待ち' },
      }),
    ]);
  const book = (paymentNumber: string, amountYen: number) => {
    receive(paymentNumber, amountYen);
    bookPayments(world.ports, {
      bookings: [{ paymentNumber, parts: [{ policyNumber: policy, amountYen }] }],
    });
  };
  const select = (table: Table, ...ids: string[]) => (world.state.selectedIds = { [table.key]: ids });
  return { world, ports: world.ports, policy, receive, book, select };
}

test('a booking is shown before it is taken back; what is not booked asks for another row', () => {
  const { world, ports, receive, book, select } = desk();
  const opened = () => openPaymentStep(ports, { step: 'takeBack' });
  expect(refusedBy(opened)).toEqual(['paymentNotChosen']);
  receive('N-2027-0001', 66_000);
  select(payments, 'N-2027-0001');
  expect(refusedBy(opened)).toEqual(['bookingNotThere', 'paymentNotChosen']);
  book('N-2027-0002', 66_000);
  select(payments, 'N-2027-0001', 'N-2027-0002');
  expect(refusedBy(opened)).toEqual(['paymentNotChosen']);
  select(payments, 'N-2027-0002');
  const { paymentNumber, payer, amountYen, today } = opened();
  expect({ payer, amountYen, today }).toEqual({ payer: 'ﾐﾎﾝ', amountYen: 66_000, today: TODAY });
  expect(refusedBy(() => undoBooking(ports, { paymentNumber, reason: '' }))).toEqual([
    'reason:reasonMissing',
  ]);
  undoBooking(ports, { paymentNumber, reason: '別の契約の入金' });
  expect(world.table(payments)[1]).toMatchObject({ state: '確認待ち', policyNumber: '' });
});

test('a refund is recorded on its day; a booked payment is none', () => {
  const { ports, policy, book, select } = desk();
  book('N-2027-0001', 66_000);
  book('N-2027-0002', 66_000);
  const request = { policyNumber: policy, amount: '66,000円', reason: '二重入金', channel: '' } as const;
  const { paymentNumber } = planRefund(ports, request);
  const opened = () => openPaymentStep(ports, { step: 'payBack' });
  select(payments, 'N-2027-0001');
  expect(refusedBy(opened)).toEqual(['refundNotPlanned', 'paymentNotChosen']);
  select(payments, paymentNumber);
  expect(opened().amountYen).toBe(66_000);
  expect(recordRefund(ports, { paymentNumber, paidOn: TODAY }).state).toBe('入金済');
});

test('receipts: which policies get one, and why the others get none', () => {
  const { world, ports, policy, book, select } = desk();
  expect(refusedBy(() => openReceipts(ports))).toEqual(['receiptsNone']);
  const unpaid = addPolicy(world, { program: 'ALIVE', premiumYen: 66_000, memberNumber: '4002' });
  book('N-2027-0001', 66_000);
  select(policies, policy, unpaid);
  const { ready, refused } = openReceipts(ports);
  expect(ready).toEqual([policy]);
  expect(refused).toMatchObject([{ code: 'premiumNotReceived', id: unpaid }]);
  const { queued } = queuePaymentLetters(ports, { kind: 'receipt', policyNumbers: ready });
  expect(queued).toMatchObject([{ policyNumber: policy, existing: false }]);
});

test('a letter about nothing and until no day is told both at once', () => {
  const { ports } = desk();
  const sent = () => queuePaymentLetters(ports, { kind: 'reminder', policyNumbers: [], payBy: '' });
  expect(refusedBy(sent)).toEqual(['policyNumbers:noPoliciesForLetter', 'payBy:payByMissing']);
});
