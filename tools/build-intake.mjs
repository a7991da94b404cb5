// This file builds dist-intake/, the public form: a project of its own, with nothing of the desk's script in it.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { checkBuiltIns, checkServerBundle } from './apps-script-checks.mjs';
import { bundledPackages, noticeHtml } from './notice.mjs';
import { formManifest } from './release.mjs';
import { buildPage, buildStyle } from './page.mjs';
import { checkSurface, readCalls, readGlobals } from './intake-surface.mjs';

const NEXT = `.build/dist-intake-${process.pid}`;
const BUNDLE = 'Intake_';

/** Refusals, one line each. */
export async function buildIntake() {
  rmSync(NEXT, { recursive: true, force: true });
  mkdirSync(NEXT, { recursive: true });
  const globals = readGlobals('intake/main.ts');
  const server = await build({
    entryPoints: ['intake/main.ts'],
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
    metafile: true,
    // Of a library; nobody has seen it on Apps Script.
    define: { 'Object.hasOwn': 'Object.prototype.hasOwnProperty.call' },
    footer: {
      js: globals
        .map(({ name, parameters }) => {
          const list = parameters.join(', ');
          return `function ${name}(${list}) { return ${BUNDLE}.${name}(${list}); }`;
        })
        .join('\n'),
    },
    logLevel: 'warning',
  });
  writeFileSync(`${NEXT}/Code.js`, server.outputFiles[0].text);
  const page = await buildPage('form', 'intake/page/main.tsx', await buildStyle('intake/page/styles.css'));
  writeFileSync(`${NEXT}/form.html`, page.html);
  const manifest = JSON.parse(readFileSync('intake/appsscript.json', 'utf8'));
  const byId = process.argv.includes('--by-id');
  writeFileSync(`${NEXT}/appsscript.json`, `${JSON.stringify(formManifest(manifest, { byId }), null, 2)}\n`);
  writeFileSync(`${NEXT}/NOTICE.html`, noticeHtml(bundledPackages([server.metafile, page.metafile])));
  const problems = [
    ...checkSurface(globals, readCalls('intake'), ['form']),
    ...checkServerBundle(readFileSync(`${NEXT}/Code.js`, 'utf8'), {}, 'dist-intake/Code.js'),
    ...checkBuiltIns(readFileSync(`${NEXT}/Code.js`, 'utf8'), 'dist-intake/Code.js').problems,
    ...page.problems,
  ];
  rmSync('dist-intake', { recursive: true, force: true });
  renameSync(NEXT, 'dist-intake');
  return problems;
}
