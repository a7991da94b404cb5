// Premiums not paid yet, those paid too much, and what may be sent about them.
import { daysBetween } from '../../domain/calendar';
import { shown } from '../../domain/problem-text';
import { outbox, type Delivery } from '../../tables/outbox';
import { policies, type Policy } from '../../tables/policies';
import { quotes, type Quote } from '../../tables/quotes';
import type { Payment } from '../../tables/payments';
import { pick } from '../../domain/pick';
import { lookup, type Lookup } from '../../tables/unread';
import type { HeldReceipt, UnpaidDesk, UnpaidPremium } from './contract';
import { paperTitles } from '../../domain/paper';
import type { Ports } from '../../ports';
import { gatherLetterFacts } from '../mail';
import { waitingAccounts } from './account-desk';
import { heldByPolicy } from './held-money';
import { moneyRows } from './money-rows';
import { dueYenOf, moneyByPolicy, premiumChoice, sumOf } from './open-premiums';
import { policyOfQuote, returnsOf } from './return-held';
import { transferProblem } from './payment-letters';

const SENT: readonly Delivery['state'][] = ['送信済', '発送済（記録）'];

/** Eight reads. Oldest start first. */
export function openUnpaid(ports: Pick<Ports, 'tables' | 'clock'>): UnpaidDesk {
  const facts = gatherLetterFacts(ports);
  const { rows, sureOf } = moneyRows(ports);
  const money = moneyByPolicy(rows);
  const held = heldByPolicy(rows);
  const quoteOf = lookup(ports.tables.read(quotes), (row) => row.quoteNumber);
  const reminded = lastReminders(ports);
  const waits = waitingAccounts(ports);
  const line = (policy: Policy): UnpaidPremium => {
    sureOf(policy);
    const sum = sumOf(policy, money);
    const own = held(policy.policyNumber);
    const plannedYen = own.planned.reduce((yen, { amountYen }) => yen + amountYen, 0);
    const problem = transferProblem(policy, quoteOf.get(policy.quoteNumber), facts, waits);
    return {
      ...premiumChoice(policy, sum),
      program: policy.program,
      programName: facts.programs.get(policy.program)?.name ?? policy.program,
      dueYen: dueYenOf(policy),
      heldYen: sum.heldYen,
      excessYen: sum.excessYen,
      refundableYen: Math.max(0, sum.excessYen - plannedYen),
      plannedTooMuchYen: Math.max(0, plannedYen - sum.excessYen),
      ...own,
      daysSinceStart: daysBetween(policy.startsAt.slice(0, 10), facts.today),
      remindedOn: reminded.get(policy.policyNumber) ?? '',
      transferBlocked: problem ? shown(problem) : null,
    };
  };
  const lines = ports.tables
    .sound(policies)
    .flatMap((policy) => ports.tables.orAside(() => line(policy)) ?? []);
  lines.sort((left, right) => (left.startsOn < right.startsOn ? -1 : left.startsOn > right.startsOn ? 1 : 0));
  const unpaid = lines.filter(({ openYen }) => openYen > 0);
  return {
    unpaid,
    overpaid: lines.filter(({ excessYen, planned }) => excessYen > 0 || planned.length > 0),
    held: heldReceipts(ports, rows, quoteOf),
    totalYen: unpaid.reduce((sum, { openYen }) => sum + openYen, 0),
    today: facts.today,
  };
}

/** 仮受 that is here still: the oldest first. */
function heldReceipts(
  ports: Pick<Ports, 'tables'>,
  rows: readonly Payment[],
  quoteOf: Lookup<Quote>,
): HeldReceipt[] {
  const returns = returnsOf(rows);
  const policyRows = ports.tables.read(policies);
  return rows
    .filter((row) => row.state === '仮受' && returns.get(row.paymentNumber)?.state !== '返金済')
    .map((row) => ({
      ...pick(row, 'paymentNumber', 'receivedOn', 'payer', 'organization', 'quoteNumber', 'channel'),
      amountYen: row.amountYen ?? 0,
      quoteState: ports.tables.orAside(() => quoteOf.get(row.quoteNumber))?.state ?? '',
      policyNumber: ports.tables.orAside(() => policyOfQuote(policyRows, row.quoteNumber)) ?? '',
      refundNumber: returns.get(row.paymentNumber)?.paymentNumber ?? '',
    }))
    .sort((left, right) => (left.receivedOn < right.receivedOn ? -1 : 1));
}

/** The day on which the last reminder left, by policy: one that waits in 送信箱 has reminded nobody. */
function lastReminders(ports: Pick<Ports, 'tables'>): Map<string, string> {
  const last = new Map<string, string>();
  for (const row of ports.tables.sound(outbox)) {
    const sentOn = row.sentAt.slice(0, 10);
    if (row.letterTitle !== paperTitles.paymentReminder || !SENT.includes(row.state)) continue;
    if (sentOn > (last.get(row.subjectNumbers) ?? '')) last.set(row.subjectNumbers, sentOn);
  }
  return last;
}
