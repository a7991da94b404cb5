// The ledger of policies: entries in their order, replayed into the policy of today.
import { policyProblems } from './policy-messages';
import {
  applyEvent,
  notNow,
  startPolicy,
  takeOverPolicy,
  type LaterEvent,
  type Policy,
  type PolicyEvent,
} from './policy';
import { fail, type Problem, type Result } from './problem';

/** 手続: a step of a track that changes no term of the insurance; 引継: a policy that was written elsewhere. */
export const LEDGER_KINDS = ['新規', '変更', '更改', '解約', '復活', '更改なし', '手続', '引継'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export interface LedgerEntry {
  readonly transactionNumber: string;
  readonly policyNumber: string;
  readonly event: PolicyEvent;
}

const kinds: Readonly<Record<PolicyEvent['kind'], LedgerKind>> = {
  newBusiness: '新規',
  renewal: '更改',
  takenOver: '引継',
  underwrite: '手続',
  // They take an application out of the list that an insurer was sent.
  decline: '解約',
  void: '解約',
  certificate: '手続',
  certificateSent: '手続',
  payment: '手続',
  endorsement: '変更',
  cancellation: '解約',
  lapse: '解約',
  reinstatement: '復活',
  nonRenewal: '更改なし',
  renewalTrack: '手続',
  renewed: '手続',
  renewalUndone: '手続',
};

export function ledgerKindOf(event: PolicyEvent): LedgerKind {
  return kinds[event.kind];
}

/** Events of one track follow each other; those of different tracks run side by side. */
export type Track = 'cover' | 'terms' | 'certificate' | 'payment' | 'renewal';

export function trackOf(event: PolicyEvent): Track {
  switch (event.kind) {
    case 'newBusiness':
    case 'renewal':
    case 'takenOver':
    case 'underwrite':
    case 'decline':
    case 'void':
    case 'cancellation':
    case 'lapse':
    case 'reinstatement':
      return 'cover';
    case 'endorsement':
      return 'terms';
    case 'certificate':
    case 'certificateSent':
      return 'certificate';
    case 'payment':
      return 'payment';
    case 'nonRenewal':
    case 'renewalTrack':
    case 'renewed':
    case 'renewalUndone':
      return 'renewal';
  }
}

/** The premium that the event adds to or takes from what is due for the term. */
export function netChangeOf(policy: Policy | undefined, event: PolicyEvent): number {
  switch (event.kind) {
    case 'newBusiness':
    case 'renewal':
      return event.terms.termPremiumYen;
    case 'decline':
    case 'void':
      return policy && policy.writtenPremiumYen > 0 ? -policy.writtenPremiumYen : 0;
    case 'endorsement':
    case 'cancellation':
    case 'lapse':
    case 'reinstatement':
      return event.netChangeYen;
    // Its premium was written elsewhere.
    case 'takenOver':
    case 'underwrite':
    case 'certificate':
    case 'certificateSent':
    case 'payment':
    case 'nonRenewal':
    case 'renewalTrack':
    case 'renewed':
    case 'renewalUndone':
      return 0;
  }
}

/** One more entry on what stands; the first entry of a policy number says how it came here. */
export function addEntry(policy: Policy | undefined, entry: LedgerEntry): Result<Policy> {
  const { event, policyNumber } = entry;
  if (isLater(event))
    return policy ? applyEvent(policy, event) : fail(policyProblems.policyUnknown({ policyNumber }));
  if (policy) return notNow(policy);
  return event.kind === 'takenOver'
    ? takeOverPolicy(policyNumber, event)
    : startPolicy(policyNumber, event.terms);
}

function isLater(event: PolicyEvent): event is LaterEvent {
  return !('terms' in event);
}

export interface ReplayedPolicy {
  readonly policy: Policy;
  /** The latest entry. */
  readonly transactionNumber: string;
}

/** Every policy of the ledger as its entries leave it; an entry without a place is named and skipped. */
export function replay(entries: readonly LedgerEntry[]): {
  readonly policies: ReadonlyMap<string, ReplayedPolicy>;
  readonly problems: readonly (Problem & { readonly transactionNumber: string })[];
} {
  const policies = new Map<string, ReplayedPolicy>();
  const problems: (Problem & { transactionNumber: string })[] = [];
  for (const entry of inOrder(entries)) {
    const { policyNumber, transactionNumber } = entry;
    const next = addEntry(policies.get(policyNumber)?.policy, entry);
    if (next.ok) policies.set(policyNumber, { policy: next.value, transactionNumber });
    else problems.push({ ...next.problem, transactionNumber });
  }
  return { policies, problems };
}

/** By number: people sort the tab as they like, and the running part may outgrow its four digits. */
export function inOrder<Entry extends LedgerEntry>(entries: readonly Entry[]): readonly Entry[] {
  const keyed = entries.map((entry) => ({ entry, key: orderOf(entry.transactionNumber) }));
  keyed.sort((left, right) => left.key[0] - right.key[0] || left.key[1] - right.key[1]);
  return keyed.map(({ entry }) => entry);
}

function orderOf(number: string): readonly [number, number] {
  const found = /^L-(\d+)-(\d+)$/.exec(number);
  return found ? [Number(found[1]), Number(found[2])] : [0, 0];
}
