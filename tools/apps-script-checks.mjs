// This file checks built text for what Apps Script or HtmlService would refuse or damage.
import { parse } from 'acorn';

/** Names of browsers and Node that the Apps Script runtime does not have (developers.google.com/apps-script/guides/v8-runtime). */
const MISSING = new Set(
  'setTimeout setInterval setImmediate clearTimeout clearInterval queueMicrotask fetch XMLHttpRequest FormData File Blob FileReader URL URLSearchParams TextEncoder TextDecoder ReadableStream WritableStream TransformStream atob btoa crypto performance navigator window self document location process Buffer require module exports global structuredClone AbortController DOMException Worker importScripts postMessage localStorage sessionStorage WebAssembly SharedArrayBuffer Atomics'.split(
    ' ',
  ),
);

/** Calls `visit(node, parent, key)` for every node of an ESTree. */
export function walk(node, visit, parent = null, key = '') {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') walk(child, visit, node, name);
}

/** Whether an identifier stands for a value, not for the name of a property or a label. */
export const isReference = (parent, key) =>
  !(
    !parent ||
    (parent.type === 'MemberExpression' && key === 'property' && !parent.computed) ||
    (['Property', 'MethodDefinition', 'PropertyDefinition'].includes(parent.type) &&
      key === 'key' &&
      !parent.computed &&
      !parent.shorthand) ||
    ['LabeledStatement', 'BreakStatement', 'ContinueStatement'].includes(parent.type)
  );

/**
 * What a server script must not contain: newer syntax than ES2020, import/export, or an unguarded free name from `MISSING`.
 * A name under `typeof` is a guard and passes; `allowed` names each exception with its reason.
 */
export function checkServerBundle(source, allowed = {}, file = 'Code.js') {
  let tree;
  try {
    tree = parse(source, { ecmaVersion: 2020, sourceType: 'script' });
  } catch (error) {
    return [`${file}: ${error.message}: syntax that Apps Script may refuse (ES2020 at most, no modules)`];
  }
  const declared = new Set();
  walk(tree, (node) => {
    if (node.type === 'VariableDeclarator') namesOf(node.id, declared);
    if (/Function/.test(node.type)) {
      if (node.id) declared.add(node.id.name);
      for (const parameter of node.params) namesOf(parameter, declared);
    }
    if (node.type === 'ClassDeclaration') declared.add(node.id.name);
    if (node.type === 'CatchClause' && node.param) namesOf(node.param, declared);
  });
  const problems = new Set();
  walk(tree, (node, parent, key) => {
    if (node.type !== 'Identifier' || !MISSING.has(node.name) || declared.has(node.name)) return;
    if (!isReference(parent, key) || (parent.type === 'UnaryExpression' && parent.operator === 'typeof'))
      return;
    if (node.name in allowed) return;
    problems.add(
      `${file}: uses ${node.name}, which Apps Script does not have: …${source.slice(Math.max(0, node.start - 60), node.end + 40).replace(/\s+/g, ' ')}…`,
    );
  });
  return [...problems];
}

const DOCUMENTED = 'ES2015, with which the V8 runtime came (guides/v8-runtime)';
/** As old as the syntax that is pushed; 自己診断 tries each by its name (src/google/self-check.ts). */
const TRIED = (year) => `ES${year}, assumed; tried by 自己診断`;

/** Built-ins since ES2015 with what speaks for Apps Script having them. Anything else is refused. */
export const BUILT_INS = {
  ...Object.fromEntries(
    'Array.from Array.of Object.assign Object.is Object.getOwnPropertySymbols Object.setPrototypeOf Number.isInteger Number.isSafeInteger Number.isFinite Number.isNaN Number.parseFloat Number.parseInt Number.MAX_SAFE_INTEGER Number.MIN_SAFE_INTEGER Number.EPSILON Math.trunc Math.sign Math.imul Math.log10 Math.log2 String.raw String.fromCodePoint'
      .split(' ')
      .map((name) => [name, DOCUMENTED]),
  ),
  'Object.entries': TRIED(2017),
  'Object.values': TRIED(2017),
  'Object.fromEntries': TRIED(2019),
};
/** Static members older than ES2015. */
const OLD = {
  Array: 'isArray prototype',
  Object:
    'create defineProperty defineProperties freeze getOwnPropertyDescriptor getOwnPropertyNames getPrototypeOf isExtensible isFrozen isSealed keys preventExtensions prototype seal',
  Number: 'MAX_VALUE MIN_VALUE NEGATIVE_INFINITY POSITIVE_INFINITY NaN prototype',
  Math: 'E PI SQRT2 LN2 LN10 LOG2E LOG10E abs acos asin atan atan2 ceil cos exp floor log max min pow random round sin sqrt tan',
  String: 'fromCharCode prototype',
};
/** Methods by name, whatever they are called on: newer than ES2017, and not known to be there. */
const NEW_METHODS = new Set(
  'at findLast findLastIndex toSorted toReversed toSpliced with replaceAll groupBy hasOwn matchAll flatMap flat trimStart trimEnd allSettled any isWellFormed toWellFormed'.split(
    ' ',
  ),
);
/** Of those, what may be used, and why. */
export const METHODS = {
  flat: TRIED(2019),
  flatMap: TRIED(2019),
  matchAll: TRIED(2020),
};

/** An array is asked for one place; our own words called `at` are given several values, or the answer of a call. */
const isOwnAt = (given) => given.length !== 1 || given[0].type === 'CallExpression';

/** Built-ins that a server script uses: names with their evidence, and `problems` for those without. */
export function checkBuiltIns(source, file = 'Code.js') {
  const tree = parse(source, { ecmaVersion: 2020, sourceType: 'script' });
  const used = new Map();
  const problems = new Set();
  walk(tree, (node, parent, key) => {
    if (node.type !== 'MemberExpression' || node.computed) return;
    const { object, property } = node;
    const owner = object.type === 'Identifier' && Object.hasOwn(OLD, object.name) ? object.name : undefined;
    if (owner) {
      if (OLD[owner].split(' ').includes(property.name)) return;
      note(`${owner}.${property.name}`, BUILT_INS[`${owner}.${property.name}`], node);
    } else if (
      NEW_METHODS.has(property.name) &&
      parent?.type === 'CallExpression' &&
      key === 'callee' &&
      !(property.name === 'at' && isOwnAt(parent.arguments))
    )
      note(`.${property.name}()`, METHODS[property.name], node);
  });
  return { used: [...used].sort(), problems: [...problems] };

  function note(name, evidence, { start, end }) {
    if (evidence) used.set(name, evidence);
    else
      problems.add(
        `${file}: uses ${name}, of which nobody has seen that Apps Script has it (tools/apps-script-checks.mjs lists what has evidence): …${source.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ')}…`,
      );
  }
}

/** Adds the names that a pattern declares. */
export function namesOf(pattern, names) {
  if (!pattern) return;
  if (pattern.type === 'Identifier') names.add(pattern.name);
  else if (pattern.type === 'ObjectPattern')
    for (const property of pattern.properties) namesOf(property.value ?? property.argument, names);
  else if (pattern.type === 'ArrayPattern') for (const element of pattern.elements) namesOf(element, names);
  else if (pattern.type === 'AssignmentPattern') namesOf(pattern.left, names);
  else if (pattern.type === 'RestElement') namesOf(pattern.argument, names);
}

/** What a page's script must not contain, because HtmlService strips or parses it. */
export function checkPageScript(name, script) {
  const problems = [];
  if (/<\/script/i.test(script)) problems.push(`${name}.html: </script inside the script ends it early`);
  if (script.includes('<?')) problems.push(`${name}.html: <? would be read as a template scriptlet`);
  if (script.includes('<!--')) problems.push(`${name}.html: <!-- inside the script opens a comment`);
  walk(parse(script, { ecmaVersion: 2022, sourceType: 'script' }), (node) => {
    if (node.type === 'TemplateElement' && /\/\/|\/\*/.test(node.value.raw))
      problems.push(
        `${name}.html: a template literal with // or /* is cut by HtmlService: \`${node.value.raw.slice(0, 60)}\``,
      );
  });
  return problems;
}

/** External addresses a page would load from. */
export function checkPageMarkup(name, html) {
  return /<(?:script|link|img|iframe)[^>]+(?:src|href)\s*=\s*["']?https?:/i.test(html)
    ? [`${name}.html: loads from the network; everything must be inlined`]
    : [];
}
