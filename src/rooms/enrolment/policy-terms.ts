// The terms that a firm quote becomes when its application is accepted, or what is missing for it.
import { cutText } from '../../domain/cut-text';
import { policyholderOf } from '../../domain/policy-parties';
import { pick } from '../../domain/pick';
import { type FrozenQuote, isIntact, quoteProblems } from '../quotes';
import { hasMandate } from '../mail';
import { parseDate } from '../../domain/calendar';
import { disagreementIn } from '../../domain/contract-period';
import { formatYen } from '../../domain/yen';
import { earliestStart, mayStart, joiningRuleOf } from '../../domain/joining';
import type { Policy, PolicyTerms } from '../../domain/policy';
import { fail, ok, type Problem, type Result } from '../../domain/problem';
import type { Program } from '../../domain/program';
import { parseRevenue } from '../../domain/revenue';
import { proRateBy, readProRataRule } from '../../rating/pro-rata';
import type { ProgramRow } from '../../tables/masters';
import type { Member } from '../../tables/members';
import type { Quote } from '../../tables/quotes';
import { insurersText } from './insurers-text';
import { enrolmentProblems } from './words';

/** Decision 10: a period has its hour; the documents that name one say 16:00. */
const USUAL_TIME = '16:00';

export interface Application {
  readonly receivedOn: string;
  readonly sent: string;
  /** As typed; for a mid-term cover whose part-year premium the insurer answered. */
  readonly midTermPremium: string;
  /** As typed; for a renewal whose earlier years this workbook does not know. */
  readonly originalInception: string;
  /** The day on which the member was asked, after the explanation, whether it still applies; ''. */
  readonly upheldOn: string;
}

export interface TermFacts {
  readonly program: Program;
  readonly row: ProgramRow;
  readonly member: Member | undefined;
  /** Policies of the same member and programme. */
  readonly policies: readonly Policy[];
  /** The version that became 告知完了; '' where none answers for this term. */
  readonly declaration: string;
  /** Who explained. */
  readonly solicitor: string;
}

/** Of an open quote: a letter that has not gone out yet is told apart from one that is closed. */
const OPEN_STATES: readonly Quote['state'][] = ['案内準備完了', '案内済'];

export function isOpen(quote: Quote): boolean {
  return OPEN_STATES.includes(quote.state);
}

/** Decision 12 and what else speaks against it, each problem named. */
export function wrongWithQuote(
  quote: Quote,
  frozen: FrozenQuote | undefined,
  facts: TermFacts,
  receivedOn: string,
): Problem[] {
  const { quoteNumber, state } = quote;
  const memberKey = facts.member?.memberKey ?? '';
  if (state === '照会中') return [enrolmentProblems.quoteBeingAsked({ quoteNumber })];
  if (!isOpen(quote)) return [enrolmentProblems.quoteNotOpen({ quoteNumber, state, memberKey })];
  if (!frozen || !isIntact(quote)) return [quoteProblems.quoteChanged({ quoteNumber })];
  const problems: Problem[] = [];
  if (state === '案内準備完了') problems.push(enrolmentProblems.letterNotSent());
  if (!hasMandate(facts.row))
    problems.push(enrolmentProblems.noMandateForApplication({ program: quote.program }));
  if (!facts.member) problems.push(enrolmentProblems.memberNotFound());
  const { label } = frozen;
  if (label !== 'tariff' && label !== 'insurerAnswer') {
    problems.push(enrolmentProblems.premiumNotFirm({ label: quote.label, quoteNumber }));
  } else if (label === 'tariff' && !isYearConfirmed(facts.row)) {
    problems.push(enrolmentProblems.yearNotConfirmed({ program: quote.program }));
  }
  if (receivedOn > quote.validUntil) {
    problems.push(enrolmentProblems.quoteExpired({ until: quote.validUntil, memberKey }));
  }
  return problems;
}

function isYearConfirmed(row: ProgramRow): boolean {
  return row.yearConfirmed.trim() !== '' && row.yearPaper.trim() !== '';
}

export interface NewTerm {
  readonly kind: 'newBusiness' | 'renewal';
  readonly terms: PolicyTerms;
  readonly previous: Policy | undefined;
}

export function termOf(
  quote: Quote,
  frozen: FrozenQuote,
  application: Application,
  facts: TermFacts,
): Result<NewTerm> {
  const start = frozen.effectiveDate;
  const end = frozen.expirationDate;
  const memberKey = facts.member?.memberKey ?? '';
  if (end === '') return fail(enrolmentProblems.termEndMissing({ program: frozen.program, memberKey }));
  const time = timeOf(frozen, facts);
  const startsAt = `${start}T${time.start}:00`;
  const endsAt = `${end}T${time.end}:00`;
  const premium = premiumOf(frozen, application, facts);
  if (!premium.ok) return premium;
  const annualPremiumYen = frozen.rating.kind === 'premium' ? frozen.rating.premiumYen : 0;
  const against = disagreementIn({
    ...{ start, end, months: quote.months, annualYen: annualPremiumYen },
    appliedYen: premium.value,
  });
  // All of it for a part of the year is the insurer's own word, where it is.
  if (against !== undefined && !(against === 'full' && frozen.answer))
    return fail(
      enrolmentProblems.termDisagrees({ start, end, premium: formatYen(premium.value), memberKey }),
    );
  const inception = inceptionOf(frozen, application, facts);
  if (!inception.ok) return inception;
  const overlapping = facts.policies.find(
    (policy) =>
      (policy.decided === 'applied' || policy.decided === 'accepted') &&
      policy.startsAt < endsAt &&
      endOf(policy) > startsAt,
  );
  if (overlapping) return fail(enrolmentProblems.policyOverlaps({ policyNumber: overlapping.policyNumber }));
  const { plan } = frozen;
  return ok({
    kind: frozen.transaction === '更改' ? 'renewal' : 'newBusiness',
    previous: inception.value.previous,
    terms: {
      ...pick(quote, 'memberKey', 'memberNumber', 'organization', 'program', 'quoteNumber'),
      // The signed one, whatever pre-check the quote was made from.
      disclosure: facts.declaration || quote.disclosure,
      solicitor: quote.solicitor || facts.solicitor,
      ...limitsOf(frozen, facts.program),
      conditions: conditionsOf(frozen),
      policyholder: policyholderOf(facts.program, quote.organization),
      namedInsured: quote.organization,
      plan: plan.code,
      insurers: insurersText(facts.program.insurers?.value ?? [], premium.value),
      originalInception: inception.value.on,
      startsAt,
      endsAt,
      annualPremiumYen,
      termPremiumYen: premium.value,
      applicationOn: application.receivedOn,
      applicationSent: application.sent,
      previousPolicy: inception.value.previous?.policyNumber ?? '',
    },
  });
}

/** As the insurer answered; the most that a brochure names is no limit of a contract. */
function limitsOf(
  { plan, answer }: FrozenQuote,
  program: Program,
): Pick<PolicyTerms, 'liabilityLimitYen' | 'costLimitYen' | 'deductible'> {
  const declared = program.plans.find(({ code }) => code === plan.code);
  const limits = pick(plan, 'liabilityLimitYen', 'costLimitYen', 'deductible');
  return declared?.limitsAreMaxima && !answer?.terms
    ? { ...limits, liabilityLimitYen: null, costLimitYen: null }
    : limits;
}

function conditionsOf({ answer }: FrozenQuote): string {
  return [answer?.terms?.riders ?? '', answer?.conditions ?? ''].filter((part) => part !== '').join('／');
}

/** When the cover of a policy is over: its term, or an earlier end. */
function endOf(policy: Policy): string {
  return policy.ended ? `${policy.ended.on}T${policy.startsAt.slice(11)}` : policy.endsAt;
}

function timeOf(frozen: FrozenQuote, facts: TermFacts): { start: string; end: string } {
  const end = facts.program.cover.period?.value.timeOfDay ?? USUAL_TIME;
  const joined = frozen.transaction === '中途' ? joiningRuleOf(facts.row)?.timeOfDay : undefined;
  return { start: joined ?? end, end };
}

function premiumOf(frozen: FrozenQuote, application: Application, facts: TermFacts): Result<number> {
  if (frozen.answer?.terms) return ok(frozen.answer.terms.termPremiumYen);
  const annualYen = frozen.rating.kind === 'premium' ? frozen.rating.premiumYen : 0;
  if (frozen.transaction !== '中途') return ok(annualYen);
  const joining = joiningRuleOf(facts.row);
  if (joining && !mayStart(joining, application.receivedOn, frozen.effectiveDate)) {
    const { receivedOn } = application;
    return fail(
      quoteProblems.joiningTooEarly({ received: receivedOn, earliest: earliestStart(joining, receivedOn) }),
    );
  }
  if (frozen.label === 'insurerAnswer') {
    const typed = application.midTermPremium.trim();
    if (typed === '') return fail(enrolmentProblems.midTermPremiumMissing());
    const parsed = parseRevenue(typed, 'yen');
    return parsed.ok && !parsed.value.approximate
      ? ok(parsed.value.yen)
      : fail(enrolmentProblems.midTermPremiumUnreadable({ text: cutText(typed, 40) }));
  }
  // Rule C10: with either of the two unconfirmed there is no figure that anyone could be asked to pay.
  const rule = readProRataRule(facts.row);
  if (!rule) return fail(enrolmentProblems.midTermUnconfirmed({ program: frozen.program }));
  const part = proRateBy(rule, annualYen, frozen.effectiveDate, frozen.expirationDate);
  return part.ok ? ok(part.value.yen) : part;
}

/** A renewal follows a policy without a day between, or says when the member first joined. */
function inceptionOf(
  frozen: FrozenQuote,
  application: Application,
  facts: TermFacts,
): Result<{ on: string; previous: Policy | undefined }> {
  const start = frozen.effectiveDate;
  if (frozen.transaction !== '更改') return ok({ on: start, previous: undefined });
  const previous = facts.policies.find(
    (policy) => policy.decided === 'accepted' && !policy.ended && policy.endsAt.slice(0, 10) === start,
  );
  if (previous) return ok({ on: previous.originalInception, previous });
  const typed = application.originalInception.trim();
  if (typed === '') return fail(enrolmentProblems.noPolicyToRenew({ start }));
  const first = parseDate(typed);
  return first.ok && first.value <= start
    ? ok({ on: first.value, previous: undefined })
    : fail(enrolmentProblems.inceptionUnreadable({ text: cutText(typed, 40) }));
}
