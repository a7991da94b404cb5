// Signs of money at the bounds of each notation.
import { parseMoney } from '../../src/domain/money-text';

const read = (text: string): number | string => {
  const result = parseMoney(text);
  return result.ok
    ? result.value + 0
    : `${result.problem.code} ${String(result.problem.params?.text ?? '')}`.trim();
};

test.each<[string, number | string]>([
  ['5,000(税込)', 5000],
  ['5,000(税込み)', 5000],
  ['5,000(税抜)', 5000],
  ['5,000(税抜き)', 5000],
  ['5,000(税別)', 5000],
  ['5,000(内税)', 5000],
  ['△5,000(税込)', -5000],
  ['(5,000)(税込み)', -5000],
  ['(5,000)(税抜き)', -5000],
  // The backslash is the yen sign: behind it the dash closes the figure.
  ['\\5,000-', 5000],
  ['+5,000', 5000],
  ['+¥5,000', 5000],
  ['±0', 0],
  ['±¥0', 0],
  ['±5,000', 'revenueUnreadable ±5,000'],
  ['+x', 'revenueUnreadable +x'],
  ['5+000', 'revenueUnreadable 5+000'],
  ['*5,000', 5000],
  ['**5,000', 5000],
  ['*¥5,000', 5000],
  ['*x', 'revenueUnreadable *x'],
  ['5*000', 'revenueUnreadable 5*000'],
  ['(△5,000)', -5000],
  ['(マイナス5,000)', -5000],
  ['¥(5,000)', -5000],
  ['マイナス5,000', -5000],
  ['−5,000', -5000],
  ['5,000円△', -5000],
  ['5,000▲', -5000],
  ['¥5,000-', 5000],
  ['¥5,000△', -5000],
  ['5,000△x', 'revenueUnreadable 5,000△x'],
  [' -5,000- ', 'revenueUnreadable -5,000-'],
  ['-¥-5,000', 'revenueUnreadable -¥-5,000'],
  ['(5,000-)', 'revenueUnreadable (5,000-)'],
  [' 約5,000 ', 'revenueUnreadable 約5,000'],
  ['00', 0],
  ['0.00', 0],
  ['0円也', 0],
  ['-0円', 0],
  ['0x', 'revenueUnreadable 0x'],
])('%s is %p', (text, wanted) => {
  expect(read(text)).toBe(wanted);
});

test.each(['(5,000)x', 'x(5,000)'])('%s is no amount', (text) => {
  expect(parseMoney(text).ok).toBe(false);
});
