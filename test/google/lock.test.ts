// This file tests which lock the desk takes where there is no document.
import { createDocumentLock } from '../../src/google/lock';

test('outside a document the lock of the script serves', () => {
  const done: string[] = [];
  const script = {
    tryLock: () => (done.push('taken'), true),
    releaseLock: () => void done.push('released'),
  };
  Object.assign(globalThis, {
    LockService: { getDocumentLock: () => null, getScriptLock: () => script },
    SpreadsheetApp: { flush: () => void done.push('flushed') },
  });
  createDocumentLock().hold(() => done.push('worked'));
  expect(done).toEqual(['taken', 'worked', 'flushed', 'released']);
});
