// 回答を登録（資料疑義） from the menu: the answers stand in the selected rows.
import { problemsIn, refuse, refuseAll } from '../../domain/problem';
import { referrals } from '../../tables/referrals';
import type { Ports } from '../../ports';
import { answerDoubt, readDoubt } from './answer-doubt';
import { doubtMenu as words, referralProblems, titles } from './words';

/** The answer, its paper and its approver stand in the rows; confirming changes what shows the facts. */
export function answerDoubts(ports: Ports): void {
  const { screen, selection, tables, clock } = ports;
  const numbers = selection.ids(referrals);
  if (!ports.user.isManager()) refuse(referralProblems.doubtNotManager());
  if (numbers.length === 0) refuse(referralProblems.noAnswersChosen());
  const rows = tables.read(referrals);
  refuseAll(
    numbers.flatMap((referralNumber) => problemsIn(() => readDoubt(rows, { referralNumber }, clock.today()))),
  );
  if (!screen.ask(titles.answerDoubts, words.doubtsAsk(numbers))) return;
  const facts = numbers.map((referralNumber) => answerDoubt(ports, { referralNumber }).facts.length);
  const sum = facts.reduce((total, count) => total + count, 0);
  screen.tell(titles.answerDoubts, words.doubtsDone(numbers.length, sum));
}
