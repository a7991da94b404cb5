// What PRORATED_PREMIUM and INSURER_SHARES answer; expected yen are reckoned beside each case.
import fc from 'fast-check';
import { programs } from '../../src/programs';
import { functionsOver } from '../support/published-rates';

const { PRORATED_PREMIUM, INSURER_SHARES } = functionsOver();
const UNCONFIRMED = '端数処理未確認';

test('both candidates until the agency has confirmed the rule (decision 7)', () => {
  // 20,000 × 7 ÷ 12 = 11,666.67.
  expect(PRORATED_PREMIUM(20_000, 'ALIVE', '2026-09-01', '2027-04-01')).toEqual([
    [11_670, 11_660, UNCONFIRMED],
  ]);
});

test('one figure once it has', () => {
  const cutOff = functionsOver({ proRataRule: () => ({ rounding: 'cutOff', partMonth: 'counts' }) });
  expect(cutOff.PRORATED_PREMIUM(20_000, 'alive', '令和8年9月1日', '2027-04-01')).toEqual([
    [11_660, '', '端数処理確認済'],
  ]);
  // One day over six months: dropped, six months, 10,000.
  const dropped = functionsOver({ proRataRule: () => ({ rounding: 'halfUp', partMonth: 'dropped' }) });
  expect(dropped.PRORATED_PREMIUM(20_000, 'ALIVE', '2026-09-30', '2027-04-01')).toEqual([
    [10_000, '', '端数処理確認済'],
  ]);
});

test('other programmes refer, whatever is confirmed', () => {
  for (const code of ['TOSHA', 'GH', 'AIOI', 'NISSHIN']) {
    expect(PRORATED_PREMIUM(98_810, code, '2026-09-01', '2027-04-01')).toEqual([['要照会', '', '']]);
  }
});

test('a column of members, the bad row alone showing its message', () => {
  const answer = PRORATED_PREMIUM(
    [[66_000], [''], [66_000]],
    'ALIVE',
    [['2026-10-01'], [''], ['2027-04-01']],
    '2027-04-01',
  );
  // 66,000 × 6 ÷ 12 = 33,000.
  expect(answer).toEqual([
    [33_000, 33_000, UNCONFIRMED],
    ['', '', ''],
    [expect.stringContaining('満期日'), '', ''],
  ]);
});

test.each([
  // 68 % = 67,190.8, 26 % = 25,690.6, 6 % = 5,928.6: two yen left, the tie goes to the larger share.
  [98_810, [67_191, 25_691, 5928]],
  // 81,370: 55,331.6, 21,156.2, 4,882.2: one yen left.
  [81_370, [55_332, 21_156, 4882]],
])('the insurers of %d', (premium, yen) => {
  const rows = INSURER_SHARES(premium, 'TOSHA') as (string | number)[][];
  expect(rows.map((row) => row[1])).toEqual(yen);
  expect(rows.map((row) => row[2])).toEqual([UNCONFIRMED, UNCONFIRMED, UNCONFIRMED]);
});

test('one insurer takes it all, and a programme without a named insurer says so', () => {
  expect(INSURER_SHARES(66_000, 'ALIVE')).toEqual([['損保ジャパン', 66_000, '']]);
  expect(() => INSURER_SHARES(66_000, 'GH')).toThrow('引受会社');
  expect(INSURER_SHARES('要照会', 'TOSHA')).toBe('要照会');
});

test('shares add up to the yen, and the parts of a year never exceed it', () => {
  const named = programs.filter(({ insurers }) => insurers).map(({ code }) => code);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.constantFrom(...named), (premium, code) => {
      const rows = INSURER_SHARES(premium, code) as (string | number)[][];
      expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(premium);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 11 }), (tens, month) => {
      const annual = tens * 10;
      const start = `2026-${String(month + 1).padStart(2, '0')}-01`;
      const [[halfUp, cutOff] = []] = PRORATED_PREMIUM(annual, 'ALIVE', start, '2027-01-01') as number[][];
      // Exact twelfths, in integers: 12 × the figure lies within a rounding step of annual × months.
      const twelfths = annual * (12 - month);
      expect(twelfths - 12 * cutOff!).toBeGreaterThanOrEqual(0);
      expect(twelfths - 12 * cutOff!).toBeLessThan(120);
      expect(Math.abs(twelfths - 12 * halfUp!)).toBeLessThanOrEqual(60);
      if (month === 0) expect([halfUp, cutOff]).toEqual([annual, annual]);
    }),
  );
});
