// This file lists what src calls of Apps Script and fails when the twin lacks it: code, conformance case.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { readCases } from './fidelity.mjs';

const TYPES = '@types/google-apps-script';
/** Names of the type package that differ from what scripts say. */
const CLASS_NAMES = {
  FilesCollection: 'Drive.Files',
  PermissionsCollection: 'Drive.Permissions',
  ValuesCollection: 'Sheets.Spreadsheets.Values',
  console: undefined,
  Console: undefined,
  Logger: undefined,
};

/** Every `Class.method` and `Enum.MEMBER` of Apps Script that the sources use, with the first place of each. */
export function findUses(configFile = 'tsconfig.src.json') {
  const config = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  const program = ts.createProgram(config.fileNames, config.options);
  const checker = program.getTypeChecker();
  const methods = new Map();
  const constants = new Map();
  for (const source of program.getSourceFiles()) {
    if (source.isDeclarationFile) continue;
    const visit = (node) => {
      if (ts.isPropertyAccessExpression(node)) note(node, source);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { methods, constants };

  function note(node, source) {
    const symbol = checker.getSymbolAtLocation(node.name);
    for (const declaration of symbol?.declarations ?? []) {
      if (!declaration.getSourceFile().fileName.includes(TYPES)) continue;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const place = `${source.fileName.replace(`${process.cwd()}/`, '')}:${line + 1}`;
      const owner = declaration.parent.name?.text;
      if (ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration)) {
        // Blob inherits from BlobSource and so on: the class that the expression has is what counts.
        const type = checker.getTypeAtLocation(node.expression);
        const className = nameOf(type.getSymbol()?.name ?? owner);
        if (className) remember(methods, `${className}.${node.name.text}`, place);
      } else if (ts.isEnumMember(declaration)) remember(constants, `${owner}.${node.name.text}`, place);
    }
  }
  function nameOf(name) {
    return name in CLASS_NAMES ? CLASS_NAMES[name] : name;
  }
  function remember(map, key, place) {
    if (!map.has(key)) map.set(key, place);
  }
  function fail(diagnostic) {
    throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
  }
}

/** Methods and constants by class, read from the service classes' sources. */
export function findImplementations(folder = 'local/services') {
  const classes = new Map();
  const enumerations = new Map();
  for (const path of listFiles(folder, '.ts')) {
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      if (
        ts.isVariableDeclaration(node) &&
        node.initializer &&
        ts.isObjectLiteralExpression(node.initializer)
      )
        enumerations.set(node.name.getText(), enumMembers(node.initializer));
      if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, describe(node));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  const methods = new Set();
  const constants = new Set();
  for (const one of classes.values()) {
    for (let up = one; up; up = classes.get(up.parent)) {
      const name = one.className ?? inheritedName(one);
      if (name) for (const method of up.methods) methods.add(`${name}.${method}`);
      for (const constant of up.constants.concat(enumerations.get(up.enumeration) ?? []))
        constants.add(constant);
    }
  }
  return { methods, constants };

  function inheritedName(one) {
    for (let up = one; up; up = classes.get(up.parent)) if (up.className) return up.className;
    return undefined;
  }
}

function describe(node) {
  const text = (name) => (ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '');
  const parent = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)
    ?.types[0];
  const found = {
    parent: parent?.expression.getText(),
    className: undefined,
    methods: [],
    constants: [],
    enumeration: '',
  };
  for (const member of node.members) {
    if (ts.isMethodDeclaration(member) && !text(member.name).startsWith('_'))
      found.methods.push(text(member.name));
    if (!ts.isPropertyDeclaration(member)) continue;
    if (text(member.name) === 'className' && member.initializer)
      found.className = literalText(member.initializer);
    if (text(member.name) === 'enums' && member.initializer) {
      found.constants.push(...enumMembers(member.initializer));
      found.enumeration = member.initializer.getText();
    }
  }
  return found;
}

function literalText(node) {
  return ts.isStringLiteral(node)
    ? node.text
    : ts.isAsExpression(node)
      ? literalText(node.expression)
      : undefined;
}

function enumMembers(node) {
  const object = ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? node.expression : node;
  if (!ts.isObjectLiteralExpression(object)) return [];
  return object.properties.flatMap((property) =>
    (property.initializer?.elements ?? []).map((element) => `${property.name.getText()}.${element.text}`),
  );
}

export function findGaps(extra = readExtra()) {
  const { methods, constants } = findUses();
  for (const name of extra) if (!methods.has(name)) methods.set(name, 'local/extra.txt');
  const implemented = findImplementations();
  const cases = new Set(readCases().flatMap(({ covers }) => covers.map(({ method }) => method)));
  const gaps = [];
  for (const [name, place] of [...methods].sort()) {
    if (!implemented.methods.has(name)) gaps.push(`${name} (${place}): not implemented in local/services`);
    if (!cases.has(name)) gaps.push(`${name} (${place}): no conformance case in local/conformance`);
  }
  // What is implemented and no case looks at is a guess that nobody has named.
  for (const name of [...implemented.methods].sort())
    if (!methods.has(name) && !cases.has(name)) gaps.push(`${name}: implemented, and no conformance case`);
  for (const [name, place] of [...constants].sort()) {
    if (!implemented.constants.has(name))
      gaps.push(`${name} (${place}): the constant is not known to the twin`);
  }
  return { gaps, methods, constants };
}

function readExtra(file = 'local/extra.txt') {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '');
}

function listFiles(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { gaps, methods } = findGaps();
  if (process.argv.includes('--list'))
    console.log(
      [...methods]
        .sort()
        .map(([name, place]) => `${name}\t${place}`)
        .join('\n'),
    );
  if (gaps.length > 0) {
    console.error(gaps.join('\n'));
    console.error(`twin-coverage: ${gaps.length} gap(s)`);
    process.exit(1);
  }
}
