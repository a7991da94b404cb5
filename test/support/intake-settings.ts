// What staff type into the public form's workbook.
import type { Twin } from '../../local/twin';

/** As somebody with a share of the workbook types into 設定. */
export function setIntake(twin: Twin, item: string, content: string): void {
  const items = twin.workbook.tabRows('設定').map((row) => row['項目']);
  twin.workbook.model.dispatch('UPDATE_CELL', {
    sheetId: twin.workbook.sheetId('設定')!,
    col: 1,
    row: items.indexOf(item) + 1,
    content,
  } as never);
}
