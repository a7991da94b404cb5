// This file builds dist/ and dist-intake/ (what clasp pushes) and .build/local/ (the twin), and refuses what Google would refuse.
import { runInNewContext } from 'node:vm';
import { build, transform } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { checkBuiltIns, checkServerBundle } from './apps-script-checks.mjs';
import { beginBuild } from './build-stamp.mjs';
import { buildIntake } from './build-intake.mjs';
import { inParts } from './desk-parts.mjs';
import { bundledPackages, noticeHtml } from './notice.mjs';
import { buildPage, buildStyle } from './page.mjs';
import { describeCommit, manifestFor, nameOfBuild } from './release.mjs';
import { checkSurface, pageEntries, readCells, readDesk, readTriggers } from './surface.mjs';
import { withoutTexts } from './without-texts.mjs';

const WITHOUT_FORM = process.argv.includes('--without-form');
const BUNDLE = 'Daicho_';
const DESK = 'Desk_';
/** Bytes of what Sheets loads for every cell, without the stubs. */
const CELLS_AT_MOST = 32 * 1024;
/** Built here and swapped in whole: whoever reads dist/ meanwhile sees the last complete build. */
// Two builds at once must not write into each other's folder.
const NEXT = `.build/dist-${process.pid}`;

/** Names that a bundled library mentions on a path that never runs here. */
const ALLOWED_NAMES = {
  document: "preact's browser renderer, which letters never call: they are rendered to strings",
  setTimeout: "preact's scheduler, likewise; types of src know neither name",
};

function buildName() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return nameOfBuild(version, {
    release: process.argv.includes('--release'),
    describe: () => describeCommit(),
  });
}

async function bundleOf(contents, options) {
  const result = await build({
    stdin: { contents, resolveDir: 'src', loader: 'ts' },
    bundle: true,
    write: false,
    target: 'es2020',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    minifyIdentifiers: true,
    minifySyntax: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
    define: {
      DAICHO_BUILD: JSON.stringify(buildName()),
      DAICHO_WITHOUT_FORM: JSON.stringify(WITHOUT_FORM),
      // Of a library; nobody has seen it on Apps Script.
      'Object.hasOwn': 'Object.prototype.hasOwnProperty.call',
    },
    logLevel: 'warning',
    ...options,
  });
  return { code: result.outputFiles[0].text.trim(), metafile: result.metafile };
}

/**
 * Everything but the light core, as an object of functions, one a source file, each run when it is first needed: V8
 * scans them at less than half the price of one function around them all, and a cell never makes what it does not ask.
 */
async function buildDesk() {
  const { code, metafile } = await bundleOf(
    "export { served } from './serve';\nexport * as cells from './cells';",
    { format: 'esm' },
  );
  const { parts, acting, exported, problems } = inParts(code);
  const script = `var deskMs_, deskMade_ = {};
function ${DESK}(name, ...given) {
  const began_ = Date.now();
  ${acting.map((part) => `deskPart_('${part}');`).join('\n')}
  const cells_ = ${exported.cells};
  const answer_ = name in cells_ ? cells_[name] : ${exported.served}[name];
  deskMs_ = deskMs_ === undefined ? Date.now() - began_ : deskMs_;
  return answer_(...given);
}
function deskPart_(name) {
  return deskMade_[name] || (deskMade_[name] = deskParts_[name]());
}
var deskParts_ = {
${parts}
};
`;
  const { code: short } = await transform(script, {
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'utf8',
  });
  return { code: short, metafile, problems };
}

/**
 * Two scripts. Code.js: a top-level stub for each global, and what most cells need, because Sheets loads it for every
 * cell. Desk.js: everything else, made when a global first asks for it.
 */
async function buildServer(cells, served) {
  const cellsBundle = await bundleOf("export * from './most-cells';", {
    format: 'iife',
    globalName: BUNDLE,
    minifyWhitespace: true,
    plugins: [withoutTexts],
  });
  const desk = await buildDesk();
  // No service is asked for while it loads.
  const core = new Set(runInNewContext(`${cellsBundle.code}\nObject.keys(${BUNDLE})`));
  const stubs = [
    ...cells.map(({ name, parameters, jsdoc }) => {
      const list = parameters.join(', ');
      const answer = core.has(name) ? `${BUNDLE}.${name}(${list})` : `${DESK}('${name}', ${list})`;
      return `${jsdoc}\nfunction ${name}(${list}) { return ${answer}; }`;
    }),
    // Of a call the second value is the page's own mark: it wants refusals as data.
    ...served.map((name) => `function ${name}(a, b) { return ${DESK}('${name}', a, b); }`),
  ];
  writeFileSync(`${NEXT}/Code.js`, [cellsBundle.code, ...stubs, ''].join('\n'));
  writeFileSync(`${NEXT}/Desk.js`, desk.code);
  const bytes = Buffer.byteLength(cellsBundle.code);
  const problems = desk.problems.map((problem) => `Desk.js: ${problem}`);
  if (bytes > CELLS_AT_MOST)
    problems.push(`Code.js: what every cell loads has ${bytes} bytes, at most ${CELLS_AT_MOST} are meant`);
  return { metafiles: [cellsBundle.metafile, desk.metafile], problems };
}

/** With `--list-built-ins` each is printed with what speaks for it. */
function builtInsOf(code, script) {
  const { used, problems } = checkBuiltIns(code, script);
  if (process.argv.includes('--list-built-ins'))
    for (const [name, evidence] of used) console.log(`${script}: ${name}: ${evidence}`);
  return problems;
}

async function buildDist() {
  rmSync(NEXT, { recursive: true, force: true });
  mkdirSync(NEXT, { recursive: true });
  const cells = readCells();
  const desk = await readDesk();
  const pages = pageEntries();
  const problems = checkSurface({ cells, desk, entries: pages, triggers: readTriggers() });
  const { metafiles, problems: tooLarge } = await buildServer(cells, Object.keys(desk.served));
  problems.push(...tooLarge);
  for (const script of ['Code.js', 'Desk.js']) {
    const code = readFileSync(`${NEXT}/${script}`, 'utf8');
    problems.push(...checkServerBundle(code, ALLOWED_NAMES, script), ...builtInsOf(code, script));
  }
  const style = await buildStyle('src/ui/styles.css');
  writeFileSync(`${NEXT}/PageStyle.html`, `<style>${style}</style>`);
  for (const [name, { entry }] of pages) {
    // Without a style of its own: all pages share one file, put in as a page opens.
    const page = await buildPage(name, entry);
    writeFileSync(`${NEXT}/${name}.html`, page.html);
    metafiles.push(page.metafile);
    problems.push(...page.problems);
  }
  const manifest = JSON.parse(readFileSync('appsscript.json', 'utf8'));
  writeFileSync(
    `${NEXT}/appsscript.json`,
    `${JSON.stringify(manifestFor(manifest, { withoutForm: WITHOUT_FORM }), null, 2)}\n`,
  );
  // As a page, because clasp pushes no other text: the licences go where the code goes.
  writeFileSync(`${NEXT}/NOTICE.html`, noticeHtml(bundledPackages(metafiles)));
  rmSync('dist', { recursive: true, force: true });
  renameSync(NEXT, 'dist');
  return problems;
}

/** The twin: packages stay in node_modules, unmodified. */
async function buildLocal() {
  const node = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  };
  const entries = {
    main: 'local/main.ts',
    twin: 'local/twin.ts',
    'intake-twin': 'local/intake-twin.ts',
    worker: 'local/execution/worker.ts',
  };
  await Promise.all(
    Object.entries(entries)
      .filter(([, entry]) => existsSync(entry))
      .map(([name, entry]) => build({ ...node, entryPoints: [entry], outfile: `.build/local/${name}.cjs` })),
  );
  if (existsSync('local/web/page/main.ts'))
    await build({
      entryPoints: ['local/web/page/main.ts'],
      outfile: '.build/local/page/main.js',
      bundle: true,
      // the grid's libraries are served unmodified from node_modules; an import map in the page finds them
      format: 'esm',
      external: ['@odoo/*'],
      target: 'es2022',
      charset: 'utf8',
      sourcemap: true,
      logLevel: 'warning',
    });
}

const finishBuild = beginBuild();
const problems = [...(await buildDist()), ...(await buildIntake())];
await buildLocal();
if (problems.length) {
  console.error(problems.join('\n'));
  console.error(`build: ${problems.length} refusal(s)`);
  process.exit(1);
}
finishBuild();
