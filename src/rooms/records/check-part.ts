// What a part of 記録の検査 is: the rows of one tab in the order of their ids, and what no row says.
import type { ArchivedFile } from '../../tables/archive-index';
import type { AuditEntry } from '../../tables/records';
import type { Seal } from '../../tables/seals';
import type { Ports } from '../../ports';
import type { AuditHead } from './audit-chain';
import type { RecordFinding } from './contract';

export interface Found extends Omit<RecordFinding, 'between' | 'by' | 'opens'> {
  /** When it can have happened at the earliest, as far as the row says. */
  readonly since: string;
}

export interface CheckItem {
  readonly id: string;
  /** Orders the rows, whatever the order of the tab. */
  readonly order: string;
  readonly check: () => readonly Found[];
}

export interface CheckPart {
  readonly tab: string;
  readonly items: readonly CheckItem[];
  /** What shows only once all rows were seen. */
  readonly rest: () => readonly Found[];
}

export interface CheckFacts {
  readonly ports: Pick<Ports, 'tables' | 'whole' | 'rates'>;
  readonly now: string;
  readonly entries: readonly AuditEntry[];
  readonly seals: ReadonlyMap<string, Seal>;
  readonly known: AuditHead | undefined;
  /** What stands in files of closed years. */
  readonly archived: readonly ArchivedFile[];
  /** Rows that the product wrote before there were seals. */
  readonly unsealed: Seal[];
}

export function inOrder(items: readonly CheckItem[]): CheckItem[] {
  return [...items].sort((left, right) => (left.order < right.order ? -1 : left.order > right.order ? 1 : 0));
}
