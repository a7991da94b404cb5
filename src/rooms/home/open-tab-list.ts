// A hidden tab as a page shows it: its rows by words and state, and what can be done about each.
import { cutText } from '../../domain/cut-text';
import type { RequestOf } from '../../calls/call';
import { shownCell } from './shown-cell';
import { refuse } from '../../domain/problem';
import { searchText, searchWords } from '../../domain/search-text';
import type { TabList } from '../../tables/tab-list';
import type { Ports } from '../../ports';
import type { contract, TabListView } from './contract';
import { listProblems } from './words';

const MOST = 200;
/** Longer texts get the room. */
const WIDE = 200;

/** One read. */
export function openTabList(
  { tables, lists }: Pick<Ports, 'tables' | 'lists'>,
  { page, tab = '', text = '', state = '' }: RequestOf<typeof contract.openTabList>,
): TabListView {
  const all = lists.filter((list) => list.page === page);
  const list = tab === '' ? all[0] : all.find(({ table }) => table.tab === tab);
  if (!list) refuse(listProblems.listUnknown({ tab: cutText(tab, 40) }));
  const columns = list.columns.map((key) => list.table.columns.find((column) => column.key === key)!);
  const rows = tables
    .read(list.table)
    .map((row) => textsOf(list, row as Readonly<Record<string, unknown>>))
    .reverse();
  const words = searchWords(text);
  const fitting = rows.filter((row) => {
    if (state !== '' && row[list.state ?? ''] !== state) return false;
    const content = searchText(columns.map(({ key }) => row[key]).join(' '));
    return words.every((word) => content.includes(word));
  });
  return {
    lists: all.map(({ table }) => table.tab),
    tab: list.table.tab,
    columns: columns.map(({ header, type, width = 0 }) => ({
      title: header,
      as: type === 'code' ? 'code' : width >= WIDE ? 'wide' : '',
    })),
    rows: fitting.slice(0, MOST).map((row) => ({
      id: row[list.table.id]!,
      cells: columns.map(({ key }) => row[key]!),
      ways: list.ways?.(row) ?? [],
    })),
    more: Math.max(0, fitting.length - MOST),
    states: statesOf(list, rows),
    next: list.next ?? [],
  };
}

type Texts = Readonly<Record<string, string>>;

function textsOf({ table }: TabList, row: Readonly<Record<string, unknown>>): Texts {
  return Object.fromEntries(table.columns.map((column) => [column.key, shownCell(column, row[column.key])]));
}

function statesOf({ state }: TabList, rows: readonly Texts[]): TabListView['states'] {
  if (state === undefined) return [];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const word = row[state]!;
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => ({ word, count }));
}
