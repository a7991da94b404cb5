// This file defines the preview of one letter as it goes out, and its test to oneself.
import { problemText } from '../../domain/problem-text';
import { refuse, type Problem } from '../../domain/problem';
import type { DeliveryPreview } from './contract';
import { quoteProblems } from '../quotes/messages';
import type { Ports } from '../../ports';
import { checkAddress } from './address-check';
import { checkDelivery, type CheckedDelivery } from './delivery-check';
import { mailAuditText, testSubject, mailProblems } from './mail-messages';
import { gatherDeliveryWorld } from './outbox-queue';
import { outbox } from '../../tables/outbox';
import { certain } from '../../tables/unread';
import { fileName } from './send-one';

type PreviewPorts = Pick<Ports, 'tables' | 'clock' | 'letters'>;

export function previewDelivery(ports: PreviewPorts, deliveryNumber: string): DeliveryPreview {
  const { delivery, checked } = look(ports, deliveryNumber);
  const ready = checked.ready;
  return {
    deliveryNumber: delivery.deliveryNumber,
    method: delivery.method,
    to: delivery.recipient,
    from: ready?.senderName ?? '',
    replyTo: ready?.replyTo ?? '',
    subject: ready?.mail?.subject ?? '',
    text: ready?.mail?.text ?? '',
    html: ready?.mail?.html ?? '',
    letterHtml: ready?.letter ? ports.letters.html(ready.letter) : '',
    attachment: ready?.letter ? fileName(ready) : '',
    problem: checked.problem ? problemText(checked.problem) : '',
  };
}

/** Goes to the address of whoever asks and nowhere else; the row stays as it is. */
export function sendTestMail(
  ports: PreviewPorts & Pick<Ports, 'documents' | 'mailer' | 'user' | 'audit' | 'lock'>,
  deliveryNumber: string,
): { readonly to: string } {
  const { delivery, checked } = look(ports, deliveryNumber);
  if (checked.problem) refuse(checked.problem);
  const { ready } = checked;
  if (!ready.mail) refuse(mailProblems.testByMailOnly());
  const own = checkAddress(ports.user.email());
  if (!own.ok) refuse(mailProblems.ownAddressUnknown());
  if (ports.mailer.remainingQuota() < 1) refuse(quoteProblems.quotaEmpty());
  const { letter, mail } = ready;
  const attachments = letter ? [ports.documents.pdf(ports.letters.html(letter), fileName(ready))] : [];
  ports.mailer.send({
    to: own.value,
    subject: testSubject(mail.subject),
    text: mail.text,
    html: mail.html,
    senderName: ready.senderName,
    replyTo: ready.replyTo,
    attachments,
  });
  ports.lock.hold(() =>
    ports.audit.record(
      'sendTestMail',
      [delivery.deliveryNumber],
      mailAuditText.tested(delivery.deliveryNumber),
    ),
  );
  return { to: own.value };
}

function look(ports: PreviewPorts, deliveryNumber: string) {
  const delivery = certain(ports.tables.read(outbox).find((row) => row.deliveryNumber === deliveryNumber));
  if (!delivery) {
    const problem: Problem = quoteProblems.deliveryUnknown({ deliveryNumber: String(deliveryNumber) });
    refuse(problem);
  }
  const checked: CheckedDelivery = checkDelivery(delivery, gatherDeliveryWorld(ports));
  return { delivery, checked };
}
