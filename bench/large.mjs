// This file measures what an agency of 100,000 members would ask: importing them, and the daily look at their renewals.
import { createRequire } from 'node:module';
import { NOW, rosterFile, spreadsheetCalls } from './service-calls.mjs';

const require = createRequire(import.meta.url);
const FILES = 4;
/** What one execution has on Google. */
const LIMIT_S = 360;

const policyCells = (at) => {
  const month = String((at % 12) + 1).padStart(2, '0');
  const number = `B${String(at + 1).padStart(6, '0')}`;
  return {
    契約番号: `P-${String(at + 1).padStart(6, '0')}`,
    名簿キー: `${number}/ALIVE`,
    会員番号: number,
    法人名: `測定用法人${at + 1}`,
    制度: 'ALIVE',
    プラン: 'ALIVE',
    '保険始期（日時）': `2026/${month}/01 16:00`,
    '保険終期（日時）': `2027/${month}/01 16:00`,
    年間保険料: '66000',
    適用保険料: '66000',
    入金状況: '入金済',
    契約状態: '契約中',
  };
};

/** Policies as they would stand there, written at once. */
function writePolicies(twin, count) {
  const { model } = twin.workbook;
  const { getters } = model;
  const sheetId = twin.workbook.sheetId('契約');
  const header = Array.from(
    { length: getters.getNumberCols(sheetId) },
    (_, col) => getters.getEvaluatedCell({ sheetId, col, row: 0 }).formattedValue,
  );
  const cols = Object.keys(policyCells(0)).map((name) => header.indexOf(name));
  if (cols.includes(-1)) throw new Error('契約 has not the columns that are filled.');
  model.dispatch('ADD_COLUMNS_ROWS', {
    sheetId,
    sheetName: '契約',
    dimension: 'ROW',
    base: 1,
    position: 'after',
    quantity: count,
  });
  const rows = Array.from({ length: count }, (_, at) => at + 1);
  const contents = rows.map((row) => Object.values(policyCells(row - 1)));
  model.dispatch('WRITE_CELLS', { sheetId, rows, cols, contents });
}

/** One execution, with what it took; an error is a figure, too. */
async function measure(twin, what, name, args) {
  const before = process.cpuUsage();
  const { error, calls, virtualMs, result } = await twin.call(name, args);
  const { user, system } = process.cpuUsage(before);
  return {
    what,
    cpuS: (user + system) / 1e6,
    calls: spreadsheetCalls(calls),
    virtualS: virtualMs / 1000,
    memoryMb: process.memoryUsage().rss / 2 ** 20,
    outcome: error ? error.message : result,
  };
}

/** Table lines: what, spreadsheet calls, seconds that Google charges for them, CPU seconds here, memory. */
export async function measureLarge(count = 100_000) {
  const { openTwin } = require('../.build/local/twin.cjs');
  const twin = await openTwin({ fresh: true, now: NOW, speed: 1000 });
  const runs = [];
  try {
    const size = Math.ceil(count / FILES);
    for (let at = 0; at < FILES; at++) {
      const file = { fileName: 'roster.csv', contentBase64: rosterFile(size, at * size), dryRun: false };
      const what = `import, file ${at + 1} of ${FILES} (${size.toLocaleString('en')} members)`;
      runs.push(await measure(twin, what, 'importMembers', [file]));
      console.log(runs.at(-1).what, runs.at(-1).cpuS.toFixed(1));
    }
    writePolicies(twin, count);
    const policies = `${count.toLocaleString('en')} policies`;
    for (const [what, name] of [
      [`deadlines of ${policies}, first time`, 'syncDeadlines'],
      ['the same, nothing new', 'syncDeadlines'],
      ['the whole daily run', 'runDaily'],
    ]) {
      runs.push(await measure(twin, what, name, []));
      console.log(runs.at(-1).what, runs.at(-1).cpuS.toFixed(1));
    }
  } finally {
    await twin.close();
  }
  const line = ({ what, calls, virtualS, cpuS, memoryMb, outcome }) => [
    typeof outcome === 'string' ? `${what}: **${outcome}**` : what,
    String(calls),
    virtualS.toFixed(0),
    cpuS.toFixed(0),
    memoryMb.toFixed(0),
  ];
  return { head: LARGE_HEAD, lines: runs.map(line), runs, limitS: LIMIT_S };
}

export const LARGE_HEAD = ['', 'spreadsheet calls', 'charged, s', 'CPU here, s', 'process, MB'];

if (process.argv[1]?.endsWith('large.mjs')) {
  const { runs } = await measureLarge(Number(process.argv[2] ?? 100_000));
  for (const run of runs) console.log(JSON.stringify(run).slice(0, 400));
}
