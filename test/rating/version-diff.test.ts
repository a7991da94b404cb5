// How two versions of a plan differ in their points and in what is not a figure.
import { storedVersion } from '../../src/rating/rate-versions';
import { diffVersions, type DiffTerm } from '../../src/rating/version-diff';
import type { CompiledVersion } from '../../src/rating/compile-version';
import { publishedBlock } from '../support/published-rates';

function published(plan: string, version: string): CompiledVersion {
  const found = storedVersion(publishedBlock(), plan, version);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

/** S4: 3億円, 5億円, 10億円 and 15億円, a straight line between each two. */
const POINTS = published('TOSHA-A', 'S4-2018');
const BANDS = published('ALIVE', 'S2-公表');

test('a point stands for itself only: the other version has nothing there', () => {
  const before = { ...POINTS, ...figures([3e8, 81_370], [5e8, 98_810]) };
  const after = { ...POINTS, ...figures([3e8, 81_370], [4e8, 90_000]) };
  const at = { plan: 'TOSHA-A', aboveYen: null };
  expect(diffVersions(before, after).cells).toEqual([
    { ...at, revenueYen: 3e8, beforeYen: 81_370, afterYen: 81_370 },
    { ...at, revenueYen: 4e8, beforeYen: null, afterYen: 90_000 },
    { ...at, revenueYen: 5e8, beforeYen: 98_810, afterYen: null },
  ]);
});

function figures(...steps: readonly (readonly [number, number])[]) {
  return {
    revenueYen: Float64Array.from(steps, ([revenue]) => revenue),
    premiumYen: Float64Array.from(steps, ([, premium]) => premium),
  };
}

test('above the last band of a version it has no figure', () => {
  const before = { ...BANDS, ...figures([1e8, 30_000]) };
  const after = { ...BANDS, ...figures([1e8, 30_000], [2e8, 45_000]) };
  expect(diffVersions(before, after).cells).toEqual([
    { plan: 'ALIVE', aboveYen: 0, revenueYen: 1e8, beforeYen: 30_000, afterYen: 30_000 },
    { plan: 'ALIVE', aboveYen: 1e8, revenueYen: 2e8, beforeYen: null, afterYen: 45_000 },
  ]);
});

test('the same terms, or none before, differ in nothing', () => {
  expect(diffVersions(POINTS, POINTS).terms).toEqual([]);
  expect(diffVersions(undefined, POINTS).terms).toEqual([]);
});

const LINES = [true, true, true, false];

test.each<[string, Partial<CompiledVersion>, Partial<CompiledVersion>, [DiffTerm['term'], string, string][]]>(
  [
    [
      // Bands have no way from one to the next, and nothing between them to round.
      'the method',
      { method: 'bands', isLine: [false, false, false, false] },
      { isLine: LINES, roundingUnitYen: 10, roundingMode: 'up' },
      [
        ['method', '段階', '点'],
        ['rounding', '', '10円単位・切上げ'],
        ['toNext', '', '直線・直線・直線'],
      ],
    ],
    ['the label', { label: 'tariff' }, { label: 'indicative' }, [['label', '保険料表', '参考例']]],
    ['約', { about: false }, { about: true }, [['about', '', '約']]],
    [
      // After the last point there is no next one.
      'the way to the next point',
      { isLine: LINES },
      { isLine: [true, false, true, false] },
      [['toNext', '直線・直線・直線', '直線・照会・直線']],
    ],
    ['the year', { yearNote: '2018年度' }, { yearNote: '2019年度' }, [['yearNote', '2018年度', '2019年度']]],
  ],
)('a term: %s', (_, before, after, expected) => {
  expect(diffVersions({ ...POINTS, ...before }, { ...POINTS, ...after }).terms).toEqual(
    expected.map(([term, was, is]) => ({ plan: 'TOSHA-A', term, before: was, after: is })),
  );
});
