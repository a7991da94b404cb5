// The tests of shown dates and figures and of the typed confirmation number.
import { japaneseDate, typedCount, yen } from '../../src/ui/format';

test('yen are grouped by thousands', () => {
  expect(yen(66000)).toBe('66,000円');
  expect(yen(0)).toBe('0円');
});

describe('japaneseDate', () => {
  // 令和 began on 2019-05-01; its first year is 元年.
  test.each([
    ['2026-04-01', '2026年4月1日（令和8年）'],
    ['2018-04-01', '2018年4月1日（平成30年）'],
    ['2019-04-30', '2019年4月30日（平成31年）'],
    ['2019-05-01', '2019年5月1日（令和元年）'],
    ['2024-02-29', '2024年2月29日（令和6年）'],
  ])('%s', (iso, expected) => {
    expect(japaneseDate(iso)).toBe(expected);
  });

  test.each(['', '2026-4-1', '2026-02-29', '2026-13-01', '2026/04/01'])('%p is no date', (text) => {
    expect(japaneseDate(text)).toBe('');
  });
});

describe('typedCount', () => {
  test.each([
    ['3', 3],
    ['３', 3],
    [' 12通 ', 12],
    ['1,200', 1200],
    ['５件', 5],
  ])('%p', (text, expected) => {
    expect(typedCount(text)).toBe(expected);
  });

  test.each(['', '三', '3.0', '-3', '3 つ', '0x3', '3通通'])('%p is no count', (text) => {
    expect(typedCount(text)).toBeNull();
  });
});
