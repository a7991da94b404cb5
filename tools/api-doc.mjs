// This file writes docs/api.md, the list of globals, from the contracts of the rooms; with --check it only compares.
import { readdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { readCells } from './surface.mjs';

const TARGET = 'docs/api.md';

/** What stands in `export const contract = { … }` of a room: name, who may, takes, gives, and what is said of it. */
export function callsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const declared = new Map(
    source.statements
      .filter(ts.isVariableStatement)
      .flatMap((statement) => [...statement.declarationList.declarations])
      .map(({ name, initializer }) => [name.getText(), initializer]),
  );
  /** Several calls may share a request: it stands beside them. */
  const takenBy = (request) => (ts.isIdentifier(request) ? declared.get(request.text) : request).body;
  return declared.get('contract').properties.flatMap((property) => {
    // The calls of every page are declared below the rooms, and one room hands them on.
    if (ts.isSpreadAssignment(property))
      return callsOf(join(dirname(file), `${originOf(source, property.expression.text)}.ts`));
    const parts = new Map(
      property.initializer.arguments[0].properties.map((part) => [part.name.getText(), part.initializer]),
    );
    return {
      name: property.name.getText(),
      may: parts.get('may').text,
      takes: parts.has('request') ? oneLine(takenBy(parts.get('request')).getText()) : '',
      gives: oneLine(parts.get('answer').typeArguments[0].getText()),
      about: commentOf(property),
    };
  });
}

/** The module that a name is imported from. */
const originOf = (source, name) =>
  source.statements
    .filter(ts.isImportDeclaration)
    .find(({ importClause }) => importClause.namedBindings.elements.some((one) => one.name.text === name))
    .moduleSpecifier.text;

const oneLine = (text) =>
  text
    .replace(/\/\/[^\n]*/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function commentOf(property) {
  const [doc] = ts.getJSDocCommentsAndTags(property).filter(ts.isJSDoc);
  return doc ? oneLine(ts.getTextOfJSDocComment(doc.comment) ?? '') : '';
}

export function apiDocument() {
  const rooms = readdirSync('src/rooms').filter((room) => existsSync(`src/rooms/${room}/contract.ts`));
  return [
    '# The globals',
    '',
    'Written by `node tools/api-doc.mjs` from the contracts of the rooms; a test holds it to them.',
    '',
    "A call takes and returns plain JSON. From a shell: `npm run -s local -- call NAME '[request]'`. Who has no right is refused; what is missing in a request is blank. A call that works in chunks answers with `left`: call it again with the same request until it is 0. Besides, the sheet has the triggers `onOpen` and `onEdit`, and one global for each menu item.",
    '',
    '## Custom functions',
    '',
    ...readCells().map(({ name, parameters }) => `- \`${name}(${parameters.join(', ')})\``),
    ...rooms.flatMap((room) => [
      '',
      `## ${room}`,
      '',
      ...callsOf(`src/rooms/${room}/contract.ts`).map(lineOf),
    ]),
    '',
  ].join('\n');
}

function lineOf({ name, may, takes, gives, about }) {
  const request = takes === '' ? '' : ` takes \`${takes}\``;
  return `- **${name}** (${may})${request} gives \`${gives}\`${about === '' ? '' : ` — ${about}`}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = apiDocument();
  if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
  else if (readFileSync(TARGET, 'utf8') !== text) {
    console.error(`${TARGET} is older than the contracts: run node tools/api-doc.mjs`);
    process.exit(1);
  }
}
