// The month's settlement: shares to the yen, the insurer's list beside them, and what is held for others.
import { payments, type Payment } from '../../../src/tables/payments';
import { newRecord } from '../../../src/tables/new-record';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { undoBooking } from '../../../src/rooms/payments/undo-booking';
import { contract } from '../../../src/rooms/payments/contract';
import { openSettlement } from '../../../src/rooms/payments/settlement';
import {
  confirmSettlement,
  proposeSettlement,
  reopenSettlement,
} from '../../../src/rooms/payments/close-settlement';
import { settlements } from '../../../src/tables/settlements';
import { refusedBy } from '../../support/refused';
import { endCover } from '../../support/policies';
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
const STAFF = 'staff@agency.example.jp';
const MANAGER = 'manager@agency.example.jp';
const as = (world: MemoryWorld, user: string) => {
  world.state.user = user;
  world.state.manager = user === MANAGER;
};
const base64Of = (list: string) => Buffer.from(list).toString('base64');

/** Proposed by staff, confirmed by a manager. */
function close(world: MemoryWorld, month: string, insurer: string, reason = '一覧なし', list = ''): number {
  as(world, STAFF);
  proposeSettlement(world.ports, {
    ...{ month, insurer, reason },
    ...{ fileName: list && '一覧.csv', contentBase64: base64Of(list) },
  });
  const { ourYen } = open(world, insurer, undefined, month);
  as(world, MANAGER);
  return confirmSettlement(world.ports, { month, insurer, amount: `${ourYen}円` }).marked;
}
const open = (world: MemoryWorld, insurer: string, list?: string, month = '2027-04') =>
  openSettlement(world.ports, {
    month,
    insurer,
    ...(list ? { contentBase64: Buffer.from(list).toString('base64') } : {}),
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
  expect(close(world, '2027-03', '損保ジャパン')).toBe(1);
  expect(open(world, '', undefined, '2027-03').balance).toMatchObject({ forwardedYen: 66_000, heldYen: 0 });
  expect(open(world, '').balance).toMatchObject({
    carriedYen: 0,
    receivedYen: 76_000,
    refundedYen: 66_000,
    // 10,000 wait for their policy.
    heldYen: 10_000,
  });
});

const ALIVE = '損保ジャパン';
const asked = { month: '2027-04', insurer: ALIVE };
const none = { fileName: '', contentBase64: '' };

/** One policy, paid in April. */
function paidDesk() {
  const world = desk();
  const policy = addPolicy(world, { program: 'ALIVE', premiumYen: 66_000 });
  const paymentNumber = pay(world, policy, 66_000, '2027-04-05');
  const propose = (reason: string, list = '') =>
    proposeSettlement(world.ports, {
      ...{ ...asked, reason },
      ...(list ? { fileName: '一覧.csv', contentBase64: base64Of(list) } : none),
    });
  const confirm = (amount: string) => confirmSettlement(world.ports, { ...asked, amount });
  return { world, policy, paymentNumber, propose, confirm };
}

test('a running month says why it cannot close, and on the page', () => {
  const { world } = paidDesk();
  const running = { ...none, month: '2027-05', insurer: ALIVE, reason: '一覧なし' };
  expect(refusedBy(() => proposeSettlement(world.ports, running))).toEqual(['month:settlementMonthOpen']);
  expect(open(world, ALIVE, undefined, '2027-05').closing).toMatchObject({
    mayPropose: false,
    blocked: { code: 'settlementMonthOpen' },
  });
});

test.each([
  ['no statement and no reason', '', '', ['reason:settlementReasonNone']],
  ['a statement that agrees', '', '契約番号,保険料\nP,66000\n', []],
  ['a statement that differs', '', '契約番号,保険料\nP,65000\n', ['reason:settlementReasonDifferent']],
  ['a difference with its reason', '翌月に訂正', '契約番号,保険料\nP,65000\n', []],
  ['no statement for a reason', '当月は一覧なし', '', []],
  ['a line that cannot be read', '', '契約番号,保険料\nP,不明\n', ['settlementListUnread']],
])('%s', (_, reason, list, refused) => {
  const { policy, propose } = paidDesk();
  expect(refusedBy(() => propose(reason, list.replace('P,', `${policy},`)))).toEqual(refused);
});

test('two people close a month, one of them a manager, by typing what is settled', () => {
  const { world, propose, confirm } = paidDesk();
  as(world, STAFF);
  expect(refusedBy(() => confirm('66000'))).toEqual(['settlementNotProposed']);
  propose('一覧なし');
  expect(open(world, ALIVE).closing).toMatchObject({ state: '確認待ち', mayConfirm: false });
  expect(refusedBy(() => confirm('66000'))).toEqual(['settlementSamePerson']);
  as(world, 'second@agency.example.jp');
  expect(refusedBy(() => confirm('66000'))).toEqual(['settlementNoManager']);
  as(world, MANAGER);
  expect(refusedBy(() => confirm('66,001円'))).toEqual(['amount:settlementAmountDiffers']);
  expect(confirm('66,000円')).toEqual({ marked: 1 });
  expect(world.table(payments)[0]).toMatchObject({ settledMonth: '2027-04' });
  // A manager who proposes needs a second person, of any right.
  expect(contract.reopenSettlement.may).toBe('manager');
  expect(refusedBy(() => propose('もう一度'))).toEqual(['insurer:settlementClosed']);
});

test('what changed after it was proposed is not confirmed unseen', () => {
  const { world, policy, propose, confirm } = paidDesk();
  const other = addPolicy(world, { program: 'ALIVE', premiumYen: 11_000, memberNumber: '4002' });
  as(world, STAFF);
  propose('一覧なし');
  pay(world, other, 11_000, '2027-04-30');
  as(world, MANAGER);
  expect(refusedBy(() => confirm('66000'))).toEqual(['settlementMoved']);
  expect(policy).not.toBe(other);
});

test('the second person sees the statement that the first one compared', () => {
  const { world, policy, propose } = paidDesk();
  propose('翌月に訂正', `契約番号,保険料\n${policy},65000\n`);
  const seen = { theirYen: 65_000, lines: [{ theirYen: 65_000, difference: '金額相違' }] };
  expect(open(world, ALIVE)).toMatchObject(seen);
  pay(world, addPolicy(world, { program: 'ALIVE', memberNumber: '4002' }), 98_810, '2027-04-30');
  // Not any more what would be closed.
  expect(open(world, ALIVE).theirYen).toBeNull();
});

test('the statement is kept with its lines, its file and its reason', () => {
  const { world, policy } = paidDesk();
  const statement = `契約番号,契約者,保険料\n${policy},架空,65000\nZ-1,他社,1000\n`;
  close(world, '2027-04', ALIVE, '翌月に訂正', statement);
  const { lines, closing, theirYen, differences } = open(world, ALIVE);
  expect({ theirYen, differences }).toEqual({ theirYen: 66_000, differences: 2 });
  expect(lines).toMatchObject([
    { policyNumber: policy, ourYen: 66_000, theirYen: 65_000, difference: '金額相違' },
    { policyNumber: '', certificateNumber: 'Z-1', organization: '他社', ourYen: null, theirYen: 1_000 },
  ]);
  expect(closing).toMatchObject({ state: '確定', file: '一覧.csv', reason: '翌月に訂正', mayReopen: true });
});

test('a commission of another rate needs a reason, and is kept with the statement', () => {
  const { world, policy, propose } = paidDesk();
  const other = addPolicy(world, { program: 'ALIVE', premiumYen: 66_000, memberNumber: '4002' });
  pay(world, other, 66_000, '2027-04-06');
  const statement = `契約番号,保険料,手数料\n${policy},66000,9900\n${other},66000,990\n`;
  expect(open(world, ALIVE, statement)).toMatchObject({ feeYen: 10_890, differences: 2 });
  expect(refusedBy(() => propose('', statement))).toEqual(['reason:settlementReasonDifferent']);
  close(world, '2027-04', ALIVE, '手数料は照会中', statement);
  expect(open(world, ALIVE)).toMatchObject({
    feeYen: 10_890,
    theirYen: 132_000,
    lines: [
      { policyNumber: policy, feeYen: 9_900, difference: '手数料相違' },
      { policyNumber: other, feeYen: 990, difference: '手数料相違' },
    ],
  });
});

test('a month is closed with one insurer at a time; a receipt is settled when all of them have it', () => {
  const world = desk();
  const policy = addPolicy(world, { program: 'TOSHA', premiumYen: 98_810 });
  const paymentNumber = pay(world, policy, 98_810, '2027-04-05', '団体');
  const state = () => open(world, '東京海上日動').closing.state;
  expect(close(world, '2027-04', '三井住友海上')).toBe(0);
  expect(state()).toBe('');
  // One insurer has been told of it: it cannot be taken back unseen.
  expect(refusedBy(() => undoBooking(world.ports, { paymentNumber, reason: '誤り' }))).toEqual([
    'paymentNumber:bookingSettled',
  ]);
  expect(close(world, '2027-04', '東京海上日動')).toBe(0);
  expect(close(world, '2027-04', '損保ジャパン日本興亜')).toBe(1);
});

test('a manager opens a closed month again with a reason; then its money can be put right', () => {
  const { world, paymentNumber } = paidDesk();
  close(world, '2027-04', ALIVE);
  const reopen = (reason: string) => reopenSettlement(world.ports, { ...asked, reason });
  expect(refusedBy(() => reopen(''))).toEqual(['reason:reasonMissing']);
  expect(reopen('誤計上')).toEqual({ opened: 1 });
  expect(refusedBy(() => reopen('もう一度'))).toEqual(['settlementNotClosed']);
  expect(open(world, ALIVE).closing).toMatchObject({ state: '再開', mayPropose: true });
  expect(world.table(settlements)[0]!.history).toContain(`再開（${MANAGER}）：誤計上`);
  undoBooking(world.ports, { paymentNumber, reason: '誤り' });
  expect(open(world, ALIVE).ourYen).toBe(0);
});

test('a cancellation after the closing stands in its own month, and rewrites no closed one', () => {
  const { world, policy } = paidDesk();
  close(world, '2027-04', ALIVE);
  expect(open(world, ALIVE, undefined, '2027-04').balance).toMatchObject({
    forwardedYen: 66_000,
    heldYen: 0,
  });
  world.state.today = '2027-06-10';
  endCover(world, policy, -22_000);
  // 66,000 were told in April; 44,000 are due since June: 22,000 come back from the insurer, and go to the member.
  expect(open(world, ALIVE, undefined, '2027-04')).toMatchObject({ ourYen: 66_000 });
  expect(open(world, ALIVE, undefined, '2027-05')).toMatchObject({ ourYen: 0, lines: [] });
  expect(open(world, ALIVE, undefined, '2027-06')).toMatchObject({ ourYen: -22_000 });
  world.state.today = '2027-07-02';
  close(world, '2027-06', ALIVE);
  expect(open(world, ALIVE, undefined, '2027-06').balance).toMatchObject({
    carriedYen: 0,
    forwardedYen: -22_000,
    heldYen: 22_000,
  });
});

test('money of a closed month that is booked late is told in the next open one, once', () => {
  const { world } = paidDesk();
  close(world, '2027-04', ALIVE);
  const late = addPolicy(world, { program: 'ALIVE', premiumYen: 11_000, memberNumber: '4002' });
  pay(world, late, 11_000, '2027-04-28');
  world.state.today = '2027-07-01';
  const ours = ['2027-04', '2027-05', '2027-06'].map((month) => open(world, ALIVE, undefined, month).ourYen);
  expect(ours).toEqual([66_000, 11_000, 0]);
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
