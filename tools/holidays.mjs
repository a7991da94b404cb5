// This file writes src/rooms/set-up/published-holidays.ts from the holiday list; with --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const target = fileURLToPath(new URL('../src/rooms/set-up/published-holidays.ts', import.meta.url));

/**
 * The documents' own years, and this year with its neighbours. The library goes on to 2050 by reckoning; the
 * Cabinet Office publishes a year in the February before it, so 2027 is the last that is known in 2026.
 */
const YEARS = ['2018', '2019', '2025', '2026', '2027'];

/** The module's text. Years beyond the last one are told to staff, never reckoned. */
export function holidayModule() {
  const all = createRequire(import.meta.url)('@holiday-jp/holiday_jp').holidays;
  const lines = Object.values(all)
    .filter(({ date }) => YEARS.includes(date.slice(0, 4)))
    .map(({ date, name }) => `  '${date} ${name}',`)
    .sort();
  return [
    '// The public holidays of the years that are published: written by tools/holidays.mjs, see there.',
    '',
    '/** Date and name. */',
    'export const publishedHolidays: readonly string[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = holidayModule();
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.error('published-holidays.ts is not what tools/holidays.mjs writes: run node tools/holidays.mjs');
    process.exit(1);
  }
}
