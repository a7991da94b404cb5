// Headings of a table that stand in two or three lines, and the unit that headings and the lines around a table tell.
import { foldText } from '../../domain/fold-text';
import type { RevenueUnit } from '../../domain/revenue';
import { ROUNDED, unitAlone, unitOfWord, unitsSaid } from './revenue-heading';
import { isSameHeading } from './table-lines';

type Names = (text: string) => boolean;

/**
 * The headings of both lines as one; undefined where the lower line is data. A heading over several columns holds for
 * those on its right: 証券 above 番号 is 証券番号.
 */
export function jointHeading(
  upper: readonly string[],
  lower: readonly string[],
  names: Names,
): string[] | undefined {
  if (lower.some((cell) => /\d{2}/.test(foldText(cell))) || isSameHeading(lower, upper)) return undefined;
  let group = '';
  let isHeading = lower.every((cell) => cell.trim() === '' || unitAlone(cell) !== undefined);
  const joint = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above, below] = [(upper[column] ?? '').trim(), (lower[column] ?? '').trim()];
    if (above !== '') group = above;
    if (below === '') return above;
    if (unitAlone(below)) return above + below;
    const named = [below, group + below].find(names);
    isHeading ||= named !== undefined;
    return named ?? (above === '' ? below : above);
  });
  return isHeading ? joint : undefined;
}

type Line = { readonly cells: readonly string[] };

/** Two lines that are read as one go on in a third, where that is none of data and no heading again. */
export function thirdLine(
  joint: readonly string[],
  lines: readonly Line[],
  names: Names,
): string[] | undefined {
  const [top, middle, bottom] = lines.map(({ cells }) => cells);
  const isAgain = !bottom || [top!, middle!].some((line) => isSameHeading(bottom, line));
  return isAgain ? undefined : jointHeading(joint, bottom, names);
}

/**
 * Three lines that only together name all that is needed: the lower two joined first, or the upper two. Whoever knows
 * the columns takes the first reading that has them.
 */
export function bandHeadings(lines: readonly Line[], names: Names): readonly (readonly string[])[] {
  const [top, middle, bottom] = lines.map(({ cells }) => cells);
  if (!top || !middle || !bottom) return [];
  const lower = jointHeading(middle, bottom, names);
  const upper = jointHeading(top, middle, names);
  const readings = [lower && jointHeading(top, lower, names), upper && jointHeading(upper, bottom, names)];
  return readings.flatMap((reading) => (reading ? [reading] : []));
}

/** How many lines a band of headings has at most. */
export const BAND = 3;

const FOREIGN = /ドル|\$|usd|eur|€|[(:：]\s*k\s*[)円]/i;
const WORD = /(百万|千|万|億)円|[(単位:：/]\s*(百万|千|万|億)\s*(?=[)\]】]|$)|(円|¥)/g;

/**
 * What the amounts of a column are in: what its heading says, or else the lines around the table; yen where nobody
 * says anything, 'unclear' where two units or a foreign one stand there.
 */
export function moneyUnit(heading: string, around: readonly (readonly string[])[]): RevenueUnit | 'unclear' {
  const text = foldText(heading)
    .replace(/[【[〔]/g, '(')
    .replace(ROUNDED, '');
  if (FOREIGN.test(text)) return 'unclear';
  const own = [...text.matchAll(WORD)].map(([, whole, alone]) => unitOfWord(whole ?? alone ?? '円'));
  const said = new Set(own.length > 0 ? own : around.flatMap(unitsSaid));
  const [unit = 'yen'] = said;
  return said.size > 1 ? 'unclear' : unit;
}
