// What a row of 送信箱 keeps in its hidden column: the quotes that its letter is about, a letter as it will be drawn, or
// the words of a mail.
import * as json from '../../calls/stored';
import type { OwnLetterModel } from '../../domain/paper';
import {
  letterTitles,
  type LetterBasis,
  type LetterFigure,
  type LetterKind,
} from '../../domain/quote-letter';
import { outbox, type Delivery } from '../../tables/outbox';
import type { MailValues } from './mail-text';

const BASES: readonly LetterBasis[] = [
  'publishedExample',
  'tariff',
  'insurerAnswer',
  'estimate',
  'indicative',
  'separate',
];
export const letterBasis = () => json.oneOf(BASES);
export const letterFigure = (): json.Field<LetterFigure> => {
  const example = json.fields({ revenueYen: json.number(), premiumYen: json.number() });
  const premium = { premiumYen: json.number() };
  return json.byKind('kind', [
    json.fields({ kind: json.oneOf(['exact', 'about']), ...premium }),
    json.fields({ kind: json.oneOf(['examples']), about: json.flag(), low: example, high: example }),
    json.fields({ kind: json.oneOf(['separate']) }),
  ]);
};

function paper(): json.Field<OwnLetterModel> {
  const rows = <Key extends string>(...keys: readonly Key[]) => json.list(json.fields(json.texts(...keys)));
  const labelled = () => rows('label', 'text');
  const premium = () =>
    json.fields({ ...json.texts('policyNumber', 'planName', 'period'), amountYen: json.number() });
  const head = {
    ...json.texts('number', 'date', 'programName'),
    addressee: json.fields(
      json.texts('organization', 'establishment', 'department', 'contact', 'postalCode', 'address'),
    ),
    agency: json.fields({
      ...json.texts('name', 'department', 'postalCode', 'address', 'phone', 'fax', 'email', 'solicitor'),
      capacity: json.optional(json.text()),
    }),
    insurers: json.optional(rows('programName', 'insurer')),
    internal: json.flag(),
    template: json.fields(json.texts('version', 'approvalNumber')),
  };
  return json.byKind('kind', [
    json.fields({
      ...head,
      kind: json.oneOf(['insurerReferral']),
      questions: rows('referralNumber', 'planName', 'question'),
      figures: labelled(),
      answers: rows('number', 'text', 'answer'),
      ...json.texts('disclosureNote', 'wantedBy'),
    }),
    json.fields({
      ...head,
      kind: json.oneOf(['doubtReferral']),
      questions: rows('referralNumber', 'question', 'place'),
      ...json.texts('documentTitle', 'wantedBy'),
    }),
    json.fields({
      ...head,
      kind: json.oneOf(['deficiency']),
      ...json.texts('formTitle', 'receivedOn'),
      items: rows('number', 'text', 'hint'),
    }),
    json.fields({
      ...head,
      kind: json.oneOf(['firstReport']),
      claimNumber: json.text(),
      figures: labelled(),
      statements: labelled(),
      notes: json.list(json.text()),
    }),
    json.fields({
      ...head,
      kind: json.oneOf(['claimDocuments']),
      ...json.texts('claimNumber', 'occurredOn'),
      papers: rows('group', 'name'),
    }),
    json.fields({
      ...head,
      kind: json.oneOf(['renewal', 'renewalReminder']),
      ...json.texts('policyNumber', 'certificateNumber', 'planName'),
      ...json.texts('periodStart', 'periodEnd', 'endTime', 'lastRevenue', 'replyBy'),
      certificateName: json.optional(json.text()),
      premiumYen: json.orNull(json.number()),
      liabilityLimitYen: json.optional(json.orNull(json.number())),
      costLimitYen: json.optional(json.orNull(json.number())),
      estimate: json.optional(
        json.fields({
          figure: letterFigure(),
          basis: letterBasis(),
          ...json.texts('yearNote', 'revenueBasis'),
          from: json.optional(json.oneOf(['quote', 'newRevenue', 'lastRevenue'])),
          revenue: json.optional(json.text()),
          planName: json.optional(json.text()),
          quoteNumber: json.optional(json.text()),
        }),
      ),
    }),
    json.fields({
      ...head,
      kind: json.oneOf(['transfer', 'paymentReminder']),
      premiums: json.list(premium()),
      payBy: json.text(),
      account: labelled(),
    }),
    json.fields({
      ...head,
      kind: json.oneOf(['receipt']),
      ...json.texts('receiptNumber', 'receivedOn'),
      premium: premium(),
    }),
    json.fields({
      ...head,
      kind: json.oneOf(['materials']),
      receiptNumber: json.text(),
      items: rows('name', 'link'),
    }),
    json.fields({ ...head, kind: json.oneOf(['documentRequest']), items: rows('name', 'request', 'note') }),
    json.fields({
      ...head,
      kind: json.oneOf(['certificateNotice']),
      ...json.texts(
        'policyNumber',
        'planName',
        'periodStart',
        'startTime',
        'periodEnd',
        'endTime',
        'hotline',
      ),
      certificateName: json.optional(json.text()),
    }),
  ]);
}

/** What the mail's text names beside the usual. @example { 満期日: '2027年4月1日' } */
const values = () => json.optional(json.like<Partial<MailValues>>(json.map(json.text())));

const quotesPayload = () =>
  json.fields({
    version: json.version1(),
    /** Rows of 0.1.0 have none: their fields tell. */
    kind: json.optional(json.oneOf(['quotes'])),
    memberKey: json.text(),
    quoteNumbers: json.list(json.text()),
    letter: json.oneOf(Object.keys(letterTitles) as LetterKind[]),
  });
/** A letter about no quote of the member: it stands in the row as it will be drawn. */
const paperPayload = () =>
  json.fields({
    version: json.version1(),
    kind: json.optional(json.oneOf(['paper'])),
    ...json.texts('memberKey', 'program'),
    paper: paper(),
    values: values(),
  });
/** A mail without a paper: the words of its template and nothing that anybody typed. */
const noticePayload = () =>
  json.fields({
    version: json.version1(),
    kind: json.optional(json.oneOf(['notice'])),
    /** The code in メール文面; key and programme are blank where it is about none. */
    ...json.texts('notice', 'memberKey', 'program', 'organization', 'contact'),
    values: values(),
  });
export type DeliveryPayload = json.Kept<typeof quotesPayload>;
export type PaperPayload = json.Kept<typeof paperPayload>;
export type NoticePayload = json.Kept<typeof noticePayload>;

export const payloads = json.storedIn(outbox, 'payload', () =>
  json.either(json.either(quotesPayload(), paperPayload()), noticePayload()),
);

type Row = Pick<Delivery, 'payload'>;

export function readPayload(row: Row): DeliveryPayload | undefined {
  const payload = payloads.of(row);
  return payload && 'quoteNumbers' in payload ? payload : undefined;
}

export function readPaperPayload(row: Row): PaperPayload | undefined {
  const payload = payloads.of(row);
  return payload && 'paper' in payload ? payload : undefined;
}

export function readNoticePayload(row: Row): NoticePayload | undefined {
  const payload = payloads.of(row);
  return payload && 'notice' in payload ? payload : undefined;
}
