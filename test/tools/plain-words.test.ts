// No code, hash, JSON or English word where staff read: every Japanese text of the product, and all text of its pages.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What the trade, its documents and the keyboard call so in Japanese too. */
const KNOWN = new Set([
  ...['CSV', 'PDF', 'FAX', 'TEL', 'URL', 'HTML', 'Google', 'UTF', 'JIS', 'CP', 'MB', 'KB', 'ID', 'OK', 'EDI'],
  ...['Excel', 'Web', 'GMT', 'Tokyo', 'DATE', 'ics', 'xlsx'],
  // As Google's editor calls them.
  ...['Apps', 'Script', 'Drive', 'API', 'Sheets'],

  // Headings that files of agencies have.
  ...['no', 'id', 'tel', 'fax'],
  ...['Enter', 'Esc', 'Ctrl', 'Tab', 'Shift'],
  ...['GH', 'ALIVE', 'TOSHA', 'AIOI', 'NISSHIN', 'NPO'],
]);
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

const files = execFileSync('git', ['ls-files', 'src'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /(words|messages)\.ts$|pages\/.*\.tsx?$|src\/ui\/.*\.tsx?$/.test(file))
  .filter((file) => !/src\/(payable|programs|rating|letters)\//.test(file));

/** Literals and template parts with any Japanese, and every text between tags. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const texts: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node)) texts.push(node.text);
    else if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      if (JAPANESE.test(node.text)) texts.push(node.text);
    node.forEachChild(look);
  };
  look(source);
  return texts;
}

/** Addresses, file names of examples and the functions that staff type are no words. */
const EXAMPLE = /https?:\/\/\S*|\S+@\S+|\S+\.csv|[A-Z]+_[A-Z]+/g;
const englishIn = (text: string): string[] =>
  (text.replace(EXAMPLE, '').match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !KNOWN.has(word));

test('there is something to read', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(textsOf).length).toBeGreaterThan(2_000);
});

test.each(files)('%s', (file) => {
  expect(textsOf(file).filter((text) => englishIn(text).length > 0)).toEqual([]);
});

test('an English word is found', () => {
  expect(englishIn('エラー：undefined（HTTP）')).toEqual(['undefined', 'HTTP']);
  expect(englishIn('CSVの「FAX」、https://example.jp/a')).toEqual([]);
});
