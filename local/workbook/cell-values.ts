// How the engine's values and those of Apps Script correspond.

import { helpers } from './engine';
import type { CellValue } from '../contracts';
import type { EngineArgument } from './function-key';
import { dateOfSerial, defaultDateFormat, isoOfSerial, serialOfDate } from './serial-date';

export interface EngineValue {
  value: unknown;
  format?: string;
  message?: string;
}

const dateFormats = new Map<string, boolean>();

export function isDateFormat(format: string | undefined): boolean {
  if (!format) return false;
  let known = dateFormats.get(format);
  if (known === undefined) {
    known = helpers.isDateTimeFormat(format);
    dateFormats.set(format, known);
  }
  return known;
}

/** A blank is '', a number with a date's format is a Date, an error is its text. */
export function toCellValue({ value, format }: EngineValue): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && isDateFormat(format)) return dateOfSerial(value);
  return value as CellValue;
}

/** As JSON: a date is its ISO text in the sheet's zone. */
export function toPlainValue({ value, format }: EngineValue): string | number | boolean {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && isDateFormat(format)) return isoOfSerial(value);
  return value as string | number | boolean;
}

/** What a custom function receives: a range is rows of values, one cell is a value, an omitted argument undefined. */
export function toFunctionArgument(argument: EngineArgument): unknown {
  if (argument === undefined) return undefined;
  if (!Array.isArray(argument)) return toCellValue(argument);
  const columns = argument as EngineValue[][];
  const height = columns[0]?.length ?? 0;
  if (columns.length === 1 && height === 1) return toCellValue(columns[0]![0]!);
  return Array.from({ length: height }, (_, row) => columns.map((column) => toCellValue(column[row]!)));
}

function toEngineValue(value: unknown): EngineValue {
  if (value === null || value === undefined) return { value: '' };
  if (value instanceof Date) {
    const serial = serialOfDate(value);
    return { value: serial, format: defaultDateFormat(serial) };
  }
  if (typeof value === 'object' || typeof value === 'function') return { value: String(value) };
  return { value };
}

/** What a custom function returned: rows of values become the engine's columns. */
export function toFunctionResult(result: unknown): EngineValue | EngineValue[][] {
  if (!Array.isArray(result)) return toEngineValue(result);
  const rows: unknown[][] = result.map((row) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || width === 0) return { value: '' };
  return Array.from({ length: width }, (_, column) => rows.map((row) => toEngineValue(row[column])));
}
