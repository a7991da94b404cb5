// The row of 送信箱 that a letter becomes, before anything is sent.
import { fingerprintOf } from '../../domain/fingerprint';
import type { DeliveryMethod } from '../../domain/delivery-state';
import { paperTitle, type OwnLetterModel } from '../../domain/paper';
import { letterTitles, type LetterKind } from '../../domain/quote-letter';
import type { Delivery } from '../../tables/outbox';
import type { Member } from '../../tables/members';
import { type LetterFacts, templateOf } from './letter-facts';
import type { MailValues } from './mail-text';

/** What a row of 送信箱 remembers in its hidden column. */
export interface DeliveryPayload {
  readonly version: 1;
  readonly memberKey: string;
  readonly quoteNumbers: readonly string[];
  readonly letter: LetterKind;
}

/** A letter about no quote of the member: it stands in the row as it will be drawn. */
export interface PaperPayload {
  readonly version: 1;
  readonly memberKey: string;
  readonly program: string;
  readonly paper: OwnLetterModel;
  /** What the mail's text names beside the usual. @example { 満期日: '2027年4月1日' } */
  readonly values?: Partial<MailValues>;
}

/** A mail without a paper: the words of its template and nothing that anybody typed. */
export interface NoticePayload {
  readonly version: 1;
  /** Code in メール文面. */
  readonly notice: string;
  /** '' where the addressee stands in no roster. */
  readonly memberKey: string;
  /** '' where the mail is about no programme. */
  readonly program: string;
  readonly organization: string;
  readonly contact: string;
  readonly values?: Partial<MailValues>;
}

/** Columns that every new row starts with. */
export const NEW_ROW = {
  subject: '',
  attachment: '',
  confirmedBy: '',
  state: '送信待ち',
  scheduledOn: '',
  sentAt: '',
  attempts: 0,
  error: '',
  resendReason: '',
  arrival: '',
  confirmedRecipient: '',
  reservedAt: '',
  settledState: '送信待ち',
} as const;

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
  return newRow(payload, payload.quoteNumbers, {
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
      /** ISO date before which it waits. */
      readonly scheduledOn?: string;
    },
): Delivery {
  const { paper } = payload;
  return newRow(payload, subjects, {
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
  return newRow(payload, subjects, {
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
      readonly scheduledOn?: string;
    },
): Delivery {
  return {
    ...NEW_ROW,
    createdAt: at,
    createdBy: by,
    subjectNumbers: subjects.join('、'),
    payload: JSON.stringify(payload),
    ...content,
    scheduledOn: content.scheduledOn ?? '',
  };
}

export function templateText(template: {
  readonly version: string;
  readonly approvalNumber: string;
}): string {
  return [template.version, template.approvalNumber].filter((part) => part !== '').join('・');
}

export function readPayload(delivery: Pick<Delivery, 'payload'>): DeliveryPayload | undefined {
  const value = parsed<DeliveryPayload>(delivery);
  return value && Array.isArray(value.quoteNumbers) ? (value as DeliveryPayload) : undefined;
}

export function readPaperPayload(delivery: Pick<Delivery, 'payload'>): PaperPayload | undefined {
  const value = parsed<PaperPayload>(delivery);
  return value?.paper ? (value as PaperPayload) : undefined;
}

export function readNoticePayload(delivery: Pick<Delivery, 'payload'>): NoticePayload | undefined {
  const value = parsed<NoticePayload>(delivery);
  return value?.notice ? (value as NoticePayload) : undefined;
}

function parsed<Payload extends { readonly version: 1 }>(
  delivery: Pick<Delivery, 'payload'>,
): Partial<Payload> | undefined {
  try {
    const value = JSON.parse(delivery.payload) as Partial<Payload> | null;
    return value?.version === 1 ? value : undefined;
  } catch {
    return undefined;
  }
}
