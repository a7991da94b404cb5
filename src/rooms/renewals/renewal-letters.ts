// The letters on renewals: one a policy and step, drawn from the policy and what letters may say.
import { type LetterOpening, type LetterToQueue, hasMandate, mailProblems } from '../mail';
import { formatJapanese } from '../../domain/calendar';
import { certificateName } from '../../domain/certificate-name';
import { fingerprintOf } from '../../domain/fingerprint';
import { isOutcome, openSteps, type RenewalStep } from '../../domain/renewal';
import type { RenewalLetterModel } from '../../domain/renewal-letter';
import { pick } from '../../domain/pick';
import type { Problem } from '../../domain/problem';
import { shown, type ShownProblem } from '../../domain/problem-text';
import type { Policy } from '../../tables/policies';
import type { Quote } from '../../tables/quotes';
import { attempt } from '../../tables/unread';
import type { FrozenQuote } from '../quotes';
import type { NextYearFigures } from './contract';
import { compareYears, renewalQuotes } from './renewal-figures';
import { isRenewable, notCovered, type RenewalWorld } from './renewal-world';
import { renewalText, renewalProblems } from './words';
import { renewalSchedule } from '../deadlines';

type Checked =
  | { readonly letter: LetterToQueue; readonly problem?: undefined }
  | { readonly problem: Problem };

/** Parts of the key: the same policy, step and year make one letter only. */
function renewalLetterKey(policy: Policy, step: Pick<RenewalStep, 'daysBefore'>): readonly string[] {
  return ['renewal', policy.policyNumber, policy.endsAt.slice(0, 4), String(step.daysBefore)];
}

export function renewalLetterMark(policy: Policy, step: Pick<RenewalStep, 'daysBefore'>): string {
  return fingerprintOf(renewalLetterKey(policy, step));
}

/** The step that a letter is for now: the latest that has come, else the first to come. */
export function stepNow(policy: Policy, world: RenewalWorld): RenewalStep | undefined {
  const { steps } = renewalSchedule(policy, world);
  const open = openSteps(steps, policy.renewalState, world.today);
  const due = open.filter((step) => step.date !== '' && step.date <= world.today);
  return due[due.length - 1] ?? open[0];
}

/** What would go out for this policy, or why nothing may. */
export function renewalLetter(
  policy: Policy | undefined,
  policyNumber: string,
  quote: Quote | undefined,
  world: RenewalWorld,
): Checked {
  if (!policy) return { problem: renewalProblems.renewalPolicyUnknown({ policyNumber }) };
  const { renewalState } = policy;
  if (!isRenewable(policy)) return { problem: notCovered(policy) };
  const step = stepNow(policy, world);
  if (isOutcome(renewalState) || !step) {
    return { problem: renewalProblems.renewalHasOutcome({ policyNumber, state: renewalState }) };
  }
  const member = world.members.get(policy.memberKey);
  if (!member) return { problem: renewalProblems.renewalMemberGone({ policyNumber }) };
  // Decision 16: without a mandate nothing of the programme goes out, not even a row that waits.
  if (!hasMandate(world.programs.get(policy.program)))
    return { problem: mailProblems.noMandate({ program: policy.program }) };
  const kind = renewalState === '' ? 'renewal' : 'renewalReminder';
  const replyBy = replyDate(policy, world);
  return {
    letter: {
      key: renewalLetterKey(policy, step),
      member,
      program: policy.program,
      subjects: [policyNumber],
      kind,
      paper: (opening) => renewalModel(kind, opening, policy, quote, world),
      values: {
        対象番号: policyNumber,
        契約番号: policyNumber,
        満期日: formatJapanese(policy.endsAt.slice(0, 10)),
        期限日: formatJapanese(replyBy === '' ? policy.endsAt.slice(0, 10) : replyBy),
      },
    },
  };
}

/** The letters of these policies, and why there is none for the others; `left` once the time is spent. */
export function renewalLettersOf(
  numbers: readonly string[],
  world: RenewalWorld,
  isSpent: () => boolean = () => false,
): { readonly letters: LetterToQueue[]; readonly refused: ShownProblem[]; readonly left: number } {
  const quoteOf = renewalQuotes(world);
  const letters: LetterToQueue[] = [];
  const refused: ShownProblem[] = [];
  for (const [done, policyNumber] of numbers.entries()) {
    if (isSpent()) return { letters, refused, left: numbers.length - done };
    const read = attempt(() => {
      const policy = world.policyOf.get(policyNumber);
      return renewalLetter(policy, policyNumber, policy && quoteOf(policy), world);
    });
    const problem = read.ok ? read.value.problem : read.problem;
    if (read.ok && 'letter' in read.value) letters.push(read.value.letter);
    if (problem) refused.push(shown(problem, policyNumber, policyNumber));
  }
  return { letters, refused, left: 0 };
}

/**
 * Group renewals are answered by the closing, and without a date while it is not keyed; others by the last step that
 * waits for an answer, and once that has passed by the end of cover.
 */
function replyDate(policy: Policy, world: RenewalWorld): string {
  const { steps, countedFrom, fromClosing } = renewalSchedule(policy, world);
  const answers = steps.filter((step) => step.need === 'answer' && step.date > world.today);
  return fromClosing ? countedFrom : (answers[answers.length - 1]?.date ?? countedFrom);
}

export function renewalModel(
  kind: RenewalLetterModel['kind'],
  opening: LetterOpening,
  policy: Policy,
  quote: Quote | undefined,
  world: RenewalWorld,
): RenewalLetterModel {
  const { last, lastYear, nextYear, next } = compareYears(policy, quote, world);
  return {
    ...opening,
    kind,
    policyNumber: policy.policyNumber,
    certificateNumber: policy.certificateNumber,
    certificateName: certificateName(world.structure(policy.program)),
    planName: lastYear.planName,
    ...pick(policy, 'liabilityLimitYen', 'costLimitYen'),
    periodStart: policy.startsAt.slice(0, 10),
    periodEnd: policy.endsAt.slice(0, 10),
    endTime: policy.endsAt.slice(11, 16),
    premiumYen: policy.annualPremiumYen,
    lastRevenue: last ? renewalText.revenue(last.revenue.yen, last.revenue.fiscalYear) : '',
    replyBy: replyDate(policy, world),
    ...(next && nextYear.basis !== 'none' ? nextYearPart(next, nextYear) : {}),
  };
}

/** Nothing where only the insurer can tell. */
function nextYearPart(
  { choice, rating, revenue, plan }: FrozenQuote,
  { basis, quoteNumber }: NextYearFigures,
): Pick<RenewalLetterModel, 'estimate'> {
  if (choice.figure.kind === 'separate' || basis === 'none') return {};
  const named = rating.kind === 'premium' && /\d/.test(rating.yearNote);
  return {
    estimate: {
      ...pick(choice, 'figure', 'basis'),
      yearNote: named ? rating.yearNote : '',
      revenueBasis: revenue.basis,
      revenue: renewalText.revenue(revenue.yen, revenue.fiscalYear),
      planName: plan.name,
      from: basis,
      quoteNumber,
    },
  };
}
