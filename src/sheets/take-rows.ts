// Rows that stand in a file of their own leave the tab: each is looked at again before it is deleted.
import { plainText } from '../domain/cell-value';
import type { RowOf, Table } from '../tables/column';
import { Unread } from '../tables/unread';
import { contentRows, runsOf, storedColumns, type Grid } from './grid';
import { addRows } from './new-rows';

type PlainRow = Readonly<Record<string, unknown>>;

interface Taking<T extends Table> {
  readonly records: readonly RowOf<T>[];
  readonly rowAt: (index: number) => RowOf<T>;
}

/** Rows that somebody has changed, moved or sorted since stay: the next run finds them again. */
export function takeRows<T extends Table>(table: T, grid: Grid, { records, rowAt }: Taking<T>): string[] {
  const textOf = rowText(table);
  const idOf = (row: RowOf<T>) => plainText((row as PlainRow)[table.id]);
  const wanted = new Map(records.map((record) => [idOf(record), textOf(record as PlainRow)]));
  const found = new Map<number, string>();
  for (const index of contentRows(table, grid)) {
    const row = rowAt(index);
    if (wanted.get(idOf(row)) !== textOf(row)) continue;
    found.set(index, idOf(row));
    wanted.delete(idOf(row));
  }
  // A sheet keeps one row below its header at least.
  if (found.size >= grid.sheet.getMaxRows() - 1) addRows(table, grid, 1);
  const ids = grid.sheet.getRange(1, grid.positions.get(table.id)! + 1, grid.values.length, 1);
  const taken: string[] = [];
  // From the last one on: what stands below moves up.
  for (const run of runsOf([...found.keys()]).reverse()) {
    const standing = ids.offset(run[0]!, 0, run.length, 1).getValues();
    if (!run.every((index, at) => plainText(standing[at]![0]) === found.get(index))) continue;
    grid.sheet.deleteRows(run[0]! + 1, run.length);
    taken.push(...run.map((index) => found.get(index)!));
  }
  return taken;
}

/** All that the row says, for comparing. */
const rowText =
  (table: Table) =>
  (row: PlainRow): string =>
    JSON.stringify(
      storedColumns(table).map(({ key }) => {
        const cell = row[key];
        return cell instanceof Unread ? ['?', cell.text] : plainText(cell);
      }),
    );
