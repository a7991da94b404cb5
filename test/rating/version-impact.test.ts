// How versions are compared, and what a version does to open quotes and renewals.
import { publishesRates } from '../../src/programs';
import { compileRates } from '../../src/rating/compile';
import { storedVersion } from '../../src/rating/rate-versions';
import { diffVersions } from '../../src/rating/version-diff';
import { impactOf, type ImpactCase } from '../../src/rating/version-impact';
import { columnAt, publishedBlock, rowAt, underInsurersPaper, type Block } from '../support/published-rates';

function compiled(block: Block, plan: string, version: string) {
  const result = storedVersion(block, plan, version);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const S2 = 'S2-公表';

test('bands are compared on the edges of both versions', () => {
  const before = compiled(publishedBlock(), 'ALIVE', S2);
  const block = publishedBlock();
  // 1億5,000万円以下 becomes 1億6,000万円以下, 41,000円.
  const row = rowAt(block, 'ALIVE', 150_000_000);
  block[row]![columnAt('revenueYen')] = 160_000_000;
  block[row]![columnAt('premiumYen')] = 41_000;
  block[row + 1]![columnAt('previousYen')] = 160_000_000;
  const { cells, terms } = diffVersions(before, compiled(block, 'ALIVE', S2));
  expect(terms).toEqual([]);
  expect(cells.filter(({ beforeYen, afterYen }) => beforeYen !== afterYen)).toEqual([
    { plan: 'ALIVE', aboveYen: 100_000_000, revenueYen: 150_000_000, beforeYen: 40_000, afterYen: 41_000 },
    { plan: 'ALIVE', aboveYen: 150_000_000, revenueYen: 160_000_000, beforeYen: 45_000, afterYen: 41_000 },
  ]);
  expect(cells).toHaveLength(9);
});

test('a first version has nothing before it; a version with other terms says so', () => {
  const after = compiled(publishedBlock(), 'TOSHA-A', 'S4-2018');
  expect(diffVersions(undefined, after).cells[0]).toEqual({
    plan: 'TOSHA-A',
    aboveYen: null,
    revenueYen: 300_000_000,
    beforeYen: null,
    afterYen: 81_370,
  });
  const block = publishedBlock();
  for (const yen of [3e8, 5e8, 10e8, 15e8]) {
    block[rowAt(block, 'TOSHA-A', yen)]![columnAt('roundingMode')] = '切捨て';
  }
  expect(diffVersions(after, compiled(block, 'TOSHA-A', 'S4-2018')).terms).toEqual([
    { plan: 'TOSHA-A', term: 'rounding', before: '10円単位・四捨五入', after: '10円単位・切捨て' },
  ]);
});

/** All of S2 dearer by a tenth, except the first band (+25%) and 5億円 (taken away). */
function dearer() {
  const block = underInsurersPaper(publishedBlock(), 'ALIVE');
  for (let at = 1; at < block.length; at++) {
    const row = block[at]!;
    if (row[columnAt('plan')] !== 'ALIVE') continue;
    row[columnAt('premiumYen')] = (Number(row[columnAt('premiumYen')]) * 11) / 10;
  }
  block[rowAt(block, 'ALIVE', 50_000_000)]![columnAt('premiumYen')] = 25_000;
  block.splice(rowAt(block, 'ALIVE', 500_000_000), 1);
  return compileRates(block, publishesRates);
}

function openCase(id: string, revenueYen: number, beforeYen: number | null): ImpactCase {
  return {
    kind: id.startsWith('K') ? 'renewal' : 'quote',
    id,
    name: '',
    plan: 'ALIVE',
    revenueYen,
    asOf: '2027-04-01',
    beforeYen,
  };
}

test('the portfolio: how many, how much, the largest, the histogram', () => {
  const cases = [
    openCase('Q1', 40_000_000, 20_000), // 25,000: +25%
    openCase('Q2', 100_000_000, 30_000), // 33,000: +10%
    openCase('K1', 300_000_000, 66_000), // 72,600: +10%
    openCase('K2', 450_000_000, 109_000), // no figure any more
    openCase('Q3', 600_000_000, null),
    openCase('Q4', 200_000_000, null), // 49,500, was referred
    openCase('Q5', 150_000_000, 44_000), // 44,000: as before
  ];
  const impact = impactOf(cases, dearer());
  expect(impact).toMatchObject({
    quotes: 5,
    renewals: 2,
    changed: 5,
    becomeReferred: 1,
    becomeRated: 1,
    stayReferred: 1,
    beforeYen: 20_000 + 30_000 + 66_000 + 44_000,
    afterYen: 25_000 + 33_000 + 72_600 + 44_000,
  });
  expect(impact.largest.map(({ id, afterYen }) => [id, afterYen])).toEqual([
    ['K1', 72_600],
    ['Q1', 25_000],
    ['Q2', 33_000],
  ]);
  expect(impact.bars.map(({ fromPercent, toPercent, count }) => [fromPercent, toPercent, count])).toEqual([
    [null, -20, 0],
    [-20, -10, 0],
    [-10, -5, 0],
    [-5, 0, 0],
    [0, 0, 1],
    [0, 5, 0],
    [5, 10, 2],
    [10, 20, 0],
    [20, null, 1],
  ]);
});

test('only the ten largest changes are listed', () => {
  const cases = Array.from({ length: 12 }, (_, at) => openCase(`Q${10 + at}`, 40_000_000, 20_000 + at));
  const { largest, changed } = impactOf(cases, dearer());
  expect(changed).toBe(12);
  // 25,000 − 20,000 is the largest change, 25,000 − 20,009 the tenth.
  expect(largest.map(({ id }) => id)).toEqual(cases.slice(0, 10).map(({ id }) => id));
});
