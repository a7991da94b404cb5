// This file tests the codec: text stays text, dates stay days of Tokyo, and what no column can hold is refused.
import fc from 'fast-check';
import { decodeCell, encodeCell, isStorableCode, literalText, rewriteCell } from '../../src/sheets/codec';
import type { Column, ColumnType } from '../../src/tables/column';
import { Unread } from '../../src/tables/unread';
import { anyText } from '../support/any-text';

const column = (type: ColumnType): Column => ({ key: 'x', header: '項目', type });

/** What a general cell does with a written text: a leading apostrophe is taken off, and keeps the rest text. */
function generalCell(written: unknown): { value: unknown; isText: boolean } {
  if (typeof written === 'string' && written.startsWith("'"))
    return { value: written.slice(1), isText: true };
  return { value: written, isText: false };
}

const HOSTILE = [
  '=1+1',
  '＝1+1',
  '+81',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '"quoted"',
  "'apostrophe",
  "''two",
  'TRUE',
  'false',
  '2026-04-01',
  '4/1',
  '令和8年4月1日',
  'R8.4.1',
  '1e5',
  '1,000',
  '￥100',
  '50%',
  '0012',
  'Apr 1',
  'May',
  '12:30',
  '😀',
  '𠮷野家',
  '①号館',
  ' 空白',
  '{"a":1}',
  '#N/A',
  '午前9時',
  '1億円',
];

describe('text', () => {
  const text = fc.oneof(fc.constantFrom(...HOSTILE), anyText(), fc.string());

  it('comes back as it was written, without the marker', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { value: stored } = generalCell(encodeCell(value, column('text')));
        expect(decodeCell(stored, column('text'))).toBe(value);
      }),
    );
  });

  it.each(HOSTILE)('keeps %j literal', (value) => {
    const { isText } = generalCell(literalText(value));
    // Without the marker only what starts as a Japanese word may be written; none of these may be parsed.
    expect(isText || /^[\u4e00-\u9fff]/.test(value)).toBe(true);
  });

  it.each(['社会福祉法人みどり会', 'グループホーム', '東京都千代田区千代田1-1', '㈱髙橋'])(
    'leaves %s without a marker, as people like to see it',
    (value) => expect(literalText(value)).toBe(value),
  );

  it('survives being written back with its neighbours', () => {
    expect(rewriteCell('=1+1', column('text'))).toBe("'=1+1");
    expect(rewriteCell('0012', column('code'))).toBe('0012');
    expect(rewriteCell('=1+1', column('code'))).toBe("'=1+1");
    expect(rewriteCell(12, column('text'))).toBe(12);
  });

  it('is refused where a cell cannot hold it', () => {
    expect(() => encodeCell('あ'.repeat(50_001), column('text'))).toThrow('cellTooLong');
  });
});

describe('codes', () => {
  it.each(['=1', '+1', '-1', '@a', "'a", '\ta', 'a\nb', ' a'])('refuses %j', (value) => {
    expect(isStorableCode(value)).toBe(false);
    expect(() => encodeCell(value, column('code'))).toThrow('cellNotCode');
  });

  it.each(['0012', '0001/01/GH', 'TOSHA-A、TOSHA-B', '2026-03', '代理店名'])('takes %s', (value) => {
    expect(decodeCell(encodeCell(value, column('code')), column('code'))).toBe(value);
  });

  it('reads a number that a person typed', () => expect(decodeCell(12, column('code'))).toBe('12'));
});

describe('dates', () => {
  it('are midnight in Tokyo, whatever the zone of the machine', () => {
    // 2026-04-01 00:00 in Tokyo is 15:00 UTC of the day before.
    expect((encodeCell('2026-04-01', column('date')) as Date).toISOString()).toBe('2026-03-31T15:00:00.000Z');
  });

  it('come back', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString();
        expect(decodeCell(encodeCell(iso.slice(0, 10), column('date')), column('date'))).toBe(
          iso.slice(0, 10),
        );
        expect(decodeCell(encodeCell(iso.slice(0, 19), column('dateTime')), column('dateTime'))).toBe(
          iso.slice(0, 19),
        );
      }),
    );
  });

  it('are read from a serial number too', () => {
    // 43,191 days after 1899-12-30.
    expect(decodeCell(43_191, column('date'))).toBe('2018-04-01');
  });

  it('are refused when they are none', () => {
    expect(() => encodeCell('来週', column('date'))).toThrow('cellNotDate');
  });
});

describe('amounts and blanks', () => {
  it.each([1.5, 2 ** 53, Number.NaN])('refuses %d yen', (value) => {
    expect(() => encodeCell(value, column('yen'))).toThrow(/cellNot/);
  });

  it.each<[ColumnType, unknown]>([
    ['yen', null],
    ['number', null],
    ['text', ''],
    ['code', ''],
    ['date', ''],
    ['dateTime', ''],
    ['choice', ''],
  ])('keeps a blank %s blank', (type, value) => {
    expect(encodeCell(value, column(type))).toBe('');
    expect(decodeCell('', column(type))).toBe(value);
  });
});

describe('what a column cannot hold', () => {
  const place = { tab: '会員名簿', row: 12 };
  const state = { ...column('choice'), choices: ['有効', '停止'] };
  // 312,345,678 and 20,270,401 days after 1899-12-30 lie beyond 9999-12-31, the last date that Sheets knows (2,958,465).
  it.each<[string, Column, unknown, string]>([
    ['a word of no list', state, '停止中', '停止中'],
    ['a word with a blank behind it', state, '停止 ', '停止 '],
    ['text in a date column', column('date'), '来月', '来月'],
    ['a day that the calendar has not', column('date'), '2027-02-29', '2027-02-29'],
    ['a telephone number in a date column', column('date'), 312_345_678, '312345678'],
    ['a date typed as a number', column('date'), 20_270_401, '20270401'],
    // 2,027 days after 1899-12-30: five years of 1,826 days to 1904-12-30, and 201 more; 401: one of 365, and 36 more.
    ['a year typed as a number', column('date'), 2027, '2027'],
    ['what Sheets makes of it', column('date'), new Date('1905-07-19T00:00:00+09:00'), '1905-07-19'],
    ['a month and a day typed as a number', column('dateTime'), 401, '401'],
    ['nothing at all as a date', column('date'), 0, '0'],
    ['a tick in a date column', column('date'), true, 'TRUE'],
    ['an error in a date column', column('dateTime'), '#N/A', '#N/A'],
    ['a time alone', column('dateTime'), '16:00', '16:00'],
    ['text in a yen column', column('yen'), '不明', '不明'],
    ['yen with its unit', column('yen'), '98,810円', '98,810円'],
    ['a part of a yen', column('yen'), 0.5, '0.5'],
    ['a tick in a yen column', column('yen'), true, 'TRUE'],
    ['a date in a yen column', column('yen'), new Date('2026-04-01T00:00:00+09:00'), '2026-04-01'],
    ['an error in a number column', column('number'), '#DIV/0!', '#DIV/0!'],
  ])('%s is unread, with its text and its place', (_, of, cell, text) => {
    const read = decodeCell(cell, of, place);
    expect(read).toBeInstanceOf(Unread);
    expect(read).toMatchObject({ text, type: of.type, tab: '会員名簿', row: 12, column: '項目' });
  });

  it.each<[string, Column, unknown, unknown]>([
    ['a word of the list', state, '停止', '停止'],
    ['a blank choice', state, '', ''],
    ['other text where the list only offers', { ...state, strict: false }, '停止中', '停止中'],
    // From 1899-12-30 to 1950-01-01: 50 years with 12 leap days, and two days.
    ['the first date that is one', column('date'), 50 * 365 + 12 + 2, '1950-01-01'],
    ['the last date that Sheets knows', column('date'), 2_958_465, '9999-12-31'],
    ['ISO text in a date column', column('date'), '2027-04-01', '2027-04-01'],
    ['ISO text of a day in a time column', column('dateTime'), '2027-04-01', '2027-04-01T00:00:00'],
    ['half a month', column('number'), 0.5, 0.5],
  ])('%s is a value', (_, of, cell, value) => expect(decodeCell(cell, of, place)).toBe(value));
});
