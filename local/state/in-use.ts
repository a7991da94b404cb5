// Who has a folder open: two processes saving the same workbook would lose each other's work.
import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Others may come and go meanwhile. */
const ATTEMPTS = 20;

export interface FolderHold {
  /** The process that has the folder open; undefined when it is ours now. */
  readonly heldBy: number | undefined;
  /** The file that says so. */
  readonly file: string;
  release(): void;
}

/** Takes the folder unless a living process has it; what a dead one left behind does not count. */
export function holdFolder(path: string): FolderHold {
  const file = join(path, 'in-use.pid');
  const own = `${file}.${process.pid}`;
  mkdirSync(path, { recursive: true });
  const claim = claimOf(process.pid);
  // Under its name only with its words in it: an empty file would name no process to who looks just then.
  try {
    writeFileSync(own, claim);
    for (let attempt = 0; !linked(own, file); attempt++) {
      if (attempt > ATTEMPTS) throw new Error(`${file} cannot be read or replaced: delete it.`);
      const found = read(file);
      const heldBy = found === undefined ? undefined : holderOf(found);
      if (heldBy !== undefined && heldBy !== process.pid) return { heldBy, file, release: () => undefined };
      if (found !== undefined) takeAway(file, found);
    }
  } finally {
    rmSync(own, { force: true });
  }
  const release = () => {
    if (read(file) === claim) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return {
    heldBy: undefined,
    file,
    release() {
      process.off('exit', release);
      release();
    },
  };
}

/** The number, and when that process began: numbers are given again, after a restart of the machine at the latest. */
function claimOf(pid: number): string {
  return `${pid} ${beginOf(pid) ?? ''}`.trim();
}

function holderOf(claim: string): number | undefined {
  const [, pid, began] = /^(\d+)(?: (.+))?$/s.exec(claim.trim()) ?? [];
  if (!(Number(pid) > 0) || !isAlive(Number(pid))) return undefined;
  const begins = began === undefined ? undefined : beginOf(Number(pid));
  return begins === undefined || begins === began ? Number(pid) : undefined;
}

/** When a process began, in whatever words the system has; undefined where it does not tell. */
function beginOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      // Ticks since the start of the machine, after the name, which may hold blanks and brackets.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
    }
    if (process.platform === 'win32') return undefined;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** A claim may be taken by somebody else since it was read: then it goes back to its place. */
function takeAway(file: string, claim: string): void {
  const away = `${file}.${process.pid}.old`;
  try {
    renameSync(file, away);
  } catch {
    return;
  }
  if (read(away) !== claim) linked(away, file);
  rmSync(away, { force: true });
}

/** False where the name is taken. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A disk without second names.
    if (existsSync(to)) return false;
    writeFileSync(to, readFileSync(from), { flag: 'wx' });
    return true;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process cannot be signalled, but it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
