// This file tests in which order columns stand, which stay in view, and which are folded or out of sight.
import { tabs } from '../../src/desk';
import { widthRuns } from '../../src/sheets/column-widths';
import { runsOf } from '../../src/sheets/grid';
import type { Column, Table } from '../../src/tables/column';

/**
 * The order of work as the desk has it: what stays in view, then what is open. Columns that it names and the product
 * does not have are left out (次にすること); its short names stand for 残日数, 期限日時, 保険終期（日時） and so on.
 */
const ORDER: Readonly<Record<string, readonly [frozen: string, open: string]>> = {
  会員名簿: [
    '会員番号｜法人名｜加入制度｜希望プラン｜年間保険料｜表示区分',
    '確認事項｜売上高等（円）｜売上高等（原文）｜状態｜担当者名｜TEL｜メール｜連絡方法｜次の期限｜募集担当｜備考｜算出基礎',
  ],
  見積: [
    '見積番号｜法人名｜プラン｜適用保険料｜表示区分｜状態',
    '有効期限｜送付状態｜書類名｜保険始期｜保険終期｜新規/更改/中途｜募集人',
  ],
  契約: [
    '契約番号｜法人名｜プラン｜契約状態｜保険終期（日時）｜更改状態',
    '適用保険料｜入金状況｜証券・加入者証状況｜募集人｜引受会社・割合',
  ],
  送信箱: ['状態｜送信番号｜法人名｜書類名｜方法｜宛先', '送信予定｜送信日時｜エラー｜自動'],
  期限: ['残日数｜期限日時｜種類｜法人名｜担当｜状態', '前営業日｜対象番号｜督促日'],
};

/** What it is, whose, how it stands come first. */
const LIKEWISE: Readonly<Record<string, string>> = {
  事故: '事故番号｜種別｜法人名｜状態',
  事故費用: '費用番号｜費目名｜事故番号｜状態',
  照会: '照会番号｜区分｜対象番号｜会員番号｜状態',
  対応履歴: '対応番号｜日時｜方法｜受発信｜法人名',
  '収納・精算': '入金番号｜振込名義｜法人名｜状態｜入金額',
};

/** Pixels of a window at 125 %, of our sidebar, of row numbers and scroll bar, and of something left to scroll. */
const NARROW = { window: 1093, sidebar: 300, edges: 46 + 16, rest: 120 };

const tableOf = (tab: string): Table => tabs.find((table) => table.tab === tab)!;
const inOrder = ({ columns }: Table) => new Map(columns.map(({ key }, at) => [key, at]));
const frozenOf = ({ columns, frozenColumns = 0 }: Table): readonly Column[] =>
  columns.slice(0, frozenColumns);
const headers = (columns: readonly Column[]): string => columns.map(({ header }) => header).join('｜');
const widthOf = (table: Table, at: number): number =>
  widthRuns(table, inOrder(table)).find((run) => at >= run.at && at < run.at + run.count)!.width;

test.each(Object.entries(ORDER))('%s stands in the order of work', (tab, [frozen, open]) => {
  const table = tableOf(tab);
  expect(headers(frozenOf(table))).toBe(frozen);
  const rest = table.columns.slice(table.frozenColumns);
  expect(headers(rest.filter(({ folded, hidden }) => !folded && !hidden))).toBe(open);
});

test.each(Object.entries(LIKEWISE))(
  '%s keeps in view what it is, whose, and how it stands',
  (tab, frozen) => {
    expect(headers(frozenOf(tableOf(tab)))).toBe(frozen);
  },
);

describe.each([...Object.keys(ORDER), ...Object.keys(LIKEWISE)])('%s', (tab) => {
  const table = tableOf(tab);
  const folded = runsOf(table.columns.flatMap((column, at) => (column.folded ? [at] : [])));

  test('folds what is seldom read, each group after an open column that has its toggle', () => {
    expect(folded.length).toBeGreaterThan(0);
    for (const [first] of folded) {
      expect(first).toBeGreaterThanOrEqual(table.frozenColumns!);
      expect(table.columns[first! - 1]).not.toMatchObject({ hidden: true });
    }
  });

  test('has codes and hashes last and out of sight, and nothing hidden is folded as well', () => {
    const first = table.columns.findIndex(({ hidden }) => hidden);
    if (first >= 0) expect(table.columns.slice(first).every(({ hidden }) => hidden)).toBe(true);
    expect(table.columns.filter((column) => column.hidden && column.folded)).toEqual([]);
    for (const column of table.columns)
      if (column.type === 'json' || /Key$|^fingerprint$/.test(column.key))
        expect(column).toMatchObject({ hidden: true });
  });

  test('headers are read in two lines', () => {
    const lines = new Map<string, number>();
    table.columns.forEach(({ header, hidden }, at) => {
      if (hidden) return;
      const across = Math.floor((widthOf(table, at) - 8) / 13.4);
      lines.set(header, Math.ceil(header.length / across));
    });
    expect([...lines].filter(([, count]) => count > 2)).toEqual([]);
  });
});

test.each(tabs.map((table): [string, Table] => [table.tab, table]))(
  '%s leaves something to scroll beside the sidebar in a narrow window',
  (_, table) => {
    const frozen = frozenOf(table)
      .map((column, at) => (column.hidden ? 0 : widthOf(table, at)))
      .reduce((sum, width) => sum + width, 0);
    const { window, sidebar, edges, rest } = NARROW;
    expect(window - sidebar - edges - frozen).toBeGreaterThanOrEqual(rest);
  },
);

describe('widths', () => {
  const column = (key: string, width: number, more: Partial<Column> = {}): Column => ({
    key,
    header: key,
    type: 'text',
    owner: 'staff',
    width,
    ...more,
  });
  const table = (columns: readonly Column[], frozenColumns = 0): Table => ({
    key: 't',
    tab: 't',
    id: 'a',
    guardedFor: 'staff',
    columns,
    frozenColumns,
  });

  test('neighbours that ask for nearly the same share one, and no column gets less than it asks for', () => {
    const wanted = [column('a', 130), column('b', 160), column('c', 167), column('d', 90, { folded: true })];
    const runs = widthRuns(table(wanted), inOrder(table(wanted)));
    expect(runs).toEqual([
      { at: 0, count: 2, width: 160 },
      { at: 2, count: 1, width: 167 },
      { at: 3, count: 1, width: 100 },
    ]);
  });

  test('what stays in view is measured', () => {
    const wanted = [column('a', 60), column('b', 76), column('c', 90, { folded: true })];
    const runs = widthRuns(table(wanted, 2), inOrder(table(wanted)));
    expect(runs.map(({ width }) => width)).toEqual([60, 76, 100]);
  });

  test('of a tab that nobody sees all columns share one that can be read, in one call', () => {
    const wanted = [column('a', 60), column('b', 300), column('c', 90, { folded: true })];
    expect(widthRuns(table(wanted), inOrder(table(wanted)), { isHidden: true })).toEqual([
      { at: 0, count: 3, width: 160 },
    ]);
  });

  test('a column of staff between two parts them', () => {
    const wanted = [column('a', 150), column('b', 150)];
    const positions = new Map([
      ['a', 0],
      ['b', 2],
    ]);
    expect(widthRuns(table(wanted), positions)).toEqual([
      { at: 0, count: 1, width: 150 },
      { at: 2, count: 1, width: 150 },
    ]);
  });
});
