// This file defines the globals of 送信箱: what waits, sending it, and the menu around it.
import { book, CHUNK_MS, told } from '../composition';
import { ask, askText, tell } from '../google/menu';
import { selectedIds, showRow } from '../sheets/selection';
import { outbox } from '../tables/outbox';
import type { ServerFunctions } from '../ui/contract';
import type { MailFunctions } from '../rooms/mail/contract';
import { mailMenuWords as say } from '../rooms/mail/page-words';
import { menuWords as words } from '../ui/menu-words';
import { templates } from '../tables/masters';
import {
  cancelDeliveries as cancel,
  openDispatch as dispatchStart,
  recordArrival as arrive,
  recordBounce as bounce,
  recordDispatch as dispatch,
} from '../rooms/mail/change-deliveries';
import { addTemplateVersion as addVersion } from '../rooms/mail/check-templates';
import { previewDelivery as previewOne, sendTestMail as sendTest } from '../rooms/mail/preview-delivery';
import { previewOutbox as preview } from '../rooms/mail/preview-outbox';
import { resendDelivery as resend } from '../rooms/mail/resend-delivery';
import { sendOutbox as send } from '../rooms/mail/send-outbox';
import { menuItem, menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Server = ServerFunctions & MailFunctions;

export function previewOutbox(): Answer<Server, 'previewOutbox'> {
  return told(preview);
}

export function sendOutbox(request?: Request<Server, 'sendOutbox'>): Answer<Server, 'sendOutbox'> {
  return told((ports) => send(ports, request), request?.chunk ? CHUNK_MS : undefined);
}

export function previewDelivery(
  request: Request<Server, 'previewDelivery'>,
): Answer<Server, 'previewDelivery'> {
  return told((ports) => previewOne(ports, request.deliveryNumber));
}

export function sendTestMail(request: Request<Server, 'sendTestMail'>): Answer<Server, 'sendTestMail'> {
  return told((ports) => sendTest(ports, request.deliveryNumber));
}

export function cancelDeliveries(
  request: Request<Server, 'cancelDeliveries'>,
): Answer<Server, 'cancelDeliveries'> {
  return told((ports) => cancel(ports, request.deliveries));
}

export function openDispatch(): Answer<Server, 'openDispatch'> {
  return told(dispatchStart);
}

export function recordDispatch(request: Request<Server, 'recordDispatch'>): Answer<Server, 'recordDispatch'> {
  return told((ports) => dispatch(ports, request));
}

export function recordBounce(request: {
  readonly deliveryNumber: string;
  readonly note: string;
}): Answer<Server, 'cancelDeliveries'> {
  return told((ports) => bounce(ports, request.deliveryNumber, request.note));
}

export function recordArrival(request: {
  readonly deliveryNumber: string;
  readonly note: string;
}): Answer<Server, 'cancelDeliveries'> {
  return told((ports) => arrive(ports, request.deliveryNumber, request.note));
}

export function resendDelivery(request: { readonly deliveryNumber: string; readonly reason: string }): {
  readonly deliveryNumber: string;
} {
  return told((ports) => resend(ports, request));
}

export function addTemplateVersion(request: { readonly code: string }): { readonly code: string } {
  return told((ports) => addVersion(ports, request.code));
}

export function menuOpenOutbox(): void {
  menuItem(words.outbox, () => void showRow(book(), outbox.tab, ''));
}

export function menuPreviewOutbox(): void {
  menuPage('outbox');
}

/** Rule C14: the number of mails is typed before more than one goes out; a single one is confirmed. */
export function menuSendSelected(): void {
  menuItem(words.send, () => {
    const deliveries = selectedIds(book(), outbox);
    if (deliveries.length === 0) return tell(words.send, words.sendNone);
    const many = deliveries.length > 1;
    const typed = many ? askText(words.send, words.sendMany(deliveries.length)) : undefined;
    const confirm = many ? Number((typed ?? '').normalize('NFKC').trim()) : 1;
    if (many && typed === undefined) return;
    if (!many && !ask(words.send, words.sendOne(deliveries[0]!))) return;
    const report = told((ports) => send(ports, { deliveries, confirm }));
    const problems = [...report.failed, ...report.blocked].map(({ message }) => message);
    tell(
      words.send,
      [words.sent(report.sent.length, report.prepared.length, report.left), ...problems].join('\n'),
    );
  });
}

export function menuRecordDispatch(): void {
  menuPage('dispatch');
}

export function menuCancelDeliveries(): void {
  menuItem(say.cancel, () => {
    const deliveries = selectedIds(book(), outbox);
    if (deliveries.length === 0) return tell(say.cancel, say.chooseRows);
    if (!ask(say.cancel, say.cancelAsk(deliveries))) return;
    const { changed, refused } = told((ports) => cancel(ports, deliveries));
    tell(say.cancel, [say.cancelled(changed.length), ...refused.map(({ message }) => message)].join('\n'));
  });
}

export function menuRecordBounce(): void {
  onOneDelivery(say.bounce, say.bounceNote, (deliveryNumber, note) => {
    const { changed, refused } = told((ports) => bounce(ports, deliveryNumber, note));
    return changed.length > 0 ? say.bounced(deliveryNumber) : refused[0]!.message;
  });
}

export function menuRecordArrival(): void {
  onOneDelivery(say.arrival, say.arrivalNote, (deliveryNumber, note) => {
    const { changed, refused } = told((ports) => arrive(ports, deliveryNumber, note));
    return changed.length > 0 ? say.arrived(deliveryNumber) : refused[0]!.message;
  });
}

export function menuResendDelivery(): void {
  onOneDelivery(say.resend, say.resendReason, (deliveryNumber, reason) =>
    say.resent(told((ports) => resend(ports, { deliveryNumber, reason })).deliveryNumber),
  );
}

export function menuAddTemplateVersion(): void {
  menuItem(say.version, () => {
    const [code, ...more] = selectedIds(book(), templates);
    if (!code || more.length > 0) return tell(say.version, say.chooseTemplate);
    tell(say.version, say.versionAdded(told((ports) => addVersion(ports, code)).code));
  });
}

/** One row of 送信箱, and a line that the person types about it. */
function onOneDelivery(title: string, question: string, work: (id: string, text: string) => string): void {
  menuItem(title, () => {
    const [deliveryNumber, ...more] = selectedIds(book(), outbox);
    if (!deliveryNumber || more.length > 0) return tell(title, say.chooseOne);
    const text = askText(title, `${deliveryNumber}\n${question}`);
    if (text !== undefined) tell(title, work(deliveryNumber, text));
  });
}
