// The twin's folder: workbook and state saved as one, the last saves kept, mails and files.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DISK, writeWhole } from './disk';
import { open, type Pair, pairOf, readPair, unsaved, WORKBOOK, writePair } from './pair';
import { keepSave } from './saves';
import type { TwinState } from './state';
import { wayBack } from './way-back';

type Place = 'outbox' | 'files';

export interface StateFolder {
  readonly path: string;
  load(): { workbook: unknown; state: TwinState } | undefined;
  /**
   * Durable when it returns. Gives whether what stood there before became a kept save: with `keep: false` it does not,
   * nor where nothing was there or nothing has changed.
   */
  save(workbook: unknown, state: TwinState, options?: { keep?: boolean }): boolean;
  has(place: Place, name: string): boolean;
  write(place: Place, name: string, content: Uint8Array): void;
  read(place: Place, name: string): Buffer;
  /** Once the next save stands: until then the last one still names it. */
  remove(place: Place, name: string): void;
  close(): void;
}

/** `keep: false`: the workbook is never saved; mails and files go to `directory` all the same, if there is one. */
export function openFolder(directory: string | undefined, keep = true, disk = DISK): StateFolder {
  const temporary = directory === undefined;
  const saved = !temporary && keep;
  const path = directory ?? mkdtempSync(join(tmpdir(), 'daicho-'));
  /** What the files hold as far as we know: a large workbook is not read again before each save. */
  let held: Pair | undefined;
  let leaving: string[] = [];
  const makeFolder = (folder: string) => {
    try {
      disk.makeFolder(folder);
    } catch (error) {
      throw unsaved(path, error);
    }
  };
  return {
    path,
    load() {
      if (!keep) return undefined;
      const found = readPair(path);
      if (!found) {
        if (existsSync(join(path, 'saves')) && readdirSync(join(path, 'saves')).length > 0)
          throw new Error(`${join(path, WORKBOOK)} is missing. ${wayBack(path)}.`);
        return undefined;
      }
      const opened = open(found, path);
      held = found;
      return opened;
    },
    save(workbook, state, options = {}) {
      if (!saved) return false;
      const pair = pairOf(workbook, state);
      held ??= readPair(path);
      let keeps = false;
      // What only read leaves the kept saves alone.
      if (held?.workbook !== pair.workbook || held.state !== pair.state) {
        keeps = held !== undefined && options.keep !== false;
        held = undefined;
        makeFolder(path);
        writePair(path, pair, disk, () => keeps && keepSave(path, disk));
        held = pair;
      }
      for (const file of leaving.splice(0)) disk.remove(file);
      return keeps;
    },
    has: (kind, name) => existsSync(join(path, kind, name)),
    write(kind, name, content) {
      const file = join(path, kind, name);
      makeFolder(join(path, kind));
      if (temporary) {
        // Nothing outlives a temporary folder: no half file is ever read, and writing over an old one is slow.
        rmSync(file, { force: true });
        return writeFileSync(file, content);
      }
      writeWhole(file, content, disk);
    },
    read(kind, name) {
      const file = join(path, kind, name);
      try {
        return readFileSync(file);
      } catch (error) {
        throw new Error(
          `${file} cannot be read (${(error as NodeJS.ErrnoException).code}): put a copy of it back there; restore brings back workbook and state, not mails and files.`,
          { cause: error },
        );
      }
    },
    remove(kind, name) {
      leaving = leaving.concat(join(path, kind, name));
      if (!saved) for (const file of leaving.splice(0)) disk.remove(file);
    },
    close() {
      if (temporary) rmSync(path, { recursive: true, force: true });
    },
  };
}
