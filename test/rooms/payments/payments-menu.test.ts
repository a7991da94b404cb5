// What the menu does with selected rows: one that cannot be done is refused before anything is asked.
import { payments } from '../../../src/tables/payments';
import type { Table } from '../../../src/tables/column';
import { policies } from '../../../src/tables/policies';
import { outbox } from '../../../src/tables/outbox';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { issueReceipts, payBack, takeBack } from '../../../src/rooms/payments/payments-menu';
import { planRefund } from '../../../src/rooms/payments/refunds';
import { blankRecord, memoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

const TODAY = '2027-04-10';

function desk() {
  const world = memoryWorld();
  world.state.today = TODAY;
  world.setTemplates({ usableUntil: '2028-03-31' });
  const policy = addPolicy(world, { program: 'ALIVE', premiumYen: 66_000 });
  const asked: string[] = [];
  const told: string[] = [];
  const answers = { typed: '' };
  const ports = {
    ...world.ports,
    screen: {
      ...world.ports.screen,
      tell: (_: string, text: string) => void told.push(text),
      ask: (_: string, text: string) => asked.push(text) > 0,
      askText: (_: string, text: string) => {
        asked.push(text);
        return answers.typed;
      },
    },
  };
  const receive = (paymentNumber: string, amountYen: number) =>
    world.ports.tables.append(payments, [
      {
        ...blankRecord(payments),
        ...{ paymentNumber, amountYen, idempotencyKey: paymentNumber },
        ...{ receivedOn: TODAY, channel: '自社口座', state: '確認待ち' },
      },
    ]);
  const book = (paymentNumber: string, amountYen: number) => {
    receive(paymentNumber, amountYen);
    bookPayments(world.ports, {
      bookings: [{ paymentNumber, parts: [{ policyNumber: policy, amountYen }] }],
    });
  };
  const select = (table: Table, ...ids: string[]) => (world.state.selectedIds = { [table.key]: ids });
  return { world, policy, ports, asked, told, answers, receive, book, select };
}

test('a booking is taken back after its reason; what is not booked is not asked about', () => {
  const { world, ports, asked, told, answers, receive, book, select } = desk();
  expect(() => takeBack(ports)).toThrow('undoOne');
  receive('N-2027-0001', 66_000);
  select(payments, 'N-2027-0001');
  expect(() => takeBack(ports)).toThrow('bookingNotThere');
  expect(asked).toEqual([]);
  book('N-2027-0002', 66_000);
  select(payments, 'N-2027-0002');
  expect(() => takeBack(ports)).toThrow('reasonMissing');
  answers.typed = '別の契約の入金';
  takeBack(ports);
  expect(asked).toHaveLength(2);
  expect(told).toEqual(['計上を取り消しました。入金は照合待ちに戻りました。']);
  expect(world.table(payments)[1]).toMatchObject({ state: '確認待ち', policyNumber: '' });
});

test('a refund is recorded on its day; a booked payment is none', () => {
  const { world, policy, ports, asked, told, answers, book, select } = desk();
  book('N-2027-0001', 66_000);
  book('N-2027-0002', 66_000);
  const request = { policyNumber: policy, amount: '66,000円', reason: '二重入金' };
  const { paymentNumber } = planRefund(world.ports, request);
  select(payments, 'N-2027-0001', paymentNumber);
  expect(() => payBack(ports)).toThrow('refundOne');
  select(payments, 'N-2027-0001');
  expect(() => payBack(ports)).toThrow('refundNotPlanned');
  expect(asked).toEqual([]);
  select(payments, paymentNumber);
  answers.typed = TODAY;
  payBack(ports);
  expect(told).toEqual(['返金を記録しました。契約の入金状況は「入金済」です。']);
});

test('receipts are asked about where at least one can be given', () => {
  const { world, policy, ports, asked, told, book, select } = desk();
  expect(() => issueReceipts(ports)).toThrow('receiptsNone');
  const unpaid = addPolicy(world, { program: 'ALIVE', premiumYen: 66_000, memberNumber: '4002' });
  select(policies, unpaid);
  expect(() => issueReceipts(ports)).toThrow('premiumNotReceived');
  expect(asked).toEqual([]);
  book('N-2027-0001', 66_000);
  select(policies, policy, unpaid);
  issueReceipts(ports);
  expect(asked).toHaveLength(1);
  expect(told[0]).toMatch(/^領収証1件を送信箱に登録しました。\n.*領収証を発行できません。$/);
  expect(world.table(outbox)).toHaveLength(1);
});
