// The month's share of each insurer against its own premium list, and what differs.
import { pick } from '../../domain/pick';
import { foldText } from '../../domain/fold-text';
import { valueOf, at, refuse, type Problem } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { parseRevenue } from '../../domain/revenue';
import { payments as paymentTable, type Payment } from '../../tables/payments';
import { policies as policyTable, type Policy } from '../../tables/policies';
import { certain, lookup, type Lookup } from '../../tables/unread';
import type { CloseSettlementRequest, SettlementDesk, SettlementLine, SettlementRequest } from './contract';
import type { Ports } from '../../ports';
import { parseCsv, decodeUpload } from '../roster';
import { insurerHeadings, listNames, paymentAudit, paymentProblems } from './words';
import { moneyRows } from './money-rows';
import { planNameOf } from './open-premiums';
import { premiumBalance, premiumsOf, sharedPremium, sharesOf } from './premium-money';

const HEADING_WITHIN = 20;

/** Two reads. */
export function openSettlement(
  ports: Pick<Ports, 'tables' | 'clock' | 'textFiles'>,
  request: SettlementRequest,
): SettlementDesk {
  const thisMonth = ports.clock.today().slice(0, 7);
  const month = monthText(request.month || thisMonth);
  const { rows } = moneyRows(ports);
  const policyRows = ports.tables.read(policyTable);
  const policies = lookup(policyRows, (policy) => policy.policyNumber);
  const premiums = premiumsOf(rows, policies, month);
  const insurers = insurersOf([...premiums.keys()].flatMap((number) => policies.get(number) ?? []));
  const insurer = insurers.includes(request.insurer) ? request.insurer : (insurers[0] ?? '');
  const ours = oursOf(premiums, policies, rows, insurer);
  const list = request.contentBase64
    ? readList(decodeUpload(ports, request.contentBase64, listNames.insurer).text)
    : undefined;
  const compared = list ? compare(ours, list.premiums, policies, policyRows) : ours;
  const booked = rows.filter((row) => inMonth(row, month));
  return {
    month,
    insurers,
    insurer,
    lines: compared,
    ourYen: total(compared.map(({ ourYen }) => ourYen)),
    theirYen: list ? total(compared.map(({ theirYen }) => theirYen)) : null,
    differences: compared.filter(({ difference }) => difference !== '' && difference !== '一致').length,
    problems: (list?.problems ?? []).map((problem) => problemText(problem)),
    settled: booked.length > 0 && booked.every((row) => row.settledMonth !== ''),
    // A month that has not ended cannot be closed.
    open: month < thisMonth ? booked.filter((row) => row.settledMonth === '').length : 0,
    balance: premiumBalance(rows, policies, month),
  };
}

function monthText(typed: string): string {
  const found = /^(\d{4})[-/年](\d{1,2})月?$/.exec(foldText(typed));
  const month = Number(found?.[2] ?? 0);
  if (!found || month < 1 || month > 12)
    refuse({ ...paymentProblems.monthUnreadable({ text: typed }), field: 'month' });
  return `${found[1]}-${String(month).padStart(2, '0')}`;
}

const inMonth = (row: Payment, month: string): boolean =>
  row.state === '計上済' && row.receivedOn.slice(0, 7) === month;
const total = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((sum, yen) => sum + (yen ?? 0), 0);

function insurersOf(policies: readonly Policy[]): string[] {
  return [...new Set(policies.flatMap((policy) => sharesOf(policy).map(({ insurer }) => insurer)))];
}

function oursOf(
  premiums: ReadonlyMap<string, number>,
  policies: Lookup<Policy>,
  rows: readonly Payment[],
  insurer: string,
): SettlementLine[] {
  return [...premiums].flatMap(([policyNumber, yen]): SettlementLine[] => {
    const policy = policies.get(policyNumber);
    const share = policy && sharedPremium(policy, yen).find((one) => one.insurer === insurer);
    if (!policy || !share) return [];
    const channel =
      rows.find((row) => row.policyNumber === policyNumber && row.state === '計上済')?.channel ?? '';
    return [{ ...lineOf(policy), channel, ourYen: share.yen, theirYen: null, difference: '' }];
  });
}

const lineOf = (policy: Policy) => ({
  ...pick(policy, 'policyNumber', 'certificateNumber', 'organization'),
  planName: planNameOf(policy),
});

interface InsurerList {
  /** Premium by the number as the list has it. */
  readonly premiums: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

function readList(text: string): InsurerList {
  const rows = valueOf(parseCsv(text)).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const heading = rows.slice(0, HEADING_WITHIN).findIndex((cells) => columnsOf(cells) !== undefined);
  const columns = heading < 0 ? undefined : columnsOf(rows[heading]!);
  if (!columns) {
    const found = (rows[0] ?? []).join('、');
    refuse(at(paymentProblems.settlementHeadingMissing({ found }), { file: listNames.insurer }));
  }
  const premiums = new Map<string, number>();
  const problems: Problem[] = [];
  for (const cells of rows.slice(heading + 1)) {
    const number = foldText(cells[columns.number] ?? '');
    const amount = cells[columns.premium] ?? '';
    if (number === '' || /^(合計|小計|総計)/.test(number)) continue;
    const yen = parseRevenue(amount, 'yen');
    if (yen.ok) premiums.set(number, (premiums.get(number) ?? 0) + yen.value.yen);
    else {
      const where = { file: listNames.insurer, column: number };
      problems.push(at(paymentProblems.paymentAmountUnreadable({ text: amount }), where));
    }
  }
  return { premiums, problems };
}

function columnsOf(
  cells: readonly string[],
): { readonly number: number; readonly premium: number } | undefined {
  const names = cells.map((cell) => foldText(cell).replace(/[\s()（）]|円$/g, ''));
  const find = (headings: string): number =>
    headings
      .split(' ')
      .map((heading) => names.indexOf(heading))
      .find((index) => index >= 0) ?? -1;
  const [number, premium] = [find(insurerHeadings.number), find(insurerHeadings.premium)];
  return number >= 0 && premium >= 0 ? { number, premium } : undefined;
}

/** Ours and theirs by policy or certificate number; what only one side has is a line as well. */
function compare(
  ours: readonly SettlementLine[],
  theirs: ReadonlyMap<string, number>,
  policies: Lookup<Policy>,
  rows: readonly Pick<Policy, 'certificateNumber' | 'policyNumber'>[],
): SettlementLine[] {
  const left = new Map(theirs);
  const lines = ours.map((line): SettlementLine => {
    const number = [line.policyNumber, line.certificateNumber].find((one) => one !== '' && left.has(one));
    if (number === undefined) return { ...line, difference: '保険会社の一覧になし' };
    const theirYen = left.get(number)!;
    left.delete(number);
    return { ...line, theirYen, difference: theirYen === line.ourYen ? '一致' : '金額相違' };
  });
  const byCertificate = new Map(rows.map((row) => [row.certificateNumber, row.policyNumber]));
  const only = [...left].map(([number, theirYen]): SettlementLine => {
    const policy = policies.get(number) ?? policies.get(byCertificate.get(number) ?? '');
    const known = policy
      ? lineOf(policy)
      : { policyNumber: '', certificateNumber: number, organization: '', planName: '' };
    return { ...known, channel: '', ourYen: null, theirYen, difference: '当方の計上になし' };
  });
  return [...lines, ...only];
}

/** Marks the month's booked rows as forwarded: a manager, after the month's end, with the number of rows. */
export function closeSettlement(
  ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>,
  request: CloseSettlementRequest,
): { readonly marked: number } {
  const month = monthText(request.month);
  if (month >= ports.clock.today().slice(0, 7)) refuse(paymentProblems.settlementMonthOpen({ month }));
  return ports.lock.hold(() => {
    const open = ports.tables
      .read(paymentTable)
      .map(certain)
      .filter((row) => inMonth(row, month) && row.settledMonth === '');
    if (open.length !== request.confirm)
      refuse({ ...paymentProblems.settlementDiffers({ count: open.length }), field: 'confirm' });
    if (open.length > 0) {
      ports.tables.update(
        paymentTable,
        open.map((row) => ({ id: row.paymentNumber, set: { settledMonth: month } })),
      );
      const subjects = open.map((row) => row.paymentNumber);
      ports.audit.record('closeSettlement', subjects, paymentAudit.settled(month, open.length));
      ports.tables.flush();
    }
    return { marked: open.length };
  });
}
