import { addDays } from '../../domain/calendar';
import type { Problem } from '../../domain/problem';
import { isCoverToRenew } from '../../domain/policy-event';
import { isOutcome, openSteps, USUAL_RENEWAL_DAYS } from '../../domain/renewal';
import { members, type Member } from '../../tables/members';
import { settings } from '../../tables/masters';
import { policies, type Policy } from '../../tables/policies';
import { quotes, type Quote } from '../../tables/quotes';
import { lookup, type Lookup } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import type { RenewalStage } from './contract';
import {
  type DeadlineWorld,
  isDateTime,
  renewalDaysOf,
  renewalSchedule,
  type RenewalSchedule,
} from '../deadlines';
import type { Ports } from '../../ports';
import { renewalProblems, renewalText } from './words';
import { type QuoteFacts, gatherQuoteFacts } from '../quotes';

export interface RenewalWorld extends Pick<DeadlineWorld, 'structure' | 'renewalDays'> {
  readonly programs: QuoteFacts['programs'];
  readonly today: string;
  readonly now: string;
  readonly facts: QuoteFacts;
  readonly policies: readonly Policy[];
  readonly policyOf: Lookup<Policy>;
  readonly quotes: Lookup<Quote>;
  readonly quoteRows: readonly RowOf<typeof quotes>[];
  readonly members: Lookup<Member>;
}

export type RenewalPorts = Pick<Ports, 'tables' | 'clock' | 'rates'>;

export function gatherRenewalWorld(ports: RenewalPorts): RenewalWorld {
  const facts = gatherQuoteFacts(ports);
  const quoteRows = ports.tables.read(quotes);
  const policyRows = ports.tables.read(policies);
  return {
    today: ports.clock.today(),
    now: ports.clock.now(),
    programs: facts.programs,
    structure: facts.structure,
    renewalDays: renewalDaysOf(ports.tables.read(settings)) ?? USUAL_RENEWAL_DAYS,
    facts,
    policies: ports.tables.sift(policyRows),
    policyOf: lookup(policyRows, (row) => row.policyNumber),
    quotes: lookup(quoteRows, (row) => row.quoteNumber),
    quoteRows,
    members: lookup(ports.tables.read(members), (row) => row.memberKey),
  };
}

type RenewingPolicy = Pick<Policy, 'program' | 'state' | 'endsAt' | 'endedOn' | 'renewalState'>;

export interface RenewalPlace<P = Policy> {
  readonly policy: P;
  readonly schedule: RenewalSchedule;
  readonly stage: RenewalStage;
  /** The open step that is due or comes next; blank where its date is not known. */
  readonly dueOn: string;
}

/** A policy joins the list a month before its first step; where no closing is keyed, that early before its end. */
const AHEAD_DAYS = 30;
/** An outcome stays in view this long after the end of cover. */
const OUTCOME_DAYS = 60;

/** Cover that was accepted and has not been ended early: what may be renewed. */
export function isRenewable(policy: Pick<Policy, 'state' | 'endsAt' | 'endedOn'>): boolean {
  return isDateTime(policy.endsAt) && isCoverToRenew(policy);
}

/** A cover that has ended, or is to end, before its time: why nothing follows it. */
export function notCovered({ policyNumber, state, endedOn }: Policy): Problem {
  const text = endedOn === '' ? state : renewalText.endsEarly(endedOn);
  return renewalProblems.renewalNotCovered({ policyNumber, state: text });
}

/** Undefined while it is too early to speak of a renewal, or long over. Nothing leaves without a state. */
export function placeOf<P extends RenewingPolicy>(
  policy: P,
  world: RenewalWorld,
): RenewalPlace<P> | undefined {
  if (!isRenewable(policy)) return undefined;
  const schedule = renewalSchedule(policy, world);
  const endDate = policy.endsAt.slice(0, 10);
  const open = openSteps(schedule.steps, policy.renewalState, world.today);
  const due = open.filter((step) => step.date !== '' && step.date <= world.today);
  const dueOn = (due[due.length - 1] ?? open[0])?.date ?? '';
  const place = (stage: RenewalStage): RenewalPlace<P> => ({ policy, schedule, stage, dueOn });
  if (isOutcome(policy.renewalState)) {
    return addDays(endDate, OUTCOME_DAYS) >= world.today ? place('outcome') : undefined;
  }
  if (policy.endsAt <= world.now) return place('ended');
  const horizon = addDays(world.today, AHEAD_DAYS);
  if (schedule.countedFrom === '') {
    const longest = Math.max(...world.renewalDays);
    return addDays(endDate, -longest - AHEAD_DAYS) <= horizon ? place('undated') : undefined;
  }
  const reached = schedule.steps.filter((step) => step.date <= world.today);
  const last = reached[reached.length - 1];
  if (last) return place(`days-${last.daysBefore}`);
  return (schedule.steps[0]?.date ?? '') <= horizon ? place('early') : undefined;
}

/** In the order of urgency that the page shows. */
export function stagesOf(world: Pick<RenewalWorld, 'renewalDays'>): RenewalStage[] {
  const steps = [...world.renewalDays].sort((a, b) => a - b).map((days): RenewalStage => `days-${days}`);
  return ['ended', ...steps, 'undated', 'early', 'outcome'];
}
