// This file reads the public form's surface from source: the globals of its main.ts, what its pages call.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const parse = (file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);

/**
 * Every global: name, room, parameter names, JSDoc text. main.ts is a list of `export { … } from './globals/…'`;
 * what it names must be a function declared there. Any other export is an error.
 */
export function readGlobals(file = 'intake/main.ts') {
  return parse(file).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) {
      if (isExported(statement)) throw notAList(file, statement);
      return [];
    }
    const { exportClause, moduleSpecifier } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause) || !moduleSpecifier)
      throw notAList(file, statement);
    const room = `${join(dirname(file), moduleSpecifier.text)}.ts`;
    const declared = functionsOf(room);
    return exportClause.elements.map(({ name, propertyName }) => {
      const found = declared.get(name.text);
      if (propertyName || !found) throw new Error(`${file}: ${room} declares no function ${name.text}`);
      return { ...found, room: moduleSpecifier.text };
    });
  });
}

function notAList(file, statement) {
  const start = statement.getText().slice(0, 60);
  return new Error(`${file}: names functions of src/globals only; Apps Script sees nothing else (${start})`);
}

function isExported(statement) {
  return (
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)
  );
}

function functionsOf(file) {
  const functions = parse(file).statements.filter(
    (statement) => ts.isFunctionDeclaration(statement) && statement.name && isExported(statement),
  );
  return new Map(
    functions.map((statement) => [
      statement.name.text,
      {
        name: statement.name.text,
        parameters: statement.parameters.map(({ name }, at) =>
          ts.isIdentifier(name) ? name.text : at === 0 ? 'request' : `argument${at}`,
        ),
        jsdoc:
          ts
            .getJSDocCommentsAndTags(statement)
            .filter(ts.isJSDoc)
            .map((doc) => doc.getText())
            .filter((doc) => doc.includes('@customfunction'))
            .at(-1) ?? '',
      },
    ]),
  );
}

function sourceFiles(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Names that source text calls by string: menu items, triggers, page calls, and the pages it opens. */
export function readCalls(folder = 'intake') {
  const calls = [];
  const pages = [];
  for (const file of sourceFiles(folder)) {
    const visit = (node) => {
      if (
        ts.isPropertyAssignment(node) &&
        node.name.getText() === 'functionName' &&
        ts.isStringLiteral(node.initializer)
      )
        calls.push({ file, name: node.initializer.text, by: 'menu' });
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const method = node.expression.name.text;
        const first = node.arguments[0];
        if (first && ts.isStringLiteralLike(first)) {
          if (method === 'newTrigger') calls.push({ file, name: first.text, by: 'trigger' });
          if (method === 'createHtmlOutputFromFile') pages.push({ file, name: first.text });
        }
        if (method === 'addItem') {
          const target = node.arguments[1];
          if (target && ts.isStringLiteralLike(target)) calls.push({ file, name: target.text, by: 'menu' });
        }
      }
      if (ts.isInterfaceDeclaration(node) && /contract\.ts$/.test(file) && /Functions$/.test(node.name.text))
        for (const member of node.members) calls.push({ file, name: member.name.getText(), by: 'page' });
      ts.forEachChild(node, visit);
    };
    visit(parse(file));
  }
  return { calls, pages };
}

/** Refusals, one line each: a call without a target, a page that is not built, a global that nobody lists twice. */
export function checkSurface(globals, { calls, pages }, pageNames) {
  const names = new Set(globals.map((global) => global.name));
  return [
    ...calls
      .filter((call) => !names.has(call.name))
      .map((call) => `${call.file}: ${call.by} calls ${call.name}, which src/main.ts does not export`),
    ...pages
      .filter((page) => !pageNames.includes(page.name))
      .map((page) => `${page.file}: opens page ${page.name}, which no room has`),
    ...globals
      .filter((global) => global.name.endsWith('_'))
      .map((global) => `src/main.ts: ${global.name} ends with _ and would be private on Google`),
    ...globals
      .filter((global) => /^[A-Z_]+$/.test(global.name) && !global.jsdoc.includes('@customfunction'))
      .map((global) => `src/main.ts: ${global.name} lacks @customfunction in its JSDoc`),
  ];
}
