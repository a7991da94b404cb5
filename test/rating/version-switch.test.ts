// What putting a draft into force finds, closes and leaves alone.
import { programOf, publishesRates } from '../../src/programs';
import type { RateKey } from '../../src/rating/rate-row';
import { rate } from '../../src/rating/rate';
import { rateByVersion, storedVersion } from '../../src/rating/rate-versions';
import { planSwitch, type SwitchTerms } from '../../src/rating/version-switch';
import { columnAt, publishedBlock, type Block } from '../support/published-rates';

type Cells = Partial<Record<RateKey, string | number>>;

const TERMS: SwitchTerms = {
  effectiveFrom: '2027-04-01',
  effectiveTo: '2028-03-31',
  insurerPaper: '料率確認書 2027-01-15',
  approvedBy: '管理者',
  approvedOn: '2027-01-20',
};
const DRAFT: Cells = {
  version: 'ALIVE-2027',
  state: '下書き',
  program: 'ALIVE',
  plan: 'ALIVE',
  method: '段階',
  label: '保険料表',
  certainty: '確認済',
  source: '2027年度のご案内',
};
const BANDS: readonly Cells[] = [
  { revenueYen: 100_000_000, premiumYen: 30_000 },
  { revenueYen: 300_000_000, premiumYen: 70_000 },
];

function withRows(rows: readonly Cells[], shared: Cells, block = publishedBlock()): Block {
  for (const cells of rows) {
    const row: Block[0] = new Array<string>(block[0]!.length).fill('');
    for (const [key, value] of Object.entries({ ...shared, ...cells })) row[columnAt(key as RateKey)] = value;
    block.push(row);
  }
  return block;
}

function switched(
  block: Block,
  set: { version?: string; program?: string; terms?: Partial<SwitchTerms> } = {},
) {
  const program = programOf(set.program ?? 'ALIVE')!;
  return planSwitch(block, {
    program: program.code,
    version: set.version ?? 'ALIVE-2027',
    terms: { ...TERMS, ...set.terms },
    plans: program.plans.map(({ code }) => code),
    ratios: program.planRatios,
    publishes: publishesRates,
    today: '2027-01-20',
  });
}

const codes = (found: ReturnType<typeof switched>, severity: string) =>
  found.findings.filter((finding) => finding.severity === severity).map(({ problem }) => problem.code);

test('a sound draft has nothing against it, and rates from its first day on', () => {
  const found = switched(withRows(BANDS, DRAFT));
  expect(found.findings).toEqual([]);
  const request = { revenueYen: 200_000_000, plan: 'ALIVE' };
  expect(rate(found.before, { ...request, asOf: '2027-04-01' })).toMatchObject({ premiumYen: 45_000 });
  expect(rate(found.after, { ...request, asOf: '2027-03-31' })).toMatchObject({ premiumYen: 45_000 });
  expect(rate(found.after, { ...request, asOf: '2027-04-01' })).toMatchObject({
    premiumYen: 70_000,
    version: 'ALIVE-2027',
    certainty: 'insurer',
  });
});

test('an open-ended version gives way by itself: its issued rows are not touched', () => {
  expect(switched(withRows(BANDS, DRAFT)).closed).toEqual([]);
});

test('a version that reaches into the new year ends on the day before', () => {
  const before = { ...DRAFT, ...TERMS, version: 'ALIVE-2026', state: '有効' };
  const block = withRows(BANDS, { ...before, effectiveFrom: '2026-10-01', effectiveTo: '2027-09-30' });
  const rows = [block.length - 1, block.length];
  const found = switched(withRows(BANDS, DRAFT, block));
  expect(found.closed).toEqual([{ version: 'ALIVE-2026', rows, effectiveTo: '2027-03-31' }]);
  expect(found.findings).toEqual([]);
});

test('a version of the same first day is retired, and can still be recomputed from', () => {
  const before = { ...DRAFT, ...TERMS, version: 'ALIVE-2027a', state: '有効' };
  const block = withRows(BANDS, before);
  const found = switched(withRows([{ ...BANDS[0], premiumYen: 31_000 }, BANDS[1]!], DRAFT, block));
  expect(found.closed).toMatchObject([{ version: 'ALIVE-2027a', effectiveTo: '' }]);
  expect(rate(found.after, { revenueYen: 1, plan: 'ALIVE', asOf: '2027-04-01' })).toMatchObject({
    premiumYen: 31_000,
  });
  const old = storedVersion(found.block, 'ALIVE', 'ALIVE-2027a');
  if (!old.ok) throw new Error(old.problem.code);
  expect(rateByVersion(old.value, { revenueYen: 1, plan: 'ALIVE', asOf: '2027-04-01' })).toMatchObject({
    premiumYen: 30_000,
    version: 'ALIVE-2027a',
  });
});

test('a version that starts within the new period stops it', () => {
  const later = { ...DRAFT, ...TERMS, version: 'ALIVE-2028', state: '有効', effectiveFrom: '2027-10-01' };
  expect(codes(switched(withRows(BANDS, DRAFT, withRows(BANDS, later))), 'stop')).toContain(
    'rateLaterVersion',
  );
});

test.each<[string, Partial<SwitchTerms>]>([
  ['rateTermsDates', { effectiveTo: '' }],
  ['rateTermsDates', { effectiveFrom: '' }],
  ['rateTermsReversed', { effectiveTo: '2027-03-31' }],
  ['rateTermsPaper', { insurerPaper: ' ' }],
  ['rateTermsApprover', { approvedBy: '' }],
])('%s stops it', (code, terms) => {
  expect(codes(switched(withRows(BANDS, DRAFT), { terms }), 'stop')).toContain(code);
});

test.each<[string, readonly Cells[]]>([
  ['rateGap', [BANDS[0]!, { ...BANDS[1], previousYen: 200_000_000 }]],
  ['rateOverlap', [BANDS[0]!, { ...BANDS[1], previousYen: 50_000_000 }]],
  ['rateOrder', [BANDS[1]!, BANDS[0]!]],
  ['rateDuplicate', [BANDS[0]!, BANDS[0]!]],
  ['rateNotYen', [{ ...BANDS[0], premiumYen: '3万円' }]],
  ['ratePlanUnknown', [BANDS[0]!, { ...BANDS[1], plan: 'ALIVE-Z' }]],
])('%s stops it and names the row', (code, rows) => {
  const stop = switched(withRows(rows, DRAFT)).findings.find(({ problem }) => problem.code === code);
  expect(stop).toMatchObject({ severity: 'stop', problem: { where: { tab: '料率' } } });
});

test('an issued version is not switched again, nor one that is not there', () => {
  expect(codes(switched(withRows(BANDS, { ...DRAFT, state: '有効' })), 'stop')).toEqual([
    'rateVersionIssued',
  ]);
  expect(codes(switched(publishedBlock()), 'stop')).toEqual(['rateVersionGone']);
});

test('what is odd but possible waits for a person', () => {
  const odd = [BANDS[0]!, { ...BANDS[1], premiumYen: 29_995 }];
  const found = switched(withRows(odd, DRAFT), { terms: { effectiveFrom: '2027-01-19' } });
  expect(codes(found, 'stop')).toEqual([]);
  expect(codes(found, 'note')).toEqual(['rateStartsInPast', 'rateFalls', 'rateUnit']);
});

test('the ratio of the plans is checked where the programme declares one', () => {
  const points = (plan: string, premiums: readonly number[]): Cells[] =>
    premiums.map((premiumYen, at) => ({ plan, premiumYen, revenueYen: [3, 5][at]! * 1e8, toNext: '照会' }));
  const shared: Cells = { ...DRAFT, version: 'T-2027', program: 'TOSHA', method: '点', label: '公表例' };
  // 100,000 × 1.380 = 138,000; × 1.401 = 140,100; × 1.934 = 193,400; ±0.05% of 140,100 is 70.05.
  // 120,000 × 1.401 = 168,120; ±0.05% is 84.06.
  const rows = [
    ...points('TOSHA-A', [100_000, 120_000]),
    ...points('TOSHA-B', [138_000, 165_600]),
    ...points('TOSHA-C', [140_170, 168_200]),
    ...points('TOSHA-D', [193_400, 232_080]),
  ];
  const at = { program: 'TOSHA', version: 'T-2027' };
  expect(codes(switched(withRows(rows, shared), at), 'note')).toEqual([]);
  const odd = rows.map((row) => (row.premiumYen === 140_170 ? { ...row, premiumYen: 140_180 } : row));
  expect(switched(withRows(odd, shared), at).findings).toMatchObject([
    { severity: 'note', problem: { code: 'rateRatio', params: { plan: 'TOSHA-C', yen: 140_180 } } },
  ]);
});

test('plans that the draft leaves out are named', () => {
  const shared: Cells = {
    ...DRAFT,
    version: 'G-2027',
    program: 'GH',
    plan: 'GH-A',
    method: '点',
    toNext: '照会',
  };
  const found = switched(withRows(BANDS, shared), { program: 'GH', version: 'G-2027' });
  expect(found.findings).toMatchObject([
    { severity: 'note', problem: { code: 'ratePlansMissing', params: { plans: 'GH-B' } } },
  ]);
});
