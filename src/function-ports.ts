// What the custom functions run on: a few reads of the workbook at most, nothing else of the product.
import { createFunctions, type Functions } from './functions';
import { confirmedProRata } from './sheets/confirmed-pro-rata';
import { defaultProgram, rateValues, referenceDate } from './sheets/cell-reads';
import { confirmedFacts, factCorrections } from './sheets/named-cells';

const workbook = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActive();

export function functions(): Functions {
  return createFunctions({
    rateValues: () => rateValues(workbook()),
    referenceDate: () => referenceDate(workbook()),
    defaultProgram: () => defaultProgram(workbook()),
    confirmedFacts: () => confirmedFacts(workbook()),
    factCorrections: (program) => factCorrections(workbook(), program),
    proRataRule: (program) => confirmedProRata(workbook(), program),
  });
}
