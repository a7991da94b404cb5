// Workbook and state as one thing on the disk: two files, of which the second names the first by its checksum.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Disk } from './disk';
import { readState, readWorkbook, type TwinState } from './state';
import { wayBack } from './way-back';

export const WORKBOOK = 'workbook.json';
export const STATE = 'state.json';
export const SAVED_FILES = [WORKBOOK, STATE] as const;

/** The texts, as they are compared and kept. */
export interface Pair {
  readonly workbook: string;
  /** Without the checksum. */
  readonly state: string;
}

export const pairOf = (workbook: unknown, state: TwinState): Pair => ({
  workbook: JSON.stringify(workbook),
  state: stateText(state),
});

const stateText = (state: object) => JSON.stringify(state, null, 1);
const checksum = (text: string) => createHash('sha256').update(text).digest('hex');

/** Undefined where nothing has ever been saved; an error that names the file where something is lost. */
export function readPair(folder: string): Pair | undefined {
  let torn: Error | undefined;
  // Another process may be between its two files: then a moment later they belong together.
  for (let attempt = 0; attempt < 3; attempt++) {
    if (SAVED_FILES.every((name) => !existsSync(join(folder, name)))) return undefined;
    const workbook = readWhole(join(folder, WORKBOOK));
    const saved = stateNaming(workbook, folder);
    if (typeof saved === 'string') return { workbook, state: saved };
    torn = saved;
  }
  throw torn!;
}

/** A save that was cut between its two files goes on from there: what was written is whole. */
export function finishCut(folder: string, disk: Disk): void {
  const waiting = join(folder, `${STATE}.tmp`);
  if (!existsSync(waiting) || !existsSync(join(folder, WORKBOOK))) return;
  const { sum } = takeChecksum(readFileSync(waiting, 'utf8'));
  if (sum === undefined || sum !== checksum(readFileSync(join(folder, WORKBOOK), 'utf8'))) return;
  disk.rename(waiting, join(folder, STATE));
  disk.sync(folder);
}

/** Both are on the disk under their own names before either takes its place. */
export function writePair(folder: string, pair: Pair, disk: Disk, before: () => void): void {
  const place = (name: string) => join(folder, name);
  const state = stateText({ ...(JSON.parse(pair.state) as object), checksum: checksum(pair.workbook) });
  try {
    finishCut(folder, disk);
    disk.write(place(`${WORKBOOK}.tmp`), pair.workbook);
    disk.write(place(`${STATE}.tmp`), state);
    before();
    disk.rename(place(`${WORKBOOK}.tmp`), place(WORKBOOK));
  } catch (error) {
    for (const name of SAVED_FILES) leave(() => disk.remove(place(`${name}.tmp`)));
    throw unsaved(folder, error);
  }
  // From here on the waiting state belongs to the workbook: what ends now is finished by the next opening.
  try {
    disk.rename(place(`${STATE}.tmp`), place(STATE));
    disk.sync(folder);
  } catch (error) {
    throw unsaved(folder, error);
  }
}

/** What a folder that refuses a save tells whoever asked for it. */
export function unsaved(folder: string, error: unknown): Error {
  return new Error(
    `${join(folder, WORKBOOK)} cannot be saved (${(error as Error).message}): what was done since the last save may be lost. Make room, or give the right to write there, and do it again; ${wayBack(folder)}.`,
    { cause: error },
  );
}

/** Whether both files of a folder are there, can be read and belong together. */
export function isWhole(folder: string): boolean {
  try {
    return readPair(folder) !== undefined;
  } catch {
    return false;
  }
}

export function open({ workbook, state }: Pair, folder: string): { workbook: unknown; state: TwinState } {
  return {
    workbook: readWorkbook(join(folder, WORKBOOK), workbook),
    state: readState(join(folder, STATE), state),
  };
}

function readWhole(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${file} is missing. ${wayBack(dirname(file))}.`, { cause: error });
  }
}

/** The state that was saved with this workbook: in its place, or still waiting to take it. */
function stateNaming(workbook: string, folder: string): string | Error {
  const file = join(folder, STATE);
  const waiting = `${file}.tmp`;
  const sum = checksum(workbook);
  if (existsSync(waiting)) {
    const found = takeChecksum(readFileSync(waiting, 'utf8'));
    if (found.sum === sum) return found.state;
  }
  const found = takeChecksum(readWhole(file));
  readWorkbook(join(folder, WORKBOOK), workbook);
  readState(file, found.state);
  // Folders of older versions name no checksum.
  if (found.sum === undefined || found.sum === sum) return found.state;
  return new Error(`${join(folder, WORKBOOK)} is not what ${file} was saved with. ${wayBack(folder)}.`);
}

/** What cannot be read is told by who reads the state. */
function takeChecksum(text: string): { state: string; sum?: string } {
  try {
    const { checksum: sum, ...state } = JSON.parse(text) as { checksum?: string };
    return { state: stateText(state), sum };
  } catch {
    return { state: text };
  }
}

function leave(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing more can be done on a disk that refuses.
  }
}
