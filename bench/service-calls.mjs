// This file counts the service calls of each use case by the number of rows: what Google charges time for.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const NOW = '2026-11-24T09:30:00+09:00';
const SPREADSHEET = /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|NamedRange|Protection|Selection)\./;
const MOST_CHUNKS = 400;

/** Every member is a new one with its own address, spread over plans that publish figures. */
function roster(count) {
  const header = '会員番号,法人名,担当者名,メール,郵便番号,住所,売上高,税区分,決算期,加入制度,希望プラン';
  const lines = Array.from({ length: count }, (_, at) => {
    const [program, plan, millions] = [
      ['ALIVE', '', 20 + (at % 480)],
      ['TOSHA', 'A', 300 + (at % 1200)],
      ['GH', 'B', 100 + (at % 200)],
    ][at % 3];
    const number = `B${String(at + 1).padStart(5, '0')}`;
    return `${number},測定用法人${at + 1},担当,${number}@example.jp,100-0000,東京都測定区1-1,${millions}000000円,税込,2026年3月期,${program},${plan}`;
  });
  return Buffer.from('\ufeff' + [header, ...lines].join('\r\n')).toString('base64');
}

/** Runs until nothing is left, and keeps the dearest chunk. */
async function drive(twin, name, argumentsOf) {
  let dearest = 0;
  let others = 0;
  let virtualMs = 0;
  let last;
  for (let chunk = 1; chunk <= MOST_CHUNKS; chunk++) {
    const report = await twin.call(name, argumentsOf(last));
    if (report.error) throw new Error(`${name}: ${report.error.message}`);
    const entries = Object.entries(report.calls);
    const sum = (kept) =>
      entries.filter(([call]) => kept(call)).reduce((total, [, times]) => total + times, 0);
    dearest = Math.max(
      dearest,
      sum((call) => SPREADSHEET.test(call)),
    );
    others += sum((call) => !SPREADSHEET.test(call));
    virtualMs += report.virtualMs;
    last = report.result;
    if (!last || !(last.left > 0)) return { chunks: chunk, dearest, others, virtualMs };
  }
  throw new Error(`${name}: not done after ${MOST_CHUNKS} chunks`);
}

async function measureFor(count) {
  const { openTwin } = require('../.build/local/twin.cjs');
  const twin = await openTwin({ fresh: true, now: NOW, speed: 1000, limits: { mailQuota: 100_000 } });
  const rows = [];
  const add = async (useCase, name, argumentsOf) =>
    rows.push({ useCase, count, ...(await drive(twin, name, argumentsOf)) });
  try {
    const file = { fileName: 'roster.csv', contentBase64: roster(count) };
    await add('set-up, run again', 'setUpWorkbook', () => []);
    await add('import, looked at first', 'importMembers', () => [{ ...file, dryRun: true }]);
    await add('import', 'importMembers', () => [{ ...file, dryRun: false }]);
    const quotes = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' };
    await add('quotes, looked at first', 'previewQuotes', () => [quotes]);
    await add('quotes and letters', 'createQuotes', () => [quotes]);
    await add('daily run', 'runDaily', () => []);
    await add('search', 'findMembers', () => [{ text: '測定用法人7' }]);
    return rows;
  } finally {
    await twin.close();
  }
}

export async function measureServiceCalls(counts = [10, 100, 1_000, 10_000]) {
  const rows = [];
  for (const count of counts) rows.push(...(await measureFor(count)));
  return rows;
}

if (process.argv[1]?.endsWith('service-calls.mjs'))
  console.table(await measureServiceCalls(process.argv.slice(2).map(Number)));
