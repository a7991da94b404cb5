// The month's share of each insurer against its own premium list, and what differs.
import { problemText } from '../../domain/problem-text';
import type { Ports } from '../../ports';
import { decodeUpload, passedReport } from '../roster';
import { closingOf, keptView } from './closing-view';
import { compare, lineOf } from './compare-settlement';
import type { SettlementDesk, SettlementLine, SettlementRequest } from './contract';
import { insurersIn, type Month } from './forwarded';
import { channelsOf } from './held-money';
import { readInsurerList, type InsurerList } from './insurer-list';
import { premiumBalance } from './premium-balance';
import { monthText } from './month-text';
import { settlementKeyOf } from './settlement-records';
import { settlementWorld, type SettlementWorld } from './settlement-world';
import { listNames } from './words';

/** Four reads. A closed month shows what was closed, and one that waits what was proposed while it still holds. */
export function openSettlement(
  ports: Pick<Ports, 'tables' | 'clock' | 'textFiles' | 'user'>,
  request: SettlementRequest,
): SettlementDesk {
  const month = monthText(request.month || ports.clock.today().slice(0, 7));
  const world = settlementWorld(ports);
  const insurers = insurersIn(month, world.reckoned, world);
  const insurer = insurers.includes(request.insurer) ? request.insurer : (insurers[0] ?? '');
  const isUnsure = world.unsureInsurers.has(insurer);
  const record = isUnsure ? undefined : world.byKey.get(settlementKeyOf(month, insurer));
  const list =
    request.contentBase64 && record?.state !== '確定' ? listOf(ports, request.contentBase64) : undefined;
  const live = linesOf(world, month, insurer, list);
  const kept = record && !list ? keptView(record, world) : undefined;
  const isShown =
    record?.state === '確定' || (record?.state === '確認待ち' && oursOf(kept?.lines ?? []) === oursOf(live));
  const lines = kept && isShown ? kept.lines : live;
  return {
    month,
    insurers,
    insurer,
    ...sumsOf(lines),
    theirYen: list || (isShown && kept?.compared) ? theirSum(lines) : null,
    feeYen: lines.some(({ feeYen }) => feeYen !== undefined)
      ? total(lines.map(({ feeYen }) => feeYen ?? null))
      : null,
    problems: (list?.problems ?? []).map((problem) => problemText(problem)),
    list: list ? { read: list.read, passed: list.passed.map(passedReport) } : null,
    closing: closingOf(ports, world, month, insurer),
    balance: premiumBalance(world, month),
  };
}

export const listOf = (ports: Pick<Ports, 'textFiles'>, contentBase64: string): InsurerList =>
  readInsurerList(decodeUpload(ports, contentBase64, listNames.insurer).text);

/** Ours of the month, policy by policy, beside the statement where there is one. */
export function linesOf(
  world: SettlementWorld,
  month: Month,
  insurer: string,
  list: InsurerList | undefined,
): SettlementLine[] {
  const ours = world.reckoned.policyNumbers.flatMap((number): SettlementLine[] => {
    const { yen } = world.reckoned.of(number, insurer, month);
    const policy = yen === 0 ? undefined : world.policies.get(number);
    if (!policy) return [];
    const channel = channelsOf(world.rows, number);
    return [{ ...lineOf(policy), channel, ourYen: yen, theirYen: null, difference: '' }];
  });
  return list ? compare(ours, list, world.policyRows) : ours;
}

export function sumsOf(lines: readonly SettlementLine[]) {
  return {
    lines,
    ourYen: total(lines.map(({ ourYen }) => ourYen)),
    differences: lines.filter(({ difference }) => difference !== '' && difference !== '一致').length,
  };
}

/** To tell whether what was proposed is what stands. */
const oursOf = (lines: readonly SettlementLine[]): string =>
  lines
    .filter(({ ourYen }) => ourYen !== null)
    .map(({ policyNumber, ourYen }) => `${policyNumber} ${ourYen}`)
    .sort()
    .join('\n');

export const theirSum = (lines: readonly SettlementLine[]): number =>
  total(lines.map(({ theirYen }) => theirYen));

const total = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((sum, yen) => sum + (yen ?? 0), 0);
