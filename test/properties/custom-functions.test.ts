// This file tests the custom functions with anything a cell can hold: never a wrong premium, never a broken shape.
import fc from 'fast-check';
import { anyCall, columns, singleValues, tablesAgree } from '../support/calls/fuzz-functions';
import { premiumByHand } from '../support/calls/premium-oracle';

test('the reckoning by hand gives the published figures', () => {
  // S2: 3億円以下 66,000円; S4 2018: A 3億円 81,370円, 5億円 98,810円, and half way 81,370 + 17,440 / 2.
  expect(premiumByHand('ALIVE', 300_000_000, '2026-04-01')).toBe(66_000);
  expect(premiumByHand('TOSHA-A', 300_000_000, '2018-04-01')).toBe(81_370);
  expect(premiumByHand('TOSHA-A', 400_000_000, '2018-04-01')).toBe(90_090);
  expect(premiumByHand('TOSHA-A', 299_999_999, '2018-04-01')).toBeUndefined();
  expect(premiumByHand('AIOI', 300_000_000, '2026-04-01')).toBeUndefined();
});

test.each([
  ['single values', singleValues],
  ['columns', columns],
  ['any function with anything', anyCall],
  ['tables of answers', tablesAgree],
] as const)('%s', async (_, property) => {
  await fc.assert(property as fc.IRawProperty<unknown>, { numRuns: 150 });
});
