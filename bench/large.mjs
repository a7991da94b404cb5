// This file measures what an agency of 100,000 members would ask: importing them, and the daily look at their renewals.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NOW, rosterFile, spreadsheetCalls } from './service-calls.mjs';

const require = createRequire(import.meta.url);
const FILES = 4;
/** What one execution has on Google. */
const LIMIT_S = 360;
const HEAP_MB = 12_288;
/** Of the bench as a whole there are fifteen minutes. */
const PATIENCE_MS = 6 * 60_000;

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
  const { error, calls, virtualMs } = await twin.call(name, args);
  const { user, system } = process.cpuUsage(before);
  return {
    what,
    cpuS: (user + system) / 1e6,
    calls: spreadsheetCalls(calls),
    virtualS: virtualMs / 1000,
    memoryMb: process.memoryUsage().rss / 2 ** 20,
    error: error?.message,
  };
}

/** Each execution as a line of JSON, as soon as it is done. */
async function runAll(count) {
  const { openTwin } = require('../.build/local/twin.cjs');
  const twin = await openTwin({ fresh: true, now: NOW, speed: 1000 });
  const tell = async (...asked) => console.log(JSON.stringify(await measure(twin, ...asked)));
  const size = Math.ceil(count / FILES);
  for (let at = 0; at < FILES; at++) {
    const file = { fileName: 'roster.csv', contentBase64: rosterFile(size, at * size), dryRun: false };
    const what = `import, file ${at + 1} of ${FILES} (${size.toLocaleString('en')} members)`;
    await tell(what, 'importMembers', [file]);
  }
  writePolicies(twin, count);
  const policies = `${count.toLocaleString('en')} policies`;
  await tell(`deadlines of ${policies}, first time`, 'syncDeadlines', []);
  await tell('the same, nothing new', 'syncDeadlines', []);
  await tell('the whole daily run', 'runDaily', []);
  await twin.close();
}

const STEPS = FILES + 3;

/** In a process of its own: what it needs of memory or time may be more than there is, and that is a result. */
export function measureLarge(count = 100_000) {
  const child = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, fileURLToPath(import.meta.url), String(count)],
    { encoding: 'utf8', timeout: PATIENCE_MS, maxBuffer: 2 ** 28 },
  );
  const runs = child.stdout
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text));
  const lines = runs.map(({ what, calls, virtualS, cpuS, memoryMb, error }) => [
    error ? `${what}: **${error}**` : what,
    String(calls),
    virtualS.toFixed(0),
    cpuS.toFixed(0),
    memoryMb.toFixed(0),
  ]);
  if (runs.length < STEPS) {
    const reason =
      child.error?.code === 'ETIMEDOUT'
        ? `not done within ${PATIENCE_MS / 60_000} minutes in all`
        : `the process ended (${child.signal ?? child.status}; ${HEAP_MB} MB of heap)`;
    lines.push([`what follows: **${reason}**`, '', '', '', '']);
  }
  return { head: HEAD, lines, limitS: LIMIT_S };
}

const HEAD = ['', 'spreadsheet calls', 'charged, s', 'CPU here, s', 'process, MB'];

if (process.argv[1]?.endsWith('large.mjs')) await runAll(Number(process.argv[2] ?? 100_000));
