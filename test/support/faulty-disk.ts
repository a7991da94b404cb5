// A disk that is full, or whose process dies, at one step of what a folder does to it.
import { readFileSync, writeFileSync } from 'node:fs';
import { DISK, type Disk } from '../../local/state/disk';

/** Nothing here outlives the machine: what a real disk is waited for would only take time. */
export const QUICK_DISK: Disk = { ...DISK, write: writeFileSync, sync: () => undefined };

export type DiskFault = 'full here' | 'full from here' | 'killed before' | 'killed within' | 'killed after';
export const DISK_FAULTS: readonly DiskFault[] = [
  'full here',
  'full from here',
  'killed before',
  'killed within',
  'killed after',
];

export interface FaultyDisk extends Disk {
  /** Taken so far, the failed one included. */
  steps(): number;
}

/** Steps are counted from 1; a disk without a fault only counts. */
export function faultyDisk(fault?: DiskFault, at = 0): FaultyDisk {
  let steps = 0;
  let dead = false;
  /** `half` is what is left of a step in whose middle it ends; `needsRoom`: a full disk refuses it. */
  function step(work: () => void, needsRoom: boolean, half: () => void = () => undefined): void {
    // What a dead process would still have done is not done.
    if (dead) throw new Error('dead');
    steps++;
    const here = steps === at;
    if (fault === 'full here' ? here : fault === 'full from here' && steps >= at)
      if (needsRoom) {
        half();
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      }
    dead = here && fault !== undefined && fault.startsWith('killed');
    if (here && fault === 'killed within') half();
    if (dead && fault !== 'killed after') throw new Error('dead');
    work();
    if (dead) throw new Error('dead');
  }
  return {
    steps: () => steps,
    write: (file, content) =>
      step(
        () => QUICK_DISK.write(file, content),
        true,
        () => writeFileSync(file, content.slice(0, content.length / 2)),
      ),
    rename: (from, to) => step(() => DISK.rename(from, to), false),
    copy: (from, to) =>
      step(
        () => DISK.copy(from, to),
        true,
        () => writeFileSync(to, readFileSync(from).subarray(0, 10)),
      ),
    makeFolder: (path) => step(() => DISK.makeFolder(path), true),
    remove: (path) => step(() => DISK.remove(path), false),
    sync: (folder) => step(() => QUICK_DISK.sync(folder), false),
  };
}
