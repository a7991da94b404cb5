// Confirmed payments are booked to their policies once.
import { cutText } from '../../domain/cut-text';
import { pick } from '../../domain/pick';
import { sumPayments } from '../../domain/payment-state';
import { refuse } from '../../domain/problem';
import { oneByOne } from '../../domain/one-by-one';
import { payments as paymentTable, type Payment, WAITING_RECEIPTS } from '../../tables/payments';
import { policies as policyTable, type Policy } from '../../tables/policies';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import type { RowOf } from '../../tables/column';
import { lookup, type Lookup } from '../../tables/unread';
import type { BookPaymentsReport, BookPaymentsRequest, Booking } from './contract';
import { openLedger, refuseDoubtfulLedger } from '../enrolment';
import type { Change, Ports } from '../../ports';
import { moneyRows, type MoneyRows } from './money-rows';
import { POLICY_COLUMNS, dueYenOf, handedOverRows, moneyByPolicy, moneyOf, sumOf } from './open-premiums';
import { policyOfQuote, returningProblem, returnsOf, type Returns } from './return-held';
import { paymentAudit, paymentProblems, paymentText } from './words';

export type BookPorts = Pick<
  Ports,
  'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'switches' | 'keepDeadlines'
>;
export type PaymentChange = Change<typeof paymentTable>;

/** Five reads and at most five writes, whatever the number of bookings. */
export function bookPayments(
  ports: BookPorts,
  { bookings, setAside: aside = [], provisional: early = [] }: BookPaymentsRequest,
): BookPaymentsReport {
  return ports.lock.hold(() => {
    // Before the rows are read: the time between reading and writing them stays short.
    if (bookings.length > 0) refuseDoubtfulLedger(ports);
    const money = moneyRows(ports);
    const { rows, byNumber } = money;
    const policyRows = ports.tables.read(policyTable);
    const policies = lookup(policyRows, (policy) => policy.policyNumber);
    const returns = returnsOf(rows);
    const twice = doubled([...bookings, ...aside, ...early].map(({ paymentNumber }) => paymentNumber));
    const waiting = (paymentNumber: string) => waitingRow(byNumber, paymentNumber, twice, returns);
    const next = ports.tables.series('N', ports.clock.today().slice(0, 4), money.numbers);
    const changes: PaymentChange[] = [];
    const added: Payment[] = [];
    const touched = new Set<string>();
    const by = ports.user.email();
    const open = openYenOf(moneyByPolicy(rows));
    const refused = oneByOne(bookings, numberOf, (booking) => {
      const row = waiting(booking.paymentNumber);
      const [first, ...others] = setsOf(
        row,
        booking,
        (number) => sureOf(money, policies.get(number)),
        open,
        by,
      );
      changes.push({ id: row.paymentNumber, set: first! });
      // One transfer for several premiums: a row each, which add up to what came in.
      others.forEach((part, at) => {
        const idempotencyKey = `${row.idempotencyKey}+${at + 1}`;
        added.push({ ...row, ...part, paymentNumber: next(), idempotencyKey });
      });
      for (const { policyNumber } of booking.parts) touched.add(policyNumber);
    });
    const booked = bookings.length - refused.length;
    const kept = oneByOne(aside, numberOf, ({ paymentNumber, reason }) => {
      const { paymentNumber: id } = waiting(paymentNumber);
      const note = reason.trim();
      if (note === '') refuse(paymentProblems.reasonMissing());
      changes.push({ id, set: { state: '対象外', note: paymentText.aside(note), confirmedBy: by } });
    });
    const setAside = aside.length - kept.length;
    const quoteOf = lookup(early.length > 0 ? ports.tables.read(quoteTable) : [], (row) => row.quoteNumber);
    const tooEarly = oneByOne(early, numberOf, ({ paymentNumber, quoteNumber }) => {
      const { paymentNumber: id } = waiting(paymentNumber);
      changes.push({ id, set: heldFor(quoteNumber.trim(), quoteOf, policyRows, by) });
    });
    const provisional = early.length - tooEarly.length;
    const before = [...touched].flatMap((number) => policies.get(number) ?? []);
    added.push(...handedOverRows(before, moneyByPolicy(rows), next));
    const states = write(ports, rows, changes, added, touched);
    if (changes.length > 0) {
      const subjects = [...changes.map(({ id }) => id), ...touched];
      ports.audit.record('bookPayments', subjects, paymentAudit.booked(booked, setAside, provisional));
      ports.tables.flush();
    }
    return { booked, setAside, provisional, policies: states, refused: [...refused, ...kept, ...tooEarly] };
  });
}

/** The policy, where every row of its money can be read. */
function sureOf(money: MoneyRows, policy: Policy | undefined): Policy | undefined {
  if (policy) money.sureOf(policy);
  return policy;
}

function doubled(numbers: readonly string[]): ReadonlySet<string> {
  return new Set(numbers.filter((number, at) => numbers.indexOf(number) !== at));
}

const numberOf = ({ paymentNumber }: { readonly paymentNumber: string }): string => paymentNumber;

interface OpenYen {
  /** What is open of the policy, bookings of this request taken off. */
  readonly of: (policy: Policy) => number;
  readonly pay: (part: Booking['parts'][number]) => void;
}

function openYenOf(money: ReturnType<typeof moneyByPolicy>): OpenYen {
  const paid = new Map<string, number>();
  return {
    of: (policy) => Math.max(0, sumOf(policy, money).openYen - (paid.get(policy.policyNumber) ?? 0)),
    pay: ({ policyNumber, amountYen }) =>
      void paid.set(policyNumber, (paid.get(policyNumber) ?? 0) + amountYen),
  };
}

/** What each part of the money makes of its row. */
function setsOf(
  row: Payment,
  { paymentNumber, parts }: Booking,
  policyOf: (policyNumber: string) => Policy | undefined,
  open: OpenYen,
  confirmedBy: string,
): PaymentChange['set'][] {
  if (parts.length === 0) refuse(paymentProblems.bookingPartsMissing({ paymentNumber }));
  if (parts.some(({ amountYen }) => !Number.isSafeInteger(amountYen) || amountYen <= 0))
    refuse(paymentProblems.bookingPartUnusable({ paymentNumber }));
  const [sameTwice] = doubled(parts.map(({ policyNumber }) => policyNumber));
  if (sameTwice !== undefined) refuse(paymentProblems.bookingPolicyTwice({ policyNumber: sameTwice }));
  const sum = parts.reduce((yen, part) => yen + part.amountYen, 0);
  const sets = parts.map(({ policyNumber, amountYen }): PaymentChange['set'] => {
    const policy = policyOf(policyNumber);
    if (!policy) refuse(paymentProblems.bookingPolicyUnknown({ policyNumber }));
    return {
      ...pick(policy, ...POLICY_COLUMNS),
      amountYen,
      // What was asked for still: amounts of several payments add up to the premium.
      dueYen: open.of(policy),
      differenceYen: amountYen - open.of(policy),
      match: row.match === '確実' && parts.length === 1 ? '確実' : '手動',
      state: '計上済',
      confirmedBy,
    };
  });
  if (sum !== row.amountYen)
    refuse(paymentProblems.bookingPartsUnequal({ paymentNumber, sum, amount: row.amountYen ?? 0 }));
  for (const part of parts) open.pay(part);
  return sets;
}

/** Rule C19: no premium and no receipt before there is an accepted application. */
function heldFor(
  quoteNumber: string,
  quotes: Lookup<Quote>,
  policies: readonly RowOf<typeof policyTable>[],
  confirmedBy: string,
): PaymentChange['set'] {
  const quote = quotes.get(quoteNumber);
  if (!quote) refuse(paymentProblems.provisionalQuoteUnknown({ quoteNumber: cutText(quoteNumber, 40) }));
  const policyNumber = policyOfQuote(policies, quoteNumber);
  if (policyNumber !== undefined) refuse(paymentProblems.provisionalHasPolicy({ quoteNumber, policyNumber }));
  return {
    ...pick(quote, 'memberKey', 'memberNumber', 'organization', 'program', 'quoteNumber'),
    ...{
      policyNumber: '',
      dueYen: null,
      differenceYen: null,
      match: '手動' as const,
      state: '仮受' as const,
    },
    confirmedBy,
    note: paymentText.provisional(quoteNumber),
  };
}

/** The row that waits, named once in the request. */
function waitingRow(
  byNumber: Lookup<Payment>,
  paymentNumber: string,
  twice: ReadonlySet<string>,
  returns: Returns,
): Payment {
  const row = byNumber.get(paymentNumber);
  if (!row) refuse(paymentProblems.paymentUnknown({ paymentNumber }));
  if (twice.has(paymentNumber)) refuse(paymentProblems.paymentTwiceInRequest({ paymentNumber }));
  const returning = returningProblem(returns, paymentNumber);
  if (returning) refuse(returning);
  const { state } = row;
  return WAITING_RECEIPTS.includes(state)
    ? row
    : refuse(paymentProblems.paymentBooked({ paymentNumber, state }));
}

/** Rows first, then what the policies say of them: after a kill in between, `catchUpPayments` makes the states follow. */
export function write(
  ports: BookPorts,
  standing: readonly Payment[],
  changes: readonly PaymentChange[],
  added: readonly Payment[],
  touched: ReadonlySet<string>,
): BookPaymentsReport['policies'] {
  if (changes.length > 0) ports.tables.update(paymentTable, changes);
  if (added.length > 0) ports.tables.append(paymentTable, added);
  if (touched.size === 0) return [];
  const sets = new Map(changes.map(({ id, set }) => [id, set]));
  const rows = [...standing.map((row) => ({ ...row, ...sets.get(row.paymentNumber) })), ...added];
  return enterStates(ports, rows, touched);
}

/** Enters into the ledger what the rows add up to, for each policy whose state differs. */
export function enterStates(
  ports: BookPorts,
  rows: readonly Payment[],
  touched: ReadonlySet<string>,
): BookPaymentsReport['policies'] {
  const ledger = openLedger(ports);
  const money = moneyByPolicy(rows);
  const policies = lookup(ports.tables.read(policyTable), (policy) => policy.policyNumber);
  const states = [...touched].flatMap((policyNumber) => {
    const policy = policies.get(policyNumber);
    if (!policy) return [];
    // By the rows alone: what the policy says is what is about to change.
    const { received, refunded } = moneyOf(money, policyNumber);
    const { state } = sumPayments(dueYenOf(policy), received, refunded);
    const last = lastBooked(rows, policyNumber);
    if (state !== policy.paymentState) {
      const full = state !== '未収' && state !== '一部入金';
      const recorded = ledger.record({
        policyNumber,
        event: {
          kind: 'payment',
          state,
          ...(full && policy.bookedMonth === '' && last ? { bookedMonth: last.receivedOn.slice(0, 7) } : {}),
        },
        effectiveOn: last?.receivedOn ?? ports.clock.today(),
        document: last?.paymentNumber ?? '',
      });
      if (!recorded.ok)
        return [{ policyNumber, organization: policy.organization, state: policy.paymentState }];
    }
    return [{ policyNumber, organization: policy.organization, state }];
  });
  ledger.commit();
  ports.keepDeadlines(ports, [...touched]);
  return states;
}

function lastBooked(rows: readonly Payment[], policyNumber: string): Payment | undefined {
  return rows
    .filter((row) => row.policyNumber === policyNumber && ['計上済', '返金済'].includes(row.state))
    .sort((left, right) => (left.receivedOn < right.receivedOn ? -1 : 1))
    .pop();
}
