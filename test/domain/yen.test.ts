// How yen are written in words and about.
import { aboutYen, formatYenInWords } from '../../src/domain/yen';

test.each([
  [-66_000, '-6万6,000円'],
  [-1, '-1円'],
  [9999, '9,999円'],
  [10_000, '1万円'],
  [100_000_000, '1億円'],
  [1_000_100_010_001, '1兆1億1万1円'],
])('%d is %s', (yen, words) => {
  expect(formatYenInWords(yen)).toBe(words);
});

// To 0.1万円: 51,499 is 5.1499万, 51,500 is 5.15万 and up.
test.each([
  [51_000, '約5.1万円'],
  [51_499, '約5.1万円'],
  [51_500, '約5.2万円'],
  [50_000, '約5万円'],
  [49_950, '約5万円'],
  [123_000, '約12.3万円'],
  [900, '約0.1万円'],
])('about %d is %s', (yen, text) => {
  expect(aboutYen(yen)).toBe(text);
});
