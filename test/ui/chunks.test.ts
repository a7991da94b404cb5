// The tests of the chunk loop: it ends, it stops, it never spins.
import { driveChunks } from '../../src/ui/chunks';

/** A server that answers these remainders one after the other, and fails the test when asked once more. */
function scripted(remainders: readonly (number | Error)[]) {
  const seen: number[] = [];
  let next = 0;
  return {
    seen,
    calls: () => next,
    call: async () => {
      const left = remainders[next++];
      if (left === undefined) throw new Error('asked once too often');
      if (left instanceof Error) throw left;
      return { left };
    },
    onReport: (report: { left: number }) => void seen.push(report.left),
  };
}

describe('driveChunks', () => {
  test('calls until nothing is left and hands on every report', async () => {
    const server = scripted([40, 12, 0]);
    await expect(driveChunks({ ...server, isStopped: () => false })).resolves.toBe('done');
    expect(server.seen).toEqual([40, 12, 0]);
  });

  test('stops between chunks, after the report of the running one', async () => {
    const server = scripted([40, 12, 0]);
    await expect(driveChunks({ ...server, isStopped: () => server.calls() >= 2 })).resolves.toBe('stopped');
    expect(server.seen).toEqual([40, 12]);
  });

  test('a stop asked for during the last chunk ends as done', async () => {
    const server = scripted([0]);
    await expect(driveChunks({ ...server, isStopped: () => true })).resolves.toBe('done');
  });

  test('gives up after two calls in a row without progress', async () => {
    const server = scripted([40, 40, 40, 39]);
    await expect(driveChunks({ ...server, isStopped: () => false })).resolves.toBe('stalled');
    expect(server.calls()).toBe(3);
  });

  test('one idle call between two good ones is forgiven', async () => {
    const server = scripted([40, 40, 20, 20, 0]);
    await expect(driveChunks({ ...server, isStopped: () => false })).resolves.toBe('done');
  });

  test('more left than before is no progress', async () => {
    const server = scripted([40, 41, 42, 0]);
    await expect(driveChunks({ ...server, isStopped: () => false })).resolves.toBe('stalled');
  });

  test('a failure reaches the caller, after the reports before it', async () => {
    const server = scripted([40, new Error('通信できません')]);
    await expect(driveChunks({ ...server, isStopped: () => false })).rejects.toThrow('通信できません');
    expect(server.seen).toEqual([40]);
  });
});
