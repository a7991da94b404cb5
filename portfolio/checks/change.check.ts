// What another version changes is counted as the screen that reviews a version counts it.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { csvText } from '../../src/domain/csv-file';
import { programs, publishesRates } from '../../src/programs/rated';
import { compileRates } from '../../src/rating/compile';
import { rate } from '../../src/rating/rate';
import { RATE_COLUMNS } from '../../src/rating/rate-row';
import { publishedRateRows, rateBlock } from '../../src/rating/seed-rows';
import { impactOf, type ImpactCase } from '../../src/rating/version-impact';
import { HEADER } from '../made-members';
import { randomOf } from '../random-rates';
import { ratePortfolio } from '../rate-portfolio';
import { withDatabase } from './compare';

const column = (header: string): number => RATE_COLUMNS.findIndex((one) => one.header === header);

test('a draft of ALIVE: counts, sums, bars and the largest', () =>
  withDatabase(async (_database, folder) => {
    const block = rateBlock(publishedRateRows(programs));
    const [header = [], ...rows] = block;
    const alive = rows.filter((row) => row[column('プラン')] === 'ALIVE');
    // From a fifth less to a third more, and the last band is gone.
    const draft = alive.slice(0, -1).map((row, at) =>
      row.map((cell, own) => {
        if (own === column('版')) return '改定案';
        if (own === column('状態')) return '下書き';
        if (own === column('適用始期')) return '2026-01-01';
        if (own !== column('保険料')) return cell;
        return Math.round((Number(cell) * (80 + 5 * at)) / 100);
      }),
    );
    const rates = join(folder, 'rates.csv');
    writeFileSync(rates, csvText(header.map(String), [...rows, ...draft]));
    const random = randomOf(5);
    const before = compileRates([...block, ...draft], publishesRates);
    const after = compileRates(
      [header, ...draft.map((row) => row.map((cell, at) => (at === column('状態') ? '有効' : cell)))],
      () => true,
    );
    const cases = Array.from({ length: 5000 }, (_, at): ImpactCase => {
      const revenueYen = Math.floor(10 ** (6 + 4 * random()));
      const rating = rate(before, { plan: 'ALIVE', asOf: '2026-04-01', revenueYen });
      const beforeYen = rating.kind === 'premium' ? rating.premiumYen : null;
      const id = String(at).padStart(5, '0');
      return { kind: 'renewal', id, name: '', plan: 'ALIVE', asOf: '2026-04-01', revenueYen, beforeYen };
    });
    // Before the draft's first day it says nothing.
    const early = '99999,ALIVE,100000000,,2025-04-01';
    const lines = cases.map(({ id, plan, revenueYen, asOf }) => `${id},${plan},${revenueYen},,${asOf}`);
    const input = join(folder, 'in.csv');
    writeFileSync(input, [HEADER, ...lines, early, ''].join('\n'));
    const none = { data: undefined, reconcile: undefined, asOf: '', edge: 10 };
    await ratePortfolio({ input, rates, out: join(folder, 'out'), against: '改定案', ...none });

    const impact = impactOf(cases, after);
    const read = (file: string) => readFileSync(join(folder, 'out', file), 'utf8').split(/\r?\n/);
    const total = read('change.csv').find((line) => line.startsWith('合計'))!;
    assert.deepEqual(total.split(',').slice(2).map(Number), [
      5000,
      impact.changed,
      impact.becomeReferred,
      impact.becomeRated,
      impact.stayReferred,
      impact.beforeYen,
      impact.afterYen,
      ...impact.bars.map(({ count }) => count),
    ]);
    assert.ok(impact.bars.filter(({ count }) => count > 0).length > 5);
    const largest = read('largest.csv')
      .slice(1, 11)
      .map((line) => line.split(',')[0]);
    assert.deepEqual(
      largest,
      impact.largest.map(({ id }) => id),
    );
    assert.match(readFileSync(join(folder, 'out/change.svg'), 'utf8'), /版「改定案」/);
  }));
