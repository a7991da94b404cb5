// What 資料疑義 owes: a programme's doubts to ask, and those to be answered.
import type { TaskKind } from '../../room';
import { doubts } from '../../tables/doubts';
import { CLOSED_STATES } from '../../tables/referrals';
import { taskRows, type FoundTask, type Task } from '../../tables/task';
import { doubtsWay, taskText } from './words';

export const tasks: readonly TaskKind[] = [
  {
    kind: 'doubt',
    at: 90,
    title: taskText.doubt,
    closedBy: taskText.closedBy,
    open: ({ tables }) =>
      byProgram(
        taskRows(doubts, tables.read(doubts), ['state', 'sentOn'], (row) =>
          CLOSED_STATES.includes(row.state)
            ? undefined
            : {
                number: row.referralNumber,
                organization: row.program,
                owner: '',
                since: row.sentOn,
                waitsFor: row.state,
                ways: [doubtsWay],
              },
        ),
      ),
  },
];

/** One letter asks all doubts about a programme: so does one task, for those to ask and those to be answered. */
function byProgram(found: readonly FoundTask[]): FoundTask[] {
  const groups = new Map<string, Task[]>();
  for (const task of found) {
    if ('problem' in task) continue;
    const key = `${task.organization}\n${task.waitsFor === '未送付'}`;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  const tasks = [...groups.values()].map((group): Task => {
    const [first] = group as [Task, ...Task[]];
    const dates = group.map(({ since }) => since).filter((since) => since !== '');
    return {
      ...first,
      since: dates.sort()[0] ?? '',
      waitsFor: taskText.waits(first.waitsFor === '未送付', group.length),
    };
  });
  return [...tasks, ...found.filter((task) => 'problem' in task)];
}
