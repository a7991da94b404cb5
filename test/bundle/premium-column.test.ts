// This file tests that what 会員名簿 shows stays beside its member, follows the rate tab, and mends itself.
import { sheetByHand } from '../support/hands';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

let twin: Twin;
let model: { dispatch(command: string, payload: object): { isSuccessful: boolean }; getters: any };

beforeEach(async () => {
  twin = await openTestTwin({ now: '2026-11-22T10:00:00', role: 'manager', demonstration: true });
  model = (twin.workbook as any).model;
}, 120_000);

const sheetId = (tab: string): string => twin.workbook.sheetId(tab)!;

function columnOf(tab: string, header: string): number {
  const id = sheetId(tab);
  for (let col = 0; ; col += 1)
    if (model.getters.getEvaluatedCell({ sheetId: id, col, row: 0 }).formattedValue === header) return col;
}

function run(command: string, payload: object): void {
  expect(model.dispatch(command, payload).isSuccessful).toBe(true);
}

/** Row index (0 is the header) of the first row with this value. */
function rowOf(tab: string, header: string, value: unknown): number {
  return 1 + twin.workbook.tabRows(tab).findIndex((row) => row[header] === value);
}

const shown = (number: string) =>
  twin.workbook.tabRows('会員名簿').find((row) => row['会員番号'] === number)!;
const premiums = () =>
  Object.fromEntries(
    twin.workbook
      .tabRows('会員名簿')
      .filter((row) => row['会員番号'])
      .map((row) => [row['会員番号'], row['年間保険料']]),
  );

// D-002: S0 has 10.3 at 2 and 11.5 at 3 hundred million, in ten thousand yen: 103,000 + 12,000 × 0.3 = 106,600, to 1,000: 107,000
// D-101: S2, 3 hundred million yen is in the band up to 3 hundred million: 66,000
// D-202: S4 A between 5 (98,810) and 10 (127,870): 98,810 + 29,060 × 2/5 = 110,434, to 10: 110,430
const EXPECTED = { 'D-002': 107000, 'D-101': 66000, 'D-202': 110430 };

function type(header: string, row: number, content: string): void {
  run('UPDATE_CELL', { sheetId: sheetId('会員名簿'), col: columnOf('会員名簿', header), row, content });
}

test('several plans show each, three and more the range; what has no premium says why', () => {
  // S0 at 1 hundred million: A 51,000, B 36,000. S4 at 5 hundred million: A 98,810 is the lowest, D 191,150 the highest.
  expect(shown('D-001')['年間保険料']).toBe('A 51,000\nB 36,000');
  expect(shown('D-201')['年間保険料']).toBe('98,810～\n191,150');
  expect(shown('D-003')).toMatchObject({
    年間保険料: '未提出',
    確認事項: '売上高未提出',
    '売上高等（円）': '',
  });
  // S2: above 5 hundred million the insurer is asked.
  expect(shown('D-103')).toMatchObject({ 年間保険料: '要照会', 表示区分: '要照会', 確認事項: '' });
  // S2: 100,000 thousand yen is the edge of the band of 30,000: the premium stands there, and waits.
  expect(shown('D-102')).toMatchObject({
    年間保険料: 30_000,
    表示区分: '確認待ち',
    確認事項: '区分の境目（円単位で確認）',
    '売上高等（円）': 100_000_000,
  });
});

test('inserting above row 2, sorting, deleting and appending keep each premium beside its member', () => {
  const members = sheetId('会員名簿');
  const rows = { sheetId: members, sheetName: '会員名簿', dimension: 'ROW' };
  expect(premiums()).toMatchObject(EXPECTED);
  run('ADD_COLUMNS_ROWS', { ...rows, base: 1, quantity: 1, position: 'before' });
  expect(premiums()).toMatchObject(EXPECTED);
  run('REMOVE_COLUMNS_ROWS', { ...rows, elements: [1, 2] });
  expect(premiums()).toMatchObject(EXPECTED);
  expect(premiums()).not.toHaveProperty('D-001');

  const end = 1 + twin.workbook.tabRows('会員名簿').length;
  for (const [header, content] of [
    ['会員番号', 'X-1'],
    ['法人名', '架空'],
    ['売上高等（原文）', '150000000'],
    ['加入制度', 'ALIVE'],
  ] as const)
    type(header, end, content);
  // S2: more than 1, up to 1.5 hundred million: 40,000
  expect(premiums()).toMatchObject({ ...EXPECTED, 'X-1': 40000 });
  expect(shown('X-1')).toMatchObject({ 表示区分: '保険料表', 確認事項: '', '売上高等（円）': 150_000_000 });
});

test('typed, pasted, imported: the same row has the same check, until it is put right', async () => {
  const csv = '会員番号,法人名,加入制度,売上高(千円),メール\nX-1,架空,ALIVE,"50,000",a@b';
  const contentBase64 = Buffer.from(`\ufeff${csv}`).toString('base64');
  await callTwin(twin, 'importMembers', { fileName: 'x.csv', contentBase64, dryRun: false });
  const imported = shown('X-1');
  expect(imported['売上高等（原文）']).toBe('50,000千円');
  const end = 1 + twin.workbook.tabRows('会員名簿').length;
  for (const header of ['法人名', '加入制度', '売上高等（原文）', 'メール'])
    type(header, end, String(imported[header]));
  type('会員番号', end, 'X-2');
  const typed = shown('X-2');
  for (const header of ['年間保険料', '表示区分', '確認事項', '売上高等（円）'])
    expect([header, typed[header]]).toEqual([header, imported[header]]);
  expect(typed['確認事項']).toBe('区分の境目（円単位で確認）、メールの形式');
  // A number over a text is yen.
  type('売上高等（原文）', end, '400000000');
  type('メール', end, 'a@example.jp');
  // S2: more than 3, up to 4 hundred million: 88,000
  expect(shown('X-2')).toMatchObject({ 年間保険料: 88_000, 確認事項: '', '売上高等（円）': 400_000_000 });
  // The same number once more, and once more with a zero that eyes pass over.
  type('会員番号', end, 'X-1');
  const same = twin.workbook.tabRows('会員名簿').filter((row) => row['会員番号'] === 'X-1');
  expect(same.map((row) => String(row['確認事項']).includes('会員番号が重複'))).toEqual([true, true]);
  expect(same.map((row) => row['表示区分'])).toEqual(['確認待ち', '確認待ち']);
});

test('an edited rate changes the column; a broken table rates nothing and says which row', () => {
  const rates = sheetId('料率');
  const column = columnOf('料率', '保険料');
  const band = rowOf('料率', '保険料', 66000);
  run('UPDATE_CELL', { sheetId: rates, col: column, row: band, content: '66500' });
  // Under the document's name only its own figure: S2 says 66,000.
  const unlike = premiums();
  expect(unlike['D-101']).toContain(`料率 ${band + 1}行目「保険料」`);
  expect(unlike['D-101']).toContain('資料は66,000円');
  expect(unlike).toMatchObject({ 'D-002': 107000, 'D-202': 110430 });
  // With the insurer's paper, who approved it and its validity on every row, it is the insurer's (C6).
  const tab = twin.workbook.tabRows('料率');
  const { 版: version, プラン: plan } = tab[band - 1]!;
  for (const [at, row] of tab.entries())
    if (row['版'] === version && row['プラン'] === plan)
      for (const [header, content] of [
        ['保険会社確認書', '確認書1'],
        ['承認者', 'manager@agency.example'],
        ['適用始期', '2026/04/01'],
        ['適用終期', '2027/03/31'],
      ] as const)
        run('UPDATE_CELL', { sheetId: rates, col: columnOf('料率', header), row: at + 1, content });
  expect(premiums()).toMatchObject({ ...EXPECTED, 'D-101': 66500 });

  run('UPDATE_CELL', { sheetId: rates, col: column, row: band, content: '六万円くらい' });
  const broken = premiums()['D-101'];
  expect(broken).toContain(`料率 ${band + 1}行目`);
  // other plans go on
  expect(premiums()).toMatchObject({ 'D-002': 107000, 'D-202': 110430 });

  run('UPDATE_CELL', { sheetId: rates, col: column, row: band, content: '66000' });
  run('REMOVE_COLUMNS_ROWS', { sheetId: rates, sheetName: '料率', dimension: 'ROW', elements: [band - 1] });
  const gap = premiums()['D-101'];
  expect(typeof gap).toBe('string');
  expect(gap).toMatch(/料率 \d+行目/);
});

test('a formula that is gone is told in 点検, and comes back at its place by the daily run and by set-up', async () => {
  const sheet = sheetByHand(twin, '会員名簿');
  const width = sheet.getLastColumn();
  const at = columnOf('会員名簿', '年間保険料') + 1;
  const formula = sheet.getRange(1, at).getFormula();
  for (const mend of ['runDaily', 'setUpWorkbook']) {
    sheet.getRange(1, at).setValue('年間保険料です');
    sheet.getRange(4, at + 1).setValue('手で入力');
    const health = () => JSON.stringify(twin.workbook.unformatted('ホーム'));
    await callTwin(twin, 'runHourly');
    await callTwin(twin, mend);
    expect(sheet.getRange(1, at).getFormula()).toBe(formula);
    expect(sheet.getLastColumn()).toBe(width);
    expect(premiums()).toMatchObject(EXPECTED);
    expect(health()).not.toContain('式がありません');
  }
  sheet.getRange(4, at + 1).setValue('手で入力');
  await callTwin(twin, 'runDaily');
  expect(premiums()).toMatchObject(EXPECTED);
});
