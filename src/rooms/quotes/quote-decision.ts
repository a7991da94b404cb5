// The decision about one member: its quotes, plan by plan, or why there can be none yet.
import { type QuoteNotice, quoteProblems, solicitorWhy } from './words';
import { PLAN_TERMS } from './plan-terms';
import { chooseLetter } from './letter-choice';
import { type FrozenPlan, type FrozenQuote, quoteIdentity } from './frozen-quote';
import type { QuoteFacts } from './quote-facts';
import type { QuotedDisclosure } from './quoted-disclosure';
import { type AnswerStep, answerSteps, basisOf, reasonOfAnswers } from './answer-effect';
import {
  agreementOf,
  frozenRevenue,
  isFiscalYearOld,
  revenueOf,
  revenueProblem,
  revenueStateOf,
} from './quoted-revenue';
import { hasMandate } from '../mail';
import { expirationDate, validUntil } from './quote-validity';
import { memberProblems } from '../../domain/member-problems';
import type { TransactionKind } from '../../domain/quote-state';
import { kindOfStart } from '../../domain/contract-period';
import { checkEligibility, type EligibilityFinding } from '../../domain/eligibility';
import type { LetterFigure } from '../../domain/quote-letter';
import type { PremiumLabel, ReferralReason } from '../../domain/premium';
import { pick } from '../../domain/pick';
import { fail, ok, type Problem, type Result } from '../../domain/problem';
import { notRegistered, solicitorDoubt } from '../../domain/solicitor';
import { nearBandEdge, type ParsedRevenue } from '../../domain/revenue';
import { earliestStart, joiningRuleOf, mayStart } from '../../domain/joining';
import type { Program } from '../../domain/program';
import { proRate, proRateBy, readProRataRule } from '../../rating/pro-rata';
import { applyDiscounts } from '../../rating/discounts';
import { edgesYenOf, rate } from '../../rating/rate';
import type { Rating } from '../../rating/rating';
import type { ProgramRow } from '../../tables/masters';
import type { Member } from '../../tables/members';
import { applicantOf } from '../disclosure';

export interface QuoteTerms {
  readonly effectiveDate: string;
  readonly transaction: TransactionKind;
}

export interface DecidedQuote {
  readonly frozen: FrozenQuote;
  readonly reason: ReferralReason | '';
  /** What speaks against joining, and what is not known yet about who may join. */
  readonly eligibility: readonly EligibilityFinding[];
  readonly notices: readonly QuoteNotice[];
}

/** One member as it may be quoted: its row has been read, and nothing in it is left to doubt. */
interface Subject {
  readonly member: Member;
  readonly program: Program;
  /** What 制度 says of the programme. */
  readonly row: ProgramRow;
  readonly plans: readonly FrozenPlan[];
  readonly revenue: ParsedRevenue;
  readonly revenueState: Exclude<Member['revenueState'], ''>;
  /** The pre-check that stands. */
  readonly disclosure: QuotedDisclosure | undefined;
  /** Of its answers, those that are told or ask the insurer. */
  readonly answers: readonly AnswerStep[];
  readonly eligibility: readonly EligibilityFinding[];
  readonly terms: QuoteTerms;
  readonly facts: QuoteFacts;
}

/** A refusal is about the member's own data: staff or the member can put it right, so no insurer is asked. */
export function decideQuotes(member: Member, terms: QuoteTerms, facts: QuoteFacts): Result<DecidedQuote[]> {
  const read = readMember(member, terms, facts);
  if (!read.ok) return read;
  return ok(read.value.plans.map((plan) => decideQuote(read.value, plan)));
}

function readMember(member: Member, asked: QuoteTerms, facts: QuoteFacts): Result<Subject> {
  const program = facts.structure(member.program);
  const row = facts.programs.get(member.program);
  if (!program || !row)
    return fail(memberProblems.memberProgramUnknown({ program: member.program || '（空欄）' }));
  const { effectiveDate } = asked;
  const { memberKey } = member;
  const transaction = kindOfStart(program.cover.expiry.value, asked.transaction, effectiveDate, row);
  const terms = { effectiveDate, transaction };
  if (member.state === '停止') return fail(quoteProblems.memberStopped({ memberKey }));
  const solicitor = solicitorProblem(member, facts);
  if (solicitor) return fail(solicitor);
  const codes = plansOf(member, program);
  if (!codes.ok) return codes;
  const revenue = revenueOf(member);
  if (!revenue.ok) return revenue;
  const disclosure = facts.disclosures.get(member.memberKey);
  const differs = revenueProblem(member, revenue.value, disclosure);
  if (differs) return fail(differs);
  const joining = terms.transaction === '中途' ? joiningRuleOf(row) : undefined;
  if (joining && !mayStart(joining, facts.today, terms.effectiveDate)) {
    return fail(
      quoteProblems.joiningTooEarly({ received: facts.today, earliest: earliestStart(joining, facts.today) }),
    );
  }
  const plans: FrozenPlan[] = [];
  for (const code of codes.value) {
    const edge = nearBandEdge(revenue.value, edgesYenOf(facts.rates, code, terms.effectiveDate));
    if (edge !== undefined)
      return fail(quoteProblems.revenueNearEdge({ text: member.revenueText.trim(), memberKey }));
    const plan = planOf(code, facts);
    if (!plan) return fail(quoteProblems.planMissing({ plan: code }));
    plans.push(plan);
  }
  const rules = program.handbook?.eligibility() ?? [];
  const eligibility = checkEligibility(rules, applicantOf(member, revenue.value.yen, rules));
  return ok({
    ...{ member, program, row, plans, eligibility, terms, facts, disclosure },
    revenue: revenue.value,
    revenueState: revenueStateOf(member, revenue.value, disclosure),
    answers: answerSteps(program.code, disclosure, facts),
  });
}

/** A quote carries the solicitor's name: it must be one that is registered today. */
function solicitorProblem(member: Member, facts: QuoteFacts): Problem | undefined {
  const { memberKey } = member;
  const name = member.solicitor.trim();
  const listed = name === '' ? undefined : facts.solicitors().get(name);
  if (!listed || !notRegistered(listed, facts.today)) return undefined;
  const why = listed.state === '停止' ? solicitorWhy.stopped : solicitorWhy.expired(listed.validUntil);
  return quoteProblems.quotingSolicitor({ name, why, memberKey });
}

function plansOf(member: Member, program: Program): Result<string[]> {
  const { memberKey } = member;
  const known = program.plans.map((plan) => plan.code);
  const wanted = [...new Set(member.plans.split(/[、,，\s]+/).filter((code) => code !== ''))];
  if (wanted.length === 0) {
    return known.length === 1
      ? ok(known)
      : fail(quoteProblems.plansBlank({ plans: known.join('、'), memberKey }));
  }
  const unknown = wanted.find((code) => !known.includes(code));
  return unknown === undefined
    ? ok(wanted)
    : fail(quoteProblems.wishedPlanUnknown({ plan: unknown, plans: known.join('、'), memberKey }));
}

function planOf(code: string, facts: QuoteFacts): FrozenPlan | undefined {
  const row = facts.plans.get(code);
  return row && pick(row, 'code', 'name', ...PLAN_TERMS);
}

function decideQuote(subject: Subject, plan: FrozenPlan): DecidedQuote {
  const { member, program, row, revenue, terms, facts, eligibility, disclosure } = subject;
  const isMidTerm = terms.transaction === '中途';
  const rated = rateMember(subject, plan.code);
  const { rating: reckoned, ignored } = applyDiscounts(rated, facts.discounts, {
    program: program.code,
    answers: disclosure?.answers ?? {},
    asOf: terms.effectiveDate,
  });
  const rating = { ...reckoned, trace: [...reckoned.trace, ...subject.answers] };
  const label: PremiumLabel = rating.kind === 'premium' ? rating.label : 'refer';
  const isLaterYear = agreementOf(member, revenue, disclosure) === 'laterYear';
  const part = isMidTerm && rating.kind === 'premium' ? proRatedPart(rating.premiumYen, terms, row) : {};
  const choice = chooseLetter(rating, {
    yearConfirmed: isYearConfirmed(row),
    estimatesReleased: row.estimateLetters === '案内可',
    termConfirmed: !isMidTerm || part.proRated?.confirmedYen !== undefined,
  });
  const content = {
    memberKey: member.memberKey,
    memberNumber: member.memberNumber,
    organization: member.organization,
    program: program.code,
    programName: row.name || program.name,
    plan,
    transaction: terms.transaction,
    effectiveDate: terms.effectiveDate,
    expirationDate: expirationDate(
      terms.effectiveDate,
      program.cover.expiry.value === 'own' ? undefined : row,
      isMidTerm ? undefined : program.cover.months?.value,
    ),
    ...part,
    revenue: frozenRevenue(member, revenue, subject.revenueState),
    ...(disclosure ? { disclosure: disclosure.reference } : {}),
    answers: disclosure?.answers ?? {},
    rating,
    label,
    choice,
  };
  const valid = validUntil({
    createdOn: facts.today,
    days: facts.validityDays,
    effectiveDate: terms.effectiveDate,
    period: row,
    tariffEnd: rating.kind === 'premium' ? rating.effectiveTo : '',
  });
  return {
    frozen: {
      version: 1,
      identity: quoteIdentity(content),
      ...content,
      createdOn: facts.today,
      validUntil: valid,
    },
    reason: rating.kind === 'refer' ? rating.reason : '',
    eligibility,
    notices: [
      ...noticesOf(subject, rating, choice.figure.kind),
      ...(content.expirationDate === '' ? (['endMissing'] as const) : []),
      ...(isLaterYear ? (['disclosureOfEarlierYear'] as const) : []),
      ...(ignored.length > 0 ? (['discountIgnored'] as const) : []),
    ],
  };
}

function rateMember(
  { program, row, revenue, revenueState, terms, facts, eligibility, disclosure, answers }: Subject,
  plan: string,
): Rating {
  const refer = (reason: ReferralReason): Rating => ({
    kind: 'refer',
    planCode: plan,
    reason,
    trace: [{ step: 'refer', reason }],
  });
  const against = eligibility.find((finding) => finding.kind === 'refer');
  if (against) return refer(against.reason);
  const disclosed = reasonOfAnswers(answers);
  if (disclosed) return refer(disclosed);
  const basis = basisOf(program, disclosure);
  // A forecast of the period is no plan value where it is the basis.
  if (revenueState === '計画' && basis !== 'forecast' && program.revenue.planValue.value === 'refers')
    return refer('planValue');
  if (revenueState === '実績' && basis === 'forecast') return refer('forecastMissing');
  if (terms.transaction === '中途' && program.cover.midTerm.value !== 'monthly') return refer('midTerm');
  // A start on or after the common end, or more than a year before it, is no mid-term start of this year.
  if (
    terms.transaction === '中途' &&
    row.periodEnd !== '' &&
    !proRate(0, terms.effectiveDate, row.periodEnd).ok
  ) {
    return refer('midTerm');
  }
  const rating = rate(facts.rates, { revenueYen: revenue.yen, plan, asOf: terms.effectiveDate });
  return rating.kind === 'premium' && basis === undefined ? refer('forecastMissing') : rating;
}

/** Both candidates stay in the house until 制度 says which rounding and which part-month rule the insurer confirmed. */
function proRatedPart(annualYen: number, terms: QuoteTerms, row: ProgramRow): Pick<FrozenQuote, 'proRated'> {
  const { effectiveDate: start } = terms;
  const end = row.periodEnd;
  const parts = end === '' ? undefined : proRate(annualYen, start, end);
  if (!parts?.ok) return {};
  const rule = readProRataRule(row);
  const confirmed = rule && proRateBy(rule, annualYen, start, end);
  if (!confirmed?.ok) return { proRated: parts.value };
  const { months, yen: confirmedYen } = confirmed.value;
  return { proRated: { ...parts.value, months, confirmedYen } };
}

/** What the last step will ask for is told at the first. */
function wantedForApplication(label: PremiumLabel, row: ProgramRow, terms: QuoteTerms): QuoteNotice[] {
  if (label !== 'tariff') return ['notFirm'];
  const isPartYear = terms.transaction === '中途' && !readProRataRule(row);
  return [
    ...(isYearConfirmed(row) ? [] : (['yearUnconfirmed'] as const)),
    ...(isPartYear ? (['partYearUnconfirmed'] as const) : []),
  ];
}

function isYearConfirmed({ yearConfirmed, yearPaper }: ProgramRow): boolean {
  return yearConfirmed.trim() !== '' && yearPaper.trim() !== '';
}

function noticesOf(
  { member, program, row, terms, facts, revenueState, disclosure }: Subject,
  rating: Rating,
  figure: LetterFigure['kind'],
): QuoteNotice[] {
  const notices: QuoteNotice[] = [];
  if (!hasMandate(row)) notices.push('noMandate');
  const name = member.solicitor.trim();
  if (
    name !== '' &&
    solicitorDoubt(name, facts.solicitors().get(name), { isListKept: facts.solicitors().size > 0 })
  )
    notices.push('solicitorDoubt');
  if (terms.effectiveDate < facts.today) notices.push('startInPast');
  if (member.fiscalYear === '') notices.push('fiscalYearMissing');
  if (isFiscalYearOld(member.fiscalYear, terms.effectiveDate)) notices.push('fiscalYearOld');
  if (revenueState === '実績' && basisOf(program, disclosure) !== 'latestYear')
    notices.push('forecastWanted');
  if (rating.kind === 'premium' && figure === 'examples') notices.push('internalFigure');
  if (rating.kind === 'premium') notices.push(...wantedForApplication(rating.label, row, terms));
  return notices;
}
