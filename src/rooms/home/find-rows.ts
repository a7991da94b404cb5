// Rows of one tab by what stands in them: for a page that was opened without the row it needs.
import { cutText } from '../../domain/cut-text';
import { plainText } from '../../domain/cell-value';
import { searchText, searchWords } from '../../domain/search-text';
import type { Column, Table } from '../../tables/column';
import type { Ports } from '../../ports';
import type { FoundRow } from './contract';
import { shownCell } from './shown-cell';

const MOST = 20;
const SHOWN_COLUMNS = 5;
const LONGEST_DETAIL = 80;

/** The newest first; without words the newest of all. One read. */
export function findRows(
  { tables, tabs }: Pick<Ports, 'tables' | 'tabs'>,
  { tab, text }: { readonly tab: string; readonly text: string },
): readonly FoundRow[] {
  const table = tabs.find((candidate) => candidate.tab === tab);
  if (!table) return [];
  const words = searchWords(text);
  const shown = shownColumns(table);
  return tables
    .read(table)
    .map((row) => row as Readonly<Record<string, unknown>>)
    .filter((row) => {
      const content = searchText(shown.map(({ key }) => plainText(row[key])).join(' '));
      return plainText(row[table.id]) !== '' && words.every((word) => content.includes(word));
    })
    .slice(-MOST)
    .reverse()
    .map((row) => ({ id: String(row[table.id]), detail: detailOf(row, table, shown) }));
}

/** What staff see of the tab: neither keys nor what is stored for scripts alone. */
function shownColumns(table: Table): readonly Column[] {
  return table.columns.filter(({ type, hidden }) => !hidden && type !== 'json' && type !== 'computed');
}

function detailOf(row: Readonly<Record<string, unknown>>, table: Table, shown: readonly Column[]): string {
  const parts = shown
    .filter(({ key }) => key !== table.id)
    .map((column) => shownCell(column, row[column.key]))
    .filter((part) => part !== '');
  return cutText([...new Set(parts)].slice(0, SHOWN_COLUMNS).join('　'), LONGEST_DETAIL);
}
