// This file tests that a full disk and a dying process, at any step, leave a folder whole: what was answered is there.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../../../local/state/folder';
import { createState, type TwinState } from '../../../local/state/state';
import { exploreFolder, exploreMail, WORKS } from '../../support/faults/folder-faults';
import { DISK_FAULTS, faultyDisk, QUICK_DISK } from '../../support/faulty-disk';

const path = mkdtempSync(join(tmpdir(), 'folder-'));
afterEach(() => rmSync(path, { recursive: true, force: true }));
const state = (user: string): TwinState => ({ ...createState(), currentUser: user });

// Every kind at every piece of work: `npm run faults`.
test.each([
  [WORKS[0]!, ['full here', 'killed within']],
  [WORKS[2]!, ['killed before']],
] as const)('$name: one generation or the other, whole', (work, faults) => {
  const { tried, problems } = exploreFolder([work], faults);
  expect(problems).toEqual([]);
  // Two files, the kept copies of both with their folders, three renames: more than ten steps each.
  expect(tried).toBeGreaterThan(faults.length * 10);
});

test('a mail is whole or not there', () => {
  const { tried, problems } = exploreMail();
  expect({ tried, problems }).toEqual({ tried: DISK_FAULTS.length * 4, problems: [] });
});

test.each(DISK_FAULTS)('the first save, %s: there or not there', (fault) => {
  for (let at = 1; at <= 6; at++) {
    rmSync(path, { recursive: true, force: true });
    let answered = true;
    try {
      openFolder(path, true, faultyDisk(fault, at)).save({ n: 1 }, state('one'));
    } catch {
      answered = false;
    }
    const found = openFolder(path).load();
    if (answered || found) expect(found).toEqual({ workbook: { n: 1 }, state: state('one') });
  }
});

test('a file that goes stays until the save that no longer names it stands', () => {
  const folder = openFolder(path, true, QUICK_DISK);
  folder.save({ n: 1 }, state('one'));
  folder.write('files', 'a.pdf', Buffer.from('%PDF'));
  folder.remove('files', 'a.pdf');
  expect(existsSync(join(path, 'files/a.pdf'))).toBe(true);
  folder.save({ n: 2 }, state('two'));
  expect(existsSync(join(path, 'files/a.pdf'))).toBe(false);
});
