// This file reads the product's surface from the product: custom functions from their source, calls, menu and pages from the desk.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

/** Names that source text gives to Google: the handlers of clock triggers. */
const TRIGGERS = 'src/google/triggers.ts';

/** The custom functions of a file: name, parameters and JSDoc, which Sheets shows while typing. */
export function readCells(file = 'src/cells.ts') {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  return source.statements.filter(ts.isFunctionDeclaration).map((statement) => ({
    name: statement.name.text,
    parameters: statement.parameters.map(({ name }) => name.getText()),
    jsdoc:
      ts
        .getJSDocCommentsAndTags(statement)
        .filter(ts.isJSDoc)
        .map((doc) => doc.getText())
        .at(-1) ?? '',
  }));
}

/** What src/desk.ts and src/serve.ts make of the rooms; Google's services are asked for nothing here. */
export async function readDesk(source = 'src') {
  const folder = resolve('.build', `surface-${process.pid}`);
  const file = join(folder, 'surface.mjs');
  mkdirSync(folder, { recursive: true });
  const contents = "export { served } from './serve';\nexport { menu, pages, rooms } from './desk';";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: source, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { DAICHO_BUILD: '""' },
    logLevel: 'warning',
  });
  writeFileSync(file, outputFiles[0].text);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every page of every room's folder, by its name. */
export function pageEntries(source = 'src') {
  const rooms = join(source, 'rooms');
  const entries = readdirSync(rooms).flatMap((room) => {
    const folder = join(rooms, room, 'pages');
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.map((name) => [name, { room, entry: join(folder, name, 'main.tsx') }]);
  });
  return new Map(entries.filter(([, { entry }]) => existsSync(entry)));
}

/** Refusals, one line each: a page without a room or the reverse, a trigger or a menu item that calls nothing. */
export function checkSurface({ cells, desk, entries, triggers }) {
  const names = new Set(Object.keys(desk.served));
  const called = [...desk.menu.flatMap(functionsOf), ...triggers];
  return [
    ...[...entries]
      .filter(([name, { room }]) => desk.pages.get(name)?.room !== room)
      .map(([name, { entry }]) => `${entry}: the room.ts beside it brings no page ${name}`),
    ...[...desk.pages]
      .filter(([name]) => !entries.has(name))
      .map(([name, { room }]) => `src/rooms/${room}/room.ts: brings the page ${name}, which has no main.tsx`),
    ...called.filter((name) => !names.has(name)).map((name) => `${name} is called and nothing serves it`),
    ...[...names, ...cells.map(({ name }) => name)]
      .filter((name) => name.endsWith('_'))
      .map((name) => `${name} ends with _ and would be private on Google`),
    ...cells
      .filter(({ jsdoc }) => !jsdoc.includes('@customfunction'))
      .map(({ name }) => `src/cells.ts: ${name} lacks @customfunction in its JSDoc`),
    ...twice(desk.rooms.flatMap((room) => Object.keys(room.contract))).map(
      (name) => `two rooms declare the call ${name}`,
    ),
  ];
}

/** Handlers as source/google/triggers.ts names them: texts that start with run. */
export function readTriggers(file = TRIGGERS) {
  return [...readFileSync(file, 'utf8').matchAll(/: '(run\w+)'/g)].map(([, name]) => name);
}

const functionsOf = (node) =>
  node.kind === 'item' ? [node.functionName] : node.kind === 'menu' ? node.items.flatMap(functionsOf) : [];

const twice = (names) => names.filter((name, at) => names.indexOf(name) !== at);
