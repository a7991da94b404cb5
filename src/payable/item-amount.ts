// One row alone: its loss after approval, ratio, amount a head and every limit above it.
import { headsSum, payableProblems } from './words';
import { coverageOf, type Coverage, type Coverages, type Limit } from '../domain/coverage';
import { fail, ok, type Result } from '../domain/problem';
import type { LossRow } from './claim-case';
import { traceLine, type TraceLine } from './trace';

/**
 * `figure`: reckoned; `atMost`: the document names a limit but no ratio;
 * `ask`: nothing to reckon with; `notListed`: the item is of other plans.
 */
export type AmountKind = 'figure' | 'atMost' | 'ask' | 'notListed';

export interface ItemAmount {
  kind: AmountKind;
  coverage: Coverage | undefined;
  /** After ratio and amount a head, before limits that rows share. */
  dueYen: number;
  /** `dueYen` under every limit above the row, as if nothing else were paid. */
  aloneYen: number;
  /** Limits shared with other rows, innermost first. */
  chain: readonly Limit[];
  /** What an amount a head comes to; undefined where the item has none. */
  headsYen?: number;
  trace: TraceLine[];
}

const PER_HEAD: ReadonlySet<string> = new Set(['person', 'company']);

/** `bornYen`: what the row bears of a deductible that is taken off the loss. */
export function itemAmount(
  coverages: Coverages,
  plan: string,
  row: LossRow,
  bornYen = 0,
): Result<ItemAmount> {
  if (!Number.isSafeInteger(row.lossYen) || row.lossYen < 0) {
    return fail(payableProblems.claimAmountUnfit({ text: String(row.lossYen) }));
  }
  const answer = coverageOf(coverages, plan, row.item);
  const trace = [traceLine('loss', {}, row.lossYen)];
  const nothing = { dueYen: 0, aloneYen: 0, chain: [], coverage: answer.coverage, trace };
  if (answer.covered === 'unknown') {
    trace.push(traceLine('itemUnknown', { item: row.name ?? row.item }));
    return ok({ ...nothing, kind: 'ask' });
  }
  const coverage = answer.coverage!;
  if (answer.covered === 'notCovered') {
    const plans = coverage.plans.value.join('・');
    trace.push(traceLine('notListed', { item: coverage.name, plan, plans }, 0, coverage.plans));
    return ok({ ...nothing, kind: 'notListed' });
  }
  const chain = answer.limits.filter((limit) => !PER_HEAD.has(limit.appliesTo));
  if (chain.length === 0) {
    trace.push(traceLine('noLimit', { item: coverage.name }));
    return ok({ ...nothing, kind: 'ask' });
  }

  const unknown = chain.find((limit) => limit.unknown);
  if (unknown) {
    trace.push(traceLine('limitUnknown', { name: unknown.name }));
    return ok({ ...nothing, kind: 'ask' });
  }

  let yen = row.lossYen;
  if (row.approvedYen !== undefined && row.approvedYen < yen) {
    yen = row.approvedYen;
    trace.push(traceLine('approved', { yen }, yen));
  }
  if (bornYen > 0) {
    yen -= bornYen;
    trace.push(traceLine('deductible', { taken: bornYen }, yen, coverages.deductibleOffLoss));
  }
  const ratio = coverage.payRatioPercent;
  if (ratio.value === null) trace.push(traceLine('noRatio', {}, undefined, ratio));
  else {
    // Whole yen: what is below one yen is dropped.
    yen = Math.floor((yen * ratio.value) / 100);
    trace.push(traceLine('ratio', { percent: ratio.value }, yen, ratio));
  }
  const perHead = answer.limits.filter((limit) => PER_HEAD.has(limit.appliesTo));
  const heads = perHead.length > 0 ? headsOf(perHead, row, coverage) : ok(undefined);
  if (!heads.ok) return heads;
  if (heads.value !== undefined) {
    yen = Math.min(yen, heads.value.yen);
    trace.push(traceLine('heads', { sum: heads.value.sum }, yen, perHead[0]!.amountYen));
  }
  let alone = yen;
  for (const limit of chain) {
    if (limit.amountYen.value >= alone) continue;
    alone = limit.amountYen.value;
    const place = limit.ofPolicy ? undefined : limit.amountYen;
    trace.push(traceLine('itemLimit', { name: limit.name, limit: alone }, alone, place));
  }
  return ok({
    kind: ratio.value === null ? 'atMost' : 'figure',
    coverage,
    dueYen: yen,
    aloneYen: alone,
    chain,
    ...(heads.value === undefined ? {} : { headsYen: heads.value.yen }),
    trace,
  });
}

function headsOf(
  perHead: readonly Limit[],
  row: LossRow,
  coverage: Coverage,
): Result<{ yen: number; sum: string } | undefined> {
  const parts: { count: number; each: number; isPerson: boolean }[] = [];
  for (const limit of perHead) {
    const isPerson = limit.appliesTo === 'person';
    const count = (isPerson ? row.persons : row.companies) ?? 0;
    if (!Number.isSafeInteger(count) || count < 0)
      return fail(payableProblems.claimHeadsUnfit({ text: String(count) }));
    if (count > 0) parts.push({ count, each: limit.amountYen.value, isPerson });
  }
  // An amount a head without heads would read as nothing due.
  if (parts.length === 0) return fail(payableProblems.claimHeadsMissing({ item: coverage.name }));
  return ok({
    yen: parts.reduce((sum, { count, each }) => sum + count * each, 0),
    sum: headsSum(parts),
  });
}
