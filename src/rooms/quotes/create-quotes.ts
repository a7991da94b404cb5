// 見積を作成: gather, decide member by member, write quotes, referrals and letters once.
import { daysBetween } from '../../domain/calendar';
import { isDue } from '../../domain/enrolment-rules';
import { kindOfLetter, letterTitles } from '../../domain/quote-letter';
import { premiumLabelText } from '../../domain/premium';
import { outbox, type Delivery } from '../../tables/outbox';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { referrals as referralTable, type Referral } from '../../tables/referrals';
import type { CreateQuotesReport, CreateQuotesRequest, QuotePreview } from './contract';
import { type DeliveryPayload, deliveryIdentity, deliveryRow, hasMandate } from '../mail';
import { decideAll, standing } from './decide-members';
import type { DecidedQuote } from './quote-decision';
import { quoteRow, reasonText, referralRow } from './quote-rows';
import type { QuoteFacts } from './quote-facts';
import { madeAnewText, quoteAudit, wantedPapers } from './words';
import { reading } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import { pick } from '../../domain/pick';
import { moveQuote } from '../../domain/quote-state';
import type { Change, Ports } from '../../ports';

export const MEMBERS_A_CHUNK = 500;

type QuotePorts = Pick<
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

/** What createQuotes would do; writes nothing. */
export function previewQuotes(ports: QuotePorts, request: CreateQuotesRequest): QuotePreview {
  const { members, refused, asked, facts } = decideAll(ports, request, ports.tables.read(quoteTable));
  const lines = members.flatMap(({ member, lines, renewed }) => {
    const title = letterTitles[kindOfLetter(lines.map((line) => standing(line).choice))];
    return lines.map((line) => {
      const { plan, revenue, rating, label, transaction, effectiveDate, answer, validUntil } = standing(line);
      const present = renewed?.policies.find((policy) => policy.plan === plan.code);
      return {
        memberKey: member.memberKey,
        memberNumber: member.memberNumber,
        organization: member.organization,
        plan: plan.code,
        planName: plan.name,
        revenueEcho: revenue.echo,
        premiumYen: rating.kind === 'premium' ? rating.premiumYen : null,
        presentYen: (present ?? renewed?.policies[0])?.annualPremiumYen ?? null,
        effectiveDate,
        validUntil,
        validDays: daysBetween(facts.today, validUntil),
        transaction,
        label: premiumLabelText[label],
        letterTitle: title,
        reason: answer ? '' : reasonText(line.decided),
        wanted: wantedPapers(papersFor(member.program, facts)),
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
    asked,
  };
}

/** Names of the papers without which no application is accepted. */
function papersFor(code: string, { structure, programs }: QuoteFacts): string[] {
  const withoutForm = programs.get(code)?.officialDisclosure === '不要';
  const documents = structure(code)?.handbook?.enrolment?.().documents ?? [];
  return documents
    .filter(({ before, kind }) => isDue(before, 'application') && !(kind === 'officialForm' && withoutForm))
    .map(({ name }) => name);
}

/** Adds what is not there yet; a second run with the same facts adds nothing. */
export function createQuotes(ports: QuotePorts, request: CreateQuotesRequest): CreateQuotesReport {
  return ports.lock.hold(() => addQuotes(ports, request, ports.tables.read(quoteTable)).report);
}

/** The same under a lock that is held, over quotes that were just read; gives the new rows too. */
export function addQuotes(
  ports: QuotePorts,
  request: CreateQuotesRequest,
  quotes: readonly RowOf<typeof quoteTable>[],
  atMost = MEMBERS_A_CHUNK,
): { readonly report: CreateQuotesReport; readonly added: readonly Quote[] } {
  const decisions = decideAll(ports, request, quotes);
  const { facts } = decisions;
  const fresh = decisions.members.filter(({ lines }) => lines.some(({ existing }) => !existing));
  const later = new Set(fresh.slice(atMost));
  const chunk = decisions.members.filter((plan) => !later.has(plan));

  const referrals = ports.tables.read(referralTable);
  const deliveries = request.letters === false ? [] : ports.tables.read(outbox);
  const year = facts.today.slice(0, 4);
  const nextQuote = ports.tables.series(
    'Q',
    year,
    quotes.map((row) => row.quoteNumber),
  );
  const nextReferral = ports.tables.series(
    'S',
    year,
    referrals.map((row) => row.referralNumber),
  );
  const nextDelivery = ports.tables.series(
    'M',
    year,
    deliveries.map((row) => row.deliveryNumber),
  );
  // What has been answered is no question any more.
  const open = (state: unknown) => state !== '反映済' && state !== '取下げ';
  const referralByKey = new Map(
    referrals.filter((row) => open(reading(row.state))).map((row) => [row.idempotencyKey, row]),
  );
  const deliveryKeys = new Set(
    deliveries.filter((row) => reading(row.state) !== '取消').map((row) => row.idempotencyKey),
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
    const letter = kindOfLetter(lines.map((line) => standing(line).choice));
    const ofMember: { row: Quote; fresh: boolean }[] = [];
    for (const { decided, existing: found, before, closes } of lines) {
      if (found) {
        existing.push(found.quoteNumber);
        ofMember.push({ row: found, fresh: false });
        continue;
      }
      const quoteNumber = nextQuote();
      const referralNumber =
        decided.reason === ''
          ? (decided.frozen.answer?.referralNumber ?? '')
          : referralFor(decided, quoteNumber);
      const row = quoteRow(decided, {
        quoteNumber,
        referralNumber,
        member,
        letter,
        mandate,
        roundingConfirmed: (program?.roundingConfirmed ?? '').trim() !== '',
        confirmed: facts.confirmed,
      });
      // The talk about the case was one: its dates go along.
      if (before) Object.assign(row, pick(before, 'intentionOn', 'explanationOn'));
      if (before && closes) {
        const set = { state: moveQuote(before.state, 'cancel')!, reason: madeAnewText(quoteNumber) };
        quoteChanges.push({ id: before.quoteNumber, set });
      }
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
  ports.keepDeadlines(ports, [...created, ...quoteChanges.map(({ id }) => id)]);
  const referred = newReferrals.map((row) => row.referralNumber);
  const queued = newDeliveries.map((row) => row.deliveryNumber);
  if (created.length + referred.length + queued.length > 0) {
    const summary = quoteAudit.createQuotes(created.length, referred.length, queued.length);
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
  const report = {
    created,
    existing,
    referrals: referred,
    deliveries: queued,
    refused: decisions.refused,
    left: later.size,
  };
  return { report, added: newQuotes };

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
}
