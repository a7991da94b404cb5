// The event objects that triggers receive.

import type { TwinUser } from '../contracts';
import type { TriggerRecord } from '../state/state';
import type { UserEdit } from '../workbook/workbook';
import { createGlobal } from '../services/globals';
import { User } from '../services/session/session';
import type { ScriptExecution } from './script-execution';
import { EnumValue, type ServiceObject } from './service-object';

interface SheetDoor extends ServiceObject {
  getLastRow(): number;
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

/** Fired by hand: a form of Google's is not there, so an answer is what is given, in the order in which it is given. */
export function submitEvent(
  execution: ScriptExecution,
  { id, form }: TriggerRecord,
  answers: Readonly<Record<string, string>>,
  user: TwinUser,
): Record<string, unknown> {
  const common = { authMode: authMode(execution), triggerUid: id, user: new User(execution, user.email) };
  // What the form's own trigger gets is an object of FormApp, which the twin does not have.
  if (form !== undefined) return { ...common, response: answers };
  const sheet = activeSpreadsheet(execution).getSheets()[0]!;
  const values = Object.values(answers);
  const row = sheet.getLastRow() + 1;
  const range = sheet.getRange(row, 1, 1, Math.max(values.length, 1));
  if (values.length > 0) range.setValues([values]);
  const namedValues = Object.fromEntries(
    Object.entries(answers).map(([question, text]) => [question, [text]]),
  );
  return { ...common, source: activeSpreadsheet(execution), range, values, namedValues };
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
