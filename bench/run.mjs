// `npm run bench`: everything that is measured, written to bench/RESULTS.md with its method.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { badDayHead, badDayRows, measureBadDays } from './bad-days.mjs';
import { measureFirstSetUp } from './first-set-up.mjs';
import { measureLarge } from './large.mjs';
import { measureLoad } from './load.mjs';
import { measureOpening } from './open-workbook.mjs';
import { measurePortfolio } from './portfolio.mjs';
import { measureRating } from './rating/run.mjs';
import { measureReRating, reRatingHead, reRatingRows } from './re-rating.mjs';
import { measureServiceCalls } from './service-calls.mjs';

const REPORT = 'bench/RESULTS.md';
/** Aims, as numbers: a figure beyond one says so in the report. */
const AIMS = {
  setUpSeconds: { typical: 75, bad: 300 },
  setUpCalls: 1200,
  coreNs: 45,
  coreTimesLimit: 1.9,
  timesFaster: 6,
  sheetNs: 250,
  fullNs: 700,
  codeMs: 6,
  allMs: 27,
  coreBytes: 32 * 1024,
};

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

// Peers have no lock file: one of them lists packages of platforms that not every registry carries.
if (!existsSync('bench/node_modules/json-logic-engine'))
  run('npm', ['install', '--prefix', 'bench', '--no-package-lock', '--no-audit', '--no-fund']);
run(process.execPath, ['tools/build.mjs']);

const began = loadavg()[0];
const table = (head, rows) => [
  `| ${head.join(' | ')} |`,
  `|${head.map((_, at) => (at === 0 ? '---' : '---:')).join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
];
const reached = (value, aim) => (value <= aim ? 'met' : `**missed**, ${(value / aim).toFixed(1)} times`);
const ns = (value) => (value < 1000 ? `${value.toFixed(0)} ns` : `${(value / 1000).toFixed(1)} µs`);

console.log('rating beside its peers …');
const rating = await measureRating();
console.log('loading the scripts …');
const load = measureLoad();
console.log('service calls …');
// `--quick` leaves the large rosters out.
const quick = process.argv.includes('--quick');
const { rows: calls, columns } = await measureServiceCalls(quick ? [10, 100, 1_000] : undefined);
console.log('the first set-up …');
const first = await measureFirstSetUp();
console.log('good, typical and bad days …');
const days = await measureBadDays(first);
console.log('a whole roster re-rated …');
const reRating = await measureReRating(quick ? 1_000 : undefined);
console.log('the workbook in the browser …');
const opening = await measureOpening();
console.log('100,000 members …');
const large = quick ? undefined : measureLarge();

console.log('portfolios …');
const portfolio = measurePortfolio(quick ? 200_000 : undefined);

const [limit, daicho, ...peers] = rating.core;
const nearest = Math.min(...peers.map((peer) => peer.ns));
const [full, ...fullPeers] = rating.full;
const [code, both] = load;
const notes = existsSync('bench/NOTES.md') ? readFileSync('bench/NOTES.md', 'utf8').trim() : '';

const useCases = [...new Set(calls.map(({ useCase }) => useCase))];
const counts = [...new Set(calls.map(({ count }) => count))];
const callOf = (useCase, count) => calls.find((row) => row.useCase === useCase && row.count === count);

const lines = [
  '# Measured',
  '',
  'Written by `npm run bench`: figures of one run on one machine. They print, they gate nothing; compare ratios.',
  '',
  `- Machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB; load when it began ${began.toFixed(1)}`,
  `- Node ${process.version}, ${opening.browser}; ${new Date().toISOString().slice(0, 10)}`,
  '',
  '## Rating beside its peers',
  '',
  `${rating.count.toLocaleString('en')} quotes of seven plans (slow engines: fewer), every premium first compared with an exact oracle in big integers. Median of the rounds after three to warm up, the first three in turns.`,
  '',
  ...table(
    ['Core: revenue and plan in, premium out', 'a quote', 'times Daicho', 'quotes'],
    [limit, daicho, ...peers].map((row) => [
      row.name,
      ns(row.ns),
      (row.ns / daicho.ns).toFixed(1),
      row.cases.toLocaleString('en'),
    ]),
  ),
  ...table(
    [`Full: a row of ${rating.questions} answers, checked, rated, labelled`, 'a row', 'times Daicho', 'rows'],
    [full, ...fullPeers].map((row) => [
      row.name,
      ns(row.ns),
      (row.ns / full.ns).toFixed(1),
      row.cases.toLocaleString('en'),
    ]),
  ),
  `${rating.refused.toLocaleString('en')} of the rows break a rule, and everyone finds the same ones. Zen, HyperFormula and json-rules-engine are left out of the full case: their core alone is slower.`,
  '',
  ...table(
    ['Aim', 'measured', ''],
    [
      [`core at most ${AIMS.coreNs} ns`, ns(daicho.ns), reached(daicho.ns, AIMS.coreNs)],
      [
        `core within ${AIMS.coreTimesLimit} times of the limit`,
        (daicho.ns / limit.ns).toFixed(1),
        reached(daicho.ns / limit.ns, AIMS.coreTimesLimit),
      ],
      [
        `at least ${AIMS.timesFaster} times faster than the nearest engine`,
        (nearest / daicho.ns).toFixed(1),
        nearest / daicho.ns >= AIMS.timesFaster ? 'met' : '**missed**',
      ],
      [
        `premium with label in a sheet's column at most ${AIMS.sheetNs / 1000} µs a row`,
        ns(rating.sheetNs),
        reached(rating.sheetNs, AIMS.sheetNs),
      ],
      [`full at most ${AIMS.fullNs / 1000} µs`, ns(full.ns), reached(full.ns, AIMS.fullNs)],
    ],
  ),
  ...table(
    ['A formula over a column, as Sheets calls it', 'a row'],
    rating.cells.map((row) => [`\`${row.name}\``, ns(row.ns)]),
  ),
  '## What Sheets pays for a cell',
  '',
  'Fresh processes, a context without Node’s names, medians of 50. Google’s own start of an execution comes on top.',
  '',
  ...table(
    ['', 'KB', 'load, ms', 'first PREMIUM, ms'],
    load.map((row) => [row.name, row.kilobytes.toFixed(0), row.loadMs.toFixed(2), row.firstMs.toFixed(2)]),
  ),
  ...table(
    ['Aim', 'measured', ''],
    [
      [
        `Code.js: load and first PREMIUM at most ${AIMS.codeMs} ms`,
        (code.loadMs + code.firstMs).toFixed(1),
        reached(code.loadMs + code.firstMs, AIMS.codeMs),
      ],
      [
        'the same with Desk.js beside it, as Google loads it',
        (both.loadMs + both.firstMs).toFixed(1),
        reached(both.loadMs + both.firstMs, AIMS.allMs),
      ],
      [
        `of it without the stubs at most ${AIMS.coreBytes.toLocaleString('en')} bytes`,
        code.coreBytes.toLocaleString('en'),
        reached(code.coreBytes, AIMS.coreBytes),
      ],
    ],
  ),
  '## Service calls',
  '',
  'Spreadsheet calls of the dearest chunk; in brackets chunks, and virtual minutes in all.',
  '',
  ...table(
    ['', ...counts.map((count) => count.toLocaleString('en'))],
    useCases.map((useCase) => [
      useCase,
      ...counts.map((count) => {
        const row = callOf(useCase, count);
        return row ? `${row.dearest} (${row.chunks}; ${(row.virtualMs / 60_000).toFixed(1)})` : '';
      }),
    ]),
  ),
  'A whole roster by the standing worker, in executions of six virtual minutes at most, its chunks of 1,000 members:',
  '',
  ...table(reRatingHead, reRatingRows(reRating)),
  'The premium columns are one formula: what recalculating it asks, as calls of custom functions and, in brackets, of services in them. Aim: one call, at most 2 service calls.',
  '',
  ...table(
    ['', ...counts.map((count) => count.toLocaleString('en'))],
    [...new Set(columns.map(({ what }) => what))].map((what) => [
      what,
      ...counts.map((count) => {
        const row = columns.find((one) => one.what === what && one.count === count);
        return row ? `${row.calls} (${row.serviceCalls})` : '';
      }),
    ]),
  ),
  '## The first set-up of a new file',
  '',
  'By what calls cost on such a day (`local/execution/costs.ts`); Google ends an execution after 360 s.',
  '',
  ...table(
    ['A file', 'a day', 'calls', 'besides builders and ranges', 'seconds in all', 'longest chunk, s', ''],
    first.map(({ file, day, calls: all, besidesBuilders, seconds, longestChunk }) => [
      file === 'alone' ? 'of its owner alone' : 'shared with others already',
      day,
      all,
      `${besidesBuilders} (aim ${AIMS.setUpCalls})`,
      seconds.toFixed(0),
      longestChunk.toFixed(0),
      AIMS.setUpSeconds[day]
        ? `aim ${AIMS.setUpSeconds[day]} s: ${reached(seconds, AIMS.setUpSeconds[day])}`
        : '',
    ]),
  ),
  '## Good, typical and bad days',
  '',
  'What a desk does, by what calls cost on such a day; each execution is ended by Google after 360 s. A dialog goes on by itself from one execution to the next.',
  '',
  ...table(badDayHead, badDayRows(days)),
  '## The local workbook in a browser',
  '',
  ...table(['', ...opening.head], opening.lines),
  `Set-up of an empty workbook, without the kept template: ${opening.setUp}.`,
  '',
  'Method: the tab 会員名簿 is filled in Node, every column of each member; premium, label, check and yen come from one formula. `serve` runs in its own process. A load is timed from navigation until the last member’s premium is there; an edit changes the last member’s revenue in the page and is timed until the page shows another premium. Above a load of 1 it is measured once more, and the quicker one stands here. Aims at 10,000 members on a quiet machine: 1.5 s and 200 ms.',
  '',
  ...(large
    ? [
        '## 100,000 members',
        '',
        `Each line is one execution; Google ends it after ${large.limitS} s. What it charges for service calls is reckoned, and the CPU is this machine’s for script and engine together. A roster file may have 10 MB, so the members come in several.`,
        '',
        ...table(large.head, large.lines),
      ]
    : []),
  '## Portfolios beyond one sheet',
  '',
  'Each line is a process of its own; the file is made by the repository, with bad rows of each kind. Seconds of the steps are without the start of Node.',
  '',
  ...table(portfolio.head, portfolio.lines),
  ...(notes ? [notes, ''] : []),
];
writeFileSync(REPORT, lines.join('\n'));
console.log(lines.join('\n'));
