// These tests hold how the desk's bundle is cut: a part is made once, when it is asked for, and nothing is shared that changes.
import { runInNewContext } from 'node:vm';
import { inParts } from '../../tools/desk-parts.mjs';

/** What the asked export is, and the parts that were made for it, in the order in which they were done. */
function run(code: string, asked: string): { value: unknown; made: string[] } {
  const { parts, exported } = inParts(code);
  const script = `const made = {};
const deskPart_ = (name) => made[name] || (made[name] = all[name]());
const all = {${parts}};
({ value: ${exported[asked]}, made: Object.keys(made) })`;
  return runInNewContext(script) as { value: unknown; made: string[] };
}

const BUNDLE = `var give = (to, all) => Object.assign(to, all);

// node_modules/one/index.mjs
var base = 40;

// src/all.ts
var all_exports = {};
give(all_exports, { two: () => two });

// src/two.ts
var two = base + 2;

// src/other.ts
function other({ two: own }) { return own; }

// src/all.ts
var text = "all";

// <stdin>
export {
  all_exports as all,
  other,
  two as answer
};
`;

test('only what is asked is made, with what it needs', () => {
  // 40 + 2; the helpers and src/other.ts are not needed for it
  expect(run(BUNDLE, 'answer')).toEqual({ value: 42, made: ['packages', 'src/two.ts'] });
});

test('a property that is called like the name of another part takes nothing from there', () => {
  expect(run(BUNDLE, 'other').made).toEqual(['src/other.ts']);
});

test('a file that is given as a whole is one part, wherever its pieces stand', () => {
  expect(inParts(BUNDLE).problems).toEqual([]);
  const { value, made } = run(BUNDLE, 'all');
  expect((value as { two: () => number }).two()).toBe(42);
  expect(made).toEqual(['helpers', 'packages', 'src/two.ts', 'src/all.ts']);
});

test('files that need each other are refused', () => {
  const code = `
// src/a.ts
function a() { return b(); }
// src/b.ts
function b() { return a(); }
// <stdin>
export { a };
`;
  expect(inParts(code).problems).toEqual(['src/a.ts and src/b.ts need each other']);
});

test.each(['count++', 'count = 2', '[count] = [2]'])('a name that changes later is refused: %s', (change) => {
  const code = `
// src/count.ts
var count = 1;
function next() { ${change}; }
// src/reader.ts
var read = () => [next(), count];
// <stdin>
export { read };
`;
  expect(inParts(code).problems).toEqual(['src/count.ts changes count, which src/reader.ts would take once']);
});

test('a file that does something as it loads is named, so that it can come first', () => {
  const code = `
// src/setting.ts
var kept = {};
kept.strict = true;
// src/b.ts
var b = 1;
// <stdin>
export { b };
`;
  expect(inParts(code).acting).toEqual(['src/setting.ts']);
  expect(inParts(BUNDLE).acting).toEqual([]);
});
