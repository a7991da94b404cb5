// This file counts what the first set-up of a new file asks of Google, and reckons its time by what calls cost there.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAYS, secondsOf } from './google-costs.mjs';

const require = createRequire(import.meta.url);
const BUILDERS = /Builder\.|\.(newDataValidation|newConditionalFormatRule|newChart|getRange|getRangeList)$/;
const NOTHING = 'function nothing() {}\n';

/** In a file that two colleagues may edit already: their rights are taken from each protection. */
export async function measureFirstSetUp() {
  const { openTwin } = require('../.build/local/twin.cjs');
  const home = mkdtempSync(join(tmpdir(), 'daicho-first-'));
  const directory = join(home, 'blank');
  const script = join(home, 'nothing.js');
  writeFileSync(script, NOTHING);
  const maker = await openTwin({ directory, sources: [script] });
  await maker.call('nothing', []);
  await maker.close();
  const twin = await openTwin({ directory, now: '2026-11-24T09:30:00+09:00', role: 'manager', speed: 1000 });
  const calls = {};
  try {
    for (let left = 1; left > 0;) {
      const report = await twin.call('setUpWorkbook', []);
      if (report.error) throw new Error(report.error.message);
      for (const [name, times] of Object.entries(report.calls)) calls[name] = (calls[name] ?? 0) + times;
      left = report.result.left;
    }
  } finally {
    await twin.close();
    rmSync(home, { recursive: true, force: true });
  }
  const all = Object.entries(calls);
  const count = (kept) => all.filter(([name]) => kept(name)).reduce((sum, [, times]) => sum + times, 0);
  return {
    calls: count(() => true),
    besidesBuilders: count((name) => !BUILDERS.test(name)),
    seconds: Object.fromEntries(secondsOf(calls).map((seconds, day) => [DAYS[day], seconds])),
  };
}

if (process.argv[1]?.endsWith('first-set-up.mjs')) {
  // The twin's workers do not keep the process alive.
  const alive = setInterval(() => undefined, 1000);
  console.log(await measureFirstSetUp());
  clearInterval(alive);
}
