// Premium, label, reason and version are those of the core.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programs, publishesRates } from '../../src/programs/rated';
import { compileRates } from '../../src/rating/compile';
import { publishedRateRows, rateBlock } from '../../src/rating/seed-rows';
import { cellsInForce, isWide } from '../rates';
import { pick, randomOf, randomRates } from '../random-rates';
import { anywhere, cornersOf, goldenCases } from './cases';
import { assertEqual, withDatabase } from './compare';
import type { Case } from './core-quotes';

const published = compileRates(rateBlock(publishedRateRows(programs)), publishesRates);

test('golden cases', () =>
  withDatabase(async (database) => {
    const cases = goldenCases();
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
