// This file tests that no single change of a cell of the documents' rows lets another figure leave under their name.
import { publishesRates } from '../../src/programs';
import type { RateSeed } from '../../src/domain/rate-seed';
import { compileRates } from '../../src/rating/compile';
import { unlikePublished } from '../../src/rating/as-published';
import { compileVersion } from '../../src/rating/compile-version';
import { rate } from '../../src/rating/rate';
import { readRateSheet } from '../../src/rating/rate-sheet';
import { RATE_COLUMNS } from '../../src/rating/rate-row';
import type { Column } from '../../src/tables/column';
import { rates } from '../../src/tables/rates';
import { columnAt, publishedBlock, rowAt, type Block } from '../support/published-rates';

const PLANS = ['GH-A', 'GH-B', 'ALIVE', 'TOSHA-A', 'TOSHA-B', 'TOSHA-C', 'TOSHA-D'];
/** The points and bounds of the documents, a yen beyond, and between: 億 by 億. */
const REVENUES = [0.3, 0.5, 0.7, 1, 1.5, 2, 2.5, 3, 4, 5, 7, 10, 12, 15, 20, 50].flatMap((oku) => [
  oku * 1e8,
  oku * 1e8 + 1,
]);
/** Before S4's year, its first day, after it. */
const DAYS = ['2018-03-31', '2018-04-01', '2019-04-01'];
/** Of a document: 参考例 and 概算 are told as what they are. */
const UNDER_ITS_NAME = ['publishedExample', 'tariff'];

/** Every answer, as label and figure; what is no figure under a document's name is ''. */
function answers(block: Block, plans = PLANS): string[] {
  const rates = compileRates(block, publishesRates);
  return plans.flatMap((plan) =>
    DAYS.flatMap((asOf) =>
      REVENUES.map((revenueYen) => {
        const found = rate(rates, { plan, asOf, revenueYen });
        return found.kind === 'premium' && UNDER_ITS_NAME.includes(found.label)
          ? `${found.label} ${found.premiumYen}`
          : '';
      }),
    ),
  );
}

/** One cell: a digit lost, doubled, changed; ten times; blank; the cell below; the other words of the column. */
function mutations(block: Block, row: number, column: number): Block[number] {
  const cell = block[row]![column]!;
  const { choices = [] }: Column = rates.columns[column]!;
  const below = block[row + 1]?.[column];
  const others: Block[number] =
    typeof cell === 'number'
      ? [Math.floor(cell / 10), cell * 10, cell + 1, cell - 1, cell + 10_000, 1]
      : cell === ''
        ? ['1', 1, '2018-04-01', '2030-01-01']
        : ['', `${String(cell)}1`, String(cell).slice(0, -1), '2017-01-01', '2030-01-01'];
  return [...others, ...choices, ...(below === undefined ? [] : [below])].filter((one) => one !== cell);
}

test('all single mutations of all cells: 0 figures that differ under 公表例 or 保険料表', () => {
  const sound = publishedBlock();
  const known = answers(sound);
  const own = new Map(PLANS.map((plan) => [plan, answers(sound, [plan])]));
  // The 8 bands of S2 alone answer their bounds on three days.
  expect(known.filter((one) => one.startsWith('tariff')).length).toBeGreaterThan(8 * 3);
  const seen: string[] = [];
  let tried = 0;
  for (let row = 1; row < sound.length; row++)
    for (let column = 0; column < RATE_COLUMNS.length; column++)
      for (const other of mutations(sound, row, column)) {
        const block = publishedBlock();
        block[row]![column] = other;
        tried++;
        // A plan's rows are its own, as long as they say whose they are.
        const plan = String(sound[row]![columnAt('plan')]);
        const isPlan = column === columnAt('plan');
        const expected = isPlan ? known : own.get(plan)!;
        const read = isPlan
          ? block
          : block.filter((cells, at) => at === 0 || at === row || cells[columnAt('plan')] === plan);
        const wrong = answers(read, isPlan ? PLANS : [plan]).findIndex(
          (one, at) => one !== '' && one !== expected[at],
        );
        if (wrong >= 0) seen.push(`row ${row + 1} ${RATE_COLUMNS[column]!.header} ${String(other)}`);
      }
  // 32 rows of 21 columns, some mutations each.
  expect(tried).toBeGreaterThan(32 * 21 * 3);
  expect(seen).toEqual([]);
});

test('headers that change places change no figure either', () => {
  const known = answers(publishedBlock());
  for (let left = 0; left < RATE_COLUMNS.length; left++)
    for (let right = left + 1; right < RATE_COLUMNS.length; right++) {
      const block = publishedBlock();
      [block[0]![left], block[0]![right]] = [block[0]![right]!, block[0]![left]!];
      expect([left, right, answers(block).filter((one, at) => one !== '' && one !== known[at])]).toEqual([
        left,
        right,
        [],
      ]);
    }
});

test('a premium mistyped by a digit is a reason, with its cell and the way back', () => {
  const block = publishedBlock();
  const row = rowAt(block, 'ALIVE', 300_000_000);
  block[row]![columnAt('premiumYen')] = 6_600;
  const rates = compileRates(block, publishesRates);
  expect(rate(rates, { plan: 'ALIVE', asOf: '2027-04-01', revenueYen: 3e8 })).toMatchObject({
    kind: 'refer',
    reason: 'tableBroken',
  });
  // S2: up to 3億円 66,000円.
  expect(rates.problems).toMatchObject([
    {
      code: 'rateUnlikePublished',
      params: { header: '保険料', published: '66,000円' },
      where: { tab: '料率', row: row + 1, column: '保険料' },
    },
  ]);
});

test('what a switch does to a version stays possible: it ends earlier, or an insurer’s paper stands behind all of it', () => {
  const ended = publishedBlock();
  for (const row of ended.slice(1))
    if (row[columnAt('plan')] === 'ALIVE') row[columnAt('effectiveTo')] = '2027-03-31';
  expect(compileRates(ended, publishesRates).problems).toEqual([]);
  const keyed = publishedBlock();
  for (const row of keyed.slice(1))
    if (row[columnAt('plan')] === 'ALIVE') {
      row[columnAt('premiumYen')] = Number(row[columnAt('premiumYen')]) + 1_000;
      for (const [key, cell] of [
        ['insurerPaper', '確認書'],
        ['approvedBy', '管理 太郎'],
        ['effectiveFrom', '2027-04-01'],
        ['effectiveTo', '2028-03-31'],
      ] as const)
        row[columnAt(key)] = cell;
    }
  expect(compileRates(keyed, publishesRates).problems).toEqual([]);
});

describe('the first thing in which a version is another than its document', () => {
  const block = publishedBlock();
  const sheet = readRateSheet(block);
  if (!sheet.ok) throw new Error(sheet.problem.code);
  const rows = sheet.value.filter((row) => row.cell('plan') === 'TOSHA-A');
  const compiled = compileVersion('TOSHA-A', rows);
  if (!compiled.ok) throw new Error(compiled.problem.code);
  const [seed] = publishesRates.seedsOf!('TOSHA-A');
  const { steps } = seed!;
  const step = (at: number, set: Partial<RateSeed['steps'][number]>): Partial<RateSeed> => ({
    steps: steps.map((one, index) => (index === at ? { ...one, ...set } : one)),
  });
  const judged = (version: object, seeds: readonly RateSeed[], own = rows) =>
    unlikePublished({ ...compiled.value, ...version }, own, seeds);

  test('none: the plans of one version are told apart, and its years', () => {
    const others = [
      { ...seed!, plan: 'TOSHA-B', about: !seed!.about },
      { ...seed!, version: 'S4-2017', about: !seed!.about },
    ];
    expect(judged({}, [...others, seed!])).toBeUndefined();
    expect(judged({}, others)).toMatchObject({ params: { header: '版', published: '' } });
  });

  // S4: 3億円 81,370円, 5億円 98,810円, then 10億円 and 15億円.
  test.each<[string, string, number, Partial<RateSeed>, object?]>([
    ['売上高等', '2億円', 0, step(0, { revenueYen: 2e8 })],
    ['保険料', '98,800円', 1, step(1, { premiumYen: 98_800 })],
    ['次の点まで', '', 1, step(1, { toNext: 'refer' })],
    ['売上高等', '', 2, { steps: [steps[0]!, steps[1]!] }, { isLine: [true, false, false, false] }],
    ['売上高等', '20億円', 3, { steps: [...steps, { revenueYen: 20e8, premiumYen: 1 }] }],
    ['方式', '', 0, { method: 'bands' }, { isLine: [false, false, false, false] }],
    ['表示区分', '', 0, { label: 'tariff' }],
    ['約', '', 0, { about: true }],
    ['丸め単位', '', 0, { rounding: { unitYen: 100, mode: 'halfUp' } }],
    ['丸め方', '', 0, { rounding: { unitYen: 10, mode: 'down' } }],
    ['適用始期', '2018-05-01', 0, { effectiveFrom: '2018-05-01' }],
    ['適用終期', '2018-12-31', 0, { effectiveTo: '2018-12-31' }],
  ])('%s (%s), row %d of its rows', (header, published, at, change, version = {}) => {
    expect(judged(version, [{ ...seed!, ...change }])).toMatchObject({
      code: 'rateUnlikePublished',
      params: { version: 'S4-2018', header, published },
      where: { tab: '料率', row: rows[at]!.row, column: header },
    });
  });

  test('a version that never ends is later than its document', () => {
    expect(judged({ effectiveTo: '' }, [seed!])).toMatchObject({ params: { header: '適用終期' } });
    expect(judged({ effectiveTo: '' }, [{ ...seed!, effectiveTo: '' }])).toBeUndefined();
  });

  test('without a line no rounding is compared; with one, a document without is another', () => {
    const refer = steps.map((one) => ({ ...one, toNext: 'refer' as const }));
    const { rounding: _, ...unrounded } = seed!;
    expect(judged({ isLine: steps.map(() => false) }, [{ ...unrounded, steps: refer }])).toBeUndefined();
    expect(judged({}, [unrounded])).toMatchObject({ params: { header: '丸め単位' } });
  });
});
