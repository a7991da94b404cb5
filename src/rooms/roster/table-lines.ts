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
  /^(ページ|頁|当月|今月|前月|月|年|本日|日|入金|振込|保険料|計上|請求|精算|支払|差引|制度|プラン|種目|会社|団体|\d+月(分|度)?)+(合計|小計|計|累計)(額|金額|件数)?$/;
/** What it is the sum of stands before it, apart: 「ALIVE 計」. A name may end in 計, as a watchmaker's does. */
const SUM_APART = /^.{1,20}(\s(合計|小計|計|累計)|合計|小計|総計|累計)(額|金額|件数)?$/;
/** What lists carry over and settle beneath their lines. */
const CARRIED =
  /^(前月|前期|次月|次期|翌月|前頁|次頁)繰越(額|金|高)?$|^差引(請求|支払|精算)?(額|金額|残高)$|^(合計)?件数$/;

function isSumWord(cell: string): boolean {
  const spaced = foldText(cell)
    .replace(/[【】<>〈〉《》〔〕[\]「」*＊]/g, '')
    .trim();
  const text = spaced.replace(/\s/g, '').replace(/^\((.*)\)$/, '$1');
  return SUM.test(text) || SUM_OF.test(text) || SUM_APART.test(spaced) || CARRIED.test(text);
}

/** The word itself where a name stands: 「2件、合計、66,000」. */
const isSumName = (cell: string): boolean => SUM.test(foldText(cell).replace(/\s/g, ''));

interface SumLine {
  /** Whether the line says whose or when it is; then only its first cell or its name can make it a sum. */
  readonly isNamed: boolean;
  readonly names?: readonly string[];
}

export const isSum = (cells: readonly string[], { isNamed, names = [] }: SumLine): boolean =>
  isNamed
    ? isSumWord(cells.find((cell) => cell.trim() !== '') ?? '') || names.some(isSumName)
    : cells.some(isSumWord);

const REMARK =
  /^(※|\*|\(?注[):意記\d]?|備考:|以上$|以下余白|余白|(作成|出力|印刷|発行)(日|者)|\(?単位|- ?\d+ ?-$|\d+ ?(\/ ?\d+)? ?(頁|ページ)$)/;

/** A note beneath or between: its first cell begins like one, and the cells that a line of data needs are blank. */
export const isRemark = (cells: readonly string[], needed: readonly number[]): boolean =>
  needed.every((at) => (cells[at] ?? '').trim() === '') &&
  REMARK.test(foldText(cells.find((cell) => cell.trim() !== '') ?? ''));

/** Printed again at the head of each page. */
export function isSameHeading(cells: readonly string[], heading: readonly string[]): boolean {
  const plain = (row: readonly string[]) => row.map((cell) => foldText(cell).replace(/\s/g, '')).join('\n');
  return plain(cells) === plain(heading);
}

/** What databases and sheets write where they have nothing. */
const NOTHING =
  /^(null|\(null\)|<null>|<na>|\\n|nil|none|nan|nat|undefined|\[objectobject\]|n\/a|na|#+|\(?err:\d+\)?|(?:loading|読み込んでいます)(?:\.{3}|…))$/i;
/** Errors of sheets by their shape, whatever the version or language: #SPILL!, #FIELD!, #NOM?. */
const ERROR_SHAPE = /^#[\p{Lu}\d/_.]+[!?]$|^#(N\/A(N\/A)?|N\/V|NV|GETTING_DATA|CYCLE|BAD_EXPR|ERROR)$/u;

/** What conversions between encodings leave of characters that they lose. */
const LOST = /^[?□〓\ufffd]+$/;
/** What people write who have nothing to write; a column that a row needs is refused for it by its own reader. */
const NONE = /^[-―—‐−ー*]+$|^\(?(なし|無し|無|不明|未定|未登録|未確認|該当なし|省略)\)?$/;

export const isNoneSaid = (cell: string): boolean => NONE.test(foldText(cell).replace(/\s/g, ''));

/** A lookup that failed, a column too narrow, a database's NULL: it states nothing. */
export function statesNothing(cell: string): boolean {
  const text = foldText(cell).replace(/\s/g, '');
  return (
    isErrorCell(text.toUpperCase()) ||
    ERROR_SHAPE.test(text.toUpperCase()) ||
    NOTHING.test(text) ||
    LOST.test(text)
  );
}

/** The same as above: which line that is, hangs on how the file was sorted. */
const SAME_AS_ABOVE =
  /^([〃″"仝↓↑ヾヽゝゞ]+|同|同じ|同上|同前|同右|同左|上[とに]?同じ|上記[とに]?同じ|上記同様|前行[とに]?同じ|々+|\(同上\)|ditto|sameas(above|previous)|'')$/i;

export const isSameAsAbove = (cell: string): boolean =>
  SAME_AS_ABOVE.test(cell.trim()) || SAME_AS_ABOVE.test(foldText(cell).replace(/\s/g, ''));

/**
 * A row with more than the heading names: a comma too many, who knows where. Excel leaves out the separators of blank
 * last cells, and other programs write some too many; those lose nothing, unless an amount was parted by its comma.
 */
export function isTooWide(cells: readonly string[], width: number): boolean {
  if (cells.length <= width) return false;
  if (cells.slice(width).some((cell) => cell.trim() !== '')) return true;
  const folded = cells.map((cell) => foldText(cell).trim());
  return folded.some((cell, at) => /^\D?\d{1,3}$/.test(cell) && /^\d{3}(?!\d)/.test(folded[at + 1] ?? ''));
}
