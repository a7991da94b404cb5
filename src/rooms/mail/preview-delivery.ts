// One letter as it goes out, and its test to oneself.
import { outbox } from '../../tables/outbox';
import { certain } from '../../tables/unread';
import { isErasedText } from '../../domain/erased-text';
import { shown } from '../../domain/problem-text';
import { refuse } from '../../domain/problem';
import type { AnswerOf, RequestOf } from '../../calls/call';
import type { contract, DeliveryPreview } from './contract';
import { checkAddress } from './address-check';
import { isByItself } from './automatic-claim';
import { type CheckedDelivery, checkDelivery } from './delivery-check';
import { mailAudit, mailProblems, testSubject } from './words';
import { gatherDeliveryWorld, newAddressCheck, type WorldPorts } from './outbox-queue';
import { fileName } from './send-one';
import type { Ports } from '../../ports';

type PreviewPorts = WorldPorts & Pick<Ports, 'mailer' | 'memory'>;

export function previewDelivery(
  ports: PreviewPorts & Pick<Ports, 'user'>,
  request: RequestOf<typeof contract.previewDelivery>,
): DeliveryPreview {
  const { delivery, checked, isNew, owner } = look(ports, request);
  const ready = checked.ready;
  // What nobody has confirmed would be asked about again before it leaves.
  const stays = ready && isByItself(delivery) ? ports.letters.byItself(ports)(delivery) : undefined;
  const { deliveryNumber } = delivery;
  // Not that its copy cannot be read: nobody shall fetch it back.
  const erased = isErasedText(delivery.organization)
    ? mailProblems.deliveryErased({ deliveryNumber })
    : undefined;
  const problem = erased ?? checked.problem ?? (stays?.until === 'person' ? stays.problem : undefined);
  return {
    deliveryNumber,
    method: delivery.method,
    to: delivery.recipient,
    from: ready?.senderName ?? '',
    replyTo: ready?.replyTo ?? '',
    ...(ready?.mail ?? { subject: '', text: '', html: '' }),
    letterHtml: ready?.letter ? ports.letters.html(ready.letter) : '',
    attachment: ready?.letter ? fileName(ready) : '',
    newAddress: isNew(delivery),
    leftToOwner: owner !== '' && owner !== ports.user.email(),
    problems: problem ? [shown(problem)] : [],
  };
}

/** Goes to the address of whoever asks and nowhere else; the row stays as it is. */
export function sendTestMail(
  ports: PreviewPorts & Pick<Ports, 'documents' | 'user' | 'audit' | 'lock'>,
  request: RequestOf<typeof contract.sendTestMail>,
): AnswerOf<typeof contract.sendTestMail> {
  const { delivery, checked } = look(ports, request);
  if (checked.problem) refuse(checked.problem);
  const { ready } = checked;
  if (!ready.mail) refuse(mailProblems.testByMailOnly());
  const own = checkAddress(ports.user.email());
  if (!own.ok) refuse(mailProblems.ownAddressUnknown());
  if (ports.mailer.remainingQuota() < 1) refuse(mailProblems.quotaEmpty());
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
    ports.audit.record('sendTestMail', [delivery.deliveryNumber], mailAudit.tested(delivery.deliveryNumber)),
  );
  return { to: own.value };
}

function look(ports: PreviewPorts, { deliveryNumber }: { readonly deliveryNumber: string }) {
  const rows = ports.tables.read(outbox);
  const delivery = certain(rows.find((row) => row.deliveryNumber === deliveryNumber));
  if (!delivery) refuse(mailProblems.deliveryUnknown({ deliveryNumber }));
  const world = gatherDeliveryWorld(ports);
  const checked: CheckedDelivery = checkDelivery(delivery, world);
  return {
    delivery,
    checked,
    isNew: newAddressCheck(ports.tables.sift(rows)),
    owner: world.facts.setting('automationOwner'),
  };
}
