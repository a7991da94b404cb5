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
  });
  const lock = createDocumentLock(() => void done.push('flushed'));
  lock.hold(() => lock.hold(() => done.push('worked')));
  expect(done).toEqual(['taken', 'worked', 'flushed', 'released']);
  // Nobody waits for a lock that nobody holds any more.
  const failing = createDocumentLock(() => {
    throw new Error('Service error: Spreadsheets');
  });
  expect(() => failing.hold(() => done.push('worked'))).toThrow('Service error');
  expect(done.slice(4)).toEqual(['taken', 'worked', 'released']);
});
