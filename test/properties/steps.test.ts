// One table of steps covers each revenue once, and comes to what whole numbers of any size come to.
import fc from 'fast-check';
import type { RoundingMode } from '../../src/domain/rate-seed';
import { lastYenOf, stepAt, stepsOf, yenAt, type Figures } from '../../src/rating/steps';

const rounding: fc.Arbitrary<RoundingMode> = fc.constantFrom('halfUp', 'up', 'down');
/** Small ones touch every bound; the largest are far beyond what doubles multiply exactly. */
const scale = fc.constantFrom(20, 1_000_000, 2_000_000_000, 2 ** 52);

const figures: fc.Arbitrary<Figures> = fc
  .record({ method: fc.constantFrom('bands' as const, 'points' as const), scale, rounding })
  .chain(({ method, scale: most, rounding: roundingMode }) =>
    fc.record({
      method: fc.constant(method),
      revenueYen: fc
        .uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 8 })
        .map((bounds) => Float64Array.from(bounds).sort()),
      // Falling premiums, too.
      premiumYen: fc.array(fc.integer({ min: 1, max: most }), { minLength: 8, maxLength: 8 }),
      isLine: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      roundingUnitYen: fc.constantFrom(1, 10, 100, 1000),
      roundingMode: fc.constant(roundingMode),
    }),
  )
  .map((made) => ({
    ...made,
    premiumYen: Float64Array.from(made.premiumYen.slice(0, made.revenueYen.length)),
    isLine: made.isLine.map((line, at) => line && at + 1 < made.revenueYen.length),
  }));

/** Decisions 2 to 4 in whole numbers; undefined where the insurer is asked. */
function byHand(version: Figures, revenueYen: number): bigint | undefined {
  const bounds = [...version.revenueYen];
  const row = bounds.findIndex((bound) => bound >= revenueYen);
  if (row < 0) return undefined;
  const premium = (at: number) => BigInt(version.premiumYen[at]!);
  if (version.method === 'bands' || bounds[row] === revenueYen) return premium(row);
  if (row === 0 || !version.isLine[row - 1]) return undefined;
  const width = BigInt(bounds[row]!) - BigInt(bounds[row - 1]!);
  const part = BigInt(revenueYen) - BigInt(bounds[row - 1]!);
  const exact = premium(row - 1) * width + (premium(row) - premium(row - 1)) * part;
  const divisor = width * BigInt(version.roundingUnitYen);
  const [whole, rest] = [exact / divisor, exact % divisor];
  const isUp = { halfUp: rest * 2n >= divisor, up: rest > 0n, down: false }[version.roundingMode];
  return (whole + (isUp ? 1n : 0n)) * BigInt(version.roundingUnitYen);
}

/** Every bound and its neighbours, and whatever lies anywhere. */
const revenuesOf = (version: Figures, more: readonly number[]) =>
  [...version.revenueYen, ...more]
    .flatMap((yen) => [yen - 1, yen, yen + 1])
    .filter((yen) => yen >= 1 && Number.isSafeInteger(yen));

test('random tables of all roundings, with gaps, falling premiums and amounts beyond 64 bits', () => {
  const anywhere = fc.array(fc.integer({ min: 1, max: 2 ** 52 }), { maxLength: 20 });
  fc.assert(
    fc.property(figures, anywhere, (version, more) => {
      const steps = stepsOf(version);
      for (const revenueYen of revenuesOf(version, more)) {
        const expected = byHand(version, revenueYen);
        const yen = yenAt(steps, revenueYen);
        expect(Number.isNaN(yen) ? undefined : BigInt(yen)).toBe(
          expected === undefined ? undefined : BigInt(Number(expected)),
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('steps ascend without holes, the last without an end, and a revenue is in the one that bounds it', () => {
  fc.assert(
    fc.property(figures, (version) => {
      const steps = stepsOf(version);
      const upTo = steps.kinds.map((_, step) => lastYenOf(steps, step));
      expect(upTo).toEqual([...new Set(upTo)].sort((one, other) => one - other));
      expect(upTo.filter((end) => !Number.isFinite(end))).toEqual([Infinity]);
      for (const revenueYen of revenuesOf(version, [])) {
        const step = stepAt(steps, revenueYen);
        expect(revenueYen <= upTo[step]! && (step === 0 || revenueYen > upTo[step - 1]!)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
