// What claims owes: every claim that is not closed, by what comes next of it.
import { sharedTasks } from '../../domain/shared-tasks';
import type { TaskKind } from '../../room';
import { claims } from '../../tables/claims';
import { members } from '../../tables/members';
import { solicitorsOf, taskRows } from '../../tables/task';
import { isClosed } from './claim-world';
import { claimTask, reportWay, stepsWay } from './words';

export const tasks: readonly TaskKind[] = [
  {
    ...sharedTasks.incident,
    open: ({ tables }) => {
      const solicitors = solicitorsOf(tables.read(members));
      return taskRows(claims, tables.read(claims), ['state', 'receivedAt', 'firstReportedOn'], (claim) => {
        if (isClosed(claim)) return undefined;
        const { claimNumber, organization, owner, memberKey, firstReportedOn, state, receivedAt } = claim;
        return {
          number: claimNumber,
          organization,
          owner: owner || solicitors.ofKey(memberKey),
          since: receivedAt,
          waitsFor: (firstReportedOn !== '' && claimTask.waits[state]) || claimTask.report,
          ways: [firstReportedOn === '' ? reportWay(claimNumber) : stepsWay(claimNumber)],
        };
      });
    },
  },
];
