// The three reads of the workbook that a premium in a cell may need.
import { parseDate } from '../domain/calendar';
import { isDateLike, plainText } from '../domain/cell-value';
import { at, refuse } from '../domain/problem';
import type { Spreadsheet } from './grid';
import { sheetProblems } from './messages';

/** The named ranges that they read. */
export const cellNames = { rates: '料率表', referenceDate: '基準日', defaultProgram: '既定の制度' } as const;

export function rateValues(spreadsheet: Spreadsheet): unknown[][] {
  const range = spreadsheet.getRangeByName(cellNames.rates);
  if (!range) refuse(at(sheetProblems.tabMissing(), { tab: '料率' }));
  return range.getValues();
}

/** ISO, or '' where the workbook is not set up or the cell holds no date. */
export function referenceDate(spreadsheet: Spreadsheet): string {
  const value = valueOfName(spreadsheet, cellNames.referenceDate);
  if (!isDateLike(value) && typeof value !== 'number') return '';
  const read = parseDate(value);
  return read.ok ? read.value : '';
}

export function defaultProgram(spreadsheet: Spreadsheet): string {
  return plainText(valueOfName(spreadsheet, cellNames.defaultProgram));
}

/** Undefined where the workbook is older than the name. */
export function valueOfName(spreadsheet: Spreadsheet, name: string): unknown {
  return spreadsheet.getRangeByName(name)?.getValue();
}
