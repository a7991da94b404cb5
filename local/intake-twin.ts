// The twin of the public form: a second project with its own workbook, account, locks and scopes.

import { join } from 'node:path';
import type { SharedWorkbook } from './execution/environment';
import { INTAKE_ACCOUNT, INTAKE_FOLDER } from './state/saved-intake';
import { openTwin, type Twin, type TwinOptions } from './twin';

/** Beside the desk with these options: below its folder, at the same time of day. */
export function openIntakeTwin(desk: TwinOptions): Promise<Twin> {
  const { directory = '.daicho', fresh, now, autosave, speed, limits } = desk;
  return openTwin({
    directory: fresh ? undefined : join(directory, INTAKE_FOLDER),
    fresh,
    now,
    autosave,
    speed,
    limits,
    bundle: join(__dirname, '../../dist-intake'),
    account: INTAKE_ACCOUNT,
    otherWorkbook: () => undefined,
  });
}

/** How the desk's twin finds the intake's workbook while both are open. */
export function shareOf(intake: Twin): (id: string) => SharedWorkbook | undefined {
  const { spreadsheetId: own } = INTAKE_ACCOUNT;
  return (id) => (id === own ? { id: own, workbook: intake.workbook, users: intake.users() } : undefined);
}
