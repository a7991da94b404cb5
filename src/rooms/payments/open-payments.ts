// Receipts that wait, each with the premiums it may be for.
import { cutText } from '../../domain/cut-text';
import { pick } from '../../domain/pick';
import { foldText } from '../../domain/fold-text';
import {
  matchPayments,
  type MatchDoubt,
  type OpenPremium,
  type PaymentMatch,
} from '../../domain/payment-match';
import { planOf } from '../../programs';
import { quotes, type Quote } from '../../tables/quotes';
import { members, type Member } from '../../tables/members';
import type { Payment } from '../../tables/payments';
import { policies } from '../../tables/policies';
import type {
  FindPremiumsRequest,
  PaymentCandidate,
  PaymentDesk,
  PremiumChoice,
  ProvisionalChoice,
  UnbookedPayment,
} from './contract';
import type { Ports } from '../../ports';
import { matchLabel, notes } from './import-payments';
import { moneyRows } from './money-rows';
import { moneyByPolicy, openPremiums, payersOf, premiumChoice, sumOf } from './open-premiums';
import { waitingReceipts } from './return-held';
import { doubtText } from './words';

/** More than a person decides in one sitting. */
const MOST_SHOWN = 300;
const MOST_FOUND = 20;

/** Four reads. Matched anew each time: what was sure yesterday may be paid since. */
export function openPayments(ports: Pick<Ports, 'tables'>): PaymentDesk {
  const { rows } = moneyRows(ports);
  const waiting = waitingReceipts(rows).filter((row) => row.amountYen !== null);
  const policyRows = ports.tables.sound(policies);
  const money = moneyByPolicy(rows);
  const memberRows = ports.tables.sound(members);
  const premiums = openPremiums(policyRows, money, memberRows);
  const matches = matchPayments(waiting.map(received), premiums);
  const asked = openQuotes(ports.tables.sound(quotes), memberRows);
  const early = matchPayments(waiting.map(received), asked.premiums);
  const byNumber = new Map(policyRows.map((policy) => [policy.policyNumber, policy]));
  const candidateOf = (policyNumber: string, doubts: readonly MatchDoubt[]): PaymentCandidate[] => {
    const policy = byNumber.get(policyNumber);
    if (!policy) return [];
    return [
      { ...premiumChoice(policy, sumOf(policy, money)), doubts: doubts.map((doubt) => doubtText[doubt]) },
    ];
  };
  const shown = waiting.map((row, at): UnbookedPayment => {
    const match = matches[at]!;
    return {
      ...pick(row, 'paymentNumber', 'receivedOn', 'payer', 'channel', 'source'),
      amountYen: row.amountYen!,
      match: matchLabel[match.kind],
      candidates: match.candidates.flatMap(({ policyNumber, doubts }) => candidateOf(policyNumber, doubts)),
      together: isTogether(match),
      // A policy that fits is where it belongs.
      provisional:
        match.kind === 'sure'
          ? []
          : early[at]!.candidates.flatMap(({ policyNumber }) => asked.choices.get(policyNumber) ?? []),
      heldFor: row.state === '仮受' ? row.quoteNumber : '',
    };
  });
  const order = { 確実: 0, 候補: 1, 不明: 2 };
  shown.sort((left, right) => order[left.match] - order[right.match]);
  return { payments: shown.slice(0, MOST_SHOWN), more: Math.max(0, shown.length - MOST_SHOWN) };
}

/** Quotes that somebody may pay before the application is accepted, as the matching wants them. */
function openQuotes(rows: readonly Quote[], roster: readonly Member[]) {
  const open = rows.filter((row) => row.state === '案内済' && row.annualPremiumYen !== null);
  const byKey = new Map(roster.map((member) => [member.memberKey, member]));
  const premiums = open.map((row): OpenPremium => {
    const yen = row.appliedPremiumYen ?? row.annualPremiumYen ?? 0;
    return {
      policyNumber: row.quoteNumber,
      memberNumber: row.memberNumber,
      payers: payersOf(byKey.get(row.memberKey), row.organization),
      ...{ openYen: yen, dueYen: yen, startsOn: row.effectiveDate, account: '' },
    };
  });
  const choices = new Map(
    open.map((row): [string, ProvisionalChoice] => [
      row.quoteNumber,
      { ...pick(row, 'quoteNumber', 'organization'), planName: planOf(row.plan)?.plan.name ?? row.plan },
    ]),
  );
  return { premiums, choices };
}

function isTogether({ candidates }: PaymentMatch): boolean {
  return candidates.length > 0 && candidates.every(({ doubts }) => doubts.includes('sumOfSeveral'));
}

function received(row: Payment) {
  const { paymentNumber, receivedOn, payer, amountYen, channel } = row;
  return {
    id: paymentNumber,
    receivedOn,
    payer,
    amountYen: amountYen!,
    memberNumber: row.memberNumber || (notes.of(row)?.memberNumber ?? ''),
    account: channel,
  };
}

/** Premiums by number or name, those still open first. */
export function findPremiums(
  ports: Pick<Ports, 'tables'>,
  { text }: FindPremiumsRequest,
): readonly PremiumChoice[] {
  const words = foldText(cutText(text, 100))
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const policyRows = ports.tables.sound(policies).filter((policy) => {
    const { policyNumber, memberNumber, organization, plan } = policy;
    const names = foldText([policyNumber, memberNumber, organization, plan].join(' ')).toLowerCase();
    return words.every((word) => names.includes(word));
  });
  const money = moneyByPolicy(moneyRows(ports).rows);
  return policyRows
    .map((policy) => premiumChoice(policy, sumOf(policy, money)))
    .sort((left, right) => Number(right.openYen > 0) - Number(left.openYen > 0))
    .slice(0, MOST_FOUND);
}
