// Whether a letter about money is still true on the day it leaves (rule C21).
import { formatJapanese } from '../../domain/calendar';
import type { PaymentLetterModel, ReceiptModel } from '../../domain/paper';
import { isOf, tried, type Problem } from '../../domain/problem';
import { type Cause, type CausePorts, type Ended, type LetterFacts, heldBack, withdrawn } from '../mail';
import type { PaymentLetterKind } from './contract';
import { gather, subjectOf } from './payment-letters';
import { paymentProblems } from './words';

/** Of a letter that asks for money: still owed, the same sum, and its day still to come. */
export function moneyCause(ports: CausePorts, facts: LetterFacts): Cause<PaymentLetterModel> {
  const { today, endedFor } = worldOf(ports, facts);
  return {
    ended: ({ kind, premiums, payBy }) => {
      if (payBy !== '' && payBy < today)
        return heldBack(paymentProblems.payByPast({ date: formatJapanese(payBy) }));
      const asked = kind === 'transfer' ? 'transfer' : 'reminder';
      return premiums.map((premium) => endedFor(premium, asked)).find((ended) => ended);
    },
  };
}

/** Of a receipt: the money is still held, and it is the sum on the paper. */
export function receiptCause(ports: CausePorts, facts: LetterFacts): Cause<ReceiptModel> {
  const { endedFor } = worldOf(ports, facts);
  return { ended: ({ premium }) => endedFor(premium, 'receipt') };
}

function worldOf(ports: CausePorts, facts: LetterFacts) {
  const world = gather(ports);
  const endedFor = (
    { policyNumber, amountYen }: PaymentLetterModel['premiums'][number],
    kind: PaymentLetterKind,
  ): Ended | undefined => {
    const found = tried(() => subjectOf(world, policyNumber, kind, facts));
    if (!found.ok) return endedBy(found.problems[0]!);
    const { openYen, heldYen } = found.value.sum;
    const now = kind === 'receipt' ? heldYen : openYen;
    if (now === amountYen) return undefined;
    return heldBack(paymentProblems.sumChanged({ policyNumber, then: amountYen, now }));
  };
  return { today: facts.today, endedFor };
}

/** Paid meanwhile, or no policy to be paid for: nobody needs the letter. Whatever else is wrong a person looks at. */
function endedBy(problem: Problem): Ended {
  const { premiumPaid, policyEnded } = paymentProblems;
  return isOf(problem, { premiumPaid, policyEnded }) ? withdrawn(problem) : heldBack(problem);
}
