// What the menu does with the rows selected in 送信箱 and メール文面.
import { outbox } from '../../tables/outbox';
import { templates } from '../../tables/masters';
import type { Ports } from '../../ports';
import { cancelDeliveries, recordArrival, recordBounce } from './change-deliveries';
import { addTemplateVersion } from './check-templates';
import { outboxMenu as say, sendMenu, titles } from './words';
import { resendDelivery } from './resend-delivery';
import { sendOutbox } from './send-outbox';

/** Rule C14: the number of mails is typed before more than one goes out; a single one is confirmed. */
export function sendSelected(ports: Ports): void {
  const { screen, selection } = ports;
  const deliveries = selection.ids(outbox);
  if (deliveries.length === 0) return screen.tell(titles.sendSelected, sendMenu.sendNone);
  const many = deliveries.length > 1;
  const typed = many ? screen.askText(titles.sendSelected, sendMenu.sendMany(deliveries.length)) : undefined;
  const confirm = many ? Number((typed ?? '').normalize('NFKC').trim()) : 1;
  if (many && typed === undefined) return;
  if (!many && !screen.ask(titles.sendSelected, sendMenu.sendOne(deliveries[0]!))) return;
  const report = sendOutbox(ports, { deliveries, confirm });
  const problems = [...report.failed, ...report.blocked].map(({ message }) => message);
  const sent = sendMenu.sent(report.sent.length, report.prepared.length, report.left);
  screen.tell(titles.sendSelected, [sent, ...problems].join('\n'));
}

export function cancelSelected(ports: Ports): void {
  const { screen, selection } = ports;
  const deliveries = selection.ids(outbox);
  if (deliveries.length === 0) return screen.tell(titles.cancelSelected, say.chooseRows);
  if (!screen.ask(titles.cancelSelected, say.cancelAsk(deliveries))) return;
  const { changed, refused } = cancelDeliveries(ports, { deliveries });
  const told = [say.cancelled(changed.length), ...refused.map(({ message }) => message)];
  screen.tell(titles.cancelSelected, told.join('\n'));
}

export function noteBounce(ports: Ports): void {
  onOneDelivery(ports, titles.noteBounce, say.bounceNote, (deliveryNumber, note) => {
    const { changed, refused } = recordBounce(ports, { deliveryNumber, note });
    return changed.length > 0 ? say.bounced(deliveryNumber) : refused[0]!.message;
  });
}

export function noteArrival(ports: Ports): void {
  onOneDelivery(ports, titles.noteArrival, say.arrivalNote, (deliveryNumber, note) => {
    const { changed, refused } = recordArrival(ports, { deliveryNumber, note });
    return changed.length > 0 ? say.arrived(deliveryNumber) : refused[0]!.message;
  });
}

export function sendAgain(ports: Ports): void {
  onOneDelivery(ports, titles.sendAgain, say.resendReason, (deliveryNumber, reason) =>
    say.resent(resendDelivery(ports, { deliveryNumber, reason }).deliveryNumber),
  );
}

export function newTemplateVersion(ports: Ports): void {
  const { screen, selection } = ports;
  const [code, ...more] = selection.ids(templates);
  if (!code || more.length > 0) return screen.tell(titles.newTemplateVersion, say.chooseTemplate);
  screen.tell(titles.newTemplateVersion, say.versionAdded(addTemplateVersion(ports, { code }).code));
}

/** One row of 送信箱, and a line that the person types about it. */
function onOneDelivery(
  { screen, selection }: Ports,
  title: string,
  question: string,
  work: (id: string, text: string) => string,
): void {
  const [deliveryNumber, ...more] = selection.ids(outbox);
  if (!deliveryNumber || more.length > 0) return screen.tell(title, say.chooseOne);
  const text = screen.askText(title, `${deliveryNumber}\n${question}`);
  if (text !== undefined) screen.tell(title, work(deliveryNumber, text));
}
