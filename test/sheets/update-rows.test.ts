// This file tests the writes of an update: what a row has become is said last, and a row is never half changed.
import { createTables } from '../../src/sheets/store';
import { newRecord } from '../../src/tables/new-record';
import { payments } from '../../src/tables/payments';
import { sealState } from '../../src/tables/row-seal';

/** What is written to one row of 収納・精算, column by column. */
function writing(set: Record<string, string>): string[] {
  const headers = payments.columns.map(({ header }) => header);
  const row = payments.columns.map(({ key }) => (key === 'paymentNumber' ? 'N-2026-0001' : ''));
  const written: string[] = [];
  const sheet = {
    getDataRange: () => ({ getValues: () => [[...headers], [...row]] }),
    getLastRow: () => 2,
    getMaxRows: () => 1000,
    getRange: (_: number, column: number) => ({
      getValues: () => [['N-2026-0001']],
      getFormulas: () => [],
      setValues: (values: unknown[][]) => {
        written.push(...values[0]!.map((_, at) => payments.columns[column - 1 + at]!.key));
      },
    }),
  };
  const workbook = { getSheetByName: () => sheet } as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const tables = createTables(() => workbook, {
    beforeFirstWrite: () => undefined,
    olderWorkbook: () => undefined,
  });
  try {
    tables.update(payments, [{ id: 'N-2026-0001', set }]);
  } catch (error) {
    written.push((error as Error).message);
  }
  return written;
}

test('whoever finds 計上済 also finds who has confirmed it', () => {
  const set = { state: '計上済', note: '', policyNumber: 'P-2026-0001', confirmedBy: 'a@agency.example' };
  expect(writing(set)).toEqual(['policyNumber', 'confirmedBy', 'note', 'state']);
});

test('a value that fits no cell leaves the row as it was', () => {
  // More than a cell holds, in a column behind the first.
  expect(writing({ policyNumber: 'P-2026-0001', note: '長'.repeat(50_001) })).toEqual(['cellTooLong']);
});

/** One row of 収納・精算, in a sheet whose writes end with the one of this number. */
function cutOff(writes: number) {
  const headers = payments.columns.map(({ header }) => header);
  const rows: unknown[][] = [[...headers]];
  let left = Number.POSITIVE_INFINITY;
  const sheet = {
    getDataRange: () => ({ getValues: () => rows.map((row) => [...row]) }),
    getLastRow: () => rows.length,
    getMaxRows: () => 1000,
    getRange: (top: number, at: number, height: number, width: number) => ({
      getValues: () =>
        Array.from({ length: height }, (_, row) =>
          Array.from({ length: width }, (_, offset) => rows[top - 1 + row]?.[at - 1 + offset] ?? ''),
        ),
      getFormulas: () => [],
      setValues: (values: unknown[][]) => {
        left -= 1;
        if (left < 0) throw new Error('cut off');
        values.forEach((cells, row) => {
          const standing = (rows[top - 1 + row] ??= headers.map(() => ''));
          cells.forEach((cell, offset) => {
            standing[at - 1 + offset] = typeof cell === 'string' ? cell.replace(/^'/, '') : cell;
          });
        });
      },
    }),
  };
  const workbook = { getSheetByName: () => sheet } as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const tables = createTables(() => workbook, {
    beforeFirstWrite: () => undefined,
    olderWorkbook: () => undefined,
  });
  tables.append(payments, [newRecord(payments, { paymentNumber: 'N-2026-0001', state: '確認待ち' })]);
  left = writes;
  const state = () => sealState(payments, tables.read(payments)[0]!);
  const cell = (key: string) => rows[1]![payments.columns.findIndex((column) => column.key === key)];
  const type = (key: string, value: unknown) =>
    (rows[1]![payments.columns.findIndex((column) => column.key === key)] = value);
  return { tables, state, cell, type };
}

// policyNumber, confirmedBy, note and state are four runs of columns; the seal is written before and after them.
const booked = {
  policyNumber: 'P-2026-0001',
  confirmedBy: 'a@agency.example',
  note: '計上',
  state: '計上済',
} as const;
const change = [{ id: 'N-2026-0001', set: booked }];

test.each([0, 1, 2, 3, 4, 5])(
  'a run that ends after %d writes leaves no row that looks rewritten',
  (writes) => {
    const { tables, state, cell } = cutOff(writes);
    expect(() => tables.update(payments, change)).toThrow('cut off');
    expect(state()).toBe('intact');
    expect(cell('state')).toBe(writes === 5 ? '計上済' : '確認待ち');
  },
);

test('after the last write what stood before is a rewritten row', () => {
  const { tables, state, type } = cutOff(6);
  tables.update(payments, change);
  expect(state()).toBe('intact');
  type('state', '確認待ち');
  expect(state()).toBe('rewritten');
});
