// Premium, label, reason and version are those of the core.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addDays } from '../../src/domain/calendar';
import { programs, publishesRates } from '../../src/programs/rated';
import { compileRates } from '../../src/rating/compile';
import { MOST_YEN, type RateCell } from '../../src/rating/rate-cells';
import { publishedRateRows, rateBlock } from '../../src/rating/seed-rows';
import { cellsInForce, isWide } from '../rates';
import { pick, randomOf, randomRates, type Random } from '../random-rates';
import { assertEqual, withDatabase, type Case } from './compare';

const published = compileRates(rateBlock(publishedRateRows(programs)), publishesRates);

const isYen = (yen: number): boolean => yen >= 1 && Number.isSafeInteger(yen);

function cornersOf({ plan, fromYen, toYen, fromDay, toDay }: RateCell): Case[] {
  const days = [fromDay, toDay].flatMap((day) =>
    day > '0001-01-01' && day < '9999-12-31' ? [addDays(day, -1), day, addDays(day, 1)] : [day],
  );
  const yens = [fromYen, toYen].flatMap((yen) => [yen - 1, yen, yen + 1]).filter(isYen);
  return days.flatMap((asOf) => yens.map((revenueYen) => ({ plan, asOf, revenueYen })));
}

const anywhere = (random: Random, cells: readonly RateCell[]): Case => {
  const { plan, fromYen, toYen, fromDay } = pick(random, cells);
  const most = toYen === MOST_YEN ? fromYen : toYen - fromYen;
  const near = fromDay < '2000-01-01' ? '2026-04-01' : fromDay;
  return {
    plan,
    asOf: addDays(near, Math.floor(random() * 800) - 200),
    revenueYen: fromYen + Math.floor(random() * most),
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
    const cases = cellsInForce(published).flatMap(({ plan, fromDay, fromYen, toYen, formula }): Case[] => {
      if (!formula || formula.slope <= 0n) return [];
      const { slope, fixed, divisor } = formula;
      const found: Case[] = [];
      for (let next = (slope * BigInt(fromYen) + fixed) / divisor + 1n; ; next++) {
        const revenue = (next * divisor - fixed + slope - 1n) / slope;
        if (revenue > BigInt(toYen)) return found;
        for (const yen of [revenue - 1n, revenue])
          found.push({ plan, asOf: fromDay, revenueYen: Number(yen) });
      }
    });
    assert.ok(cases.length > 50_000, String(cases.length));
    await assertEqual(database, published, cases);
  }));

test('300 random tables of 3,000 quotes', () =>
  withDatabase(async (database) => {
    const random = randomOf(300);
    let wide = 0;
    for (let table = 0; table < 300; table++) {
      const rates = compileRates(randomRates(random), () => true);
      const cells = cellsInForce(rates);
      if (isWide(cells)) wide++;
      const corners = cells.flatMap(cornersOf);
      const cases = Array.from({ length: 3000 }, (_, at) =>
        at % 2 === 0 ? pick(random, corners) : anywhere(random, cells),
      );
      await assertEqual(database, rates, cases);
    }
    assert.ok(wide > 10, `${wide} tables are beyond 64 bits`);
  }));
