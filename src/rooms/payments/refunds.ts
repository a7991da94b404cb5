// This file defines refunds: planned with a reason, then recorded on the day on which the money went back.
import { policyProblems } from '../../domain/policy-messages';
import { formatYen } from '../../domain/yen';
import { payments as paymentTable, type Payment } from '../../tables/payments';
import { policies as policyTable } from '../../tables/policies';
import { certain } from '../../tables/unread';
import type { Recorded } from '../solicitation/contract';
import { fingerprintOf } from '../../domain/fingerprint';
import { readForm, refused } from '../../domain/form-reader';
import { numberSeries } from '../../domain/number-series';
import { write, type BookPorts } from './book-payments';
import { handedOverRows, moneyByPolicy, moneyOf, sumOf } from './open-premiums';
import { paymentAudit, paymentProblems } from './payment-messages';

export function planRefund(
  ports: BookPorts,
  request: { readonly policyNumber: string; readonly amount: string; readonly reason: string },
): Recorded<{ readonly paymentNumber: string }> {
  const today = ports.clock.today();
  const form = readForm(request, today);
  const policyNumber = form.text('policyNumber', { max: 40 });
  const amountYen = form.yen('amount', paymentProblems.refundAmountMissing());
  const reason = form.text('reason', { need: paymentProblems.reasonMissing(), max: 200 });
  return ports.lock.hold(() => {
    const rows = ports.tables.read(paymentTable).map(certain);
    const money = moneyByPolicy(rows);
    const policy = certain(ports.tables.read(policyTable).find((row) => row.policyNumber === policyNumber));
    const held = policy ? sumOf(policy, money).heldYen - moneyOf(money, policyNumber).plannedYen : 0;
    if (!policy) form.refuse('policyNumber', policyProblems.policyUnknown({ policyNumber }));
    else if (amountYen !== null && amountYen > held)
      form.refuse('amount', paymentProblems.refundTooMuch({ amount: amountYen, held: Math.max(0, held) }));
    if (form.problems.length > 0 || !policy) return refused(form.problems);
    const numbers = rows.map((row) => row.paymentNumber);
    const next = numberSeries('N', today.slice(0, 4), numbers);
    const booked = rows.filter((row) => row.policyNumber === policyNumber && row.state === '計上済');
    const row: Payment = {
      paymentNumber: next(),
      receivedOn: '',
      payer: policy.organization,
      amountYen,
      channel: '返金',
      // It goes back from where it came to.
      source: booked[booked.length - 1]?.channel ?? '',
      policyNumber,
      memberKey: policy.memberKey,
      memberNumber: policy.memberNumber,
      organization: policy.organization,
      program: policy.program,
      dueYen: null,
      differenceYen: null,
      match: '手動',
      state: '返金予定',
      receiptNumber: '',
      confirmedBy: ports.user.email(),
      settledMonth: '',
      note: reason,
      remarks: '',
      idempotencyKey: fingerprintOf(['refund', policyNumber, amountYen, numbers.length]),
      proposal: '',
    };
    ports.tables.append(paymentTable, [...handedOverRows([policy], money, next), row]);
    const audit = paymentAudit.refund('予定', formatYen(amountYen!));
    ports.audit.record('planRefund', [row.paymentNumber, policyNumber], audit);
    ports.tables.flush();
    return { ok: true, paymentNumber: row.paymentNumber };
  });
}

export function recordRefund(
  ports: BookPorts,
  request: { readonly paymentNumber: string; readonly paidOn: string },
): Recorded<{ readonly state: string }> {
  const form = readForm(request, ports.clock.today());
  const paymentNumber = form.text('paymentNumber', { max: 40 });
  const paidOn = form.date('paidOn', { need: paymentProblems.refundDateMissing() });
  return ports.lock.hold(() => {
    const rows = ports.tables.read(paymentTable).map(certain);
    const row = rows.find((candidate) => candidate.paymentNumber === paymentNumber);
    if (!row) form.refuse('paymentNumber', paymentProblems.paymentUnknown({ paymentNumber }));
    else if (row.state !== '返金予定')
      form.refuse('paymentNumber', paymentProblems.refundNotPlanned({ paymentNumber, state: row.state }));
    if (form.problems.length > 0 || !row) return refused(form.problems);
    const set = { state: '返金済' as const, receivedOn: paidOn, confirmedBy: ports.user.email() };
    const states = write(ports, rows, [{ id: paymentNumber, set }], [], new Set([row.policyNumber]));
    const audit = paymentAudit.refund('記録', formatYen(row.amountYen ?? 0));
    ports.audit.record('recordRefund', [paymentNumber, row.policyNumber], audit);
    ports.tables.flush();
    return { ok: true, state: states[0]?.state ?? '' };
  });
}
