// This file tests that no inlet lets in what nobody sees: direction marks, zero-width signs, controls, halves of pairs.
import fc from 'fast-check';
import { asSent, longText, map, text } from '../../src/calls/fields';
import { readRequest as readPageRequest } from '../../src/calls/read-request';
import { readRequest } from '../../src/domain/public-request';
import { intakeRow } from '../../src/rooms/intake/request-rows';
import { fillMail } from '../../src/rooms/mail/mail-text';
import { textFiles } from '../../src/google/text-files';
import { mailer } from '../../src/google/mailer';
import { oneLine } from '../../src/domain/visible-text';
import type { RequestRow } from '../../src/tables/requests';
import { FIELDS, materialRequest } from '../support/public-request';

/**
 * By Unicode 15's lists: Bidi_Control; zero width; fillers of Hangul, which look blank; soft hyphen; tags; interlinear
 * notes; controls of C0 but tab and line ends, C1.
 */
const HOSTILE = [
  ...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
  ...'\u200b\u200c\u200d\u2060\ufeff\u180e\u034f\u206a\u206f',
  ...'\u115f\u1160\u3164\uffa0',
  ...'\u00ad\u{e0041}\u{e007f}\ufff9\ufffa\ufffb',
  ...'\u0000\u0007\u0008\u000b\u000c\u001b\u007f\u0085\u009f',
  '\ud800',
  '\udfff',
];
const hostile = new Set(HOSTILE);
const LINE_SEPARATORS = /[\u2028\u2029]/;

/** Seen signs between the hostile ones; a selector of a variant and a pair stay what they are. */
const mixed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.constantFrom('株', 'A', '1', '邉\u{e0104}', '𠮷', '\u2028', ' '),
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

const clean = (value: unknown): boolean =>
  typeof value === 'string'
    ? ![...value].some((sign) => hostile.has(sign)) && !LINE_SEPARATORS.test(value)
    : typeof value !== 'object' ||
      value === null ||
      Object.entries(value).every(([key, part]) => clean(key) && clean(part));

const formRequest = (typed: string) => ({
  ...materialRequest({ organization: typed, contact: typed }),
  extras: { plan: typed },
  answers: {
    [typed]: { kind: 'revenue', text: typed, fiscalMonth: typed },
    X: { kind: 'text', text: typed },
  },
});

const row = (typed: string) =>
  intakeRow(
    {
      receiptNumber: 'W261122-AAAAAAA',
      receivedAt: '2026-11-22T09:00:00',
      formId: '1',
      hash: '',
      program: 'AIOI',
      wants: typed,
      ...FIELDS,
      organization: typed,
      address: typed,
      content: JSON.stringify({ version: 1, request: materialRequest({ organization: typed }) }),
    } as unknown as RequestRow,
    '2026-11-22T10:00:00',
  );

function mailed(typed: string): unknown {
  let sent: unknown;
  Object.assign(globalThis, { MailApp: { sendEmail: (message: unknown) => (sent = message) } });
  mailer.send({
    to: 'a@b.example.jp',
    subject: typed,
    text: typed,
    html: typed,
    senderName: typed,
    replyTo: '',
    attachments: [],
  });
  return sent;
}

function decoded(typed: string): unknown {
  // As a file in UTF-8: a half of a pair cannot stand in it.
  const file = Buffer.from(typed.replace(/\u0000/g, ''), 'utf8')
    .toString('utf8')
    .replace(/\ufffd/g, '');
  Object.assign(globalThis, {
    Utilities: { newBlob: () => ({ getDataAsString: () => file }), base64Decode: () => [] },
  });
  return textFiles.decode('').text;
}

const inlets: readonly (readonly [string, (typed: string) => unknown])[] = [
  ["a page's text", (typed) => readPageRequest(text(), typed)],
  ["a page's long text", (typed) => readPageRequest(longText(), typed)],
  ["a page's keys", (typed) => readPageRequest(map(text()), { [typed]: typed })],
  ['what a use case reads itself', (typed) => readPageRequest(asSent(), { [typed]: [typed] })],
  ['the public form', (typed) => readRequest(formRequest(typed))],
  ["a row of the form's workbook", row],
  ['a file of CSV', decoded],
  [
    'cells in a mail',
    (typed) =>
      fillMail({ subject: `件名${typed}`, body: `本文${typed}{{法人名}}` }, { 法人名: `${typed}x` } as never),
  ],
  ['a mail as it leaves', mailed],
  ['a name of one line', oneLine],
];

test.each(inlets)('%s', (_, inlet) => {
  for (const sign of HOSTILE) expect([sign, clean(inlet(`株式${sign}会社`))]).toEqual([sign, true]);
  fc.assert(
    fc.property(mixed, (typed) => clean(inlet(typed))),
    { numRuns: 60 },
  );
});

test('a name of a sender, a subject and a cell of a request are one line each', () => {
  const broken = 'みほん保険\r\nBcc: a@b.example.jp\u2028x';
  expect(oneLine(broken)).toBe('みほん保険 Bcc: a@b.example.jp x');
  expect(mailed(broken)).toMatchObject({ name: oneLine(broken), subject: oneLine(broken) });
  expect(row(broken)).toMatchObject({ organization: oneLine(broken) });
});

test('what is seen stays', () => {
  const seen = '邉\u{e0104}\t𠮷田\r\n（株）①㈱🏢';
  expect(readPageRequest(text(), seen)).toBe(seen);
});
