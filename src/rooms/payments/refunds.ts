// Refunds: planned with a reason, then recorded on the day on which the money went back.
import { pick } from '../../domain/pick';
import { newRecord } from '../../tables/new-record';
import { policyProblems } from '../../domain/policy-messages';
import { formatYen } from '../../domain/yen';
import { payments as paymentTable, type Payment } from '../../tables/payments';
import { policies as policyTable, type Policy } from '../../tables/policies';
import { certain, lookup } from '../../tables/unread';
import type { PlanRefundRequest, RecordRefundRequest } from './contract';
import { fingerprintOf } from '../../domain/fingerprint';
import type { Problem } from '../../domain/problem';
import { readForm } from '../../domain/form-reader';
import { refuseDoubtfulLedger } from '../enrolment';
import { write, type BookPorts } from './book-payments';
import { heldByPolicy } from './held-money';
import { moneyRows } from './money-rows';
import { POLICY_COLUMNS, dueYenOf, handedOverRows, moneyByPolicy, moneyOf, sumOf } from './open-premiums';
import { heldOf } from './return-held';
import { paymentAudit, paymentProblems } from './words';

export function planRefund(ports: BookPorts, request: PlanRefundRequest): { readonly paymentNumber: string } {
  const today = ports.clock.today();
  const form = readForm(request, today);
  const policyNumber = form.text('policyNumber', { max: 40 });
  const amountYen = form.yen('amount', paymentProblems.refundAmountMissing());
  const reason = form.text('reason', { need: paymentProblems.reasonMissing(), max: 200 });
  return ports.lock.hold(() => {
    const { rows, numbers, sureOf } = moneyRows(ports);
    const money = moneyByPolicy(rows);
    const policy = certain(ports.tables.read(policyTable).find((row) => row.policyNumber === policyNumber));
    if (policy) sureOf(policy);
    const over = policy ? sumOf(policy, money).excessYen - moneyOf(money, policyNumber).plannedYen : 0;
    const { channels, unknownAccount } = heldByPolicy(rows)(policyNumber);
    const only = channels.length === 1 && !unknownAccount ? channels[0]!.channel : '';
    const channel = request.channel || only;
    const heldYen = channels.find((one) => one.channel === channel)?.heldYen ?? 0;
    if (!policy) form.refuse('policyNumber', policyProblems.policyUnknown({ policyNumber }));
    else if (amountYen !== null && amountYen > over)
      form.refuse(
        'amount',
        paymentProblems.refundTooMuch({ policyNumber, amount: amountYen, over: Math.max(0, over) }),
      );
    else if (channel === '') form.refuse('channel', paymentProblems.refundChannelMissing());
    else if (amountYen !== null && !unknownAccount && amountYen > heldYen)
      form.refuse('amount', paymentProblems.refundChannelTooMuch({ channel, held: heldYen }));
    form.done();
    const next = ports.tables.series('N', today.slice(0, 4), numbers);
    const row = newRecord(paymentTable, {
      ...pick(policy!, ...POLICY_COLUMNS),
      paymentNumber: next(),
      payer: policy!.organization,
      amountYen,
      channel: '返金',
      source: channel,
      match: '手動',
      state: '返金予定',
      confirmedBy: ports.user.email(),
      note: reason,
      idempotencyKey: fingerprintOf(['refund', policyNumber, amountYen, numbers.length]),
    });
    ports.tables.append(paymentTable, [...handedOverRows([policy!], money, next), row]);
    const audit = paymentAudit.refundPlanned(formatYen(amountYen!));
    ports.audit.record('planRefund', [row.paymentNumber, policyNumber], audit);
    ports.tables.flush();
    return { paymentNumber: row.paymentNumber };
  });
}

/** Why it cannot be recorded as paid back. */
export function refundProblem({ paymentNumber, state }: Payment): Problem | undefined {
  return state === '返金予定' ? undefined : paymentProblems.refundNotPlanned({ paymentNumber, state });
}

/** The premium may have risen since it was planned: what is over at this moment is the limit. */
function notOverProblem(
  { paymentNumber, amountYen }: Payment,
  policy: Policy,
  rows: readonly Payment[],
): Problem | undefined {
  const [amount, over] = [amountYen ?? 0, sumOf(policy, moneyByPolicy(rows)).excessYen];
  return amount > over ? paymentProblems.refundNotOver({ paymentNumber, amount, over }) : undefined;
}

/** From which day what a refund gives back was here: over what is due, and in its account; '' where nobody knows. */
function hereFrom(rows: readonly Payment[], refund: Payment, dueYen: number): string {
  const held = heldOf(rows, refund);
  if (held) return held.receivedOn;
  const { policyNumber, source, amountYen } = refund;
  const own = rows.filter((row) => row.policyNumber === policyNumber);
  const back = own.filter(({ state }) => state === '返金済');
  const received = own.filter(({ state }) => state === '計上済');
  const over = dayOf(received, dueYen + sumYen(back) + (amountYen ?? 0));
  const there = dayOf(
    received.filter(({ channel }) => channel === source),
    sumYen(back.filter((row) => row.source === source)) + (amountYen ?? 0),
  );
  return over > there ? over : there;
}

const sumYen = (rows: readonly Payment[]): number =>
  rows.reduce((yen, { amountYen }) => yen + (amountYen ?? 0), 0);

/** On which so much had come in all; '' where it never did. */
function dayOf(received: readonly Payment[], yen: number): string {
  let open = yen;
  for (const row of [...received].sort((left, right) => (left.receivedOn < right.receivedOn ? -1 : 1))) {
    open -= row.amountYen ?? 0;
    if (open <= 0) return row.receivedOn;
  }
  return '';
}

export function recordRefund(ports: BookPorts, request: RecordRefundRequest): { readonly state: string } {
  const form = readForm(request, ports.clock.today());
  const paymentNumber = form.text('paymentNumber', { max: 40 });
  const paidOn = form.date('paidOn', { need: paymentProblems.refundDateMissing() });
  return ports.lock.hold(() => {
    refuseDoubtfulLedger(ports);
    const policies = lookup(ports.tables.read(policyTable), (policy) => policy.policyNumber);
    const { rows, byNumber, sureOf } = moneyRows(ports);
    const row = byNumber.get(paymentNumber);
    if (row) sureOf(pick(row, 'policyNumber', 'memberKey'));
    // Of a policy that cannot be read the ledger could not say what it is paid.
    const policy = row && policies.get(row.policyNumber);
    if (policy) sureOf(policy);
    const problem = row
      ? (refundProblem(row) ?? (policy && notOverProblem(row, policy, rows)))
      : paymentProblems.paymentUnknown({ paymentNumber });
    if (problem) form.refuse('paymentNumber', problem);
    const from = row ? hereFrom(rows, row, policy ? dueYenOf(policy) : 0) : '';
    if (paidOn !== '' && paidOn < from)
      form.refuse('paidOn', paymentProblems.refundBeforeReceipt({ date: from }));
    form.done();
    const { policyNumber, amountYen } = row!;
    const set = { state: '返金済' as const, receivedOn: paidOn, confirmedBy: ports.user.email() };
    // 仮受 that goes back is of no policy.
    const touched = new Set(policyNumber === '' ? [] : [policyNumber]);
    const states = write(ports, rows, [{ id: paymentNumber, set }], [], touched);
    const audit = paymentAudit.refundRecorded(formatYen(amountYen ?? 0));
    ports.audit.record('recordRefund', [paymentNumber, ...touched], audit);
    ports.tables.flush();
    return { state: states[0]?.state ?? '' };
  });
}
