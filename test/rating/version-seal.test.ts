// This file tests that no single change of a table that an insurer's paper stands behind changes a figure unseen.
import { publishesRates } from '../../src/programs';
import { compileRates } from '../../src/rating/compile';
import { oddSteps } from '../../src/rating/odd-steps';
import { rate } from '../../src/rating/rate';
import { RATE_COLUMNS } from '../../src/rating/rate-row';
import type { Column } from '../../src/tables/column';
import { rates } from '../../src/tables/rates';
import { checksumOf } from '../../src/rating/version-seal';
import { columnAt, publishedBlock, type Block } from '../support/published-rates';

const PLANS = ['ALIVE', 'TOSHA-A'];
const REVENUES = [0.3, 0.5, 1, 2, 3, 5, 7, 10, 12].map((oku) => oku * 1e8);
const DAYS = ['2027-03-31', '2028-03-31', '2028-04-01'];

/** The tables of the documents with every premium 1,000 yen higher, as an insurer's paper would have them for a year. */
function keyed(): Block {
  const [header, ...rows] = publishedBlock();
  const own = rows.filter((row) => PLANS.includes(String(row[columnAt('plan')])));
  const block: Block = [header!, ...own];
  for (const row of own) {
    row[columnAt('version')] = 'K-2027';
    row[columnAt('premiumYen')] = Number(row[columnAt('premiumYen')]) + 1_000;
    row[columnAt('certainty')] = '確認済';
    row[columnAt('insurerPaper')] = '料率確認書 2026-12-01';
    row[columnAt('approvedBy')] = '責任者';
    row[columnAt('effectiveFrom')] = '2027-04-01';
    row[columnAt('effectiveTo')] = '2028-03-31';
  }
  const { plans } = compileRates(block, publishesRates);
  for (const row of own) {
    const [version] = plans.get(String(row[columnAt('plan')]))!.versions;
    row[columnAt('checksum')] = checksumOf(version!);
  }
  return block;
}

function answers(block: Block): string[] {
  const rates = compileRates(block, publishesRates);
  return PLANS.flatMap((plan) =>
    DAYS.flatMap((asOf) =>
      REVENUES.map((revenueYen) => {
        const found = rate(rates, { plan, asOf, revenueYen });
        return found.kind === 'premium' ? `${found.label} ${found.premiumYen}` : '';
      }),
    ),
  );
}

const known = answers(keyed());
const differs = (block: Block): boolean => answers(block).some((one, at) => one !== '' && one !== known[at]);

test('the sealed table rates, 1,000 yen above the document', () => {
  // S2: 1億円以下 is 30,000 yen.
  const rates = compileRates(keyed(), publishesRates);
  expect(rates.problems).toEqual([]);
  expect(rate(rates, { plan: 'ALIVE', asOf: '2027-04-01', revenueYen: 1e8 })).toMatchObject({
    premiumYen: 31_000,
  });
});

test('all single mutations of all cells: 0 figures that differ', () => {
  const sound = keyed();
  const seen: string[] = [];
  let tried = 0;
  for (let row = 1; row < sound.length; row++)
    for (const [column, { header }] of RATE_COLUMNS.entries()) {
      const { choices = [] }: Column = rates.columns[column]!;
      const cell = sound[row]![column]!;
      const others =
        typeof cell === 'number'
          ? [Math.floor(cell / 10), cell * 10, cell + 1, cell - 10_000, '']
          : ['', `${cell}1`, '2027-01-01', '2030-01-01', 1, ...choices];
      for (const other of others.filter((one) => one !== cell)) {
        const block = keyed();
        block[row]![column] = other;
        tried++;
        if (differs(block)) seen.push(`row ${row + 1} ${header} ${String(other)}`);
      }
    }
  expect(tried).toBeGreaterThan((sound.length - 1) * RATE_COLUMNS.length * 3);
  expect(seen).toEqual([]);
});

test('rows that go, come twice or change places', () => {
  const { length } = keyed();
  for (let row = 1; row < length; row++) {
    const gone = keyed().filter((_, at) => at !== row);
    const twice = keyed().flatMap((cells, at) => (at === row ? [cells, [...cells]] : [cells]));
    const swapped = keyed();
    if (row + 1 < length) [swapped[row], swapped[row + 1]] = [swapped[row + 1]!, swapped[row]!];
    expect([row, differs(gone), differs(twice), differs(swapped)]).toEqual([row, false, false, false]);
  }
});

test('headers that change places, the end of cover among them', () => {
  for (let left = 0; left < RATE_COLUMNS.length; left++)
    for (let right = left + 1; right < RATE_COLUMNS.length; right++) {
      const block = keyed();
      [block[0]![left], block[0]![right]] = [block[0]![right]!, block[0]![left]!];
      expect([left, right, differs(block)]).toEqual([left, right, false]);
    }
});

test('the reason is told, with the ways out', () => {
  const block = keyed();
  block[1]![columnAt('premiumYen')] = 6_600;
  const { problems } = compileRates(block, publishesRates);
  // Every seal is of the table as it was: the first row stands for all.
  expect(problems).toMatchObject([
    {
      code: 'rateChanged',
      params: { version: 'K-2027' },
      where: { tab: '料率', row: 2, column: '版' },
    },
  ]);
});

test.each(['', '0000000'])('one seal of "%s" among sound ones: its row is named', (seal) => {
  const block = keyed();
  block[3]![columnAt('checksum')] = seal;
  expect(compileRates(block, publishesRates).problems).toMatchObject([
    { code: 'rateChanged', params: { version: 'K-2027' }, where: { tab: '料率', row: 4, column: '版' } },
  ]);
});

test('what looks like a slip: a premium that falls, a last bound ten times the one before', () => {
  const { plans } = compileRates(keyed(), publishesRates);
  const sound = plans.get('ALIVE')!.versions[0]!;
  expect(oddSteps(sound)).toEqual([]);
  const fallen = Float64Array.from(sound.premiumYen, (yen, at) => (at === 3 ? 1_000 : yen));
  expect(oddSteps({ ...sound, premiumYen: fallen }).map(({ code }) => code)).toEqual(['rateFalls']);
  const last = sound.revenueYen.length - 1;
  const jumped = Float64Array.from(sound.revenueYen, (yen, at) =>
    at === last ? sound.revenueYen[last - 1]! * 10 : yen,
  );
  expect(oddSteps({ ...sound, revenueYen: jumped }).map(({ code }) => code)).toEqual(['rateLastJumps']);
});

test('no table of the documents looks like a slip', () => {
  const { plans } = compileRates(publishedBlock(), publishesRates);
  expect([...plans.values()].flatMap(({ versions }) => versions.flatMap(oddSteps))).toEqual([]);
});
