// This file defines 見積を作成: gather, decide member by member, write quotes, referrals and letters once.
import { parseDate } from '../../domain/calendar';
import { letterTitles, type LetterKind } from '../../domain/quote-letter';
import { premiumLabelText } from '../../domain/premium';
import { DaichoError } from '../../domain/problem';
import { members as memberTable, type Member } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import { quotes as quoteTable, TRANSACTION_KINDS, type Quote } from '../../tables/quotes';
import { referrals as referralTable, type Referral } from '../../tables/referrals';
import type { CreateQuotesReport, CreateQuotesRequest, QuotePreview, RowMessage } from '../../ui/contract';
import { deliveryIdentity, deliveryRow, type DeliveryPayload } from '../mail/delivery-rows';
import { readFrozen, type FrozenQuote } from './frozen-quote';
import { kindOfLetter } from './letter-choice';
import { auditText, memberMessage } from '../messages';
import { numberSeries } from '../next-numbers';
import type { Change, Ports } from '../ports';
import { decideQuotes, type DecidedQuote, type QuoteTerms } from './quote-decision';
import { gatherQuoteFacts, hasMandate, type QuoteFacts } from './quote-facts';
import { quoteRow, reasonText, referralRow } from './quote-rows';

export const MEMBERS_A_CHUNK = 500;

type QuotePorts = Pick<Ports, 'tables' | 'rates' | 'clock' | 'lock' | 'user' | 'selection' | 'audit' | 'log'>;

interface MemberPlan {
  readonly member: Member;
  readonly lines: readonly { readonly decided: DecidedQuote; readonly existing?: Quote }[];
}

type PlanLine = MemberPlan['lines'][number];

/** A quote that stands already keeps its own figure and letter: the insurer may have answered meanwhile. */
function standing({ decided, existing }: PlanLine): FrozenQuote {
  return (existing && readFrozen(existing)) ?? decided.frozen;
}

function letterKindOf(line: PlanLine): LetterKind {
  return standing(line).choice.kind;
}

interface Decisions {
  readonly facts: QuoteFacts;
  readonly members: readonly MemberPlan[];
  readonly refused: readonly RowMessage[];
}

/** What createQuotes would do; writes nothing. */
export function previewQuotes(ports: QuotePorts, request: CreateQuotesRequest): QuotePreview {
  const { members, refused } = decideAll(ports, request, ports.tables.read(quoteTable));
  const lines = members.flatMap(({ member, lines }) => {
    const title = letterTitles[kindOfLetter(lines.map(letterKindOf))];
    return lines.map((line) => {
      const { plan, revenue, rating, label, answer } = standing(line);
      return {
        memberKey: member.memberKey,
        memberNumber: member.memberNumber,
        organization: member.organization,
        plan: plan.code,
        planName: plan.name,
        revenueEcho: revenue.echo,
        premiumYen: rating.kind === 'premium' ? rating.premiumYen : null,
        label: premiumLabelText[label],
        letterTitle: title,
        reason: answer ? '' : reasonText(line.decided),
        status: line.existing ? ('既存' as const) : ('新規' as const),
      };
    });
  });
  return {
    members: members.length,
    quotes: lines.length,
    referrals: members.flatMap(({ lines }) => lines).filter(({ decided }) => decided.reason !== '').length,
    lines,
    refused,
  };
}

/** Adds what is not there yet; a second run with the same facts adds nothing. */
export function createQuotes(ports: QuotePorts, request: CreateQuotesRequest): CreateQuotesReport {
  return ports.lock.hold(() => {
    const quotes = ports.tables.read(quoteTable);
    const decisions = decideAll(ports, request, quotes);
    const { facts } = decisions;
    const open = decisions.members.filter(({ lines }) => lines.some(({ existing }) => !existing));
    const later = new Set(open.slice(MEMBERS_A_CHUNK));
    const chunk = decisions.members.filter((plan) => !later.has(plan));

    const referrals = ports.tables.read(referralTable);
    const deliveries = request.letters === false ? [] : ports.tables.read(outbox);
    const year = facts.today.slice(0, 4);
    const nextQuote = numberSeries(
      'Q',
      year,
      quotes.map((row) => row.quoteNumber),
    );
    const nextReferral = numberSeries(
      'S',
      year,
      referrals.map((row) => row.referralNumber),
    );
    const nextDelivery = numberSeries(
      'M',
      year,
      deliveries.map((row) => row.deliveryNumber),
    );
    const referralByKey = new Map(referrals.map((row) => [row.idempotencyKey, row]));
    const deliveryKeys = new Set(
      deliveries.filter((row) => row.state !== '取消').map((row) => row.idempotencyKey),
    );

    const newQuotes: Quote[] = [];
    const newReferrals: Referral[] = [];
    const newDeliveries: Delivery[] = [];
    const quoteChanges: Change<typeof quoteTable>[] = [];
    const referralChanges: Change<typeof referralTable>[] = [];
    const existing: string[] = [];
    const made = { at: ports.clock.now(), by: ports.user.email() };

    for (const { member, lines } of chunk) {
      const program = facts.programs.get(member.program);
      const mandate = hasMandate(program);
      const letter = kindOfLetter(lines.map(letterKindOf));
      const ofMember: { row: Quote; fresh: boolean }[] = [];
      for (const { decided, existing: found } of lines) {
        if (found) {
          existing.push(found.quoteNumber);
          ofMember.push({ row: found, fresh: false });
          continue;
        }
        const quoteNumber = nextQuote();
        const referralNumber = decided.reason === '' ? '' : referralFor(decided, quoteNumber);
        const row = quoteRow(decided, {
          quoteNumber,
          referralNumber,
          member,
          letter,
          mandate,
          roundingConfirmed: (program?.roundingConfirmed ?? '').trim() !== '',
          confirmed: facts.confirmed,
        });
        newQuotes.push(row);
        ofMember.push({ row, fresh: true });
      }
      // Decision 16: without a mandate nothing of it goes out, not even a row that waits.
      if (request.letters === false || !mandate) continue;
      const payload: DeliveryPayload = {
        version: 1,
        memberKey: member.memberKey,
        quoteNumbers: ofMember.map(({ row }) => row.quoteNumber),
        letter,
      };
      if (deliveryKeys.has(deliveryIdentity(payload))) continue;
      const delivery = deliveryRow(payload, member, facts, { deliveryNumber: nextDelivery(), ...made });
      newDeliveries.push(delivery);
      for (const { row, fresh } of ofMember) {
        const set: Partial<Quote> = {
          deliveryMethod: delivery.method,
          deliveryState: delivery.state,
          // Drafted while there was no mandate: ready now.
          ...(row.state === '下書き' ? { state: '案内準備完了' } : {}),
        };
        if (fresh) Object.assign(row, set);
        else quoteChanges.push({ id: row.quoteNumber, set });
      }
    }

    // Referrals first: after a kill in between, the next run finds them by their key and uses them.
    if (newReferrals.length > 0) ports.tables.append(referralTable, newReferrals);
    if (referralChanges.length > 0) ports.tables.update(referralTable, referralChanges);
    if (newQuotes.length > 0) ports.tables.append(quoteTable, newQuotes);
    if (quoteChanges.length > 0) ports.tables.update(quoteTable, quoteChanges);
    if (newDeliveries.length > 0) ports.tables.append(outbox, newDeliveries);
    const created = newQuotes.map((row) => row.quoteNumber);
    const referred = newReferrals.map((row) => row.referralNumber);
    const queued = newDeliveries.map((row) => row.deliveryNumber);
    if (created.length + referred.length + queued.length > 0) {
      const summary = auditText.createQuotes(created.length, referred.length, queued.length);
      ports.audit.record('createQuotes', [...created, ...referred, ...queued], summary);
    }
    ports.tables.flush();
    ports.log.info('createQuotes', {
      created: created.length,
      existing: existing.length,
      referrals: referred.length,
      deliveries: queued.length,
      refused: decisions.refused.length,
      left: later.size,
    });
    return {
      created,
      existing,
      referrals: referred,
      deliveries: queued,
      refused: decisions.refused,
      left: later.size,
    };

    function referralFor(decided: DecidedQuote, quoteNumber: string): string {
      const found = referralByKey.get(decided.frozen.identity);
      if (!found) {
        const row = referralRow(decided, { referralNumber: nextReferral(), quoteNumber });
        newReferrals.push(row);
        return row.referralNumber;
      }
      if (found.subjectNumber !== quoteNumber) {
        referralChanges.push({ id: found.referralNumber, set: { subjectNumber: quoteNumber } });
      }
      return found.referralNumber;
    }
  });
}

function decideAll(ports: QuotePorts, request: CreateQuotesRequest, quotes: readonly Quote[]): Decisions {
  const terms = termsOf(request);
  const facts = gatherQuoteFacts(ports);
  const { chosen, refused } = chosenMembers(ports, request);
  const byIdentity = existingQuotes(quotes, new Set(chosen.map((member) => member.memberKey)));
  const plans: MemberPlan[] = [];
  const twice = repeatedKeys(chosen);
  for (const member of chosen) {
    if (twice.has(member.memberKey)) {
      refused.push(memberMessage({ code: 'memberTwice' }, member.memberKey, member.memberNumber));
      continue;
    }
    const asked = { ...member, plans: request.plans?.[member.memberKey] ?? member.plans };
    const decided = decideQuotes(asked, terms, facts);
    if (!decided.ok) {
      refused.push(memberMessage(decided.problem, member.memberKey, member.memberNumber));
      continue;
    }
    const lines = decided.value.map((quote) => {
      const found = byIdentity.get(quote.frozen.identity);
      return found && !isReplaced(found, quote.frozen, facts.today)
        ? { decided: quote, existing: found }
        : { decided: quote };
    });
    plans.push({ member, lines });
  }
  return { facts, members: plans, refused };
}

function termsOf(request: CreateQuotesRequest): QuoteTerms {
  const date = parseDate(request.effectiveDate);
  if (!date.ok) {
    throw new DaichoError({ code: 'dateUnusable', params: { text: String(request.effectiveDate ?? '') } });
  }
  if (!TRANSACTION_KINDS.includes(request.transaction)) {
    throw new DaichoError({
      code: 'transactionUnknown',
      params: { text: String(request.transaction ?? '') },
    });
  }
  return { effectiveDate: date.value, transaction: request.transaction };
}

function chosenMembers(
  ports: QuotePorts,
  request: CreateQuotesRequest,
): { chosen: Member[]; refused: RowMessage[] } {
  const all = ports.tables.read(memberTable).filter((member) => member.memberKey !== '');
  if (request.members === 'all') return { chosen: all, refused: [] };
  const keys = [...new Set(request.members === 'selected' ? ports.selection.memberKeys() : request.members)];
  if (keys.length === 0) throw new DaichoError({ code: 'noMembers' });
  const byKey = new Map(all.map((member) => [member.memberKey, member]));
  const refused = keys
    .filter((key) => !byKey.has(key))
    .map((memberKey) => memberMessage({ code: 'memberUnknown', params: { memberKey } }, memberKey, ''));
  return { chosen: keys.flatMap((key) => byKey.get(key) ?? []), refused };
}

/** Two rows with one key cannot be told apart later: neither gets a quote. */
function repeatedKeys(rows: readonly Member[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { memberKey } of rows) (seen.has(memberKey) ? twice : seen).add(memberKey);
  return twice;
}

/** The latest quote of each identity; cancelled ones do not count. */
function existingQuotes(quotes: readonly Quote[], memberKeys: ReadonlySet<string>): Map<string, Quote> {
  const found = new Map<string, Quote>();
  for (const quote of quotes) {
    if (quote.state === '取消' || !memberKeys.has(quote.memberKey)) continue;
    const frozen = readFrozen(quote);
    if (frozen) found.set(frozen.identity, quote);
  }
  return found;
}

/** An expired quote gives way to a new one, but only where the new one would hold longer. */
function isReplaced(quote: Quote, next: FrozenQuote, today: string): boolean {
  return quote.validUntil < today && next.validUntil > quote.validUntil;
}
