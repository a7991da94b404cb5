// Text as other programs write it is one with the same text as typed here, and a search finds every way of writing it.
import fc from 'fast-check';
import { parseDate } from '../../src/domain/calendar';
import { foldText } from '../../src/domain/fold-text';
import { parseRevenue } from '../../src/domain/revenue';
import { searchText } from '../../src/domain/search-text';
import { anyText } from '../support/any-text';

test.each([
  // a file saved on a Mac: voiced marks of their own
  ['フ\u309aランＡ', 'プランA'],
  ['か\u3099くえん', 'がくえん'],
  // host programs
  ['ﾌﾟﾗﾝA', 'プランA'],
  ['ｻｲﾊﾞｰ', 'サイバー'],
  // copied out of PDF files: Kangxi radicals and the radicals' supplement
  ['法⼈名', '法人名'],
  ['売上⾼', '売上高'],
  ['⻑野県', '長野県'],
  ['区⺠税', '区民税'],
  ['⼊金⽇', '入金日'],
  // these are no digits and no brackets
  ['①億円', '①億円'],
  ['㈱みどり', '㈱みどり'],
  ['－１，０００', '-1,000'],
])('%s is %s', (written, plain) => {
  expect(foldText(written)).toBe(plain);
});

test('folding is done once: what is folded stays', () => {
  fc.assert(fc.property(anyText(), (text) => expect(foldText(foldText(text))).toBe(foldText(text))));
});

test('amounts and dates out of a PDF are read', () => {
  expect(parseRevenue('３億円', 'yen')).toMatchObject({ ok: true, value: { yen: 300_000_000 } });
  expect(parseRevenue('⼀億円', 'yen')).toMatchObject({ ok: true, value: { yen: 100_000_000 } });
  expect(parseRevenue('⼗万円', 'yen')).toMatchObject({ ok: true, value: { yen: 100_000 } });
  expect(parseDate('2027年4⽉1⽇')).toEqual({ ok: true, value: '2027-04-01' });
});

test.each([
  ['㈱髙﨑商店', '高崎'],
  ['渡邉医院', '渡辺'],
  ['渡邊医院', '渡辺'],
  ['齋藤会計', '斉藤'],
  ['濵田工業', '浜田'],
  ['𠮷野家', '吉野'],
  ['神田學園', '神田学園'],
  ['中嶋製作所', '中島'],
  ['ﾐﾄﾞﾘ会', 'みどり'],
  ['⾼⽊', '高木'],
])('%s is found by %s', (name, typed) => {
  expect(searchText(name)).toContain(searchText(typed));
});
