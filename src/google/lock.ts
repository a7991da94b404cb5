// The document lock: one writer at a time, flushed before it lets go.
import { houseProblems } from '../domain/messages';
import { refuse } from '../domain/problem';
import type { DocumentLock } from '../ports';

const WAIT_MS = 20_000;

/**
 * Holds nest: only the outermost one takes and releases the lock. `flush` makes durable what was written, with the marks
 * of its numbers: no use case has to think of it.
 */
export function createDocumentLock(flush: () => void): DocumentLock {
  let depth = 0;
  return {
    hold: (work) => {
      if (depth > 0) return work();
      // None outside a document; the script is this workbook's alone, so its own lock serves.
      const lock =
        (LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null) ?? LockService.getScriptLock();
      if (!lock.tryLock(WAIT_MS)) refuse(houseProblems.lockBusy());
      depth += 1;
      try {
        return work();
      } finally {
        depth -= 1;
        try {
          flush();
        } finally {
          lock.releaseLock();
        }
      }
    },
  };
}
