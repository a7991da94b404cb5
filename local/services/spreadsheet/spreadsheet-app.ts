// The global SpreadsheetApp.

import { randomBytes } from 'node:crypto';
import type { MadeWorkbook } from '../../execution/environment';
import { asGoogle } from '../../execution/behaviours';
import { isWebApp, ScriptError, ServiceObject } from '../../execution/service-object';
import { Workbook } from '../../workbook/workbook';
import { createUi } from '../ui';
import type { Ui } from '../ui/ui';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
import { SpreadsheetContext } from './context';
import { DataValidationBuilder } from './data-validation-builder';
import { spreadsheetEnums } from './enums';
import type { Range } from './range';
import type { RangeList } from './range-list';
import type { Selection } from './selection';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';

export class SpreadsheetApp extends ServiceObject {
  static override readonly enums = spreadsheetEnums;
  readonly className = 'SpreadsheetApp';
  constructor(private readonly context: SpreadsheetContext) {
    super(context.execution);
  }

  /** Null where a web app has none: typed as Google's own declarations are. */
  getActive(): Spreadsheet {
    return this.getActiveSpreadsheet();
  }
  getActiveSpreadsheet(): Spreadsheet {
    const { kind, environment } = this.execution;
    if (isWebApp(kind) && !environment.activeInWebApp && asGoogle('activeInWebApp'))
      return null as unknown as Spreadsheet;
    // custom functions read without any scope
    if (this.execution.kind !== 'customFunction')
      this.execution.requireScope('spreadsheets.currentonly', 'spreadsheets');
    return new Spreadsheet(this.context);
  }
  getActiveSheet(): Sheet {
    return this.getActiveSpreadsheet().getActiveSheet();
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return this.getActiveSpreadsheet().setActiveSheet(sheet);
  }
  getActiveRange(): Range | null {
    return this.getActiveSpreadsheet().getActiveRange();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  getActiveRangeList(): RangeList | null {
    return this.getActiveSpreadsheet().getActiveRangeList();
  }
  getCurrentCell(): Range | null {
    return this.getActiveSpreadsheet().getCurrentCell();
  }
  getSelection(): Selection {
    return this.getActiveSpreadsheet().getSelection();
  }
  /** A workbook of the twin's own, gone when the twin ends. */
  create(name: string, rows = 1000, columns = 26): Spreadsheet {
    this.execution.requireAuthorization();
    this.execution.requireScope('spreadsheets');
    const { madeWorkbooks } = this.execution.environment;
    const id = randomBytes(22).toString('base64url');
    const made = {
      id,
      name: String(name),
      owner: this.execution.user.email,
      workbook: Workbook.create(rows),
    };
    madeWorkbooks.set(id, made);
    const spreadsheet = this._open(made);
    const sheet = spreadsheet.getSheets()[0]!;
    if (columns < sheet.getMaxColumns()) sheet.deleteColumns(columns + 1, sheet.getMaxColumns() - columns);
    else if (columns > sheet.getMaxColumns())
      sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
    return spreadsheet;
  }
  openById(id: string): Spreadsheet {
    if (this.execution.kind === 'customFunction')
      throw new ScriptError('You do not have permission to call SpreadsheetApp.openById');
    this.execution.requireAuthorization();
    this.execution.requireScope('spreadsheets');
    const { state, madeWorkbooks } = this.execution.environment;
    if (id === state.spreadsheetId) return new Spreadsheet(this.context);
    const made = madeWorkbooks.get(id);
    if (made?.owner === this.execution.user.email) return this._open(made);
    throw new ScriptError(
      'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    );
  }
  openByUrl(url: string): Spreadsheet {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ScriptError('Invalid argument: url');
    return this.openById(id);
  }
  getUi(): Ui {
    return createUi(this.execution);
  }
  flush(): void {
    this.execution.flush();
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.context);
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context);
  }

  private _open(made: MadeWorkbook): Spreadsheet {
    return new Spreadsheet(new SpreadsheetContext(this.execution, made.workbook, made));
  }
}
