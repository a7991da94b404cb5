// This file tests that no inlet lets in what nobody sees: direction marks, zero-width signs, controls, halves of pairs.
import fc from 'fast-check';
import { asSent, longText, map, text } from '../../src/calls/fields';
import { readRequest as readPageRequest } from '../../src/calls/read-request';
import { readRequest } from '../../src/domain/public-request';
import { intakeRow } from '../../src/rooms/intake/request-rows';
import { matchMember } from '../../src/rooms/intake/match-member';
import { fillMail } from '../../src/rooms/mail/mail-text';
import { textFiles } from '../../src/google/text-files';
import { mailer } from '../../src/google/mailer';
import { askText } from '../../src/google/menu';
import { addressFault, plainAddress } from '../../src/domain/mail-address';
import { memberKeyOf, repetitionIn } from '../../src/domain/member-cells';
import { parseRevenue } from '../../src/domain/revenue';
import { withDerived } from '../../src/tables/column';
import { members, type Member } from '../../src/tables/members';
import { newRecord } from '../../src/tables/new-record';
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

describe('what people see alike is alike, whatever a paste put between its signs', () => {
  /** Of the list above, anywhere in it. */
  const spoilt = (text: string) =>
    fc
      .array(fc.tuple(fc.nat(text.length), fc.constantFrom(...HOSTILE)), { minLength: 1, maxLength: 4 })
      .map((signs) => signs.reduce((now, [at, sign]) => `${now.slice(0, at)}${sign}${now.slice(at)}`, text))
      // two halves that meet are a sign that is seen
      .filter((typed) => [...typed].every((sign) => sign.length === 1 || hostile.has(sign)));
  const always = (text: string, holds: (spoilt: string) => void) =>
    fc.assert(fc.property(spoilt(text), holds));
  const key = (memberNumber: string) => ({ memberNumber, branch: '', program: 'AIOI' });

  test('a key is what a page sends back, and a number stands once', () => {
    always('1001', (typed) => {
      expect(memberKeyOf(key(typed))).toBe('1001/AIOI');
      expect(repetitionIn([key('1001'), key(typed)])(key('1001'))).toBe(true);
    });
    expect(memberKeyOf(key('\u200b'))).toBe('');
    expect(repetitionIn([key('\u200b'), key('\u200b')])(key('\u200b'))).toBe(false);
  });
  test('an amount is read', () => {
    always('3億円', (typed) =>
      expect(parseRevenue(typed, 'yen')).toMatchObject({ ok: true, value: { yen: 300_000_000 } }),
    );
  });
  test('a sender is the member of the roster', () => {
    always(FIELDS.organization!, (organization) => {
      const member = newRecord(members, { ...key('1001'), organization, email: FIELDS.email! });
      const listed = withDerived(members, { ...member }) as unknown as Member;
      const sent = { ...FIELDS, corporateNumber: '', phone: '', program: 'AIOI' } as never;
      expect(matchMember(sent, '', [listed])).toMatchObject({ kind: 'certain' });
    });
  });
  test('an address that only looks right is told as such', () => {
    const { email } = FIELDS as { email: string };
    always(email, (typed) => {
      // Byte order marks at the ends are blanks to whoever trims.
      if (typed.trim() !== email) expect(addressFault(typed)).toBe('control');
      expect(plainAddress(typed)).toBe(email);
    });
  });
  test('what is typed into a prompt is what was seen', () => {
    const of = (typed: string) => {
      const OK = 'ok';
      const answer = { getSelectedButton: () => OK, getResponseText: () => typed };
      const ui = { Button: { OK }, ButtonSet: { OK_CANCEL: '' }, prompt: () => answer };
      Object.assign(globalThis, { SpreadsheetApp: { getUi: () => ui } });
      return askText('', '');
    };
    always('1001', (typed) => expect(of(typed)).toBe('1001'));
    expect(of('10\r\n01')).toBe('10 01');
  });
});
