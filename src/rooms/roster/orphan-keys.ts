// Keys of members in other tabs that no roster row has: told in 点検, with the row that it may have become.
import { plainText } from '../../domain/cell-value';
import type { Ports } from '../../ports';
import type { RowOf } from '../../tables/column';
import { members } from '../../tables/members';
import { doubtOf } from '../../tables/unread';
import { keyedTables } from './change-number';
import { numberChange } from './words';

export interface OrphanKey {
  readonly memberKey: string;
  /** Tabs with rows of it, and how many. */
  readonly rows: number;
  /** The one roster row of that name and programme; '' where there is none, or several. */
  readonly proposal: string;
}

type MemberRow = RowOf<typeof members>;

/** One read a tab that has keys. */
export function orphanKeys({ tables, tabs }: Pick<Ports, 'tables' | 'tabs'>): OrphanKey[] {
  const roster = tables.read(members);
  const known = new Set(roster.map((row) => row.memberKey));
  const found = new Map<string, { rows: number; organization: string }>();
  for (const table of keyedTables(tabs)) {
    for (const row of tables.read(table) as unknown as Readonly<Record<string, unknown>>[]) {
      // What no key can be is told as a cell, by its place.
      if (doubtOf(row, 'memberKey')) continue;
      const key = plainText(row['memberKey']);
      if (key === '' || known.has(key)) continue;
      const one = found.get(key) ?? { rows: 0, organization: '' };
      found.set(key, {
        rows: one.rows + 1,
        organization: one.organization || plainText(row['organization']),
      });
    }
  }
  return [...found].map(([memberKey, { rows, organization }]) => {
    const fitting = roster.filter((row) => isOf(row, memberKey, organization));
    return { memberKey, rows, proposal: fitting.length === 1 ? fitting[0]!.memberKey : '' };
  });
}

function isOf(row: MemberRow, memberKey: string, organization: string): boolean {
  return (
    organization !== '' && row.organization === organization && row.program === memberKey.split('/').pop()
  );
}

const SHOWN = 5;

/** Lines of 点検. */
export function orphanLines(ports: Pick<Ports, 'tables' | 'tabs'>): string[] {
  const found = orphanKeys(ports);
  const lines = found
    .slice(0, SHOWN)
    .map(({ memberKey, rows, proposal }) => numberChange.orphan(memberKey, rows, proposal));
  return found.length > SHOWN ? [...lines, numberChange.moreOrphans(found.length - SHOWN)] : lines;
}
