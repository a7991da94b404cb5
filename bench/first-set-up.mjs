// This file measures the first set-up of a new file: its calls, and the time that Google takes for them on such a day.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const NOW = '2026-11-24T09:30:00+09:00';
/** What no call leaves the script's own machine for. */
const BUILDERS = /Builder\.|\.(newDataValidation|newConditionalFormatRule|newChart|getRange|getRangeList)$/;

/** A good, a typical and a bad day: the twin charges what was measured in public. */
export async function measureFirstSetUp() {
  const { openTwin } = require('../.build/local/twin.cjs');
  const days = [];
  for (const day of ['good', 'typical', 'bad']) {
    const twin = await openTwin({ fresh: true, blank: true, now: NOW, speed: 1000, limits: { day } });
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
