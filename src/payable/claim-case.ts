// One claim as the payable amounts see it: what happened, its costs, and what the term has used.
import type { AlertSource, Coverages, EventKind } from '../domain/coverage';

/** One loss or cost, in whole yen. */
export interface LossRow {
  id: string;
  item: string;
  /** What it is called, where the documents have no such item. */
  name?: string;
  lossYen: number;
  /** Injured parties that the row is for; needed where the item is paid a head. */
  persons?: number;
  companies?: number;
  /** Up to this the insurer has approved the cost; undefined while nothing is approved. */
  approvedYen?: number;
  /** The consent that it needs, or may need, is not there yet: counted apart. */
  consentOpen?: boolean;
}

/** What is known so far; undefined where it is still being looked into. */
export interface Incident {
  /** Undefined: nothing is said about the kind, and no event is checked. */
  kind?: EventKind;
  accessFound?: boolean;
  startedBy?: AlertSource;
  published?: boolean;
}

/** Paid or reserved for earlier claims of the same term. */
export interface EarlierPayment {
  item: string;
  yen: number;
  /** Set where it was reckoned under a condition, so that the condition's limit counts it. */
  terms?: readonly string[];
}

export interface ClaimCase {
  coverages: Coverages;
  plan: string;
  rows: readonly LossRow[];
  incident?: Incident;
  earlier?: readonly EarlierPayment[];
  /** Limits keyed in the policy: the lower of them and the programme's holds. Null: the policy's own is not known. */
  policyLimits?: { liability?: number | null; cost?: number | null };
  /** What the insured bears of each claim first; null or left out: not stated, and nothing is subtracted. */
  deductibleYen?: number | null;
}
