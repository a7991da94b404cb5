// The event objects that triggers receive.

import type { UserEdit } from '../workbook/workbook';
import { createGlobal } from '../services/globals';
import { User } from '../services/session/session';
import type { ScriptExecution } from './script-execution';
import { EnumValue, type ServiceObject } from './service-object';

interface SheetDoor extends ServiceObject {
  getRange(
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): ServiceObject & { setValues(values: unknown[][]): unknown };
}
interface SpreadsheetDoor extends ServiceObject {
  getSheetByName(name: string): SheetDoor | null;
  getSheets(): SheetDoor[];
}

export function activeSpreadsheet(execution: ScriptExecution): SpreadsheetDoor {
  const app = createGlobal('SpreadsheetApp', execution) as ServiceObject & {
    getActiveSpreadsheet(): SpreadsheetDoor;
  };
  return app.getActiveSpreadsheet();
}

export function openEvent(execution: ScriptExecution): Record<string, unknown> {
  return {
    authMode: authMode(execution),
    source: activeSpreadsheet(execution),
    user: new User(execution, execution.user.email),
  };
}

/** `value` and `oldValue` come with a single cell only. */
export function editEvent(execution: ScriptExecution, edit: UserEdit): Record<string, unknown> {
  const source = activeSpreadsheet(execution);
  const { sheetName, row, column, numRows, numColumns, value, oldValue } = edit;
  const range = source.getSheetByName(sheetName)?.getRange(row, column, numRows, numColumns);
  const single = numRows === 1 && numColumns === 1;
  return {
    authMode: authMode(execution),
    source,
    range,
    user: new User(execution, edit.user.email),
    ...(single && value !== undefined ? { value } : {}),
    ...(single && oldValue !== undefined ? { oldValue } : {}),
  };
}

export function clockEvent(execution: ScriptExecution, triggerUid: string): Record<string, unknown> {
  const local = new Date(execution.now().getTime() + 9 * 3600_000);
  return {
    authMode: authMode(execution),
    triggerUid,
    timezone: 'Asia/Tokyo',
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    'day-of-month': local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

function authMode(execution: ScriptExecution): EnumValue {
  return new EnumValue('AuthMode', execution.kind === 'simpleTrigger' ? 'LIMITED' : 'FULL');
}
