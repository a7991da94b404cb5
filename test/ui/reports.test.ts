// The tests of merged reports and of what remains of a send.
import type { OutboxPreview } from '../../src/rooms/mail/contract';
import {
  mergeSendReports,
  needsTypedConfirmation,
  nothingSentYet,
  remainingLines,
} from '../../src/rooms/mail/pages/outbox/send-report';
import { mergeQuoteReports, noQuotesYet } from '../../src/rooms/quotes/pages/quotes/quote-report';

const line = (
  deliveryNumber: string,
  method = 'メール',
  newAddress = false,
): OutboxPreview['lines'][number] => ({
  deliveryNumber,
  organization: '社会福祉法人みどり会',
  method,
  recipient: 'aoki@midori.example.jp',
  subject: '保険料例のご案内',
  newAddress,
  doubles: [],
  quoteNumber: '',
});

describe('mergeQuoteReports', () => {
  test('a quote made by the first chunk stays made when the second finds it standing', () => {
    const first = { ...noQuotesYet, created: ['Q-1', 'Q-2'], left: 1 };
    const second = { ...noQuotesYet, created: ['Q-3'], existing: ['Q-1', 'Q-2', 'Q-0'], left: 0 };
    expect(mergeQuoteReports(first, second)).toEqual({
      ...noQuotesYet,
      created: ['Q-1', 'Q-2', 'Q-3'],
      existing: ['Q-0'],
      left: 0,
    });
  });

  test('the same refusal in two chunks is listed once, two refusals of one row twice', () => {
    const refusal = { code: 'approximate', id: '0007--GH', message: '約の付いた金額です。' };
    const other = { code: 'blank', id: '0007--GH', message: '希望プランがありません。' };
    const merged = mergeQuoteReports(
      { ...noQuotesYet, refused: [refusal] },
      { ...noQuotesYet, refused: [refusal, other] },
    );
    expect(merged.refused).toEqual([refusal, other]);
  });
});

describe('remainingLines', () => {
  test('drops what was sent, prepared, failed, doubtful or blocked, and keeps the order', () => {
    const lines = ['M-1', 'M-2', 'M-3', 'M-4', 'M-5', 'M-6', 'M-7'].map((number) => line(number));
    const report = {
      ...nothingSentYet,
      sent: ['M-2'],
      prepared: ['M-3'],
      failed: [{ code: 'x', message: '失敗', id: 'M-4' }],
      doubtful: ['M-5'],
      blocked: [{ code: 'y', message: '保留', id: 'M-6' }],
    };
    expect(remainingLines(lines, report).map((rest) => rest.deliveryNumber)).toEqual(['M-1', 'M-7']);
  });

  test('after two chunks it counts both', () => {
    const merged = mergeSendReports(
      { ...nothingSentYet, sent: ['M-1'], left: 2 },
      { ...nothingSentYet, sent: ['M-2'], left: 1, quotaLeft: 7 },
    );
    expect(merged).toMatchObject({ sent: ['M-1', 'M-2'], left: 1, quotaLeft: 7 });
    expect(remainingLines([line('M-1'), line('M-2'), line('M-3')], merged)).toEqual([line('M-3')]);
  });
});

describe('needsTypedConfirmation (rule C14)', () => {
  test.each([
    ['one mail to a known address', [line('M-1')], false],
    ['one mail to a new address', [line('M-1', 'メール', true)], true],
    ['two mails', [line('M-1'), line('M-2')], true],
    ['many letters on paper', [line('M-1', 'FAX'), line('M-2', '郵送'), line('M-3', 'FAX')], false],
    ['one mail among paper', [line('M-1', 'FAX'), line('M-2')], false],
  ])('%s', (_, lines, expected) => {
    expect(needsTypedConfirmation(lines)).toBe(expected);
  });
});
