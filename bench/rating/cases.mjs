// The 100,000 quotes that everyone rates, the tables they are rated by, and an exact oracle.

/** TOSHA's examples hold from here (domain decision 3), so every plan has a figure somewhere. */
export const AS_OF = '2018-06-01';
export const PLANS = ['ALIVE', 'TOSHA-A', 'TOSHA-B', 'TOSHA-C', 'TOSHA-D', 'GH-A', 'GH-B'];
export const REFER = -1;

/** The same sequence on every machine (mulberry32). */
export function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The compiled versions as plain tables: { method, xs, ys, line, unit }. */
export function tablesOf(product) {
  return Object.fromEntries(
    PLANS.map((plan) => {
      const { version } = product.versionInForce(product.rates.plans.get(plan), AS_OF);
      return [
        plan,
        {
          method: version.method,
          xs: [...version.revenueYen],
          ys: [...version.premiumYen],
          line: version.isLine,
          unit: version.roundingUnitYen,
        },
      ];
    }),
  );
}

/** A tenth on a bound or point, a tenth one yen beside it, the rest anywhere up to 1.1 times the highest. */
export function makeCases(tables, count) {
  const random = randomOf(20_180_401);
  const plans = Array.from({ length: count }, () => PLANS[Math.floor(random() * PLANS.length)]);
  const revenues = plans.map((plan) => {
    const { xs } = tables[plan];
    const where = random();
    const bound = xs[Math.floor(random() * xs.length)];
    if (where < 0.1) return bound;
    if (where < 0.2) return bound + (random() < 0.5 ? -1 : 1);
    return 1 + Math.floor(random() * xs[xs.length - 1] * 1.1);
  });
  return { plans, revenues };
}

/** Written from decisions 2 to 4, in exact integers, without a look at the product. */
export function oracle(table, revenueYen) {
  const { method, xs, ys, line, unit } = table;
  const at = xs.findIndex((x) => x >= revenueYen);
  if (at < 0) return REFER;
  if (method === 'bands' || xs[at] === revenueYen) return ys[at];
  if (at === 0 || !line[at - 1]) return REFER;
  const [x0, x1, y0, y1] = [xs[at - 1], xs[at], ys[at - 1], ys[at]].map(BigInt);
  const run = x1 - x0;
  const exact = y0 * run + (y1 - y0) * (BigInt(revenueYen) - x0);
  const grid = run * BigInt(unit);
  return Number(((2n * exact + grid) / (2n * grid)) * BigInt(unit));
}

/** Where the answers go. */
export const outOf = ({ plans, typed }) => typed?.out ?? new Float64Array(plans.length);
