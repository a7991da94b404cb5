// Inputs that a fresh reader tried after the samples, each with where its shape comes from.
import { parseDate } from '../../src/domain/calendar';
import { foldPayer } from '../../src/domain/payer-name';
import { parseCsv } from '../../src/rooms/roster/csv';
import { rosterOf, takeIn } from '../support/field';
import { memoryWorld } from '../support/memory-ports';

// phpMyAdmin, pgAdmin and Access quote every cell, whatever parts them.
test.each(['\t', ';', '|', ','])('every cell quoted, parted by %j', (separator) => {
  const rows = [
    ['会員番号', '売上高'],
    ['0001', '60,000,000'],
  ];
  const text = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(separator)).join('\r\n');
  expect(parseCsv(text)).toEqual({ ok: true, value: rows });
});

test.each([
  ['2026 年 11 月 5 日', 'forms with blanks between the signs'],
  ['令和 08 年 11 月 05 日', 'ゆうちょダイレクト prints its days so'],
  ['㋿8年11月5日', 'the era as one character, of input methods and Excel'],
  ['2026/11/5 木', 'a weekday behind a blank'],
])('%s is 2026-11-05: %s', (text) => {
  expect(parseDate(text)).toEqual({ ok: true, value: '2026-11-05' });
});
test.each([['㍻31年4月30日', '2019-04-30']])('%s is %s', (text, day) =>
  expect(parseDate(text)).toEqual({ ok: true, value: day }),
);
test('another weekday than the day has is still told', () => {
  expect(parseDate('2026/11/5 日').ok).toBe(false);
});

// Words of statements: ことら, IB and the automatic remittances of ゆうちょ, RT of 電子マネー, fax and mobile banking.
test.each([
  'ことら送金 ミホンカイ',
  '定額自動送金 ミホンカイ',
  '電子振込 ミホンカイ',
  '被仕向振込 ミホンカイ',
  'RT 振込 ミホンカイ',
  'モバイル ミホンカイ',
  'ペイジー　ミホンカイ',
  'ご依頼人名：ミホンカイ',
  '通信振込＊ミホンカイ',
])('%s is the payer', (text) => expect(foldPayer(text).core).toBe('ミホンカイ'));
test.each([
  ['電子振込代行会', '電子振込代行会'],
  ['モバイルケア', 'モバイルケア'],
  ['ミホンカイ振込', 'ミホンカイ振込'],
  ['見本会振込　11月分', '見本会振込11月分'],
])('%s is a name', (text, core) => expect(foldPayer(text).core).toBe(core));

describe('what cannot be used never replaces what can', () => {
  const HEADING = '会員番号,法人名,担当者名,住所,売上高,加入制度';
  const standing = `${HEADING}\n0001,架空会,青木,架空市1-1,6000万円,ALIVE`;
  const after = (line: string) => {
    const world = memoryWorld();
    takeIn(world, standing);
    const report = takeIn(world, `${HEADING}\n${line}`);
    return { world, report, row: rosterOf(world)[0]! };
  };
  // Conversions that lose characters write these for them: Windows, old mail, fonts without them, printers.
  test.each(['??', '？？？', '□□', '〓〓'])('a name %s is held', (name) => {
    const { report, row } = after(`0001,${name},青木,架空市1-1,6000万円,ALIVE`);
    expect([report.held, row.organization]).toEqual([1, '架空会']);
  });
  // What people and systems write where they have nothing.
  test.each(['-', '―', '－', '??', '不明', '未定', '（なし）', '無し'])(
    'a contact %s changes nothing',
    (cell) => {
      const { report, row } = after(`0001,架空会,${cell},${cell},6000万円,ALIVE`);
      expect([report.held, report.unchanged, row.contact, row.address]).toEqual([0, 1, '青木', '架空市1-1']);
      expect(report.lines[0]!.messages.map(({ code }) => code)).toContain('rosterErrorCell');
    },
  );
});

// Zeros that a person leaves out behind a letter or a prefecture's number: one member would get two letters.
test.each([
  ['A-0001', 'A-1'],
  ['Ａ0001', 'A1'],
  ['12-0034', '12-34'],
])('%s and %s of one programme are held', (left, right) => {
  const world = memoryWorld();
  const text = (number: string) => `会員番号,法人名,売上高,加入制度\n${number},架空会,6000万円,ALIVE`;
  takeIn(world, text(left));
  expect(takeIn(world, text(right))).toMatchObject({ held: 1, added: 0 });
});
test('numbers that a hyphen alone keeps apart are two', () => {
  const world = memoryWorld();
  const text = (number: string) => `会員番号,法人名,売上高,加入制度\n${number},架空会,6000万円,ALIVE`;
  takeIn(world, text('1-23'));
  expect(takeIn(world, text('12-3'))).toMatchObject({ held: 0, added: 1 });
});
