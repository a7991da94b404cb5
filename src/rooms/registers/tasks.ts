// What registers owes: complaints that are not settled.
import { sharedTasks } from '../../domain/shared-tasks';
import type { TaskKind } from '../../room';
import { complaints } from '../../tables/complaints';
import { members } from '../../tables/members';
import { solicitorsOf, taskRows } from '../../tables/task';
import { complaintWay, taskText } from './words';

export const tasks: readonly TaskKind[] = [
  {
    ...sharedTasks.incident,
    open: ({ tables }) => {
      const solicitors = solicitorsOf(tables.read(members));
      return taskRows(complaints, tables.read(complaints), ['state', 'receivedAt'], (row) =>
        row.state === '解決'
          ? undefined
          : {
              number: row.complaintNumber,
              organization: row.organization,
              owner: solicitors.ofKey(row.memberKey),
              since: row.receivedAt,
              waitsFor: taskText.complaintWaits(row.content),
              ways: [complaintWay],
            },
      );
    },
  },
];
