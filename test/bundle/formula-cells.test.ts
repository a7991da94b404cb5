// This file tests that what a formula shows decides over no row: each is typed over in turn, and runs write where they would.
import { tabs as tables } from '../../src/desk';
import { HOME_TAB } from '../../src/tables/home';
import { isComputed } from '../../src/tables/computed';
import { quoteCases } from '../support/faults/quotes-cases';
import { takeSnapshot } from '../support/faults/put-back';
import { bookByHand } from '../support/hands';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

jest.setTimeout(240_000);

const SHOWN = ['Loading...', '#REF!', '#NAME?', '#ERROR!', ''];
/** Lines about the runs themselves. */
const ABOUT_RUNS: readonly string[] = ['監査記録', '照合控', '設定'];
const TIME = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?Z?)?|\d{2}:\d{2}:\d{2}|[0-9a-f]{24,}/g;

let twin: Twin;
let putBack: () => void;

beforeAll(async () => {
  twin = await openTestTwin({ now: '2026-11-22T10:00', role: 'manager' });
  await callTwin(twin, 'installDemonstration');
  ({ putBack } = takeSnapshot(twin));
}, 240_000);

interface FormulaCell {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

function formulaCells(): FormulaCell[] {
  return bookByHand(twin)
    .getSheets()
    .flatMap((sheet) =>
      sheet
        .getDataRange()
        .getFormulas()
        .flatMap((row, top) =>
          row.flatMap((formula, left) =>
            formula === '' ? [] : [{ tab: sheet.getName(), row: top + 1, column: left + 1 }],
          ),
        ),
    );
}

function show(cells: readonly FormulaCell[], text: string): void {
  const book = bookByHand(twin);
  for (const { tab, row, column } of cells) {
    const cell = book.getSheetByName(tab)!.getRange(row, column);
    if (text === '') cell.clearContent();
    else cell.setValue(text);
  }
}

/** Every stored cell by its place, without times and hashes. */
function standing(): string[] {
  const book = bookByHand(twin);
  return tables
    .filter(({ tab }) => !ABOUT_RUNS.includes(tab))
    .flatMap((table) => {
      const sheet = book.getSheetByName(table.tab)!;
      const values = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues();
      const places = table.columns
        .filter((column) => !isComputed(column))
        .map(({ header }) => values[0]!.indexOf(header));
      return values.slice(1).flatMap((row, at) => {
        const line = places.map((place) => String(row[place])).join('\t');
        // An unticked checkbox is nothing yet.
        if (/^(false|\s)*$/.test(line)) return [];
        return [`${table.tab} ${at + 2}: ${line.replace(TIME, '<time>')}`];
      });
    });
}

/** Rows added to, and changed in, tabs with formulas and without. */
async function work(): Promise<string[]> {
  for (const { run } of quoteCases) await callTwin(twin, run.name, ...run.args(twin));
  await callTwin(twin, 'syncDeadlines');
  return standing();
}

test('all formulas of all tabs typed over: the same rows at the same places', async () => {
  const before = standing();
  const undisturbed = await work();
  expect(undisturbed.length).toBeGreaterThan(before.length + 20);
  putBack();
  const cells = formulaCells();
  const tabs = new Set(cells.map(({ tab }) => tab));
  expect([...tabs]).toEqual(expect.arrayContaining([HOME_TAB, '会員名簿', '期限']));
  for (const text of SHOWN) {
    show(cells, text);
    const disturbed = await work();
    const other = disturbed.filter((line) => !undisturbed.includes(line));
    expect([text, other, disturbed.length]).toEqual([text, [], undisturbed.length]);
    putBack();
  }
});
