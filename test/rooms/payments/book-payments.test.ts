// The way of a payment from a list to its policy: read once, booked once, taken back, nothing lost.
import fc from 'fast-check';
import { payments } from '../../../src/tables/payments';
import { policies } from '../../../src/tables/policies';
import { importResults } from '../../../src/tables/records';
import { openLedger } from '../../../src/rooms/enrolment/ledger';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { undoBooking } from '../../../src/rooms/payments/undo-booking';
import { importPayments } from '../../../src/rooms/payments/import-payments';
import { findPremiums, openPayments } from '../../../src/rooms/payments/open-payments';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

function desk(today = '2027-03-20'): MemoryWorld {
  const world = memoryWorld();
  world.state.today = today;
  world.ports.textFiles.decode = (base64) => ({
    text: Buffer.from(base64, 'base64').toString('utf8'),
    encoding: 'utf-8',
  });
  return world;
}

const BANK = `口座番号,0000000,普通
"お取引日","お支払金額","お預り金額","お取引内容","照会番号"
2027/3/10,,"98,810",ﾌｸ)ｶｸｳ4001,A1
2027/3/11,"1,200",,ﾃｽｳﾘﾖｳ,A2
令和9年3月12日,,"50,000",シャカイフクシホウジンカクウ4002,A3
2027/3/12,,"32,000",ﾐﾎﾝｿﾝﾎﾟ ﾃｽｳﾘﾖｳ,A4
2027/13/1,,"1,000",ﾌﾒｲ,A5
合計,"1,200","180,810",,
`;
const read = (world: MemoryWorld, csv = BANK, dryRun = false) =>
  importPayments(world.ports, {
    fileName: '入金.csv',
    contentBase64: Buffer.from(csv).toString('base64'),
    channel: '団体',
    dryRun,
  });
const book = (world: MemoryWorld, paymentNumber: string, ...parts: [string, number][]) =>
  bookPayments(world.ports, {
    bookings: [
      { paymentNumber, parts: parts.map(([policyNumber, amountYen]) => ({ policyNumber, amountYen })) },
    ],
  });
const stateOf = (world: MemoryWorld, policyNumber: string) =>
  world.table(policies).find((row) => row.policyNumber === policyNumber)!.paymentState;

function withTwo(): { world: MemoryWorld; first: string; second: string } {
  const world = desk();
  const first = addPolicy(world, { memberNumber: '4001', organization: '社会福祉法人カクウ4001' });
  const second = addPolicy(world, { memberNumber: '4002', organization: '社会福祉法人カクウ4002' });
  return { world, first, second };
}

test('a list is read with its own headings; what is no receipt is passed over, what is wrong is held and kept', () => {
  const { world } = withTwo();
  expect(read(world, BANK, true)).toMatchObject({ added: 3, held: 1, rows: 7, dryRun: true });
  expect(read(world, BANK, true).passed.map(({ line }) => line)).toEqual([1, 4, 8]);
  expect(world.table(payments)).toEqual([]);
  const report = read(world);
  expect(report.lines.map(({ outcome, match }) => `${outcome}${match}`)).toEqual([
    '新規確実',
    '新規候補',
    '新規不明',
    '保留',
  ]);
  expect(world.table(payments)).toMatchObject([
    { receivedOn: '2027-03-10', amountYen: 98_810, state: '確認待ち', policyNumber: '' },
    { receivedOn: '2027-03-12', amountYen: 50_000, state: '確認待ち', source: '入金.csv 5行目' },
    { payer: 'ﾐﾎﾝｿﾝﾎﾟ ﾃｽｳﾘﾖｳ', state: '未照合' },
  ]);
  expect(world.table(importResults)).toMatchObject([{ code: 'paymentDateUnreadable', line: 7 }]);
});

test('the same list again, and a longer one, add only what is new', () => {
  const { world } = withTwo();
  read(world);
  expect(read(world)).toMatchObject({ added: 0, known: 3 });
  // The same payer and amount on one day, twice, without a number of the bank: two payments.
  const plain = '入金日,振込名義,入金額\n2027-03-15,ｶｸｳ,5000\n2027-03-15,ｶｸｳ,5000\n';
  expect(read(world, plain)).toMatchObject({ added: 2 });
  expect(read(world, `${plain}2027-03-16,ｶｸｳ,5000\n`)).toMatchObject({ added: 1, known: 2 });
  expect(world.table(importResults)).toHaveLength(1);
});

test('nothing is booked without confirmation, and then once', () => {
  const { world, first, second } = withTwo();
  read(world);
  expect(stateOf(world, first)).toBe('未収');
  const [sure, part] = openPayments(world.ports).payments;
  expect(sure).toMatchObject({ match: '確実', candidates: [{ policyNumber: first, doubts: [] }] });
  expect(part).toMatchObject({ match: '候補', candidates: [{ policyNumber: second, openYen: 98_810 }] });

  expect(book(world, sure!.paymentNumber, [first, 98_810])).toMatchObject({
    booked: 1,
    policies: [{ policyNumber: first, state: '入金済' }],
  });
  expect(book(world, sure!.paymentNumber, [first, 98_810]).refused).toMatchObject([
    { code: 'paymentBooked' },
  ]);
  expect(book(world, part!.paymentNumber, [second, 50_000]).policies).toMatchObject([{ state: '一部入金' }]);
  expect(world.table(policies)).toMatchObject([
    { paymentState: '入金済', bookedMonth: '2027-03' },
    { paymentState: '一部入金', bookedMonth: '' },
  ]);
  expect(openPayments(world.ports).payments.map(({ match }) => match)).toEqual(['不明']);
});

test('one transfer for two policies becomes a row each, which add up to it', () => {
  const { world, first, second } = withTwo();
  read(world, '入金日,振込名義,入金額\n2027-03-15,ｶｸｳ4001,197620\n');
  const number = world.table(payments)[0]!.paymentNumber;
  expect(book(world, number, [first, 98_810]).refused).toMatchObject([{ code: 'bookingPartsUnequal' }]);
  expect(book(world, number, [first, 98_810], [second, 98_810])).toMatchObject({ booked: 1 });
  expect(world.table(payments).map((row) => [row.policyNumber, row.amountYen, row.state])).toEqual([
    [first, 98_810, '計上済'],
    [second, 98_810, '計上済'],
  ]);
});

test('paid twice is a state, and taking one back leaves the other', () => {
  const { world, first } = withTwo();
  const twice = '入金日,振込名義,入金額\n2027-03-10,ｶｸｳ4001,98810\n2027-03-11,ｶｸｳ4001,98810\n';
  read(world, twice);
  const [one, two] = world.table(payments).map((row) => row.paymentNumber) as [string, string];
  book(world, one, [first, 98_810]);
  expect(openPayments(world.ports).payments[0]!.candidates[0]!.doubts).toEqual([
    '入金済み（二重入金の可能性）',
  ]);
  expect(book(world, two, [first, 98_810]).policies).toMatchObject([{ state: '二重入金' }]);
  expect(() => undoBooking(world.ports, { paymentNumber: two, reason: '' })).toThrow('reasonMissing');
  expect(undoBooking(world.ports, { paymentNumber: two, reason: '別の契約の入金' })).toEqual({
    state: '入金済',
  });
  expect(world.table(payments)[1]).toMatchObject({ state: '確認待ち', policyNumber: '', amountYen: 98_810 });
});

test('a correction that died between its note and its state is noted once', () => {
  const { world, first } = withTwo();
  read(world);
  const one = world.table(payments)[0]!.paymentNumber;
  book(world, one, [first, 98_810]);
  const undo = () => undoBooking(world.ports, { paymentNumber: one, reason: '別の契約の入金' });
  undo();
  const { note } = world.table(payments)[0]!;
  expect(note).toContain('別の契約の入金');
  // What the run that died has left: the note stands, the state is the one before.
  book(world, one, [first, 98_810]);
  world.ports.tables.update(payments, [{ id: one, set: { note } }]);
  undo();
  expect(world.table(payments)[0]).toMatchObject({ state: '確認待ち', note });
});

test('money that is no premium is set aside with a reason', () => {
  const { world } = withTwo();
  read(world);
  const fee = world.table(payments)[2]!.paymentNumber;
  const setAside = [{ paymentNumber: fee, reason: '代理店手数料' }];
  expect(bookPayments(world.ports, { bookings: [], setAside })).toMatchObject({ setAside: 1 });
  expect(world.table(payments)[2]).toMatchObject({ state: '対象外', note: '対象外：代理店手数料' });
});

test('a file without its headings is refused with what was found', () => {
  const { world } = withTwo();
  expect(() => read(world, 'a,b\n1,2\n')).toThrow('paymentHeadingMissing');
  expect(() => read(world, '')).toThrow('paymentFileEmpty');
});

test('many bookings cost as many calls as one', () => {
  const calls = (count: number) => {
    const world = desk();
    const numbers = Array.from({ length: count }, (_, at) =>
      addPolicy(world, { memberNumber: `${5000 + at}` }),
    );
    const lines = numbers.map((_, at) => `2027-03-10,,98810,${5000 + at}`);
    read(world, ['入金日,振込名義,入金額,会員番号', ...lines].join('\n'));
    const before = { ...world.calls };
    const bookings = openPayments(world.ports).payments.map(({ paymentNumber, candidates }) => ({
      paymentNumber,
      parts: [{ policyNumber: candidates[0]!.policyNumber, amountYen: 98_810 }],
    }));
    expect(bookPayments(world.ports, { bookings }).booked).toBe(count);
    return Object.entries(world.calls).map(([name, value]) => value - before[name as keyof typeof before]);
  };
  expect(calls(25)).toEqual(calls(1));
});

test('whatever is confirmed in whatever order, no payment counts twice and no yen is lost', () => {
  const amount = fc.constantFrom(98_810, 50_000, 48_810);
  const step = fc.record({ payment: fc.nat(4), policy: fc.nat(1), undo: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 5, maxLength: 5 }),
      fc.array(step, { maxLength: 12 }),
      (amounts, steps) => {
        const { world, first, second } = withTwo();
        read(
          world,
          ['入金日,振込名義,入金額', ...amounts.map((yen, at) => `2027-03-1${at},ｶｸｳ,${yen}`)].join('\n'),
        );
        const numbers = world.table(payments).map((row) => row.paymentNumber);
        for (const { payment, policy, undo } of steps) {
          const number = numbers[payment]!;
          const { state } = world.table(payments)[payment]!;
          if (undo && state === '計上済') undoBooking(world.ports, { paymentNumber: number, reason: '確認' });
          else if (undo)
            expect(() => undoBooking(world.ports, { paymentNumber: number, reason: '確認' })).toThrow(
              'bookingNotThere',
            );
          else book(world, number, [[first, second][policy]!, amounts[payment]!]);
        }
        const rows = world.table(payments);
        expect(rows.map((row) => row.amountYen)).toEqual(amounts);
        for (const policyNumber of [first, second]) {
          const booked = rows.filter((row) => row.policyNumber === policyNumber && row.state === '計上済');
          const sum = booked.reduce((yen, row) => yen + row.amountYen!, 0);
          const whole = booked.filter((row) => row.amountYen === 98_810).length > 1;
          const expected =
            booked.length === 0
              ? '未収'
              : sum < 98_810
                ? '一部入金'
                : sum === 98_810
                  ? '入金済'
                  : whole
                    ? '二重入金'
                    : '過入金';
          expect(stateOf(world, policyNumber)).toBe(expected);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('premiums are found by any part of number or name', () => {
  const { world, second } = withTwo();
  expect(findPremiums(world.ports, { text: 'カクウ4002' })).toMatchObject([{ policyNumber: second }]);
  expect(findPremiums(world.ports, { text: '' })).toEqual([]);
});

test('a policy paid before the rows began counts as paid, and a payment on top comes twice', () => {
  const { world, first } = withTwo();
  const ledger = openLedger(world.ports);
  const event = { kind: 'payment', state: '入金済', bookedMonth: '2027-02' } as const;
  ledger.record({ policyNumber: first, event, effectiveOn: '2027-02-10', document: '' });
  ledger.commit();
  read(world);
  const [payment] = openPayments(world.ports).payments;
  expect(payment!.candidates[0]!.doubts).toEqual(['入金済み（二重入金の可能性）']);
  expect(book(world, payment!.paymentNumber, [first, 98_810]).policies).toMatchObject([
    { state: '二重入金' },
  ]);
  expect(undoBooking(world.ports, { paymentNumber: payment!.paymentNumber, reason: '誤り' })).toEqual({
    state: '入金済',
  });
});
