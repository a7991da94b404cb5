// What enrolment owes: accepted applications that the insurer has not taken on yet.
import type { TaskKind } from '../../room';
import { members } from '../../tables/members';
import { policies } from '../../tables/policies';
import { solicitorsOf, taskRows } from '../../tables/task';
import { taskText, underwritingWay } from './words';

export const tasks: readonly TaskKind[] = [
  {
    kind: 'underwriting',
    at: 55,
    title: taskText.underwriting,
    closedBy: taskText.underwritingClosedBy,
    open: ({ tables }) => {
      const solicitors = solicitorsOf(tables.read(members));
      return taskRows(policies, tables.read(policies), ['state', 'applicationOn'], (policy) =>
        policy.state !== '申込受付'
          ? undefined
          : {
              number: policy.policyNumber,
              organization: policy.organization,
              owner: policy.solicitor || solicitors.ofKey(policy.memberKey),
              since: policy.applicationOn,
              waitsFor: taskText.underwritingWaits,
              ways: [underwritingWay(policy.policyNumber)],
            },
      );
    },
  },
];
