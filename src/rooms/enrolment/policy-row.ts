import { pick } from '../../domain/pick';
import { columnsIn } from '../../tables/new-record';
import { fingerprintOf } from '../../domain/fingerprint';
import {
  coverState,
  type EndorsedTerms,
  type IsoDateTime,
  type Policy,
  type PolicyEvent,
} from '../../domain/policy';
import { ledgerKindOf, type LedgerEntry, type ReplayedPolicy } from '../../domain/policy-ledger';
import { formatYen } from '../../domain/yen';
import { policies, type Policy as PolicyRow } from '../../tables/policies';
import type { Transaction } from '../../tables/transactions';
import { changeText, eventText } from './words';

interface StoredPolicy {
  readonly version: 1;
  readonly policy: Policy;
}

interface StoredChange {
  readonly version: 1;
  readonly event: PolicyEvent;
}

/** `standing`: the row as it is; what it froze already is not hashed again, which is most of the cost. */
export function policyRow(
  { policy, transactionNumber }: ReplayedPolicy,
  now: IsoDateTime,
  standing?: Pick<PolicyRow, 'frozen' | 'fingerprint'>,
): PolicyRow {
  const stored: StoredPolicy = { version: 1, policy };
  const frozen = JSON.stringify(stored);
  return {
    ...columnsIn(policies, policy),
    transactionNumber,
    appliedPremiumYen: policy.writtenPremiumYen,
    endedOn: policy.ended?.on ?? '',
    state: coverState(policy, now),
    fingerprint: standing?.frozen === frozen ? standing.fingerprint : fingerprintOf(policy),
    frozen,
  };
}

/** The policy that a row of 契約 shows; undefined where its data was damaged: the ledger still has it. */
export function readPolicy(row: Pick<PolicyRow, 'frozen'>): Policy | undefined {
  try {
    const stored = JSON.parse(row.frozen) as StoredPolicy;
    return stored.version === 1 ? stored.policy : undefined;
  } catch {
    return undefined;
  }
}

type EntryFacts = Pick<
  Transaction,
  | 'transactionNumber'
  | 'recordedAt'
  | 'recordedBy'
  | 'effectiveOn'
  | 'document'
  | 'netChangeYen'
  | 'idempotencyKey'
>;

export function transactionRow(
  event: PolicyEvent,
  before: Policy | undefined,
  after: Policy,
  facts: EntryFacts,
): Transaction {
  const stored: StoredChange = { version: 1, event };
  return {
    ...facts,
    ...pick(after, ...SAME),
    kind: ledgerKindOf(event),
    detail: eventText(event, event.kind === 'endorsement' ? changesText(event.set, before) : ''),
    change: JSON.stringify(stored),
  };
}

/** What an entry says of the policy after it. */
const SAME = [
  ...(['policyNumber', 'memberKey', 'memberNumber', 'organization', 'program', 'plan'] as const),
  'annualPremiumYen',
] as const;

// Derived from another change, or hidden: they would only repeat it.
const UNSHOWN: readonly string[] = ['memberKey', 'insurers'];

function changesText(set: EndorsedTerms, before: Policy | undefined): string {
  return (Object.keys(set) as (keyof EndorsedTerms)[])
    .filter((key) => !UNSHOWN.includes(key) && set[key] !== before?.[key])
    .map((key) => changeText(headerOf(key), valueText(before?.[key]), valueText(set[key])))
    .join('／');
}

const headerOf = (key: keyof EndorsedTerms): string =>
  policies.columns.find((column) => column.key === key)!.header;

const valueText = (value: string | number | null | undefined): string =>
  typeof value === 'number' ? formatYen(value) : (value ?? '');

export function readEntry(
  row: Pick<Transaction, 'change' | 'transactionNumber' | 'policyNumber'>,
): LedgerEntry | undefined {
  try {
    const stored = JSON.parse(row.change) as StoredChange;
    const { transactionNumber, policyNumber } = row;
    return stored.version === 1 ? { transactionNumber, policyNumber, event: stored.event } : undefined;
  } catch {
    return undefined;
  }
}
