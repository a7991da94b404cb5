// The renewal of a policy: its steps before a date, what each asks for, and what is due when.
import { addDays, daysBetween, type IsoDate } from './calendar';

/** What a step wants to have happened: the notice sent, an answer, an outcome. */
export type RenewalNeed = 'notice' | 'answer' | 'outcome';

export interface RenewalStep {
  readonly daysBefore: number;
  /** Blank where the date that it counts from is not keyed. */
  readonly date: IsoDate;
  readonly need: RenewalNeed;
}

/** As shipped; 設定 may say otherwise. */
export const USUAL_RENEWAL_DAYS: readonly number[] = [90, 60, 30, 14, 7];
const LONGEST = 365;

/** Whole days, the earliest step first; undefined where the text holds anything else. @example '90,60、30' */
export function parseRenewalDays(text: string): number[] | undefined {
  const parts = text
    .normalize('NFKC')
    .split(/[,、\s]+/)
    .filter((part) => part !== '')
    .map((part) => Number(part.replace(/日前?$/, '')));
  const sound = parts.every((days) => Number.isInteger(days) && days > 0 && days <= LONGEST);
  return parts.length > 0 && sound ? [...new Set(parts)].sort((a, b) => b - a) : undefined;
}

/** The first step asks for the notice, the last for the outcome, those between for an answer. */
export function renewalSteps(countedFrom: IsoDate, days: readonly number[]): RenewalStep[] {
  return days.map((daysBefore, at) => ({
    daysBefore,
    date: countedFrom === '' ? '' : addDays(countedFrom, -daysBefore),
    need: at === days.length - 1 ? 'outcome' : at === 0 ? 'notice' : 'answer',
  }));
}

/** What a person keys; 更新 and 条件変更 come with the policy that renews. */
export const STATES_BY_HAND = ['案内済', '回答あり', '更新しない', '失効'] as const;

const OUTCOMES: readonly string[] = ['更新', '条件変更', '更新しない', '失効'];

export function isOutcome(state: string): boolean {
  return OUTCOMES.includes(state);
}

/** Whether a policy in this state has what the step asks for. */
export function meetsNeed(state: string, need: RenewalNeed): boolean {
  if (isOutcome(state)) return true;
  if (need === 'outcome') return false;
  return state === '回答あり' || (need === 'notice' && state === '案内済');
}

/**
 * The steps that are open now: those whose day has come, and the next one. Later steps wait for their turn, so that
 * a policy is not five lines in a list a year before it ends.
 */
export function openSteps(steps: readonly RenewalStep[], state: string, today: IsoDate): RenewalStep[] {
  const unmet = steps.filter((step) => !meetsNeed(state, step.need));
  const next = unmet.findIndex((step) => step.date === '' || step.date > today);
  return next < 0 ? unmet : unmet.slice(0, next + 1);
}

export type RenewalStatus =
  | { readonly kind: 'early'; readonly daysLeft: number }
  | { readonly kind: 'due'; readonly daysBefore: number; readonly daysLeft: number }
  | { readonly kind: 'ended'; readonly daysAgo: number };

/** What a date of expiry alone says on a day. The day of expiry itself is due. */
export function renewalStatus(
  endDate: IsoDate,
  asOf: IsoDate,
  days: readonly number[] = USUAL_RENEWAL_DAYS,
): RenewalStatus {
  const daysLeft = daysBetween(asOf, endDate);
  if (daysLeft < 0) return { kind: 'ended', daysAgo: -daysLeft };
  const reached = days.filter((daysBefore) => daysLeft <= daysBefore);
  if (reached.length === 0) return { kind: 'early', daysLeft };
  return { kind: 'due', daysBefore: Math.min(...reached), daysLeft };
}
