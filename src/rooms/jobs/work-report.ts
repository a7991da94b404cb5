// What a chunk of bulk work reports: counts by name, and an error for each row that failed.
import type { CreateQuotesReport } from '../quotes';
import type { ShownProblem } from '../../domain/problem-text';
import type { TransactionKind } from '../../domain/quote-state';
import type { Ports } from '../../ports';

export interface JobTerms {
  readonly effectiveDate: string;
  readonly transaction: TransactionKind;
  readonly letters: boolean;
}

export type CountName =
  | 'created'
  | 'existing'
  | 'referrals'
  | 'superseded'
  | 'deliveries'
  | 'none'
  | 'sent'
  | 'prepared';
export type Counts = Partial<Record<CountName, number>>;

export interface WorkReport {
  readonly counts: Counts;
  /** `id` is the member's key. */
  readonly errors: readonly ShownProblem[];
  /** Members that there was something to do for; all of the chunk where left out. */
  readonly keys?: readonly string[];
}

export type WorkPorts = Pick<
  Ports,
  | 'tables'
  | 'rates'
  | 'clock'
  | 'lock'
  | 'user'
  | 'selection'
  | 'audit'
  | 'log'
  | 'switches'
  | 'keepDeadlines'
>;

export function addCounts(before: Counts, more: Counts): Counts {
  const sum: Counts = { ...before };
  for (const name of Object.keys(more) as CountName[]) sum[name] = (sum[name] ?? 0) + (more[name] ?? 0);
  return sum;
}

export function countsOf(report: CreateQuotesReport): WorkReport {
  const { created, existing, referrals, deliveries, refused } = report;
  return {
    counts: {
      created: created.length,
      existing: existing.length,
      referrals: referrals.length,
      deliveries: deliveries.length,
    },
    errors: refused,
  };
}
