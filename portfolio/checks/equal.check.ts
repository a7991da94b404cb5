// Premium, label, reason and version are those of the core.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addDays } from '../../src/domain/calendar';
import { programs, publishesRates } from '../../src/programs/rated';
import { compileRates } from '../../src/rating/compile';
import { publishedRateRows, rateBlock } from '../../src/rating/seed-rows';
import type { RateCell } from '../rate-cells';
import { cellsInForce } from '../rates';
import { pick, randomOf, randomRates, type Random } from '../random-rates';
import { assertEqual, withDatabase, type Case } from './compare';

const published = compileRates(rateBlock(publishedRateRows(programs)), publishesRates);

const isYen = (yen: number): boolean => yen >= 1 && Number.isSafeInteger(yen);

function cornersOf({ plan, lo, hi, fromDate, toDate }: RateCell): Case[] {
  const days = [fromDate, toDate].flatMap((day) =>
    day > '0001-01-01' && day < '9999-12-31' ? [addDays(day, -1), day, addDays(day, 1)] : [day],
  );
  const yens = [lo - 1n, lo, lo + 1n, hi - 1n, hi, hi + 1n].map(Number).filter(isYen);
  return days.flatMap((asOf) => yens.map((revenueYen) => ({ plan, asOf, revenueYen })));
}

const anywhere = (random: Random, cells: readonly RateCell[]): Case => {
  const { plan, lo, hi, fromDate } = pick(random, cells);
  const most = hi - lo > 1_000_000_000_000_000n ? Number(lo) : Number(hi - lo);
  const near = fromDate < '2000-01-01' ? '2026-04-01' : fromDate;
  return {
    plan,
    asOf: addDays(near, Math.floor(random() * 800) - 200),
    revenueYen: Number(lo) + Math.floor(random() * most),
  };
};

test('golden cases', () =>
  withDatabase(async (database) => {
    const folder = 'test/cases';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.json') && !file.startsWith('claims'),
    );
    const cases = files.flatMap((file): Case[] => {
      const { input } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        input: { revenue: number | string; plan: string; asOf: string };
      };
      const isCode = programs.some(({ plans }) => plans.some(({ code }) => code === input.plan));
      if (typeof input.revenue !== 'number' || !isCode) return [];
      return [{ plan: input.plan, asOf: input.asOf, revenueYen: input.revenue }];
    });
    assert.ok(cases.length > 90);
    await assertEqual(database, published, cases);
  }));

test('every corner of every cell', () =>
  withDatabase((database) => assertEqual(database, published, cellsInForce(published).flatMap(cornersOf))));

test('every revenue at which a premium of a line changes, and the yen before', () =>
  withDatabase(async (database) => {
    const cases = cellsInForce(published).flatMap(({ plan, fromDate, lo, hi, formula }): Case[] => {
      if (!formula || formula.slope <= 0n) return [];
      const { slope, fixed, divisor } = formula;
      const found: Case[] = [];
      for (let next = (slope * lo + fixed) / divisor + 1n; ; next++) {
        const revenue = (next * divisor - fixed + slope - 1n) / slope;
        if (revenue > hi) return found;
        for (const yen of [revenue - 1n, revenue])
          found.push({ plan, asOf: fromDate, revenueYen: Number(yen) });
      }
    });
    assert.ok(cases.length > 50_000, String(cases.length));
    await assertEqual(database, published, cases);
  }));

test('300 random tables of 3,000 quotes', () =>
  withDatabase(async (database) => {
    const random = randomOf(300);
    for (let table = 0; table < 300; table++) {
      const rates = compileRates(randomRates(random), () => true);
      const cells = cellsInForce(rates);
      const corners = cells.flatMap(cornersOf);
      const cases = Array.from({ length: 3000 }, (_, at) =>
        at % 2 === 0 ? pick(random, corners) : anywhere(random, cells),
      );
      await assertEqual(database, rates, cases);
    }
  }));
