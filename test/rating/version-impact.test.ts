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

/** 52,668 yen is a whole number of yen at each edge of the histogram: −5% from 55,440, +5% from 50,160. */
function flat() {
  const block = underInsurersPaper(publishedBlock(), 'ALIVE');
  for (const row of block) if (row[columnAt('plan')] === 'ALIVE') row[columnAt('premiumYen')] = 52_668;
  return compileRates(block, publishesRates);
}

// An edge belongs to the bar that is nearer to no change where it falls, and where it rises.
test.each<[number, number | null, number | null]>([
  [65_836, null, -20],
  [65_835, -20, -10],
  [58_521, -20, -10],
  [58_520, -10, -5],
  [55_441, -10, -5],
  [55_440, -5, 0],
  [52_669, -5, 0],
  [52_668, 0, 0],
  [52_667, 0, 5],
  [50_160, 0, 5],
  [50_159, 5, 10],
  [47_880, 5, 10],
  [47_879, 10, 20],
  [43_890, 10, 20],
  [43_889, 20, null],
])('%d yen becoming 52,668 is in the bar from %s to %s', (beforeYen, fromPercent, toPercent) => {
  const { bars } = impactOf([openCase('Q1', 40_000_000, beforeYen)], flat());
  expect(bars.filter(({ count }) => count > 0)).toEqual([{ fromPercent, toPercent, count: 1 }]);
});

test('the largest by size, up or down; the same size by number', () => {
  const before = { Q1: 52_668 - 10, Q9: 52_668 + 20, Q5: 52_668 + 10, Q3: 52_668 - 10, Q7: 52_668 };
  const cases = Object.entries(before).map(([id, yen]) => openCase(id, 40_000_000, yen));
  for (const order of [cases, [...cases].reverse()])
    expect(impactOf(order, flat()).largest.map(({ id }) => id)).toEqual(['Q9', 'Q1', 'Q3', 'Q5']);
});

test('each way between a premium and a referral is counted by itself', () => {
  // 5億円 is the end of S2: above it the insurer is asked.
  const above = 500_000_001;
  const cases = [
    ...[1, 2, 3].map((at) => openCase(`Q1${at}`, above, 50_000)),
    ...[1, 2].map((at) => openCase(`Q2${at}`, 40_000_000, null)),
    openCase('Q31', above, null),
  ];
  expect(impactOf(cases, flat())).toMatchObject({
    changed: 5,
    becomeReferred: 3,
    becomeRated: 2,
    stayReferred: 1,
    largest: [],
  });
});
