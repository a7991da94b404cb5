// What a tab keeps of a person: for how many years, from when they count, and what is left afterwards.
import { ERASED, isErasedText } from '../../domain/erased-text';
import type { Change } from '../../ports';
import type { settingKeys } from '../../tables/setting-keys';
import type { RecordOf, Table } from '../../tables/column';
import type { retentionText } from './words';

export interface RetentionRule<T extends Table = Table> {
  readonly label: keyof typeof retentionText.labels;
  readonly table: T;
  readonly setting: keyof typeof settingKeys;
  /** ISO date from which the years count; '' where the row is not (or no longer) to be erased. */
  readonly since: (row: RecordOf<T>, held: Held) => string;
  /** Columns in which `ERASED` stands afterwards; the first tells that a row is erased. */
  readonly named: readonly [keyof RecordOf<T>, ...(keyof RecordOf<T>)[]];
  /** Columns that become blank. Numbers, amounts and dates stay: ledger and audit refer to them. */
  readonly blank: readonly (keyof RecordOf<T>)[];
  /** What takes the place of a record that keeps its figures. */
  readonly left?: (row: RecordOf<T>) => Partial<RecordOf<T>>;
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

/** Each rule is asked about rows of its own table alone. */
export const rule = <T extends Table>(one: RetentionRule<T>): RetentionRule =>
  one as unknown as RetentionRule;
export const day = (time: string): string => time.slice(0, 10);

export const sinceOf = (rule: RetentionRule, row: RecordOf<Table>, held: Held): string =>
  isErasedText(row[rule.named[0]]) ? '' : rule.since(row, held);

export function erasureOf(
  { table, named, blank, left }: RetentionRule,
  row: RecordOf<Table>,
  word: string = ERASED,
): Change<Table> {
  const texts = [...blank.map((key) => [key, '']), ...named.map((key) => [key, word])];
  return { id: String(row[table.id]), set: { ...(Object.fromEntries(texts) as object), ...left?.(row) } };
}
