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
      const { version } = call.ratedBy(revenues[at], plan, AS_OF);
      const premium = version ? product.yenAt(version.steps, revenues[at]) : NaN;
      return Number.isNaN(premium) ? REFER : premium;
    });
}

/** Makes rows as a sheet hands them over: every text a new one. */
export const columnOf =
  ({ plans, revenues }) =>
  () =>
    plans.map((plan, at) => [revenues[at], Buffer.from(plan).toString()]);

/** Yen and label by row, by one look. */
export function sheetColumn(product) {
  return (rows) => {
    const call = product.startCall({ rateValues: () => product.rateValues, referenceDate: () => AS_OF }, '');
    return rows.map(([revenue, plan]) => {
      const { version, labels } = call.ratedBy(revenue, plan, AS_OF);
      if (!version) return [REFER, '要照会'];
      const premium = product.yenAt(version.steps, revenue);
      return [Number.isNaN(premium) ? REFER : premium, labels[product.stepAt(version.steps, revenue)]];
    });
  };
}
