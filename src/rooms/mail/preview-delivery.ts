// This file defines the preview of one letter as it goes out, and its test to oneself.
import { DaichoError, type Problem } from '../../domain/problem';
import type { DeliveryPreview } from './contract';
import { errorText } from '../quotes/messages';
import type { Ports } from '../../ports';
import { checkAddress } from './address-check';
import { checkDelivery, type CheckedDelivery } from './delivery-check';
import { mailAuditText, testSubject } from './mail-messages';
import { outbox } from '../../tables/outbox';
import { certain } from '../../tables/unread';
import { gatherDeliveryWorld } from './outbox-queue';
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
    problem: checked.problem ? errorText(checked.problem) : '',
  };
}

/** Goes to the address of whoever asks and nowhere else; the row stays as it is. */
export function sendTestMail(
  ports: PreviewPorts & Pick<Ports, 'documents' | 'mailer' | 'user' | 'audit' | 'lock'>,
  deliveryNumber: string,
): { readonly to: string } {
  const { delivery, checked } = look(ports, deliveryNumber);
  if (checked.problem) throw new DaichoError(checked.problem);
  const { ready } = checked;
  if (!ready.mail) throw new DaichoError({ code: 'testByMailOnly' });
  const own = checkAddress(ports.user.email());
  if (!own.ok) throw new DaichoError({ code: 'ownAddressUnknown' });
  if (ports.mailer.remainingQuota() < 1) throw new DaichoError({ code: 'quotaEmpty' });
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
    const problem: Problem = { code: 'deliveryUnknown', params: { deliveryNumber: String(deliveryNumber) } };
    throw new DaichoError(problem);
  }
  const checked: CheckedDelivery = checkDelivery(delivery, gatherDeliveryWorld(ports));
  return { delivery, checked };
}
