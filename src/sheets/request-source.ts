// The form's workbook as the desk reads it: by id, through the Sheets service, which may only read.
import { plainText } from '../domain/cell-value';
import { FORM_SETTINGS_TAB } from '../domain/public-form';
import { sheetProblems } from './messages';
import { refuse } from '../domain/problem';
import { requests } from '../tables/requests';
import type { RowOf } from '../tables/column';
import type { RequestSource } from '../ports';
import { decodeCell } from './codec';

export const requestSource: RequestSource = {
  rows: (workbookId) => {
    const [heads = [], ...rows] = valuesOf(workbookId);
    const places = requests.columns.map((column) => ({ column, at: heads.indexOf(column.header) }));
    const missing = places.filter(({ at }) => at === -1).map(({ column }) => column.header);
    if (missing.length > 0) {
      refuse(sheetProblems.intakeColumnsMissing({ missing: missing.join('、') }));
    }
    return rows
      .map((row, index) => ({ row, place: { tab: requests.tab, row: index + 2 } }))
      .filter(({ row }) => row.some((cell) => cell !== ''))
      .map(({ row, place }) => {
        const entries = places.map(({ column, at }) => [
          column.key,
          decodeCell(row[at] ?? '', column, place),
        ]);
        return Object.fromEntries(entries) as RowOf<typeof requests>;
      });
  },
  settings: (workbookId) =>
    new Map(
      valuesOf(workbookId, FORM_SETTINGS_TAB)
        .slice(1)
        .map(([item, value]) => [plainText(item), plainText(value)]),
    ),
};

function valuesOf(workbookId: string, tab = requests.tab): unknown[][] {
  try {
    const { values } = Sheets!.Spreadsheets.Values.get(workbookId, tab, {
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    return values ?? [];
  } catch {
    // No share, no such file, no such tab: the reader can put each of them right.
    refuse(sheetProblems.intakeWorkbookUnreadable());
  }
}
