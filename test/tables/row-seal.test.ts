// This file tests that a row's seal is the same for what is written and for what is read back, and for nothing else.
import fc from 'fast-check';
import { decodeRow, encodeCell } from '../../src/sheets/codec';
import type { Column, Table } from '../../src/tables/column';
import { isComputed } from '../../src/tables/computed';
import { isSealed, rewrittenApart, SEAL, sealOfRow, sealState } from '../../src/tables/row-seal';
import { payments } from '../../src/tables/payments';
import { referrals } from '../../src/tables/referrals';
import { rowSealedTables } from '../../src/tables/sealed-tables';
import { newRecord } from '../../src/tables/new-record';

type Row = Record<string, unknown>;
const named = rowSealedTables.map((table): [string, Table] => [table.tab, table]);
const stored = (table: Table): Column[] => table.columns.filter((one) => !isComputed(one) && !one.seal);

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));
const clock = fc.constantFrom('T00:00:00', 'T16:00:00', 'T23:59:59', 'T09:05');
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('一行目\r\n二行目', ' 前後 ', '=1+1', "'引用", '2027/4/1', '003'),
);

function cellOf({ type, choices }: Column): fc.Arbitrary<unknown> {
  switch (type) {
    case 'yen':
      return fc.option(fc.integer({ min: -9e12, max: 9e12 }));
    case 'number':
      return fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'flag':
      return fc.boolean();
    case 'date':
      return fc.oneof(fc.constant(''), day);
    case 'dateTime':
      return fc.oneof(
        fc.constant(''),
        fc.tuple(day, clock).map(([date, time]) => date + time),
      );
    case 'choice':
      return fc.constantFrom('', ...choices!);
    case 'code':
      return fc.constantFrom('', 'N-2027-0001', '2027-04', '0012', '3/ALIVE');
    default:
      return text;
  }
}

const rowsOf = (table: Table): fc.Arbitrary<Row> =>
  fc.record(Object.fromEntries(stored(table).map((column) => [column.key, cellOf(column)])));

/** As the sheet gives it back: an apostrophe in front does not show, a blank is ''. */
function readBack(table: Table, row: Row): Row {
  const cell = (column: Column) => {
    const written = encodeCell(row[column.key], column);
    return typeof written === 'string' ? written.replace(/^'/, '') : written;
  };
  return decodeRow(stored(table), cell, { tab: table.tab, row: 2 });
}

test.each(named)('%s: what is read back has the seal of what was written', (_, table) => {
  fc.assert(
    fc.property(rowsOf(table), (row) => {
      const back: Row = { ...readBack(table, row), [SEAL.key]: sealOfRow(table, row) };
      expect(sealState(table, back)).toBe('intact');
    }),
    { numRuns: 60 },
  );
});

test.each(named)('%s: the seal is its last column, out of sight', (_, table) => {
  expect(isSealed(table)).toBe(true);
  expect(table.columns[table.columns.length - 1]).toBe(SEAL);
});

const receipt = newRecord(payments, {
  paymentNumber: 'N-2027-0001',
  state: '計上済',
  amountYen: 66_000,
  policyNumber: 'P-2027-0001',
  memberKey: '4001/ALIVE',
  remarks: '電話で確認',
});
const sealed = (table: Table, row: object): Row => ({ ...row, [SEAL.key]: sealOfRow(table, row as Row) });

test('a column that a later version brings breaks no seal while it is blank', () => {
  const older = { ...payments, columns: payments.columns.filter(({ key }) => key !== 'quoteNumber') };
  expect(sealState(payments, sealed(older, receipt))).toBe('intact');
});

test('notes of the staff are theirs; of a question that is closed nothing is filled in any more', () => {
  expect(sealState(payments, { ...sealed(payments, receipt), remarks: '別の備考' })).toBe('intact');
  const asked = newRecord(referrals, { referralNumber: 'S-2027-0001', state: '回答待ち', answerYen: 50_000 });
  expect(sealState(referrals, { ...sealed(referrals, asked), answerYen: 60_000 })).toBe('intact');
  const applied = { ...asked, state: '反映済' };
  expect(sealState(referrals, { ...sealed(referrals, applied), answerYen: 60_000 })).toBe('rewritten');
});

test('a rewritten row still says whose it is, where that was not rewritten', () => {
  const row = sealed(payments, receipt);
  expect(rewrittenApart(payments, { ...row, amountYen: 1 })).toEqual([]);
  expect(rewrittenApart(payments, { ...row, policyNumber: 'P-2027-0002' })).toEqual(['policyNumber']);
});
