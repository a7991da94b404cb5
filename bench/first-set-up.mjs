// This file measures the first set-up of a new file: its calls, and the time that Google takes for them on such a day.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const DAYS = ['good', 'typical', 'bad'];
const NOW = '2026-11-24T09:30:00+09:00';
/** What no call leaves the script's own machine for. */
const BUILDERS = /Builder\.|\.(newDataValidation|newConditionalFormatRule|newChart|getRange|getRangeList)$/;

const OWNER = { email: 'manager@agency.example', role: 'manager' };
const STAFF = { email: 'staff@agency.example', role: 'staff' };
/** A new file is its owner's alone; of one that is shared already each hard protection is taken from the others. */
const PEOPLE = { alone: [OWNER], shared: [OWNER, STAFF] };

/** A good, a typical and a bad day: the twin charges what was measured in public. */
export async function measureFirstSetUp() {
  const { openTwin } = require('../.build/local/twin.cjs');
  const days = [];
  const cases = Object.keys(PEOPLE).flatMap((file) => DAYS.map((day) => ({ file, day })));
  for (const { file, day } of cases) {
    const account = { spreadsheetId: 'twin-workbook', users: PEOPLE[file] };
    const options = { fresh: true, blank: true, now: NOW, speed: 1000, account };
    const twin = await openTwin({ ...options, limits: { day } });
    const calls = {};
    const chunks = [];
    try {
      for (let left = 1; left > 0;) {
        const report = await twin.call('setUpWorkbook', []);
        if (report.error) throw new Error(`setUpWorkbook: ${report.error.message}`);
        for (const [name, times] of Object.entries(report.calls)) calls[name] = (calls[name] ?? 0) + times;
        chunks.push(report.virtualMs / 1000);
        left = report.result.left;
      }
    } finally {
      await twin.close();
    }
    const count = (kept) =>
      Object.entries(calls).reduce((sum, [name, times]) => sum + (kept(name) ? times : 0), 0);
    days.push({
      file,
      day,
      calls: count(() => true),
      besidesBuilders: count((name) => !BUILDERS.test(name)),
      seconds: chunks.reduce((sum, one) => sum + one, 0),
      longestChunk: Math.max(...chunks),
      chunks: chunks.length,
    });
  }
  return days;
}

if (process.argv[1]?.endsWith('first-set-up.mjs')) {
  // The twin's workers do not keep the process alive.
  const alive = setInterval(() => undefined, 1000);
  console.table(await measureFirstSetUp());
  clearInterval(alive);
}
