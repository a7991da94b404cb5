// What renewals owes: every policy whose steps have begun, until its outcome is recorded.
import { openSteps } from '../../domain/renewal';
import type { TaskKind } from '../../room';
import { members } from '../../tables/members';
import { policies } from '../../tables/policies';
import { solicitorsOf, taskRows } from '../../tables/task';
import { gatherRenewalWorld, placeOf } from './renewal-world';
import { renewalsWay, taskText } from './words';

export const tasks: readonly TaskKind[] = [
  {
    kind: 'renewal',
    at: 75,
    title: taskText.renewal,
    closedBy: taskText.renewalClosedBy,
    open: (ports) => {
      const world = gatherRenewalWorld(ports);
      const solicitors = solicitorsOf(ports.tables.read(members));
      const rows = ports.tables.read(policies);
      return taskRows(policies, rows, ['state', 'endsAt', 'endedOn', 'renewalState'], (policy) => {
        const place = placeOf(policy, world);
        if (!place || place.stage === 'early' || place.stage === 'outcome') return undefined;
        const { steps } = place.schedule;
        const due = openSteps(steps, policy.renewalState, world.today).find(
          ({ date }) => date !== '' && date <= world.today,
        );
        return {
          number: policy.policyNumber,
          organization: policy.organization,
          owner: policy.solicitor || solicitors.ofKey(policy.memberKey),
          since: due?.date ?? steps[0]?.date ?? '',
          waitsFor: taskText.renewalWaits(policy.renewalState, place.stage, policy.endsAt.slice(0, 10)),
          ways: [renewalsWay],
        };
      });
    },
  },
];
