// This file measures a whole roster re-rated by the standing worker: executions, chunks, calls a chunk, virtual minutes.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const NOW = '2026-11-24T09:30:00+09:00';
const TERMS = { effectiveDate: '2027-04-01', transaction: '新規', letters: false };
const EVERYBODY = { program: '', plan: '', state: '', solicitor: '' };
const MOST_EXECUTIONS = 60;

/** Two plans with figures and one band table; `more` million yen move every revenue. */
function roster(count, more) {
  const lines = Array.from({ length: count }, (_, at) => {
    const [program, plan, millions] = [
      ['ALIVE', '', 20 + (at % 400)],
      ['TOSHA', 'A', 300 + (at % 1000)],
      ['GH', 'B', 100 + (at % 150)],
    ][at % 3];
    const number = `B${String(at + 1).padStart(5, '0')}`;
    return `${number},測定用法人${at + 1},${millions + more}000000円,税込,2026年3月期,${program},${plan}`;
  });
  const csv = ['会員番号,法人名,売上高,税区分,決算期,加入制度,希望プラン', ...lines].join('\r\n');
  return { fileName: 'roster.csv', contentBase64: Buffer.from(csv).toString('base64'), dryRun: false };
}

/** Quotes for everybody, revenues that all changed, and the job that replaces every quote. */
export async function measureReRating(count = 10_000) {
  const { openTwin } = require('../.build/local/twin.cjs');
  const twin = await openTwin({ fresh: true, now: NOW, speed: 1000 });
  const call = async (name, ...args) => {
    const report = await twin.call(name, args);
    if (report.error) throw new Error(`${name}: ${report.error.message}`);
    return report;
  };
  const jobRow = (number) => twin.workbook.tabRows('作業').find((row) => row['作業番号'] === number);
  const work = async (kind) => {
    const job = { kind, conditions: EVERYBODY, ...TERMS };
    const { result } = await call('startJob', { job, entryId: `entry-${kind}` });
    const began = process.cpuUsage();
    let [executions, calls, virtualMs] = [0, 0, 0];
    do {
      const report = await call('runWorker');
      executions += 1;
      calls += Object.values(report.calls).reduce((sum, times) => sum + times, 0);
      virtualMs += report.virtualMs;
      if (executions > MOST_EXECUTIONS) throw new Error(`${kind}: not done after ${executions} executions`);
    } while (jobRow(result.jobNumber)['状態'] !== '完了');
    const { user, system } = process.cpuUsage(began);
    // The worker takes a thousand members a chunk.
    const chunks = Math.ceil(count / 1_000);
    return { kind, count, executions, chunks, calls, virtualMs, cpuSeconds: (user + system) / 1e6 };
  };
  try {
    await call('setUpWorkbook');
    await call('importMembers', roster(count, 0));
    const made = await work('quote');
    await call('importMembers', roster(count, 37));
    return [made, await work('rerate')];
  } finally {
    await twin.close();
  }
}

/** For the report. */
export const reRatingHead = [
  '',
  'members',
  'executions',
  'chunks',
  'calls a chunk',
  'virtual minutes',
  'CPU, s',
];

export function reRatingRows(measured) {
  const names = {
    quote: 'quotes for a whole roster',
    rerate: 'the whole roster re-rated, every revenue changed',
  };
  return measured.map((one) => [
    names[one.kind],
    one.count.toLocaleString('en'),
    one.executions,
    one.chunks,
    Math.round(one.calls / one.chunks),
    (one.virtualMs / 60_000).toFixed(1),
    one.cpuSeconds.toFixed(0),
  ]);
}

if (process.argv[1]?.endsWith('re-rating.mjs'))
  console.table(reRatingRows(await measureReRating(Number(process.argv[2] ?? 10_000))));
