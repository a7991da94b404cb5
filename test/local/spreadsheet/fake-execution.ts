// An execution for tests of the spreadsheet service: no script, no limits.
import type { TwinUser } from '../../../local/contracts';
import type { Execution } from '../../../local/execution/service-object';
import { createSpreadsheetApp } from '../../../local/services/spreadsheet';
import type { SpreadsheetApp } from '../../../local/services/spreadsheet/spreadsheet-app';
import { Workbook } from '../../../local/workbook/workbook';

export const manager: TwinUser = { email: 'manager@example.jp', role: 'manager' };
export const staff: TwinUser = { email: 'staff@example.jp', role: 'staff' };

export interface Desk {
  workbook: Workbook;
  app: SpreadsheetApp;
  /** Inverses of what was written, oldest first. */
  journal: (() => void)[];
}

export function openDesk(options: { workbook?: Workbook; user?: TwinUser; readOnly?: boolean } = {}): Desk {
  const workbook = options.workbook ?? Workbook.create();
  const journal: (() => void)[] = [];
  const execution = {
    kind: options.readOnly ? 'customFunction' : 'menu',
    user: options.user ?? manager,
    readOnly: options.readOnly ?? false,
    environment: { state: { users: [manager, staff] }, limits: { sheetRows: 1000 } },
    ui: { toast: () => undefined },
    requireScope: () => undefined,
    journal: (undo: () => void) => journal.push(undo),
    flush: () => void journal.splice(0),
  } as unknown as Execution;
  return { workbook, app: createSpreadsheetApp(execution, workbook) as SpreadsheetApp, journal };
}
