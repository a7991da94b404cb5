// The door of the spreadsheet service.

import type { Execution, ServiceObject } from '../../execution/service-object';
import type { Workbook } from '../../workbook/workbook';
import { SpreadsheetContext } from './context';
import { SpreadsheetApp } from './spreadsheet-app';

export function createSpreadsheetApp(execution: Execution, workbook: Workbook): ServiceObject {
  return new SpreadsheetApp(new SpreadsheetContext(execution, workbook));
}
