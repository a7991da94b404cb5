// What a formula shows decides over no row: each formula cell is typed over in turn, and use cases write where they would.
import type { Twin } from '../../../local/twin';
import { tabs as tables } from '../../../src/desk';
import { HOME_TAB } from '../../../src/tables/home';
import { isComputed } from '../../../src/tables/computed';
import { bookByHand } from '../hands';
import { takeSnapshot } from './put-back';
import { pressAgain, type UseCase } from './use-case';

/** What Google shows of a formula that is under way or broken; and nothing, as after 切り取り. */
export const SHOWN = ['Loading...', '#REF!', '#NAME?', '#ERROR!', ''] as const;
/** Lines about the runs themselves. */
const ABOUT_RUNS: readonly string[] = ['監査記録', '照合控', '設定'];
const TIME = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?Z?)?|\d{2}:\d{2}:\d{2}|[0-9a-f]{24,}/g;

export interface FormulaCell {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

export function formulaCells(twin: Twin): FormulaCell[] {
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

export function showInstead(twin: Twin, cells: readonly FormulaCell[], text: string): void {
  const book = bookByHand(twin);
  for (const { tab, row, column } of cells) {
    const cell = book.getSheetByName(tab)!.getRange(row, column);
    if (text === '') cell.clearContent();
    else cell.setValue(text);
  }
}

/** Every stored cell by its place, without times and hashes. */
export function storedRows(twin: Twin): string[] {
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

/** Rows that stand otherwise than wanted, and how many there are too few or too many. */
export function otherRows(wanted: readonly string[], found: readonly string[]): string[] {
  const known = new Set(wanted);
  const other = found.filter((line) => !known.has(line));
  const lack = wanted.length - found.length;
  return lack === 0 ? other : [...other, `${lack} rows fewer`];
}

/** One text a cell; the many of ホーム, which no table has, before one use case in eight. */
const isInTurn = ({ tab }: FormulaCell, turn: number, which: number): boolean =>
  (turn + which) % SHOWN.length === 0 && (tab !== HOME_TAB || turn % 8 === 0);

/**
 * Each use case of a room with each formula cell typed over by itself: by one of the texts in turn, or by `every`.
 * Gives the number of broken promises.
 */
export async function tryFormulaCells(
  twin: Twin,
  room: string,
  useCases: readonly UseCase[],
  every: boolean,
  tell: (line: string) => void,
): Promise<number> {
  let all = 0;
  for (const [turn, useCase] of useCases.entries()) {
    await useCase.prepare?.(twin);
    const { putBack } = takeSnapshot(twin);
    const run = async () => {
      await pressAgain(twin, useCase.run);
      return storedRows(twin);
    };
    const wanted = await run();
    const broken: string[] = [];
    let tried = 0;
    putBack();
    const cells = formulaCells(twin);
    for (const [at, cell] of cells.entries())
      for (const [which, text] of SHOWN.entries()) {
        if (!every && !isInTurn(cell, at + turn, which)) continue;
        showInstead(twin, [cell], text);
        const problems = await run().then(
          (found) => otherRows(wanted, found),
          (error: unknown) => [String(error)],
        );
        tried += 1;
        if (problems.length > 0)
          broken.push(`${cell.tab} ${cell.row}/${cell.column} ${text || 'blank'}: ${problems[0]}`);
        putBack();
      }
    tell(
      `formula cells, ${room}: ${useCase.name}, ${cells.length} cells: ${tried} faults tried, ${tried - broken.length} survived`,
    );
    broken.slice(0, 10).forEach((line) => tell(`  ${line}`));
    all += broken.length;
    await run();
  }
  return all;
}
