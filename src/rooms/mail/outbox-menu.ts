// What the menu does with the rows selected in 送信箱 and メール文面: what can be refused is refused before a question.
import { refuse, refuseAll, type Problem } from '../../domain/problem';
import type { Table } from '../../tables/column';
import { outbox } from '../../tables/outbox';
import { templates } from '../../tables/masters';
import type { Ports } from '../../ports';
import { cancelDeliveries, judgeDeliveries, recordArrival, recordBounce } from './change-deliveries';
import { addTemplateVersion } from './check-templates';
import type { DeliveriesChanged } from './contract';
import { doubtsByNumber, gatherDeliveryWorld, queueOf } from './outbox-queue';
import { mailProblems, outboxMenu as say, sendMenu, titles } from './words';
import { refuseResend, resendDelivery } from './resend-delivery';
import { sendOutbox } from './send-outbox';

/** Rule C14: several are shown each with its address, tick and the mark of a first mail; a single one is confirmed. */
export function sendSelected(ports: Ports): void {
  const { screen } = ports;
  const deliveries = selectedDeliveries(ports);
  refuseUnsendable(ports, deliveries);
  if (deliveries.length > 1) return screen.openPage('outbox', deliveries);
  if (!screen.ask(titles.sendSelected, sendMenu.sendOne(deliveries[0]!))) return;
  const report = sendOutbox(ports, { deliveries, confirm: 1 });
  const problems = [...report.failed, ...report.blocked].map(({ message }) => message);
  const sent = sendMenu.sent(report.sent.length, report.prepared.length, report.left);
  screen.tell(titles.sendSelected, [sent, ...problems].join('\n'));
}

export function cancelSelected(ports: Ports): void {
  const { screen } = ports;
  const deliveries = selectedDeliveries(ports);
  const { fitting, refused } = judgeDeliveries(ports, 'cancel', deliveries);
  if (fitting.length === 0) refuseAll(refused.map(({ problem }) => problem));
  const numbers = fitting.map(({ row }) => row.deliveryNumber);
  if (!screen.ask(titles.cancelSelected, say.cancelAsk(numbers))) return;
  const report = cancelDeliveries(ports, { deliveries });
  const told = [say.cancelled(report.changed.length), ...report.refused.map(({ message }) => message)];
  screen.tell(titles.cancelSelected, told.join('\n'));
}

export function noteBounce(ports: Ports): void {
  noteOne(ports, 'bounced', recordBounce);
}

export function noteArrival(ports: Ports): void {
  noteOne(ports, 'arrived', recordArrival);
}

export function sendAgain(ports: Ports): void {
  const { screen } = ports;
  const deliveryNumber = selectedOne(ports, outbox, mailProblems.oneDelivery());
  refuseResend(ports, deliveryNumber);
  const reason = screen.askText(titles.sendAgain, `${deliveryNumber}\n${say.resendReason}`);
  if (reason === undefined) return;
  screen.tell(titles.sendAgain, say.resent(resendDelivery(ports, { deliveryNumber, reason }).deliveryNumber));
}

export function newTemplateVersion(ports: Ports): void {
  const code = selectedOne(ports, templates, mailProblems.oneTemplate());
  ports.screen.tell(titles.newTemplateVersion, say.versionAdded(addTemplateVersion(ports, { code }).code));
}

/** One row of 送信箱, and a line that the person types about what became of it. */
function noteOne(
  ports: Ports,
  event: 'bounced' | 'arrived',
  record: (ports: Ports, noted: { deliveryNumber: string; note: string }) => DeliveriesChanged,
): void {
  const { title, question, done } = say[event];
  const deliveryNumber = selectedOne(ports, outbox, mailProblems.oneDelivery());
  refuseAll(judgeDeliveries(ports, event, [deliveryNumber]).refused.map(({ problem }) => problem));
  const note = ports.screen.askText(title, `${deliveryNumber}\n${question}`);
  if (note === undefined) return;
  const { changed, refused } = record(ports, { deliveryNumber, note });
  ports.screen.tell(title, changed.length > 0 ? done(deliveryNumber) : refused[0]!.message);
}

/** What stands in the way of all of them; of some the report tells. What nobody needs any more is cancelled by going on. */
function refuseUnsendable(ports: Ports, named: readonly string[]): void {
  const rows = ports.tables.read(outbox);
  const asked = { named, isManager: ports.user.isManager(), inDoubt: doubtsByNumber(rows) };
  const { ready, held, refused } = queueOf(ports.tables.sift(rows), gatherDeliveryWorld(ports), asked);
  if (ready.length === 0 && !held.some(({ withdrawn }) => withdrawn))
    refuseAll([...held, ...refused].map(({ problem }) => problem));
}

function selectedDeliveries({ selection }: Pick<Ports, 'selection'>): readonly string[] {
  const deliveries = selection.ids(outbox);
  return deliveries.length > 0 ? deliveries : refuse(mailProblems.nothingChosen());
}

function selectedOne({ selection }: Pick<Ports, 'selection'>, table: Table, notOne: Problem): string {
  const [id, ...others] = selection.ids(table);
  return id !== undefined && others.length === 0 ? id : refuse(notOne);
}
