// Who has a folder open: two processes saving the same workbook would lose each other's work.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderHold {
  /** The process that has the folder open; undefined when it is ours now. */
  readonly heldBy: number | undefined;
  release(): void;
}

/** Takes the folder unless a living process has it; what a dead one left behind does not count. */
export function holdFolder(path: string): FolderHold {
  const file = join(path, 'in-use.pid');
  mkdirSync(path, { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const heldBy = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (heldBy !== process.pid && isAlive(heldBy)) return { heldBy, release: () => undefined };
    writeFileSync(file, String(process.pid));
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  return {
    heldBy: undefined,
    release() {
      process.off('exit', release);
      release();
    },
  };
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process cannot be signalled, but it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
