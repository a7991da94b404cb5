// How the reports of several chunks of a send become one, and what of it remains to be done.
import { mergeMessages, union } from '../../../../ui/reports';
import type { OutboxPreview, SendOutboxReport } from '../../contract';

export const nothingSentYet: SendOutboxReport = {
  sent: [],
  prepared: [],
  failed: [],
  doubtful: [],
  blocked: [],
  handedOver: [],
  left: 0,
  quotaLeft: 0,
};

export function mergeSendReports(first: SendOutboxReport, second: SendOutboxReport): SendOutboxReport {
  return {
    sent: union(first.sent, second.sent),
    prepared: union(first.prepared, second.prepared),
    failed: mergeMessages(first.failed, second.failed),
    doubtful: union(first.doubtful, second.doubtful),
    blocked: mergeMessages(first.blocked, second.blocked),
    handedOver: union(first.handedOver, second.handedOver),
    left: second.left,
    quotaLeft: second.quotaLeft,
  };
}

/** The lines that no chunk has dealt with yet, in order. */
export function remainingLines(
  lines: OutboxPreview['lines'],
  report: SendOutboxReport,
): OutboxPreview['lines'] {
  const done = new Set([
    ...report.sent,
    ...report.prepared,
    ...report.doubtful,
    ...report.handedOver,
    ...[...report.failed, ...report.blocked].map((message) => message.id),
  ]);
  return lines.filter((line) => !done.has(line.deliveryNumber));
}

export const isMail = (line: OutboxPreview['lines'][number]) => line.method === 'メール';

/** Rule C14: more than one mail, or an address that has never been written to, wants the number typed. */
export function needsTypedConfirmation(lines: OutboxPreview['lines']): boolean {
  const mails = lines.filter(isMail);
  return mails.length > 1 || mails.some((line) => line.newAddress);
}
