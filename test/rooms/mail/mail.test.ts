// Which addresses are refused and how a mail text is filled.
import fc from 'fast-check';
import { mailPlaceholders } from '../../../src/tables/setting-keys';
import { checkAddress } from '../../../src/rooms/mail/address-check';
import { type MailValues, fillMail } from '../../../src/rooms/mail/mail-text';
import { anyText } from '../../support/any-text';

describe('addresses', () => {
  test.each([
    ['soumu@higashi.example.jp', 'soumu@higashi.example.jp'],
    [' a.b+c@x-y.example.com ', 'a.b+c@x-y.example.com'],
  ])('%s is fine', (cell, address) => {
    expect(checkAddress(cell)).toEqual({ ok: true, value: address });
  });
  test.each([
    ['', 'addressBlank'],
    ['not-an-address', 'addressMalformed'],
    ['a@b', 'addressMalformed'],
    ['a..b@example.jp', 'addressMalformed'],
    ['=1+1@example.jp', 'addressMalformed'],
    ['#DIV/0!', 'addressErrorCell'],
    ['#N/A', 'addressErrorCell'],
    ['=HYPERLINK("http://evil.example","x")', 'addressSeveral'],
    ['ａ@example.jp', 'addressMalformed'],
    ['<a@example.jp>', 'addressMalformed'],
    ['a@example.jp, b@example.jp', 'addressSeveral'],
    ['a@example.jp;b@example.jp', 'addressSeveral'],
    ['a@example.jp、b@example.jp', 'addressSeveral'],
    ['a@example.jp b@example.jp', 'addressSeveral'],
    ['a@b@example.jp', 'addressSeveral'],
    ['a@example.jp\r\nBcc: b@example.jp', 'addressControl'],
    ['a@example.jp\nb@example.jp', 'addressControl'],
    [`${'a'.repeat(250)}@example.jp`, 'addressMalformed'],
  ])('%j is refused as %s', (cell, code) => {
    const result = checkAddress(cell);
    expect(result.ok ? '' : result.problem.code).toBe(code);
  });
  test('nothing that passes can carry a second header or recipient', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const result = checkAddress(text);
        return !result.ok || /^[^\s,;<>]+@[^\s,;<>@]+$/.test(result.value);
      }),
    );
  });
});

describe('mail texts', () => {
  const values = Object.fromEntries(mailPlaceholders.map((name) => [name, `＜${name}＞`])) as MailValues;
  const code = (subject: string, body: string, set: Partial<MailValues> = {}) => {
    const result = fillMail({ subject, body }, { ...values, ...set });
    return result.ok ? result.value : result.problem.code;
  };
  test('are filled, as text and as escaped HTML', () => {
    const mail = code('{{書類名}}', '{{ 法人名 }}\n<b>', { 法人名: 'A & <B>' });
    expect(mail).toMatchObject({ subject: '＜書類名＞', text: 'A & <B>\n<b>' });
    expect((mail as { html: string }).html).toContain('A &amp; &lt;B&gt;<br>&lt;b&gt;');
  });
  test('what is filled in is not filled again', () => {
    expect(code('{{法人名}}', 'x', { 法人名: '{{書類名}}' })).toMatchObject({ subject: '{{書類名}}' });
  });
  test.each([
    ['an unknown placeholder', '{{住所}}', 'x', {}, 'placeholderUnknown'],
    ['an empty value', 'x', '{{有効期限}}', { 有効期限: '' }, 'placeholderEmpty'],
    ['an open one', 'x', '{{法人名', {}, 'placeholderOpen'],
    ['a name of every object', '{{constructor}}', 'x', {}, 'placeholderUnknown'],
    ['no subject', ' ', 'x', {}, 'templateEmpty'],
    ['no body', 'x', '', {}, 'templateEmpty'],
  ])('%s refuses the mail', (_name, subject, body, set, expected) => {
    expect(code(subject, body, set)).toBe(expected);
  });
  test('a line break cannot enter the subject', () => {
    expect(code('{{法人名}}', 'x', { 法人名: 'A\r\nBcc: b@example.jp' })).toMatchObject({
      subject: 'A Bcc: b@example.jp',
    });
  });
});
