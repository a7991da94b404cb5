// What disclosure owes: sheets that went back with something missing, until they come again.
import { sharedTasks } from '../../domain/shared-tasks';
import type { TaskKind } from '../../room';
import { faxLog } from '../../tables/fax-log';
import { members } from '../../tables/members';
import { solicitorsOf, taskRows } from '../../tables/task';
import { disclosureWay, taskText } from './words';

export const tasks: readonly TaskKind[] = [
  {
    ...sharedTasks.paper,
    open: ({ tables }) => {
      const solicitors = solicitorsOf(tables.read(members));
      return taskRows(faxLog, tables.read(faxLog), ['returnedOn', 'arrivedAgainOn'], (row) =>
        row.returnedOn === '' || row.arrivedAgainOn !== ''
          ? undefined
          : {
              number: row.faxNumber,
              organization: row.organization,
              owner: solicitors.ofKey(row.memberKey),
              since: row.returnedOn,
              waitsFor: taskText.faxWaits(row.returnedNumbers),
              ways: row.memberKey === '' ? [] : [disclosureWay(row.memberKey)],
            },
      );
    },
  },
];
