// This file tests that no yen goes back twice, nor one of a policy that is just paid, and from which account it goes.
import fc from 'fast-check';
import type { PaymentChannel } from '../../../src/domain/payment-state';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { catchUpPayments } from '../../../src/rooms/payments/catch-up-payments';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { openTasks } from '../../../src/rooms/home/open-tasks';
import { openPayments } from '../../../src/rooms/payments/open-payments';
import { undoBooking } from '../../../src/rooms/payments/undo-booking';
import { openUnpaid } from '../../../src/rooms/payments/open-unpaid';
import { planRefund, recordRefund } from '../../../src/rooms/payments/refunds';
import { openSettlement } from '../../../src/rooms/payments/settlement';
import { newRecord } from '../../../src/tables/new-record';
import { payments, type Payment } from '../../../src/tables/payments';
import { memoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';
import { refusedBy } from '../../support/refused';

const TODAY = '2027-04-10';
const DUE = 66_000;

function desk() {
  const world = memoryWorld();
  world.state.today = TODAY;
  const policy = addPolicy(world, { program: 'ALIVE', premiumYen: DUE });
  const receive = (
    amountYen: number,
    channel: PaymentChannel = '自社口座',
    policyNumber = policy,
    receivedOn = TODAY,
  ) => {
    const paymentNumber = `N-2027-${String(world.table(payments).length + 1).padStart(4, '0')}`;
    world.ports.tables.append(payments, [
      newRecord(payments, {
        ...{ paymentNumber, amountYen, channel, idempotencyKey: paymentNumber },
        ...{ receivedOn, payer: 'ﾐﾎﾝ', state: '確認待ち' },
      }),
    ]);
    bookPayments(world.ports, { bookings: [{ paymentNumber, parts: [{ policyNumber, amountYen }] }] });
    return paymentNumber;
  };
  const plan = (amount: number | string, channel: PaymentChannel | '' = '') =>
    planRefund(world.ports, { policyNumber: policy, amount: `${amount}円`, reason: '二重入金', channel });
  const refunds = () => world.table(payments).filter((row) => row.channel === '返金');
  return { world, ports: world.ports, policy, receive, plan, refunds };
}

test('what is planned to go back is not over any more, and is seen where the next one would be made', () => {
  const { ports, receive, plan, policy } = desk();
  receive(DUE);
  receive(DUE);
  // 132,000 received, 66,000 due: 66,000 over, of which 40,000 are planned; 26,000 are left.
  const { paymentNumber } = plan(40_000);
  expect(openUnpaid(ports).overpaid).toMatchObject([
    { policyNumber: policy, refundableYen: 26_000, planned: [{ paymentNumber, amountYen: 40_000 }] },
  ]);
  expect(refusedBy(() => plan(26_001))).toEqual(['amount:refundTooMuch']);
  const second = plan(26_000);
  expect(refusedBy(() => plan(1))).toEqual(['amount:refundTooMuch']);
  // It stays in sight until both have gone back.
  expect(openUnpaid(ports).overpaid).toMatchObject([{ refundableYen: 0, planned: [{}, {}] }]);
  recordRefund(ports, { paymentNumber, paidOn: TODAY });
  expect(recordRefund(ports, { paymentNumber: second.paymentNumber, paidOn: TODAY })).toEqual({
    state: '入金済',
  });
  expect(openUnpaid(ports).overpaid).toEqual([]);
});

test('nothing goes back before it came', () => {
  const { world, ports, receive, plan } = desk();
  receive(DUE);
  world.state.today = '2027-04-20';
  receive(DUE);
  const { paymentNumber } = plan(DUE);
  const paid = (paidOn: string) => refusedBy(() => recordRefund(ports, { paymentNumber, paidOn }));
  expect(paid('2027-04-09')).toEqual(['paidOn:refundBeforeReceipt']);
  expect(paid('2027-04-20')).toEqual([]);
});

// What is due came on the 10th and stays; what is over came on the 20th, or into the other account on the 20th.
test.each([
  ['自社口座', '自社口座', '2027-04-20'],
  ['自社口座', '団体', '2027-04-20'],
  ['団体', '自社口座', '2027-04-20'],
] as const)('due to %s, twice to %s: what is over was here from %s', (first, second, from) => {
  const { world, ports, receive, policy } = desk();
  receive(DUE, first);
  world.state.today = '2027-04-25';
  receive(DUE, second, policy, '2027-04-20');
  const { paymentNumber } = planRefund(ports, {
    ...{ policyNumber: policy, amount: `${DUE}円`, reason: '二重入金', channel: second },
  });
  const paid = (paidOn: string) => refusedBy(() => recordRefund(ports, { paymentNumber, paidOn }));
  expect(paid('2027-04-15')).toEqual(['paidOn:refundBeforeReceipt']);
  expect(paid(from)).toEqual([]);
});

test('a policy in force stays paid: nothing of its premium goes back', () => {
  const { receive, plan, refunds } = desk();
  receive(DUE);
  expect(refusedBy(() => plan(1))).toEqual(['amount:refundTooMuch']);
  expect(refunds()).toEqual([]);
});

test.each([
  [
    ['団体', DUE],
    ['自社口座', 10_000],
  ],
  [
    ['自社口座', 10_000],
    ['団体', DUE],
  ],
] as const)('money of two accounts, %j then %j: the person says which one it leaves', (first, second) => {
  const { world, ports, receive, plan, refunds } = desk();
  receive(first[1], first[0]);
  receive(second[1], second[0]);
  expect(refusedBy(() => plan(10_000))).toEqual(['channel:refundChannelMissing']);
  plan(10_000, '自社口座');
  expect(refunds()).toMatchObject([{ source: '自社口座', amountYen: 10_000 }]);
  recordRefund(ports, { paymentNumber: refunds()[0]!.paymentNumber, paidOn: TODAY });
  world.state.today = '2027-05-02';
  // The agency's account took 10,000 and gave 10,000 back: it holds nothing for others.
  expect(openSettlement(ports, { month: '2027-04', insurer: '' }).balance).toMatchObject({
    receivedYen: 10_000,
    refundedYen: 10_000,
    heldYen: 0,
  });
});

test('an account gives back no more than it took', () => {
  const { receive, plan } = desk();
  receive(DUE, '団体');
  receive(10_000, '自社口座');
  receive(20_000, '団体');
  // 30,000 over, 10,000 of them on the agency's account.
  expect(refusedBy(() => plan(10_001, '自社口座'))).toEqual(['amount:refundChannelTooMuch']);
  plan(10_000, '自社口座');
  plan(20_000, '団体');
});

test('whatever comes, is taken back and given back: refunds never exceed what is over, in sum and by account', () => {
  const step = fc.record({
    kind: fc.constantFrom('receive', 'plan', 'record', 'undo'),
    yen: fc.integer({ min: 1, max: 2 * DUE }),
    channel: fc.constantFrom<PaymentChannel>('団体', '自社口座'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const { world, ports, receive, plan } = desk();
      for (const { kind, yen, channel } of steps) {
        const rows = world.table(payments);
        if (kind === 'receive') receive(yen, channel);
        if (kind === 'plan') refusedBy(() => plan(yen, channel));
        const planned = rows.find((row) => row.state === '返金予定');
        if (kind === 'record' && planned)
          recordRefund(ports, { paymentNumber: planned.paymentNumber, paidOn: TODAY });
        const booked = rows.find((row) => row.state === '計上済');
        const undo = yen % 2 ? booked : planned;
        if (kind === 'undo' && undo)
          refusedBy(() => undoBooking(ports, { paymentNumber: undo.paymentNumber, reason: '別の契約' }));
        const sum = (of: (row: Payment) => boolean) =>
          world
            .table(payments)
            .filter(of)
            .reduce((total, { amountYen }) => total + (amountYen ?? 0), 0);
        const received = sum((row) => row.state === '計上済');
        const back = sum((row) => row.channel === '返金' && row.state !== '対象外');
        expect(back).toBeLessThanOrEqual(Math.max(0, received - DUE));
        for (const account of ['団体', '自社口座'] as const) {
          const took = sum((row) => row.state === '計上済' && row.channel === account);
          const gave = sum(
            (row) => row.channel === '返金' && row.state !== '対象外' && row.source === account,
          );
          expect(gave).toBeLessThanOrEqual(took);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a refund that is planned can be taken back, and is no receipt then; money that goes back stays booked', () => {
  const { ports, receive, plan, refunds } = desk();
  const first = receive(DUE);
  receive(DUE);
  const { paymentNumber } = plan(DUE);
  const undo = (number: string) => () => undoBooking(ports, { paymentNumber: number, reason: '誤り' });
  expect(refusedBy(undo(first))).toEqual(['paymentNumber:bookingRefunded']);
  undo(paymentNumber)();
  expect(refunds()).toMatchObject([{ state: '対象外' }]);
  expect(refusedBy(undo(paymentNumber))).toEqual(['paymentNumber:bookingNotThere']);
  expect(openPayments(ports).payments).toEqual([]);
  undo(first)();
  expect(openPayments(ports).payments).toMatchObject([{ paymentNumber: first }]);
});

test('what is not over any more does not go back: the premium rose after the refund was planned', () => {
  const { world, ports, receive, plan, policy } = desk();
  receive(DUE);
  receive(15_000);
  const { paymentNumber } = plan(15_000);
  world.state.today = '2027-10-01';
  // (88,000 − 66,000) × 6 ÷ 12 = 11,000 are due on top: 4,000 of the 15,000 are over still.
  recordPolicyStep(ports, {
    ...{ policyNumbers: [policy], on: '2027-10-01', document: '承認書', step: 'endorsement' },
    ...{ amount: '11,000円', changes: { annualPremium: '88,000円' } },
  });
  expect(openUnpaid(ports).overpaid).toMatchObject([
    { excessYen: 4_000, refundableYen: 0, plannedTooMuchYen: 11_000, planned: [{ paymentNumber }] },
  ]);
  const [task] = openTasks(ports, {}).tasks.filter(({ kind }) => kind === 'refund');
  expect(task).toMatchObject({
    waitsFor: '返金予定の見直し（返金できる額を11,000円超過）',
    ways: [{ page: 'takeBack', row: { id: paymentNumber } }],
  });
  const record = (number: string) => () => recordRefund(ports, { paymentNumber: number, paidOn: TODAY });
  expect(refusedBy(record(paymentNumber))).toEqual(['paymentNumber:refundNotOver']);
  undoBooking(ports, { paymentNumber, reason: '保険料の増額' });
  expect(refusedBy(() => plan(4_001))).toEqual(['amount:refundTooMuch']);
  expect(record(plan(4_000).paymentNumber)()).toEqual({ state: '入金済' });
});

describe('a row that cannot be read', () => {
  const typed = (key: keyof Payment & string, cell: unknown) => {
    const all = desk();
    const { world, receive } = all;
    const other = addPolicy(world, { program: 'ALIVE', premiumYen: 88_000, memberNumber: '4002' });
    receive(10_000);
    receive(20_000, '自社口座', other);
    world.type(payments, 'N-2027-0001', key, cell);
    return { ...all, other };
  };

  test.each([
    ['receivedOn', '四月ごろ'],
    ['amountYen', '一万'],
    ['state', '済'],
  ] as const)('%s typed as %s: its policy alone is left out, booked to by nobody, and told', (key, cell) => {
    const { world, ports, policy, other, receive } = typed(key, cell);
    expect(openUnpaid(ports).unpaid.map(({ policyNumber }) => policyNumber)).toEqual([other]);
    expect(world.ports.tables.doubts()).toMatchObject([{ where: { tab: '収納・精算', row: 2 } }]);
    expect(openPayments(ports).payments).toEqual([]);
    expect(openSettlement(ports, { month: '2027-04', insurer: '' }).lines).toMatchObject([
      { policyNumber: other, ourYen: 20_000 },
    ]);
    receive(68_000, '自社口座', other);
    expect(openUnpaid(ports).unpaid).toEqual([]);
    const number = receive(56_000, '自社口座', policy);
    expect(world.table(payments).find((row) => row.paymentNumber === number)!.state).toBe('確認待ち');
    expect(() => catchUpPayments(ports)).not.toThrow();
  });

  test.each(['4001/ALIVE', ''])(
    'without its policy and of member %p: whom it may be of, and no others',
    (member) => {
      const { world, ports, other } = typed('policyNumber', '#REF!');
      world.ports.tables.update(payments, [{ id: 'N-2027-0001', set: { memberKey: member } }]);
      const open = openUnpaid(ports).unpaid.map(({ policyNumber }) => policyNumber);
      expect(open).toEqual(member === '' ? [] : [other]);
    },
  );
});
