// What a sheet's arithmetic leaves beside a whole number of yen is that yen, in every place that takes one.
import fc from 'fast-check';
import { wholeNear } from '../../src/domain/whole-number';
import { parseRevenue, revenueUnitYen } from '../../src/domain/revenue';
import { Unread } from '../../src/tables/unread';
import { decodeCell } from '../../src/sheets/codec';
import { functionsOver } from '../support/published-rates';

/** Products and quotients as a sheet reckons them, beside the whole number that people mean. */
const reckoned: fc.Arbitrary<[cell: number, yen: number]> = fc.oneof(
  fc.integer({ min: 1, max: 10 ** 13 }).map((tens): [number, number] => [tens * 10 * 1.1, tens * 11]),
  fc.integer({ min: 1, max: 10 ** 13 }).map((yen): [number, number] => [(yen * 11) / 1.1, yen * 10]),
  fc.integer({ min: 1, max: 10 ** 11 }).map((yen): [number, number] => [(yen / 3) * 3, yen]),
  fc.integer({ min: 1, max: 10 ** 11 }).map((yen): [number, number] => [yen * 100 * 0.07, yen * 7]),
);

test('a sum, product or quotient is the yen that it means, in the reader, a cell and the rates', () => {
  fc.assert(
    fc.property(reckoned, ([cell, yen]) => {
      expect(wholeNear(cell)).toBe(yen);
      expect(parseRevenue(cell, 'yen')).toMatchObject({ ok: true, value: { yen } });
      expect(decodeCell(cell, { key: 'yen', header: '額', type: 'yen', owner: 'staff' })).toBe(yen);
    }),
    { numRuns: 1000 },
  );
});

// A millionth of a yen, or two units in the last place: at 2^33 one unit is 2^-19, about 0.0000019.
test.each([
  [10_737_419_960 * 1.1, 11_811_161_956],
  [2 ** 33 + 2 * 2 ** -19, 2 ** 33],
  [2 ** 33 + 3 * 2 ** -19, undefined],
  [100 + 1e-6, 100],
  [100 + 1.1e-6, undefined],
  [-1e-7, -0],
  [0.5, undefined],
  [NaN, undefined],
  [Infinity, undefined],
])('%s is %s', (value, whole) => {
  expect(wholeNear(value)).toBe(whole);
});

test('what is a fraction stays one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 99_999 }), (yen, part) => {
      const cell = yen + part / 100_000;
      const { ok } = parseRevenue(cell, 'yen');
      expect(ok).toBe(false);
      expect(decodeCell(cell, { key: 'yen', header: '額', type: 'yen', owner: 'staff' })).toBeInstanceOf(
        Unread,
      );
    }),
  );
});

test('in units of the channel, too', () => {
  for (const unit of ['thousandYen', 'millionYen', 'hundredMillionYen'] as const)
    expect(parseRevenue((11 / 3) * 3, unit)).toMatchObject({
      ok: true,
      value: { yen: 11 * revenueUnitYen[unit] },
    });
  expect(parseRevenue(1.1, 'millionYen')).toMatchObject({
    ok: true,
    value: { yen: 1_100_000, echo: '1.1百万円＝110万円' },
  });
});

test('in the functions of the sheet', () => {
  const { PREMIUM, PREMIUM_LABEL, REVENUE_YEN, INSURER_SHARES } = functionsOver();
  // S2: up to 1億5,000万円 40,000円, up to 1億円 30,000円.
  expect(PREMIUM(100_000_000 * 1.1, 'ALIVE', '', '2026-04-01')).toBe(40_000);
  expect(PREMIUM(110_000_000 / 1.1, 'ALIVE', '', '2026-04-01')).toBe(30_000);
  expect(PREMIUM_LABEL(110_000_000 / 1.1, 'ALIVE', '', '2026-04-01')).toBe('保険料表');
  expect(REVENUE_YEN(1.1 * 100_000_000)).toBe(110_000_000);
  // 68%, 26% and 6% of 110,000円.
  expect(INSURER_SHARES(100_000 * 1.1, 'TOSHA')).toMatchObject([
    [expect.any(String), 74_800, expect.any(String)],
    [expect.any(String), 28_600, expect.any(String)],
    [expect.any(String), 6_600, expect.any(String)],
  ]);
});
