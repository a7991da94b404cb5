// Whether a question to the insurer is still open on the day its letter leaves (rule C21).
import { referrals } from '../../tables/referrals';
import { lookup } from '../../tables/unread';
import { type Cause, type CausePorts, heldBack, withdrawn } from '../mail';
import { referralProblems } from './words';

const CLOSED: readonly string[] = ['回答済', '反映済', '取下げ'];

/** While one of its questions waits for an answer. */
export function questionCause(
  ports: CausePorts,
): Cause<{ readonly questions: readonly { readonly referralNumber: string }[] }> {
  const rows = lookup(ports.tables.read(referrals), (row) => row.referralNumber);
  return {
    ended: ({ questions }) => {
      const numbers = questions.map(({ referralNumber }) => referralNumber);
      const unknown = numbers.find((referralNumber) => !rows.get(referralNumber));
      if (unknown !== undefined)
        return heldBack(referralProblems.referralUnknown({ referralNumber: unknown }));
      const open = numbers.some((referralNumber) => !CLOSED.includes(rows.get(referralNumber)!.state));
      return open ? undefined : withdrawn(referralProblems.questionClosed({ numbers: numbers.join('、') }));
    },
  };
}
