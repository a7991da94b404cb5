// This file tests the rows of 0.1.0 in today's layout: what is read stays, what a person decided stays.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migratedMember, type OldMemberRow } from '../../../src/rooms/roster/migrate-members';

const old = (set: OldMemberRow): OldMemberRow => ({
  名簿キー: '0001/GH',
  会員番号: '0001',
  事業所枝番: '',
  加入制度: 'GH',
  希望プラン: 'GH-A、GH-B',
  '売上高等（原文）': '1億円',
  単位: '億円',
  '売上高等（円）': 100_000_000,
  '実績/計画/概数': '実績',
  状態: '有効',
  確認待ち理由: '',
  備考: '',
  ...set,
});
const cellsOf = (set: OldMemberRow) => migratedMember(old(set)).cells;

test.each<[string, OldMemberRow, OldMemberRow]>([
  ['plan codes become letters, the unit goes', {}, { 希望プラン: 'A、B', 単位: '' }],
  [
    'a bare figure takes its unit along',
    { '売上高等（原文）': '50000', 単位: '千円', '売上高等（円）': 50_000_000 },
    { '売上高等（原文）': '50,000千円', 単位: '' },
  ],
  [
    'yen without a text become one',
    { '売上高等（原文）': '', 単位: '', '売上高等（円）': 61_000_000 },
    { '売上高等（原文）': '61,000,000円' },
  ],
  ['what followed from the revenue is no state', { 状態: '売上高未提出' }, { 状態: '有効' }],
  ['nor what waited', { 状態: '確認待ち' }, { 状態: '有効' }],
  [
    'an approximate figure that a person marked says so itself',
    { '実績/計画/概数': '概数' },
    { '売上高等（原文）': '約1億円', '実績/計画': '' },
  ],
  ['未提出 is no basis', { '実績/計画/概数': '未提出' }, { '実績/計画': '' }],
  [
    'a reason of a person’s own is kept, ours is found anew',
    { 確認待ち理由: '売上高等が保険料区分の境目のため、円単位の金額を確認、住所不明', 備考: '覚え' },
    { 備考: '覚え\n確認待ち：住所不明' },
  ],
])('%s', (_, set, expected) => {
  expect(cellsOf(set)).toMatchObject(expected);
});

test('a member that staff stopped stays stopped, and what cannot be read stays as it is', () => {
  expect(cellsOf({ 状態: '停止' })).not.toHaveProperty('状態');
  const cells = cellsOf({
    '売上高等（原文）': '不明',
    単位: '千円',
    希望プラン: 'XYZ',
    '売上高等（円）': '',
  });
  expect(cells).not.toHaveProperty('売上高等（原文）');
  expect(cells).not.toHaveProperty('単位');
  expect(cells).not.toHaveProperty('希望プラン');
});

test('yen and key that are not what was stored are listed', () => {
  expect(migratedMember(old({})).difference).toBeUndefined();
  expect(migratedMember(old({ '売上高等（円）': 400_000_000, 名簿キー: '1/GH' })).difference).toEqual({
    memberKey: '0001/GH',
    storedYen: 400_000_000,
    readYen: 100_000_000,
    oldKey: '1/GH',
  });
});

test('done twice it is done once', () => {
  const first = old({
    '売上高等（原文）': '50000',
    単位: '千円',
    状態: '確認待ち',
    確認待ち理由: '住所不明',
  });
  const { 名簿キー: _, 確認待ち理由: __, '実績/計画/概数': ___, '売上高等（円）': ____, ...kept } = first;
  const second = { ...kept, ...migratedMember(first).cells };
  expect(migratedMember(second).cells).toEqual({});
});

interface SavedSheet {
  readonly name: string;
  /** Column, first row, contents from there on. */
  readonly columns: readonly [number, number, readonly (string | null)[]][];
}

test.each(['0.1.0-demonstration', '0.1.0-in-use'])('no member of %s reads another figure or key', (name) => {
  const file = join(__dirname, '../../fixtures/workbooks', `${name}.json`);
  const saved = JSON.parse(readFileSync(file, 'utf8')) as {
    folder: { 'workbook.json': { sheets: readonly SavedSheet[] } };
  };
  const sheet = saved.folder['workbook.json'].sheets.find((one) => one.name === '会員名簿')!;
  const rows: Record<string, unknown>[] = Array.from({ length: 11 }, () => ({}));
  for (const [column, first, contents] of sheet.columns) {
    const [header] = sheet.columns.find(([at, row]) => at === column && row === 0)![2];
    contents.forEach((content, at) => {
      const row = rows[first + at - 1];
      if (row) row[header!] = (content ?? '').replace(/^'/, '');
    });
  }
  const read = rows.map((row) =>
    migratedMember({ ...row, '売上高等（円）': row['売上高等（円）'] ? Number(row['売上高等（円）']) : '' }),
  );
  expect(rows.map((row) => String(row['会員番号']).slice(0, 2))).toEqual(rows.map(() => 'D-'));
  expect(read.map(({ difference }) => difference).filter((one) => one)).toEqual([]);
  // 100,000 thousand yen at a band's edge, and the one without a figure, are 有効 again.
  expect(read.filter(({ cells }) => cells['状態'] === '有効').length).toBeGreaterThan(0);
});
