// Statements in the layouts that banks publish, or that programs reading real downloads document. The lines are ours.
import { foldPayer } from '../../src/domain/payer-name';
import { readPaymentFile } from '../../src/rooms/payments/payment-file';
import { lendUtilities } from '../support/field';

beforeAll(lendUtilities);

const PAYER = 'ﾌｸ)ﾐﾎﾝｶｲ';
const TAKEN = ['2026-11-05', 'ミホンカイ', 30_000];
const read = (text: string) => {
  const file = readPaymentFile(text);
  if (!file.ok) throw new Error(file.problem.code);
  const { lines, passed } = file.value;
  return {
    taken: lines
      .filter(({ problems }) => problems.length === 0)
      .map(({ receivedOn, payer, amountYen }) => [receivedOn, foldPayer(payer).core, amountYen]),
    held: lines
      .filter(({ problems }) => problems.length > 0)
      .map(({ line, problems }) => [line, ...problems.map(({ code }) => code)].join(' ')),
    passed: passed.map(({ line, reason }) => `${line} ${reason}`),
  };
};

const ANSER = (out: string, into: string, more = '') =>
  `"照会口座","番号","勘定日","（起算日）","${out}","${into}","小切手区分","残高（円）","取引区分","明細区分","金融機関名","支店名","摘要"${more}`;
const ABOVE = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1} aboveHeading`);

test.each<[string, string, string, string[], string[]]>([
  [
    'みずほビジネスWEB',
    'mizuhobank.co.jp/corporate/ebservice/b_web/pdf/zandaka.pdf III-2, as thangldw/kakeflow docs/MIZUHO_BUSINESS_WEB_IMPORT.md quotes it; 明細区分 is blank, 取消 or 欠番',
    `${ANSER('出金（円）', '入金（円）')}
"本店 普通 1234567","1","2026年11月5日","","","30000","","130000","振込入金","","ミズホ","本店","${PAYER}"
"本店 普通 1234567","2","2026年11月6日","","165","","","129835","振替支払","","","","テスウリヨウ"
"本店 普通 1234567","3","2026年11月7日","","","30000","","99835","振込入金","取消","ミズホ","本店","${PAYER}"
"本店 普通 1234567","4","2026年11月7日","","","20000","","99835","振込入金","欠番","ミズホ","本店","${PAYER}"`,
    ['4 paymentReversed', '5 paymentReversed'],
    ['3 outgoing'],
  ],
  [
    'りそな Web入出金明細PLUS',
    'resonabank.co.jp/hojin/b_direct/recordformat/pdf/meisaiplus_csv.pdf, as thangldw/kakeflow docs/RESONA_WEB_MEISAI_PLUS_IMPORT.md quotes it; 明細区分 is blank or 取消',
    `${ANSER('出金金額（円）', '入金金額（円）', ',"メモ"')}
"本店 普通 1234567","1","2026年11月05日","","","30000","","130000","入金","","","","${PAYER}",""
"本店 普通 1234567","2","2026年11月06日","","165","","","129835","出金","","","","テスウリヨウ",""
"本店 普通 1234567","3","2026年11月07日","","","30000","","99835","入金","取消","","","${PAYER}",""`,
    ['4 paymentReversed'],
    ['3 outgoing'],
  ],
  [
    'りそなマイゲート',
    '21 columns as mamenosuke6055/blnx py/importers/import_resona_bank.py reads its download: the first day is that of the download, 取引名 says which way',
    `"レコード区分","年","月","日","時","分","連絡先名","金融機関名","支店名","口座番号区分","口座種別","口座番号","再送表示","取引名","取扱日付　年","取扱日付　月","取扱日付　日","金額","取引後残高","摘要","コメント"
"明細","2026","11","25","10","30","ミホン","りそな銀行","本店","","普通","1234567","","入金","2026","11","05","30000","130000","フリコミ　${PAYER}",""
"明細","2026","11","25","10","30","ミホン","りそな銀行","本店","","普通","1234567","","支払","2026","11","06","165","129835","テスウリヨウ",""
"合計","2026","11","25","10","30","ミホン","りそな銀行","本店","","普通","1234567","","残高","","","","129835","","",""`,
    [],
    ['3 outgoing', '4 sum'],
  ],
  [
    '三菱UFJ BizSTATION 入出金明細',
    'web.bizstn.bk.mufg.jp/biz/help/pdf/nyuushukkin_csv.pdf, as thangldw/kakeflow docs/MUFG_BIZSTATION_DEPOSIT_WITHDRAWAL_IMPORT.md quotes it: six digits of a day without era',
    `金融機関コード,金融機関名,支店コード,支店名,科目,口座番号,口座名,取引日,入払区分,取引区分,取引金額,内他店券金額,手形・小切手区分,手形・小切手番号,振込依頼人番号,振込依頼人名,仕向金融機関名,仕向支店名,摘要,EDI情報
0005,ﾐﾂﾋﾞｼﾕ-ｴﾌｼﾞｴｲ,123,ﾄｳｷﾖ,1,0001234567,ｶｸｳ,081105,1,11,000000030000,000000000000,,,0000012345,${PAYER},ｶｸｳ,ﾎﾝﾃﾝ,ﾌﾘｺﾐ,
0005,ﾐﾂﾋﾞｼﾕ-ｴﾌｼﾞｴｲ,123,ﾄｳｷﾖ,1,0001234567,ｶｸｳ,081106,2,14,000000000165,000000000000,,,,,,,ﾃｽｳﾘﾖｳ,`,
    [],
    ['3 outgoing'],
  ],
  [
    '三菱UFJ BizSTATION 全明細',
    'web.bizstn.bk.mufg.jp/biz/ikou2026/contents/guide/pdf/mei_syoukai_zen_csv.pdf, as thangldw/kakeflow docs/MUFG_BIZSTATION_IMPORT.md quotes it: records 1, 2, 8, 9 without headings',
    `"1","123","東京支店","1","0","普通","0012345","カクウ","2026.11.1-2026.11.30","全明細","2026.11.30","12:34","","",""
"2","2026.11.5","振込１","${PAYER}","0","30000","130000"
"2","2026.11.6","手数料","テスウリヨウ","165","0","129835"
"8"
"9","1","1","","165","30000","100000","129835"`,
    [],
    ['1 format', '4 format', '5 format', '3 outgoing'],
  ],
  [
    'みずほダイレクト',
    'public importers of its download: nine lines above, お引出金額, お預入金額, - where nothing moved, days with points (MizuhoBankLoader: skiprows=9)',
    `みずほダイレクト
店名,架空支店
科目,普通
口座番号,1234567
照会期間,2026.11.01,2026.11.30
残高,129835
明細
件数,2
並び順,古い順
明細通番,日付,お引出金額,お預入金額,お取引内容,残高
1,2026.11.05,-,30000,${PAYER},130000
2,2026.11.06,165,-,テスウリヨウ,129835`,
    [],
    [...ABOVE(9), '12 outgoing'],
  ],
  [
    'ゆうちょダイレクト',
    'mukai11/meisaicsv src/test/resources/csv/YuuchoBank/YuuchoBank.csv: seven lines above, a comma at the end, 料　金',
    `お客さま口座情報
現在高：,"29,835",円,
出力日時：令和 08 年 11 月 22 日 17 時 52 分
お客さま口座番号：9876-12345678
照会対象：期間指定
日付指定：令和 08 年 11 月 01 日 ～ 令和 08 年 11 月 21 日
明細件数：2
取引日,入出金明細ＩＤ,受入金額（円）,払出金額（円）,詳細１,詳細２,現在（貸付）高,
20261105,202611050000001,30000,,振込,${PAYER},30000,
20261106,202611060000001,,165,料　金,,29835,`,
    [],
    [...ABOVE(7), '10 outgoing'],
  ],
  [
    '三井住友銀行',
    'mukai11/meisaicsv src/test/resources/csv/MitsuiSumitomoBank/MitsuiSumitomoBank.csv: 年月日（和暦）, H30.01.15',
    `"年月日（和暦）","お引出し","お預入れ","お取り扱い内容","残高"
R08.11.05,,30000,"振込　${PAYER}",30000
R08.11.06,165,,"振込手数料",29835`,
    [],
    ['3 outgoing'],
  ],
  [
    '住信SBIネット銀行',
    'mukai11/meisaicsv src/test/resources/csv/SbiNetBank/SbiNetBank.csv',
    `"日付","内容","出金金額(円)","入金金額(円)","残高(円)","メモ"
"2026/11/05","振込＊${PAYER}",,"30,000","30,000","-"
"2026/11/06","振込＊ミホンカイ","165",,"29,835","-"`,
    [],
    ['3 outgoing'],
  ],
  [
    'ソニー銀行',
    'headings that the tests of xkikeg/okane name: お取り引き日, 摘要, 参考情報, お預け入れ額, お引き出し額, 差し引き残高',
    `お取り引き日,摘要,参考情報,お預け入れ額,お引き出し額,差し引き残高
2026年11月05日,振込　${PAYER},,30000,,30000
2026年11月06日,振込手数料,,,165,29835`,
    [],
    ['3 outgoing'],
  ],
  [
    'JAネットバンク',
    'rlan/beancount-multitool docs/institutions/ja_bank.md; 横浜銀行 prints the same headings',
    `"番号","明細区分","取扱日付","起算日","お支払金額","お預り金額","取引区分","残高","摘要"
"1","","2026年11月05日","","","30,000","振込","30,000","${PAYER}"
"2","","2026年11月06日","","165","","手数料","29,835","テスウリヨウ"`,
    [],
    ['3 outgoing'],
  ],
  [
    '巣鴨信用金庫',
    'a public test of a download (detect_bank_csv, SUGAMO_SHINKIN): account in two lines above; what the money was for stands in the column where nothing moved',
    `契約店舗コード,店舗名,科目,口座番号,照会期間,照会対象
003,架空支店,普通,1234567,指定なし,すべて


日付,摘要,お支払い金額,お預かり金額,残高
2026/11/05,振込入金＊,${PAYER},30000,30000
2026/11/06,手数料,165,ＦＢ基本料,29835`,
    [],
    [...ABOVE(2), '7 outgoing'],
  ],
])('%s (%s)', (_, __, text, held, passed) => {
  expect(read(text)).toEqual({ taken: [TAKEN], held, passed });
});

// The way in words, under a heading that names no way: freee's template of transactions, ledgers, English programs.
test.each([
  ['収支区分', '収入', '支出'],
  ['受払', '受入', '払出'],
  ['区分', '受', '払'],
  ['Type', 'Deposit', 'Withdrawal'],
])('%s: %s comes in and %s goes out', (heading, into, out) => {
  const text = `${heading},発生日,取引先,金額\n${into},2026/11/05,${PAYER},30000\n${out},2026/11/06,x,165`;
  expect(read(text)).toEqual({ taken: [TAKEN], held: [], passed: ['3 outgoing'] });
});

// What banks write where a line is taken back: words of their manuals, in a column of any name.
test.each([
  '取消',
  '取消し',
  '取り消し',
  '訂正',
  '組戻',
  '組戻し',
  '欠番',
  '【取消】',
  '振込取消',
  'キャンセル',
])('a receipt that is marked %s asks', (word) => {
  const text = `日付,入金,状態,振込名義\n2026/11/5,30000,,${PAYER}\n2026/11/6,30000,${word},${PAYER}`;
  expect(read(text)).toEqual({ taken: [TAKEN], held: ['3 paymentReversed'], passed: [] });
});
test('money that went back with such a word asks too: it was received before', () => {
  const text = `日付,出金,入金,摘要,振込名義\n2026/11/5,,30000,振込,${PAYER}\n2026/11/6,30000,,組戻,${PAYER}`;
  expect(read(text)).toEqual({ taken: [TAKEN], held: ['3 paymentReversed'], passed: [] });
});
test('a name that begins with such a word is a payer', () => {
  const text = '日付,入金,振込名義\n2026/11/5,30000,訂正印の見本会';
  expect(read(text).held).toEqual([]);
});

// SMBC's Web21 and others let the customer choose 西暦 for the record format; Reiwa 20 begins in 2038.
test.each([
  ['081105', '2026-11-05'],
  ['261105', '2026-11-05'],
  ['010501', '2019-05-01'],
])('%s is %s in the record format', (day, iso) => {
  const text = `1,03,0,${day},${day},${day},0009,ｶｸｳ,001,ﾎﾝﾃﾝ,0,1,0012345,ｶｸｳ,,,,\n2,1001,${day},${day},1,11,30000,0,,,,,,999,${PAYER},ｶｸｳ,ﾎﾝﾃﾝ,ﾌﾘｺﾐ,,`;
  expect(read(text).taken).toEqual([[iso, 'ミホンカイ', 30_000]]);
});
