// A1 notation as scripts use it: cells, blocks, whole columns and rows, with or without a sheet.

import { asGoogle } from '../../execution/behaviours';
import { helpers } from '../../workbook/engine';
import type { Zone } from '../../workbook/plugins/engine-classes';

export interface A1Reference {
  sheetName?: string;
  zone: Zone;
  /** As it was asked for, where whole columns or rows were: `A:C`. */
  open?: string;
}

const part = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** The ends of an open reference such as `L:L` or `B2:B` are the grid's. Undefined if the text is no reference. */
export function parseA1(
  text: string,
  grid: (sheetName?: string) => { rows: number; cols: number } | undefined,
): A1Reference | undefined {
  const bang = text.lastIndexOf('!');
  const sheetName =
    bang < 0
      ? undefined
      : text
          .slice(0, bang)
          .replace(/^'(.*)'$/s, '$1')
          .replace(/''/g, "'");
  const size = grid(sheetName);
  if (!size) return undefined;
  const local = fromR1C1(text.slice(bang + 1).trim());
  const [first, second = first, more] = local.split(':');
  const from = part.exec(first!);
  const to = part.exec(second!);
  if (more !== undefined || !from || !to) return undefined;
  if (!first || (first === second && !local.includes(':') && (!from[1] || !from[2]))) return undefined;
  const column = (letters: string | undefined, open: number) =>
    letters === undefined ? open : helpers.lettersToNumber(letters.toUpperCase());
  const row = (digits: string | undefined, open: number) =>
    digits === undefined ? open : Number(digits) - 1;
  const cols = [column(from[1], 0), column(to[1], size.cols - 1)];
  const rows = [row(from[2], 0), row(to[2], size.rows - 1)];
  const isOpen = [from, to].some((end) => !end[1] || !end[2]);
  return {
    ...(isOpen && { open: local.replace(/\$/g, '').toUpperCase() }),
    ...(sheetName !== undefined && { sheetName }),
    zone: {
      left: Math.min(...cols),
      right: Math.max(...cols),
      top: Math.min(...rows),
      bottom: Math.max(...rows),
    },
  };
}

/** `R1C1` and `R2C1:R9C3` in A1 notation; anything else as it is. */
function fromR1C1(text: string): string {
  if (!asGoogle('r1c1')) return text;
  const ends = text.split(':').map((end) => /^R([1-9]\d*)C([1-9]\d*)$/i.exec(end));
  if (ends.some((end) => !end)) return text;
  return ends.map((end) => helpers.toXC(Number(end![2]) - 1, Number(end![1]) - 1)).join(':');
}
