// This file writes local/FIDELITY.md from the conformance cases, after running them in the built twin.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = 'local/conformance';
const TARGET = 'local/FIDELITY.md';

/** Pages of the reference by class; `guides/…` and other services where the reference has none. */
const PAGES = {
  spreadsheet:
    'SpreadsheetApp Spreadsheet Sheet Group EmbeddedChart EmbeddedChartBuilder Range RangeList Selection NamedRange Filter Protection DataValidation DataValidationBuilder ConditionalFormatRule ConditionalFormatRuleBuilder',
  base: 'Ui Menu PromptResponse Blob Session User',
  html: 'HtmlService HtmlOutput HtmlTemplate',
  mail: 'MailApp',
  utilities: 'Utilities',
  lock: 'LockService Lock',
  properties: 'PropertiesService Properties',
  cache: 'CacheService Cache',
  script:
    'ScriptApp AuthorizationInfo Trigger TriggerBuilder ClockTriggerBuilder SpreadsheetTriggerBuilder FormTriggerBuilder',
};
const OTHER_SOURCES = {
  'Drive.Files': 'guides/services/advanced, Drive API v3',
  'Drive.Permissions': 'guides/services/advanced, Drive API v3',
  'Sheets.Spreadsheets.Values': 'Sheets API v4, spreadsheets.values',
};

const SECTIONS = [
  ['Spreadsheet', PAGES.spreadsheet.split(' ')],
  ['User interface', ['Ui', 'Menu', 'PromptResponse', ...PAGES.html.split(' ')]],
  [
    'Mail, files, PDF',
    ['MailApp', 'Drive.Files', 'Drive.Permissions', 'Sheets.Spreadsheets.Values', 'Blob', 'Utilities'],
  ],
  [
    'Stores, locks, people, triggers',
    [
      'LockService',
      'Lock',
      'PropertiesService',
      'Properties',
      'CacheService',
      'Cache',
      'Session',
      'User',
      ...PAGES.script.split(' '),
    ],
  ],
];

const classOf = (method) => method.slice(0, method.lastIndexOf('.'));
const kebab = (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** Where Google describes a class. Throws for one that has no place in the tables above. */
export function sourceOf(className) {
  if (className in OTHER_SOURCES) return OTHER_SOURCES[className];
  const room = Object.keys(PAGES).find((name) => PAGES[name].split(' ').includes(className));
  if (!room) throw new Error(`${className}: name its page in tools/fidelity.mjs`);
  return `reference/${room}/${kebab(className)}`;
}

/** Each case with what it covers; `@covers A.b C.d` or `@covers A.b | state | note`. */
export function readCases(folder = FOLDER) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(/\/\*\*\n((?: \* @covers .*\n)+) \*\/\nfunction (\w+)/g)].map(
        ([, lines, name]) => ({
          name,
          file,
          covers: lines.trimEnd().split('\n').flatMap(readCovers),
        }),
      );
    });
}

function readCovers(line) {
  const [names, state = 'documented', note = ''] = line.replace(' * @covers ', '').split(' | ');
  return names.split(' ').map((method) => ({ method, state, note }));
}

/** `results`: for each case's name its checks `[what, is, should be]`. */
export function fidelityDocument(results, cases = readCases()) {
  const checks = cases.flatMap(({ name }) => results[name] ?? []);
  const held = checks.filter(([, is, shouldBe]) => isDeepStrictEqual(is, shouldBe)).length;
  const methods = new Map();
  for (const { name, covers } of cases)
    for (const { method, state, note } of covers) {
      const known = methods.get(method) ?? { state, notes: [], cases: [] };
      if (known.notes.length === 0) known.state = state;
      if (note !== '' && !known.notes.includes(note)) known.notes.push(note);
      if (!known.cases.includes(name)) known.cases.push(name);
      methods.set(method, known);
    }
  const states = ['documented', 'reported', 'assumed'].map(
    (state) => `${[...methods.values()].filter((one) => one.state === state).length} ${state}`,
  );
  return [
    '# What the twin does and does not do as Google does',
    `Written by \`node tools/fidelity.mjs\` from the cases in \`${FOLDER}/\`; do not edit by hand. **${cases.length} cases with ${checks.length} checks, ${held} hold in the twin**; ${methods.size} methods: ${states.join(', ')}.`,
    'States: **documented** (Google’s reference says so), **reported** (seen by others on the live service), **assumed** (a guess that the same cases on real Google should settle; `docs/deploy.md` says how to run them there). Sources are paths below `https://developers.google.com/apps-script/`. Every implemented method stands in these tables with the cases that call it; any other method, enumeration or constant throws `not implemented: …` with its name, and `tools/twin-coverage.mjs` fails when one is implemented, or used by `src`, that no case covers.',
    '<!-- prettier-ignore-start -->',
    readFileSync(join(FOLDER, 'behaviour.md'), 'utf8').trim(),
    '## What the twin had wrong',
    'Each line has a switch (`local/execution/behaviours.ts`). `npm run faults -- google` turns one after the other back to what the twin did before, and fails unless the case or the probe named here notices.',
    behaviourTable(),
    ...SECTIONS.flatMap(([title, classes]) => [`## ${title}`, methodTable(classes, methods)]),
    '## Cases',
    table(
      ['Case', 'Checks', 'Sources'],
      cases.map(({ name, file, covers }) => [
        `\`${name}\` (${file})`,
        (results[name] ?? []).map(([what]) => what).join('; '),
        [...new Set(covers.map(({ method }) => sourceOf(classOf(method))))].join(', '),
      ]),
    ),
    '<!-- prettier-ignore-end -->\n',
  ].join('\n\n');
}

/** The lines of local/execution/behaviours.ts, which is no module of Node's. */
export function readBehaviours(file = 'local/execution/behaviours.ts') {
  const text = readFileSync(file, 'utf8');
  const line =
    /^ {2}(\w+): \{\n\s+says:\s+(?:'([^\n]*)'|"([^\n]*)"),\n\s+evidence: '(\w+)',\n(?:\s+case: '(\w+)',\n)?/gm;
  const found = [...text.matchAll(line)].map(([, name, one, two, evidence, caseName]) => ({
    name,
    says: one ?? two,
    evidence,
    caseName,
  }));
  if (found.length !== text.match(/^ {4}says:/gm).length) throw new Error(`${file} cannot be read`);
  return found;
}

function behaviourTable() {
  const rows = readBehaviours().map(({ name, says, evidence, caseName }) => [
    says,
    evidence,
    `\`${name}\``,
    caseName ?? 'a probe in test/support/faults/google.ts',
  ]);
  return table(['Google', 'Evidence', 'Switch', 'Noticed by'], rows);
}

function methodTable(classes, methods) {
  const rows = classes.flatMap((className) =>
    [...methods]
      .filter(([method]) => classOf(method) === className)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([method, { state, notes, cases }]) => [
        method,
        state,
        notes.join(' '),
        cases.join(', '),
        sourceOf(className),
      ]),
  );
  return table(['Method', 'State', 'Note', 'Cases', 'Source'], rows);
}

const table = (headers, rows) =>
  [headers, headers.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

async function run() {
  const { openTwin } = createRequire(import.meta.url)(resolve('.build/local/twin.cjs'));
  const twin = await openTwin({ fresh: true, bundle: FOLDER, speed: 1000 });
  const results = {};
  try {
    for (const { name } of readCases()) {
      const { result, error } = await twin.call(name, []);
      results[name] = error ? [[error.message, false, true]] : result;
    }
  } finally {
    await twin.close();
  }
  const text = fidelityDocument(results);
  writeFileSync(TARGET, text);
  console.log(/\*\*(.*?)\*\*/.exec(text)[1]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) void run();
