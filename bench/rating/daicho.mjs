// The product as the benchmark calls it: built by itself, a premium from revenue and plan.
import { build } from 'esbuild';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { AS_OF, REFER } from './cases.mjs';

const OUT = '.build/bench/product.mjs';

export async function loadProduct() {
  await build({
    entryPoints: ['bench/rating/product.ts'],
    outfile: OUT,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return import(pathToFileURL(resolve(OUT)).href);
}

/** Yen by case, REFER where none is published. */
export function daicho(product) {
  const call = product.startCall({ rateValues: () => product.rateValues, referenceDate: () => AS_OF }, '');
  return ({ plans, revenues }) =>
    plans.map((plan, at) => {
      const premium = call.quickPremium(revenues[at], plan, AS_OF);
      return Number.isNaN(premium) ? REFER : premium;
    });
}
