// What holds for every claim: limits, losses, order of rows, the aggregate of a term.
import fc from 'fast-check';
import type { EarlierPayment, LossRow } from '../../src/payable/claim-case';
import { payable, type PayableAnswer } from '../../src/payable/readings';
import { limitChain } from '../../src/domain/coverage';
import { planOf, programs } from '../../src/programs';

const plans = programs.flatMap((program) => program.plans.map((plan) => plan.code));
const built = new Map(plans.map((plan) => [plan, planOf(plan)!.program.handbook!.coverages()]));
const coveragesOf = (plan: string) => built.get(plan)!;

const yen = fc.oneof(
  fc.integer({ min: 0, max: 3_000_000 }),
  fc.integer({ min: 0, max: 400_000_000 }),
  fc.constantFrom(0, 1, 1_000_000, 2_000_000, 5_000_000, 10_000_000, 50_000_000, 100_000_000),
);
const row = (items: readonly string[]) =>
  fc.record({
    item: fc.constantFrom(...items),
    lossYen: yen,
    persons: fc.integer({ min: 1, max: 12_000 }),
    companies: fc.integer({ min: 0, max: 40 }),
  });
const incident = fc.option(
  fc.record(
    {
      kind: fc.constantFrom('leak', 'disruption', 'attackThreat', 'attackHarm', 'attackOther'),
      accessFound: fc.boolean(),
      startedBy: fc.constantFrom('own', 'watchService', 'securityOperator', 'publicBody', 'victim'),
      published: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);
const claim = fc.constantFrom(...plans).chain((plan) =>
  fc.record({
    plan: fc.constant(plan),
    rows: fc.array(row(coveragesOf(plan).items.map((coverage) => coverage.item)), {
      minLength: 1,
      maxLength: 6,
    }),
    incident,
  }),
);
type Claim = typeof claim extends fc.Arbitrary<infer Value> ? Value : never;

/** Companies' gifts need companies: one at least, so that no row lacks its heads. */
const named = (rows: Claim['rows']): LossRow[] =>
  rows.map((one, at) => ({ ...one, companies: one.companies + 1, id: `r${at}` }));

function answer(plan: string, rows: LossRow[], more: Partial<Claim> & { earlier?: EarlierPayment[] } = {}) {
  const result = payable({ coverages: coveragesOf(plan), plan, rows, ...more } as Parameters<
    typeof payable
  >[0]);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const options = { numRuns: 50 };

test('what is payable exceeds no limit, no loss, and lies between lowest and highest', () => {
  fc.assert(
    fc.property(claim, ({ plan, rows, incident: happened }) => {
      const told = answer(plan, named(rows), { incident: happened });
      const { assumed } = told;
      for (const use of assumed.limits) {
        expect(use.paidYen).toBeLessThanOrEqual(use.limit.amountYen.value);
      }
      for (const one of assumed.rows) {
        expect(one.payableYen).toBeLessThanOrEqual(one.lossYen);
        expect(one.payableYen).toBeLessThanOrEqual(one.aloneYen);
        expect(one.payableYen).toBeGreaterThanOrEqual(0);
        expect(one.ownYen).toBe(one.lossYen - one.payableYen);
      }
      const sum = assumed.rows.reduce((total, one) => total + one.payableYen, 0);
      expect(sum).toBe(assumed.totalYen);
      expect(told.lowYen).toBeLessThanOrEqual(assumed.totalYen);
      expect(told.highYen).toBeGreaterThanOrEqual(assumed.totalYen);
      for (const { otherYen } of told.alternatives) {
        expect(otherYen).toBeLessThanOrEqual(told.highYen);
        expect(otherYen).toBeGreaterThanOrEqual(told.lowYen);
      }
    }),
    options,
  );
});

test('a higher loss never makes less payable', () => {
  fc.assert(
    fc.property(claim, fc.nat(5), yen, ({ plan, rows, incident: happened }, at, more) => {
      const before = named(rows);
      const raised = before.map((one, index) =>
        index === at % before.length ? { ...one, lossYen: one.lossYen + more } : one,
      );
      const low = answer(plan, before, { incident: happened });
      const high = answer(plan, raised, { incident: happened });
      expect(high.assumed.totalYen).toBeGreaterThanOrEqual(low.assumed.totalYen);
      expect(high.lowYen).toBeGreaterThanOrEqual(low.lowYen);
      expect(high.highYen).toBeGreaterThanOrEqual(low.highYen);
    }),
    options,
  );
});

test('the order of rows changes nothing', () => {
  const figures = (told: PayableAnswer) =>
    told.assumed.rows
      .map(({ id, payableYen, kind }) => ({ id, payableYen, kind }))
      .sort((a, b) => a.id.localeCompare(b.id));
  fc.assert(
    fc.property(claim, fc.nat(5), ({ plan, rows, incident: happened }, turn) => {
      const there = named(rows);
      const at = turn % there.length;
      const turned = [...there.slice(at), ...there.slice(0, at)].reverse();
      const one = answer(plan, there, { incident: happened });
      const other = answer(plan, turned, { incident: happened });
      expect(figures(other)).toEqual(figures(one));
      expect([other.lowYen, other.highYen]).toEqual([one.lowYen, one.highYen]);
    }),
    options,
  );
});

test('payments over a term never pass the aggregate of any limit', () => {
  fc.assert(
    fc.property(fc.array(claim, { minLength: 2, maxLength: 5 }), ([first, ...others]) => {
      const { plan } = first!;
      const items = new Set(coveragesOf(plan).items.map((coverage) => coverage.item));
      const earlier: EarlierPayment[] = [];
      const claims = [first!, ...others].map((one) => one.rows.filter(({ item }) => items.has(item)));
      for (const rows of claims) {
        const told = answer(plan, named(rows), { earlier, incident: first!.incident });
        for (const one of told.assumed.rows) {
          earlier.push({ item: one.item, yen: one.payableYen, terms: told.terms });
        }
      }
      const coverages = coveragesOf(plan);
      for (const limit of coverages.limits.filter(
        ({ appliesTo }) => !['person', 'company'].includes(appliesTo),
      )) {
        const paid = earlier
          .filter(({ item }) => {
            const coverage = coverages.items.find((one) => one.item === item)!;
            return limitChain(coverages, plan, coverage.limits).some(({ id }) => id === limit.id);
          })
          .reduce((sum, one) => sum + one.yen, 0);
        expect(paid).toBeLessThanOrEqual(limit.amountYen.value);
      }
    }),
    options,
  );
});

test('a consent that is open never raises the least, and with all of them nothing is apart', () => {
  fc.assert(
    fc.property(
      claim,
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      ({ plan, rows, incident: what }, open) => {
        const known = { incident: what } as Partial<Claim>;
        const all = named(rows);
        const waiting = all.map((one, at) => ({ ...one, consentOpen: open[at]! }));
        const given = answer(plan, all, known);
        const found = answer(plan, waiting, known);
        expect(found.lowYen).toBeLessThanOrEqual(given.lowYen);
        expect(found.highYen).toBe(given.highYen);
        expect(found.assumed.totalYen).toBeLessThanOrEqual(found.whole.totalYen);
        expect(found.assumed.rows.map(({ id }) => id)).toEqual(
          waiting.filter(({ consentOpen }) => !consentOpen).map(({ id }) => id),
        );
      },
    ),
    options,
  );
});
