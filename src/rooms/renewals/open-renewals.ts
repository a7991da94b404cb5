import { pick } from '../../domain/pick';
import { outbox, type Delivery } from '../../tables/outbox';
import { RENEWAL_STATES } from '../../domain/policy-event';
import type {
  OpenRenewalsRequest,
  RenewalCounts,
  RenewalDesk,
  RenewalLine,
  RenewalMonth,
  RenewalStage,
} from './contract';
import { compareYears, renewalQuotes } from './renewal-figures';
import {
  gatherRenewalWorld,
  placeOf,
  stagesOf,
  type RenewalPlace,
  type RenewalPorts,
  type RenewalWorld,
} from './renewal-world';
import { renewalDeliveries } from './renewal-deliveries';

/** A page of the list; the rest is counted. */
export const LINES_SHOWN = 100;

/** Twelve reads, whatever the number of policies; figures are reckoned for the lines shown alone. */
export function openRenewals(ports: RenewalPorts, request: OpenRenewalsRequest): RenewalDesk {
  const world = gatherRenewalWorld(ports);
  const all = world.policies.flatMap((policy) => ports.tables.orAside(() => placeOf(policy, world)) ?? []);
  const { month = '' } = request;
  const places = month === '' ? all : all.filter((place) => monthOf(place) === month);
  const stages = stageCounts(places, world);
  const chosen = sorted(places.filter((place) => isShown(place.stage, request.stage)));
  const skip = Math.max(0, Math.floor(request.skip ?? 0));
  const page = chosen.slice(skip, skip + LINES_SHOWN);
  const quoteOf = renewalQuotes(world);
  const letters = renewalDeliveries(ports.tables.sound(outbox));
  return {
    today: world.today,
    months: monthsOf(all, world),
    stages,
    states: stateCounts(places),
    lapsed: places.filter(({ stage, policy }) => stage === 'ended' || policy.renewalState === '失効').length,
    lines: page.flatMap(
      (place) =>
        ports.tables.orAside((): RenewalLine => {
          const { policy } = place;
          const years = compareYears(policy, quoteOf(policy), world);
          const member = world.members.get(policy.memberKey);
          return {
            ...pick(
              policy,
              'policyNumber',
              'memberKey',
              'memberNumber',
              'program',
              'renewalState',
              'solicitor',
            ),
            ...pick(place, 'stage', 'dueOn'),
            ...pick(years, 'lastYear', 'nextYear', 'wish', 'changedAnswers', 'askedAnew'),
            organization: member?.organization ?? policy.organization,
            programName: world.structure(policy.program)?.shortName ?? policy.program,
            endsAt: policy.endsAt.slice(0, 16),
            letterState: latestState(letters.get(policy.policyNumber)),
          };
        }) ?? [],
    ),
    more: chosen.length - skip - page.length,
  };
}

const monthOf = ({ policy }: RenewalPlace): string => policy.endsAt.slice(0, 7);

const stageCounts = (places: readonly RenewalPlace[], world: RenewalWorld): RenewalCounts[] =>
  stagesOf(world).map((stage) => ({
    stage,
    policies: places.filter((place) => place.stage === stage).length,
  }));

const stateCounts = (places: readonly RenewalPlace[]): RenewalDesk['states'] =>
  ['', ...RENEWAL_STATES].map((state) => ({
    state,
    policies: places.filter(({ policy }) => policy.renewalState === state).length,
  }));

function monthsOf(places: readonly RenewalPlace[], world: RenewalWorld): RenewalMonth[] {
  return [...new Set(places.map(monthOf))].sort().map((month) => {
    const own = places.filter((place) => monthOf(place) === month);
    return {
      month,
      policies: own.length,
      premiumYen: own.reduce((sum, { policy }) => sum + (policy.annualPremiumYen ?? 0), 0),
      stages: stageCounts(own, world).filter(({ policies }) => policies > 0),
      states: stateCounts(own).filter(({ policies }) => policies > 0),
    };
  });
}

function isShown(stage: RenewalStage, wanted: string | undefined): boolean {
  return wanted ? stage === wanted : stage !== 'outcome';
}

/** What ends first stands first; within a day by number. */
function sorted(places: readonly RenewalPlace[]): RenewalPlace[] {
  const key = ({ policy }: RenewalPlace): string => `${policy.endsAt}\n${policy.policyNumber}`;
  return [...places].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

/** Numbers rise with time; a cancelled letter does not count. */
function latestState(letters: readonly Delivery[] = []): string {
  const standing = letters.filter(({ state }) => state !== '取消');
  const [first] = standing.sort((left, right) => (left.deliveryNumber < right.deliveryNumber ? 1 : -1));
  return first?.state ?? '';
}
