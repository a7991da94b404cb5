// What a claim comes to in one reading of the documents.
import {
  coverageOf,
  type ConditionalTerm,
  type Coverages,
  type CoveragePart,
  type EventKind,
} from '../domain/coverage';
import { ok, valueOf, type Result } from '../domain/problem';
import type { ClaimCase, EarlierPayment, LossRow } from './claim-case';
import { coveragesUnder } from './conditions';
import { itemAmount, type AmountKind, type ItemAmount } from './item-amount';
import { earlierUse, shareLimits, type LimitUse } from './shared-limits';
import { traceLine, type TraceLine } from './trace';

export interface PayableRow {
  id: string;
  item: string;
  name: string;
  part: CoveragePart | undefined;
  lossYen: number;
  kind: AmountKind;
  /** Alone, after ratio, amount a head and the limits above it. */
  aloneYen: number;
  /** Beside the other rows and the earlier claims of the term. */
  payableYen: number;
  /** What the reckoning leaves with the insured. */
  ownYen: number;
  trace: readonly TraceLine[];
}

export interface Payable {
  rows: readonly PayableRow[];
  /** Of the rows, before a deductible that falls on their sum. */
  grossYen: number;
  deductedYen: number;
  totalYen: number;
  liabilityYen: number;
  costYen: number;
  lossYen: number;
  limits: readonly LimitUse[];
  /** The limit that is reached first while all losses grow alike. */
  firstLimit: { name: string; amountYen: number } | undefined;
  /** Some row has no figure: the total is what is known, not the whole. */
  incomplete: boolean;
}

/** Whether the plan reacts to such an incident; `doubtful` where the document leaves the plans open. */
export type EventAnswer = 'listed' | 'doubtful' | 'notListed' | 'unknown';

export function eventAnswer(
  coverages: Coverages,
  plan: string,
  part: CoveragePart,
  kind: EventKind | undefined,
): EventAnswer {
  if (!kind) return 'unknown';
  const ofPart = coverages.events.filter((event) => event.part === part);
  // A document with one list of events means both parts by it.
  const events = (ofPart.length > 0 ? ofPart : coverages.events).filter((event) => event.kinds);
  if (events.length === 0) return 'unknown';
  const fitting = events.filter((event) => event.kinds!.includes(kind));
  if (fitting.some((event) => event.plans.value.includes(plan))) return 'listed';
  return fitting.some((event) => event.plans.state !== 'published') ? 'doubtful' : 'notListed';
}

/** One way of reading the case. */
export interface View {
  coverages: Coverages;
  terms: readonly ConditionalTerm[];
  /** How an event is taken whose plans are open. */
  doubtfulEventsCount: boolean;
  /**
   * What the deductible falls on: all that limits leave, or the liability's loss before them, where no document says;
   * the loss of each part before ratios and limits, where it does.
   */
  deductible: 'all' | 'liability' | 'losses';
}

export function payableIn(view: View, claim: ClaimCase): Result<Payable> {
  const coverages = coveragesUnder(view.coverages, view.terms);
  const deductible = claim.deductibleYen ?? 0;
  const left = { liability: deductible, cost: deductible };
  const amounts: { row: LossRow; amount: ItemAmount }[] = [];
  for (const row of claim.rows) {
    const amount = itemAmount(coverages, claim.plan, row);
    if (!amount.ok) return amount;
    let said = answered(amount.value, row, view, claim);
    const part = said.coverage?.part;
    if (view.deductible === 'losses' && part && said.dueYen > 0) {
      const bornYen = Math.min(left[part], row.lossYen, row.approvedYen ?? row.lossYen);
      left[part] -= bornYen;
      said = valueOf(itemAmount(coverages, claim.plan, row, bornYen));
    }
    amounts.push({ row, amount: said });
  }
  const ofLosses = view.deductible === 'liability' ? lessLiability(amounts, deductible) : 0;
  const shares = shareLimits(
    amounts.map(({ row, amount }) => ({ id: row.id, yen: amount.dueYen, chain: amount.chain })),
    earlierUse(claim.earlier ?? [], (payment) => chainOf(coverages, claim.plan, payment)),
  );
  const rows = amounts.map(({ row, amount }) => payableRow(row, amount, shares.paidYen, shares.uses));
  const deductedYen = view.deductible === 'all' ? Math.min(deductible, shares.totalYen) : 0;
  const partYen = (part: CoveragePart): number =>
    rows.filter((row) => row.part === part).reduce((sum, row) => sum + row.payableYen, 0);
  return ok({
    rows,
    grossYen: shares.totalYen + ofLosses,
    deductedYen: deductedYen + ofLosses,
    totalYen: shares.totalYen - deductedYen,
    liabilityYen: partYen('liability'),
    costYen: partYen('cost'),
    lossYen: rows.reduce((sum, row) => sum + row.lossYen, 0),
    limits: shares.uses,
    firstLimit: firstLimit(amounts, shares.uses),
    incomplete: rows.some((row) => row.kind === 'ask'),
  });
}

/** Takes the deductible off what liability asks for, row by row in the order of ids; how much there was to take. */
function lessLiability(amounts: { row: LossRow; amount: ItemAmount }[], deductible: number): number {
  let left = deductible;
  const inOrder = [...amounts].sort((one, two) => (one.row.id < two.row.id ? -1 : 1));
  for (const one of inOrder) {
    if (one.amount.coverage?.part !== 'liability') continue;
    const taken = Math.min(left, one.amount.dueYen);
    left -= taken;
    one.amount = { ...one.amount, dueYen: one.amount.dueYen - taken };
  }
  return deductible - left;
}

/** Events and terms that leave nothing to reckon with: the insurer is asked, and no figure stands. */
function answered(amount: ItemAmount, row: LossRow, view: View, claim: ClaimCase): ItemAmount {
  if (amount.kind === 'ask' || amount.kind === 'notListed') return amount;
  const part = amount.coverage!.part;
  const kind = claim.incident?.kind;
  const event = eventAnswer(view.coverages, claim.plan, part, kind);
  if (event === 'notListed' || (event === 'doubtful' && !view.doubtfulEventsCount)) {
    return asking(amount, traceLine('eventNotListed', { kind: kind! }));
  }
  const refusing = view.terms.find((term) => !term.covered.value && term.items.value.includes(row.item));
  return refusing
    ? asking(amount, traceLine('termAsks', { name: refusing.name }, undefined, refusing.covered))
    : amount;
}

function asking(amount: ItemAmount, line: TraceLine): ItemAmount {
  return { ...amount, kind: 'ask', dueYen: 0, aloneYen: 0, trace: [...amount.trace, line] };
}

function chainOf(coverages: Coverages, plan: string, payment: EarlierPayment): ItemAmount['chain'] {
  const { limits } = coverageOf(coverages, plan, payment.item);
  // The limit of a condition counts only what was paid under that condition.
  return limits.filter(
    ({ id }) => !id.startsWith('term.') || (payment.terms ?? []).some((term) => id === `term.${term}`),
  );
}

function payableRow(
  row: LossRow,
  amount: ItemAmount,
  paidYen: ReadonlyMap<string, number>,
  uses: readonly LimitUse[],
): PayableRow {
  const payableYen = paidYen.get(row.id) ?? 0;
  const trace = [...amount.trace];
  for (const limit of amount.chain) {
    const use = uses.find((one) => one.limit.id === limit.id);
    if (use && use.earlierYen > 0) {
      const leftYen = Math.max(0, limit.amountYen.value - use.earlierYen);
      trace.push(traceLine('earlier', { name: limit.name, earlier: use.earlierYen, left: leftYen }));
    }
  }
  if (payableYen < amount.aloneYen) {
    const names = uses
      .filter((use) => amount.chain.includes(use.limit) && isFull(use))
      .map((use) => use.limit.name);
    trace.push(traceLine('sharedLimit', { names: [...new Set(names)].join('、') }, payableYen));
  }
  return {
    id: row.id,
    item: row.item,
    name: amount.coverage?.name ?? row.name ?? row.item,
    part: amount.coverage?.part,
    lossYen: row.lossYen,
    kind: amount.kind,
    aloneYen: amount.aloneYen,
    payableYen,
    ownYen: row.lossYen - payableYen,
    trace,
  };
}

/** The limit itself cuts, not one above it. */
function isFull({ limit, earlierYen, askedYen, paidYen }: LimitUse): boolean {
  return paidYen < askedYen && paidYen === Math.max(0, limit.amountYen.value - earlierYen);
}

/** While all losses grow alike, the limit with the smallest part of what is asked is reached first. */
function firstLimit(
  amounts: readonly { row: LossRow; amount: ItemAmount }[],
  uses: readonly LimitUse[],
): Payable['firstLimit'] {
  let first: { part: number; name: string; amountYen: number } | undefined;
  const offer = (limitYen: number, askedYen: number, name: string): void => {
    if (askedYen <= limitYen) return;
    const part = limitYen / askedYen;
    if (!first || part < first.part) first = { part, name, amountYen: limitYen };
  };
  for (const { row, amount } of amounts) {
    const heads = amount.headsYen;
    const before = amount.trace.find((line) => line.code === 'ratio')?.yen ?? row.lossYen;
    if (heads !== undefined && amount.dueYen > 0) offer(heads, before, amount.coverage!.name);
  }
  for (const use of uses) {
    offer(Math.max(0, use.limit.amountYen.value - use.earlierYen), use.askedYen, use.limit.name);
  }
  return first && { name: first.name, amountYen: first.amountYen };
}
