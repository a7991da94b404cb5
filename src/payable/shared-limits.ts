// Totals first, then each row's part.
import type { Limit } from '../domain/coverage';
import type { EarlierPayment } from './claim-case';

/** A row with what it asks for, and the limits above it, innermost first. */
export interface Demand {
  id: string;
  yen: number;
  chain: readonly Limit[];
}

export interface LimitUse {
  limit: Limit;
  earlierYen: number;
  /** What the rows below it ask for, before any limit. */
  askedYen: number;
  paidYen: number;
}

export interface Shares {
  totalYen: number;
  paidYen: ReadonlyMap<string, number>;
  uses: readonly LimitUse[];
}

interface Node {
  limit: Limit | undefined;
  leftYen: number;
  earlierYen: number;
  children: Node[];
  demands: Demand[];
}

/**
 * Every limit takes what the limits and rows below it come to, at most what is left of it in the term.
 * Where a limit cuts, its rows are cut in proportion: the result does not depend on the order of rows.
 */
export function shareLimits(
  demands: readonly Demand[],
  earlierOf: (limit: Limit) => number = () => 0,
): Shares {
  const root = tree(demands, earlierOf);
  const paidYen = new Map<string, number>();
  const uses: LimitUse[] = [];
  const totalYen = payable(root);
  hand(root, totalYen, paidYen, uses);
  return { totalYen, paidYen, uses };
}

function tree(demands: readonly Demand[], earlierOf: (limit: Limit) => number): Node {
  const root: Node = { limit: undefined, leftYen: Infinity, earlierYen: 0, children: [], demands: [] };
  // In the order of ids, so that nothing hangs on the order of the rows.
  for (const demand of [...demands].sort(byId)) {
    let node = root;
    for (const limit of [...demand.chain].reverse()) {
      let child = node.children.find((one) => one.limit!.id === limit.id);
      if (!child) {
        const earlierYen = earlierOf(limit);
        const leftYen = Math.max(0, limit.amountYen.value - earlierYen);
        child = { limit, leftYen, earlierYen, children: [], demands: [] };
        node.children.push(child);
      }
      node = child;
    }
    node.demands.push(demand);
  }
  return root;
}

function payable(node: Node): number {
  return Math.min(node.leftYen, below(node));
}

function below(node: Node): number {
  return sum(node.children.map(payable)) + sum(node.demands.map((demand) => demand.yen));
}

function asked(node: Node): number {
  return sum(node.children.map(asked)) + sum(node.demands.map((demand) => demand.yen));
}

function hand(node: Node, yen: number, paid: Map<string, number>, uses: LimitUse[]): void {
  if (node.limit) {
    uses.push({ limit: node.limit, earlierYen: node.earlierYen, askedYen: asked(node), paidYen: yen });
  }
  const asking = [
    ...node.children.map((child) => ({ id: child.limit!.id, yen: payable(child) })),
    ...node.demands.map(({ id, yen: due }) => ({ id, yen: due })),
  ];
  const parts = inProportion(
    asking.map(({ yen: due }) => due),
    yen,
  );
  node.children.forEach((child, at) => hand(child, parts[at]!, paid, uses));
  node.demands.forEach((demand, at) => paid.set(demand.id, parts[node.children.length + at]!));
}

/** Largest remainder; on a tie the earlier one, and the order is that of the ids. */
function inProportion(dues: readonly number[], yen: number): number[] {
  const whole = sum(dues);
  if (whole <= yen) return [...dues];
  // Exact: amounts of yen multiplied with each other leave the safe integers.
  const exact = dues.map((due) => BigInt(due) * BigInt(yen));
  const parts = exact.map((product) => Number(product / BigInt(whole)));
  const order = exact
    .map((product, at) => ({ at, rest: product % BigInt(whole) }))
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest < b.rest ? 1 : -1));
  let missing = yen - sum(parts);
  for (const { at } of order) {
    if (missing <= 0) break;
    parts[at]! += 1;
    missing -= 1;
  }
  return parts;
}

/** What earlier claims of the term have taken of each limit. */
export function earlierUse(
  earlier: readonly EarlierPayment[],
  chainOf: (payment: EarlierPayment) => readonly Limit[],
): (limit: Limit) => number {
  const used = new Map<string, number>();
  for (const payment of earlier) {
    for (const { id } of chainOf(payment)) used.set(id, (used.get(id) ?? 0) + payment.yen);
  }
  return (limit) => used.get(limit.id) ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
