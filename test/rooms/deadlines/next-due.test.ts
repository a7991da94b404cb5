// This file tests 次の期限 of the roster: the nearest open deadline of each member, and blank where there is none.
import { members } from '../../../src/tables/members';
import { nextDueChanges } from '../../../src/rooms/deadlines/next-due';
import { memoryWorld } from '../../support/memory-ports';

const due = (memberKey: string, dueAt: string, state: '未了' | '期限超過' | '完了' | '日付未入力') => ({
  memberKey,
  dueAt,
  state,
});

test('the nearest open one counts, what is over goes, what is the same is not written', () => {
  const world = memoryWorld();
  world.addMember({ memberNumber: '1001' });
  world.addMember({ memberNumber: '1002', nextDue: '2027-01-01' });
  world.addMember({ memberNumber: '1003', nextDue: '2027-03-01' });
  world.addMember({ memberNumber: '' });
  const roster = new Map(world.ports.tables.read(members).map((row) => [row.memberKey, row]));
  const changes = nextDueChanges(roster, [
    due('1001/ALIVE', '2027-04-01T16:00:00', '未了'),
    due('1001/ALIVE', '2027-02-01T00:00:00', '期限超過'),
    due('1001/ALIVE', '2027-01-01T00:00:00', '完了'),
    due('1001/ALIVE', '', '日付未入力'),
    due('1003/ALIVE', '2027-03-01T00:00:00', '未了'),
    due('', '2026-12-01T00:00:00', '未了'),
  ]);
  expect(changes).toEqual([
    { id: '1001/ALIVE', set: { nextDue: '2027-02-01' } },
    { id: '1002/ALIVE', set: { nextDue: '' } },
  ]);
});
