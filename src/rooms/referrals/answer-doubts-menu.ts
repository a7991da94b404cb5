// 回答を登録（資料疑義） from the menu: the answers stand in the selected rows.
import { referrals } from '../../tables/referrals';
import type { Ports } from '../../ports';
import { answerDoubt } from './answer-doubt';
import { doubtMenu as words, titles } from './words';

/** The answer, its paper and its approver stand in the rows; confirming changes what shows the facts. */
export function answerDoubts(ports: Ports): void {
  const { screen, selection } = ports;
  const numbers = selection.ids(referrals);
  if (numbers.length === 0) return screen.tell(titles.answerDoubts, words.doubtsNone);
  if (!screen.ask(titles.answerDoubts, words.doubtsAsk(numbers))) return;
  const facts = numbers.map((referralNumber) => answerDoubt(ports, { referralNumber }).facts.length);
  const sum = facts.reduce((total, count) => total + count, 0);
  screen.tell(titles.answerDoubts, words.doubtsDone(numbers.length, sum));
}
