// This file tests that two processes never have one folder open for saving.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

test('a number that another process has by now does not count: the claim says when its own began', () => {
  // This process's parent lives, and began at another time than a claim of years ago says.
  writeFileSync(file(), `${process.ppid} 1 January 2001`);
  const claim = holdFolder(folder);
  expect(claim.heldBy).toBeUndefined();
  claim.release();
});

test('a claim is one file with its words in it, and nobody gives back what is not theirs', () => {
  const claim = holdFolder(folder);
  expect(readFileSync(file(), 'utf8')).toMatch(new RegExp(`^${process.pid}( .+)?$`));
  expect(readdirSync(folder)).toEqual(['in-use.pid']);
  writeFileSync(file(), `${process.ppid}`);
  claim.release();
  expect(readFileSync(file(), 'utf8')).toBe(`${process.ppid}`);
});

test('a claim that cannot be read is named', () => {
  mkdirSync(file());
  expect(() => holdFolder(folder)).toThrow(`${file()} cannot be read`);
});

test('what is left of a claim that names no process does not count', () => {
  writeFileSync(file(), 'half writ');
  expect(holdFolder(folder).heldBy).toBeUndefined();
});
