// Each clock of a claim with its rule, source and state.
import { addDays, addMonths, type IsoDate } from '../domain/calendar';
import type { ClaimRules, ClockLength, ClockRule, ClockStart } from '../domain/claim-rules';
import type { DeadlineDraft } from '../domain/deadline';
import { factSourceText } from '../domain/fact';
import { dataProtectionClocks, type PersonalDataCase } from './data-protection';

export interface ClockCase extends PersonalDataCase {
  claimNumber: string;
  program: string;
  plan: string;
  memberKey: string;
  owner: string;
  /** ISO dates; blank or absent: not yet. */
  starts: Partial<Record<ClockStart, IsoDate>>;
  /** What has satisfied a clock, by its id without the plan group. */
  satisfied: Readonly<Record<string, string>>;
}

/** The last day of a length of time. @example lastDay('2018-06-01', { length: { amount: 180, unit: 'days' } }) // '2018-11-28' */
export function lastDay(
  start: IsoDate,
  { length, startCounts }: { readonly length: ClockLength; readonly startCounts?: boolean },
): IsoDate {
  if (length.unit === 'days') return addDays(start, startCounts ? length.amount - 1 : length.amount);
  const first = startCounts ? start : addDays(start, 1);
  const after = addMonths(first, 12 * length.amount);
  // Without a corresponding day the time ends with the month; otherwise on the day before it.
  return after.slice(8) === first.slice(8) ? addDays(after, -1) : after;
}

export function claimClocks(rules: ClaimRules | undefined, claim: ClockCase): DeadlineDraft[] {
  const clocks = (rules?.clocks ?? []).filter((rule) => !rule.plans || rule.plans.includes(claim.plan));
  return [...clocks.map((rule) => draftOf(rule, claim)), ...dataProtectionClocks(claim)];
}

function draftOf(rule: ClockRule, claim: ClockCase): DeadlineDraft {
  const start = claim.starts[rule.start] ?? '';
  const length = rule.length.value;
  // A duty without days shows from the day that it starts, until it is done.
  const day = start === '' ? '' : length ? lastDay(start, { ...rule, length }) : start;
  const group = rule.id.split('.')[0]!;
  return {
    key: `${claim.claimNumber}/${group}`,
    kind: rule.name,
    dueAt: day === '' ? '' : `${day}T23:59`,
    start,
    counting: rule.counting,
    source: factSourceText(rule.length.source),
    certainty: rule.length.state,
    program: claim.program,
    memberKey: claim.memberKey,
    subjectNumber: claim.claimNumber,
    owner: claim.owner,
    satisfiedBy: claim.satisfied[group] ?? '',
  };
}
