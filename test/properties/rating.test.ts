// What must hold for any revenue: monotone, between its neighbours, columns as single values.
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOfSerial,
  formatJapanese,
  parseDate,
  serialOfDate,
} from '../../src/domain/calendar';
import { parseRevenue } from '../../src/domain/revenue';
import { formatYen, formatYenInWords } from '../../src/domain/yen';
import { programs, publishesRates } from '../../src/programs';
import { compileRates } from '../../src/rating/compile';
import { rate, versionInForce } from '../../src/rating/rate';
import { yenAt } from '../../src/rating/steps';
import { functionsOver, publishedBlock, publishedRates } from '../support/published-rates';

const rates = publishedRates();
const plan = fc.constantFrom(...programs.flatMap((program) => program.plans.map((one) => one.code)));
const asOf = fc.constantFrom('2018-03-31', '2018-04-01', '2019-03-31', '2019-04-01', '2026-04-01');
const revenueYen = fc.oneof(
  fc.integer({ min: 1, max: 2_000_000_000 }),
  fc
    .constantFrom(50, 100, 150, 200, 250, 300, 400, 500, 1000, 1500)
    .chain((millions) => fc.integer({ min: -2, max: 2 }).map((step) => millions * 1_000_000 + step)),
);

test('a higher revenue never costs less', () => {
  fc.assert(
    fc.property(plan, asOf, revenueYen, revenueYen, (code, date, one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      const cheap = rate(rates, { revenueYen: low, plan: code, asOf: date });
      const dear = rate(rates, { revenueYen: high, plan: code, asOf: date });
      if (cheap.kind === 'premium' && dear.kind === 'premium') {
        expect(dear.premiumYen).toBeGreaterThanOrEqual(cheap.premiumYen);
      }
    }),
  );
});

test('a premium lies within its range, and an interpolated one is a whole number of its unit', () => {
  fc.assert(
    fc.property(plan, asOf, revenueYen, (code, date, revenue) => {
      const rating = rate(rates, { revenueYen: revenue, plan: code, asOf: date });
      if (rating.kind !== 'premium') return;
      expect(Number.isSafeInteger(rating.premiumYen)).toBe(true);
      if (!rating.low || !rating.high) return;
      expect(rating.low.revenueYen).toBeLessThanOrEqual(revenue);
      expect(rating.high.revenueYen).toBeGreaterThanOrEqual(revenue);
      expect(rating.premiumYen).toBeGreaterThanOrEqual(rating.low.premiumYen);
      expect(rating.premiumYen).toBeLessThanOrEqual(rating.high.premiumYen);
      if (rating.interpolated) expect(rating.premiumYen % (code.startsWith('GH') ? 1000 : 10)).toBe(0);
    }),
  );
});

test('the quick way and the whole rating agree', () => {
  fc.assert(
    fc.property(plan, asOf, revenueYen, (code, date, revenue) => {
      const rating = rate(rates, { revenueYen: revenue, plan: code, asOf: date });
      const compiled = rates.plans.get(code);
      const held = compiled && versionInForce(compiled, date);
      const quick = held ? yenAt(held.version.steps, revenue) : NaN;
      expect(quick).toBe(rating.kind === 'premium' ? rating.premiumYen : NaN);
    }),
  );
});

const cell = fc.oneof(
  revenueYen,
  revenueYen.map((yen) => formatYenInWords(yen)),
  fc.constantFrom('', '不明', '約3億円', -1, '#N/A', true),
);

test('a column is its single values, one below the other', () => {
  const functions = functionsOver({ defaultProgram: () => 'TOSHA' });
  const block = publishedBlock();
  const row = fc.tuple(cell, fc.oneof(plan, fc.constantFrom('A', 'XYZ', '')), asOf);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const column = (at: 0 | 1 | 2) => rows.map((cells) => [cells[at]]);
      for (const run of [functions.PREMIUM, functions.PREMIUM_LABEL, functions.PREMIUM_EXPLAIN]) {
        const singles = rows.map(([revenue, code, date]) => {
          try {
            return [run(revenue, code, block, date)];
          } catch (error) {
            return [(error as Error).message];
          }
        });
        expect(run(column(0), column(1), block, column(2))).toEqual(singles);
      }
    }),
    { numRuns: 40 },
  );
});

test('nothing passed in is changed', () => {
  const block = publishedBlock();
  const before = JSON.stringify(block);
  compileRates(block, publishesRates);
  functionsOver().COMPARE_PLANS(300_000_000, '', block, '2018-04-01');
  expect(JSON.stringify(block)).toBe(before);
});

test('what is written can be read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (yen) => {
      for (const text of [formatYen(yen), formatYenInWords(yen), String(yen)]) {
        expect(parseRevenue(text, 'yen')).toMatchObject({ ok: true, value: { yen } });
      }
    }),
  );
});

test('any text at all is read or refused, never thrown, and never below 1 yen', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9,.一二千百十万億兆円約-]{0,12}$/));
  fc.assert(
    fc.property(text, (written) => {
      const parsed = parseRevenue(written, 'thousandYen');
      if (parsed.ok) expect(Number.isSafeInteger(parsed.value.yen) && parsed.value.yen >= 1).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('dates go both ways as text, as 和暦 and as serials', () => {
  const date = fc.integer({ min: 4000, max: 73_000 }).map(dateOfSerial);
  fc.assert(
    fc.property(date, fc.integer({ min: -500, max: 500 }), (day, step) => {
      expect(parseDate(day)).toEqual({ ok: true, value: day });
      expect(parseDate(formatJapanese(day))).toEqual({ ok: true, value: day });
      expect(parseDate(formatJapanese(day, 'era'))).toEqual({ ok: true, value: day });
      expect(dateOfSerial(serialOfDate(day))).toBe(day);
      expect(addDays(addDays(day, step), -step)).toBe(day);
      expect(addMonths(day, step).slice(8) <= day.slice(8)).toBe(true);
    }),
  );
});
