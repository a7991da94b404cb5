// This file tests signed money as statements of insurers, banks and accountants write it.
import fc from 'fast-check';
import { parseMoney } from '../../src/domain/money-text';

test.each<[string, number | undefined]>([
  ['66,000', 66_000],
  ['６６，０００円', 66_000],
  ['¥66,000', 66_000],
  ['￥66,000-', 66_000], // cheques and invoices close the figure with a dash
  ['△11,000', -11_000],
  ['▲ 11,000円', -11_000],
  ['-5,000', -5_000],
  ['−5,000', -5_000], // U+2212, as Excel's accounting format is copied
  ['－5,000', -5_000], // full width
  ['(5,000)', -5_000],
  ['（5,000）', -5_000],
  ['(¥5,000)', -5_000],
  ['¥-5,000', -5_000],
  ['-¥5,000', -5_000],
  ['\\66,000', 66_000], // the backslash of an old Japanese font is the yen sign
  ['\\-5,000', -5_000],
  ['5,000-', -5_000], // SAP and old host systems write the sign last
  ['0', 0],
  ['0円', 0],
  ['¥0', 0],
  ['-0', 0],
  ['1万2,000円', 12_000],
  ['△(5,000)', undefined],
  ['-5,000-', undefined],
  ['約5,000', undefined],
  ['5,000.5', undefined],
  ['', undefined],
  ['-', undefined],
  ['△', undefined],
  ['—', undefined],
  ['#N/A', undefined],
  ['五千', 5_000],
])('%s is %p', (text, yen) => {
  const read = parseMoney(text);
  expect(read.ok ? read.value + 0 : undefined).toBe(yen);
});

test('whatever the notation, the amount is the same with its sign', () => {
  const notations = [
    (n: string) => `△${n}`,
    (n: string) => `▲${n}円`,
    (n: string) => `-${n}`,
    (n: string) => `(${n})`,
    (n: string) => `${n}-`,
  ];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 12 }), fc.constantFrom(...notations), (yen, write) => {
      expect(parseMoney(write(yen.toLocaleString('ja-JP')))).toEqual({ ok: true, value: -yen });
    }),
  );
});
