// This file tests how rows are appended: each in one write, so that a run that dies leaves a row whole or not at all.
import { createTables } from '../../src/sheets/store';
import { deadlines } from '../../src/tables/deadlines';
import { newRecord } from '../../src/tables/new-record';
import { serviceOf } from '../support/refusals/services';

interface Write {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
}

/** A tab of these rows, headers first, which notes what is written; formulas by row and column from 0. */
function tabOf(
  rows: readonly (readonly unknown[])[],
  { maxRows = 100, formulas = {} }: { maxRows?: number; formulas?: Record<string, string> } = {},
) {
  const writes: Write[] = [];
  const calls: string[] = [];
  const sheet = {
    getDataRange: () => ({ getValues: () => rows.map((row) => [...row]) }),
    getLastRow: () => rows.length,
    getMaxRows: () => maxRows,
    getMaxColumns: () => rows[0]!.length,
    insertRowsAfter: (after: number, count: number) => void calls.push(`rows ${after}+${count}`),
    getRangeList: (ranges: string[]) => ({
      setNumberFormat: (format: string) => void calls.push(`${format} ${ranges.join(' ')}`),
    }),
    getRange: (row: number, column: number, height: number) => ({
      getValues: () => Array.from({ length: height }, (_, at) => [at === height - 1 ? 'KEY' : '']),
      getFormulas: () =>
        rows.map((cells, at) =>
          cells.map(
            (cell, column0) =>
              (cell === '残日数' ? '=VSTACK("残日数",0)' : formulas[`${at},${column0}`]) ?? '',
          ),
        ),
      setDataValidation: () => undefined,
      setValues: (values: unknown[][]) => void writes.push({ row, column, values }),
    }),
  };
  const workbook = {
    getSheetByName: () => sheet,
    getRangeByName: () => null,
  } as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  return {
    writes,
    calls,
    tables: createTables(() => workbook, {
      beforeFirstWrite: () => undefined,
      olderWorkbook: () => undefined,
    }),
  };
}

const headers = deadlines.columns.map(({ header }) => header);
const record = newRecord(deadlines, { deadlineKey: 'KEY', kind: '更改', owner: '担当B' });

test('a computed column between ours does not part the row into two writes; its cells stay blank', () => {
  const { writes, tables } = tabOf([headers]);
  tables.append(deadlines, [record]);
  expect(writes).toHaveLength(1);
  const [cells] = writes[0]!.values;
  expect(cells![headers.indexOf('残日数')]).toBe('');
  expect(cells![headers.indexOf('担当')]).toBe('担当B');
});

test("a column of the staff's own between ours is left alone", () => {
  const { writes, tables } = tabOf([[...headers.slice(0, 5), '自分の列', ...headers.slice(5)]]);
  tables.append(deadlines, [record]);
  expect(writes.map(({ column, values }) => [column, values[0]!.length])).toEqual([
    [1, 5],
    [7, headers.length - 5],
  ]);
});

describe('the end of a tab', () => {
  const blank = headers.map(() => '');
  const own = [...headers, '自分の列'];
  const typedAt = (column: number, value: unknown) => own.map((_, at) => (at === column ? value : ''));
  const rowOfAppended = (tab: ReturnType<typeof tabOf>) => {
    tab.tables.append(deadlines, [record]);
    return tab.writes[0]!.row;
  };

  test('blank text down to the end of the sheet is no content', () => {
    expect(rowOfAppended(tabOf([headers, ...Array.from({ length: 99 }, () => blank)]))).toBe(2);
  });

  test('nor is what a computed column shows', () => {
    const shown = headers.map((header) => (header === '残日数' ? 5 : ''));
    expect(rowOfAppended(tabOf([headers, shown, shown]))).toBe(2);
  });

  test('what somebody typed into a column of their own is', () => {
    expect(rowOfAppended(tabOf([own, [...blank, ''], typedAt(own.length - 1, 'あとで')]))).toBe(4);
  });

  test('an unticked checkbox there is not', () => {
    expect(rowOfAppended(tabOf([own, typedAt(own.length - 1, false)]))).toBe(2);
  });

  test('what is shown from a formula on in such a column is not', () => {
    const rows = [own, typedAt(own.length - 1, 'a'), typedAt(own.length - 1, 1), typedAt(own.length - 1, 2)];
    expect(rowOfAppended(tabOf(rows, { formulas: { [`2,${own.length - 1}`]: '=SEQUENCE(2)' } }))).toBe(3);
  });
});

/** Rules of cells are told in the built bundle. */
const rule: object = new Proxy({}, { get: () => () => rule });

test('rows made below keep codes as text, in one call', () => {
  const { tables, calls } = tabOf([headers], { maxRows: 1 });
  serviceOf({ SpreadsheetApp: { newDataValidation: () => rule } }, () => tables.append(deadlines, [record]));
  // 対象番号; 制度 and 会員番号; 期限キー and 名簿キー; after 並び順 the seal: the columns of type code, by their order.
  expect(calls).toEqual(['rows 1+201', '@ H2:H202 N2:O202 R2:S202 U2:U202']);
});
