// Where a letter to an insurer goes, as it was keyed: every problem at once.
import { readForm } from '../../domain/form-reader';
import { checkAddress } from '../mail';
import type { DeliveryMethod } from '../../domain/delivery-state';
import type { QueueReferralLetterRequest } from './contract';
import { referralProblems } from './words';

type TypedTarget = Pick<QueueReferralLetterRequest, 'addressee' | 'recipient' | 'readBack' | 'wantedBy'> & {
  readonly method: DeliveryMethod;
};

/** `wantedBy`: ISO date, or ''. */
export type InsurerTarget = Omit<TypedTarget, 'readBack'>;

/** Rule C14: a FAX number has been read back. */
export function readTarget(typed: TypedTarget): InsurerTarget {
  const { method } = typed;
  const form = readForm<keyof TypedTarget>(typed, '');
  const addressee = form.text('addressee', { need: referralProblems.referralAddresseeMissing() });
  const recipient = form.text('recipient', { need: referralProblems.referralRecipientMissing() });
  const address = method === 'メール' && recipient !== '' ? checkAddress(recipient) : undefined;
  if (address?.ok === false) form.refuse('recipient', address.problem);
  if (method === 'FAX' && !typed.readBack) form.refuse('readBack', referralProblems.referralNotReadBack());
  const wantedBy = form.date('wantedBy', { future: true });
  form.done();
  return { method, addressee, recipient, wantedBy };
}
