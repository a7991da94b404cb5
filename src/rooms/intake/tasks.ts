// What intake owes: requests that wait for a decision, and material that was asked for.
import type { TaskKind } from '../../room';
import { intakes } from '../../tables/intakes';
import { members } from '../../tables/members';
import { settings } from '../../tables/masters';
import { settingValues } from '../../tables/setting-values';
import { solicitorsOf, taskRows } from '../../tables/task';
import type { Ports } from '../../ports';
import { isMaterialOpen } from './open-materials';
import { intakeWay, materialsWay, taskText } from './words';

export const tasks: readonly TaskKind[] = [
  {
    kind: 'request',
    at: 10,
    title: taskText.request,
    closedBy: taskText.requestClosedBy,
    open: ({ tables }) => {
      const ownerOf = owners(tables);
      return taskRows(intakes, tables.read(intakes), ['state', 'receivedAt'], (row) =>
        row.state !== '確認待ち'
          ? undefined
          : {
              number: row.receiptNumber,
              organization: row.organization,
              owner: ownerOf(row.memberKey),
              since: row.receivedAt,
              waitsFor: taskText.requestWaits(row.result),
              ways: [intakeWay],
            },
      );
    },
  },
  {
    kind: 'material',
    at: 20,
    title: taskText.material,
    closedBy: taskText.materialClosedBy,
    open: ({ tables }) => {
      const ownerOf = owners(tables);
      return taskRows(intakes, tables.read(intakes), ['state', 'receivedAt', 'material'], (row) =>
        !isMaterialOpen(row)
          ? undefined
          : {
              number: row.receiptNumber,
              organization: row.organization,
              owner: ownerOf(row.memberKey),
              since: row.receivedAt,
              waitsFor: taskText.materialWaits(row.material),
              ways: [materialsWay],
            },
      );
    },
  },
];

/** Whoever looks after the member; of somebody new, whom 設定 names for the form. */
function owners(tables: Ports['tables']): (memberKey: string) => string {
  const { ofKey } = solicitorsOf(tables.read(members));
  const owner = settingValues(tables.read(settings))('intakeOwner');
  return (memberKey) => ofKey(memberKey) || owner;
}
