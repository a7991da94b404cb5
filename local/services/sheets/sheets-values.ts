// The advanced service Sheets as far as values go: another workbook, by its id.

import { ScriptError, ServiceObject } from '../../execution/service-object';
import type { DriveFile } from '../../state/state';
import type { Workbook } from '../../workbook/workbook';
import { rightTo } from '../drive/drive-files';
import { appendTo, failure, putInto, SHEET_TYPE, valuesIn, type RowUpdate } from './drive-workbook';

interface GetOptions {
  readonly valueRenderOption?: string;
  readonly dateTimeRenderOption?: string;
}

interface AppendOptions {
  readonly valueInputOption?: string;
  readonly insertDataOption?: string;
}

interface BatchUpdate {
  readonly valueInputOption?: string;
  readonly data?: readonly RowUpdate[];
}

const ANY_WORKBOOK = ['spreadsheets.readonly', 'spreadsheets'];
const MADE_HERE = ['drive.file', 'drive'];
const NO_RIGHT = 'The caller does not have permission';

export class SheetsValues extends ServiceObject {
  readonly className = 'Sheets.Spreadsheets.Values';

  /** A whole tab by its name, unformatted: dates are serial numbers, and blanks at the ends are left out. */
  get(
    spreadsheetId: string,
    range: string,
    options: GetOptions = {},
  ): { range: string; majorDimension: string; values?: unknown[][] } {
    this.execution.requireAuthorization();
    this.execution.requireScope(...ANY_WORKBOOK, ...MADE_HERE);
    if (options.valueRenderOption !== 'UNFORMATTED_VALUE' || options.dateTimeRenderOption !== undefined)
      throw new ScriptError('not implemented: Sheets.Spreadsheets.Values.get of formatted values', 'Error');
    const values = this._values(spreadsheetId, range);
    return { range, majorDimension: 'ROWS', ...(values.length > 0 ? { values } : {}) };
  }

  /** Under drive.file: into a spreadsheet that this project has made, for who may write to it. */
  append(
    resource: { readonly values?: readonly (readonly unknown[])[] },
    spreadsheetId: string,
    range: string,
    options: AppendOptions = {},
  ): { spreadsheetId: string; updates: { updatedRows: number } } {
    this.execution.requireAuthorization();
    this.execution.requireScope(...MADE_HERE, 'spreadsheets');
    if (options.valueInputOption !== 'RAW' || options.insertDataOption !== 'INSERT_ROWS' || range !== 'A1')
      throw new ScriptError('not implemented: Sheets.Spreadsheets.Values.append but RAW rows at A1', 'Error');
    const file = this._made(spreadsheetId);
    if (!file) throw failure('append', 'Requested entity was not found.');
    if (this._rightTo(file) !== 'writer') throw failure('append', NO_RIGHT);
    const values = resource.values ?? [];
    appendTo(file, this.execution.environment.folder, values);
    file.modifiedTime = this.execution.now().toISOString();
    return { spreadsheetId, updates: { updatedRows: values.length } };
  }

  /** Under drive.file likewise: whole rows of texts where they stand. */
  batchUpdate(
    resource: BatchUpdate,
    spreadsheetId: string,
  ): { spreadsheetId: string; totalUpdatedRows: number } {
    this.execution.requireAuthorization();
    this.execution.requireScope(...MADE_HERE, 'spreadsheets');
    if (resource.valueInputOption !== 'RAW')
      throw new ScriptError('not implemented: Sheets.Spreadsheets.Values.batchUpdate but RAW', 'Error');
    const file = this._made(spreadsheetId);
    if (!file) throw failure('batchUpdate', 'Requested entity was not found.');
    if (this._rightTo(file) !== 'writer') throw failure('batchUpdate', NO_RIGHT);
    const data = resource.data ?? [];
    putInto(file, this.execution.environment.folder, data);
    file.modifiedTime = this.execution.now().toISOString();
    return { spreadsheetId, totalUpdatedRows: data.length };
  }

  private _values(id: string, range: string): unknown[][] {
    const file = this._made(id);
    if (file) {
      if (!this._rightTo(file)) throw failure('get', NO_RIGHT);
      return valuesIn(file, this.execution.environment.folder, range);
    }
    // Under drive.file alone what the project has not made is not there.
    this.execution.requireScope(...ANY_WORKBOOK);
    const workbook = this._open(id);
    const tab = range.replace(/^'(.*)'$/, '$1').replace(/''/g, "'");
    if (tab.includes('!'))
      throw new ScriptError('not implemented: Sheets.Spreadsheets.Values.get of a part of a tab', 'Error');
    if (workbook.sheetId(tab) === undefined) throw failure('get', `Unable to parse range: ${range}`);
    return workbook.unformatted(tab);
  }

  private _made(id: string): DriveFile | undefined {
    const { drive } = this.execution.environment.state;
    return drive.find((file) => file.id === id && file.mimeType === SHEET_TYPE);
  }

  private _rightTo(file: DriveFile): ReturnType<typeof rightTo> {
    const { environment, user } = this.execution;
    return rightTo(file, user.email, environment.state.drive);
  }

  private _open(id: string): Workbook {
    const { environment, user } = this.execution;
    if (id === environment.state.spreadsheetId) return environment.workbook;
    const other = environment.otherWorkbook(id);
    if (!other) throw failure('get', 'Requested entity was not found.');
    if (!other.users.some(({ email }) => email === user.email)) throw failure('get', NO_RIGHT);
    return other.workbook;
  }
}
