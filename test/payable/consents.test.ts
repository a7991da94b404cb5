// What a claim comes to while consents are open, and what a deductible takes: lowest and highest, the sums beside.
import fc from 'fast-check';
import type { ClaimCase, LossRow } from '../../src/payable/claim-case';
import { payable } from '../../src/payable/readings';
import { planOf } from '../../src/programs';

const answer = (plan: string, rows: readonly LossRow[], more: Partial<ClaimCase> = {}) => {
  const coverages = planOf(plan)!.program.handbook!.coverages();
  const result = payable({ coverages, plan, rows, ...more });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const cost = (id: string, lossYen: number, more: Partial<LossRow> = {}): LossRow => ({
  id,
  item: 'investigation',
  lossYen,
  ...more,
});

describe('TOSHA-A, costs 500万円 in all, nothing reduced for an investigation', () => {
  test.each([
    // 300万 approved; the 100万 without consent stands apart.
    [[cost('a', 3_000_000), cost('b', 1_000_000, { consentOpen: true })], 3_000_000, 4_000_000],
    // 400万 + 300万 under 500万.
    [[cost('a', 4_000_000), cost('b', 3_000_000, { consentOpen: true })], 4_000_000, 5_000_000],
    // Nothing has its consent yet.
    [[cost('a', 4_000_000, { consentOpen: true })], 0, 4_000_000],
    // Of 300万 the insurer has approved 200万: the rest waits for its word.
    [[cost('a', 3_000_000, { approvedYen: 2_000_000 })], 2_000_000, 3_000_000],
    // All has its consent: one amount.
    [[cost('a', 3_000_000, { approvedYen: 3_000_000 })], 3_000_000, 3_000_000],
  ])('%j', (rows, lowYen, highYen) => {
    const found = answer('TOSHA-A', rows);
    expect([found.lowYen, found.highYen]).toEqual([lowYen, highYen]);
    expect([found.assumed.totalYen, found.whole.totalYen]).toEqual([lowYen, highYen]);
  });
});

test('a row without its consent takes nothing from the others under their common limit', () => {
  const rows = [cost('a', 4_000_000), cost('b', 4_000_000, { consentOpen: true })];
  const { assumed, whole } = answer('TOSHA-A', rows);
  expect(assumed.rows.map(({ id, payableYen }) => [id, payableYen])).toEqual([['a', 4_000_000]]);
  // Both under 500万: half each.
  expect(whole.rows.map(({ payableYen }) => payableYen)).toEqual([2_500_000, 2_500_000]);
});

test('readings and consents are two things: the span has both', () => {
  // ALIVE, costs 100万 together or once a heading: 80万 + 80万 is 100万 or 160万; without any consent 0.
  const open = { consentOpen: true };
  const rows = [
    { id: 'a', item: 'incidentResponse', lossYen: 800_000, ...open },
    { id: 'b', item: 'investigationReport', lossYen: 800_000, ...open },
  ];
  const found = answer('ALIVE', rows);
  expect([found.lowYen, found.whole.totalYen, found.highYen]).toEqual([0, 1_000_000, 1_600_000]);
  expect(found.alternatives).toMatchObject([{ assumedYen: 1_000_000, otherYen: 1_600_000 }]);
});

describe('a deductible of 10万円, NISSHIN under 1億円 and 3,000万円', () => {
  const policyLimits = { liability: 100_000_000, cost: 30_000_000 };
  const damages = (lossYen: number): LossRow => ({ id: 'd', item: 'damages', lossYen });
  const incident = { accessFound: true, published: true } as const;
  test.each([
    // 50万 − 10万, whichever way it is read.
    [[damages(500_000)], 400_000, 400_000, 400_000],
    // 1億1,000万: the limit less 10万, or the limit.
    [[damages(110_000_000)], 99_900_000, 99_900_000, 100_000_000],
    // Costs of 20万 alone: less 10万, or none where it is the liability's.
    [[cost('c', 200_000)], 100_000, 100_000, 200_000],
    // Less than the deductible.
    [[damages(60_000)], 0, 0, 0],
    // 5万 of damages, 20万 of costs: 25万 − 10万, or 0 + 20万.
    [[damages(50_000), cost('c', 200_000)], 150_000, 150_000, 200_000],
  ])('%j', (rows, totalYen, lowYen, highYen) => {
    const found = answer('NISSHIN', rows, { policyLimits, incident, deductibleYen: 100_000 });
    expect([found.assumed.totalYen, found.lowYen, found.highYen]).toEqual([totalYen, lowYen, highYen]);
    expect(found.assumed.grossYen - found.assumed.deductedYen).toBe(totalYen);
    expect(found.alternatives.some(({ doubt }) => doubt === 'deductibleScope')).toBe(highYen !== lowYen);
  });

  test.each([0, null, undefined])('%s subtracts nothing', (deductibleYen) => {
    const more = { policyLimits, incident, ...(deductibleYen === undefined ? {} : { deductibleYen }) };
    expect(answer('NISSHIN', [damages(500_000)], more)).toMatchObject({
      lowYen: 500_000,
      highYen: 500_000,
      alternatives: [],
      assumed: { deductedYen: 0 },
    });
  });
});

// S4, below the table of limits: 免責金額 is taken off the loss (損害の額) of each accident or claim; the table has one
// for 賠償損害 and one for 費用損害. So the limit and the reduced share come after it.
describe('a deductible of 10万円, TOSHA-C under 5,000万円 and 500万円', () => {
  const damages = (lossYen: number): LossRow => ({ id: 'd', item: 'damages', lossYen });
  test.each([
    // 6,000万 − 10万 is still over the limit.
    [[damages(60_000_000)], 50_000_000],
    // 5,005万 − 10万 = 4,995万.
    [[damages(50_050_000)], 49_950_000],
    // (100万 − 10万) × 90%.
    [[cost('c', 1_000_000, { item: 'damageContainment' })], 810_000],
    // 100万 − 10万 of liability, 50万 − 10万 of costs.
    [[damages(1_000_000), cost('c', 500_000)], 1_300_000],
    // Two costs bear it once: 6万 − 6万, 50万 − 4万.
    [[cost('a', 60_000), cost('b', 500_000)], 460_000],
    // Approved up to 80万: less 10万.
    [[cost('c', 800_000, { approvedYen: 800_000 })], 700_000],
    // 600万 of costs over 500万.
    [[cost('c', 6_000_000)], 5_000_000],
  ])('%j', (rows, totalYen) => {
    const found = answer('TOSHA-C', rows, { deductibleYen: 100_000 });
    expect([found.assumed.totalYen, found.lowYen, found.highYen]).toEqual([totalYen, totalYen, totalYen]);
    expect(found.alternatives).toEqual([]);
    const { rows: out, deductedYen } = found.assumed;
    const own = out.reduce((sum, row) => sum + row.ownYen, 0);
    const loss = rows.reduce((sum, row) => sum + row.lossYen, 0);
    // What is paid and what is borne is the loss, once.
    expect([deductedYen, own]).toEqual([0, loss - totalYen]);
  });
});

test('whatever the claim: a deductible never adds, each part bears it once, and paid and own are the loss', () => {
  const { coverages } = planOf('TOSHA-C')!.program.handbook!;
  const yen = { min: 0, max: 90_000_000 };
  const row = fc.record({
    item: fc.constantFrom(...coverages().items.map(({ item }) => item)),
    lossYen: fc.integer(yen),
    persons: fc.integer({ min: 1, max: 500 }),
    consentOpen: fc.boolean(),
    approvedYen: fc.integer(yen),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), fc.integer({ min: 0, max: 20_000_000 }), (made, born) => {
      const rows = made.map((one, at) => ({ id: String(at), companies: 1, ...one }));
      const without = answer('TOSHA-C', rows).assumed.totalYen;
      const { assumed, lowYen, highYen } = answer('TOSHA-C', rows, { deductibleYen: born });
      expect(assumed.totalYen).toBeLessThanOrEqual(without);
      expect(assumed.totalYen).toBeGreaterThanOrEqual(without - 2 * born);
      expect([lowYen <= assumed.totalYen, assumed.totalYen <= highYen]).toEqual([true, true]);
      for (const { payableYen, ownYen, lossYen } of assumed.rows) {
        expect(payableYen).toBeGreaterThanOrEqual(0);
        expect(payableYen + ownYen).toBe(lossYen);
      }
    }),
    { numRuns: 20 },
  );
});
