// How the block of the rate tab is read: what its header row must hold, and which rows count.
import { LAST_ROW_TEXT, RATE_COLUMNS } from '../../src/rating/rate-row';
import { readRateSheet } from '../../src/rating/rate-sheet';

// The headers that a table must have; 前の売上高等 and 検算値 may be missing.
const HEADERS =
  '版・状態・制度・プラン・方式・売上高等・保険料・次の点まで・約・丸め単位・丸め方・適用始期・適用終期・年度記載・表示区分・確度・出典・保険会社確認書・承認者・承認日';
const NEEDED = HEADERS.split('・');

const refused = (problem: object) => ({ ok: false, problem });

test.each([
  ['no block', undefined],
  ['no rows', []],
  ['a row that is none', ['版']],
  ['one empty row', [[]]],
  ['one cell', [['版']]],
  ['a row of data', [['GH 2024', '有効', 'GH', 'GH-A', '点', 1, 2]]],
  ['eleven of twenty missing', [NEEDED.slice(11)]],
])('%s is no rate table', (_, values) =>
  expect(readRateSheet(values as never)).toEqual(
    refused({ code: 'rateTableShape', params: { headers: HEADERS } }),
  ),
);

const where = { tab: '料率', row: 1 };

test.each([
  ['版', '「版」'],
  ['版・約', '「版」「約」'],
  [
    NEEDED.slice(0, 10).join('・'),
    NEEDED.slice(0, 10)
      .map((name) => `「${name}」`)
      .join(''),
  ],
])('without %s the header row lacks %s', (left, headers) => {
  const kept = NEEDED.filter((name) => !left.split('・').includes(name));
  expect(readRateSheet([kept])).toEqual(refused({ code: 'rateHeaderMissing', params: { headers }, where }));
});

test.each(['保険料', '検算値'])('the header %s stands twice', (header) =>
  expect(readRateSheet([[...NEEDED, header, '備考', header]])).toEqual(
    refused({ code: 'rateHeaderTwice', params: { header }, where }),
  ),
);

test('columns stand in any order among others, and rows keep their numbers', () => {
  const headers = [7, '備考', ...[...NEEDED].reverse().map((name) => ` ${name} `)];
  const row = (version: unknown, note = '') => [0, note, ...NEEDED.slice(1).map(() => ''), version];
  const read = readRateSheet([
    headers,
    row('第1版'),
    row('', '備考だけの行'),
    row(LAST_ROW_TEXT),
    row('', `${LAST_ROW_TEXT}。`),
    row('第2版'),
  ]);
  const rows = read.ok ? read.value.map(({ row: at, cell }) => [at, cell('version'), cell('plan')]) : [];
  expect(rows).toEqual([
    [2, '第1版', ''],
    [6, '第2版', ''],
  ]);
  expect(read.ok && read.value[0]!.cell('checksum')).toBeUndefined();
});

test('the columns of the code are the headers of the document and the two optional ones', () => {
  expect(RATE_COLUMNS.map(({ header }) => header)).toEqual([...NEEDED, '前の売上高等', '検算値']);
});
