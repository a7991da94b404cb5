// The row of 送信箱 that a letter becomes, before anything is sent.
import { fingerprintOf } from '../../domain/fingerprint';
import type { DeliveryMethod } from '../../domain/delivery-state';
import { paperTitle } from '../../domain/paper';
import { letterTitles } from '../../domain/quote-letter';
import { newRecord } from '../../tables/new-record';
import { outbox, type Delivery } from '../../tables/outbox';
import type { Member } from '../../tables/members';
import { type LetterFacts, templateOf } from './letter-facts';
import type { DeliveryPayload, NoticePayload, PaperPayload } from './delivery-payload';

/** How every row starts. */
const WAITS = { state: '送信待ち', toldState: '送信待ち', attempts: 0 } as const;

export const waitingRow = (given: Partial<Delivery>): Delivery => newRecord(outbox, { ...WAITS, ...given });

/** Mail where there is an address and no other wish; FAX where there is a number; post otherwise. */
export function deliveryMethodOf(member: Member): DeliveryMethod {
  if (member.contactMethod === '郵送') return '郵送';
  if (member.contactMethod === 'FAX' && member.fax.trim() !== '') return 'FAX';
  if (member.email.trim() !== '') return 'メール';
  return member.fax.trim() !== '' ? 'FAX' : '郵送';
}

export function recipientOf(member: Member, method: DeliveryMethod): string {
  if (method === 'メール') return member.email.trim();
  return method === 'FAX' ? member.fax.trim() : `〒${member.postalCode} ${member.address}`.trim();
}

/** The same quotes in the same kind of letter are one delivery. */
export function deliveryIdentity(payload: DeliveryPayload): string {
  return fingerprintOf([payload.memberKey, payload.letter, [...payload.quoteNumbers].sort()]);
}

export function deliveryRow(
  payload: DeliveryPayload,
  member: Member,
  facts: LetterFacts,
  made: Omit<MadeRow, 'idempotencyKey'>,
): Delivery {
  const method = deliveryMethodOf(member);
  const template = templateOf(facts, payload.letter);
  return newRow({ kind: 'quotes', ...payload }, payload.quoteNumbers, {
    ...{ ...made, idempotencyKey: deliveryIdentity(payload) },
    memberNumber: member.memberNumber,
    organization: member.organization,
    method,
    recipient: recipientOf(member, method),
    letterTitle: letterTitles[payload.letter],
    template: template ? templateText(template) : '',
  });
}

type Addressed = Pick<Delivery, 'memberNumber' | 'recipient'> & { readonly subjects: readonly string[] };

/** The row of a letter that carries its own content; `subjects` are the numbers that it is about. */
export function paperDeliveryRow(
  payload: PaperPayload,
  {
    subjects,
    ...facts
  }: Addressed &
    Omit<MadeRow, 'deliveryNumber'> & {
      readonly method: DeliveryMethod;
      /** ISO time before which it waits. */
      readonly scheduledAt?: string;
    },
): Delivery {
  const { paper } = payload;
  return newRow({ kind: 'paper', ...payload }, subjects, {
    ...facts,
    deliveryNumber: paper.number,
    organization: paper.addressee.organization,
    letterTitle: paperTitle(paper),
    template: templateText(paper.template),
  });
}

/** The row of a mail without a paper. */
export function noticeDeliveryRow(
  payload: NoticePayload,
  { subjects, title, ...facts }: Addressed & MadeRow & { readonly title: string },
): Delivery {
  const { organization } = payload;
  return newRow({ kind: 'notice', ...payload }, subjects, {
    ...facts,
    organization,
    method: 'メール',
    letterTitle: title,
    template: '',
  });
}

/** What every new row gets. */
export interface MadeRow {
  readonly deliveryNumber: string;
  readonly idempotencyKey: string;
  readonly at: string;
  readonly by: string;
}

function newRow(
  payload: object,
  subjects: readonly string[],
  {
    at,
    by,
    ...content
  }: MadeRow &
    Pick<Delivery, 'memberNumber' | 'organization' | 'method' | 'recipient' | 'letterTitle' | 'template'> & {
      readonly scheduledAt?: string;
    },
): Delivery {
  return waitingRow({
    createdAt: at,
    createdBy: by,
    subjectNumbers: subjects.join('、'),
    payload: JSON.stringify(payload),
    ...content,
    scheduledAt: content.scheduledAt ?? '',
  });
}

export function templateText(template: {
  readonly version: string;
  readonly approvalNumber: string;
}): string {
  return [template.version, template.approvalNumber].filter((part) => part !== '').join('・');
}
