// What referrals owes: questions to the insurer until their answers stand, and doubts about the documents.
import type { TaskKind } from '../../room';
import { members } from '../../tables/members';
import { quotes } from '../../tables/quotes';
import { referrals, type Referral } from '../../tables/referrals';
import { asTyped } from '../../tables/unread';
import { solicitorsOf, taskRows, type FoundTask, type Task } from '../../tables/task';
import { DOUBT_CATEGORY } from './doubt-referrals';
import { answerRowWay, answerWay, doubtsWay, referralWay, taskText } from './words';

const DONE: readonly Referral['state'][] = ['反映済', '取下げ'];

type Open = Pick<Referral, 'category' | 'state' | 'referralNumber'>;

export const tasks: readonly TaskKind[] = [
  {
    kind: 'referral',
    at: 40,
    title: taskText.referral,
    closedBy: taskText.referralClosedBy,
    open: ({ tables }) => {
      const solicitors = solicitorsOf(tables.read(members));
      const asked = new Map(tables.read(quotes).map((row) => [row.quoteNumber, row]));
      return taskRows(referrals, tables.read(referrals), ['category', 'state', 'sentOn'], (row) => {
        if (row.category === DOUBT_CATEGORY || DONE.includes(row.state)) return undefined;
        const quote = asked.get(row.subjectNumber);
        return {
          number: row.referralNumber,
          organization: quote?.organization ?? '',
          owner: quote?.solicitor || solicitors.ofNumber(row.memberNumber),
          since: row.sentOn || (quote ? asTyped(quote.createdOn) : ''),
          waitsFor: taskText.referralWaits(row.state, row.question),
          ways: [wayOf(row)],
        };
      });
    },
  },
  {
    kind: 'doubt',
    at: 90,
    title: taskText.doubt,
    closedBy: taskText.doubtClosedBy,
    open: ({ tables }) => {
      const found = taskRows(referrals, tables.read(referrals), ['category', 'state', 'sentOn'], (row) =>
        row.category !== DOUBT_CATEGORY || DONE.includes(row.state)
          ? undefined
          : {
              number: row.referralNumber,
              organization: row.program,
              owner: '',
              since: row.sentOn,
              waitsFor: row.state,
              ways: [row.state === '未送付' ? doubtsWay : answerRowWay(row.referralNumber)],
            },
      );
      return byProgram(found);
    },
  },
];

/** Only the first two kinds of question have quotes that the pages work on. */
function wayOf({ category, state, referralNumber }: Open) {
  if (category === '事故') return answerRowWay(referralNumber);
  return state === '未送付' ? referralWay(referralNumber) : answerWay(referralNumber);
}

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
      waitsFor: taskText.doubtWaits(first.waitsFor === '未送付', group.length),
    };
  });
  return [...tasks, ...found.filter((task) => 'problem' in task)];
}
