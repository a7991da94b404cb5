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
  standing?: Pick<PolicyRow, 'frozen' | 'fingerprint' | 'memberKey' | 'formerKey'>,
): PolicyRow {
  const stored: StoredPolicy = { version: 1, policy };
  const frozen = JSON.stringify(stored);
  return {
    policyNumber: policy.policyNumber,
    certificateNumber: policy.certificateNumber,
    transactionNumber,
    previousPolicy: policy.previousPolicy,
    renewedBy: policy.renewedBy,
    memberKey: policy.memberKey,
    formerKey: standing?.memberKey === policy.memberKey ? standing.formerKey : '',
    memberNumber: policy.memberNumber,
    organization: policy.organization,
    policyholder: policy.policyholder,
    namedInsured: policy.namedInsured,
    program: policy.program,
    plan: policy.plan,
    insurers: policy.insurers,
    originalInception: policy.originalInception,
    startsAt: policy.startsAt,
    endsAt: policy.endsAt,
    liabilityLimitYen: policy.liabilityLimitYen,
    costLimitYen: policy.costLimitYen,
    deductible: policy.deductible,
    annualPremiumYen: policy.annualPremiumYen,
    appliedPremiumYen: policy.writtenPremiumYen,
    quoteNumber: policy.quoteNumber,
    disclosure: policy.disclosure,
    applicationOn: policy.applicationOn,
    applicationSent: policy.applicationSent,
    underwritten: policy.underwritten,
    endedOn: policy.ended?.on ?? '',
    paymentState: policy.paymentState,
    receiptNumber: policy.receiptNumber,
    bookedMonth: policy.bookedMonth,
    certificateState: policy.certificateState,
    certificateOn: policy.certificateOn,
    state: coverState(policy, now),
    renewalState: policy.renewalState,
    solicitor: policy.solicitor,
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

export interface EntryFacts {
  readonly transactionNumber: string;
  readonly recordedAt: IsoDateTime;
  readonly recordedBy: string;
  readonly effectiveOn: string;
  readonly document: string;
  readonly netChangeYen: number;
  readonly idempotencyKey: string;
}

export function transactionRow(
  event: PolicyEvent,
  before: Policy | undefined,
  after: Policy,
  facts: EntryFacts,
): Transaction {
  const stored: StoredChange = { version: 1, event };
  return {
    transactionNumber: facts.transactionNumber,
    recordedAt: facts.recordedAt,
    policyNumber: after.policyNumber,
    memberKey: after.memberKey,
    memberNumber: after.memberNumber,
    organization: after.organization,
    program: after.program,
    plan: after.plan,
    kind: ledgerKindOf(event),
    effectiveOn: facts.effectiveOn,
    detail: eventText(event, event.kind === 'endorsement' ? changesText(event.set, before) : ''),
    annualPremiumYen: after.annualPremiumYen,
    netChangeYen: facts.netChangeYen,
    document: facts.document,
    recordedBy: facts.recordedBy,
    idempotencyKey: facts.idempotencyKey,
    change: JSON.stringify(stored),
  };
}

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
