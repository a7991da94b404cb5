// The lines of a table out of a file: what is a heading, what is data, and what is passed over, each with its reason.
import { isErrorCell } from '../../domain/cell-value';
import { foldText } from '../../domain/fold-text';
import { ok, type Result } from '../../domain/problem';
import { parseCsv } from './csv';
import type { passedText } from './words';

export interface TableLine {
  /** As a spreadsheet counts: the first line of the file is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type PassedReason = keyof typeof passedText;

/** A line that is no data, told with its reason: nothing is left out in silence. */
export interface PassedLine {
  readonly line: number;
  /** What stands in it. */
  readonly text: string;
  readonly reason: PassedReason;
}

/** Programs print titles, accounts and units above their tables. */
export const HEADING_WITHIN = 20;

/** Those with anything in them. */
export function filledLines(text: string): Result<TableLine[]> {
  const parsed = parseCsv(text);
  if (!parsed.ok) return parsed;
  return ok(
    parsed.value
      .map((cells, at): TableLine => ({ line: at + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  );
}

export const passedOver = ({ line, cells }: TableLine, reason: PassedReason): PassedLine => ({
  line,
  text: cells.filter((cell) => cell.trim() !== '').join('、'),
  reason,
});

/** A cell that is the word, never a name that begins with it. */
const SUM =
  /^(総|中|小|累)?(合計|小計|中計|総計|累計|計|total|subtotal|grandtotal)(額|金額|件数|欄|行|\(.*\)|[:：].*|\d+件.*)?$/i;
const SUM_OF =
  /^(ページ|頁|当月|今月|前月|月|年|本日|日|入金|振込|保険料|計上|請求|精算|支払|差引|\d+月(分|度)?)+(合計|小計|計|累計)(額|金額|件数)?$/;

function isSumWord(cell: string): boolean {
  const text = foldText(cell)
    .replace(/[\s【】<>〈〉《》〔〕[\]「」*＊]/g, '')
    .replace(/^\((.*)\)$/, '$1');
  return SUM.test(text) || SUM_OF.test(text);
}

/** `isNamed`: whether the line says whose or when it is; then only its first cell can make it a sum. */
export const isSum = (cells: readonly string[], { isNamed }: { readonly isNamed: boolean }): boolean =>
  isNamed ? isSumWord(cells.find((cell) => cell.trim() !== '') ?? '') : cells.some(isSumWord);

/** Printed again at the head of each page. */
export function isSameHeading(cells: readonly string[], heading: readonly string[]): boolean {
  const plain = (row: readonly string[]) => row.map((cell) => foldText(cell).replace(/\s/g, '')).join('\n');
  return plain(cells) === plain(heading);
}

/** What databases and sheets write where they have nothing. */
const NOTHING = /^(null|\(null\)|<null>|\\n|nil|none|nan|undefined|n\/a|na|#+|err:\d+)$/i;

/** A lookup that failed, a column too narrow, a database's NULL: it states nothing. */
export function statesNothing(cell: string): boolean {
  const text = foldText(cell).replace(/\s/g, '');
  return isErrorCell(text.toUpperCase()) || NOTHING.test(text);
}

/** The same as above: which line that is, hangs on how the file was sorted. */
const SAME_AS_ABOVE = /^([〃″"仝]|同上|同右|同左|々+|\(同上\)|ditto|〃+|''|″+)$/i;

export const isSameAsAbove = (cell: string): boolean =>
  SAME_AS_ABOVE.test(cell.trim()) || SAME_AS_ABOVE.test(foldText(cell).replace(/\s/g, ''));
