// The twin's folder: workbook and state saved atomically, the last saves kept, mails and files.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readState, readWorkbook, type TwinState } from './state';

const KEPT_SAVES = 10;
const SAVED_FILES = ['workbook.json', 'state.json'] as const;

export interface StateFolder {
  readonly path: string;
  load(): { workbook: unknown; state: TwinState } | undefined;
  save(workbook: unknown, state: TwinState): void;
  write(place: 'outbox' | 'files', name: string, content: Uint8Array): void;
  read(place: 'outbox' | 'files', name: string): Buffer;
  remove(place: 'outbox' | 'files', name: string): void;
  close(): void;
}

/** `keep: false`: the workbook is never saved; mails and files go to `directory` all the same, if there is one. */
export function openFolder(directory: string | undefined, keep = true): StateFolder {
  const temporary = directory === undefined;
  const path = directory ?? mkdtempSync(join(tmpdir(), 'daicho-'));
  const place = (name: string) => join(path, name);
  /** What the files hold as far as we know: a large workbook is not read again before each save. */
  const held = new Map<string, string>();
  return {
    path,
    load() {
      if (!keep || !existsSync(place('workbook.json'))) return undefined;
      const read = (name: string) => {
        held.set(name, readFileSync(place(name), 'utf8'));
        return held.get(name)!;
      };
      return {
        workbook: readWorkbook(place('workbook.json'), read('workbook.json')),
        state: readState(place('state.json'), read('state.json')),
      };
    },
    save(workbook, state) {
      if (temporary || !keep) return;
      mkdirSync(path, { recursive: true });
      const contents = {
        'workbook.json': JSON.stringify(workbook),
        'state.json': JSON.stringify(state, null, 1),
      };
      // What only read leaves the kept saves alone.
      const same = (name: keyof typeof contents) =>
        existsSync(place(name)) && (held.get(name) ?? readFileSync(place(name), 'utf8')) === contents[name];
      if (SAVED_FILES.every(same)) return;
      for (const name of SAVED_FILES) writeFileSync(place(`${name}.tmp`), contents[name]);
      keepLastSave(path);
      for (const name of SAVED_FILES) {
        renameSync(place(`${name}.tmp`), place(name));
        held.set(name, contents[name]);
      }
    },
    write(kind, name, content) {
      mkdirSync(place(kind), { recursive: true });
      const file = join(path, kind, name);
      // Nothing outlives a temporary folder: no half file is ever read, and writing over an old one is slow.
      if (temporary) rmSync(file, { force: true });
      writeFileSync(temporary ? file : `${file}.tmp`, content);
      if (!temporary) renameSync(`${file}.tmp`, file);
    },
    read: (kind, name) => readFileSync(join(path, kind, name)),
    remove: (kind, name) => rmSync(join(path, kind, name), { force: true }),
    close() {
      if (temporary) rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Names of the kept saves, the newest first. */
export function listSaves(path: string): string[] {
  const folder = join(path, 'saves');
  return existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
}

/** Puts a kept save in the place of the present one, which becomes a kept save itself. */
export function restoreSave(path: string, save: string): void {
  const from = join(path, 'saves', save);
  if (!listSaves(path).includes(save)) throw new Error(`There is no save "${save}".`);
  const contents = SAVED_FILES.map((name) => readFileSync(join(from, name)));
  SAVED_FILES.forEach((name, index) => writeFileSync(join(path, `${name}.tmp`), contents[index]!));
  keepLastSave(path);
  for (const name of SAVED_FILES) renameSync(join(path, `${name}.tmp`), join(path, name));
}

function keepLastSave(path: string): void {
  if (!SAVED_FILES.every((name) => existsSync(join(path, name)))) return;
  const last = Number(listSaves(path)[0]?.slice(0, 6) ?? 0);
  const stamp = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '');
  const target = join(path, 'saves', `${String(last + 1).padStart(6, '0')}-${stamp}`);
  mkdirSync(target, { recursive: true });
  // Copied, not moved: at no moment is the present save missing.
  for (const name of SAVED_FILES) copyFileSync(join(path, name), join(target, name));
  for (const old of listSaves(path).slice(KEPT_SAVES))
    rmSync(join(path, 'saves', old), { recursive: true, force: true });
}
