// What each way to break a version says: the code, what it speaks of, and the very cell.
import { compileRates, openRates } from '../../src/rating/compile';
import { compileVersion } from '../../src/rating/compile-version';
import type { RateKey } from '../../src/rating/rate-row';
import { columnAt, publishedBlock, type Block } from '../support/published-rates';

type Cells = Partial<Record<RateKey, string | number | boolean | Date>>;

const SHARED: Cells = {
  version: 'V',
  state: '有効',
  program: 'P',
  plan: 'P',
  method: '段階',
  label: '保険料表',
  certainty: '確認済',
  source: '案内',
  insurerPaper: '確認書',
  approvedBy: '管理者',
  effectiveFrom: '2027-04-01',
  effectiveTo: '2028-03-31',
};
/** Rows 2, 3 and 4 of the sheet. */
const STEPS: readonly Cells[] = [
  { revenueYen: 1e8, premiumYen: 10_000 },
  { revenueYen: 2e8, premiumYen: 20_000 },
  { revenueYen: 3e8, premiumYen: 30_000 },
];

const blockOf = (...rows: readonly Cells[]): Block => {
  const [header] = publishedBlock();
  const made = rows.map((cells) => {
    const row: Block[0] = header!.map(() => '');
    for (const [key, value] of Object.entries(cells)) row[columnAt(key as RateKey)] = value;
    return row;
  });
  return [header!, ...made];
};
const version = (shared: Cells, row3: Cells = {}): Cells[] =>
  STEPS.map((step, at) => ({ ...SHARED, ...shared, ...step, ...(at === 1 ? row3 : {}) }));
const always = () => true;
const planOf = (rows: readonly Cells[]) => compileRates(blockOf(...rows), always).plans.get('P')!;
const only = (rows: readonly Cells[]) => {
  const { versions, broken } = planOf(rows);
  expect(broken).toBeUndefined();
  expect(versions).toHaveLength(1);
  return versions[0]!;
};

const POINTS: Cells = { method: '点', toNext: '直線', roundingUnitYen: 10, roundingMode: '切捨て' };
const date = new Date(2027, 3, 1);

test.each<[string, object, string | undefined, Cells]>([
  ['rateNumberMissing', {}, '保険料', { premiumYen: '' }],
  ['rateNotYen', { text: '0' }, '保険料', { premiumYen: 0 }],
  ['rateNotYen', { text: '-1' }, '保険料', { premiumYen: -1 }],
  ['rateNotYen', { text: '1.5' }, '保険料', { premiumYen: 1.5 }],
  ['rateNotYen', { text: '2万円' }, '保険料', { premiumYen: '2万円' }],
  ['rateNotYen', { text: 'true' }, '保険料', { premiumYen: true }],
  ['rateNotYen', { text: '日付' }, '保険料', { premiumYen: date }],
  ['rateNotYen', { text: '2億' }, '売上高等', { revenueYen: '2億' }],
  ['rateNotYen', { text: '1億' }, '前の売上高等', { previousYen: '1億' }],
  ['rateDuplicate', { yen: 1e8 }, '売上高等', { revenueYen: 1e8 }],
  ['rateOrder', { yen: 5e7, previous: 1e8 }, '売上高等', { revenueYen: 5e7 }],
  // What speaks of two rows names no cell.
  ['rateOverlap', { stated: 5e7, previous: 1e8 }, undefined, { previousYen: 5e7 }],
  ['rateGap', { stated: 15e7, previous: 1e8 }, undefined, { previousYen: 15e7 }],
  ['rateRowsDiffer', { row: 2 }, '方式', { method: '点' }],
  ['rateRowsDiffer', { row: 2 }, '表示区分', { label: '公表例' }],
  ['rateRowsDiffer', { row: 2 }, '確度', { certainty: '推定' }],
  ['rateRowsDiffer', { row: 2 }, '約', { about: '約' }],
  ['rateRowsDiffer', { row: 2 }, '適用始期', { effectiveFrom: '2027-04-02' }],
  ['rateRowsDiffer', { row: 2 }, '適用終期', { effectiveTo: '2028-03-30' }],
  ['rateDateUnreadable', { text: '2027-02-30' }, '適用始期', { effectiveFrom: '2027-02-30' }],
])('row 3: %s %j, %s', (code, params, column, row3) => {
  const where = { tab: '料率', row: 3, ...(column === undefined ? {} : { column }) };
  const { broken, versions } = planOf(version({}, row3));
  expect([broken!.code, broken!.params ?? {}]).toEqual([code, params]);
  expect(broken!.where).toEqual(where);
  expect(versions).toEqual([]);
});

const METHODS = '段階・点';

test.each<[string, object, number, string | undefined, Cells, Cells]>([
  ['rateWordMissing', { choices: METHODS }, 2, '方式', { method: '' }, {}],
  ['rateWordUnknown', { text: '曲', choices: METHODS }, 2, '方式', { method: '曲' }, {}],
  ['rateWordUnknown', { text: '不明', choices: '約・（空欄）' }, 2, '約', { about: '不明' }, {}],
  ['rateWordUnknown', { text: '5', choices: '約・（空欄）' }, 2, '約', { about: 5 }, {}],
  ['rateDatesReversed', {}, 2, '適用終期', { effectiveTo: '2027-03-31' }, {}],
  ['rateWordMissing', { choices: '直線・照会' }, 3, '次の点まで', POINTS, { toNext: '' }],
  ['ratePointGap', { yen: 2e8, stated: 15e7, previous: 1e8 }, 3, undefined, POINTS, { previousYen: 15e7 }],
  ['rateRowsDiffer', { row: 2 }, 3, '丸め単位', POINTS, { roundingUnitYen: 100 }],
  ['rateRowsDiffer', { row: 2 }, 3, '丸め方', POINTS, { roundingMode: '切上げ' }],
  ['rateNumberMissing', {}, 2, '丸め単位', { ...POINTS, roundingUnitYen: '' }, {}],
  [
    'rateWordMissing',
    { choices: '四捨五入・切捨て・切上げ' },
    2,
    '丸め方',
    { ...POINTS, roundingMode: '' },
    {},
  ],
])('%s %j, row %d, %s', (code, params, row, column, shared, row3) => {
  const { broken } = planOf(version(shared, row3));
  expect([broken!.code, broken!.params ?? {}]).toEqual([code, params]);
  expect(broken!.where).toEqual({ tab: '料率', row, ...(column === undefined ? {} : { column }) });
});

test('a row that no paper and no document stands behind', () => {
  const published = { certainty: '公表', insurerPaper: '' };
  expect(planOf(version(published, { source: '' })).broken).toMatchObject({
    code: 'rateSourceMissing',
    where: { tab: '料率', row: 3, column: '出典' },
  });
});

// Rule C6: what no document publishes needs paper, approver and validity, in every row.
test.each<RateKey>(['insurerPaper', 'approvedBy', 'effectiveFrom', 'effectiveTo'])(
  'without %s in one row the version is left out, and its row named',
  (key) => {
    const { ignored, versions } = planOf(version({}, { [key]: '' }));
    expect(ignored).toMatchObject({
      code: 'rateNotApproved',
      params: { version: 'V' },
      where: { tab: '料率', row: 3 },
    });
    expect(versions).toEqual([]);
  },
);

test.each<[string, Cells, object]>([
  [
    'of bands',
    {},
    { isLine: [false, false, false], roundingUnitYen: 1, roundingMode: 'halfUp', about: false },
  ],
  ['of bands, whatever the columns of points say', { toNext: '曲線' }, { isLine: [false, false, false] }],
  ['of points', POINTS, { isLine: [true, true, false], roundingUnitYen: 10, roundingMode: 'down' }],
  ['with 約', { about: '約' }, { about: true }],
  ['with a ticked box', { about: true }, { about: true }],
  ['with an empty box', { about: false }, { about: false }],
  ['of document and paper', {}, { source: '案内' }],
  ['of a paper alone', { source: '' }, { source: '確認書' }],
  ['of one day', { effectiveTo: '2027-04-01' }, { effectiveTo: '2027-04-01' }],
  ['with blanks around its words', { method: ' 段階 ', version: ' V ' }, { method: 'bands', version: 'V' }],
  ['changed by hand, as far as it goes', { state: '変更あり' }, { version: 'V' }],
])('a version %s', (_, shared, expected) => {
  expect(only(version(shared))).toMatchObject(expected);
});

test('points without a line need no rounding, and may differ in it', () => {
  const refer = { method: '点', toNext: '照会' };
  const found = only(version(refer, { roundingUnitYen: 100, roundingMode: '切捨て' }));
  expect(found).toMatchObject({ isLine: [false, false, false], roundingUnitYen: 1 });
});

test('the last point may say nothing of what comes next, but nothing unknown', () => {
  const [first, second, last] = version(POINTS);
  expect(only([first!, second!, { ...last, toNext: '' }]).isLine).toEqual([true, true, false]);
  expect(planOf([first!, second!, { ...last, toNext: '曲線' }]).broken).toMatchObject({
    code: 'rateWordUnknown',
    params: { text: '曲線', choices: '直線・照会' },
    where: { tab: '料率', row: 4, column: '次の点まで' },
  });
});

test('what is no finding about a row is thrown on', () => {
  const cell = () => {
    throw new RangeError('no cell');
  };
  expect(() => compileVersion('P', [{ row: 2, cell }])).toThrow(RangeError);
});

describe('several versions', () => {
  const open: Cells = { certainty: '公表', effectiveTo: '' };
  const year = (from: number, shared: Cells = {}) => {
    const dates = { effectiveFrom: `${from}-04-01`, effectiveTo: `${from + 1}-03-31` };
    return version({ version: `V${from}`, ...dates, ...shared });
  };

  test('stand by first day, whatever their order in the tab', () => {
    const { versions, broken } = planOf([2028, 2026, 2029, 2027].flatMap((from) => year(from)));
    expect(broken).toBeUndefined();
    expect(versions.map((one) => one.version)).toEqual(['V2026', 'V2027', 'V2028', 'V2029']);
  });

  test('an open end gives way to the next version', () => {
    expect(planOf([...year(2026, open), ...year(2027)]).broken).toBeUndefined();
  });

  test.each<[string, Cells]>([
    ['a day of both', { effectiveTo: '2027-04-01' }],
    ['the same first day', { effectiveFrom: '2027-04-01', effectiveTo: '2027-04-01' }],
    ['the same first day and an open end', { ...open, effectiveFrom: '2027-04-01' }],
  ])('%s: both are named, at the first row of the later', (_, before) => {
    const { broken, versions } = planOf([...year(2026, before), ...year(2027)]);
    // Rows 2 to 4 are V2026's.
    expect(broken).toMatchObject({
      code: 'rateVersionOverlap',
      params: { version: 'V2027', other: 'V2026' },
      where: { tab: '料率', row: 5 },
    });
    expect(versions).toEqual([]);
  });
});

describe('what spoils a plan before its versions are read', () => {
  test.each<[string, object, string, Cells]>([
    ['rateStateUnknown', { text: 'たぶん' }, '状態', { state: 'たぶん' }],
    ['rateVersionMissing', {}, '版', { version: ' ' }],
    ['rateStateMixed', {}, '状態', { state: '廃止' }],
  ])('%s', (code, params, column, row3) => {
    const { problems } = compileRates(blockOf(...version({}, row3)), always);
    const where = { tab: '料率', row: 3, column };
    expect(problems.map((one) => ({ params: {}, ...one }))).toEqual([{ code, params, where }]);
  });

  test('the first of two reasons is the plan’s; both are told', () => {
    const [first, second, last] = version({});
    const { plans, problems } = compileRates(
      blockOf(first!, { ...second, state: 'たぶん' }, { ...last, version: '' }),
      always,
    );
    expect(plans.get('P')!.broken).toMatchObject({ code: 'rateStateUnknown' });
    expect(problems.map(({ code }) => code)).toEqual(['rateStateUnknown', 'rateVersionMissing']);
  });

  test.each(['下書き', '廃止'])('a row of no plan in the state %s is nobody’s loss', (state) => {
    expect(compileRates(blockOf(...version({}), { ...SHARED, plan: '', state }), always).problems).toEqual(
      [],
    );
  });

  test.each<string | number>(['', 5])('a row in force whose plan reads %j is everybody’s', (plan) => {
    const { plans, problems } = compileRates(blockOf(...version({}), { ...SHARED, plan }), always);
    expect(problems).toMatchObject([
      { code: 'ratePlanMissing', where: { tab: '料率', row: 5, column: 'プラン' } },
    ]);
    expect(plans.get('P')!.broken?.code).toBe('ratePlanMissing');
  });

  test('a table that cannot be read is one problem, and no plan', () => {
    const found = compileRates([['版', '状態']], always);
    expect(found.problems).toEqual([found.broken]);
    expect(found.plans.size).toBe(0);
  });

  test('a plan is known before it is compiled, another is not', () => {
    const { plans } = openRates(blockOf(...version({})), always);
    expect([plans.has('P'), plans.has('Q'), plans.get('Q')]).toEqual([true, false, undefined]);
  });
});
