// What the columns of the rate tab hold: money and days are values, the rest words.
import { RATE_COLUMNS, rateCertaintyText } from '../../src/rating/rate-row';

const headersOf = (type: string) =>
  RATE_COLUMNS.filter((column) => column.type === type).map(({ header }) => header);

test.each([
  ['yen', ['売上高等', '保険料', '丸め単位', '前の売上高等']],
  ['date', ['適用始期', '適用終期', '承認日']],
  ['flag', ['約']],
  ['choice', ['状態', '方式', '次の点まで', '丸め方', '表示区分', '確度']],
  ['text', ['版', '制度', 'プラン', '年度記載', '出典', '保険会社確認書', '承認者', '検算値']],
])('columns of the type %s', (type, headers) => {
  expect(headersOf(type)).toEqual(headers);
});

test('every column has a key of its own, and every certainty a word', () => {
  const keys = RATE_COLUMNS.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(['approvedOn', 'checksum']));
  // Three states of a fact in a document, and what the agency keys from the insurer's paper.
  expect(Object.values(rateCertaintyText)).toEqual(['公表', '推定', '未確認', '確認済']);
});
