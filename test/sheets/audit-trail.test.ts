// This file tests that the trail goes on from the highest number, whatever people did to its tab.
import { checkChain } from '../support/check-chain';
import { createAuditTrail } from '../../src/sheets/audit-trail';
import { audit, type AuditEntry } from '../../src/tables/records';

type Cells = (string | number)[];

/** The tab as cells, and a trail over it; appending puts a line below all that stands. */
function openTrail() {
  const headers = audit.columns.map(({ header }) => header);
  const rows: Cells[] = [];
  const all = () => [headers, ...rows];
  const sheet = {
    getLastRow: () => all().length,
    getLastColumn: () => headers.length,
    getRange: (row: number, column: number, height = 1, width = 1) => {
      const block = all()
        .slice(row - 1, row - 1 + height)
        .map((cells) => cells.slice(column - 1, column - 1 + width));
      return { getValues: () => block, getValue: () => block[0]![0] };
    },
  };
  const workbook = { getSheetByName: () => sheet } as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const append = (_table: unknown, [entry]: AuditEntry[]) =>
    void rows.push(audit.columns.map(({ key }) => String(entry![key])));
  const trail = createAuditTrail(
    () => workbook,
    { append } as never,
    { now: () => '2026-11-29T10:00:00' } as never,
    { email: () => 'a@agency.example.jp' } as never,
  );
  const entries = () =>
    rows.map(
      (cells) =>
        Object.fromEntries(audit.columns.map(({ key }, at) => [key, String(cells[at])])) as AuditEntry,
    );
  return { rows, entries, record: (what: string) => trail.record('createQuotes', [what], '') };
}

test.each<[string, (rows: Cells[]) => void, string[]]>([
  ['left alone', () => undefined, []],
  ['sorted with the newest above', (rows) => void rows.reverse(), []],
  ['sorted by whom', (rows) => void rows.sort((one, other) => (one[4]! < other[4]! ? 1 : -1)), []],
  ['with a copy of an old line below', (rows) => void rows.push([...rows[0]!]), ['twice']],
  [
    'with texts that have become numbers',
    (rows) => rows.forEach((cells) => (cells[0] = Number(cells[0]))),
    ['changed', 'changed', 'changed'],
  ],
])('%s: numbers go on and the chain holds', (_, disturb, found) => {
  const trail = openTrail();
  for (const what of ['b', 'c', 'a']) trail.record(what);
  disturb(trail.rows);
  trail.record('d');
  const numbers = trail.entries().map(({ sequence }) => Number(sequence));
  expect(numbers.filter((own) => own >= 4)).toEqual([4]);
  expect(checkChain(trail.entries()).map(({ kind }) => kind)).toEqual(found);
});

test('a note that somebody wrote below is told as none of ours, and disturbs nothing else', () => {
  const trail = openTrail();
  trail.record('a');
  trail.rows.push(['確認済み 佐藤', '', '', '', '', '', '', '']);
  trail.rows.push(['', 'メモ', '', '', '', '', '', '']);
  // A day and a telephone number are not the number of a line.
  trail.rows.push(['20261129', '佐藤', '', '', '', '', '', '']);
  trail.rows.push([312_345_678, '', '', '', '', '', '', '']);
  trail.record('b');
  expect(trail.entries()[5]!.sequence).toBe('000002');
  expect(checkChain(trail.entries()).map(({ index, kind }) => [index, kind])).toEqual([
    [1, 'foreign'],
    [2, 'foreign'],
    [3, 'foreign'],
    [4, 'foreign'],
  ]);
});
