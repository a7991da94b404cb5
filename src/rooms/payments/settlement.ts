// The month's share of each insurer against its own premium list, and what differs.
import { pick } from '../../domain/pick';
import { foldText } from '../../domain/fold-text';
import { refuse } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { payments as paymentTable, type Payment } from '../../tables/payments';
import { policies as policyTable, type Policy } from '../../tables/policies';
import { certain, lookup, type Lookup } from '../../tables/unread';
import type { CloseSettlementRequest, SettlementDesk, SettlementLine, SettlementRequest } from './contract';
import type { Ports } from '../../ports';
import { decodeUpload } from '../roster';
import { compare, lineOf } from './compare-settlement';
import { readInsurerList } from './insurer-list';
import { listNames, paymentAudit, paymentProblems } from './words';
import { moneyRows } from './money-rows';
import { premiumBalance, premiumsOf, sharedPremium, sharesOf } from './premium-money';

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
    ? readInsurerList(decodeUpload(ports, request.contentBase64, listNames.insurer).text)
    : undefined;
  const compared = list ? compare(ours, list, policies, policyRows) : ours;
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
    list: list ? pick(list, 'read', 'passedOver') : null,
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
    const booked = rows.filter((row) => row.policyNumber === policyNumber && row.state === '計上済');
    const channel = [...new Set(booked.map((row) => row.channel))].join('、');
    return [{ ...lineOf(policy), channel, ourYen: share.yen, theirYen: null, difference: '' }];
  });
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
