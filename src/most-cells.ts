// What Sheets loads for every cell: the functions that most cells hold. All else of the product is behind Desk_.
import { mostCells, type Whole } from './functions/most-cells';
import { defaultProgram, rateValues, referenceDate } from './sheets/cell-reads';

declare const Desk_: (name: string, ...given: readonly unknown[]) => ReturnType<Whole>;

const workbook = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActive();

export const { PREMIUM, PREMIUM_LABEL, PREMIUM_RANGE, REVENUE_YEN } = mostCells(
  {
    rateValues: () => rateValues(workbook()),
    referenceDate: () => referenceDate(workbook()),
    defaultProgram: () => defaultProgram(workbook()),
  },
  (name, args) => Desk_(name, ...args),
);
