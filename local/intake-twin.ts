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

/** What an agency fills in before its form opens; here, for trying it out. */
export function confirmForm(intake: Twin): void {
  const rows = intake.workbook.tabRows('設定');
  const items = rows.map((row) => row['項目']);
  for (const [item, content] of Object.entries(CONFIRMED)) {
    // What somebody has filled in stays.
    if (rows[items.indexOf(item)]!['値'] !== '') continue;
    const at = { col: 1, row: items.indexOf(item) + 1 };
    intake.workbook.model.dispatch('UPDATE_CELL', {
      sheetId: intake.workbook.sheetId('設定')!,
      ...at,
      content,
    } as never);
  }
}

const CONFIRMED = {
  代理店名: '【見本】架空保険事務所',
  代理店電話番号: '03-0000-0000',
  掲載文の確認: '【見本】2026-11-01',
};
