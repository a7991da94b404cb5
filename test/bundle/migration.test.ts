// This file tests how one tab of an earlier version comes to its table, killed after a call of each kind on the way.
import { differences } from '../support/faults/end-state';
import { layoutState } from '../support/faults/layout-state';
import { killMigration, makeOldTab, type OldTab } from '../support/faults/migration-cases';
import { sheetByHand } from '../support/hands';
import { callTwin, openTestTwin } from '../support/twin';

jest.setTimeout(240_000);

let old: OldTab;
beforeAll(async () => {
  old = await makeOldTab(openTestTwin);
});
afterAll(() => old.remove());

test('columns in their order, one renamed, one gone, words and rows rewritten; staff’s own at the right', async () => {
  const twin = await old.open();
  expect(await callTwin(twin, 'migrate')).toEqual(['002：円の列と異なります']);
  expect((await callTwin<string[]>(twin, 'headers')).slice(0, 8)).toEqual([
    '番号',
    '状態',
    '売上高',
    '加入日',
    '区分',
    '円',
    '2倍',
    'メモ',
  ]);
  const rows = twin.workbook.tabRows('名簿').slice(0, 3);
  expect(rows).toMatchObject([
    {
      番号: '001',
      状態: '有効',
      売上高: '50000千円',
      加入日: '2026-04-01',
      円: 50_000_000,
      メモ: '電話は午後',
    },
    { 番号: '002', 状態: '停止', 売上高: '60000千円', 加入日: '', 円: 70_000_000, メモ: '' },
    { 番号: '003', 状態: '有効', 売上高: '3億円', 加入日: '', 円: '', メモ: 2 },
  ]);
  const copy = twin.workbook.tabRows('名簿（版1の控え）').slice(0, 3);
  expect(copy).toMatchObject([
    { 番号: '001', 状態: '加入中', 単位: '千円', 区分: '甲', '2倍': 100_000_000, 移行で見つかったこと: '' },
    { 番号: '002', 売上高: '60000', 移行で見つかったこと: '002：円の列と異なります' },
    { 番号: '003', 売上高: '3億円', メモ: 2 },
  ]);
});

test('lists that staff gave to columns of theirs stay, wherever the columns go', async () => {
  const twin = await old.open();
  await callTwin(twin, 'migrate');
  const three = (text: string) => [text, text, text];
  expect(await callTwin(twin, 'rules')).toMatchObject({
    売上高: three('50000,3億円'),
    メモ: three('電話は午前,電話は午後'),
    // Of the product, as its table has it now.
    状態: three('有効,停止'),
    番号: three(''),
  });
});

// 2倍 shows a 0 in each row to the end of the grid; typed are the header and three rows, and 200 are kept for more.
test('spare rows are those below what was typed, whatever a formula shows beside them', async () => {
  const twin = await old.open();
  const sheet = sheetByHand(twin, '名簿');
  sheet.insertRowsAfter(sheet.getMaxRows(), 500);
  await callTwin(twin, 'migrate');
  expect(sheet.getMaxRows()).toBe(4 + 200);
});

// As in a new tab: header, 400 shipped rows and 50 to spare, whether a run that died has written some of them or not.
test('a tab that stands has the rows that will be shipped before its lists are laid over it', async () => {
  const twin = await old.open();
  await callTwin(twin, 'migrate');
  await callTwin(twin, 'layOutShipped');
  const sheet = sheetByHand(twin, '名簿');
  expect(sheet.getMaxRows()).toBe(1 + 400 + 50);
  const lists = sheet.getRange('B2:B451').getDataValidations().flat();
  expect(lists.every((rule) => rule?.getCriteriaValues()[0]?.join() === '有効,停止')).toBe(true);
});

test('a tab that the run before has made is no older one: nothing is copied while nothing in it is of before', async () => {
  expect(await callTwin(await old.open(), 'migrateMade')).toEqual({
    blank: [false, false],
    filled: [false, false],
    older: [true, true],
    word: '未回答',
  });
});

// A call each: of 0.1.0 in use 20,600 for lists of the product, nearly three minutes of a typical day.
test('of lists only those are asked whose they are that would be taken along', async () => {
  const { calls } = await (await old.open()).call('migrate', []);
  // Two of staff's columns have a list, first in the tab and then in its copy; the first row of each tells.
  expect(calls['DataValidation.getHelpText']).toBe(2 * 2);
});

test('done again it changes nothing, and has nothing more to tell', async () => {
  const twin = await old.open();
  await callTwin(twin, 'migrate');
  const once = layoutState(twin);
  expect(await callTwin(twin, 'migrate')).toEqual([]);
  expect(differences(once, layoutState(twin))).toEqual([]);
});

test('what is typed into a column that took the name of an old one stays when a run that died is done again', async () => {
  const twin = await old.open();
  await callTwin(twin, 'migrate');
  // 区分 stands fifth in its table; of the old column's 甲, 乙 and 丙 nothing is left there.
  const cells = sheetByHand(twin, '名簿').getRange('E2:E4');
  expect(cells.getValues()).toEqual([[''], [''], ['']]);
  cells.setValues([['新'], [''], ['']]);
  await callTwin(twin, 'migrate');
  expect(sheetByHand(twin, '名簿').getRange('E1:E2').getValues()).toEqual([['区分'], ['新']]);
});

// 加入日 at its left has yyyy/mm/dd: in it a typed 1 would read 1899/12/31. 売上高 is text that stood.
test('a column that is put in does not look like its neighbour', async () => {
  const twin = await old.open();
  await callTwin(twin, 'migrate');
  const formatAt = (cell: string) => sheetByHand(twin, '名簿').getRange(cell).getNumberFormat();
  expect([formatAt('D2'), formatAt('E2')]).toEqual(['yyyy/mm/dd', formatAt('C2')]);
});

// `npm run faults` kills it after every call that writes.
test('killed after a call of each kind and run again it ends as undisturbed', async () => {
  const { killed, broken } = await killMigration(old, 'of each kind');
  expect(broken).toEqual([]);
  expect(killed).toEqual(
    expect.arrayContaining([
      'Spreadsheet.insertSheet',
      'Range.clearDataValidations',
      'Range.setValues',
      'Sheet.deleteColumns',
      'Sheet.moveColumns',
      'Range.copyTo',
    ]),
  );
});

test('rows that belong to another tab come there once, as they were typed, killed at any call', async () => {
  const mixed = async () => {
    const twin = await old.open();
    await callTwin(twin, 'makeMixed');
    return twin;
  };
  const undisturbed = await mixed();
  let calls = 0;
  undisturbed.onReply(() => void (calls += 1));
  expect(await callTwin(undisturbed, 'move')).toBe(3);
  expect(undisturbed.workbook.tabRows('質問').filter((row) => row['番号'] !== '')).toEqual([
    { 番号: '002', 区分: '会員', 内容: '残る' },
    { 番号: '005', 区分: '会員', 内容: '残る' },
  ]);
  const rows = undisturbed.workbook.tabRows('疑義').filter((row) => row['番号'] !== '');
  expect(rows).toEqual([
    { 番号: '003', 内容: '三', 状態: '未回答' },
    { 番号: '009', 内容: '先', 状態: '未回答' },
    { 番号: '001', 内容: '=1+1', 状態: '未回答' },
    { 番号: '004', 内容: '四', 状態: '未回答' },
  ]);
  const wanted = layoutState(undisturbed);
  expect(await callTwin(undisturbed, 'move')).toBe(0);
  for (let atCall = 1; atCall <= calls; atCall++) {
    const twin = await mixed();
    await twin.call('move', [], { faults: { atCall, when: 'after', how: 'kill', unflushed: 'all' } });
    await callTwin(twin, 'move');
    expect([atCall, ...differences(wanted, layoutState(twin))]).toEqual([atCall]);
    await twin.close();
  }
  expect(calls).toBeGreaterThan(5);
});
