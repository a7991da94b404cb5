// This file tests that each premium stays beside its member, and that it follows the rate tab, in the set-up workbook.
import { openTestTwin, type Twin } from '../support/twin';

let twin: Twin;
let model: { dispatch(command: string, payload: object): { isSuccessful: boolean }; getters: any };

beforeEach(async () => {
  twin = await openTestTwin({ now: '2026-11-22T10:00:00', role: 'manager', demonstration: true });
  model = (twin.workbook as any).model;
}, 120_000);

const sheetId = (tab: string): string =>
  model.getters.getSheetIds().find((id: string) => model.getters.getSheetName(id) === tab);

function columnOf(tab: string, header: string): number {
  const id = sheetId(tab);
  for (let col = 0; ; col += 1)
    if (model.getters.getEvaluatedCell({ sheetId: id, col, row: 0 }).formattedValue === header) return col;
}

function run(command: string, payload: object): void {
  expect(model.dispatch(command, payload).isSuccessful).toBe(true);
}

/** Row index (0 is the header) of the first row with this value. */
function rowOf(tab: string, header: string, value: unknown, from = 0): number {
  return (
    1 +
    from +
    twin.workbook
      .tabRows(tab)
      .slice(from)
      .findIndex((row) => row[header] === value)
  );
}

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

test('inserting above row 2, sorting, deleting and appending keep each premium beside its member', () => {
  const members = sheetId('会員名簿');
  expect(premiums()).toMatchObject(EXPECTED);

  run('ADD_COLUMNS_ROWS', {
    sheetId: members,
    sheetName: '会員名簿',
    dimension: 'ROW',
    base: 1,
    quantity: 1,
    position: 'before',
  });
  expect(premiums()).toMatchObject(EXPECTED);

  run('REMOVE_COLUMNS_ROWS', { sheetId: members, sheetName: '会員名簿', dimension: 'ROW', elements: [1, 2] });
  expect(premiums()).toMatchObject(EXPECTED);
  expect(premiums()).not.toHaveProperty('D-001');

  const last = columnOf('会員名簿', '備考');
  const number = columnOf('会員名簿', '会員番号');
  const before = twin.workbook.tabRows('会員名簿').map((row) => row['会員番号']);
  run('SORT_CELLS', {
    sheetId: members,
    col: number,
    row: 1,
    zone: { left: 0, right: last, top: 1, bottom: before.length },
    sortDirection: 'desc',
  });
  expect(twin.workbook.tabRows('会員名簿').map((row) => row['会員番号'])).not.toEqual(before);
  expect(premiums()).toMatchObject(EXPECTED);

  const end = 1 + before.length;
  for (const [header, content] of [
    ['会員番号', 'X-1'],
    ['売上高等（円）', '150000000'],
    ['希望プラン', 'ALIVE'],
  ] as const)
    run('UPDATE_CELL', { sheetId: members, col: columnOf('会員名簿', header), row: end, content });
  // S2: more than 1, up to 1.5 hundred million: 40,000
  expect(premiums()).toMatchObject({ ...EXPECTED, 'X-1': 40000 });
});

test('an edited rate changes the column; a broken table rates nothing and says which row', () => {
  const rates = sheetId('料率');
  const column = columnOf('料率', '保険料');
  const band = rowOf('料率', '保険料', 66000);
  run('UPDATE_CELL', { sheetId: rates, col: column, row: band, content: '66500' });
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
