// What a formula that stands in no cell gives: a value, rows of values, or what went wrong.

import { toPlainValue, type EngineValue } from './cell-values';

export type PlainResult = { value: unknown } | { error: string };

/** Errors of scratch formulas say what went wrong, not only its code. */
const errorTexts: Record<string, string> = { '#SPILL!': '#REF!', '#REF': '#REF!', '#BAD_EXPR': '#ERROR!' };

/** Of one value, or of the engine's columns. */
export function plainResult(result: unknown): PlainResult {
  if (!Array.isArray(result)) return plainCell(result as EngineValue);
  const columns = result as EngineValue[][];
  const rows = columns[0]!.map((_, row) => columns.map((column) => plainCell(column[row]!)));
  const values = rows.map((row) => row.map((cell) => ('value' in cell ? cell.value : cell.error)));
  return { value: values.length === 1 && values[0]!.length === 1 ? values[0]![0] : values };
}

function plainCell(cell: EngineValue): PlainResult {
  const { value, message } = cell;
  if (typeof value === 'string' && /^#(?:[A-Z_]+[!?]?|N\/A|DIV\/0!)$/.test(value))
    return { error: message ? String(message) : (errorTexts[value] ?? value) };
  return { value: toPlainValue(cell) };
}
