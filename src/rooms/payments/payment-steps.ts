// What 計上を取消, 返金を記録 and 領収証 open with: the rows that are selected, or why nothing can be done with them.
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { payments } from '../../tables/payments';
import { policies } from '../../tables/policies';
import { certain } from '../../tables/unread';

import type { PaymentRow, PaymentStep, ReceiptDesk } from './contract';
import { receiptsRefused } from './payment-letters';
import { refundProblem } from './refunds';
import { undoProblem } from './undo-booking';
import { paymentProblems } from './words';

const problemsOfStep = { takeBack: undoProblem, payBack: refundProblem };

/** The payment that is selected in 収納・精算; one that is not for this step is refused, and another one asked for. */
export function openPaymentStep(
  ports: Pick<Ports, 'tables' | 'selection' | 'clock'>,
  { step }: { readonly step: PaymentStep },
): PaymentRow {
  const [paymentNumber, ...others] = ports.selection.ids(payments);
  if (!paymentNumber || others.length > 0) refuse(paymentProblems.paymentNotChosen());
  const row = certain(ports.tables.read(payments).find((one) => one.paymentNumber === paymentNumber));
  const problem = row ? problemsOfStep[step](row) : paymentProblems.paymentUnknown({ paymentNumber });
  if (problem) refuse(problem, paymentProblems.paymentNotChosen());
  const { payer, amountYen, organization } = row!;
  return { paymentNumber, payer, amountYen, organization, today: ports.clock.today() };
}

/** The policies selected in 契約. */
export function openReceipts(ports: Pick<Ports, 'tables' | 'selection' | 'clock'>): ReceiptDesk {
  const chosen = ports.selection.ids(policies);
  if (chosen.length === 0) refuse(paymentProblems.receiptsNone());
  const refused = receiptsRefused(ports, chosen);
  return { ready: chosen.filter((number) => !refused.some(({ id }) => id === number)), refused };
}
