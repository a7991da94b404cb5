// The runner of the golden premiums: every JSON file below a programme's folder is one case.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { programs } from '../../src/programs';
import { premiumLabelText } from '../../src/domain/premium';
import { rate } from '../../src/rating/rate';
import { rateCells } from '../../src/rating/rate-cells';
import { functionsOver, publishedRates } from '../support/published-rates';

interface GoldenCase {
  why: string;
  source: string;
  input: { revenue: number | string; plan: string; asOf: string };
  expected: { premium?: number; refer?: string; label: string; low?: number; high?: number };
}

function discover(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    // Claims have cases of their own shape, and a runner of their own.
    if (entry.isDirectory()) return entry.name === 'claims' ? [] : discover(path);
    return entry.name.endsWith('.json') ? [path] : [];
  });
}

const cases = discover(__dirname).map((path) => ({
  name: relative(__dirname, path),
  ...(JSON.parse(readFileSync(path, 'utf8')) as GoldenCase),
}));

const REFER = '要照会';

test.each(cases)('$name: $why', ({ why, source, input, expected }) => {
  expect(why).not.toBe('');
  expect(source).toMatch(/^S[0-4]/);
  const { PREMIUM, PREMIUM_LABEL, PREMIUM_RANGE } = functionsOver();
  const args = [input.revenue, input.plan, undefined, input.asOf] as const;
  expect(PREMIUM(...args)).toBe(expected.premium ?? REFER);
  expect(PREMIUM_LABEL(...args)).toBe(expected.label);
  expect(PREMIUM_RANGE(...args)).toEqual([[expected.low ?? REFER, expected.high ?? REFER]]);
  if (expected.refer === undefined || typeof input.revenue !== 'number') return;
  const rating = rate(publishedRates(), { revenueYen: input.revenue, plan: input.plan, asOf: input.asOf });
  expect(rating).toMatchObject({ kind: 'refer', reason: expected.refer });
});

test.each(cases.filter(({ input }) => typeof input.revenue === 'number'))(
  'by rate cells, $name: $why',
  ({ input, expected }) => {
    const revenueYen = Number(input.revenue);
    const found = rateCells(publishedRates(), [input.plan]).filter(
      ({ fromDay, toDay, fromYen, toYen }) =>
        fromDay <= input.asOf && input.asOf <= toDay && fromYen <= revenueYen && revenueYen <= toYen,
    );
    expect(found).toHaveLength(1);
    const { formula, label, reason } = found[0]!;
    const yen =
      formula && Number(((formula.slope * BigInt(revenueYen) + formula.fixed) / formula.divisor) * formula.unit);
    expect(yen).toBe(expected.premium ?? null);
    expect(premiumLabelText[label]).toBe(expected.label);
    expect(reason).toBe(expected.refer ?? '');
  },
);

test('every published figure and every programme has a case', () => {
  for (const program of programs) {
    expect(cases.some((one) => one.name.startsWith(`${program.code.toLowerCase()}/`))).toBe(true);
    for (const seed of program.rates) {
      for (const step of seed.steps) {
        const figures = cases
          .filter((one) => one.input.plan === seed.plan && one.input.revenue === step.revenueYen)
          .map((one) => one.expected.premium);
        expect(figures).toContain(step.premiumYen);
      }
    }
  }
});
