// How throw-away workbooks start fast: the set-up of one bundle on one day, with or without its demonstration, is kept and loaded again.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../execution/bundle';
import type { Limits } from '../execution/environment';
import { tokyoDate } from './clock';
import { readTemplate, type TwinState } from './state';

/** What the kept workbook holds. */
export type Stage = 'set-up' | 'demonstration';

/** Of each stage. */
const KEPT = 8;

export interface Template {
  load(): { workbook: unknown; state: TwinState } | undefined;
  store(workbook: unknown, state: TwinState): void;
}

/** What a workbook is made from. */
export interface Origin extends Pick<Limits, 'sheetRows'> {
  readonly bundle: Bundle;
}

/** `program` is the twin's own file: another build, another template. */
export function openTemplate(
  stage: Stage,
  folder: string,
  program: string,
  origin: Origin,
  now: Date,
): Template {
  const hash = createHash('sha256').update(JSON.stringify(origin)).update(readFileSync(program));
  const prefix = `${stage}-`;
  const name = `${prefix}${tokyoDate(now)}-${hash.digest('hex').slice(0, 16)}.json`;
  const file = join(folder, name);
  return {
    load() {
      try {
        return existsSync(file) ? readTemplate(file, readFileSync(file, 'utf8')) : undefined;
      } catch {
        // Made again: nothing but time is in it.
        return undefined;
      }
    },
    store(workbook, state) {
      // What left files behind cannot be told by workbook and state alone.
      if (state.mails.length > 0 || state.drive.length > 0) return;
      const temporary = `${file}.${process.pid}.tmp`;
      try {
        writeFileSync(temporary, JSON.stringify({ workbook, state }));
        renameSync(temporary, file);
      } catch {
        // The next opening takes its time again; who asked for this one has it.
        return rmSync(temporary, { force: true });
      }
      const others = readdirSync(folder).filter((one) => one.startsWith(prefix) && one.endsWith('.json'));
      const byAge = others.sort(
        (a, b) => statSync(join(folder, b)).mtimeMs - statSync(join(folder, a)).mtimeMs,
      );
      for (const old of byAge.slice(KEPT)) rmSync(join(folder, old), { force: true });
    },
  };
}
