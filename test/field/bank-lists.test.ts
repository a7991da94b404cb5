// Lists of money as banks, ゆうちょ, associations and insurers send them: headings by kind, columns by shape.
import iconv from 'iconv-lite';
import { foldPayer } from '../../src/domain/payer-name';
import { readInsurerList } from '../../src/rooms/payments/insurer-list';
import { readPaymentFile } from '../../src/rooms/payments/payment-file';
import { decoded, fieldFile, lendUtilities } from '../support/field';

beforeAll(lendUtilities);

const read = (text: string) => {
  const file = readPaymentFile(text);
  if (!file.ok) throw new Error(file.problem.code);
  const { lines, passed } = file.value;
  return {
    taken: lines.map(({ receivedOn, payer, amountYen, problems }) => [
      receivedOn,
      foldPayer(payer).core,
      amountYen,
      ...problems.map(({ code }) => code),
    ]),
    passed: passed.map(({ line, reason }) => `${line} ${reason}`),
  };
};
const sample = (name: string) => read(decoded(fieldFile(`11-bank-lists/${name}.csv`)).text);
const COUNCIL = 'シヤカイフクシキヨウギカイ';

test('association: a name that begins with 計 is no sum', () => {
  expect(sample('association')).toEqual({
    taken: [
      ['2026-11-05', '計画相談支援事業所架空', 136_370],
      ['2026-11-06', `計画村${COUNCIL}`, 110_430],
      ['2026-11-07', `架空第一区${COUNCIL}`, 136_370],
    ],
    passed: ['5 sum'],
  });
});

test('haraikomi: 払込 comes in', () => {
  expect(sample('haraikomi').taken.map(([, , yen]) => yen)).toEqual([136_370, 110_430]);
});

// The three print one and the same transfer, with and without a word of the transaction before it.
test.each(['smbc', 'yucho'])('%s: the headings that the bank prints', (name) => {
  const { taken } = sample(name);
  expect(taken).toEqual([[taken[0]![0], 'カクウダイイツクシヤキヨウ', 136_370]]);
  expect(String(taken[0]![0])).toMatch(/^2026-11-0[56]$/);
});
test('sbi: what stands before the name hides it not', () => {
  expect(sample('sbi').taken).toEqual([['2026-11-05', 'カクウダイイツクシヤキヨウ', 136_370]]);
});

// Each with where its shape comes from; the lines are ours.
const PAYER = 'ﾌｸ)ﾐﾎﾝｶｲ';
test.each<[string, string, string, (string | number | null)[][], string[]]>([
  [
    'PayPay銀行 (formerly ジャパンネット銀行)',
    'headings as its download has them, in several public converters: year, month and day apart',
    `"操作日(年)","操作日(月)","操作日(日)","操作時刻(時)","操作時刻(分)","操作時刻(秒)","取引順番号","摘要","お支払金額","お預り金額","残高","メモ"
"2026","11","5","10","30","15","1","振込　${PAYER}","","30000","130000",""
"2026","11","6","9","0","0","2","振込手数料","165","","129835",""`,
    [['2026-11-05', 'ミホンカイ', 30_000]],
    ['3 outgoing'],
  ],
  [
    '三菱UFJ銀行',
    'headings of its statement page and download: 日付, 摘要, 摘要内容, 支払い金額, 預かり金額, 差引残高',
    `"日付","摘要","摘要内容","支払い金額","預かり金額","差引残高","メモ","未資金化区分","入払区分"
"2026/11/5","振込１","${PAYER}","","30,000","130,000","","","入金"
"2026/11/6","手数料","","165","","129,835","","","支払い"`,
    [['2026-11-05', 'ミホンカイ', 30_000]],
    ['3 outgoing'],
  ],
  [
    '楽天銀行',
    'headings as rlan/beancount-multitool documents its download (docs/institutions/rakuten_bank.md)',
    `取引日,入出金(円),取引後残高(円),入出金内容
20261105,30000,130000,${PAYER}
20261106,-165,129835,振込手数料`,
    [['2026-11-05', 'ミホンカイ', 30_000]],
    ['3 outgoing'],
  ],
  [
    'GMOあおぞらネット銀行',
    '日付, 摘要, 入金金額, 出金金額, 残高, メモ: as two public converters read its download; days without separators',
    `"日付","摘要","入金金額","出金金額","残高","メモ"
"20261105","振込 ${PAYER}","30000","","130000",""
"20261106","前月繰越","","","130000",""`,
    [['2026-11-05', 'ミホンカイ', 30_000]],
    ['3 noMoney'],
  ],
  [
    '全銀協 入出金取引明細 (CSV of records)',
    'the record layout of the Japanese Bankers Association, kind 03, as きらぼし銀行 publishes it (2018-05)',
    `1,03,0,20261101,081101,081130,0001,ｶｸｳ,001,ﾎﾝﾃﾝ,,1,0012345,ﾐﾎﾝ,,,,
2,00000001,081105,081105,1,11,000000030000,000000000000,,,,,,0000012345,${PAYER},ｶｸｳ,ﾎﾝﾃﾝ,,,
2,00000002,081106,081106,2,11,000000000165,000000000000,,,,,,,ﾃｽｳﾘﾖｳ,,,,,
8,1,30000,1,165,,,
9,4,1`,
    [['2026-11-05', 'ミホンカイ', 30_000]],
    ['1 format', '4 format', '5 format', '3 outgoing'],
  ],
  [
    '全銀協 振込入金通知 (fixed, 200 characters)',
    'kind 01, as 阿波銀行 publishes it (service/fb/zengin/tsuchi): widths 1,6,6,6,10,10,10,48,15,15,1,20,52',
    [
      `1010${'ｶｸｳ'.padEnd(196)}`,
      '2' +
        '000001' +
        '081105' +
        '081105' +
        '0000030000' +
        '0000000000' +
        '0000012345' +
        PAYER.padEnd(48) +
        'ｶｸｳ'.padEnd(15) +
        'ﾎﾝﾃﾝ'.padEnd(15) +
        ' ' +
        ''.padEnd(72),
      `8${''.padEnd(199)}`,
    ].join('\r\n'),
    [['2026-11-05', 'ミホンカイ', 30_000]],
    ['1 format', '3 format'],
  ],
  [
    'an accounting program in English',
    'Date, Description, Debit, Credit, Balance: what exports of foreign banks and freee-like tools call them',
    `Date,Description,Debit,Credit,Balance
2026-11-05T10:30:00+09:00,${PAYER},,"30,000","130,000"
2026-11-06T09:00:00+09:00,FEE,165,,"129,835"`,
    [['2026-11-05', 'ミホンカイ', 30_000]],
    ['3 outgoing'],
  ],
  [
    'a list that prints page sums and its heading again',
    'printed ledgers saved as CSV: 頁計, 前頁繰越, heading on every page, remark at the end',
    `入金一覧表,,,
入金日,振込名義,金額,備考
令和8年11月5日（木）,${PAYER},"￥30,000-",
,頁計,"30,000",
入金日,振込名義,金額,備考
令和8年11月6日（金）,ｲ)ﾐﾎﾝ,"20,000",
,【合計】,"50,000",
※税込,,,`,
    [
      ['2026-11-05', 'ミホンカイ', 30_000],
      ['2026-11-06', 'ミホン', 20_000],
    ],
    ['1 aboveHeading', '4 sum', '5 headingAgain', '7 sum', '8 remark'],
  ],
])('%s (%s)', (_, __, text, taken, passed) => {
  expect(read(text)).toEqual({ taken, passed });
});

test('a receipt that was taken back, and a direction that says neither, ask', () => {
  expect(
    read(`取引日,入出金区分,金額,摘要\n2026/11/5,入金,"-5,000",${PAYER}\n2026/11/6,その他,"5,000",${PAYER}`)
      .taken,
  ).toEqual([
    ['2026-11-05', 'ミホンカイ', null, 'paymentReversed'],
    ['2026-11-06', 'ミホンカイ', 5_000, 'paymentDirectionUnknown'],
  ]);
});

// 24, and how banks write before and behind a name: word, number of the payer, both, brackets.
test.each([
  '振込＊フク）ミホンカイ',
  '0000012345 ﾌｸ)ﾐﾎﾝｶｲ',
  '0000012345ﾌｸ)ﾐﾎﾝｶｲ',
  '振込１　フク）ミホンカイ',
  '【払込】社会福祉法人ミホンカイ',
  'ﾌﾘｺﾐ ﾌｸ)ﾐﾎﾝｶｲ',
  '振込入金：ﾐﾎﾝｶｲ(ﾌｸ',
  '被振込／0000012345　シャカイフクシホウジン　ミホンカイ',
  'フク）ミホンカイ　0000012345',
  '振込フク）ミホンカイ',
])('%s is the payer', (text) => {
  expect(foldPayer(text)).toEqual({ core: 'ミホンカイ', form: '社会福祉法人' });
});
test.each([
  ['振込第一サービス', '振込第一サービス'],
  ['入金堂', '入金堂'],
  ['2525ケア', '2525ケア'],
])('a name that begins like a word or number stays: %s', (text, core) => {
  expect(foldPayer(text).core).toBe(core);
});

describe('statements of insurers (19)', () => {
  const sums = (text: string) => {
    const { lines, problems, passed, read: all } = readInsurerList(text);
    expect(lines.length + problems.length + passed.length).toBe(all);
    return [lines.reduce((sum, { yen }) => sum + yen, 0), problems.length];
  };
  test('the sample: △, -, (…) and 0 are money, 計上合計 is a sum', () => {
    expect(sums(decoded(fieldFile('19-settlement/insurer.csv')).text)).toEqual([45_000, 0]);
  });
  // Ways of writing below zero: SAP puts the sign behind, Excel's accounting format brackets or colours with ▲,
  // Word corrects - to −, and accountants write (△…).
  test.each([
    ['11,000-', -11_000],
    ['▲11,000', -11_000],
    ['−11,000', -11_000],
    ['（△11,000）', -11_000],
    ['(￥11,000)', -11_000],
    ['￥11,000-', 11_000],
    ['+11,000', 11_000],
    ['11,000円（税込）', 11_000],
    ['△0', 0],
    ['0.00', 0],
  ])('%s is %s', (amount, yen) => {
    expect(sums(`証券番号,保険料（円）\n証-1,"${amount}"`)).toEqual([yen + 0, 0]);
  });
});

test('the same list in the encodings and separators of other programs is the same list', () => {
  const text = `取引日,お預り金額,摘要\r\n2026/11/5,30000,社会福祉法人見本会\r\n`;
  const wanted = read(text);
  for (const bytes of [
    iconv.encode(text, 'cp932'),
    iconv.encode(text, 'utf-16le', { addBOM: true }),
    iconv.encode(text, 'utf-16be', { addBOM: true }),
    iconv.encode(text, 'euc-jp'),
    iconv.encode(text.replace(/,/g, '\t'), 'cp932'),
    iconv.encode(`sep=;\r\n${text.replace(/,/g, ';')}`, 'utf8'),
  ])
    expect(read(decoded(bytes).text)).toEqual(wanted);
});

test('JIS with escapes, as mails and old systems send it, is read', () => {
  // 入金日 in JIS X 0208: 467E 3662 467C, between ESC $ B and ESC ( B (RFC 1468).
  const bytes = Buffer.from('1b2442467e3662467c1b28422c610d0a', 'hex');
  expect(decoded(bytes)).toEqual({ text: '入金日,a\r\n', encoding: 'jis' });
});
