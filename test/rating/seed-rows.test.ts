// What the rate tab shows of a seed, cell by cell.
import type { RateSeed } from '../../src/domain/rate-seed';
import { rateBlock, rateCells, rateRowsOf } from '../../src/rating/seed-rows';

const PROGRAM = { code: 'X', document: { title: 'ご案内' } } as Parameters<typeof rateRowsOf>[0];

const SEED: RateSeed = {
  version: 'X 2026',
  plan: 'X-A',
  method: 'points',
  steps: [
    { revenueYen: 100_000_000, premiumYen: 51_000, toNext: 'line' },
    { revenueYen: 200_000_000, premiumYen: 103_000, toNext: 'refer' },
    { revenueYen: 300_000_000, premiumYen: 115_000 },
  ],
  about: true,
  rounding: { unitYen: 1000, mode: 'halfUp' },
  effectiveFrom: '2026-04-01',
  effectiveTo: '2027-03-31',
  yearNote: '2026年度',
  label: 'publishedExample',
  certainty: 'published',
  source: { document: 'S0', section: '保険料例' } as RateSeed['source'],
};

const cells = (seed: RateSeed) => rateRowsOf(PROGRAM, seed).map(rateCells);

/** The cells in the order of the tab; the last two are the row before and the checksum, which none of these has. */
const row = (
  [method, revenueYen, premiumYen, toNext]: (string | number)[],
  [about, unit, mode, label]: (string | number)[],
  before: string | number,
) => [
  ...['X 2026', '有効', 'X', 'X-A', method, revenueYen, premiumYen, toNext, about, unit, mode],
  ...[
    '2026-04-01',
    '2027-03-31',
    '2026年度',
    label,
    '公表',
    'ご案内「保険料例」（S0）',
    '',
    '',
    '',
    before,
    '',
  ],
];

test('points with 約 and rounding', () => {
  const shared = ['約', 1000, '四捨五入', '公表例'];
  expect(cells(SEED)).toEqual([
    row(['点', 100_000_000, 51_000, '直線'], shared, ''),
    row(['点', 200_000_000, 103_000, '照会'], shared, 100_000_000),
    row(['点', 300_000_000, 115_000, ''], shared, 200_000_000),
  ]);
});

test('bands begin at nothing; without 約, rounding or a label of the tab the cells are blank', () => {
  const { rounding: _, ...plain } = SEED;
  const seed: RateSeed = { ...plain, method: 'bands', about: false, label: 'estimate' };
  expect(cells({ ...seed, steps: seed.steps.slice(1) })).toEqual([
    row(['段階', 200_000_000, 103_000, '照会'], ['', '', '', ''], 0),
    row(['段階', 300_000_000, 115_000, ''], ['', '', '', ''], 200_000_000),
  ]);
});

test.each([
  ['down', '切捨て'],
  ['up', '切上げ'],
] as const)('the rounding %s reads %s', (mode, text) => {
  const seed: RateSeed = { ...SEED, rounding: { unitYen: 10, mode } };
  expect(cells(seed)[0]!.slice(9, 11)).toEqual([10, text]);
});

test('a block begins with its header row', () => {
  const [headers, ...rows] = rateBlock(rateRowsOf(PROGRAM, SEED));
  expect(headers!.slice(0, 3)).toEqual(['版', '状態', '制度']);
  expect(headers!.slice(-2)).toEqual(['前の売上高等', '検算値']);
  expect(rows).toEqual(cells(SEED));
});
