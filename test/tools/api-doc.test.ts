// docs/api.md says what the contracts say.
import { readFileSync } from 'node:fs';
import { rooms } from '../../src/desk';
import { apiDocument } from '../../tools/api-doc.mjs';

const document = apiDocument() as string;

test('is up to date: else run node tools/api-doc.mjs', () => {
  expect(readFileSync('docs/api.md', 'utf8')).toBe(document);
});

test('names every call of every room with who may', () => {
  const declared = rooms.flatMap((room) => Object.entries(room.contract));
  const missing = declared.filter(([name, { may }]) => !document.includes(`- **${name}** (${may})`));
  expect(missing.map(([name]) => name)).toEqual([]);
  expect(document.match(/^- \*\*/gm)).toHaveLength(declared.length);
});
