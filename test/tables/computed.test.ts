// This file tests computed columns and the tables they stand in.
import { columnLetters, headerFormula, tabColumn } from '../../src/tables/computed';
import { tabs as tables } from '../../src/desk';
import { deadlines } from '../../src/tables/deadlines';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('names column %d %s', (index, letters) => expect(columnLetters(index)).toBe(letters));

it('puts whole columns where a formula names keys, wherever staff moved them', () => {
  const left = deadlines.columns.find((column) => column.key === 'daysLeft')!;
  const positions = new Map([
    ['dueAt', 2],
    ['state', 30],
  ]);
  expect(headerFormula(left, positions)).toBe(
    '=VSTACK("残日数",FILTER(IF(ISNUMBER(C:C),IF((AE:AE="未了")+(AE:AE="期限超過")>0,INT(C:C)-基準日,""),""),ROW(C:C)>ROW()))',
  );
  expect(tabColumn(deadlines, positions, 'state')).toBe("'期限'!AE:AE");
});

it.each(tables.map((table) => [table.tab, table] as const))(
  '%s has its id, and no header or key twice',
  (_, table) => {
    expect([...table.columns.map((column) => column.key), ...(table.derive?.keys ?? [])]).toContain(table.id);
    for (const part of ['key', 'header'] as const) {
      const all = table.columns.map((column) => column[part]);
      expect(new Set(all).size).toBe(all.length);
    }
  },
);
