// Where a letter to an insurer goes, as it was keyed: every problem at once.
import { parseDate } from '../../domain/calendar';
import { refuse, type Problem } from '../../domain/problem';
import { checkAddress } from '../mail';
import type { QueueDoubtLetterRequest } from './contract';
import { referralProblems } from './words';

type TypedTarget = Pick<
  QueueDoubtLetterRequest,
  'method' | 'addressee' | 'recipient' | 'readBack' | 'wantedBy'
>;

export interface InsurerTarget {
  readonly method: TypedTarget['method'];
  readonly addressee: string;
  readonly recipient: string;
  /** ISO date, or ''. */
  readonly wantedBy: string;
}

/** Rule C14: a FAX number has been read back. */
export function readTarget(typed: TypedTarget): InsurerTarget {
  const { method } = typed;
  const [addressee, recipient, wanted] = [typed.addressee, typed.recipient, typed.wantedBy].map((text) =>
    text.trim(),
  ) as [string, string, string];
  const problems: Problem[] = [];
  const wrong = (field: keyof TypedTarget, problem: Problem): void => {
    problems.push({ ...problem, field });
  };
  if (addressee === '') wrong('addressee', referralProblems.referralAddresseeMissing());
  const address = method === 'メール' && recipient !== '' ? checkAddress(recipient) : undefined;
  if (recipient === '') wrong('recipient', referralProblems.referralRecipientMissing());
  else if (address && !address.ok) wrong('recipient', address.problem);
  if (method === 'FAX' && !typed.readBack) wrong('readBack', referralProblems.referralNotReadBack());
  const date = wanted === '' ? undefined : parseDate(wanted);
  if (date && !date.ok) wrong('wantedBy', referralProblems.wantedByUnreadable({ text: wanted.slice(0, 40) }));
  const [first, ...more] = problems;
  if (first) refuse(first, ...more);
  return { method, addressee, recipient, wantedBy: date?.ok ? date.value : '' };
}
