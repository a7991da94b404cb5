// Headings over three lines: cells merged downwards and across leave their text in the first line or column alone.
import { bringInPolicies } from '../../src/rooms/enrolment/bring-in-policies';
import { textFiles } from '../../src/google/text-files';
import { readInsurerList } from '../../src/rooms/payments/insurer-list';
import { readPaymentFile } from '../../src/rooms/payments/payment-file';
import { policies } from '../../src/tables/policies';
import { lendUtilities, rosterOf, takeIn } from '../support/field';
import { memoryWorld } from '../support/memory-ports';

beforeAll(lendUtilities);

const TITLE = '令和8年度 一覧表,,,,';
const rosters = [
  // 帳票 of Excel: 決算情報 over 売上高 over its amount and unit, the others merged over all three.
  '会員番号,法人名,決算情報,,加入制度\n,,売上高,,\n,,金額,単位,\n0001,架空会,60000,千円,ALIVE',
  // Narrow columns: each heading is filled downwards as far as it goes.
  '会員,法人名,売上高,,加入\n番号,,直近,,制度\n,,（千円）,,\n0001,架空会,60000,,ALIVE',
  // Ledgers for print: groups, headings, and a line of units beneath.
  '基本,,財務,申込\n会員番号,法人名,売上高,加入制度\n,,（千円）,\n0001,架空会,60000,ALIVE',
];

test.each(rosters.flatMap((text) => [text, `${TITLE}\n${text}`]))('a roster: %j', (text) => {
  const world = memoryWorld();
  const report = takeIn(world, text);
  expect(rosterOf(world).map(({ memberNumber, revenueYen }) => [memberNumber, revenueYen])).toEqual([
    ['0001', 60_000_000],
  ]);
  expect(report.passed + report.added).toBe(report.rows);
  expect(report.held).toBe(0);
});

test('one heading over four lines is refused with what is missing, and nothing is taken in', () => {
  const world = memoryWorld();
  const text = '会,法人名,売上高,加入制度\n員,,,\n番,,,\n号,,,\n0001,架空会,60000,ALIVE';
  expect(() => takeIn(world, text)).toThrow('roster');
  expect(rosterOf(world)).toEqual([]);
});

test.each([
  // 入出金明細 of accounting programs: 金額 over its two sides over their unit.
  '取引日,摘要,金額,,残高\n,,お支払,お預り,\n,,（円）,（円）,（円）\n2026/11/5,ﾌｸ)ﾐﾎﾝｶｲ,,30000,30000',
  // The date and the money in the first line, the payer's heading filled to the third.
  '入金,振込,入金額\n日,人,\n,名義,（円）\n2026/11/5,ﾌｸ)ﾐﾎﾝｶｲ,30000',
])('a list of payments: %j', (text) => {
  const file = readPaymentFile(text);
  if (!file.ok) throw new Error(file.problem.code);
  expect(file.value.lines.map(({ amountYen, problems }) => [amountYen, problems])).toEqual([[30_000, []]]);
  expect(file.value.passed.map(({ line }) => line)).toEqual([2, 3]);
});

test.each([
  '契約,,保険料,\n証券,契約者,今回,累計\n番号,,（円）,（円）\n1,a,66000,99000',
  '証券,契約者,収納,\n番号,,保険料,手数料\n,,（円）,（円）\n1,a,66000,6600',
  '契約者,証券,保険料\n,番号,今回\n,,（円）\na,1,66000',
])('a statement of an insurer: %j', (text) => {
  const { lines, problems, passed, read } = readInsurerList(text);
  expect(lines.map(({ yen }) => yen)).toEqual([66_000]);
  expect([problems.length, passed.length, read]).toEqual([0, 2, 3]);
});

test('policies from elsewhere', () => {
  const world = memoryWorld();
  takeIn(world, '会員番号,法人名,売上高,加入制度\n0001,架空会,6000万円,ALIVE');
  const text = [
    '会員,契約,,,保険,保険期間,保険料',
    '番号,制度,プラン,証券,会社,,',
    ',,,番号,,満期日,（千円）',
    '0001,ALIVE,ALIVE,証-1,架空損保,2027/4/1,66',
  ].join('\n');
  const contentBase64 = Buffer.from(text).toString('base64');
  const report = bringInPolicies(
    { ...world.ports, textFiles },
    { fileName: 'a.csv', contentBase64, dryRun: false },
  );
  expect([report.taken, report.held, report.passed.length]).toEqual([1, 0, 2]);
  expect(world.table(policies).map(({ annualPremiumYen }) => annualPremiumYen)).toEqual([66_000]);
});
