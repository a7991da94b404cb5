// What a contract said at a moment: its ledger replayed by the days from which its changes count.
import { pick } from './pick';
import type { Policy } from './policy';
import type { PolicyTerms } from './policy-event';
import { addEntry, inOrder, type LedgerEntry } from './policy-ledger';

const CLAIM_TERMS = ['plan', 'liabilityLimitYen', 'costLimitYen', 'deductible'] as const;
type ClaimTerm = (typeof CLAIM_TERMS)[number];
/** The terms that a claim stands under. */
export type TermsThen = Pick<PolicyTerms, ClaimTerm>;

interface TermsChange {
  /** `YYYY-MM-DDTHH:mm`; '' : from the start. */
  readonly from: string;
  readonly set: Partial<TermsThen>;
}

export interface TermsHistory {
  /** In the order in which they were recorded; none where the ledger has no line of the policy. */
  readonly changes: readonly TermsChange[];
  /** The line that cannot be read; '' where all can. */
  readonly unreadable: string;
}

export interface DatedEntry extends LedgerEntry {
  /** ISO date; '' where nobody can tell. */
  readonly effectiveOn: string;
}

/** Of the lines of one policy. */
export function termsHistoryOf(entries: readonly DatedEntry[]): TermsHistory {
  const changes: { from: string; set: Partial<TermsThen> }[] = [];
  let policy: Policy | undefined;
  for (const entry of inOrder(entries)) {
    const { event, effectiveOn, transactionNumber } = entry;
    const next = addEntry(policy, entry);
    // What 契約 does not follow either.
    if (!next.ok) continue;
    if (!policy) changes.push({ from: '', set: pick(next.value, ...CLAIM_TERMS) });
    else if (event.kind === 'endorsement') {
      const set: Partial<TermsThen> = {};
      for (const key of CLAIM_TERMS.filter((one) => event.set[one] !== undefined)) {
        const learnt = isUnknown(policy[key]) && !isUnknown(event.set[key]);
        // Nobody knew it before: it was so since it was last left open, and was not changed.
        const place = learnt ? [...changes].reverse().find((change) => key in change.set)!.set : set;
        Object.assign(place, pick(event.set, key));
      }
      if (Object.keys(set).length > 0) {
        if (effectiveOn === '') return { changes: [], unreadable: transactionNumber };
        changes.push({ from: momentOf(policy, effectiveOn), set });
      }
    }
    policy = next.value;
  }
  const [first] = entries;
  return { changes, unreadable: first && !policy ? first.transactionNumber : '' };
}

const isUnknown = (value: unknown): boolean => value === null || value === '';

/** Changes within a term count from the hour at which it starts; those of its first day, and before, from its start. */
const momentOf = ({ startsAt }: Policy, on: string): string =>
  on <= startsAt.slice(0, 10) ? '' : `${on}T${startsAt.slice(11, 16)}`;

/** At a minute, by the days from which they count; of one day the later record holds. Undefined without any. */
export function termsAt({ changes }: TermsHistory, at: string): TermsThen | undefined {
  if (changes.length === 0) return undefined;
  const until = changes.filter(({ from }) => from <= at);
  until.sort((one, two) => (one.from < two.from ? -1 : one.from > two.from ? 1 : 0));
  return Object.assign({}, ...until.map(({ set }) => set)) as TermsThen;
}
