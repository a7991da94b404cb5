// 01: rows shorter and longer than their heading, in every import; 09: rows of a table within a record.
import { textFiles } from '../../src/google/text-files';
import { bringInPolicies } from '../../src/rooms/enrolment/bring-in-policies';
import { readInsurerList } from '../../src/rooms/payments/insurer-list';
import { readPaymentFile } from '../../src/rooms/payments/payment-file';
import { findMembers } from '../../src/rooms/roster/find-members';
import { lendUtilities, rosterOf, takeIn } from '../support/field';
import { memoryWorld } from '../support/memory-ports';

beforeAll(lendUtilities);

const ROSTER = '会員番号,法人名,売上高,加入制度';
const MEMBER = '0001,架空会,6000万円,ALIVE';
function roster(text: string) {
  const world = memoryWorld();
  const { held, passed } = takeIn(world, text);
  return [rosterOf(world).map(({ memberNumber, revenueYen }) => [memberNumber, revenueYen]), held, passed];
}
function payments(text: string) {
  const file = readPaymentFile(text);
  if (!file.ok) throw new Error(file.problem.code);
  return file.value.lines.map(({ amountYen, problems }) =>
    problems.length === 0 ? amountYen : problems[0]!.code,
  );
}
function statement(text: string) {
  const { lines, problems } = readInsurerList(text);
  return [...lines.map(({ yen }) => yen), ...problems.map(({ code }) => code)];
}
function policiesOf(line: string, heading = '') {
  const world = memoryWorld();
  takeIn(world, `${ROSTER}\n${MEMBER}`);
  const text = `会員番号,制度,プラン,証券番号,保険会社,満期日,保険料${heading}\n${line}`;
  const contentBase64 = Buffer.from(text).toString('base64');
  const { taken, held } = bringInPolicies(
    { ...world.ports, textFiles },
    { fileName: 'a.csv', contentBase64, dryRun: true },
  );
  return { taken, held };
}

const TAKEN = [[['0001', 60_000_000]], 0, 0];
const HELD = [[], 1, 0];
// Blank last cells with no separator (github.com/dilshod/xlsx2csv issue 3); a comma after the last cell, which RFC 4180
// (section 2, rule 4) has to forbid; amounts and texts parted by their own comma (nayose.net/blog/errortag/516).
describe('a roster', () => {
  test.each([
    ['blank last columns left out', `${ROSTER},備考,担当者\n${MEMBER}`, TAKEN],
    ['one of them', `${ROSTER},備考,担当者\n${MEMBER},`, TAKEN],
    ['separators for columns that have no heading', `${ROSTER}\n${MEMBER},,`, TAKEN],
    ['a separator after everything', `${ROSTER},\n${MEMBER},`, TAKEN],
    ['a separator after the rows alone, with tabs', `${ROSTER}\n${MEMBER},`.replaceAll(',', '\t'), TAKEN],
    ['a needed cell left out', `${ROSTER}\n0001,架空会,6000万円`, HELD],
    ['a cell that has no heading', `${ROSTER}\n${MEMBER},x`, HELD],
    ['an amount parted by its comma', `${ROSTER}\n0001,架空会,60,000,ALIVE`, HELD],
    ['the same before blank cells', `会員番号,法人名,加入制度,売上高\n0001,架空会,ALIVE,60,000,`, HELD],
  ])('%s', (_, text, wanted) => expect(roster(text)).toEqual(wanted));
});

test.each<[string, string, (number | string)[]]>([
  ['last columns left out', '日付,摘要,入金,備考,メモ\n2026/11/5,ﾐﾎﾝ,30000', [30_000]],
  ['separators too many', '日付,摘要,入金\n2026/11/5,ﾐﾎﾝ,30000,,', [30_000]],
  ['an amount parted by its comma', '日付,摘要,入金\n2026/11/5,ﾐﾎﾝ,30,000', ['rosterWidth']],
  ['the same before a blank cell', '日付,摘要,入金\n2026/11/5,ﾐﾎﾝ,30,000,', ['rosterWidth']],
  ['with a sign before it', '日付,摘要,入金\n2026/11/5,ﾐﾎﾝ,￥30,000', ['rosterWidth']],
  ['a million', '日付,摘要,入金\n2026/11/5,ﾐﾎﾝ,1,030,000', ['rosterWidth']],
])('a list of payments: %s', (_, text, wanted) => expect(payments(text)).toEqual(wanted));

test.each<[string, string, (number | string)[]]>([
  ['last columns left out', '証券番号,契約者,保険料,手数料,備考\n1,a,66000', [66_000]],
  ['separators too many', '証券番号,契約者,保険料\n1,a,66000,,', [66_000]],
  ['an amount parted by its comma', '証券番号,契約者,保険料\n1,a,66,000', ['rosterWidth']],
  ['below zero', '証券番号,契約者,保険料\n1,a,△11,000', ['rosterWidth']],
])('a statement of an insurer: %s', (_, text, wanted) => expect(statement(text)).toEqual(wanted));

test.each([
  ['last columns left out', '0001,ALIVE,ALIVE,証-1,架空損保,2027/4/1,66000', ',備考,控', 1],
  ['separators too many', '0001,ALIVE,ALIVE,証-1,架空損保,2027/4/1,66000,,', '', 1],
  ['an amount parted by its comma', '0001,ALIVE,ALIVE,証-1,架空損保,2027/4/1,66,000', '', 0],
])('policies from elsewhere: %s', (_, line, heading, taken) =>
  expect(policiesOf(line, heading)).toEqual({ taken, held: 1 - taken }),
);

// kintone marks the row where a record begins with *, repeats the record's fields beside the other rows of its tables and
// ignores them there (github.com/kintone/cli-kintone, README, "Table"); that tool heads the column *, kintone's own page
// レコードの開始行. Blank instead, the mark in the last column and * in full width are what hands make of it.
test.each([
  ['two tables', `レコードの開始行,${ROSTER},表1,表2\n*,${MEMBER},a,\n,${MEMBER},,b`, 1],
  ['the record alone in its first row', `レコードの開始行,${ROSTER},表\n*,${MEMBER},a\n,,,,,b\n,,,,,c`, 2],
  [
    'two tables under the heading *',
    `*,${ROSTER},T,a,U,b\n*,${MEMBER},1,x,,\n,${MEMBER},2,y,,\n,${MEMBER},,,3,z`,
    2,
  ],
  ['no row in the table', `レコードの開始行,${ROSTER},表\n*,${MEMBER},`, 0],
  ['all quoted, * in full width', `"レコードの開始行",${ROSTER}\n"＊",${MEMBER}\n"",${MEMBER}`, 1],
  ['the mark in the last column', `${ROSTER},レコードの開始行\n${MEMBER},*\n${MEMBER},`, 1],
])('rows of a record: %s', (_, text, passed) => {
  expect(roster(text)).toEqual([[['0001', 60_000_000]], 0, passed]);
});

test('a column * that somebody fills by hand passes over no other member', () => {
  const text = `*,${ROSTER}\n*,${MEMBER}\n,0002,見本会,5000万円,ALIVE`;
  expect(roster(text)).toEqual([
    [
      ['0001', 60_000_000],
      ['0002', 50_000_000],
    ],
    0,
    0,
  ]);
});

// 25 and further pairs of 異体字 in names (戸籍統一文字), half-width kana, a radical and a sign outside the first plane.
test.each([
  ['㈱髙﨑', '高崎'],
  ['㈱髙﨑', '(株)高崎'],
  ['ｶﾞｸｴﾝ会', 'がくえん'],
  ['濵田会', '浜田'],
  ['德島会', '徳島'],
  ['⻄⽥会', '西田'],
  ['𠮷田会', '吉田'],
])('%s is found by %s', (written, sought) => {
  const world = memoryWorld();
  takeIn(world, `${ROSTER}\n0001,${written},6000万円,ALIVE\n0002,見本会,6000万円,ALIVE`);
  const found = findMembers(world.ports, { text: sought });
  expect(found.map(({ organization }) => organization)).toEqual([written]);
});
