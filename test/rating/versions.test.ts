// Which version rates a start of cover, and what an agency's own tariff needs (rule C6).
import { publishesRates } from '../../src/programs';
import { compileRates } from '../../src/rating/compile';
import { rate } from '../../src/rating/rate';
import type { RateKey } from '../../src/rating/rate-row';
import { columnAt, publishedBlock, type Block } from '../support/published-rates';

type Cells = Partial<Record<RateKey, string | number>>;

const KEYED: Cells = {
  version: 'K-2026',
  state: '有効',
  program: 'AIOI',
  plan: 'AIOI',
  method: '段階',
  effectiveFrom: '2026-04-01',
  effectiveTo: '2027-03-31',
  label: '保険料表',
  certainty: '確認済',
  insurerPaper: '料率確認書 2026-02-10',
  approvedBy: '管理者',
};

function keyed(steps: readonly Cells[], shared: Cells = {}): Block {
  const block = publishedBlock();
  for (const step of steps) {
    const cells: Cells = { ...KEYED, ...shared, ...step };
    const row: Block[0] = new Array<string>(block[0]!.length).fill('');
    for (const [key, value] of Object.entries(cells)) row[columnAt(key as RateKey)] = value;
    block.push(row);
  }
  return block;
}

const BANDS: readonly Cells[] = [
  { revenueYen: 100_000_000, premiumYen: 70_000 },
  { revenueYen: 300_000_000, premiumYen: 120_000 },
];

function rated(block: Block, revenueYen: number, plan = 'AIOI', asOf = '2026-04-01') {
  return rate(compileRates(block, publishesRates), { revenueYen, plan, asOf });
}

test('a keyed tariff with paper, approver and validity rates as 保険料表', () => {
  expect(rated(keyed(BANDS), 100_000_000)).toMatchObject({ premiumYen: 70_000, label: 'tariff' });
  expect(rated(keyed(BANDS), 100_000_001)).toMatchObject({ premiumYen: 120_000, internalOnly: false });
  expect(rated(keyed(BANDS), 300_000_001)).toMatchObject({ kind: 'refer', reason: 'aboveTable' });
});

test('between two keyed points it is 概算: 70,000 + 50,000 × 1/4 = 82,500', () => {
  const points = keyed([{ ...BANDS[0], toNext: '直線' }, { ...BANDS[1] }], {
    method: '点',
    roundingUnitYen: 10,
    roundingMode: '四捨五入',
  });
  expect(rated(points, 150_000_000)).toMatchObject({
    premiumYen: 82_500,
    label: 'estimate',
    internalOnly: false,
  });
  expect(rated(points, 100_000_000)).toMatchObject({ premiumYen: 70_000, label: 'tariff' });
});

// 70,000 + 50,000 × 66,666,666 ÷ 200,000,000 = 86,666.6665.
test.each([
  ['四捨五入', 86_670],
  ['切捨て', 86_660],
  ['切上げ', 86_670],
])('rounding %s', (roundingMode, premiumYen) => {
  const points = keyed([{ ...BANDS[0], toNext: '直線' }, { ...BANDS[1] }], {
    method: '点',
    roundingUnitYen: 10,
    roundingMode,
  });
  expect(rated(points, 166_666_666)).toMatchObject({ premiumYen });
});

test('figures beyond 2^53 stay exact: 10^12 + 2×10^12 × 5×10^14 / 10^15 = 2×10^12', () => {
  const points = keyed(
    [
      { revenueYen: 1e15, premiumYen: 1e12, toNext: '直線' },
      { revenueYen: 2e15, premiumYen: 3e12 },
    ],
    { method: '点', roundingUnitYen: 1, roundingMode: '四捨五入' },
  );
  expect(rated(points, 1_500_000_000_000_000)).toMatchObject({ premiumYen: 2_000_000_000_000 });
  // One yen further: 2×10^12 + 0.002, still 2×10^12; 250 yen further half a yen more, rounded up.
  expect(rated(points, 1_500_000_000_000_250)).toMatchObject({ premiumYen: 2_000_000_000_001 });
});

test.each<RateKey>(['insurerPaper', 'approvedBy', 'effectiveFrom', 'effectiveTo'])(
  'without %s it is ignored and says so',
  (key) => {
    const block = keyed(BANDS, { [key]: '' });
    const rates = compileRates(block, publishesRates);
    expect(rates.problems).toMatchObject([{ code: 'rateNotApproved', where: { tab: '料率' } }]);
    expect(rate(rates, { revenueYen: 1, plan: 'AIOI', asOf: '2026-04-01' })).toMatchObject({
      kind: 'refer',
      reason: 'noTariff',
      problem: { code: 'rateNotApproved' },
    });
  },
);

test('calling it published does not help where no document publishes rates', () => {
  const block = keyed(BANDS, { certainty: '公表', source: 'S1', insurerPaper: '', approvedBy: '' });
  expect(rated(block, 1)).toMatchObject({ kind: 'refer', reason: 'noTariff' });
});

test('a tariff holds on its last day and not after; before it nothing holds', () => {
  expect(rated(keyed(BANDS), 1, 'AIOI', '2027-03-31').kind).toBe('premium');
  expect(rated(keyed(BANDS), 1, 'AIOI', '2027-04-01')).toMatchObject({ reason: 'notInForce' });
  expect(rated(keyed(BANDS), 1, 'AIOI', '2026-03-31')).toMatchObject({ reason: 'notInForce' });
});

test('a new version takes over from an open-ended one on its first day', () => {
  const block = keyed(BANDS, { program: 'ALIVE', plan: 'ALIVE' });
  expect(rated(block, 300_000_000, 'ALIVE', '2026-03-31')).toMatchObject({ premiumYen: 66_000 });
  expect(rated(block, 300_000_000, 'ALIVE', '2026-04-01')).toMatchObject({ premiumYen: 120_000 });
});

test('two versions for one day refuse the plan', () => {
  const second = keyed(BANDS)
    .slice(-2)
    .map((row) => [...row]);
  for (const row of second) row[columnAt('version')] = 'K-2026b';
  const same = [...keyed(BANDS), ...second];
  expect(rated(same, 1)).toMatchObject({ reason: 'tableBroken', problem: { code: 'rateVersionOverlap' } });
  for (const row of second) row[columnAt('effectiveFrom')] = '2027-03-31';
  expect(rated([...keyed(BANDS), ...second], 1)).toMatchObject({ problem: { code: 'rateVersionOverlap' } });
});

test('an end before the start is refused', () => {
  const block = keyed(BANDS, { effectiveTo: '2026-03-31' });
  expect(rated(block, 1)).toMatchObject({ problem: { code: 'rateDatesReversed' } });
});

test('dates in cells may be Dates or serials', () => {
  const block = keyed(BANDS, { effectiveFrom: 46113 });
  for (const row of block.slice(-2)) row[columnAt('effectiveTo')] = new Date('2027-03-30T15:00:00Z');
  // 46113 days after 1899-12-30 is 2026-04-01; the Date is 2027-03-31 in Tokyo.
  expect(rated(block, 1)).toMatchObject({ effectiveFrom: '2026-04-01', effectiveTo: '2027-03-31' });
});
