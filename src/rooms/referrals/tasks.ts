// What referrals owes: questions to the insurer until their answers stand.
import type { TaskKind } from '../../room';
import { members } from '../../tables/members';
import { quotes } from '../../tables/quotes';
import { CLOSED_STATES, referrals, type Referral } from '../../tables/referrals';
import { asTyped } from '../../tables/unread';
import { solicitorsOf, taskRows } from '../../tables/task';
import { answerRowWay, answerWay, referralWay, taskText } from './words';

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
        if (CLOSED_STATES.includes(row.state)) return undefined;
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
];

/** Only the first two kinds of question have quotes that the pages work on. */
export function wayOf({ category, state, referralNumber }: Open) {
  if (category === '事故') return answerRowWay(referralNumber);
  return state === '未送付' ? referralWay(referralNumber) : answerWay(referralNumber);
}
