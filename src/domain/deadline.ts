// A deadline as whoever knows its rule states it; 期限 keeps it, with owner and state.
import type { FactState } from './fact';

/** One date that matters. Pure: each room derives its own, and 期限 is brought in line with them. */
export interface DeadlineDraft {
  /** Stable: the same deadline has the same key on every run. @example 'P-2027-0001/expiry' */
  readonly key: string;
  /** What staff call it. @example '満期' */
  readonly kind: string;
  /** `YYYY-MM-DDTHH:mm`; blank until somebody keys the date, and visibly so. */
  readonly dueAt: string;
  /** ISO date that the count starts from; blank where the date itself is keyed. */
  readonly start: string;
  /** In words. @example '満期日の30日前' */
  readonly counting: string;
  /** Document and section, or the setting that it comes from. */
  readonly source: string;
  /** `confirmed`: keyed and confirmed by the agency, or agreed in a contract. */
  readonly certainty: FactState | 'confirmed';
  readonly program: string;
  /** Blank for a date of the programme as a whole. */
  readonly memberKey: string;
  /** Number of the quote, policy, claim or delivery that it belongs to. */
  readonly subjectNumber: string;
  /** Who looks after it; blank: the member's solicitor. */
  readonly owner: string;
  /**
   * Without a date there is no new row, and a row that stands keeps the date it has: a new programme year must not
   * take the dates of the old one away.
   */
  readonly onlyDated?: true;
  /** What has satisfied it already, in words; blank while it is open. */
  readonly satisfiedBy: string;
}
