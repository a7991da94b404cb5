// How the reports of several chunks become one, and what of a send remains to be done.
import type { CreateQuotesReport } from '../rooms/quotes/contract';
import type { OutboxPreview, SendOutboxReport } from '../rooms/mail/contract';
import type { ShownProblem } from '../domain/problem-text';

const union = (first: readonly string[], second: readonly string[]) => [...new Set([...first, ...second])];

/** One message a subject: a later chunk may report the same refusal again. */
function mergeMessages(first: readonly ShownProblem[], second: readonly ShownProblem[]): ShownProblem[] {
  const byKey = new Map<string, ShownProblem>();
  for (const message of [...first, ...second])
    byKey.set([message.id ?? '', message.row ?? '', message.code, message.message].join('|'), message);
  return [...byKey.values()];
}

export const noQuotesYet: CreateQuotesReport = {
  created: [],
  existing: [],
  referrals: [],
  deliveries: [],
  refused: [],
  left: 0,
};

/** A quote made by an earlier chunk is found standing by the next one: it still counts as made. */
export function mergeQuoteReports(first: CreateQuotesReport, second: CreateQuotesReport): CreateQuotesReport {
  const created = union(first.created, second.created);
  return {
    created,
    existing: union(first.existing, second.existing).filter((number) => !created.includes(number)),
    referrals: union(first.referrals, second.referrals),
    deliveries: union(first.deliveries, second.deliveries),
    refused: mergeMessages(first.refused, second.refused),
    left: second.left,
  };
}

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
  const settled = new Set([
    ...report.sent,
    ...report.prepared,
    ...report.doubtful,
    ...report.handedOver,
    ...[...report.failed, ...report.blocked].map((message) => message.id),
  ]);
  return lines.filter((line) => !settled.has(line.deliveryNumber));
}

export const isMail = (line: OutboxPreview['lines'][number]) => line.method === 'メール';

/** Rule C14: more than one mail, or an address that has never been written to, wants the number typed. */
export function needsTypedConfirmation(lines: OutboxPreview['lines']): boolean {
  const mails = lines.filter(isMail);
  return mails.length > 1 || mails.some((line) => line.newAddress);
}
