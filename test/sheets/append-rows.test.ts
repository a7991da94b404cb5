// This file tests how rows are appended: each in one write, so that a run that dies leaves a row whole or not at all.
import { createTables } from '../../src/sheets/store';
import { deadlines } from '../../src/tables/deadlines';
import { blankRecord } from '../support/memory-ports';

interface Write {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
}

/** A tab with nothing but its headers, which notes what is written. */
function emptyTab(headers: readonly string[]) {
  const writes: Write[] = [];
  const sheet = {
    getDataRange: () => ({ getValues: () => [[...headers]] }),
    getLastRow: () => 1,
    getMaxRows: () => 100,
    getMaxColumns: () => headers.length,
    getRange: (row: number, column: number) => ({
      getValues: () => [['KEY']],
      getFormulas: () => [headers.map((header) => (header === '残日数' ? '=VSTACK("残日数",0)' : ''))],
      setValues: (values: unknown[][]) => void writes.push({ row, column, values }),
    }),
  };
  const book = { getSheetByName: () => sheet } as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  return {
    writes,
    tables: createTables(
      () => book,
      () => undefined,
    ),
  };
}

const headers = deadlines.columns.map(({ header }) => header);
const record = { ...blankRecord(deadlines), deadlineKey: 'KEY', kind: '更改', owner: '担当B' };

test('a computed column between ours does not part the row into two writes; its cells stay blank', () => {
  const { writes, tables } = emptyTab(headers);
  tables.append(deadlines, [record]);
  expect(writes).toHaveLength(1);
  const [cells] = writes[0]!.values;
  expect(cells![headers.indexOf('残日数')]).toBe('');
  expect(cells![headers.indexOf('担当')]).toBe('担当B');
});

test("a column of the staff's own between ours is left alone", () => {
  const { writes, tables } = emptyTab([...headers.slice(0, 5), '自分の列', ...headers.slice(5)]);
  tables.append(deadlines, [record]);
  expect(writes.map(({ column, values }) => [column, values[0]!.length])).toEqual([
    [1, 5],
    [7, headers.length - 5],
  ]);
});
