// This file defines the row in 送信箱 that a member's letter becomes, before anything is sent.
import { fingerprintOf } from '../../domain/fingerprint';
import type { DeliveryMethod } from '../../domain/delivery-state';
import { paperTitle, type DeficiencyLetterModel, type InsurerLetterModel } from '../../domain/paper';
import { letterTitles, type LetterKind } from '../../domain/quote-letter';
import type { Delivery } from '../../tables/outbox';
import type { Member } from '../../tables/members';
import { templateOf, type LetterFacts } from '../quotes/quote-facts';

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
  readonly paper: InsurerLetterModel | DeficiencyLetterModel;
}

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
  made: { readonly deliveryNumber: string; readonly at: string; readonly by: string },
): Delivery {
  const method = deliveryMethodOf(member);
  const template = templateOf(facts, payload.letter);
  return {
    deliveryNumber: made.deliveryNumber,
    createdAt: made.at,
    subjectNumbers: payload.quoteNumbers.join('、'),
    memberNumber: member.memberNumber,
    organization: member.organization,
    method,
    recipient: recipientOf(member, method),
    subject: '',
    letterTitle: letterTitles[payload.letter],
    attachment: '',
    template: template ? templateText(template) : '',
    createdBy: made.by,
    confirmedBy: '',
    state: '送信待ち',
    scheduledOn: '',
    sentAt: '',
    attempts: 0,
    error: '',
    resendReason: '',
    arrival: '',
    idempotencyKey: deliveryIdentity(payload),
    payload: JSON.stringify(payload),
  };
}

/** The row of a letter that carries its own content; `subjects` are the numbers that it is about. */
export function paperDeliveryRow(
  payload: PaperPayload,
  facts: {
    readonly subjects: readonly string[];
    readonly memberNumber: string;
    readonly method: DeliveryMethod;
    readonly recipient: string;
    readonly idempotencyKey: string;
    readonly at: string;
    readonly by: string;
  },
): Delivery {
  const { paper } = payload;
  return {
    deliveryNumber: paper.number,
    createdAt: facts.at,
    subjectNumbers: facts.subjects.join('、'),
    memberNumber: facts.memberNumber,
    organization: paper.addressee.organization,
    method: facts.method,
    recipient: facts.recipient,
    subject: '',
    letterTitle: paperTitle(paper),
    attachment: '',
    template: templateText(paper.template),
    createdBy: facts.by,
    confirmedBy: '',
    state: '送信待ち',
    scheduledOn: '',
    sentAt: '',
    attempts: 0,
    error: '',
    resendReason: '',
    arrival: '',
    idempotencyKey: facts.idempotencyKey,
    payload: JSON.stringify(payload),
  };
}

export function templateText(template: {
  readonly version: string;
  readonly approvalNumber: string;
}): string {
  return [template.version, template.approvalNumber].filter((part) => part !== '').join('・');
}

export function readPayload(delivery: Pick<Delivery, 'payload'>): DeliveryPayload | undefined {
  try {
    const value = JSON.parse(delivery.payload) as DeliveryPayload;
    return value.version === 1 && Array.isArray(value.quoteNumbers) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function readPaperPayload(delivery: Pick<Delivery, 'payload'>): PaperPayload | undefined {
  try {
    const value = JSON.parse(delivery.payload) as Partial<PaperPayload>;
    return value.version === 1 && value.paper ? (value as PaperPayload) : undefined;
  } catch {
    return undefined;
  }
}
