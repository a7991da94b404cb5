// Sorting the rows of a block as Sheets does: numbers, then text, then truth values, blanks last.

import type { CellValue } from '../../contracts';
import { map, rawCell, readContents, readFormats, readValues, write, type Block } from '../../workbook/cells';
import type { SpreadsheetContext } from './context';

/** A column (counted from 1 on the sheet), ascending unless it says otherwise. */
export type SortSpec = number | { column: number; ascending?: boolean };

const rank = (value: CellValue): number =>
  value === ''
    ? 3
    : typeof value === 'number' || value instanceof Date
      ? 0
      : typeof value === 'string'
        ? 1
        : 2;

const collator = new Intl.Collator('ja');

function compare(a: CellValue, b: CellValue): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return typeof a === 'string' ? collator.compare(a, b as string) : Number(a) - Number(b);
}

export function sortRows(context: SpreadsheetContext, block: Block, specs: readonly SortSpec[]): void {
  const { model, getters } = context;
  const keys = specs.map((spec) => (typeof spec === 'number' ? { column: spec, ascending: true } : spec));
  const values = readValues(model, block);
  const order = values.map((_, i) => i);
  order.sort((a, b) => {
    for (const { column, ascending = true } of keys) {
      const [left, right] = [values[a]![column - 1 - block.left]!, values[b]![column - 1 - block.left]!];
      const result = compare(left, right);
      // blanks stay last in either direction
      if (result !== 0) return ascending || left === '' || right === '' ? result : -result;
    }
    return a - b;
  });
  const contents = readContents(model, block);
  const formats = readFormats(model, block);
  const styles = map(block, (position) => rawCell(model, position)?.style ?? null);
  // a formula that moves takes its relative references along
  const moved = (from: number, to: number): string[] =>
    contents[from]!.map((content, j) => {
      const cell = rawCell(model, { sheetId: block.sheetId, col: block.left + j, row: block.top + from });
      return cell?.isFormula
        ? getters.getTranslatedCellFormula(block.sheetId, 0, to - from, cell.compiledFormula)
        : content;
    });
  context.change(() =>
    write(model, block, {
      contents: order.map((from, to) => moved(from, to)),
      formats: order.map((from) => formats[from]!),
      styles: order.map((from) => styles[from]!),
    }),
  );
}
