// docs/api.md says what the contracts say.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rooms } from '../../src/desk';

test('is up to date: else run node tools/api-doc.mjs', () => {
  const { stderr, status } = spawnSync(process.execPath, ['tools/api-doc.mjs', '--check'], {
    encoding: 'utf8',
  });
  expect([stderr, status]).toEqual(['', 0]);
});

test('names every call of every room with who may', () => {
  const document = readFileSync('docs/api.md', 'utf8');
  const declared = rooms.flatMap((room) => Object.entries(room.contract));
  const missing = declared.filter(([name, { may }]) => !document.includes(`- **${name}** (${may})`));
  expect(missing.map(([name]) => name)).toEqual([]);
  expect(document.match(/^- \*\*/gm)).toHaveLength(declared.length);
});
