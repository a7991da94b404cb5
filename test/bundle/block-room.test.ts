// This file tests that putting computed columns back costs nobody a column, and that headers pushed down come back.
import { sheetByHand } from '../support/hands';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

jest.setTimeout(240_000);

const TAB = '会員名簿';
const REVENUE = '売上高等（原文）';
let twin: Twin;

beforeEach(async () => {
  twin = await openTestTwin({ now: '2026-11-22T10:00:00', role: 'manager', demonstration: true });
}, 120_000);

const sheet = () => sheetByHand(twin, TAB);
const headers = () => sheet().getRange(1, 1, 1, sheet().getMaxColumns()).getValues()[0]!;
const at = (header: string) => headers().indexOf(header) + 1;
const below = (column: number) =>
  sheet()
    .getRange(2, column, sheet().getMaxRows() - 1, 1)
    .getValues()
    .flat();
const rows = () => twin.workbook.tabRows(TAB);
const home = () => JSON.stringify(twin.workbook.unformatted('ホーム'));

test.each([
  ['first', 0],
  ['last', 3],
])(
  'the %s computed column deleted: what stands beside it stays, and set-up makes room',
  async (_, offset) => {
    const before = rows();
    const typed = below(at(REVENUE));
    sheet().deleteColumns(at('年間保険料') + offset, 1);
    await callTwin(twin, 'runDaily');
    expect(below(at(REVENUE))).toEqual(typed);
    expect(home()).toContain(`${TAB}「年間保険料」`);
    await callTwin(twin, 'setUpWorkbook', {});
    expect(rows()).toEqual(before);
    expect(home()).not.toContain(`${TAB}「年間保険料」`);
  },
);

test('what a person types beside a block that lacks a column is not taken out', async () => {
  sheet().deleteColumns(at('売上高等（円）'), 1);
  const model = (twin.workbook as any).model;
  const sheetId = twin.workbook.sheetId(TAB)!;
  const place = { sheetId, col: at(REVENUE) - 1, row: 1 };
  expect(model.dispatch('UPDATE_CELL', { ...place, content: '4億円' }).isSuccessful).toBe(true);
  await twin.edited();
  expect(below(at(REVENUE))[0]).toBe('4億円');
});

test("a column of somebody's own among the computed ones is kept, and they come back beside it", async () => {
  const before = rows().map(({ 年間保険料, 確認事項 }) => [年間保険料, 確認事項]);
  const first = at('年間保険料');
  sheet().insertColumnsAfter(first, 1);
  sheet()
    .getRange(1, first + 1, 3, 1)
    .setValues([['自分の列'], ['メモ'], ['メモ2']]);
  for (const mend of ['runDaily', 'setUpWorkbook']) {
    await callTwin(twin, mend);
    expect(below(at('自分の列')).slice(0, 2)).toEqual(['メモ', 'メモ2']);
  }
  expect(rows().map(({ 年間保険料, 確認事項 }) => [年間保険料, 確認事項])).toEqual(before);
});

test('a formula that reads another column is told, and put back by the daily run', async () => {
  const before = rows();
  const cell = sheet().getRange(1, at('年間保険料'));
  const formula = cell.getFormula();
  cell.setFormula(formula.replace('A:A', 'B:B'));
  await callTwin(twin, 'runDaily');
  expect(cell.getFormula()).toBe(formula);
  expect(rows()).toEqual(before);
});

test('a copy of the formula further left is not taken for the block', async () => {
  const formula = sheet().getRange(1, at('年間保険料')).getFormula();
  const width = sheet().getMaxColumns() + 4;
  sheet().insertColumnsBefore(1, 4);
  sheet().getRange(1, 1).setFormula(formula);
  await callTwin(twin, 'setUpWorkbook', {});
  // Whoever made the copy takes it out: the block stands where it stood.
  sheet().getRange(1, 1).clearContent();
  expect(sheet().getMaxColumns()).toBe(width);
  expect(at('年間保険料')).toBe(9);
});

test('headers under a blank row come back to the first; under a note set-up refuses', async () => {
  const before = rows();
  const columns = sheet().getMaxColumns();
  sheet().insertRowsBefore(1, 2);
  await callTwin(twin, 'setUpWorkbook', {});
  expect([sheet().getMaxColumns(), rows()]).toEqual([columns, before]);
  sheet().insertRowsBefore(1, 1);
  sheet().getRange(1, 1).setValue('来月まで');
  const { error } = await twin.call('setUpWorkbook', [{}]);
  expect(error?.message).toContain('会員名簿 1行目：1行目に見出しがありません');
  expect([sheet().getMaxColumns(), sheet().getRange(1, 1).getValue()]).toEqual([columns, '来月まで']);
});

test('rows that an append adds have the lists of those above', async () => {
  const log = () => sheetByHand(twin, '対応履歴');
  const rule = (row: number) => log().getRange(row, 1, 1, log().getMaxColumns()).getDataValidations()[0]!;
  const texts = (row: number) => rule(row).map((one) => one?.getHelpText() ?? null);
  const wanted = texts(2);
  expect(wanted.filter((text) => text !== null)).not.toEqual([]);
  log().deleteRows(3, log().getMaxRows() - 2);
  for (const entryId of ['rows-0001', 'rows-0002'])
    await callTwin(twin, 'recordContact', {
      ...{ memberKey: 'D-201/TOSHA', channel: '電話', direction: '受信', summary: '架空', entryId },
    });
  expect(log().getMaxRows()).toBeGreaterThan(100);
  expect([texts(3), texts(log().getMaxRows())]).toEqual([wanted, wanted]);
});
