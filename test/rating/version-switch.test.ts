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

test('a tab that cannot be read, a version issued or gone: one stop, and nothing would change', () => {
  const issued = withRows(BANDS, { ...DRAFT, state: '有効' });
  for (const [block, problem] of [
    [[['版', '状態']], { code: 'rateTableShape' }],
    [issued, { code: 'rateVersionIssued', params: { version: 'ALIVE-2027' } }],
    [publishedBlock(), { code: 'rateVersionGone', params: { version: 'ALIVE-2027', plan: 'ALIVE' } }],
  ] as const) {
    const found = switched(block as Block);
    expect(found.findings).toMatchObject([{ severity: 'stop', problem }]);
    expect(found).toMatchObject({ closed: [], tables: [], block });
    expect(found.after).toBe(found.before);
  }
});

test('the rows as they would read: issued, ended, retired, their seals taken off', () => {
  const old: Cells = { ...DRAFT, ...TERMS, state: '有効' };
  const ending: Cells = { ...old, version: 'A', effectiveFrom: '2026-04-01', effectiveTo: '2027-04-01' };
  const block = withRows(BANDS, { ...old, version: 'B' }, withRows(BANDS, ending));
  const at = block.length;
  const found = switched(withRows(BANDS, { ...DRAFT, checksum: 'x' }, block));
  const cells = (row: number, ...keys: RateKey[]) => keys.map((key) => found.block[row]![columnAt(key)]);
  const keys = ['state', 'effectiveFrom', 'effectiveTo', 'checksum', 'certainty'] as const;
  expect(cells(at - 4, ...keys)).toEqual(['有効', '2026-04-01', '2027-03-31', '', '確認済']);
  expect(cells(at - 2, ...keys)).toEqual(['廃止', '2027-04-01', '2028-03-31', '', '確認済']);
  expect(cells(at, ...keys)).toEqual(['有効', '2027-04-01', '2028-03-31', '', '確認済']);
});

// The draft holds from 2027-04-01 to 2028-03-31; null where the other version is left alone.
test.each<[string, Cells, string | null]>([
  ['ends a day before', { effectiveFrom: '2026-04-01', effectiveTo: '2027-03-31' }, null],
  ['ends on its first day', { effectiveFrom: '2026-04-01', effectiveTo: '2027-04-01' }, '2027-03-31'],
  ['starts on its first day', {}, ''],
  ['starts a day after it', { effectiveFrom: '2027-04-02' }, null],
  ['is retired already', { state: '廃止' }, null],
  ['is a draft', { state: '下書き' }, null],
  ['is another programme’s', { program: 'GH', plan: 'GH-A' }, null],
  ['cannot be read', { effectiveFrom: '2026-04-01', method: '曲' }, ''],
  ['was typed over', { effectiveFrom: '2026-04-01', checksum: '0000000' }, ''],
])('a version that %s', (_, cells, effectiveTo) => {
  const block = withRows(BANDS, { ...DRAFT, ...TERMS, version: 'A', state: '有効', ...cells });
  const rows = [block.length - 1, block.length];
  expect(switched(withRows(BANDS, DRAFT, block)).closed).toEqual(
    effectiveTo === null ? [] : [{ version: 'A', rows, effectiveTo }],
  );
});

test('a version of the same name in another programme is another', () => {
  const block = withRows(BANDS, { ...DRAFT, ...TERMS, state: '有効', program: 'GH', plan: 'GH-A' });
  const found = switched(withRows(BANDS, DRAFT, block));
  expect(found.findings).toEqual([]);
  expect(found.tables.map(({ plan }) => plan)).toEqual(['ALIVE']);
});

test('of another version only the plans of the draft end', () => {
  const old: Cells = { ...DRAFT, ...TERMS, version: 'G-2026', program: 'GH', state: '有効' };
  const dates = { effectiveFrom: '2026-10-01', effectiveTo: '2027-09-30' };
  const block = withRows(BANDS, { ...old, ...dates, plan: 'GH-A' });
  const rows = [block.length - 1, block.length];
  const other = withRows(BANDS, { ...old, ...dates, plan: 'GH-B' }, block);
  const alone = withRows(BANDS, { ...old, version: 'G-B', plan: 'GH-B' }, other);
  const draft = withRows(BANDS, { ...DRAFT, version: 'G-2027', program: 'GH', plan: 'GH-A' }, alone);
  const at = { program: 'GH', version: 'G-2027' };
  expect(switched(draft, at).closed).toEqual([{ version: 'G-2026', rows, effectiveTo: '2027-03-31' }]);
});

test('figures under a document’s name that are not its own give way for good', () => {
  const block = publishedBlock();
  const row = block.findIndex((cells) => cells[columnAt('plan')] === 'ALIVE');
  block[row]![columnAt('premiumYen')] = 1;
  expect(switched(withRows(BANDS, DRAFT, block)).closed).toMatchObject([
    { version: 'S2-公表', effectiveTo: '' },
  ]);
});

test.each<[string, string[]]>([
  ['2028-03-31', ['rateLaterVersion']],
  ['2028-04-01', []],
])('a version from %s on, the draft until 2028-03-31', (effectiveFrom, expected) => {
  const later = { ...DRAFT, ...TERMS, version: 'L', state: '有効', effectiveFrom, effectiveTo: '2029-03-31' };
  const { findings } = switched(withRows(BANDS, DRAFT, withRows(BANDS, later)));
  const own = findings.filter(({ problem }) => problem.code === 'rateLaterVersion');
  expect(own.map(({ problem }) => problem.code)).toEqual(expected);
  for (const { problem } of own) expect(problem.params).toEqual({ version: 'L', from: effectiveFrom });
});

test('terms of one day from today on are in order', () => {
  const terms = { effectiveFrom: '2027-01-20', effectiveTo: '2027-01-20' };
  expect(switched(withRows(BANDS, DRAFT), { terms }).findings).toEqual([]);
});

test('without a first day nothing ends, and nothing is past', () => {
  const other = withRows(BANDS, { ...DRAFT, ...TERMS, version: 'A', state: '有効' });
  const terms = { effectiveFrom: '', approvedBy: ' ' };
  const found = switched(withRows(BANDS, DRAFT, other), { terms });
  expect(found.closed).toEqual([]);
  expect(codes(found, 'note')).toEqual([]);
  expect(codes(found, 'stop')).toEqual(expect.arrayContaining(['rateTermsDates', 'rateTermsApprover']));
  expect(codes(found, 'stop')).not.toContain('rateLaterVersion');
});

test('findings name what they speak of', () => {
  const shared: Cells = { ...DRAFT, version: 'T', program: 'TOSHA', plan: 'TOSHA-A', method: '点' };
  const line: Cells = { toNext: '直線', roundingUnitYen: 100, roundingMode: '四捨五入' };
  const rows = [BANDS[0]!, { ...BANDS[1], premiumYen: 70_010 }];
  const at = { program: 'TOSHA', version: 'T', terms: { effectiveFrom: '2027-01-19' } };
  const notes = switched(withRows(rows, { ...shared, ...line }), at).findings;
  expect(notes.map(({ problem: { code, params } }) => [code, params])).toEqual([
    ['rateStartsInPast', { from: '2027-01-19' }],
    ['ratePlansMissing', { version: 'T', plans: 'TOSHA-B、TOSHA-C、TOSHA-D' }],
    ['rateUnit', { plan: 'TOSHA-A', revenue: 300_000_000, yen: 70_010, unit: 100 }],
  ]);
  const unknown = withRows([BANDS[0]!, { ...BANDS[1], plan: 'TOSHA-Z' }], { ...shared, toNext: '照会' });
  expect(switched(unknown, at).findings[0]!.problem).toMatchObject({
    code: 'ratePlanUnknown',
    params: { plan: 'TOSHA-Z', plans: 'TOSHA-A、TOSHA-B、TOSHA-C、TOSHA-D' },
    where: { tab: '料率', row: unknown.length, column: 'プラン' },
  });
});

test('what stops every plan of the draft is told once', () => {
  const block = withRows([BANDS[0]!], { ...DRAFT, state: '有効', plan: '', version: 'X' });
  const shared: Cells = { ...DRAFT, version: 'G', program: 'GH' };
  const both = withRows(
    BANDS,
    { ...shared, plan: 'GH-B' },
    withRows(BANDS, { ...shared, plan: 'GH-A' }, block),
  );
  expect(codes(switched(both, { program: 'GH', version: 'G' }), 'stop')).toEqual(['ratePlanMissing']);
});
