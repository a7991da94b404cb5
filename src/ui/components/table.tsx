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

/** A cell of two lines; the second is smaller. */
export const twoLines = (first: ComponentChildren, second: ComponentChildren) => (
  <>
    {first}
    <div class="sub">{second}</div>
  </>
);

interface TickedRows<Row> {
  readonly title: string;
  /** What the box of a row is called. */
  readonly label: (row: Row) => string;
  readonly isTicked: (row: Row) => boolean;
  readonly isClosed?: (row: Row) => boolean;
  readonly onToggle: (row: Row) => void;
}

/** The boxes by which rows are picked. */
export function tickColumn<Row>({
  title,
  label,
  isTicked,
  isClosed,
  onToggle,
}: TickedRows<Row>): ColumnView<Row> {
  return {
    title,
    class: 'narrow',
    cell: (row) => (
      <input
        type="checkbox"
        checked={isTicked(row)}
        disabled={isClosed?.(row) ?? false}
        aria-label={label(row)}
        onChange={() => onToggle(row)}
      />
    ),
  };
}

/** With it, or without it where it was in. */
export function toggled<One>(all: ReadonlySet<One>, one: One): ReadonlySet<One> {
  const next = new Set(all);
  if (!next.delete(one)) next.add(one);
  return next;
}

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
