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

const isReference = (parent, key) =>
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
    if (node.type === 'VariableDeclarator') collectNames(node.id, declared);
    if (/Function/.test(node.type)) {
      if (node.id) declared.add(node.id.name);
      for (const parameter of node.params) collectNames(parameter, declared);
    }
    if (node.type === 'ClassDeclaration') declared.add(node.id.name);
    if (node.type === 'CatchClause' && node.param) collectNames(node.param, declared);
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

function collectNames(pattern, names) {
  if (!pattern) return;
  if (pattern.type === 'Identifier') names.add(pattern.name);
  else if (pattern.type === 'ObjectPattern')
    for (const property of pattern.properties) collectNames(property.value ?? property.argument, names);
  else if (pattern.type === 'ArrayPattern')
    for (const element of pattern.elements) collectNames(element, names);
  else if (pattern.type === 'AssignmentPattern') collectNames(pattern.left, names);
  else if (pattern.type === 'RestElement') collectNames(pattern.argument, names);
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
