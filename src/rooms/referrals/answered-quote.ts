// The frozen quote that an insurer's answer makes: the same request, the insurer's premium, its trace.
import type { RatedPremium } from '../../rating/rating';
import type { Member } from '../../tables/members';
import type { Quote } from '../../tables/quotes';
import type { ReadAnswer } from './answer-input';
import { certaintyText } from '../../domain/fact';
import {
  type AnsweredTerms,
  type FrozenPlan,
  type FrozenQuote,
  type QuoteFacts,
  chooseLetter,
  earlierNumbers,
  quoteRow,
  validUntil,
} from '../quotes';
import { hasMandate } from '../mail';

/** The limits that the insurer answered, and none that only the brochure names. */
function planWith(plan: FrozenPlan, terms: AnsweredTerms): FrozenPlan {
  const { liabilityLimitYen, costLimitYen, deductible } = terms;
  const whole = liabilityLimitYen !== null && costLimitYen !== null && deductible !== '';
  return {
    ...plan,
    liabilityLimitYen,
    liabilityBasis: liabilityLimitYen === null ? '' : plan.liabilityBasis,
    costLimitYen,
    costBasis: costLimitYen === null ? '' : plan.costBasis,
    deductible,
    certainty: whole ? certaintyText.confirmed : certaintyText.unverified,
  };
}

export function answeredQuote(about: {
  readonly asked: FrozenQuote;
  readonly quoteNumber: string;
  readonly replaces: string;
  /** Of the answer's paper in 書類. */
  readonly documentNumber: string;
  readonly referralNumber: string;
  readonly answer: ReadAnswer;
  readonly member: Member;
  readonly facts: QuoteFacts;
}): Quote {
  const { asked, answer, facts, referralNumber, replaces } = about;
  const program = facts.programs.get(asked.program);
  const { answeredOn, answeredBy, approvedBy, paper, conditions } = answer;
  const terms = { ...answer.terms!, documentNumber: about.documentNumber };
  const rating: RatedPremium = {
    kind: 'premium',
    planCode: asked.plan.code,
    premiumYen: answer.premiumYen!,
    label: 'insurerAnswer',
    about: false,
    interpolated: false,
    internalOnly: false,
    ...(asked.rating.low ? { low: asked.rating.low } : {}),
    ...(asked.rating.high ? { high: asked.rating.high } : {}),
    version: '',
    effectiveFrom: '',
    effectiveTo: '',
    yearNote: '',
    source: paper,
    certainty: 'insurer',
    trace: [
      ...asked.rating.trace,
      { step: 'insurerAnswer', referralNumber, answeredOn, answeredBy, approvedBy },
    ],
  };
  const usual = validUntil({
    createdOn: facts.today,
    days: facts.validityDays,
    effectiveDate: asked.effectiveDate,
    period: program ?? { periodStart: '', periodEnd: '', applicationClosing: '' },
    tariffEnd: '',
  });
  const { proRated: _ofNoPremium, ...request } = asked;
  const frozen: FrozenQuote = {
    // The identity of the request stays: asking for the same quote again finds this one.
    ...request,
    earlier: [replaces, ...earlierNumbers(asked)],
    plan: planWith(asked.plan, terms),
    expirationDate: terms.periodEnd,
    createdOn: facts.today,
    validUntil: answer.validUntil < usual ? answer.validUntil : usual,
    rating,
    label: 'insurerAnswer',
    choice: chooseLetter(rating, {
      yearConfirmed: false,
      estimatesReleased: false,
      termConfirmed: true,
    }),
    answer: {
      referralNumber,
      replaces,
      answeredOn,
      answeredBy,
      paper,
      approvedBy,
      validUntil: answer.validUntil,
      conditions,
      terms,
    },
  };
  return quoteRow(
    { frozen, reason: '', eligibility: [], notices: [] },
    {
      quoteNumber: about.quoteNumber,
      referralNumber,
      member: about.member,
      letter: frozen.choice.kind,
      mandate: hasMandate(program),
      roundingConfirmed: false,
      confirmed: about.facts.confirmed,
    },
  );
}
