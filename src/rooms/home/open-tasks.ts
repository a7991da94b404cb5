// 今日の仕事: what all rooms owe, as their rows have it now; the oldest first.
import type { RequestOf } from '../../calls/call';
import { daysBetween } from '../../domain/calendar';
import { tried } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import type { Way } from '../../domain/way';
import type { HomeTask, Ports } from '../../ports';
import type { TaskKind } from '../../room';
import type { FoundTask, Task, UnreadRow } from '../../tables/task';
import type { contract, TaskDesk, TaskLine } from './contract';
import { readingOnce } from './reading-once';
import { taskText } from './words';

/** A dialog's worth; the rest is counted, and comes as the oldest are done. */
export const MOST_TASKS = 200;
/** A row of which nobody can tell whether it waits. */
const UNREAD = 'unread';

/** Each tab read once, whatever the number of kinds. */
export function openTasks(
  ports: Ports,
  { kind: asked = '', owner = '', selected = false }: RequestOf<typeof contract.openTasks>,
): TaskDesk {
  const kind = selected ? selectedKind(ports) : asked;
  const all = allTasks(readingOnce(ports));
  const byKind = all.filter((task) => kind === '' || task.kind === kind);
  const fitting = byKind.filter((task) => owner === '' || task.owner === owner);
  const own = all.filter((task) => owner === '' || task.owner === owner);
  return {
    kind,
    today: ports.clock.today(),
    kinds: kindsOf(ports).map(({ kind: one, title, closedBy }) => ({
      kind: one,
      title,
      closedBy,
      ...counted(own.filter((task) => task.kind === one)),
    })),
    all: own.length,
    owners: [...new Set(all.map((task) => task.owner))].sort().map((name) => ({
      owner: name,
      count: byKind.filter((task) => task.owner === name).length,
    })),
    tasks: fitting.slice(0, MOST_TASKS),
    more: Math.max(0, fitting.length - MOST_TASKS),
  };
}

/** ホーム names each kind by its title. */
function selectedKind(ports: Ports): string {
  const texts = ports.selection.homeTexts();
  return kindsOf(ports).find(({ title }) => texts.includes(title))?.kind ?? '';
}

/** ホーム cannot ask: it is told with each check and every hour, and says when. */
export function showTasks(ports: Ports): void {
  const all = allTasks(readingOnce(ports));
  const counts = kindsOf(ports).map(({ kind, title }): HomeTask => {
    const { count, oldest } = counted(all.filter((task) => task.kind === kind));
    return { title, text: taskText.count(count, oldest) };
  });
  ports.builder.showTasks(counts, taskText.at(ports.clock.now()));
}

/** A kind that several rooms owe is one. */
const kindsOf = ({ tasks }: Pick<Ports, 'tasks'>) => [
  ...new Map(tasks.map((task) => [task.kind, task])).values(),
  { kind: UNREAD, title: taskText.unread, closedBy: taskText.unreadClosedBy },
];

function counted(tasks: readonly TaskLine[]): { readonly count: number; readonly oldest: number | null } {
  const days = tasks.flatMap((task) => task.days ?? []);
  return { count: tasks.length, oldest: days.length === 0 ? null : Math.max(...days) };
}

function allTasks(ports: Ports): readonly TaskLine[] {
  const today = ports.clock.today();
  const lines: TaskLine[] = [];
  const unread = new Map<string, TaskLine>();
  for (const kind of ports.tasks) {
    for (const task of tasksOf(kind, ports)) {
      // Several kinds may meet the same cell in doubt: it is put right once.
      if ('problem' in task) unread.set(problemText(task.problem), unreadLine(ports, task));
      else lines.push(lineOf(task, kind, today));
    }
  }
  // What nobody knows the age of comes last.
  return [...lines, ...unread.values()].sort((left, right) => (right.days ?? -1) - (left.days ?? -1));
}

/** A kind that meets what it cannot go on with owes that; the others are told all the same. */
function tasksOf({ open }: TaskKind, ports: Ports): readonly FoundTask[] {
  const found = tried(() => open(ports));
  if (found.ok) return found.value;
  return found.problems.map((problem): UnreadRow => ({ problem, table: undefined, id: '' }));
}

function lineOf(task: Task, { kind, title }: TaskKind, today: string): TaskLine {
  const since = task.since.slice(0, 10);
  return {
    ...task,
    kind,
    title,
    since,
    owner: task.owner.trim() || taskText.noOwner,
    days: since === '' ? null : Math.max(0, daysBetween(since, today)),
  };
}

function unreadLine({ screen }: Pick<Ports, 'screen'>, { problem, table, id }: UnreadRow): TaskLine {
  const { tab = table?.tab ?? '', column = '' } = problem.where ?? {};
  // A problem of another tab than its row's own leads to the tab alone.
  const at = table && table.tab === tab ? id : '';
  const cell: Way = { kind: 'cell', tab, id: at, column };
  return {
    kind: UNREAD,
    title: taskText.unread,
    number: at,
    organization: '',
    owner: taskText.noOwner,
    since: '',
    days: null,
    waitsFor: problemText(problem),
    ways: tab === '' ? [] : [screen.shows(tab) ? cell : taskText.hiddenTabs],
  };
}
