// The month's settlement: shares to the yen, the insurer's list beside them, and what is held for others.
import { payments, type Payment } from '../../../src/tables/payments';
import { newRecord } from '../../../src/tables/new-record';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { undoBooking } from '../../../src/rooms/payments/undo-booking';
import { contract } from '../../../src/rooms/payments/contract';
import { closeSettlement, openSettlement } from '../../../src/rooms/payments/settlement';
import { planRefund, recordRefund } from '../../../src/rooms/payments/refunds';
import { monthlySummary, premiumLedger } from '../../../src/rooms/registers/register-rows';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

function desk(): MemoryWorld {
  const world = memoryWorld();
  world.state.today = '2027-05-10';
  world.state.manager = true;
  world.ports.textFiles.decode = (base64) => ({
    text: Buffer.from(base64, 'base64').toString('utf8'),
    encoding: 'utf-8',
  });
  return world;
}

function pay(
  world: MemoryWorld,
  policyNumber: string,
  amountYen: number,
  on: string,
  channel: Payment['channel'] = '自社口座',
): string {
  const rows = world.table(payments);
  const paymentNumber = `N-2027-${String(rows.length + 1).padStart(4, '0')}`;
  const row: Payment = newRecord(payments, {
    paymentNumber,
    receivedOn: on,
    amountYen,
    channel,
    state: '確認待ち',
  });
  world.ports.tables.append(payments, [{ ...row, idempotencyKey: paymentNumber }]);
  if (policyNumber !== '') {
    bookPayments(world.ports, { bookings: [{ paymentNumber, parts: [{ policyNumber, amountYen }] }] });
  }
  return paymentNumber;
}
const open = (world: MemoryWorld, insurer: string, list?: string, month = '2027-04') =>
  openSettlement(world.ports, {
    month,
    insurer,
    ...(list ? { fileName: '一覧.csv', contentBase64: Buffer.from(list).toString('base64') } : {}),
  });

test('each co-insurer gets its share, and the shares add up to the premium', () => {
  const world = desk();
  const policy = addPolicy(world, { program: 'TOSHA', premiumYen: 98_810 });
  pay(world, policy, 98_810, '2027-04-05', '団体');
  const { insurers } = open(world, '');
  expect(insurers).toEqual(['三井住友海上', '東京海上日動', '損保ジャパン日本興亜']);
  // S4: 68, 26 and 6%. 98,810 × 0.68 = 67,190.8, × 0.26 = 25,690.6, × 0.06 = 5,928.6; the two yen left over
  // go to the largest remainder (0.8), then on the tie of 0.6 to the larger share (decision 17).
  expect(insurers.map((insurer) => open(world, insurer).ourYen)).toEqual([67_191, 25_691, 5_928]);
});

test('the insurer’s list is compared line by line; what only one side has is a line as well', () => {
  const world = desk();
  const [first, second, third] = ['4001', '4002', '4003'].map((memberNumber) =>
    addPolicy(world, { program: 'ALIVE', premiumYen: 66_000, memberNumber }),
  ) as [string, string, string];
  for (const policy of [first, second, third]) pay(world, policy, 66_000, '2027-04-05');
  const list = `損保ジャパン 計上一覧\n契約番号,保険料\n${first},"66,000"\n${second},65000\nZ-1,1000\n合計,132000\n`;
  const { lines, differences, ourYen, theirYen } = open(world, '損保ジャパン', list);
  expect(
    lines.map(({ policyNumber, certificateNumber, difference }) => [
      policyNumber || certificateNumber,
      difference,
    ]),
  ).toEqual([
    [first, '一致'],
    [second, '金額相違'],
    [third, '保険会社の一覧になし'],
    ['Z-1', '当方の計上になし'],
  ]);
  expect({ differences, ourYen, theirYen }).toEqual({ differences: 3, ourYen: 198_000, theirYen: 132_000 });
  expect(() => open(world, '損保ジャパン', 'a,b\n1,2\n')).toThrow('settlementHeadingMissing');
});

test('the balance keeps customers’ premiums apart: carried, received, forwarded, given back, held', () => {
  const world = desk();
  const policy = addPolicy(world, { program: 'ALIVE', premiumYen: 66_000 });
  const council = addPolicy(world, { program: 'TOSHA', memberNumber: '4002' });
  pay(world, policy, 66_000, '2027-03-25');
  pay(world, policy, 66_000, '2027-04-02');
  pay(world, '', 10_000, '2027-04-03');
  // The association's account is not the agency's.
  pay(world, council, 98_810, '2027-04-04', '団体');
  const fee = pay(world, '', 5_000, '2027-04-06');
  bookPayments(world.ports, { bookings: [], setAside: [{ paymentNumber: fee, reason: '代理店手数料' }] });
  expect(open(world, '').balance).toEqual({
    month: '2027-04',
    carriedYen: 66_000,
    receivedYen: 76_000,
    forwardedYen: 0,
    refundedYen: 0,
    heldYen: 142_000,
    unbookedYen: 10_000,
    foreignYen: 5_000,
  });
  // The premium came twice: once is the insurer's, once goes back.
  const planned = planRefund(world.ports, {
    policyNumber: policy,
    amount: '66000',
    reason: '二重入金',
    channel: '',
  });
  recordRefund(world.ports, { paymentNumber: planned.paymentNumber, paidOn: '2027-04-20' });
  expect(closeSettlement(world.ports, { month: '2027-03', confirm: 1 })).toEqual({ marked: 1 });
  expect(open(world, '', undefined, '2027-03').balance).toMatchObject({ forwardedYen: 66_000, heldYen: 0 });
  expect(open(world, '').balance).toMatchObject({
    carriedYen: 0,
    receivedYen: 76_000,
    refundedYen: 66_000,
    // 10,000 wait for their policy.
    heldYen: 10_000,
  });
});

test('a month is closed after its end, with its number, and then stands', () => {
  const world = desk();
  const policy = addPolicy(world, { program: 'ALIVE', premiumYen: 66_000 });
  const paymentNumber = pay(world, policy, 66_000, '2027-04-05');
  const close = (confirm: number, month = '2027-04') =>
    closeSettlement(world.ports, { month, confirm }).marked;
  expect(() => close(0)).toThrow('settlementDiffers');
  expect(() => close(0, '2027-05')).toThrow('settlementMonthOpen');
  expect(contract.closeSettlement.may).toBe('manager');
  expect(close(1)).toBe(1);
  expect(close(0)).toBe(0);
  expect(open(world, '')).toMatchObject({ settled: true, open: 0 });
  expect(() => undoBooking(world.ports, { paymentNumber, reason: '誤り' })).toThrow('bookingSettled');
});

test('ledger and monthly summary add up to the same yen, refunds below zero', () => {
  const world = desk();
  const policy = addPolicy(world, { program: 'TOSHA', premiumYen: 98_810 });
  pay(world, policy, 98_810, '2027-04-05', '団体');
  pay(world, policy, 98_810, '2027-04-06', '団体');
  const planned = planRefund(world.ports, {
    policyNumber: policy,
    amount: '98,810円',
    reason: '二重入金',
    channel: '',
  });
  recordRefund(world.ports, { paymentNumber: planned.paymentNumber, paidOn: '2027-05-01' });
  const all = { from: '', to: '' };
  const ledger = premiumLedger(world.ports, all);
  const summary = monthlySummary(world.ports, all);
  expect(ledger.totalYen).toBe(98_810);
  expect(summary.totalYen).toBe(98_810);
  // April 197,620 × 68% = 134,381.6 and so on; May is the one premium back.
  expect(summary.rows).toEqual([
    ['2027-04', 'TOSHA', 'TOSHA-A', '三井住友海上', 1, 134_382],
    ['2027-04', 'TOSHA', 'TOSHA-A', '損保ジャパン日本興亜', 1, 11_857],
    ['2027-04', 'TOSHA', 'TOSHA-A', '東京海上日動', 1, 51_381],
    ['2027-05', 'TOSHA', 'TOSHA-A', '三井住友海上', 1, -67_191],
    ['2027-05', 'TOSHA', 'TOSHA-A', '損保ジャパン日本興亜', 1, -5_928],
    ['2027-05', 'TOSHA', 'TOSHA-A', '東京海上日動', 1, -25_691],
  ]);
  expect(premiumLedger(world.ports, { from: '2027-05-01', to: '2027-05-31' }).rows).toHaveLength(1);
});
