// The intake's workbook as another process left it: what the desk's scripts read by its id.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SharedWorkbook } from '../execution/environment';
import { Workbook } from '../workbook/workbook';
import { openFolder } from './folder';
import type { Account } from './state';

/** Below the desk's folder. */
export const INTAKE_FOLDER = 'intake';

/** The intake's account opens nothing but its own workbook; the agency has a share of that one. */
export const INTAKE_ACCOUNT: Account = {
  spreadsheetId: 'twin-intake-workbook',
  users: [
    { email: 'intake@forms.example', role: 'manager' },
    { email: 'manager@agency.example', role: 'staff' },
    { email: 'staff@agency.example', role: 'staff' },
  ],
};

/** Read when first asked for: most commands never look at it. */
export function savedIntake(folder: string): (id: string) => SharedWorkbook | undefined {
  const path = join(folder, INTAKE_FOLDER);
  let shared: SharedWorkbook | undefined;
  return (id) => {
    if (!shared && existsSync(path)) {
      const saved = openFolder(path).load();
      if (saved)
        shared = {
          id: saved.state.spreadsheetId,
          workbook: Workbook.load(saved.workbook),
          users: saved.state.users,
        };
    }
    return shared?.id === id ? shared : undefined;
  };
}
