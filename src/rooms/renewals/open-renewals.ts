import { pick } from '../../domain/pick';
import { outbox, type Delivery } from '../../tables/outbox';
import { RENEWAL_STATES } from '../../domain/policy-event';
import type { OpenRenewalsRequest, RenewalDesk, RenewalLine, RenewalStage } from './contract';
import { compareYears, renewalQuotes } from './renewal-figures';
import { gatherRenewalWorld, placeOf, stagesOf, type RenewalPlace, type RenewalPorts } from './renewal-world';
import { renewalDeliveries } from './renewal-deliveries';

/** A page of the list; the rest is counted. */
export const LINES_SHOWN = 100;

/** Twelve reads, whatever the number of policies; figures are reckoned for the lines shown alone. */
export function openRenewals(ports: RenewalPorts, request: OpenRenewalsRequest): RenewalDesk {
  const world = gatherRenewalWorld(ports);
  const places = world.policies.flatMap((policy) => ports.tables.orAside(() => placeOf(policy, world)) ?? []);
  const stages = stagesOf(world).map((stage) => ({
    stage,
    policies: places.filter((place) => place.stage === stage).length,
  }));
  const chosen = sorted(places.filter((place) => isShown(place.stage, request.stage)));
  const skip = Math.max(0, Math.floor(request.skip ?? 0));
  const page = chosen.slice(skip, skip + LINES_SHOWN);
  const quoteOf = renewalQuotes(world);
  const letters = renewalDeliveries(ports.tables.sound(outbox));
  const states = ['', ...RENEWAL_STATES].map((state) => ({
    state,
    policies: places.filter(({ policy }) => policy.renewalState === state).length,
  }));
  return {
    today: world.today,
    stages,
    states,
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
