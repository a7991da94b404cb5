// The short form of `npm run bench` that `npm test` runs: what does not depend on time, as JSON.
import { makeCases, oracle, tablesOf } from './rating/cases.mjs';
import { daicho, loadProduct } from './rating/daicho.mjs';
import { measureServiceCalls } from './service-calls.mjs';

const product = await loadProduct();
const tables = tablesOf(product);
const cases = makeCases(tables, 5_000);
const given = daicho(product)(cases);
const wrong = given.filter((premium, at) => premium !== oracle(tables[cases.plans[at]], cases.revenues[at]));
const { rows, columns } = await measureServiceCalls([10, 40]);
console.log(JSON.stringify({ quotes: given.length, wrong: wrong.length, rows, columns }));
