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
