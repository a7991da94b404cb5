// This file tests receipts that are keyed by hand, the amounts that stand beside a booking, and what the button says.
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import type { RecordPaymentRequest, UnbookedPayment } from '../../../src/rooms/payments/contract';
import {
  bookedBy,
  bookingRequest,
  type Decision,
} from '../../../src/rooms/payments/pages/parts/booking-choice';
import { openRecordPayment, recordPayment } from '../../../src/rooms/payments/record-payment';
import { undoBooking } from '../../../src/rooms/payments/undo-booking';
import { payments } from '../../../src/tables/payments';
import { memoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';
import { refusedBy } from '../../support/refused';

const DUE = 66_000;
const cash: RecordPaymentRequest = {
  receivedOn: '2027-04-05',
  payer: '社会福祉法人架空4001',
  amount: '66,000円',
  by: '現金',
  channel: '自社口座',
  policyNumber: '',
  requestKey: 'one',
};

function desk() {
  const world = memoryWorld();
  world.state.today = '2027-04-10';
  const policy = addPolicy(world, { program: 'ALIVE', premiumYen: DUE });
  const rows = () => world.table(payments);
  return { world, ports: world.ports, policy, rows };
}

test('cash is booked at once, or waits to be matched', () => {
  const { ports, policy, rows } = desk();
  expect(recordPayment(ports, cash)).toEqual({ paymentNumber: 'N-2027-0001', state: '' });
  expect(rows()[0]).toMatchObject({ state: '確認待ち', amountYen: 66_000, channel: '自社口座' });
  expect(rows()[0]!.source).toContain('現金');
  const second = { ...cash, policyNumber: policy, requestKey: 'two', by: '小切手' };
  expect(recordPayment(ports, second)).toEqual({ paymentNumber: 'N-2027-0002', state: '入金済' });
  // Sent twice, as a button that is pressed again: it is one receipt.
  expect(recordPayment(ports, second).paymentNumber).toBe('N-2027-0002');
  expect(rows()).toHaveLength(2);
});

test('opened from a case it is for the policy that is selected; of several a person says which one', () => {
  const { world, ports, policy } = desk();
  const other = addPolicy(world, { program: 'ALIVE', premiumYen: DUE, memberNumber: '4002' });
  const opened = (...numbers: string[]) => {
    world.state.selectedIds = { policies: numbers };
    return openRecordPayment(ports).policyNumber;
  };
  expect([opened(), opened(other), opened(policy, other)]).toEqual(['', other, '']);
});

test.each([
  ['receivedOn', '', 'receivedOn:receivedOnMissing'],
  ['receivedOn', '2027-04-11', 'receivedOn:fieldDateFuture'],
  ['payer', '', 'payer:payerMissing'],
  ['amount', '', 'amount:amountMissing'],
  ['amount', '約6万円', 'amount:fieldYenUnreadable'],
  ['by', '', 'by:receivedByMissing'],
  ['by', '手形', 'by:fieldChoice'],
  ['channel', '', 'channel:channelMissing'],
  ['policyNumber', 'P-1', 'policyNumber:policyUnknown'],
])('%s „%s” is refused beside its field', (field, text, code) => {
  const { ports, rows } = desk();
  expect(refusedBy(() => recordPayment(ports, { ...cash, [field]: text }))).toEqual([code]);
  expect(rows()).toEqual([]);
});

// Premium 66,000. Asked for still, and the amount less that: the last difference is what the policy is over or short.
test.each([
  ['in one', [66_000], [[66_000, 0]]],
  [
    'in parts',
    [30_000, 36_000],
    [
      [66_000, -36_000],
      [36_000, 0],
    ],
  ],
  [
    'short',
    [30_000, 30_000],
    [
      [66_000, -36_000],
      [36_000, -6_000],
    ],
  ],
  [
    'twice',
    [66_000, 66_000],
    [
      [66_000, 0],
      [0, 66_000],
    ],
  ],
] as const)('請求額 and 差額 add up: %s', (_, amounts, expected) => {
  for (const together of [true, false]) {
    const { ports, policy, rows } = desk();
    const bookings = amounts.map((amountYen, at) => {
      const { paymentNumber } = recordPayment(ports, {
        ...{ ...cash, amount: `${amountYen}円`, requestKey: String(at) },
      });
      return { paymentNumber, parts: [{ policyNumber: policy, amountYen }] };
    });
    if (together) bookPayments(ports, { bookings });
    else for (const booking of bookings) bookPayments(ports, { bookings: [booking] });
    expect(rows().map(({ dueYen, differenceYen }) => [dueYen, differenceYen])).toEqual(expected);
  }
});

test('a booking is not taken back without a reason', () => {
  const { ports, policy } = desk();
  const { paymentNumber } = recordPayment(ports, { ...cash, policyNumber: policy });
  expect(refusedBy(() => undoBooking(ports, { paymentNumber, reason: ' ' }))).toEqual([
    'reason:reasonMissing',
  ]);
});

test('the button says what it books: neither what is kept apart nor what is not decided', () => {
  const target = { policyNumber: 'P-1', openYen: 0 } as never;
  const waiting = [1_000, 20_000, 300_000, 4_000_000].map(
    (amountYen, at) =>
      ({ paymentNumber: `N-${at}`, amountYen, candidates: [] }) as unknown as UnbookedPayment,
  );
  const decisions = new Map<string, Decision>([
    ['N-0', { picked: true, target: { kind: 'policy', policy: target } }],
    ['N-1', { picked: true, target: { kind: 'aside', reason: '手数料' } }],
    ['N-2', { picked: true, target: { kind: 'later' } }],
    ['N-3', { picked: false, target: { kind: 'policy', policy: target } }],
  ]);
  expect(bookedBy(bookingRequest(waiting, decisions))).toEqual({ rows: 1, yen: 1_000, others: 1 });
});
