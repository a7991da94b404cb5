// How a letter enters 対応履歴 by itself: when it has left, and when it came back.
import { contacts, type Contact } from '../../tables/contacts';
import type { Delivery } from '../../tables/outbox';
import { contactText } from './words';
import type { DeliveryEffect } from './letter-port';
import { readNoticePayload, readPaperPayload, readPayload } from './delivery-payload';

const TOLD = ['送信済', '発送済（記録）', '不達'];

export const recordContacts: DeliveryEffect = (ports, changed) => {
  const told = changed.filter((row) => TOLD.includes(row.state) && row.memberNumber !== '');
  if (told.length === 0) return;
  const standing = ports.tables.read(contacts);
  const keys = new Set(standing.map((row) => row.idempotencyKey));
  const next = ports.tables.series(
    'T',
    ports.clock.today().slice(0, 4),
    standing.map((row) => row.contactNumber),
  );
  const rows = told
    .filter((row) => !keys.has(keyOf(row)))
    .map((row): Contact => {
      const bounced = row.state === '不達';
      return {
        contactNumber: next(),
        at: bounced || row.sentAt === '' ? ports.clock.now() : row.sentAt,
        memberKey: memberKeyOf(row),
        memberNumber: row.memberNumber,
        organization: row.organization,
        channel: row.method,
        direction: bounced ? '受信' : '発信',
        subjectNumber: row.deliveryNumber,
        summary: bounced
          ? contactText.bounced(row.letterTitle, row.arrival)
          : contactText.sent(row.letterTitle, row.recipient),
        recordedBy: ports.user.email(),
        origin: '自動',
        idempotencyKey: keyOf(row),
      };
    });
  if (rows.length > 0) ports.tables.append(contacts, rows);
};

function keyOf(row: Delivery): string {
  return `delivery:${row.deliveryNumber}:${row.state === '不達' ? 'bounced' : 'sent'}`;
}

function memberKeyOf(row: Delivery): string {
  return (readPayload(row) ?? readPaperPayload(row) ?? readNoticePayload(row))?.memberKey ?? '';
}
