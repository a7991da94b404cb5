// This file tests ROSTER: four cells a member, from the cells that people typed, and never blank where there is a row.
import { members, ROSTER_COLUMNS } from '../../src/tables/members';
import { ROSTER_CELLS } from '../../src/functions/roster';
import { functionsOver, publishedBlock } from '../support/published-rates';

type Cells = Partial<Record<(typeof ROSTER_COLUMNS)[number], unknown>>;

const functions = functionsOver({ rateValues: publishedBlock });
const rows = (...members: readonly Cells[]) =>
  functions.ROSTER(
    ...ROSTER_COLUMNS.map((key) => members.map((cells) => [cells[key] ?? ''])),
    publishedBlock(),
    '2026-04-01',
  );
const member = (cells: Cells): Cells => ({
  memberNumber: '1',
  organization: '架空',
  program: 'ALIVE',
  revenueText: '3億円',
  ...cells,
});

test('its arguments are the columns that the formula of 会員名簿 names', () => {
  expect(ROSTER_CELLS).toEqual(ROSTER_COLUMNS);
  const { formula } = members.columns.find(({ key }) => key === 'premium')! as { formula: string };
  expect([...formula.matchAll(/ROW\(\{(\w+)\}\)/g)].map(([, key]) => key)).toEqual(ROSTER_COLUMNS);
});

// S2: up to 3 hundred million 66,000, to 4 88,000, above 5 asked. S0 at 1 hundred million: A 51,000, B 36,000. S4 at 5: 98,810 to 191,150.
test.each<[string, Cells, readonly unknown[]]>([
  ['one plan is a number', {}, [66_000, '保険料表', '', 300_000_000]],
  ['a number over a text is yen', { revenueText: 400_000_000 }, [88_000, '保険料表', '', 400_000_000]],
  [
    'two plans show each',
    { program: 'GH', planText: 'Ａ、Ｂ', revenueText: '1億円' },
    ['A 51,000\nB 36,000', '参考例', '', 100_000_000],
  ],
  [
    'from three on the range',
    { program: 'TOSHA', planText: '全プラン', revenueText: '5億円' },
    ['98,810～\n191,150', '参考例', '', 500_000_000],
  ],
  ['above the table the insurer is asked', { revenueText: '6億円' }, ['要照会', '要照会', '', 600_000_000]],
  ['no revenue', { revenueText: '' }, ['未提出', '', '売上高未提出', '']],
  ['an unreadable one', { revenueText: '不明' }, ['読取不可', '確認待ち', '売上高等が読取不可', '']],
  ['no plan', { program: 'GH' }, ['プラン未定', '確認待ち', '希望プラン未定', 300_000_000]],
  ['another programme’s plan', { planText: 'B' }, ['読取不可', '確認待ち', '希望プランが不明', 300_000_000]],
  ['an unknown programme', { program: 'XX' }, ['読取不可', '確認待ち', '加入制度が不明', 300_000_000]],
  [
    '約 is shown, and held',
    { revenueText: '約3億円' },
    [66_000, '確認待ち', '概数（実績額が必要）', 300_000_000],
  ],
  [
    'a band’s edge in thousands is held',
    { revenueText: '300,000', revenueUnit: '千円' },
    [66_000, '確認待ち', '区分の境目（円単位で確認）', 300_000_000],
  ],
  [
    'a plan value where the document refers it',
    { revenueState: '計画' },
    ['要照会', '要照会', '', 300_000_000],
  ],
  [
    'an address is told, and holds nothing',
    { email: 'a@b' },
    [66_000, '保険料表', 'メールの形式', 300_000_000],
  ],
  [
    'a unit that is none is not guessed',
    { revenueUnit: 'ドル' },
    ['読取不可', '確認待ち', '売上高等が読取不可', ''],
  ],
])('%s', (_, cells, expected) => {
  expect(rows(member(cells))).toEqual([expected]);
});

test('a blank row stays blank', () => {
  expect(rows({}, member({}))[0]).toEqual(['', '', '', '']);
});

test.each([
  ['1', '1'],
  ['1', '01'],
  ['A1', 'Ａ１'],
])('two rows with %s and %s both say so', (first, second) => {
  const [one, other, third] = rows(
    member({ memberNumber: first }),
    member({ memberNumber: second }),
    member({ memberNumber: '2' }),
  );
  expect(one![2]).toContain('会員番号が重複');
  expect(other![2]).toContain('会員番号が重複');
  expect([one![1], other![1], third![1]]).toEqual(['確認待ち', '確認待ち', '保険料表']);
});
