// These tests hold every refusal of the house: each code stands once, and only makers make a problem.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

interface Found {
  readonly code: string;
  readonly place: string;
}

/** Every file, so that nobody has to keep a list of catalogues. */
const sources = ['src', 'intake'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

function codesIn(file: string): Found[] {
  const text = readFileSync(file, 'utf8');
  if (!text.includes('problemsOf(')) return [];
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    const isCatalogue = ts.isCallExpression(node) && node.expression.getText() === 'problemsOf';
    const texts = isCatalogue ? node.arguments[0] : undefined;
    if (texts && ts.isObjectLiteralExpression(texts)) {
      for (const entry of texts.properties) {
        // Without a name of its own an entry would escape the count.
        if (!ts.isPropertyAssignment(entry) || !ts.isIdentifier(entry.name))
          throw new Error(`${file}: write each refusal as code: (…) => text`);
        found.push({ code: entry.name.text, place: file });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

const all = sources.flatMap(codesIn);

test('every code of the house stands once', () => {
  const places = new Map<string, string[]>();
  for (const { code, place } of all) places.set(code, [...(places.get(code) ?? []), place]);
  const twice = [...places].filter(([, where]) => where.length > 1);
  expect(twice).toEqual([]);
});

test('the catalogues of rooms, of the vocabulary and of the sheets are among them', () => {
  const codes = all.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['memberUnknown', 'revenueBlank', 'cellNotYen', 'lockBusy']));
});

test('only makers make problems: nothing is declared to be one', () => {
  const casts = sources.filter(
    (file) =>
      !file.endsWith('domain/problem.ts') && /\bas (unknown as )?Problem\b/.test(readFileSync(file, 'utf8')),
  );
  expect(casts).toEqual([]);
});
