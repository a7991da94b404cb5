// This file defines the globals of 送信箱: what waits, sending it, and the menu around it.
import { book, CHUNK_MS, told } from '../composition';
import { ask, askText, tell } from '../google/menu';
import { selectedIds, showRow } from '../sheets/selection';
import { outbox } from '../tables/outbox';
import type { ServerFunctions } from '../ui/contract';
import { menuWords as words } from '../ui/menu-words';
import { previewOutbox as preview } from '../workflows/mail/preview-outbox';
import { sendOutbox as send } from '../workflows/mail/send-outbox';
import { menuItem, menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Server = ServerFunctions;

export function previewOutbox(): Answer<Server, 'previewOutbox'> {
  return told(preview);
}

export function sendOutbox(request?: Request<Server, 'sendOutbox'>): Answer<Server, 'sendOutbox'> {
  return told((ports) => send(ports, request), request?.chunk ? CHUNK_MS : undefined);
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
