// At which formula cells a use case looks: what it never looks at cannot decide over what it writes.
import type { Twin } from '../../../local/twin';
import { bookByHand } from '../hands';

export interface FormulaCell {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

interface Zone {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Formula {
  readonly compiledFormula: { readonly rangeDependencies: readonly { sheetId: string; zone: Zone }[] };
}

export function formulaCells(twin: Twin): FormulaCell[] {
  return bookByHand(twin)
    .getSheets()
    .flatMap((sheet) =>
      sheet
        .getDataRange()
        .getFormulas()
        .flatMap((row, top) =>
          row.flatMap((formula, left) =>
            formula === '' ? [] : [{ tab: sheet.getName(), row: top + 1, column: left + 1 }],
          ),
        ),
    );
}

/**
 * Those whose cell or result the run asks for, or which another such formula reads; and where it asks how far the
 * contents of a tab reach, those that move this when they are typed over or cleared. Leaves the run's end behind.
 */
export async function cellsSeen(
  twin: Twin,
  cells: readonly FormulaCell[],
  { run, putBack }: { run: () => Promise<void>; putBack: () => void },
): Promise<FormulaCell[]> {
  const { workbook } = twin;
  const { getters } = workbook.model;
  // Before the run: it may move them.
  const places = cells.map((cell) => {
    const sheetId = workbook.sheetId(cell.tab)!;
    const at = { sheetId, row: cell.row - 1, col: cell.column - 1 };
    const { row, col } = at;
    const own: Zone = { top: row, bottom: row, left: col, right: col };
    const formula = getters.getCell(at) as unknown as Formula;
    return {
      cell,
      sheetId,
      zone: getters.getSpreadZone(at) ?? own,
      reads: formula.compiledFormula.rangeDependencies,
    };
  });
  type Place = (typeof places)[number];
  const seen = new Set<Place>();
  const see = (isSeen: (place: Place) => boolean) => {
    for (const place of places) {
      if (seen.has(place) || !isSeen(place)) continue;
      seen.add(place);
      for (const { sheetId, zone } of place.reads)
        see((other) => other.sheetId === sheetId && overlap(other.zone, zone));
    }
  };
  const measured = new Set<string>();
  workbook.onRead(({ sheetId, zone }) => {
    if (zone) see((place) => place.sheetId === sheetId && overlap(place.zone, zone));
    else measured.add(sheetId);
  });
  await run().finally(() => workbook.onRead());
  putBack();
  for (const place of places) {
    if (seen.has(place) || !measured.has(place.sheetId) || !movesEnd(twin, place.cell)) continue;
    see((other) => other === place);
  }
  putBack();
  await run();
  return [...seen].map(({ cell }) => cell);
}

function movesEnd(twin: Twin, { tab, row, column }: FormulaCell): boolean {
  const sheet = bookByHand(twin).getSheetByName(tab)!;
  const end = () => [sheet.getLastRow(), sheet.getLastColumn()].join();
  const before = end();
  const cell = sheet.getRange(row, column);
  const formula = cell.getFormula();
  cell.setValue('#REF!');
  const typedOver = end();
  cell.clearContent();
  const cleared = end();
  cell.setFormula(formula);
  return typedOver !== before || cleared !== before;
}

function overlap(one: Zone, other: Zone): boolean {
  return (
    one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
  );
}
