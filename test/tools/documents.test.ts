// The documents are true: what they name is there.
import { existsSync, readFileSync } from 'node:fs';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'DECISIONS.md'];
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replace(/ /g, '-');

test('every decision stands in the index by room, once, and the index leads somewhere', () => {
  const text = readFileSync('DECISIONS.md', 'utf8');
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => anchor(heading!));
  const linked = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target!);
  expect([...linked].sort()).toEqual([...headings].sort());
});

/** Places with a name to fill in, and files that a recipe makes. */
const TO_FILL = /[<*…]|\.daicho|\.clasp\./;
/** Entries of DECISIONS tell of places of their day. */
const CURRENT = ['README.md', 'CONTRIBUTING.md'];

test.each(CURRENT)('%s names folders and files that are there', (document) => {
  const text = readFileSync(document, 'utf8');
  const named = [...text.matchAll(/`((?:src|test|tools|local|intake|docs|bench)\/[^`\s]*)`/g)].map(
    ([, path]) => path!,
  );
  const links = [...text.matchAll(/\]\(((?!http|#)[^)]+)\)/g)].map(([, path]) => path!);
  const missing = [...named, ...links].filter(
    (path) => !TO_FILL.test(path) && !existsSync(path.replace(/#.*$/, '')),
  );
  expect(missing).toEqual([]);
});

test.each(DOCUMENTS)('%s speaks of npm scripts that are there', (document) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...readFileSync(document, 'utf8').matchAll(/npm run (?:-s )?([a-z]+)/g)].map(
    ([, name]) => name!,
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
