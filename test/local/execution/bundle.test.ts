// This file tests how custom functions are found in a bundle.

import { findCustomFunctions } from '../../../local/execution/bundle';

test('only functions whose comment says so, with their optional parameters', () => {
  const code = `
/** Not one of them. */
function helper(x) {}
/**
 * Yearly premium
 * in yen.
 * @param {number|string} revenue Revenue.
 * @param {string} plan Plan.
 * @param {{a: number}=} rates Rates.
 * @param {Date} [asOf] Start.
 * @return {number}
 * @customfunction
 */
function PREMIUM(revenue, plan, rates, asOf) { return 1; }
/** @customfunction */
function BARE(x = 1) {}`;
  expect(findCustomFunctions(code)).toEqual([
    {
      name: 'PREMIUM',
      description: 'Yearly premium in yen.',
      parameters: [
        { name: 'revenue', optional: false },
        { name: 'plan', optional: false },
        { name: 'rates', optional: true },
        { name: 'asOf', optional: true },
      ],
    },
    { name: 'BARE', description: '', parameters: [{ name: 'x', optional: true }] },
  ]);
});
