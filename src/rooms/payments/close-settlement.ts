// A month is closed with one insurer by two people, by its statement or for a reason, and opened again by a manager.
import { cutText } from '../../domain/cut-text';
import { sameAddress } from '../../domain/mail-address';
import { parseMoney } from '../../domain/money-text';
import { readForm } from '../../domain/form-reader';
import { refuse, valueOf } from '../../domain/problem';
import { formatYen } from '../../domain/yen';
import type { Ports } from '../../ports';
import { newRecord } from '../../tables/new-record';
import { payments as paymentTable } from '../../tables/payments';
import { settlements, type Settlement } from '../../tables/settlements';
import type {
  ConfirmSettlementRequest,
  ProposeSettlementRequest,
  ReopenSettlementRequest,
  SettlementLine,
} from './contract';
import { insurersIn, isBookedIn, monthOf, type Month } from './forwarded';
import { isHandedOverRow } from './open-premiums';
import { sharesOf } from '../enrolment';
import { linesOf, listOf, sumsOf, theirSum } from './settlement';
import { monthText } from './month-text';
import {
  keptLine,
  keptLines,
  keptReceipts,
  settlementKeyOf,
  type Closing,
  type KeptLine,
} from './settlement-records';
import { settlementWorld, type SettlementWorld } from './settlement-world';
import { paymentAudit, paymentProblems, paymentText } from './words';

type ClosePorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'textFiles'>;

export function proposeSettlement(
  ports: ClosePorts,
  request: ProposeSettlementRequest,
): { readonly differences: number } {
  const { month, insurer } = { month: endedMonth(ports, request.month), insurer: request.insurer };
  const form = readForm<'reason' | 'insurer'>(request, ports.clock.today());
  const reason = form.text('reason', { max: 200 });
  const list = request.contentBase64 ? listOf(ports, request.contentBase64) : undefined;
  if (list?.problems.length) refuse(paymentProblems.settlementListUnread({ count: list.problems.length }));
  return ports.lock.hold(() => {
    const world = wholeWorld(ports, insurer);
    const key = settlementKeyOf(month, insurer);
    const standing = world.byKey.get(key);
    if (!insurersIn(month, world.reckoned, world).includes(insurer))
      form.refuse('insurer', paymentProblems.settlementInsurerUnknown({ month, insurer }));
    if (standing?.state === '確定')
      form.refuse('insurer', paymentProblems.settlementClosed({ month, insurer }));
    const { lines, ourYen, differences } = sumsOf(linesOf(world, month, insurer, list));
    if (reason === '' && !list) form.refuse('reason', paymentProblems.settlementReasonNone());
    else if (reason === '' && differences > 0)
      form.refuse('reason', paymentProblems.settlementReasonDifferent({ count: differences }));
    form.done();
    const kept = keptOf(world, month, insurer, lines, list !== undefined);
    const [by, at] = [ports.user.email(), ports.clock.now()];
    const row: Settlement = newRecord(settlements, {
      ...{ settlementKey: key, month, insurer, state: '確認待ち', ourYen, differences, reason },
      theirYen: list ? theirSum(lines) : null,
      file: list ? cutText(request.fileName, 100) : '',
      ...{ proposedBy: by, proposedAt: at, confirmedBy: '', confirmedAt: '' },
      history: after(standing, paymentText.settlementProposed(by, at, formatYen(ourYen), differences)),
      lines: JSON.stringify({ version: 1, byManager: ports.user.isManager(), compared: !!list, lines: kept }),
      receipts: JSON.stringify({ version: 1, numbers: receiptsOf(world, month, insurer) }),
    });
    const { settlementKey, ...set } = row;
    if (standing) ports.tables.update(settlements, [{ id: settlementKey, set }]);
    else ports.tables.append(settlements, [row]);
    ports.audit.record(
      'proposeSettlement',
      [key],
      paymentAudit.settlementProposed(month, insurer, differences),
    );
    ports.tables.flush();
    return { differences };
  });
}

/** What was proposed must be what the rows say still: otherwise it is proposed anew. */
export function confirmSettlement(
  ports: ClosePorts,
  request: ConfirmSettlementRequest,
): { readonly marked: number } {
  const { month, insurer } = { month: endedMonth(ports, request.month), insurer: request.insurer };
  const form = readForm<'amount' | 'insurer'>(request, ports.clock.today());
  const typed = parseMoney(form.text('amount', { max: 40 }));
  return ports.lock.hold(() => {
    const world = wholeWorld(ports, insurer);
    const key = settlementKeyOf(month, insurer);
    const record = world.byKey.get(key);
    if (record?.state !== '確認待ち') refuse(paymentProblems.settlementNotProposed({ month, insurer }));
    const email = ports.user.email();
    const { byManager, lines } = valueOf(keptLines.read(record));
    const { numbers } = valueOf(keptReceipts.read(record));
    if (sameAddress(record.proposedBy, email)) refuse(paymentProblems.settlementSamePerson({ email }));
    if (!byManager && !ports.user.isManager()) refuse(paymentProblems.settlementNoManager());
    const now = keptOf(world, month, insurer, linesOf(world, month, insurer, undefined), false);
    if (oursIn(now) !== oursIn(lines) || numbers.join() !== receiptsOf(world, month, insurer).join())
      refuse(paymentProblems.settlementMoved({ month, insurer }));
    if (!typed.ok || typed.value !== record.ourYen)
      form.refuse('amount', paymentProblems.settlementAmountDiffers());
    form.done();
    const at = ports.clock.now();
    const set = {
      ...{ state: '確定' as const, confirmedBy: email, confirmedAt: at },
      history: after(record, paymentText.settlementConfirmed(email, at)),
    };
    const closed: Closing = { month, insurer, lines: new Map(), receipts: new Set(numbers) };
    const open = settledBy(world, closed);
    ports.tables.update(settlements, [{ id: key, set }]);
    markSettled(ports, open, month);
    ports.audit.record(
      'confirmSettlement',
      [key, ...open],
      paymentAudit.settled(month, insurer, open.length),
    );
    ports.tables.flush();
    return { marked: open.length };
  });
}

export function reopenSettlement(
  ports: ClosePorts,
  request: ReopenSettlementRequest,
): { readonly opened: number } {
  const { month, insurer } = { month: monthText(request.month), insurer: request.insurer };
  const form = readForm<'reason'>(request, ports.clock.today());
  const reason = form.text('reason', { need: paymentProblems.reasonMissing(), max: 200 });
  form.done();
  return ports.lock.hold(() => {
    const world = wholeWorld(ports, insurer);
    const key = settlementKeyOf(month, insurer);
    const record = world.byKey.get(key);
    if (record?.state !== '確定') refuse(paymentProblems.settlementNotClosed({ month, insurer }));
    const numbers = new Set(valueOf(keptReceipts.read(record)).numbers);
    const marked = world.rows
      .filter((row) => numbers.has(row.paymentNumber) && row.settledMonth !== '')
      .map((row) => row.paymentNumber);
    const history = after(
      record,
      paymentText.settlementReopened(ports.user.email(), ports.clock.now(), reason),
    );
    // The rows first: while the month is closed, a run that died can be repeated.
    markSettled(ports, marked, '');
    ports.tables.update(settlements, [{ id: key, set: { state: '再開', history } }]);
    ports.audit.record('reopenSettlement', [key, ...marked], paymentAudit.reopened(month, insurer, reason));
    ports.tables.flush();
    return { opened: marked.length };
  });
}

function endedMonth({ clock }: Pick<Ports, 'clock'>, typed: string): Month {
  const month = monthText(typed);
  if (month >= clock.today().slice(0, 7))
    refuse({ ...paymentProblems.settlementMonthOpen({ month }), field: 'month' });
  return month;
}

/** What cannot be read stops a closing: no sum may lack a row. It stops its own insurers alone. */
function wholeWorld(ports: Pick<Ports, 'tables'>, insurer: string): SettlementWorld {
  const world = settlementWorld(ports);
  world.refuseDoubts(insurer);
  return world;
}

function keptOf(
  { reckoned }: SettlementWorld,
  month: Month,
  insurer: string,
  lines: readonly SettlementLine[],
  compared: boolean,
): KeptLine[] {
  return lines.map((line) => {
    const ownYen = line.ourYen === null ? 0 : reckoned.of(line.policyNumber, insurer, month).ownYen;
    return keptLine(line, { ownYen, compared });
  });
}

/** Ours alone, for comparing what was proposed with what stands. */
const oursIn = (lines: readonly KeptLine[]): string =>
  lines
    .filter(({ yen }) => yen !== null)
    .map(({ policy, yen, ownYen }) => [policy, yen, ownYen ?? yen].join())
    .sort()
    .join('\n');

/** Booked rows until the month's end that no closing with this insurer has counted yet. */
function receiptsOf(world: SettlementWorld, month: Month, insurer: string): string[] {
  const { rows, closings } = world;
  const counted = new Set(
    [...closings.values()].filter((one) => one.insurer === insurer).flatMap(({ receipts }) => [...receipts]),
  );
  return rows
    .filter((row) => row.state === '計上済' && row.receivedOn !== '' && monthOf(row) <= month)
    .filter((row) => isBookedIn(row, month) || row.settledMonth === '')
    .filter((row) => !isHandedOverRow(row) && !counted.has(row.paymentNumber))
    .filter((row) => insurersOf(row.policyNumber, world).includes(insurer))
    .map((row) => row.paymentNumber);
}

/** Rows that every insurer of their policy has been told of, once this closing stands. */
function settledBy(world: SettlementWorld, closed: Closing): string[] {
  const { rows, closings } = world;
  const all = [...closings.values(), closed];
  return rows
    .filter((row) => closed.receipts.has(row.paymentNumber) && row.settledMonth === '')
    .filter((row) =>
      insurersOf(row.policyNumber, world).every((insurer) =>
        all.some((one) => one.insurer === insurer && one.receipts.has(row.paymentNumber)),
      ),
    )
    .map((row) => row.paymentNumber);
}

/** None of a policy in doubt: it is of another insurer, or the closing would have been refused. */
function insurersOf(policyNumber: string, { policies, unsure }: SettlementWorld): string[] {
  const policy = unsure.has(policyNumber) ? undefined : policies.get(policyNumber);
  return policy ? sharesOf(policy).map(({ insurer }) => insurer) : [];
}

function markSettled(
  { tables }: Pick<Ports, 'tables'>,
  numbers: readonly string[],
  settledMonth: Month,
): void {
  if (numbers.length === 0) return;
  tables.update(
    paymentTable,
    numbers.map((id) => ({ id, set: { settledMonth } })),
  );
}

const after = (record: Settlement | undefined, line: string): string =>
  [record?.history ?? '', line].filter((part) => part !== '').join('\n');
