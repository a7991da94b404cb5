// How a premium is divided among the insurers, to the yen.
import fc from 'fast-check';
import { programOf } from '../../src/programs';
import { insurerShares } from '../../src/rating/insurer-shares';

const shares = programOf('TOSHA')!.insurers!.value;

// 68%, 26%, 6% of the premium; the yen left over to the largest remainder.
test.each([
  // 55,331.60 + 21,156.20 + 4,882.20: floors make 81,369, the yen goes to .60.
  [81_370, [55_332, 21_156, 4882]],
  // 67,190.80 + 25,690.60 + 5,928.60: floors make 98,808, two yen go to .80 and, of the two .60, the larger share.
  [98_810, [67_191, 25_691, 5928]],
  // 68.00 + 26.00 + 6.00: nothing is left over.
  [100, [68, 26, 6]],
  // 0.68 + 0.26 + 0.06.
  [1, [1, 0, 0]],
])('%d yen', (premiumYen, expected) => {
  expect(insurerShares(premiumYen, shares).map((share) => share.yen)).toEqual(expected);
});

test('the parts always make the whole, and none is a yen off its share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (premiumYen) => {
      const parts = insurerShares(premiumYen, shares);
      expect(parts.reduce((sum, part) => sum + part.yen, 0)).toBe(premiumYen);
      parts.forEach((part, at) => {
        expect(Math.abs(part.yen * 100 - premiumYen * shares[at]!.percent)).toBeLessThan(100);
      });
    }),
  );
});

// 33.4% of 100,001 is 33,400.334 yen; 33.3% is 33,300.333: one yen is over, and goes to the largest remainder.
test('decimal shares are shares', () => {
  const shares = insurerShares(100_001, [
    { insurer: '甲', percent: 33.4 },
    { insurer: '乙', percent: 33.3 },
    { insurer: '丙', percent: 33.3 },
  ]);
  expect(shares.map(({ yen }) => yen)).toEqual([33_401, 33_300, 33_300]);
});

// 33 × 0.334 = 11.022, 33 × 0.333 = 10.989 each: floors make 31, two yen are over and go to the two .989.
// 2 × 0.5 = 1 each. 1 × 0.25 and 1 × 0.75: .75 is the larger remainder. 1 × 0.5 each: on a tie of both, who stands first.
// 5 × 0.1 = 0.5, 5 × 0.9 = 4.5: one yen over, on a tie of remainders to the larger share, wherever it stands.
test.each([
  [33, [33.4, 33.3, 33.3], [11, 11, 11]],
  [2, [50, 50], [1, 1]],
  [1, [25, 75], [0, 1]],
  [1, [50, 50], [1, 0]],
  [5, [10, 90], [0, 5]],
  [5, [90, 10], [5, 0]],
  // 3 × 0.25 = 0.75 each: floors make 0, three yen to the first three.
  [3, [25, 25, 25, 25], [1, 1, 1, 0]],
])('%d yen at %j%%: %j', (premiumYen, percents, yen) => {
  const shares = percents.map((percent, at) => ({ insurer: `${at + 1}社`, percent }));
  expect(insurerShares(premiumYen, shares)).toEqual(
    yen.map((part, at) => ({ insurer: `${at + 1}社`, yen: part })),
  );
});
