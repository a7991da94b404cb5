// The table of all pages: a header that stays, rows, and a word when there are none.
import type { ComponentChildren } from 'preact';

export interface ColumnView<Row> {
  readonly title: string;
  readonly class?: string;
  readonly cell: (row: Row, index: number) => ComponentChildren;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly ColumnView<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string | number;
  readonly rowClass?: (row: Row) => string;
  readonly empty?: string;
}

export function Table<Row>({ caption, columns, rows, keyOf, rowClass, empty }: TableProps<Row>) {
  return (
    // The region scrolls, so it must be reachable by keyboard.
    <div class="table-region" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" class={column.class}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row, index)} class={rowClass?.(row)}>
              {columns.map((column) => (
                <td key={column.title} class={column.class}>
                  {column.cell(row, index)}
                </td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td class="empty" colSpan={columns.length}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

interface PickColumn<Row> {
  readonly title: string;
  /** What a screen reader says of the row's box. */
  readonly label: (row: Row) => string;
  readonly isPicked: (row: Row) => boolean;
  readonly isClosed?: (row: Row) => boolean;
  readonly onPick: (row: Row) => void;
}

/** A column of boxes to tick. */
export const pickColumn = <Row,>(pick: PickColumn<Row>): ColumnView<Row> => ({
  title: pick.title,
  class: 'narrow',
  cell: (row) => (
    <input
      type="checkbox"
      checked={pick.isPicked(row)}
      disabled={pick.isClosed?.(row) ?? false}
      aria-label={pick.label(row)}
      onChange={() => pick.onPick(row)}
    />
  ),
});

/** A line, and smaller ones below it; what is '' is left out. */
export function Lines({ first, more }: { readonly first: string; readonly more: readonly string[] }) {
  return (
    <>
      {first}
      {more
        .filter((line) => line !== '')
        .map((line) => (
          <div key={line} class="sub">
            {line}
          </div>
        ))}
    </>
  );
}
