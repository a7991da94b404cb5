// What a cell reads of 制度: how the 月割 of a programme was confirmed.
import { plainText } from '../domain/cell-value';
import { readProRataRule, type ProRataRule } from '../rating/pro-rata';
import { programs } from '../tables/masters';
import { readGrid, type Spreadsheet } from './grid';

/** Two calls; undefined where nothing is confirmed, or where the workbook is older than the columns. */
export function confirmedProRata(spreadsheet: Spreadsheet, code: string): ProRataRule | undefined {
  try {
    const { values, positions } = readGrid(spreadsheet, programs);
    const cell = (row: readonly unknown[], key: string): string => plainText(row[positions.get(key)!]);
    const row = values.find((candidate) => cell(candidate, 'code') === code);
    return (
      row &&
      readProRataRule({
        roundingConfirmed: cell(row, 'roundingConfirmed'),
        proRataRounding: cell(row, 'proRataRounding'),
        partMonth: cell(row, 'partMonth'),
      })
    );
  } catch {
    return undefined;
  }
}
