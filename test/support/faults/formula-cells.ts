// What a formula shows decides over no row: each formula cell is typed over in turn, and use cases write where they would.
import type { Twin } from '../../../local/twin';
import { tabs as tables } from '../../../src/desk';
import { isComputed } from '../../../src/tables/computed';
import { bookByHand } from '../hands';
import { takeSnapshot } from './put-back';
import { cellsSeen, formulaCells, type FormulaCell } from './seen-cells';
import { pressAgain, pressOnce, type UseCase } from './use-case';

/** What Google shows of a formula that is under way or broken; and nothing, as after 切り取り. */
export const SHOWN = ['Loading...', '#REF!', '#NAME?', '#ERROR!', ''] as const;
/** Lines about the runs themselves. */
const ABOUT_RUNS: readonly string[] = ['監査記録', '照合控', '設定'];
const TIME = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?Z?)?|\d{2}:\d{2}:\d{2}|[0-9a-f]{24,}/g;

export function showInstead(twin: Twin, cells: readonly FormulaCell[], text: string): void {
  const book = bookByHand(twin);
  for (const { tab, row, column } of cells) {
    const cell = book.getSheetByName(tab)!.getRange(row, column);
    if (text === '') cell.clearContent();
    else cell.setValue(text);
  }
}

/** Every stored cell by its place, without times and hashes, and where the stored columns of each tab stand. */
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
      const rows = values.slice(1).flatMap((row, at) => {
        const line = places.map((place) => String(row[place])).join('\t');
        // An unticked checkbox is nothing yet.
        if (/^(false|\s)*$/.test(line)) return [];
        return [`${table.tab} ${at + 2}: ${line.replace(TIME, '<time>')}`];
      });
      return [`${table.tab} 1: ${places.join()} of ${sheet.getMaxColumns()}`, ...rows];
    });
}

/** Rows that stand otherwise than wanted, and how many there are too few or too many. */
export function otherRows(wanted: readonly string[], found: readonly string[]): string[] {
  const known = new Set(wanted);
  const other = found.filter((line) => !known.has(line));
  const lack = wanted.length - found.length;
  return lack === 0 ? other : [...other, `${lack} rows fewer`];
}

/** Pairs of a formula cell and a text, each before one use case. */
export interface Pairs {
  readonly one: number;
  /** Of cells at which the use case never looks: all of them at once, a run for each text. */
  readonly together: number;
  readonly broken: number;
}

/** Each use case of a room with each formula cell typed over by each text. */
export async function tryFormulaCells(
  twin: Twin,
  room: string,
  useCases: readonly UseCase[],
  tell: (line: string) => void,
): Promise<Pairs> {
  const sum = { one: 0, together: 0, broken: 0 };
  for (const useCase of useCases) {
    await useCase.prepare?.(twin);
    const cells = formulaCells(twin);
    const { putBack } = takeSnapshot(twin);
    const run = async () => {
      await runOnce(twin, useCase);
      return storedRows(twin);
    };
    const seen = new Set(await cellsSeen(twin, cells, { run: () => runOnce(twin, useCase), putBack }));
    const wanted = storedRows(twin);
    const tried = async (typedOver: readonly FormulaCell[], text: string) => {
      putBack();
      showInstead(twin, typedOver, text);
      return run().then(
        (found) => otherRows(wanted, found),
        (error: unknown) => [String(error)],
      );
    };
    const broken: string[] = [];
    const oneByOne = async (chosen: readonly FormulaCell[], text: string) => {
      for (const cell of chosen) {
        const [problem] = await tried([cell], text);
        if (problem === undefined) continue;
        broken.push(`${cell.tab} ${cell.row}/${cell.column} ${text || 'blank'}: ${problem}`);
      }
    };
    const unseen = cells.filter((cell) => !seen.has(cell));
    for (const text of SHOWN) {
      await oneByOne([...seen], text);
      if (unseen.length === 0) continue;
      const problems = await tried(unseen, text);
      // Whose fault it is; and where it is nobody's alone, the lot of them is.
      const before = broken.length;
      if (problems.length > 0) await oneByOne(unseen, text);
      if (problems.length > 0 && broken.length === before)
        broken.push(`all unseen ${text || 'blank'}: ${problems[0]}`);
    }
    const [one, together] = [seen.size * SHOWN.length, unseen.length * SHOWN.length];
    tell(
      `formula cells, ${room}: ${useCase.name}, ${one} one by one, ${together} together: ${one + together} faults tried, ${one + together - broken.length} survived`,
    );
    broken.slice(0, 10).forEach((line) => tell(`  ${line}`));
    sum.one += one;
    sum.together += together;
    sum.broken += broken.length;
    putBack();
    await runOnce(twin, useCase);
  }
  return sum;
}

/** To its end, as the next use case finds it. */
async function runOnce(twin: Twin, { run, again }: UseCase): Promise<void> {
  if (!again) return pressAgain(twin, run);
  await pressOnce(twin, run);
  await again(twin);
}
