// The advanced service Sheets as far as it reads values: another workbook, by its id.

import { ScriptError, ServiceObject } from '../../execution/service-object';
import type { Workbook } from '../../workbook/workbook';

interface GetOptions {
  readonly valueRenderOption?: string;
  readonly dateTimeRenderOption?: string;
}

export class SheetsValues extends ServiceObject {
  readonly className = 'Sheets.Spreadsheets.Values';

  /** A whole tab by its name, unformatted: dates are serial numbers, and blanks at the ends are left out. */
  get(
    spreadsheetId: string,
    range: string,
    options: GetOptions = {},
  ): { range: string; majorDimension: string; values?: unknown[][] } {
    this.execution.requireAuthorization();
    this.execution.requireScope('spreadsheets.readonly', 'spreadsheets');
    const workbook = this._open(spreadsheetId);
    if (options.valueRenderOption !== 'UNFORMATTED_VALUE' || options.dateTimeRenderOption !== undefined)
      throw new ScriptError('not implemented: Sheets.Spreadsheets.Values.get of formatted values', 'Error');
    const tab = range.replace(/^'(.*)'$/, '$1').replace(/''/g, "'");
    if (tab.includes('!'))
      throw new ScriptError('not implemented: Sheets.Spreadsheets.Values.get of a part of a tab', 'Error');
    if (workbook.sheetId(tab) === undefined) throw failure(`Unable to parse range: ${range}`);
    const values = workbook.unformatted(tab);
    return { range, majorDimension: 'ROWS', ...(values.length > 0 ? { values } : {}) };
  }

  private _open(id: string): Workbook {
    const { environment, user } = this.execution;
    if (id === environment.state.spreadsheetId) return environment.workbook;
    const other = environment.otherWorkbook(id);
    if (!other) throw failure('Requested entity was not found.');
    if (!other.users.some(({ email }) => email === user.email))
      throw failure('The caller does not have permission');
    return other.workbook;
  }
}

function failure(message: string): ScriptError {
  return new ScriptError(
    `API call to sheets.spreadsheets.values.get failed with error: ${message}`,
    'GoogleJsonResponseException',
  );
}
