// This file tests that no entry whose policy is in doubt makes a policy of its own, and that nothing is written meanwhile.
import { problemText } from '../../../src/domain/problem-text';
import { DaichoError } from '../../../src/domain/problem';
import { recordRenewal } from '../../../src/rooms/renewals/record-renewal';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { recordPayment } from '../../../src/rooms/payments/record-payment';
import { planRefund, recordRefund } from '../../../src/rooms/payments/refunds';
import { undoBooking } from '../../../src/rooms/payments/undo-booking';
import { newRecord } from '../../../src/tables/new-record';
import { payments } from '../../../src/tables/payments';
import { policies } from '../../../src/tables/policies';
import { transactions } from '../../../src/tables/transactions';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';
import { refusedBy } from '../../support/refused';

const YEN = 66_000;
/** One receipt waits, two are booked to the same policy: what came twice is to go back. */
const [WAITS, BOOKED, TWICE, BACK] = ['N-2027-0001', 'N-2027-0002', 'N-2027-0003', 'N-2027-0004'] as const;

/** Two policies, and the money of the first. */
function desk() {
  const world = memoryWorld();
  world.state.today = '2027-04-10';
  const first = addPolicy(world, { program: 'ALIVE', premiumYen: YEN });
  addPolicy(world, { program: 'ALIVE', memberNumber: '4002' });
  for (const paymentNumber of [WAITS, BOOKED, TWICE])
    world.ports.tables.append(payments, [
      newRecord(payments, {
        ...{ paymentNumber, amountYen: YEN, channel: '自社口座', idempotencyKey: paymentNumber },
        ...{ receivedOn: world.state.today, payer: 'ﾐﾎﾝ', state: '確認待ち' },
      }),
    ]);
  book(world, first, BOOKED, TWICE);
  planRefund(world.ports, { policyNumber: first, amount: `${YEN}円`, reason: '二重入金', channel: '' });
  return { world, first };
}

const book = ({ ports }: MemoryWorld, policyNumber: string, ...numbers: readonly string[]) =>
  bookPayments(ports, {
    bookings: numbers.map((paymentNumber) => ({ paymentNumber, parts: [{ policyNumber, amountYen: YEN }] })),
  });

const stands = (world: MemoryWorld) =>
  JSON.stringify([world.table(transactions), world.table(policies), world.table(payments)]);

const money: Readonly<Record<string, (world: MemoryWorld, policyNumber: string) => unknown>> = {
  'money that is booked': (world, policyNumber) => book(world, policyNumber, WAITS),
  'money keyed by hand': ({ ports }, policyNumber) =>
    recordPayment(ports, {
      ...{ receivedOn: '2027-04-09', payer: '見本', amount: '500円', by: '現金' as const },
      ...{ channel: '自社口座' as const, policyNumber, requestKey: 'one' },
    }),
  'money that went back': ({ ports }) =>
    recordRefund(ports, { paymentNumber: BACK, paidOn: ports.clock.today() }),
  'a refund that is taken back': ({ ports }) => undoBooking(ports, { paymentNumber: BACK, reason: '誤り' }),
};

const acts: typeof money = {
  ...money,
  'an answer about renewal': ({ ports }, policyNumber) =>
    recordRenewal(ports, { policyNumbers: [policyNumber], state: '回答あり', on: '', reason: '電話' }),
};

test.each(Object.entries(money))('%s: nothing is written while its policy cannot be read', (_, act) => {
  const { world, first } = desk();
  world.type(policies, first, 'appliedPremiumYen', '六万円');
  const before = stands(world);
  let refused: readonly { code: string }[] = [];
  const told = refusedBy(() => {
    // Of many bookings each is told by itself.
    ({ refused = [] } = act(world, first) as { refused?: typeof refused });
  });
  expect([...told, ...refused.map(({ code }) => code)]).toEqual(['cellUnreadYen']);
  expect(stands(world)).toBe(before);
});

describe.each(Object.entries(acts))('%s', (_, act) => {
  test.each(['=1+1', '#N/A', -1])('names the cell that holds %s, and writes nothing', (cell) => {
    const { world, first } = desk();
    const last = world.table(transactions).length - 1;
    world.type(transactions, world.table(transactions)[last]!.transactionNumber, 'policyNumber', cell);
    const before = stands(world);
    let told = '';
    try {
      act(world, first);
    } catch (error) {
      if (!(error instanceof DaichoError)) throw error;
      told = problemText(error.problem);
    }
    expect(told).toContain(`異動 ${last + 2}行目「契約番号」`);
    expect(stands(world)).toBe(before);
  });

  test('goes on beside an entry of no policy, which becomes none', () => {
    const { world, first } = desk();
    const { transactionNumber } = world.table(transactions).find((row) => row.policyNumber !== first)!;
    world.type(transactions, transactionNumber, 'policyNumber', '');
    act(world, first);
    expect(world.table(policies).map(({ policyNumber }) => policyNumber)).toEqual([
      'P-2027-0001',
      'P-2027-0002',
    ]);
  });
});
