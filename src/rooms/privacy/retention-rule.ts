// This file defines what a rule of retention is: a tab, its years, from when they count, and what is left afterwards.
import type { settingKeys } from '../../tables/setting-keys';
import type { RecordOf, Table } from '../../tables/column';
import type { privacyText } from './privacy-messages';

export interface RetentionRule<T extends Table = Table> {
  readonly label: keyof typeof privacyText.labels;
  readonly setting: keyof typeof settingKeys;
  readonly table: T;
  readonly idOf: (row: RecordOf<T>) => string;
  /** ISO date from which the years count; '' where the row is not (or no longer) to be erased. */
  readonly since: (row: RecordOf<T>, held: Held) => string;
  /** What takes the place of what is erased. Numbers, amounts and dates stay: ledger and audit refer to them. */
  readonly erased: (row: RecordOf<T>) => Partial<RecordOf<T>>;
}

/** What keeps a member's records from being erased. */
export interface Held {
  /** Member numbers with a policy of any state: their papers go with the policy, never before. */
  readonly insured: ReadonlySet<string>;
  /** The last date on which anything was noted for a member number. */
  readonly lastNoted: ReadonlyMap<string, string>;
  /** When a closed claim was last moved, by its number. */
  readonly closedClaims: ReadonlyMap<string, string>;
}

export const rule = <T extends Table>(one: RetentionRule<T>): RetentionRule =>
  one as unknown as RetentionRule;
export const day = (time: string): string => time.slice(0, 10);
