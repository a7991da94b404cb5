// This file defines 保険会社精算: the month's share of each insurer against its own premium list, and what differs.
import { foldText } from '../../domain/fold-text';
import { fail, ok, refuse, at, type Problem, type Result } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { parseRevenue } from '../../domain/revenue';
import { planOf } from '../../programs';
import { payments as paymentTable, type Payment } from '../../tables/payments';
import { policies as policyTable, type Policy } from '../../tables/policies';
import { certain, lookup, type Lookup } from '../../tables/unread';
import type { SettlementDesk, SettlementLine, SettlementRequest } from './contract';
import type { Recorded } from '../solicitation/contract';
import { refused } from '../../domain/form-reader';
import type { Ports } from '../../ports';
import { parseCsv } from '../roster';
import { decodeUpload } from './import-payments';
import { paymentAudit, paymentProblems } from './payment-messages';
import { premiumBalance, premiumsOf, sharedPremium, sharesOf } from './premium-money';

const FILE_LABEL = '保険会社の一覧';
const HEADING_WITHIN = 20;
const HEADINGS = {
  number: ['契約番号', '加入者証番号', '証券番号', '加入者番号'],
  premium: ['分担保険料', '保険料', '合計保険料', '領収保険料', '計上保険料', '金額'],
} as const;

/** Two reads. */
export function openSettlement(
  ports: Pick<Ports, 'tables' | 'clock' | 'textFiles'>,
  request: SettlementRequest,
): SettlementDesk {
  const month = monthText(request.month || ports.clock.today().slice(0, 7));
  const rows = ports.tables.read(paymentTable).map(certain);
  const policyRows = ports.tables.read(policyTable);
  const policies = lookup(policyRows, (policy) => policy.policyNumber);
  const premiums = premiumsOf(rows, policies, month);
  const insurers = insurersOf([...premiums.keys()].flatMap((number) => policies.get(number) ?? []));
  const insurer = insurers.includes(request.insurer) ? request.insurer : (insurers[0] ?? '');
  const ours = oursOf(premiums, policies, rows, insurer);
  const list = request.contentBase64 ? readList(decodeUpload(ports, request.contentBase64).text) : undefined;
  if (list && !list.ok) refuse(list.problem);
  const compared = list ? compare(ours, list.value.premiums, policies, policyRows) : ours;
  const booked = rows.filter((row) => inMonth(row, month));
  return {
    month,
    insurers,
    insurer,
    lines: compared,
    ourYen: total(compared.map(({ ourYen }) => ourYen)),
    theirYen: list ? total(compared.map(({ theirYen }) => theirYen)) : null,
    differences: compared.filter(({ difference }) => difference !== '' && difference !== '一致').length,
    problems: (list?.value.problems ?? []).map((problem) => problemText(problem)),
    settled: booked.length > 0 && booked.every((row) => row.settledMonth !== ''),
    // A month that has not ended cannot be closed.
    open:
      month < ports.clock.today().slice(0, 7) ? booked.filter((row) => row.settledMonth === '').length : 0,
    balance: premiumBalance(rows, policies, month),
  };
}

function monthText(typed: string): string {
  const found = /^(\d{4})[-/年](\d{1,2})月?$/.exec(foldText(String(typed)));
  const month = Number(found?.[2] ?? 0);
  if (!found || month < 1 || month > 12) {
    refuse(paymentProblems.monthUnreadable({ text: String(typed).slice(0, 20) }));
  }
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

function lineOf(policy: Policy) {
  const { policyNumber, certificateNumber, organization } = policy;
  return {
    policyNumber,
    certificateNumber,
    organization,
    planName: planOf(policy.plan)?.plan.name ?? policy.plan,
  };
}

interface InsurerList {
  /** Premium by the number as the list has it. */
  readonly premiums: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

function readList(text: string): Result<InsurerList> {
  const parsed = parseCsv(text);
  if (!parsed.ok) return parsed;
  const rows = parsed.value.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const heading = rows.slice(0, HEADING_WITHIN).findIndex((cells) => columnsOf(cells) !== undefined);
  const columns = heading < 0 ? undefined : columnsOf(rows[heading]!);
  if (!columns) {
    return fail(
      paymentProblems.settlementHeadingMissing({ found: (rows[0] ?? []).join('、').slice(0, 200) }),
      { file: FILE_LABEL },
    );
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
      const where = { file: FILE_LABEL, column: number };
      problems.push(at(paymentProblems.paymentAmountUnreadable({ text: amount.slice(0, 40) }), where));
    }
  }
  return ok({ premiums, problems });
}

function columnsOf(
  cells: readonly string[],
): { readonly number: number; readonly premium: number } | undefined {
  const names = cells.map((cell) => foldText(cell).replace(/[\s()（）]|円$/g, ''));
  const find = (headings: readonly string[]): number =>
    headings.map((heading) => names.indexOf(heading)).find((index) => index >= 0) ?? -1;
  const [number, premium] = [find(HEADINGS.number), find(HEADINGS.premium)];
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
  request: { readonly month: string; readonly confirm: number },
): Recorded<{ readonly marked: number }> {
  if (!ports.user.isManager()) return refused([paymentProblems.settlementNotManager()]);
  const month = monthText(request.month);
  if (month >= ports.clock.today().slice(0, 7)) {
    return refused([paymentProblems.settlementMonthOpen({ month })]);
  }
  return ports.lock.hold(() => {
    const open = ports.tables
      .read(paymentTable)
      .map(certain)
      .filter((row) => inMonth(row, month) && row.settledMonth === '');
    if (open.length !== request.confirm) {
      const params = { count: open.length };
      return refused([{ ...paymentProblems.settlementDiffers(params), field: 'confirm' }]);
    }
    if (open.length > 0) {
      ports.tables.update(
        paymentTable,
        open.map((row) => ({ id: row.paymentNumber, set: { settledMonth: month } })),
      );
      const subjects = open.map((row) => row.paymentNumber);
      ports.audit.record('closeSettlement', subjects, paymentAudit.settled(month, open.length));
      ports.tables.flush();
    }
    return { ok: true, marked: open.length };
  });
}
