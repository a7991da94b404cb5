// The kept saves: whole folders beside the present one, and the way back to one of them.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DISK, type Disk } from './disk';
import { isWhole, readPair, SAVED_FILES, type Pair, WORKBOOK, writePair } from './pair';
import { wayBack } from './way-back';

const KEPT_SAVES = 10;
const SAVE_NAME = /^\d{6}-/;
/** Not yet, or no longer, a save. */
const PARTIAL = '.partial';

export interface RestoreOptions {
  /** The workbook alone goes back, as by Google's version history; what stands beside it stays. */
  readonly sheetOnly?: boolean;
}

/** Names of the kept saves that can be put back, the newest first. */
export function listSaves(path: string): string[] {
  return saveNames(path).filter((name) => isWhole(join(path, 'saves', name)));
}

/** Puts a kept save in the place of the present one, which becomes a kept save itself. */
export function restoreSave(path: string, save: string, options: RestoreOptions = {}, disk = DISK): void {
  if (!saveNames(path).includes(save)) throw new Error(`There is no save "${save}". ${wayBack(path)}.`);
  const from = join(path, 'saves', save);
  if (!isWhole(from)) throw new Error(`${from} is damaged. ${wayBack(path)}.`);
  const kept = readPair(from)!;
  const pair: Pair = options.sheetOnly ? { ...kept, state: presentState(path) } : kept;
  writePair(path, pair, disk, () => (isWhole(path) ? keepSave(path, disk) : setAside(path, disk)));
}

/** Mails that have left and that the save in place knows nothing of: its letters would go again. */
export function mailsSince(path: string): number {
  const folder = join(path, 'outbox');
  const state = JSON.parse(presentState(path)) as { readonly mails?: readonly { readonly file: string }[] };
  const known = new Set((state.mails ?? []).map(({ file }) => file));
  return existsSync(folder) ? readdirSync(folder).filter((file) => !known.has(file)).length : 0;
}

/** Copied, not moved: at no moment is the present save missing. */
export function keepSave(path: string, disk: Disk): void {
  if (!SAVED_FILES.every((name) => existsSync(join(path, name)))) return;
  const saves = join(path, 'saves');
  const last = Number(saveNames(path)[0]?.slice(0, 6) ?? 0);
  copyInto(path, saves, `${String(last + 1).padStart(6, '0')}-${stamp()}`, disk);
  const whole = saveNames(path).filter((name) =>
    SAVED_FILES.every((file) => existsSync(join(saves, name, file))),
  );
  for (const old of whole.slice(KEPT_SAVES)) {
    // First out of the list, then gone: what dies here leaves no half save under a name.
    disk.rename(join(saves, old), join(saves, PARTIAL));
    disk.remove(join(saves, PARTIAL));
  }
}

/** Files that cannot be read are no save, but somebody may know how to mend them. */
function setAside(path: string, disk: Disk): void {
  copyInto(path, join(path, 'damaged'), stamp(), disk);
}

function copyInto(path: string, folder: string, name: string, disk: Disk): void {
  const partial = join(folder, PARTIAL);
  disk.makeFolder(folder);
  disk.remove(partial);
  disk.makeFolder(partial);
  for (const file of SAVED_FILES)
    if (existsSync(join(path, file))) disk.copy(join(path, file), join(partial, file));
  disk.sync(partial);
  disk.rename(partial, join(folder, name));
  disk.sync(folder);
}

function presentState(path: string): string {
  const present = readPair(path);
  if (!present) throw new Error(`${join(path, WORKBOOK)} is missing. ${wayBack(path)}.`);
  return present.state;
}

function saveNames(path: string): string[] {
  const folder = join(path, 'saves');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => SAVE_NAME.test(name))
    .sort()
    .reverse();
}

const stamp = () => new Date().toISOString().slice(0, 19).replace(/[-:]/g, '');
