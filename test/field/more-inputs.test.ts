// Inputs of the kinds of the field cases that are no variations of them, each with where its shape comes from.
import iconv from 'iconv-lite';
import { bringInPolicies } from '../../src/rooms/enrolment/bring-in-policies';
import { textFiles } from '../../src/google/text-files';
import { foldPayer } from '../../src/domain/payer-name';
import { readInsurerList } from '../../src/rooms/payments/insurer-list';
import { readPaymentFile } from '../../src/rooms/payments/payment-file';
import { moneyUnit } from '../../src/rooms/roster';
import { policies } from '../../src/tables/policies';
import { decoded, lendUtilities, rosterOf, takeIn } from '../support/field';
import { memoryWorld } from '../support/memory-ports';

beforeAll(lendUtilities);

const HEADING = '会員番号,法人名,売上高,加入制度';
function roster(content: Buffer | string) {
  const world = memoryWorld();
  const report = takeIn(world, content);
  return {
    yen: rosterOf(world).map(({ revenueYen }) => revenueYen),
    held: report.held,
    passed: report.passedLines.map(({ line, reason }) => `${line} ${reason}`),
  };
}
function money(content: Buffer | string) {
  const file = readPaymentFile(typeof content === 'string' ? content : decoded(content).text);
  if (!file.ok) throw new Error(file.problem.code);
  return {
    taken: file.value.lines.map(({ payer, amountYen, problems }) => [
      foldPayer(payer).core,
      amountYen,
      ...problems.map(({ code }) => code),
    ]),
    passed: file.value.passed.map(({ line, reason }) => `${line} ${reason}`),
  };
}
function statement(text: string) {
  const { lines, problems, passed, read } = readInsurerList(text);
  expect(lines.length + problems.length + passed.length).toBe(read);
  return {
    yen: lines.map(({ yen }) => yen),
    told: problems.map(({ code }) => code),
    passed: passed.map(({ line, reason }) => `${line} ${reason}`),
  };
}

describe('rosters', () => {
  test.each<[string, string, number[], string[]]>([
    [
      'groups above the headings, as ledgers for print have them',
      '基本情報,,決算,\n会員番号,法人名,売上高（千円）,加入制度\n0001,架空会,"60,000",ALIVE',
      [60_000_000],
      ['1 見出しより上の行'],
    ],
    [
      'a heading over amount and unit, as 帳票 of Excel merge it',
      '会員番号,法人名,売上高,,加入制度\n,,金額,単位,\n0001,架空会,60000,千円,ALIVE',
      [60_000_000],
      ['2 見出しの2行目（単位・注記）'],
    ],
    [
      'one heading over two lines, as narrow columns are filled',
      '会員,,売上高,制度\n番号,法人名,（千円）,\n0001,架空会,60000,ALIVE',
      [60_000_000],
      ['2 見出しの2行目（単位・注記）'],
    ],
    [
      'the unit at the right above the table, as accounts print it',
      `,,,単位:千円\n${HEADING}\n0001,架空会,"60,000",ALIVE`,
      [60_000_000],
      ['1 見出しより上の行'],
    ],
    [
      'the unit in a sentence above',
      `金額は千円単位で記入,,,\n${HEADING}\n0001,架空会,"1,060,000",ALIVE`,
      [1_060_000_000],
      ['1 見出しより上の行'],
    ],
    [
      'the unit in a note beneath',
      `${HEADING}\n0001,架空会,"1,060,000",ALIVE\n※売上高の単位は千円,,,`,
      [1_060_000_000],
      ['3 番号も金額もない行（注記）'],
    ],
    [
      'how amounts were rounded is no unit',
      `千円未満切捨て,,,\n${HEADING}\n0001,架空会,"60,000,000",ALIVE`,
      [60_000_000],
      ['1 見出しより上の行'],
    ],
    [
      'what word processors leave beneath a table',
      `${HEADING}\n0001,架空会,6000万円,ALIVE\n以上,,,\n作成日：2026年11月5日,,,\n1/1ページ,,,`,
      [60_000_000],
      [3, 4, 5].map((line) => `${line} 番号も金額もない行（注記）`),
    ],
    [
      'bars, as mainframes and some CRMs part cells',
      `${HEADING.replaceAll(',', '|')}\n0001|架空会|6000万円|ALIVE`,
      [60_000_000],
      [],
    ],
    [
      'apostrophes around all cells, commas inside, as SQL exports quote',
      `'会員番号','法人名','売上高','加入制度'\n'0001','架空''会','60,000,000','ALIVE'`,
      [60_000_000],
      [],
    ],
    [
      'a formula of text around an amount',
      `${HEADING}\n="0001",="架空会","=""60,000,000""",ALIVE`,
      [60_000_000],
      [],
    ],
  ])('%s', (_, text, yen, passed) => {
    expect(roster(text)).toEqual({ yen, held: 0, passed });
  });
  test.each(['utf-16le', 'utf-16be'])('%s without a mark, as programs for Windows write it', (encoding) => {
    expect(roster(iconv.encode(`${HEADING}\r\n0001,架空会,6000万円,ALIVE\r\n`, encoding)).yen).toEqual([
      60_000_000,
    ]);
  });
  // pandas, Excel in English and in Japanese; the figures of pandas have a point, and 60.000 is two amounts.
  test.each([
    '1.0,架空会,6000万円',
    '1-Jan,架空会,6000万円',
    'Jan-01,架空会,6000万円',
    '1月1日,架空会,6000万円',
  ])('the number of %s is not what was keyed: held', (line) =>
    expect(roster(`${HEADING}\n${line},ALIVE`)).toMatchObject({ yen: [], held: 1 }),
  );
  test.each(['60.000', '6000万～7000万円', '6000万円未満', '（60千円）', '2024年度 6000万円'])(
    'a revenue %s is held',
    (text) => expect(roster(`${HEADING}\n0001,架空会,${text},ALIVE`)).toMatchObject({ yen: [], held: 1 }),
  );
  // Excel's errors of today, of other languages, of Sheets while it loads, pandas, JavaScript, Bloomberg.
  test.each([
    ...['#FIELD!', '#BLOCKED!', '#CONNECT!', '#PYTHON!', '#NOM?', '#VALEUR!', '#GETTING_DATA', '#N/A N/A'],
    ...['Loading...', '<NA>', 'NaT', '[object Object]'],
  ])('a contact %s states nothing', (cell) => {
    const world = memoryWorld();
    takeIn(world, `${HEADING},担当者名\n0001,架空会,6000万円,ALIVE,青木`);
    takeIn(world, `${HEADING},担当者名\n0001,架空会,6000万円,ALIVE,${cell}`);
    expect(rosterOf(world).map(({ contact }) => contact)).toEqual(['青木']);
  });
  test.each(['↓', '同じ', '上に同じ', 'ヾ', 'same as above'])('%s is held', (cell) => {
    const text = `${HEADING},担当者名\n0001,架空会,6000万円,ALIVE,青木\n0002,見本会,6000万円,ALIVE,${cell}`;
    expect(roster(text)).toMatchObject({ yen: [60_000_000], held: 1 });
  });
});

const PAYER = 'ﾌｸ)ﾐﾎﾝｶｲ';
const RECEIVED = [['ミホンカイ', 30_000]];
describe('lists of money', () => {
  test.each<[string, string, string[]]>([
    [
      'みずほ銀行: お引出金額, お預入金額, dates with points',
      `"取引日","お取引内容","お引出金額","お預入金額","残高"\n"2026.11.05","${PAYER}","","30,000","1"\n"2026.11.06","手数料","165","","1"`,
      ['3 outgoing'],
    ],
    [
      'りそな銀行: 取扱日付 and 起算日',
      `取扱日付,起算日,お支払金額,お預り金額,取引区分,残高,摘要\n2026年11月05日,2026年11月05日,,30000,振込,1,${PAYER}`,
      [],
    ],
    [
      'ゆうちょダイレクト: account and period above, 受入金額, 詳細１, 詳細２',
      `照会口座,12345-6,,\n照会期間,20261101,20261130,\n\n取引日,入出金明細ID,受入金額（円）,払出金額（円）,詳細１,詳細２,現在（貸付）高\n20261105,1,30000,,振込,${PAYER},1`,
      ['1 aboveHeading', '2 aboveHeading'],
    ],
    [
      'ソニー銀行: the payer stands in 参考情報',
      `"お取引日","摘要","参考情報","お預け入れ額","お引き出し額","差し引き残高"\n"2026年11月05日","振込","${PAYER}","30,000","","1"`,
      [],
    ],
    [
      'ANSER of many regional banks (京銀 EB manual): account in each line, 出金金額(円), 摘要 last',
      `"照会口座","番号","勘定日","(起算日)","出金金額(円)","入金金額(円)","小切手区分","残高(円)","取引区分","明細区分","金融機関名","支店名","摘要"\n"本店 普通 1234567","1","2026年11月05日","","","30,000","","1","振込","","架空銀行","本店","${PAYER}"`,
      [],
    ],
    [
      'two heading lines: 金額 over 出金 and 入金',
      `日付,摘要,金額,,残高\n,,出金,入金,\n2026/11/5,${PAYER},,30000,1\n2026/11/6,手数料,165,,1`,
      ['2 unitLine', '4 outgoing'],
    ],
    ['amounts in thousands', `日付,摘要,入金（千円）\n2026/11/5,${PAYER},30`, []],
    [
      'the unit above the table',
      `（単位：千円）,,\n日付,摘要,入金\n2026/11/5,${PAYER},30`,
      ['1 aboveHeading'],
    ],
    [
      'a sum with the last day of the month, as ledgers close it',
      `日付,摘要,入金\n2026/11/5,${PAYER},30000\n2026/11/30,合計,30000`,
      ['3 sum'],
    ],
    [
      'a signed column with △ and brackets, as accounting programs export it',
      `日付,摘要,金額\n2026/11/5,${PAYER},"30,000"\n2026/11/6,手数料,"△165"\n2026/11/7,手数料,"(165)"`,
      ['3 outgoing', '4 outgoing'],
    ],
  ])('%s', (_, text, passed) => {
    expect(money(text)).toEqual({ taken: RECEIVED, passed });
  });
  test('two units: each line asks; a foreign one is no heading of receipts', () => {
    const text = (heading: string) => `日付,摘要,${heading}\n2026/11/5,${PAYER},30`;
    expect(money(text('入金（円／千円）')).taken).toEqual([['ミホンカイ', null, 'paymentAmountUnreadable']]);
    expect(() => money(text('入金(千ドル)'))).toThrow('paymentHeadingMissing');
  });
  test.each([
    ['保険料（円）', [], 'yen'],
    ['保険料（税込・千円）', [], 'thousandYen'],
    ['保険料_百万円', [['（単位：千円）']], 'millionYen'],
    ['保険料', [['一覧（千円）']], 'thousandYen'],
    ['保険料（千円未満切捨て）', [], 'yen'],
    ['保険料（USD）', [], 'unclear'],
    ['保険料', [['単位：円', '単位：千円']], 'unclear'],
  ])('%s is in %j %s', (heading, around, unit) => {
    expect(moneyUnit(heading, around)).toBe(unit);
  });
});

describe('statements of insurers', () => {
  test.each<[string, string, number[], string[]]>([
    [
      '証券No. and another name for the premium',
      'No,証券No.,ご契約者,収入保険料\n1,A-1,a,66000',
      [66_000],
      [],
    ],
    [
      'sums of programmes, carried sums, counts and balances beneath',
      '証券番号,契約者,保険料\n1,a,66000\nALIVE 計,,66000\n制度計,,66000\n2,合計,66000\n件数,,1\n前月繰越,,100\n差引請求額,,66000',
      [66_000],
      [3, 4, 5, 6, 7, 8].map((line) => `${line} sum`),
    ],
    ['thousands in the heading', '証券番号,契約者,保険料（千円）\n1,a,66', [66_000], []],
    ['thousands in a line below', '証券番号,契約者,保険料\n,,（千円）\n1,a,66', [66_000], ['2 unitLine']],
    ['two heading lines', '証券,契約者,保険料,\n番号,,今回,累計\n1,a,66000,99000', [66_000], ['2 unitLine']],
  ])('%s', (_, text, yen, passed) => {
    expect(statement(text)).toEqual({ yen, told: [], passed });
  });
  test('a watchmaker is no sum', () => {
    expect(statement('証券番号,契約者,保険料\n1,架空時計,66000\n2,計画相談会,11000').yen).toEqual([
      66_000, 11_000,
    ]);
  });
});

test.each([
  '会員番号,制度,プラン,証券番号,保険会社,満期日,保険料（千円）\n0001,ALIVE,ALIVE,証-1,架空損保,2027/4/1,66',
  '（単位：千円）\n会員番号,制度,プラン,証券番号,保険会社,満期日,保険料\n0001,ALIVE,ALIVE,証-1,架空損保,2027/4/1,66',
  '会員,,,証券,,保険期間,保険料\n番号,制度,プラン,番号,保険会社,満期日,（千円）\n0001,ALIVE,ALIVE,証-1,架空損保,2027/4/1,66',
])('policies from elsewhere: %j is 66,000 yen', (text) => {
  const world = memoryWorld();
  takeIn(world, `${HEADING}\n0001,架空会,6000万円,ALIVE`);
  const report = bringInPolicies(
    { ...world.ports, textFiles },
    { fileName: 'a.csv', contentBase64: Buffer.from(text).toString('base64'), dryRun: false },
  );
  expect([report.taken, report.held]).toEqual([1, 0]);
  expect(JSON.stringify(world.table(policies))).toContain('66000');
});
