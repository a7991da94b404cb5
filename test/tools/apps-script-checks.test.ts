// These tests hold the build's refusals: each bad text is refused, its harmless twin passes.
import {
  checkBuiltIns,
  checkPageMarkup,
  checkPageScript,
  checkServerBundle,
} from '../../tools/apps-script-checks.mjs';

describe('checkServerBundle', () => {
  test.each([
    ['static class fields', 'class A { static x = 1 }'],
    ['private class fields', 'class A { #x = 1 }'],
    ['module syntax', 'export const a = 1;'],
    ['logical assignment (ES2021)', 'var a; a ??= 1;'],
    ['a timer', 'function f() { setTimeout(f, 1); }'],
    ['the web address class', 'var u = new URL("x:y");'],
    ['a Node global', 'var b = Buffer.from("");'],
  ])('refuses %s', (_why, source) => {
    expect(checkServerBundle(source)).not.toEqual([]);
  });

  test.each([
    ['a property of that name', 'var a = {}; a.fetch = 1; a.URL;'],
    ['a key of that name', 'var a = { process: 1 };'],
    ['a guard', 'var a = typeof window;'],
    ['a local of that name', 'function f(document) { return document; }'],
    ['ES2020', 'var a = { b: 1 }; a?.b ?? 2n;'],
  ])('lets %s pass', (_why, source) => {
    expect(checkServerBundle(source)).toEqual([]);
  });

  test('lets a named exception pass, and only that one', () => {
    const source = 'setTimeout(1); fetch(2);';
    const problems = checkServerBundle(source, { setTimeout: 'never reached' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('fetch');
  });
});

describe('checkPageScript', () => {
  test.each([
    ['a template literal with a line comment', 'var a = `http://x`;'],
    ['a template literal with a block comment', 'var a = `/* x`;'],
    ['an end tag', 'var a = "</script>";'],
    ['a scriptlet', 'var a = "<? x";'],
    ['an HTML comment', 'var a = "<!-- x";'],
  ])('refuses %s', (_why, script) => {
    expect(checkPageScript('page', script)).not.toEqual([]);
  });

  test('lets an address in a plain string pass', () => {
    expect(checkPageScript('page', 'var a = "http://www.w3.org/2000/svg", b = `x${a}`;')).toEqual([]);
  });
});

test('checkPageMarkup refuses a script from the network', () => {
  expect(checkPageMarkup('page', '<script src="https://example.com/x.js"></script>')).toHaveLength(1);
  expect(checkPageMarkup('page', '<a href="https://example.com/">x</a>')).toEqual([]);
});

test.each([
  ['Object.hasOwn(a, "b")', 'Object.hasOwn'],
  ['Object.groupBy(a, b)', 'Object.groupBy'],
  ['Array.fromAsync(a)', 'Array.fromAsync'],
  ['Math.sumPrecise(a)', 'Math.sumPrecise'],
  ['[1].at(-1)', '.at()'],
  ['"a".replaceAll("a", "b")', '.replaceAll()'],
  ['[1].toSorted()', '.toSorted()'],
  ['Promise.allSettled([])', '.allSettled()'],
])('a built-in that nobody has seen on Apps Script is refused: %s', (code, name) => {
  const { problems } = checkBuiltIns(code);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`uses ${name},`);
});

test('built-ins with evidence are listed with it, old ones are not', () => {
  const { used, problems } = checkBuiltIns(
    'Object.keys(a); Array.isArray(a); Object.entries(a).flatMap(b); words.at(now()); words.at(a, b); a[at](1)',
  );
  expect(problems).toEqual([]);
  expect((used as [string, string][]).map(([name]) => name)).toEqual(['.flatMap()', 'Object.entries']);
  expect((used as [string, string][]).every(([, evidence]) => evidence.length > 5)).toBe(true);
});
