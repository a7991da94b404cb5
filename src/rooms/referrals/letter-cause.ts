// Whether a question to the insurer is still open on the day its letter leaves (rule C21).
import { referrals, type Referral } from '../../tables/referrals';
import { lookup } from '../../tables/unread';
import { type Cause, type CausePorts, heldBack, withdrawn } from '../mail';
import { referralProblems } from './words';

const CLOSED: readonly string[] = ['回答済', '反映済', '取下げ'];

/** While one of its questions waits for an answer. */
export const questionCause = (ports: CausePorts): QuestionCause =>
  causeOf(lookup(ports.tables.read(referrals), (row) => row.referralNumber));

type QuestionCause = Cause<{ readonly questions: readonly { readonly referralNumber: string }[] }>;

/** `rows`: how each question stands, by its number. */
export function causeOf(rows: { get(number: string): Pick<Referral, 'state'> | undefined }): QuestionCause {
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
