// What a folder does to the disk, one step at a time: a test can fail or die at each of them.

import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

export interface Disk {
  /** On the disk when it returns, not only in the machine's memory. */
  write(file: string, content: string | Uint8Array): void;
  rename(from: string, to: string): void;
  /** A second name for content that is never written over, or a copy where there are no such names. */
  copy(from: string, to: string): void;
  makeFolder(path: string): void;
  remove(path: string): void;
  /** The names in a folder are on the disk when it returns. */
  sync(folder: string): void;
}

/** Under its name whole or not at all. */
export function writeWhole(file: string, content: string | Uint8Array, disk: Disk): void {
  const waiting = `${file}.tmp`;
  try {
    disk.write(waiting, content);
    disk.rename(waiting, file);
  } catch (error) {
    rmSync(waiting, { force: true });
    throw new Error(`${file} cannot be written (${(error as Error).message}).`, { cause: error });
  }
  disk.sync(dirname(file));
}

export const DISK: Disk = {
  write(file, content) {
    const open = openSync(file, 'w');
    try {
      writeFileSync(open, content);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
  },
  rename: renameSync,
  copy(from, to) {
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
      const copied = openSync(to, 'r+');
      fsyncSync(copied);
      closeSync(copied);
    }
  },
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  sync(folder) {
    // Windows opens no folders, and keeps their names without being asked.
    if (process.platform === 'win32') return;
    const open = openSync(folder, 'r');
    try {
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
  },
};
