// Which premium a received payment is for: sure, unsure with its candidates, or none.
import { addDays, type IsoDate } from './calendar';
import type { PaymentChannel } from './payment-state';
import { withoutVariants } from './search-text';
import { compareNames, foldPayer, type PayerName } from './payer-name';

/** One payment as the list has it, not booked yet. */
export interface ReceivedPayment {
  readonly id: string;
  readonly receivedOn: IsoDate;
  readonly payer: string;
  readonly amountYen: number;
  /** Where the list names the member; '' otherwise. */
  readonly memberNumber: string;
  /** Whose account it came to. */
  readonly account: string;
}

/** One premium that may be paid. */
export interface OpenPremium {
  readonly policyNumber: string;
  readonly memberNumber: string;
  /** Every way in which the payer may be written: kana of the account, kana and name of the organisation. */
  readonly payers: readonly string[];
  readonly openYen: number;
  /** The whole premium: paid already, another payment of it came twice. */
  readonly dueYen: number;
  readonly startsOn: IsoDate;
  /** The account that the programme is paid to; '' where its papers do not say. */
  readonly account: PaymentChannel | '';
}

/** Why a match is not sure. */
export type MatchDoubt =
  | 'nameSimilar'
  | 'nameDiffers'
  | 'amountDiffers'
  | 'several'
  | 'dateOutside'
  | 'paidAlready'
  | 'sumOfSeveral'
  | 'otherAccount';

export interface Candidate {
  readonly policyNumber: string;
  readonly doubts: readonly MatchDoubt[];
}

export interface PaymentMatch {
  readonly id: string;
  readonly kind: 'sure' | 'unsure' | 'none';
  /** Best first; exactly one where it is sure. Of `sumOfSeveral` all are paid together. */
  readonly candidates: readonly Candidate[];
}

/** Premiums are paid from some months before the start until the end of the term. */
const DAYS_BEFORE = 180;
const DAYS_AFTER = 366;
const MOST_CANDIDATES = 5;

interface KnownPremium extends OpenPremium {
  readonly names: readonly PayerName[];
}

/**
 * Sure is what one name (or member number), the exact open amount and a plausible date say together, of one premium
 * alone. A premium is sure of one payment only: an equal later one comes out as paid already.
 */
export function matchPayments(
  payments: readonly ReceivedPayment[],
  premiums: readonly OpenPremium[],
): PaymentMatch[] {
  const index = indexOf(premiums);
  const taken = new Set<string>();
  const order = payments
    .map((payment, at) => ({ payment, at }))
    .sort((left, right) => compare(left.payment.receivedOn, right.payment.receivedOn) || left.at - right.at);
  const matches = new Map<number, PaymentMatch>();
  for (const { payment, at } of order) {
    const match = matchOne(payment, index, taken);
    if (match.kind === 'sure') taken.add(match.candidates[0]!.policyNumber);
    matches.set(at, match);
  }
  return payments.map((_, at) => matches.get(at)!);
}

interface PremiumIndex {
  readonly all: readonly KnownPremium[];
  readonly byCore: ReadonlyMap<string, readonly KnownPremium[]>;
  /** By the first letters, for names that were cut off. */
  readonly byStart: ReadonlyMap<string, readonly KnownPremium[]>;
  readonly byMember: ReadonlyMap<string, readonly KnownPremium[]>;
  readonly byAmount: ReadonlyMap<number, readonly KnownPremium[]>;
}

const STARTS_WITH = 4;
const NONE_TAKEN: ReadonlySet<string> = new Set();

function indexOf(premiums: readonly OpenPremium[]): PremiumIndex {
  const all = premiums.map((premium): KnownPremium => ({ ...premium, names: premium.payers.map(foldPayer) }));
  const cores = (premium: KnownPremium): string[] => [
    ...new Set(premium.names.map(({ core }) => withoutVariants(core))),
  ];
  return {
    all,
    byCore: grouped(all, cores),
    byStart: grouped(all, (premium) => [
      ...new Set(cores(premium).map((core) => core.slice(0, STARTS_WITH))),
    ]),
    byMember: grouped(all, ({ memberNumber }) => (memberNumber === '' ? [] : [memberNumber])),
    byAmount: grouped(all, ({ openYen, dueYen }) => [...new Set([openYen, dueYen])]),
  };
}

function grouped<Key>(
  premiums: readonly KnownPremium[],
  keysOf: (premium: KnownPremium) => readonly Key[],
): Map<Key, KnownPremium[]> {
  const groups = new Map<Key, KnownPremium[]>();
  for (const premium of premiums) {
    for (const key of keysOf(premium)) {
      const group = groups.get(key);
      if (group) group.push(premium);
      else groups.set(key, [premium]);
    }
  }
  return groups;
}

function matchOne(payment: ReceivedPayment, index: PremiumIndex, taken: ReadonlySet<string>): PaymentMatch {
  const payer = foldPayer(payment.payer);
  const core = withoutVariants(payer.core);
  const near = new Set<KnownPremium>([
    ...(index.byMember.get(payment.memberNumber) ?? []),
    ...(core === '' ? [] : (index.byCore.get(core) ?? [])),
    ...(core.length < STARTS_WITH ? [] : (index.byStart.get(core.slice(0, STARTS_WITH)) ?? [])),
  ]);
  const byName = [...near]
    .map((premium) => ({ premium, doubts: doubtsOf(payment, payer, premium, taken) }))
    .filter(({ doubts }) => !doubts.includes('nameDiffers'));
  // Whether a payment could be for several premiums must not hang on which other payment was looked at first.
  const clear = [...near]
    .map((premium) => ({ premium, doubts: doubtsOf(payment, payer, premium, NONE_TAKEN) }))
    .filter(({ doubts }) => doubts.length === 0);
  const { id } = payment;
  const isFree = clear.length === 1 && !taken.has(clear[0]!.premium.policyNumber);
  if (isFree) return { id, kind: 'sure', candidates: [candidate(clear[0]!)] };
  if (clear.length > 1) {
    return { id, kind: 'unsure', candidates: first(clear.map((one) => candidate(one, 'several'))) };
  }
  const together = sumOfSeveral(payment, byName);
  if (together.length > 0) return { id, kind: 'unsure', candidates: together };
  if (byName.length > 0) {
    byName.sort(
      (left, right) => left.doubts.length - right.doubts.length || byStart(left.premium, right.premium),
    );
    return { id, kind: 'unsure', candidates: first(byName.map((one) => candidate(one))) };
  }
  // An amount alone says little: named only where few premiums have it.
  const byAmount = (index.byAmount.get(payment.amountYen) ?? [])
    .filter((premium) => premium.openYen === payment.amountYen && isPlausible(payment, premium))
    .filter(({ policyNumber }) => !taken.has(policyNumber));
  if (byAmount.length === 0 || byAmount.length > MOST_CANDIDATES) return { id, kind: 'none', candidates: [] };
  return {
    id,
    kind: 'unsure',
    candidates: byAmount.map(({ policyNumber }) => ({ policyNumber, doubts: ['nameDiffers'] })),
  };
}

function doubtsOf(
  payment: ReceivedPayment,
  payer: PayerName,
  premium: KnownPremium,
  taken: ReadonlySet<string>,
): MatchDoubt[] {
  const doubts: MatchDoubt[] = [];
  const isMember = payment.memberNumber !== '' && payment.memberNumber === premium.memberNumber;
  if (!isMember) {
    const matches = premium.names.map((name) => compareNames(payer, name));
    if (!matches.includes('same')) doubts.push(matches.includes('similar') ? 'nameSimilar' : 'nameDiffers');
  }
  if (premium.openYen === 0 || taken.has(premium.policyNumber)) doubts.push('paidAlready');
  else if (payment.amountYen !== premium.openYen) doubts.push('amountDiffers');
  if (!isPlausible(payment, premium)) doubts.push('dateOutside');
  if (premium.account !== '' && premium.account !== payment.account) doubts.push('otherAccount');
  return doubts;
}

function isPlausible(payment: ReceivedPayment, premium: OpenPremium): boolean {
  const { receivedOn } = payment;
  return (
    receivedOn >= addDays(premium.startsOn, -DAYS_BEFORE) &&
    receivedOn < addDays(premium.startsOn, DAYS_AFTER)
  );
}

/** One transfer for every open premium of the payer. */
function sumOfSeveral(
  payment: ReceivedPayment,
  byName: readonly { readonly premium: KnownPremium; readonly doubts: readonly MatchDoubt[] }[],
): Candidate[] {
  const open = byName.filter(({ doubts }) => doubts.length === 1 && doubts[0] === 'amountDiffers');
  const sum = open.reduce((yen, { premium }) => yen + premium.openYen, 0);
  if (open.length < 2 || sum !== payment.amountYen) return [];
  return open.map(({ premium }) => ({ policyNumber: premium.policyNumber, doubts: ['sumOfSeveral'] }));
}

function candidate(
  found: { readonly premium: KnownPremium; readonly doubts: readonly MatchDoubt[] },
  more?: MatchDoubt,
): Candidate {
  return { policyNumber: found.premium.policyNumber, doubts: more ? [...found.doubts, more] : found.doubts };
}

function first(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.slice(0, MOST_CANDIDATES);
}

function byStart(left: OpenPremium, right: OpenPremium): number {
  return compare(left.startsOn, right.startsOn);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
