// A bulk send through the bundle as the page drives it: progress, a stop, going on, nothing twice.
import type { Twin } from '../../../local/twin';
import { driveChunks } from '../../../src/ui/chunks';
import {
  mergeSendReports,
  nothingSentYet,
  remainingLines,
} from '../../../src/rooms/mail/pages/outbox/send-report';
import type { OutboxPreview, SendOutboxReport } from '../../../src/rooms/mail/contract';
import { mustCall, outboxProblems, outboxScenario } from './outbox-scenario';

export interface BulkSend {
  /** Letters that were done after each call of the page. */
  readonly progress: readonly number[];
  readonly problems: readonly string[];
}

export async function bulkSend(twin: Twin, mails: number): Promise<BulkSend> {
  await outboxScenario(mails).prepare(twin);
  const { lines } = await mustCall<OutboxPreview>(twin, 'previewOutbox');
  const isMail = ({ method }: OutboxPreview['lines'][number]) => method === 'メール';
  let merged: SendOutboxReport = { ...nothingSentYet, left: lines.length };
  const progress: number[] = [];
  const problems: string[] = [];
  const run = (stopAt: number) =>
    driveChunks({
      call: async () => {
        const rest = remainingLines(lines, merged);
        const chunk = await mustCall<SendOutboxReport>(twin, 'sendOutbox', {
          deliveries: rest.map((line) => line.deliveryNumber),
          chunk: true,
          confirm: rest.filter(isMail).length,
        });
        merged = mergeSendReports(merged, chunk);
        return chunk;
      },
      onReport: () => progress.push(lines.length - merged.left),
      isStopped: () => merged.sent.length >= stopAt,
    });
  const stopped = await run(mails / 4);
  if (stopped !== 'stopped') problems.push(`stopped: ${stopped}`);
  const hanging = twin.workbook.tabRows('送信箱').filter((row) => row['状態'] === '送信中');
  if (hanging.length > 0) problems.push(`${hanging.length} letters hang after the stop`);
  const ended = await run(Infinity);
  if (ended !== 'done') problems.push(`resumed: ${ended}`);
  if (twin.mailbox().length !== mails) problems.push(`${twin.mailbox().length} mails instead of ${mails}`);
  if (new Set(progress).size !== progress.length) problems.push('a call that got nowhere');
  return { progress, problems: [...problems, ...outboxProblems(twin)] };
}
