// This file tests computed columns and the tables they stand in.
import { columnLetters, headerFormula, tabColumn } from '../../src/tables/computed';
import { tabs as tables } from '../../src/desk';
import { members } from '../../src/tables/members';

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
  const premium = members.columns.find((column) => column.key === 'premium')!;
  const positions = new Map([
    ['revenueYen', 2],
    ['plans', 30],
  ]);
  expect(headerFormula(premium, positions)).toBe(
    '=VSTACK("年間保険料",PREMIUM(FILTER(IF(ISNUMBER(FIND("、",AE:AE)),"",C:C),ROW(C:C)>ROW()),FILTER(AE:AE,ROW(AE:AE)>ROW()),料率表,基準日))',
  );
  expect(tabColumn(members, positions, 'plans')).toBe("'会員名簿'!AE:AE");
});

it.each(tables.map((table) => [table.tab, table] as const))(
  '%s has its id, and no header or key twice',
  (_, table) => {
    expect(table.columns.map((column) => column.key)).toContain(table.id);
    for (const part of ['key', 'header'] as const) {
      const all = table.columns.map((column) => column[part]);
      expect(new Set(all).size).toBe(all.length);
    }
  },
);
