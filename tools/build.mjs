// This file builds dist/ and dist-intake/ (what clasp pushes) and .build/local/ (the twin), and refuses what Google would refuse.
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { checkServerBundle } from './apps-script-checks.mjs';
import { beginBuild } from './build-stamp.mjs';
import { buildIntake } from './build-intake.mjs';
import { bundledPackages, noticeHtml } from './notice.mjs';
import { buildPage, buildStyle } from './page.mjs';
import { checkSurface, readCalls, readGlobals } from './surface.mjs';

const BUNDLE = 'Daicho_';
const DESK = 'Desk_';
/** Built here and swapped in whole: whoever reads dist/ meanwhile sees the last complete build. */
// Two builds at once must not write into each other's folder.
const NEXT = `.build/dist-${process.pid}`;
const ROOMS = 'src/rooms';

/** Names that a bundled library mentions on a path that never runs here. */
const ALLOWED_NAMES = {
  document: "preact's browser renderer, which letters never call: they are rendered to strings",
  setTimeout: "preact's scheduler, likewise; types of src know neither name",
};

/** Version and commit for 設定; a build that nobody pushes says so, and stays the same from commit to commit. */
function buildName() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  if (!process.argv.includes('--release')) return `${version} (development)`;
  return `${version} (${execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim()})`;
}

/** The rooms of main.ts, each with the names that it lists. */
function entryOf(globals) {
  const rooms = [...new Set(globals.map(({ room }) => room))];
  const names = (room) => globals.filter((global) => global.room === room).map(({ name }) => name);
  return rooms.map((room) => `export { ${names(room).join(', ')} } from '${room}';`).join('\n');
}

/** The same rooms, with `guarded` around each global. */
function guardedEntryOf(globals) {
  const rooms = [...new Set(globals.map(({ room }) => room))];
  return [
    "import { guarded } from './globals/guarded';",
    ...rooms.map((room, at) => `import * as room${at} from '${room}';`),
    ...globals.map(
      ({ name, room }) => `export const ${name} = guarded('${name}', room${rooms.indexOf(room)}.${name});`,
    ),
  ].join('\n');
}

async function bundleGlobals(contents) {
  const result = await build({
    stdin: { contents, resolveDir: 'src', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: BUNDLE,
    target: 'es2020',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
    define: { DAICHO_BUILD: JSON.stringify(buildName()) },
    logLevel: 'warning',
  });
  return { code: result.outputFiles[0].text.trim(), metafile: result.metafile };
}

/**
 * Two scripts. Code.js: a top-level stub with JSDoc for each global, and what the custom functions need, because
 * Sheets loads it for every cell. Desk.js: everything else inside one function, run when a global first asks for it.
 */
async function buildServer(globals) {
  const inCells = ({ jsdoc }) => jsdoc.includes('@customfunction');
  const cells = await bundleGlobals(entryOf(globals.filter(inCells)));
  const desk = await bundleGlobals(guardedEntryOf(globals.filter((global) => !inCells(global))));
  const stubs = globals.map((global) => {
    const { name, parameters, jsdoc } = global;
    const list = parameters.join(', ');
    const home = inCells(global) ? BUNDLE : `${DESK}()`;
    return `${jsdoc ? jsdoc + '\n' : ''}function ${name}(${list}) { return ${home}.${name}(${list}); }`;
  });
  writeFileSync(`${NEXT}/Code.js`, [cells.code, ...stubs, ''].join('\n'));
  writeFileSync(
    `${NEXT}/Desk.js`,
    `var desk_;\nfunction ${DESK}() {\n  if (desk_) return desk_;\n${desk.code}\n  return (desk_ = ${BUNDLE});\n}\n`,
  );
  return [cells.metafile, desk.metafile];
}

/** Every page of every room, by its name. */
function pageEntries() {
  const entries = readdirSync(ROOMS).flatMap((room) => {
    const folder = `${ROOMS}/${room}/pages`;
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.map((name) => [name, `${folder}/${name}/main.tsx`]);
  });
  return new Map(entries.filter(([, entry]) => existsSync(entry)));
}

async function buildDist() {
  rmSync(NEXT, { recursive: true, force: true });
  mkdirSync(NEXT, { recursive: true });
  const globals = readGlobals();
  const pages = pageEntries();
  const problems = checkSurface(globals, readCalls(), [...pages.keys()]);
  const metafiles = await buildServer(globals);
  for (const script of ['Code.js', 'Desk.js'])
    problems.push(...checkServerBundle(readFileSync(`${NEXT}/${script}`, 'utf8'), ALLOWED_NAMES, script));
  const style = await buildStyle('src/ui/styles.css');
  for (const [name, entry] of pages) {
    const page = await buildPage(name, entry, style);
    writeFileSync(`${NEXT}/${name}.html`, page.html);
    metafiles.push(page.metafile);
    problems.push(...page.problems);
  }
  copyFileSync('appsscript.json', `${NEXT}/appsscript.json`);
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
