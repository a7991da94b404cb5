// This file measures portfolios beyond one sheet: each figure in a process of its own, beside a plain copy of the file.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FEW = 200_000;

/** Aims on two quiet cores: seconds, megabytes, and how many plain copies the quotes may take. */
const AIMS = { quotes: 6, summary: 3, change: 3, command: 30, few: 3, peakMb: 512, copies: 2.5 };

function run(job, folder, count = 0) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['tools/portfolio.mjs', 'measure', job, folder, String(count)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`the portfolio's ${job} failed`);
  return JSON.parse(
    stdout
      .trim()
      .split('\n')
      .findLast((line) => line.startsWith('{"job"')),
  );
}

/** @returns {{head: string[], lines: string[][]}} */
export function measurePortfolio(count = 10_000_000) {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-bench-portfolio-'));
  try {
    const few = join(folder, 'few');
    mkdirSync(few);
    run('make', few, FEW);
    const small = run('command', few);
    run('make', folder, count);
    const command = run('command', folder);
    run('typed', folder);
    const [copy, quotes, summary, change, core] = ['copy', 'quotes', 'summary', 'change', 'core'].map((job) =>
      run(job, folder),
    );
    const million = run('million', folder);
    const met = (value, aim) => (value <= aim ? `aim ${aim}: met` : `aim ${aim}: **missed**`);
    const row = (name, { seconds, peakMb }, aim) => [
      name,
      seconds.toFixed(1),
      peakMb.toFixed(0),
      [aim, peakMb > AIMS.peakMb ? `memory **above ${AIMS.peakMb}**` : ''].filter(Boolean).join('; '),
    ];
    const copies = quotes.seconds / copy.seconds;
    return {
      head: [`${count.toLocaleString('en')} members`, 'seconds', 'peak MB', ''],
      lines: [
        row('plain copy of the typed file', copy, ''),
        row('typed rows to quotes.parquet', quotes, met(quotes.seconds, AIMS.quotes)),
        ['… in plain copies', copies.toFixed(1), '', met(copies, AIMS.copies)],
        row('summary', summary, met(summary.seconds, AIMS.summary)),
        row('change against other rates', change, met(change.seconds, AIMS.change)),
        row('the core in Node over the same rows', core, ''),
        row('whole command, CSV with 5% odd notations', command, met(command.seconds, AIMS.command)),
        row(`whole command, ${FEW.toLocaleString('en')} members`, small, met(small.seconds, AIMS.few)),
        ['1,000,000 quotes of DuckDB, each equal to the core', million.seconds.toFixed(1), '', ''],
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('bench/portfolio.mjs'))
  for (const line of measurePortfolio(Number(process.argv[2] ?? 10_000_000)).lines)
    console.log(line.join(' | '));
