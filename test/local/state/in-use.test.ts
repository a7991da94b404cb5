// This file tests that two processes never have one folder open for saving.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdFolder } from '../../../local/state/in-use';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'daicho-in-use-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = () => join(folder, 'in-use.pid');

test('a folder of a living process is refused, and free once that has ended', async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  writeFileSync(file(), String(other.pid));
  expect(holdFolder(folder).heldBy).toBe(other.pid);
  const ended = new Promise((done) => other.on('exit', done));
  other.kill('SIGKILL');
  await ended;
  const claim = holdFolder(folder);
  expect(claim.heldBy).toBeUndefined();
  claim.release();
  expect(existsSync(file())).toBe(false);
});

test('what is left of a claim that names no process does not count', () => {
  writeFileSync(file(), 'half writ');
  expect(holdFolder(folder).heldBy).toBeUndefined();
});
