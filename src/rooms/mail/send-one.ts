// The sending of one letter: HTML, PDF, file, mail, and what came of it.
import { cutText } from '../../domain/cut-text';
import { mailProblems } from './words';
import type { ReadyDelivery } from './delivery-check';
import { houseProblems } from '../../domain/messages';
import { MailStopped, type MailStop } from '../../domain/mail-stop';
import { DaichoError, type Problem } from '../../domain/problem';
import type { Delivery } from '../../tables/outbox';
import type { DocumentHandle, Ports } from '../../ports';

export interface DeliveryResult {
  /** `prepared`: paper whose PDF is stored; `returned`: nothing happened, the row waits again. */
  readonly outcome: 'sent' | 'prepared' | 'failed' | 'doubtful' | 'returned';
  readonly delivery: Delivery;
  readonly ready: ReadyDelivery;
  readonly attachment?: string;
  readonly problem?: Problem;
  /** It stands in no file yet, or not in the desk's folder. */
  readonly copyOwed?: true;
  /** The service takes no more mail: whatever comes after it waits. */
  readonly stop?: MailStop;
}

/** Google takes 25 MB with everything around it. */
const LARGEST_ATTACHMENT = 20 * 1024 * 1024;

type OnePorts = Pick<Ports, 'documents' | 'mailer' | 'letters' | 'log' | 'tables' | 'clock'>;

export function sendOne(ports: OnePorts, ready: ReadyDelivery): DeliveryResult {
  const { delivery, letter, mail } = ready;
  const failed = (problem: Problem, attachment?: string): DeliveryResult => {
    ports.log.info(problem.code, { delivery: delivery.deliveryNumber });
    return { outcome: 'failed', delivery, ready, problem, ...(attachment ? { attachment } : {}) };
  };
  // Asked before the work is done: without quota nothing is made that nobody gets.
  if (mail && ports.mailer.remainingQuota() < 1) {
    return { outcome: 'returned', delivery, ready, problem: stopProblem('day'), stop: 'day' };
  }
  let document: DocumentHandle | undefined;
  let attachment = '';
  let copyMissing: Problem | undefined;
  if (letter) {
    try {
      document = ports.documents.pdf(ports.letters.html(letter), fileName(ready));
    } catch {
      return failed(mailProblems.pdfFailed());
    }
    try {
      const stored = ports.documents.store(document);
      attachment = `${document.name} ${stored.url}`.trim();
      if (stored.outside) copyMissing = mailProblems.copyOutside();
      if (mail && (stored.bytes ?? 0) > LARGEST_ATTACHMENT) {
        const megabytes = Math.ceil((stored.bytes ?? 0) / (1024 * 1024));
        return failed(mailProblems.attachmentTooLarge({ megabytes }), attachment);
      }
    } catch {
      // A mail goes without its copy in the files; a paper has nothing else.
      if (!mail) return failed(mailProblems.storeFailed());
      ports.log.info('copyMissing', { delivery: delivery.deliveryNumber });
      copyMissing = mailProblems.copyMissing();
    }
  }
  const owed = copyMissing ? ({ problem: copyMissing, copyOwed: true } as const) : {};
  if (!mail) {
    const unread = delivery.method === 'FAX' && ready.faxConfirmedOn === '';
    return {
      outcome: 'prepared',
      delivery,
      ready,
      attachment,
      ...owed,
      ...(unread ? { problem: mailProblems.faxNotReadBack() } : {}),
    };
  }
  try {
    ports.mailer.send({
      to: delivery.recipient.trim(),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      senderName: ready.senderName,
      replyTo: ready.replyTo,
      attachments: document ? [document] : [],
    });
  } catch (error) {
    if (error instanceof DaichoError && error.problem.code === houseProblems.mailRefused.code)
      return failed(mailProblems.mailFailed(), attachment);
    if (error instanceof MailStopped) {
      const { until } = error;
      return { outcome: 'returned', delivery, ready, problem: stopProblem(until), stop: until };
    }
    // It may have left all the same: a person finds out before it goes again.
    ports.log.info('mailUnsure', { delivery: delivery.deliveryNumber });
    const problem = mailProblems.mailUnsure({ deliveryNumber: delivery.deliveryNumber });
    return { ...owed, outcome: 'doubtful', delivery, ready, attachment, problem };
  }
  return { outcome: 'sent', delivery, ready, attachment, ...owed };
}

const STOPS = {
  day: mailProblems.quotaEmpty,
  moment: mailProblems.sendingPaused,
  allowed: mailProblems.sendingNotAllowed,
} as const satisfies Readonly<Record<MailStop, () => Problem>>;

export const stopProblem = (until: MailStop): Problem => STOPS[until]();

export function fileName({ delivery, title }: ReadyDelivery): string {
  return fileNameOf([delivery.deliveryNumber, title, delivery.organization]);
}

/** Characters that no file system takes become underscores. */
export function fileNameOf(parts: readonly string[]): string {
  const name = parts
    .filter((part) => part !== '')
    .join('_')
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_');
  return `${cutText(name, 100)}.pdf`;
}
