// Records of which nothing is left to compare with: seals that were taken out, an end of 監査記録 that was cut off.
import type { Ports } from '../../ports';
import type { Table } from '../../tables/column';
import { seals, type Seal } from '../../tables/seals';
import type { AuditHead } from './audit-chain';
import { isSealedRow, rowIdOf, sealedTables, sealKeyOf, type PlainRow } from './row-seals';
import { sealOf } from './seal-writes';

/** The row of 照合控 that holds the time of the last check, and the last line of 監査記録 then. */
export const CHECKED = '点検';

/** What the last check saw at the end of 監査記録; undefined where it noted none. */
export function lastSeenHead(standing: ReadonlyMap<string, Seal>): AuditHead | undefined {
  const { rowId = '', fingerprint = '' } = standing.get(CHECKED) ?? {};
  return rowId === '' || fingerprint === '' ? undefined : { sequence: rowId, hash: fingerprint };
}

export function checkedRow(head: AuditHead | undefined, now: string): Seal {
  const seen = { rowId: head?.sequence ?? '', fingerprint: head?.hash.slice(0, 32) ?? '' };
  return { sealKey: CHECKED, tab: '', sealedAt: now, found: '', ...seen };
}

/** Of which tabs there is no seal at all. */
export function isUnsealedTab(table: Table, standing: ReadonlyMap<string, Seal>): boolean {
  for (const { tab, fingerprint } of standing.values())
    if (tab === table.tab && fingerprint !== '') return false;
  return true;
}

/** A manager has looked at tabs whose seals are gone: their rows are sealed as they stand. */
export function sealedAgain(
  { tables }: Pick<Ports, 'tables'>,
  changes: readonly { readonly tab: string; readonly id: string }[],
  standing: ReadonlyMap<string, Seal>,
  now: string,
): Seal[] {
  const wanted = sealedTables.filter((table) =>
    changes.some(({ tab, id }) => tab === seals.tab && id === table.tab),
  );
  return wanted.flatMap((table) =>
    (tables.read(table) as PlainRow[])
      .filter((row) => rowIdOf(table, row) !== '' && isSealedRow(table, row))
      .filter((row) => !standing.has(sealKeyOf(table.tab, rowIdOf(table, row))))
      .map((row) => sealOf(table, row, now)),
  );
}
