// The part of 記録の検査 over a tab whose rows carry their seals.
import { archivedNumbers } from '../../tables/archive-index';
import type { Table } from '../../tables/column';
import { sealState } from '../../tables/row-seal';
import { inOrder, type CheckFacts, type CheckPart, type Found } from './check-part';
import { missingRows } from './missing-rows';
import { rowIdOf, type PlainRow } from './row-seals';
import { seriesLetters } from './series-letters';
import { recordWords as words } from './words';

/** One read, of rooms that are off too. */
export function rowSealPart(table: Table, { ports, entries, seals, archived }: CheckFacts): CheckPart {
  const rows = ports.whole.tables.read(table) as PlainRow[];
  const items = rows.map((row, index) => {
    const id = rowIdOf(table, row);
    const check = (): Found[] => {
      const state = sealState(table, row);
      if (state === 'intact') return [];
      const what = state === 'none' ? words.unsealed : words.rewritten;
      return [{ tab: table.tab, row: index + 2, id, what, acceptable: id !== '', since: '' }];
    };
    return { id, order: id, check };
  });
  const letter = seriesLetters.get(table.key);
  const ids = [...items.map(({ id }) => id), ...archivedNumbers(archived, table.tab)];
  const rest = () => (letter ? missingRows(table.tab, letter, ids, { entries, seals }) : []);
  return { tab: table.tab, items: inOrder(items), rest };
}
