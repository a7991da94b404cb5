// What a full disk or a dying process at each step of a save leaves behind: one of two generations, whole.
import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../../../local/state/folder';
import { listSaves, restoreSave } from '../../../local/state/saves';
import { createState, type TwinState } from '../../../local/state/state';
import { DISK_FAULTS, type DiskFault, faultyDisk, type FaultyDisk, QUICK_DISK } from '../faulty-disk';

/** Twelve saves: the present one, and as many kept ones as are kept. */
const LAST = 12;
const KEPT = 10;

interface Work {
  readonly name: string;
  readonly run: (path: string, disk: FaultyDisk) => void;
  /** Generations of workbook and state afterwards; before it both are the last. */
  readonly after: readonly [number, number];
}

/** The second newest kept save is generation 10: 12 stands, 11 was kept before it. */
export const WORKS: readonly Work[] = [
  { name: 'a save', run: saveNext, after: [LAST + 1, LAST + 1] },
  {
    name: 'going back',
    run: (path, disk) => restoreSave(path, listSaves(path)[1]!, {}, disk),
    after: [LAST - 2, LAST - 2],
  },
  {
    name: 'the workbook alone going back',
    run: (path, disk) => restoreSave(path, listSaves(path)[1]!, { sheetOnly: true }, disk),
    after: [LAST - 2, LAST],
  },
];

/** Of one generation: a torn pair shows in its numbers. */
const workbook = (n: number) => ({ n, cells: 'x'.repeat(100) });
const state = (n: number): TwinState => ({ ...createState(), currentUser: `user-${n}` });

function saveNext(path: string, disk: FaultyDisk): void {
  const folder = openFolder(path, true, disk);
  folder.load();
  folder.save(workbook(LAST + 1), state(LAST + 1));
}

function present(path: string): readonly [number, number] {
  const found = openFolder(path).load()!;
  return [(found.workbook as { n: number }).n, Number(found.state.currentUser.slice(5))];
}

const same = (one: readonly unknown[], other: readonly unknown[]) => one.join() === other.join();

export interface FolderFaults {
  readonly tried: number;
  readonly problems: readonly string[];
}

/** Each fault at each step of each piece of work. */
export function exploreFolder(works = WORKS, faults: readonly DiskFault[] = DISK_FAULTS): FolderFaults {
  const root = mkdtempSync(join(tmpdir(), 'folder-faults-'));
  const problems: string[] = [];
  let tried = 0;
  try {
    const fixture = join(root, 'fixture');
    const folder = openFolder(fixture, true, QUICK_DISK);
    for (let n = 1; n <= LAST; n++) folder.save(workbook(n), state(n));
    const path = join(root, 'tried');
    const anew = () => {
      rmSync(path, { recursive: true, force: true });
      copyTree(fixture, path);
    };
    for (const work of works) {
      anew();
      const counting = faultyDisk();
      work.run(path, counting);
      if (!same(present(path), work.after)) problems.push(`${work.name}: does not do it`);
      for (const fault of faults)
        for (let at = 1; at <= counting.steps(); at++) {
          anew();
          tried++;
          for (const problem of tryOne(work, path, fault, at))
            problems.push(`${work.name}, ${fault}, step ${at}: ${problem}`);
        }
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return { tried, problems };
}

/** By second names: a folder never writes into a file that stands. */
function copyTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else linkSync(source, target);
  }
}

function tryOne(work: Work, path: string, fault: DiskFault, at: number): string[] {
  const problems: string[] = [];
  let answered = true;
  try {
    work.run(path, faultyDisk(fault, at));
  } catch (error) {
    answered = false;
    const { message } = error as Error;
    if (fault.startsWith('full') && !(message.includes('workbook.json') && message.includes('restore')))
      problems.push(`tells ${message}`);
  }
  try {
    const there = present(path);
    const before = [LAST, LAST];
    if (!same(there, work.after) && (answered || !same(there, before)))
      problems.push(`holds ${there.join('/')}`);
    const saves = listSaves(path);
    if (saves.length < KEPT) problems.push(`keeps ${saves.length}`);
    // Whatever was left lying about, the folder goes on from there.
    const again = openFolder(path, true, QUICK_DISK);
    again.load();
    again.save(workbook(99), state(99));
    if (!same(present(path), [99, 99])) problems.push('does not go on');
  } catch (error) {
    problems.push((error as Error).message);
  }
  return problems;
}

/** A file that is written once: whole or not there. */
export function exploreMail(faults: readonly DiskFault[] = DISK_FAULTS): FolderFaults {
  const root = mkdtempSync(join(tmpdir(), 'mail-faults-'));
  const problems: string[] = [];
  let tried = 0;
  for (const fault of faults)
    for (let at = 1; at <= 4; at++) {
      const path = join(root, `${fault} ${at}`);
      const file = join(path, 'outbox/a.eml');
      let answered = true;
      tried++;
      try {
        openFolder(path, true, faultyDisk(fault, at)).write('outbox', 'a.eml', Buffer.from('From: desk'));
      } catch {
        answered = false;
      }
      const there = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      if (there !== 'From: desk' && (answered || there !== undefined))
        problems.push(`a mail, ${fault}, step ${at}: ${there}`);
    }
  rmSync(root, { recursive: true, force: true });
  return { tried, problems };
}
