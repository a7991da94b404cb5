// This file counts the service calls of each use case by the number of rows: what Google charges time for.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
export const NOW = '2026-11-24T09:30:00+09:00';
const SPREADSHEET = /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|NamedRange|Protection|Selection)\./;
const MOST_CHUNKS = 400;

/** Every member is a new one with its own address, spread over plans that publish figures. */
export function rosterFile(count, first = 0) {
  const header = '会員番号,法人名,担当者名,メール,郵便番号,住所,売上高,税区分,決算期,加入制度,希望プラン';
  const lines = Array.from({ length: count }, (_, i) => {
    const at = first + i;
    const [program, plan, millions] = [
      ['ALIVE', '', 20 + (at % 480)],
      ['TOSHA', 'A', 300 + (at % 1200)],
      ['GH', 'B', 100 + (at % 200)],
    ][at % 3];
    const number = `B${String(at + 1).padStart(6, '0')}`;
    return `${number},測定用法人${at + 1},担当,${number}@example.jp,100-0000,東京都測定区1-1,${millions}000000円,税込,2026年3月期,${program},${plan}`;
  });
  return Buffer.from('\ufeff' + [header, ...lines].join('\r\n')).toString('base64');
}

export function spreadsheetCalls(calls, kept = (call) => SPREADSHEET.test(call)) {
  const entries = Object.entries(calls).filter(([call]) => kept(call));
  return entries.reduce((total, [, times]) => total + times, 0);
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
    dearest = Math.max(dearest, spreadsheetCalls(report.calls));
    others += spreadsheetCalls(report.calls, (call) => !SPREADSHEET.test(call));
    virtualMs += report.virtualMs;
    last = report.result;
    if (!last || !(last.left > 0)) return { chunks: chunk, dearest, others, virtualMs };
  }
  throw new Error(`${name}: not done after ${MOST_CHUNKS} chunks`);
}

/** What recalculating the premium columns of these members asks: calls of custom functions, and of services in them. */
function premiumColumns(twin, count) {
  const { getters } = twin.workbook.model;
  const sheetId = twin.workbook.sheetId('会員名簿');
  const header = Array.from(
    { length: getters.getNumberCols(sheetId) },
    (_, col) => getters.getEvaluatedCell({ sheetId, col, row: 0 }).formattedValue,
  );
  const letters = (col) =>
    (col >= 26 ? letters(Math.floor(col / 26) - 1) : '') + String.fromCharCode(65 + (col % 26));
  const column = (name) => {
    const at = letters(header.indexOf(name));
    return `'会員名簿'!${at}2:${at}${count + 1}`;
  };
  const asked = (act) => {
    const before = twin.functionsUsed();
    act();
    const after = twin.functionsUsed();
    return { calls: after.calls - before.calls, serviceCalls: after.serviceCalls - before.serviceCalls };
  };
  return [
    {
      what: '会員名簿 as set up: premium, label, check and yen',
      count,
      ...asked(() => twin.workbook.recalculate()),
    },
    {
      what: '`PREMIUM(revenues, programmes)`, rates and day read by itself',
      count,
      ...asked(() => twin.evaluate(`=PREMIUM(${column('売上高等（円）')},${column('加入制度')})`)),
    },
  ];
}

async function measureFor(count) {
  const { openTwin } = require('../.build/local/twin.cjs');
  const twin = await openTwin({ fresh: true, now: NOW, speed: 1000, limits: { mailQuota: 100_000 } });
  const rows = [];
  const add = async (useCase, name, argumentsOf) =>
    rows.push({ useCase, count, ...(await drive(twin, name, argumentsOf)) });
  try {
    const file = { fileName: 'roster.csv', contentBase64: rosterFile(count) };
    await add('set-up, run again', 'setUpWorkbook', () => []);
    await add('import, looked at first', 'importMembers', () => [{ ...file, dryRun: true }]);
    await add('import', 'importMembers', () => [{ ...file, dryRun: false }]);
    const columns = premiumColumns(twin, count);
    const quotes = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' };
    await add('quotes, looked at first', 'previewQuotes', () => [quotes]);
    await add('quotes and letters', 'createQuotes', () => [quotes]);
    await add('daily run', 'runDaily', () => []);
    await add('search', 'findMembers', () => [{ text: '測定用法人7' }]);
    return { rows, columns };
  } finally {
    await twin.close();
  }
}

export async function measureServiceCalls(counts = [10, 100, 1_000, 10_000]) {
  const rows = [];
  const columns = [];
  for (const count of counts) {
    const measured = await measureFor(count);
    rows.push(...measured.rows);
    columns.push(...measured.columns);
  }
  return { rows, columns };
}

if (process.argv[1]?.endsWith('service-calls.mjs')) {
  const { rows, columns } = await measureServiceCalls(process.argv.slice(2).map(Number));
  console.table(rows);
  console.table(columns);
}
