// This file defines the sending of one letter: HTML, PDF, file, mail, and what came of it.
import type { Problem } from '../../domain/problem';
import { paperTitle } from '../../domain/paper';
import type { Delivery } from '../../tables/outbox';
import type { ReadyDelivery } from './delivery-check';
import type { DocumentHandle, Ports } from '../ports';

export interface DeliveryResult {
  /** `prepared`: paper whose PDF is stored; `returned`: nothing happened, the row waits again. */
  readonly outcome: 'sent' | 'prepared' | 'failed' | 'returned';
  readonly delivery: Delivery;
  readonly ready: ReadyDelivery;
  readonly attachment?: string;
  readonly problem?: Problem;
}

type OnePorts = Pick<Ports, 'documents' | 'mailer' | 'letters' | 'log' | 'tables' | 'clock'>;

export function sendOne(ports: OnePorts, ready: ReadyDelivery): DeliveryResult {
  const { delivery, letter, mail } = ready;
  const failed = (code: string, attachment?: string): DeliveryResult => {
    ports.log.info(code, { delivery: delivery.deliveryNumber });
    return { outcome: 'failed', delivery, ready, problem: { code }, ...(attachment ? { attachment } : {}) };
  };
  // Asked before the work is done: without quota nothing is made that nobody gets.
  if (mail && ports.mailer.remainingQuota() < 1) {
    return { outcome: 'returned', delivery, ready, problem: { code: 'quotaEmpty' } };
  }
  let document: DocumentHandle;
  try {
    document = ports.documents.pdf(ports.letters.html(letter), fileName(ready));
  } catch {
    return failed('pdfFailed');
  }
  let attachment: string;
  try {
    const stored = ports.documents.store(document);
    attachment = `${document.name} ${stored.url}`.trim();
  } catch {
    return failed('storeFailed');
  }
  if (!mail) {
    const unread = delivery.method === 'FAX' && ready.faxConfirmedOn === '';
    return {
      outcome: 'prepared',
      delivery,
      ready,
      attachment,
      ...(unread ? { problem: { code: 'faxNotReadBack' } } : {}),
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
      attachments: [document],
    });
  } catch {
    return failed('mailFailed', attachment);
  }
  return { outcome: 'sent', delivery, ready, attachment };
}

function fileName({ delivery, letter }: ReadyDelivery): string {
  return fileNameOf([delivery.deliveryNumber, paperTitle(letter), letter.addressee.organization]);
}

/** Characters that no file system takes become underscores. */
export function fileNameOf(parts: readonly string[]): string {
  return `${parts
    .filter((part) => part !== '')
    .join('_')
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')
    .slice(0, 100)}.pdf`;
}
