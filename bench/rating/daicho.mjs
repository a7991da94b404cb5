// The product as the benchmark calls it: built by itself, a premium from revenue and plan.
import { build } from 'esbuild';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { AS_OF, outOf, REFER } from './cases.mjs';

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

const portsOf = (product) => ({ rateValues: () => product.rateValues, referenceDate: () => AS_OF });

export const ratedByOf = (product) => product.startRatedBy(product.callInputs(portsOf(product), ''));

/** Yen by case, REFER where none is published; into the same numbers as the typed arrays, which allocate none either. */
export function daicho(product) {
  const ratedBy = ratedByOf(product);
  return (cases) => {
    const { plans, revenues } = cases;
    const out = outOf(cases);
    for (let at = 0; at < plans.length; at++) {
      const yen = product.yenIn(revenues[at]);
      const { version } = ratedBy(plans[at], AS_OF);
      const premium = version ? product.yenAt(version.steps, yen) : NaN;
      out[at] = Number.isNaN(premium) ? REFER : premium;
    }
    return out;
  };
}

/** Makes rows as a sheet hands them over: every text a new one. */
export const columnOf =
  ({ plans, revenues }) =>
  () =>
    plans.map((plan, at) => [revenues[at], Buffer.from(plan).toString()]);

/** Yen and label by row, by one look. */
export function sheetColumn(product) {
  return (rows) => {
    const ratedBy = ratedByOf(product);
    return rows.map(([revenue, plan]) => {
      const yen = product.yenIn(revenue);
      const { version, labels } = ratedBy(plan, AS_OF);
      if (!version) return [REFER, '要照会'];
      const premium = product.yenAt(version.steps, yen);
      return [Number.isNaN(premium) ? REFER : premium, labels[product.stepAt(version.steps, yen)]];
    });
  };
}

/** The rows as the two columns that Sheets hands over. */
export const columnsOf = (rows) => [rows.map(([revenue]) => [revenue]), rows.map(([, plan]) => [plan])];

/** A formula over two columns of a sheet, as Sheets calls it: cells in, a column out. */
export function cellColumn(product, name) {
  const cells = product.mostCells(portsOf(product), () => {
    throw new Error(`${name} went on to the whole family`);
  });
  return ([revenues, plans]) => cells[name](revenues, plans);
}
