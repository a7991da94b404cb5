import { isFinalQuoteState } from '../../domain/quote-state';
import { planChoices } from '../../domain/plan-choices';
import { premiumLabelText } from '../../domain/premium';
import { problemText } from '../../domain/problem-text';
import type { Problem } from '../../domain/problem';
import type { Member } from '../../tables/members';
import type { Policy } from '../../tables/policies';
import type { Quote } from '../../tables/quotes';
import { certain, doubtsIn } from '../../tables/unread';
import type { NextYearFigures, RenewalFigures, RenewalLine } from './contract';
import { type FrozenQuote, decideQuotes, quoteProblems, readFrozen, wishBeside } from '../quotes';
import type { RenewalWorld } from './renewal-world';
import { renewalProblems, renewalText } from './words';

export interface ComparedYears {
  readonly lastYear: RenewalFigures;
  readonly nextYear: NextYearFigures;
  /** 希望プラン of the roster where it is not the policy's plan. */
  readonly wish: string;
  readonly changedAnswers: RenewalLine['changedAnswers'];
  readonly askedAnew: boolean;
  /** The quote of last year, as frozen. */
  readonly last: FrozenQuote | undefined;
  /** The next year's figures, with what a letter may say of them. */
  readonly next: FrozenQuote | undefined;
}

/** Renewal quotes by policy: asked once for a whole list. */
export function renewalQuotes(world: RenewalWorld): (policy: Policy) => Quote | undefined {
  const byStart = new Map<string, Quote>();
  const doubtful = new Map<string, RenewalWorld['quoteRows'][number]>();
  for (const row of world.quoteRows) {
    if (doubtsIn(row).length > 0) {
      doubtful.set(row.memberKey, row);
      continue;
    }
    const quote = certain(row);
    if (quote.transaction !== '更改' || isFinalQuoteState(quote.state)) continue;
    byStart.set(`${quote.memberKey}\n${quote.effectiveDate}\n${quote.plan}`, quote);
    byStart.set(`${quote.memberKey}\n${quote.effectiveDate}`, quote);
  }
  return ({ memberKey, endsAt, plan }) => {
    // It may be this year's: nothing is reckoned beside it.
    certain(doubtful.get(memberKey));
    const key = `${memberKey}\n${endsAt.slice(0, 10)}`;
    return byStart.get(`${key}\n${plan}`) ?? byStart.get(key);
  };
}

export function compareYears(policy: Policy, quote: Quote | undefined, world: RenewalWorld): ComparedYears {
  const lastQuote = world.quotes.get(policy.quoteNumber);
  const last = lastQuote && readFrozen(lastQuote);
  const member = world.members.get(policy.memberKey);
  const next = quote ? figuresOfQuote(quote, readFrozen(quote)) : reckoned(policy, last, member, world);
  return {
    lastYear: {
      planName: world.facts.plans.get(policy.plan)?.name ?? policy.plan,
      revenueText: last ? renewalText.revenue(last.revenue.yen, last.revenue.fiscalYear) : '',
      premiumYen: policy.annualPremiumYen,
      label: lastQuote?.label ?? (policy.origin === '' ? '' : renewalText.takenOver),
    },
    nextYear: next.figures,
    wish: wishOf(policy, member, world),
    ...answersOf(policy, last, world),
    last,
    next: next.frozen,
  };
}

interface Next {
  readonly figures: NextYearFigures;
  readonly frozen: FrozenQuote | undefined;
}

function figuresOfQuote(quote: Quote, frozen: FrozenQuote | undefined): Next {
  return {
    figures: {
      basis: 'quote',
      quoteNumber: quote.quoteNumber,
      planName: frozen?.plan.name ?? quote.plan,
      revenueText: renewalText.revenue(quote.revenueYen, quote.fiscalYear),
      premiumYen: quote.annualPremiumYen,
      label: quote.label,
      problem: '',
    },
    frozen,
  };
}

/** Without a quote: this year's result where the roster has one, else last year's figures as a rough guide. */
function reckoned(
  policy: Policy,
  last: FrozenQuote | undefined,
  member: Member | undefined,
  world: RenewalWorld,
): Next {
  if (!member) return none(renewalProblems.renewalMemberGone({ policyNumber: policy.policyNumber }));
  const isNew = member.fiscalYear > (last?.revenue.fiscalYear || policy.startsAt.slice(0, 7));
  const terms = { effectiveDate: policy.endsAt.slice(0, 10), transaction: '更改' } as const;
  const former = formerPlan(policy, world);
  if (former) return none(former);
  // The policy's plan: what the roster wishes is told beside it, and never taken unasked.
  const asked: Member = { ...member, plans: policy.plan };
  const decided = decideQuotes(isNew || !last ? asked : withRevenue(asked, last), terms, world.facts);
  if (!decided.ok) return none(decided.problem);
  const frozen = decided.value[0]!.frozen;
  return {
    figures: {
      basis: isNew ? 'newRevenue' : 'lastRevenue',
      quoteNumber: '',
      planName: frozen.plan.name,
      revenueText: renewalText.revenue(frozen.revenue.yen, frozen.revenue.fiscalYear),
      premiumYen: frozen.rating.kind === 'premium' ? frozen.rating.premiumYen : null,
      label: premiumLabelText[frozen.label],
      problem: '',
    },
    frozen,
  };
}

/** This year's plan is none any more: a person chooses what follows it. */
function formerPlan(
  { policyNumber, memberKey, program, plan }: Policy,
  world: RenewalWorld,
): Problem | undefined {
  const structure = world.structure(program);
  const choices = structure && planChoices(structure, plan);
  if (!choices || choices.proposed !== '') return undefined;
  return quoteProblems.renewalPlanFormer({ policyNumber, memberKey, plan, plans: choices.codes.join('、') });
}

/** Names of the plans that the roster wishes, where they are not the policy's. */
function wishOf(policy: Policy, member: Member | undefined, { facts }: RenewalWorld): string {
  return wishBeside([policy.plan], member?.plans ?? '')
    .map((code) => facts.plans.get(code)?.name || code)
    .join('、');
}

function withRevenue(member: Member, { revenue }: FrozenQuote): Member {
  return {
    ...member,
    revenueText: revenue.text,
    revenueUnit: revenue.unit as Member['revenueUnit'],
    revenueYen: revenue.yen,
    revenueState: revenue.state as Member['revenueState'],
    fiscalYear: revenue.fiscalYear,
  };
}

function none(problem: Problem): Next {
  const figures: NextYearFigures = {
    basis: 'none',
    quoteNumber: '',
    planName: '',
    revenueText: '',
    premiumYen: null,
    label: '',
    problem: problemText(problem),
  };
  return { figures, frozen: undefined };
}

/** Losses and claims are asked anew every year: last year's answer is never taken over. */
function answersOf(
  policy: Policy,
  last: FrozenQuote | undefined,
  world: RenewalWorld,
): Pick<ComparedYears, 'changedAnswers' | 'askedAnew'> {
  const current = world.facts.disclosures.get(policy.memberKey);
  const before = last?.disclosure;
  const same = before && current?.reference.id === before.id && current.reference.version === before.version;
  if (!current || same || (last && current.reference.finishedOn < last.createdOn)) {
    return { changedAnswers: [], askedAnew: false };
  }
  const layout = world.structure(policy.program)?.handbook?.questionnaire();
  const old = last?.answers ?? {};
  const changedAnswers = (layout?.items ?? []).flatMap(({ number, question }) => {
    const was = old[question.key] ?? '';
    const is = current.answers[question.key] ?? '';
    return was === is || Object.keys(old).length === 0 ? [] : [{ number, before: was, after: is }];
  });
  return { changedAnswers, askedAnew: true };
}
