// `npm run portfolio:make -- COUNT OUT.csv [RATES.csv]`: made members, and the published rates as the rate tab has them.
import { writeFileSync } from 'node:fs';
import { csvText } from '../src/domain/csv-file';
import { programs } from '../src/programs/rated';
import { publishedRateRows, rateBlock } from '../src/rating/seed-rows';
import { BAD_KINDS, writeMembers } from './made-members';

const [count, file, rates] = process.argv.slice(2);
if (!/^\d+$/.test(count ?? '') || !file) {
  console.error('Usage: npm run portfolio:make -- COUNT OUT.csv [RATES.csv]');
  process.exit(1);
}
const kinds = await writeMembers(file, Number(count));
if (rates) {
  const [header = [], ...rows] = rateBlock(publishedRateRows(programs));
  writeFileSync(rates, csvText(header.map(String), rows));
}
console.log(JSON.stringify(BAD_KINDS.map(({ column, value }, at) => ({ column, value, rows: kinds[at] }))));
