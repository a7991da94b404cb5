// This file measures what a desk does on a good, a typical and a bad day of Google's: calls, minutes, what hits six minutes.
import { createRequire } from 'node:module';
import { measureFirstSetUp } from './first-set-up.mjs';
import { NOW, rosterFile } from './service-calls.mjs';

const require = createRequire(import.meta.url);
export const MEMBERS = 200;
export const MAILS = 100;
/** Google ends an execution then. */
export const LIMIT_S = 360;
const DAYS = ['good', 'typical', 'bad'];
const MOST_CHUNKS = 400;
/** What a PDF costs there is charged; nobody looks at these. */
const pdf = { convert: async () => Buffer.from('%PDF-1.4\n%%EOF\n'), close: async () => undefined };

/** Until nothing is left, each call an execution of its own. */
async function drive(twin, what, name, requestOf) {
  let calls = 0;
  let chunks = 0;
  const seconds = [];
  let last;
  do {
    const report = await twin.call(name, [requestOf(last)]);
    if (report.error) throw new Error(`${name}: ${report.error.message}`);
    calls += Object.values(report.calls).reduce((sum, times) => sum + times, 0);
    seconds.push(report.virtualMs / 1000);
    last = report.result;
    chunks += 1;
  } while (last?.left > 0 && chunks < MOST_CHUNKS);
  if (last?.left > 0) throw new Error(`${name}: not done after ${chunks} chunks`);
  const sum = seconds.reduce((total, one) => total + one, 0);
  return { what, calls, executions: chunks, minutes: sum / 60, longest: Math.max(...seconds), last };
}

async function measureDay(day) {
  const { openTwin } = require('../.build/local/twin.cjs');
  const limits = { day, mailQuota: 100_000 };
  const twin = await openTwin({ fresh: true, demonstration: true, now: NOW, speed: 1000, limits, pdf });
  const lines = [];
  const add = async (...asked) => {
    const { last, ...line } = await drive(twin, ...asked);
    lines.push({ day, ...line });
    return last;
  };
  try {
    const file = { fileName: 'roster.csv', contentBase64: rosterFile(MEMBERS), dryRun: false };
    await drive(twin, '', 'importMembers', () => file);
    const request = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' };
    await add(`${MEMBERS} quotes with their letters`, 'createQuotes', () => request);
    const { lines: waiting } = await twin.call('previewOutbox', [{}]).then(({ result }) => result);
    const mails = waiting.filter(({ method }) => method === 'メール').slice(0, MAILS);
    if (mails.length < MAILS) throw new Error(`only ${mails.length} mails wait`);
    const deliveries = mails.map(({ deliveryNumber }) => deliveryNumber);
    const confirm = (last) => ({ deliveries, ...(last ? {} : { confirm: MAILS }) });
    await add(`${MAILS} mails with a PDF and its copy`, 'sendOutbox', confirm);
    await add('the daily run', 'runDaily', () => undefined);
    await add('an hourly run with nothing to send', 'runHourly', () => undefined);
    return lines;
  } finally {
    await twin.close();
  }
}

export async function measureBadDays(setUp) {
  const measured = [];
  for (const day of DAYS) measured.push(...(await measureDay(day)));
  const first = (setUp ?? (await measureFirstSetUp())).map(
    ({ file, day, calls, seconds, longestChunk, chunks }) => ({
      day,
      what: file === 'alone' ? 'the first set-up' : 'the first set-up of a file that is shared',
      calls,
      executions: chunks,
      minutes: seconds / 60,
      longest: longestChunk,
    }),
  );
  return [...first, ...measured];
}

export const badDayHead = ['', 'a day', 'calls', 'executions', 'minutes', 'longest execution, s', ''];
export const badDayRows = (lines) =>
  [...new Set(lines.map(({ what }) => what))].flatMap((what) =>
    lines
      .filter((line) => line.what === what)
      .map(({ day, calls, executions, minutes, longest }) => [
        what,
        day,
        calls.toLocaleString('en'),
        executions,
        minutes.toFixed(1),
        longest.toFixed(0),
        longest >= LIMIT_S ? '**hits six minutes**' : '',
      ]),
  );

if (process.argv[1]?.endsWith('bad-days.mjs')) {
  // The twin's workers do not keep the process alive.
  const alive = setInterval(() => undefined, 1000);
  const rows = badDayRows(await measureBadDays());
  for (const row of [badDayHead, badDayHead.map((_, at) => (at < 2 ? '---' : '---:')), ...rows])
    console.log(`| ${row.join(' | ')} |`);
  clearInterval(alive);
}
