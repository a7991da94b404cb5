// This file cuts the desk's bundle into one function a source file: V8 scans many short functions more than twice as fast as one long one.
import { parse } from 'acorn';
import { isReference, namesOf, walk } from './apps-script-checks.mjs';

/** How esbuild heads what comes from a file. */
const HEAD = /^\/\/ (.+\.\w+|<stdin>)$/m;
/** What esbuild puts before the first file, for all of them. */
const HELPERS = 'helpers';
/** The names that the entry gives out, at the bundle's end. */
const EXPORTS = /^export \{([^}]*)\};\s*$/m;

/** Packages stay one part: their files may lean on each other, or do something as they load. */
const PACKAGES = 'packages';
const partOf = (file) => (file.includes('node_modules/') ? PACKAGES : file);

/**
 * @param code an esbuild bundle of one entry, as a module: each name at its top level is there once
 * @returns `parts`, properties of an object literal, each makes what others ask of it; `acting`, those that do
 *   something as they load; `exported`, where each of the entry's exports is; `problems`, one line each
 */
export function inParts(code) {
  const parts = sectionsOf(code.replace(EXPORTS, '')).map(({ name, text }) => readPart(name, text));
  const home = new Map(parts.flatMap((part, at) => [...part.declared].map((name) => [name, at])));
  const asked = parts.map(() => new Set());
  const problems = [];
  for (const [at, part] of parts.entries()) {
    part.takes = new Map();
    for (const name of part.used) {
      const from = home.get(name);
      if (from === undefined || from === at) continue;
      if (from > at) problems.push(`${part.name} and ${parts[from].name} need each other`);
      if (parts[from].changing.has(name))
        problems.push(`${parts[from].name} changes ${name}, which ${part.name} would take once`);
      asked[from].add(name);
      part.takes.set(from, [...(part.takes.get(from) ?? []), name]);
    }
  }
  const exported = EXPORTS.exec(code)[1]
    .split(',')
    .map((each) => {
      const [name, as] = each.trim().split(' as ');
      asked[home.get(name)].add(name);
      return [as ?? name, `deskPart_('${parts[home.get(name)].name}').${name}`];
    });
  return {
    exported: Object.fromEntries(exported),
    acting: parts.filter(({ name, acts }) => acts && name.startsWith('src/')).map(({ name }) => name),
    problems,
    parts: parts
      .map(({ name, text, takes }, at) => {
        const lines = [...takes].map(
          ([from, names]) => `const { ${names.join(', ')} } = deskPart_('${parts[from].name}');`,
        );
        return `'${name}'() {\n${lines.join('\n')}\n${text}\nreturn { ${[...asked[at]].join(', ')} };\n}`;
      })
      .filter((_, at) => asked[at].size > 0 || parts[at].acts)
      .join(',\n'),
  };
}

function sectionsOf(code) {
  const [helpers, ...rest] = code.split(new RegExp(HEAD, 'gm'));
  const texts = new Map([
    [HELPERS, helpers],
    [PACKAGES, ''],
  ]);
  for (let at = 0; at < rest.length; at += 2) {
    const name = partOf(rest[at]);
    const text = (texts.get(name) ?? '') + rest[at + 1];
    // What a file gives as a whole (import *) stands far before the file itself.
    if (name !== PACKAGES) texts.delete(name);

    texts.set(name, text);
  }
  return [...texts].map(([name, text]) => ({ name, text }));
}

/** `import *` of a file: its names as getters on an object. */
const isGivenWhole = ({ expression }) =>
  expression?.type === 'CallExpression' &&
  expression.arguments.length === 2 &&
  expression.arguments[1].type === 'ObjectExpression' &&
  expression.arguments[1].properties.every(({ value }) => value.type === 'ArrowFunctionExpression');

function readPart(name, text) {
  const tree = parse(text, { ecmaVersion: 2020, sourceType: 'module' });
  const declared = new Set();
  let acts = false;
  for (const statement of tree.body)
    if (statement.type === 'VariableDeclaration')
      for (const { id } of statement.declarations) namesOf(id, declared);
    else if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration')
      declared.add(statement.id.name);
    else if (!isGivenWhole(statement)) acts = true;
  const used = new Set();
  const changing = new Set();
  walk(tree, (node, parent, key) => {
    if (node.type === 'Identifier' && isReference(parent, key)) used.add(node.name);
    if (node.type === 'AssignmentExpression') namesOf(node.left, changing);
    if (node.type === 'UpdateExpression') namesOf(node.argument, changing);
  });
  return { name, text, declared, used, changing, acts };
}
