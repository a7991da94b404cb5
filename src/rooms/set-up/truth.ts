// The truth rule: the workbook's values win, shipped defaults follow only where nobody changed them.
import { sha256Hex } from '../../domain/fingerprint';
import type { Table } from '../../tables/column';
import type { Unread } from '../../tables/unread';
import type { DefaultRow } from './default-rows';

/** A value that stands in the workbook and differs from what is shipped. */
export interface KeptValue {
  readonly tab: string;
  readonly id: string;
  readonly column: string;
  readonly current: string;
  readonly shipped: string;
}

export interface RowPlan {
  readonly added: readonly DefaultRow[];
  readonly updated: readonly { readonly id: string; readonly set: DefaultRow }[];
  readonly kept: readonly KeptValue[];
}

/** What cannot be read is somebody's own, as any other text that is not the default. */
type Value = string | number | boolean | null | undefined | Unread;

/**
 * One mark a column, so that a manager's change of one cell does not cut the rest of the row off from updates.
 * @example 'name:1a2b3c4d,source:99aa88bb'
 */
export function rowFingerprint(row: DefaultRow, id: string): string {
  return Object.keys(row)
    .filter((key) => key !== id)
    .map((key) => `${key}:${markOf(row[key])}`)
    .join(',');
}

/** What installing these rows into these would change. */
export function planRows(
  table: Table,
  current: readonly Readonly<Record<string, Value>>[],
  shipped: readonly DefaultRow[],
  /** What somebody outside has approved as it stands: told, never changed. */
  isSettled: (row: Readonly<Record<string, Value>>) => boolean = () => false,
): RowPlan {
  const byId = new Map(current.map((row) => [String(row[table.id]), row]));
  const added: DefaultRow[] = [];
  const updated: { id: string; set: DefaultRow }[] = [];
  const kept: KeptValue[] = [];
  for (const row of shipped) {
    const id = String(row[table.id]);
    const stands = byId.get(id);
    const fingerprint = rowFingerprint(row, table.id);
    if (!stands) {
      added.push({ ...row, fingerprint });
      continue;
    }
    const origins = readMarks(String(stands.fingerprint ?? ''));
    const marks = readMarks(fingerprint);
    const set: Record<string, string | number | null> = {};
    for (const [key, shippedMark] of marks) {
      const currentMark = markOf(stands[key]);
      if (currentMark === shippedMark) continue;
      if (currentMark === origins.get(key) && !isSettled(stands)) {
        set[key] = row[key]!;
        continue;
      }
      // What staff are meant to key is news only when the default behind it has moved.
      const column = table.columns.find((candidate) => candidate.key === key)!;
      const moved = origins.get(key) !== shippedMark;
      if (column.owner !== 'staff' || moved) {
        kept.push({
          tab: table.tab,
          id,
          column: column.header,
          current: String(stands[key] ?? ''),
          shipped: String(row[key] ?? ''),
        });
      }
    }
    const known = [...marks].every(([key, mark]) => origins.get(key) === mark);
    if (Object.keys(set).length > 0 || !known)
      updated.push({ id, set: { ...set, fingerprint: fingerprintAfter(origins, marks, stands) } });
  }
  return { added, updated, kept };
}

/** Columns that a person changed keep the mark of the default they came from, so that they stay told apart. */
function fingerprintAfter(
  origins: ReadonlyMap<string, string>,
  marks: ReadonlyMap<string, string>,
  stands: Readonly<Record<string, Value>>,
): string {
  return [...marks]
    .map(([key, mark]) => {
      const current = markOf(stands[key]);
      const changed = current !== mark && current !== origins.get(key);
      return `${key}:${changed ? (origins.get(key) ?? mark) : mark}`;
    })
    .join(',');
}

function readMarks(fingerprint: string): Map<string, string> {
  return new Map(
    fingerprint
      .split(',')
      .filter((part) => part.includes(':'))
      .map((part) => part.split(':') as [string, string]),
  );
}

function markOf(value: Value): string {
  return sha256Hex(value === null || value === undefined ? '' : String(value)).slice(0, 8);
}
