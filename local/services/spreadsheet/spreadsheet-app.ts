// The global SpreadsheetApp.

import { ScriptError, ServiceObject } from '../../execution/service-object';
import { createUi } from '../ui';
import type { Ui } from '../ui/ui';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
import type { SpreadsheetContext } from './context';
import { criteria } from './data-validation';
import { DataValidationBuilder } from './data-validation-builder';
import type { Range } from './range';
import type { RangeList } from './range-list';
import type { Selection } from './selection';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';

export class SpreadsheetApp extends ServiceObject {
  static override readonly enums = {
    ProtectionType: ['RANGE', 'SHEET'],
    WrapStrategy: ['WRAP', 'OVERFLOW', 'CLIP'],
    BorderStyle: ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'],
    DataValidationCriteria: criteria,
    Dimension: ['COLUMNS', 'ROWS'],
    GroupControlTogglePosition: ['BEFORE', 'AFTER'],
    SheetType: ['GRID', 'OBJECT', 'DATASOURCE'],
  };
  readonly className = 'SpreadsheetApp';
  constructor(private readonly context: SpreadsheetContext) {
    super(context.execution);
  }

  getActive(): Spreadsheet {
    return this.getActiveSpreadsheet();
  }
  getActiveSpreadsheet(): Spreadsheet {
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
  openById(): never {
    if (this.execution.kind === 'customFunction')
      throw new ScriptError('You do not have permission to call SpreadsheetApp.openById');
    this.execution.requireScope('spreadsheets');
    throw new ScriptError('not implemented: SpreadsheetApp.openById (the twin has one workbook)');
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
}
