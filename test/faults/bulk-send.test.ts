// A bulk send of quotes as the page drives it: progress, a stop, and going on without doubles.
import { driveChunks } from '../../src/ui/chunks';
import {
  mergeSendReports,
  nothingSentYet,
  remainingLines,
} from '../../src/rooms/mail/pages/outbox/send-report';
import type { SendOutboxReport } from '../../src/rooms/mail/contract';
import { createQuotes } from '../../src/rooms/quotes/create-quotes';
import { previewOutbox } from '../../src/rooms/mail/preview-outbox';
import { sendOutbox } from '../../src/rooms/mail/send-outbox';
import { outbox } from '../../src/tables/outbox';
import { memoryWorld } from '../support/memory-ports';

/** `npm run faults` sends 500, through the bundle: each call of the page looks at all that is left. */
const MAILS = 100;
/** A PDF takes some two seconds of the eighteen that a call of a page has. */
const MAILS_A_CALL = 9;

test('bulk quotes show their progress, can be stopped, and go on where they stopped', async () => {
  const world = memoryWorld();
  world.state.quota = 1500;
  for (let at = 0; at < MAILS; at++) world.addMember({ memberNumber: String(1001 + at) });
  createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
  const { lines } = previewOutbox(world.ports);
  expect(lines).toHaveLength(MAILS);

  let merged: SendOutboxReport = { ...nothingSentYet, left: MAILS };
  let inThisCall = 0;
  world.state.before = (effect) => {
    if (effect === 'mail') inThisCall += 1;
  };
  world.state.spent = () => inThisCall >= MAILS_A_CALL;
  const progress: number[] = [];
  const run = (stopAt: number) =>
    driveChunks({
      call: () => {
        inThisCall = 0;
        const rest = remainingLines(lines, merged);
        const deliveries = rest.map((line) => line.deliveryNumber);
        const chunk = sendOutbox(world.ports, { deliveries, chunk: true, confirm: rest.length });
        merged = mergeSendReports(merged, chunk);
        return Promise.resolve(chunk);
      },
      onReport: () => progress.push(MAILS - merged.left),
      isStopped: () => merged.sent.length >= stopAt,
    });

  expect(await run(50)).toBe('stopped');
  const stoppedAt = world.mails.length;
  expect(stoppedAt).toBeGreaterThanOrEqual(50);
  expect(stoppedAt).toBeLessThan(50 + 2 * MAILS_A_CALL);
  // Nothing hangs between claim and result.
  expect(world.table(outbox).filter((row) => row.state === '送信中')).toEqual([]);
  expect(await run(Infinity)).toBe('done');
  expect(world.mails).toHaveLength(MAILS);
  expect(new Set(world.mails.map((mail) => mail.to)).size).toBe(MAILS);
  // Every call got somewhere, and the last one to the end.
  expect(progress).toEqual([...progress].sort((left, right) => left - right));
  expect(new Set(progress).size).toBe(progress.length);
  expect(progress[progress.length - 1]).toBe(MAILS);
});
