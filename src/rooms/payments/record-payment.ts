// 入金を記録: cash, a cheque, or a transfer that no list shows, keyed by hand and booked at once or later.
import { fingerprintOf } from '../../domain/fingerprint';
import { readForm } from '../../domain/form-reader';
import { PAYMENT_CHANNELS } from '../../domain/payment-state';
import { policyProblems } from '../../domain/policy-messages';
import { newRecord } from '../../tables/new-record';
import { payments, WAITING_RECEIPTS } from '../../tables/payments';
import { policies } from '../../tables/policies';
import { lookup } from '../../tables/unread';
import { refuseDoubtfulLedger } from '../enrolment';
import { bookPayments, type BookPorts } from './book-payments';
import type { RecordPaymentDesk, RecordPaymentRequest } from './contract';
import { moneyRows } from './money-rows';
import { paymentAudit, paymentProblems, paymentText, RECEIVED_BY } from './words';
import { formatYen } from '../../domain/yen';
import type { Ports } from '../../ports';

/** For the policy that is selected in 契約; of several, a person says which one. */
export function openRecordPayment({
  clock,
  selection,
}: Pick<Ports, 'clock' | 'selection'>): RecordPaymentDesk {
  const [policyNumber = '', ...others] = selection.ids(policies);
  return { today: clock.today(), policyNumber: others.length === 0 ? policyNumber : '' };
}

/** The same request again changes nothing: it is the row that stands. */
export function recordPayment(
  ports: BookPorts,
  request: RecordPaymentRequest,
): { readonly paymentNumber: string; readonly state: string } {
  const today = ports.clock.today();
  const form = readForm(request, today);
  const receivedOn = form.date('receivedOn', { need: paymentProblems.receivedOnMissing() });
  const payer = form.text('payer', { need: paymentProblems.payerMissing(), max: 100 });
  const amountYen = form.yen('amount', paymentProblems.amountMissing());
  const channel = form.choice('channel', PAYMENT_CHANNELS, paymentProblems.channelMissing());
  const by = form.choice('by', RECEIVED_BY, paymentProblems.receivedByMissing());
  const policyNumber = form.text('policyNumber', { max: 40 });
  const idempotencyKey = fingerprintOf(['byHand', request.requestKey, receivedOn, payer, amountYen]);
  return ports.lock.hold(() => {
    // What the booking would refuse is refused before there is a row of it.
    if (policyNumber !== '') refuseDoubtfulLedger(ports);
    const { rows, numbers, sureOf } = moneyRows(ports);
    const policy = lookup(ports.tables.read(policies), (row) => row.policyNumber).get(policyNumber);
    if (policy) sureOf(policy);
    if (policyNumber !== '' && !policy)
      form.refuse('policyNumber', policyProblems.policyUnknown({ policyNumber }));
    form.done();
    let row = rows.find((one) => one.idempotencyKey === idempotencyKey);
    if (!row) {
      row = newRecord(payments, {
        paymentNumber: ports.tables.series('N', today.slice(0, 4), numbers)(),
        ...{ receivedOn, payer, amountYen, idempotencyKey },
        ...(channel === '' ? {} : { channel }),
        source: paymentText.byHand(by, ports.user.email()),
        match: '手動',
        state: '確認待ち',
      });
      ports.tables.append(payments, [row]);
      const audit = paymentAudit.recorded(by, formatYen(amountYen!));
      ports.audit.record('recordPayment', [row.paymentNumber], audit);
      ports.tables.flush();
    }
    // A run that dies here leaves money that waits for its policy.
    const { paymentNumber, state } = row;
    if (!policy || !WAITING_RECEIPTS.includes(state)) return { paymentNumber, state: '' };
    const parts = [{ policyNumber, amountYen: amountYen! }];
    const { policies: booked, refused } = bookPayments(ports, { bookings: [{ paymentNumber, parts }] });
    return { paymentNumber, state: booked[0]?.state ?? refused[0]?.message ?? '' };
  });
}
