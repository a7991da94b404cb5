// What Range.copyTo does: which part of the cells, where references go, how often the source fits into the target.

import { asGoogle } from '../../execution/behaviours';
import { ScriptError } from '../../execution/service-object';
import { map, rawCell, readContents, readFormats, readValues, write, type Block } from '../../workbook/cells';
import { serialOfDate } from '../../workbook/serial-date';
import type { SpreadsheetContext } from './context';
import { DataValidation } from './data-validation';
import type { Range } from './range';

export interface CopyOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
}

/** What of a cell goes along. */
interface Parts {
  readonly contents?: 'formulas' | 'values';
  readonly looks?: boolean;
  readonly rules?: boolean;
}

const TYPES: Readonly<Record<string, Parts>> = {
  PASTE_NORMAL: { contents: 'formulas', looks: true, rules: true },
  PASTE_NO_BORDERS: { contents: 'formulas', looks: true, rules: true },
  PASTE_FORMULA: { contents: 'formulas' },
  PASTE_VALUES: { contents: 'values' },
  PASTE_FORMAT: { looks: true },
  PASTE_DATA_VALIDATION: { rules: true },
};

function partsOf(how: CopyOptions | string | undefined): Parts {
  if (how === undefined || !asGoogle('copyInPart')) return TYPES['PASTE_NORMAL']!;
  if (typeof how === 'string') {
    const parts = TYPES[how];
    if (!parts) throw new ScriptError(`not implemented: Range.copyTo with ${how}`, 'Error');
    return parts;
  }
  if (how.contentsOnly) return TYPES['PASTE_VALUES']!;
  return TYPES[how.formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL']!;
}

/** Borders, notes and merged cells stay behind. */
export function copyRange(
  context: SpreadsheetContext,
  source: Range,
  target: Range,
  how: CopyOptions | string | undefined,
  transposed: boolean,
): void {
  if (transposed) throw new ScriptError('not implemented: Range.copyTo transposed', 'Error');
  const parts = partsOf(how);
  const from = source._block;
  const height = source.getNumRows();
  const width = source.getNumColumns();
  const times = (whole: number, part: number) =>
    asGoogle('copyFillsTarget') ? Math.max(1, Math.floor(whole / part)) : 1;
  const down = times(target.getNumRows(), height);
  const across = times(target.getNumColumns(), width);
  // All of it is read before anything is written: source and target may overlap.
  const read = readCells(context, from, parts);
  const rules =
    parts.rules && asGoogle('copyTakesLooks')
      ? map(from, (position) => DataValidation._at(context, position))
      : undefined;
  for (let i = 0; i < down; i++)
    for (let j = 0; j < across; j++) {
      const copy = target.offset(i * height, j * width, height, width);
      const to = copy._block;
      context.guard('copyTo', to.sheetId, to);
      context.change(() => write(context.model, to, read(to)));
      if (rules?.some((row) => row.some((rule) => rule !== null))) copy.setDataValidations(rules);
    }
}

function readCells(context: SpreadsheetContext, from: Block, parts: Parts) {
  const { model, getters } = context;
  const looks = parts.looks && asGoogle('copyTakesLooks');
  const formats = looks ? readFormats(model, from) : undefined;
  const styles = looks ? map(from, (position) => rawCell(model, position)?.style ?? null) : undefined;
  const contents = parts.contents === 'formulas' ? readContents(model, from) : undefined;
  const cells = map(from, (position) => rawCell(model, position));
  const values = parts.contents === 'values' ? readValues(model, from) : undefined;
  return (to: Block) => ({
    ...(values && { contents: values.map((row) => row.map(asContent)) }),
    ...(contents && {
      contents: contents.map((row, i) =>
        row.map((content, j) => {
          const cell = cells[i]![j];
          if (!cell?.isFormula || cell.compiledFormula.isBadExpression || !asGoogle('copyShiftsFormulas'))
            return content;
          const [dx, dy] = [to.left - from.left, to.top - from.top];
          return String(getters.getTranslatedCellFormula(from.sheetId, dx, dy, cell.compiledFormula));
        }),
      ),
    }),
    ...(looks && { formats: formats!, styles: styles! }),
  });
}

/** A value as a cell's content: text keeps an apostrophe where it would be read as something else. */
function asContent(value: unknown): string {
  if (value instanceof Date) return String(serialOfDate(value));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'string' || value === '') return String(value);
  return /^#[A-Z/0!?]+[!?]?$/.test(value) ? value : `'${value}`;
}
