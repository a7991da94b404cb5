// This file defines 更改の準備: every policy coming due in one view by step, last year's figures beside the next.
import { outbox, type Delivery } from '../../tables/outbox';
import { RENEWAL_STATES } from '../../domain/policy-event';
import type { OpenRenewalsRequest, RenewalDesk, RenewalLine, RenewalStage } from './contract';
import { compareYears, renewalQuotes } from './renewal-figures';
import { gatherRenewalWorld, placeOf, stagesOf, type RenewalPlace, type RenewalPorts } from './renewal-world';
import { isRenewalLetter } from './renewal-letters';

/** A page of the list; the rest is counted. */
export const LINES_SHOWN = 100;

/** Twelve reads, whatever the number of policies; figures are reckoned for the lines shown alone. */
export function openRenewals(ports: RenewalPorts, request: OpenRenewalsRequest = {}): RenewalDesk {
  const world = gatherRenewalWorld(ports);
  const places = world.policies.flatMap((policy) => ports.tables.orAside(() => placeOf(policy, world)) ?? []);
  const stages = stagesOf(world).map((stage) => ({
    stage,
    policies: places.filter((place) => place.stage === stage).length,
  }));
  const chosen = sorted(places.filter((place) => isShown(place.stage, request.stage)));
  const skip = Math.max(0, Math.floor(Number(request.skip ?? 0)) || 0);
  const page = chosen.slice(skip, skip + LINES_SHOWN);
  const quoteOf = renewalQuotes(world);
  const letters = latestLetters(ports.tables.sound(outbox));
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
          const { lastYear, nextYear, changedAnswers, askedAnew } = compareYears(
            policy,
            quoteOf(policy),
            world,
          );
          const member = world.members.get(policy.memberKey);
          return {
            policyNumber: policy.policyNumber,
            memberKey: policy.memberKey,
            memberNumber: policy.memberNumber,
            organization: member?.organization ?? policy.organization,
            program: policy.program,
            programName: world.structure(policy.program)?.shortName ?? policy.program,
            endsAt: policy.endsAt.slice(0, 16),
            stage: place.stage,
            dueOn: place.dueOn,
            renewalState: policy.renewalState,
            solicitor: policy.solicitor,
            lastYear,
            nextYear,
            changedAnswers,
            askedAnew,
            letterState: letters.get(policy.policyNumber)?.state ?? '',
          };
        }) ?? [],
    ),
    more: chosen.length - skip - page.length,
  };
}

function isShown(stage: RenewalStage, wanted: string | undefined): boolean {
  return wanted ? stage === wanted : stage !== 'settled';
}

/** What ends first stands first; within a day by number. */
function sorted(places: readonly RenewalPlace[]): RenewalPlace[] {
  const key = ({ policy }: RenewalPlace): string => `${policy.endsAt}\n${policy.policyNumber}`;
  return [...places].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

/** By policy; numbers rise with time. */
function latestLetters(rows: readonly Delivery[]): Map<string, Delivery> {
  const latest = new Map<string, Delivery>();
  for (const row of rows) {
    if (row.state === '取消' || !isRenewalLetter(row)) continue;
    const standing = latest.get(row.subjectNumbers);
    if (!standing || standing.deliveryNumber < row.deliveryNumber) latest.set(row.subjectNumbers, row);
  }
  return latest;
}
