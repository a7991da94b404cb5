// The test of ホーム in the twin: what it counts, whom it names, what it asks for next.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdminDesk, TaskDesk } from '../../src/rooms/home/contract';
import { typeInto } from '../support/hands';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

const folder = mkdtempSync(join(tmpdir(), 'daicho-home-'));
let twin: Twin;

beforeAll(async () => {
  twin = await openTestTwin({
    fresh: false,
    directory: folder,
    demonstration: true,
    now: '2026-11-24T09:30:00+09:00',
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cell = (place: string) => {
  const answer = twin.evaluate(`='ホーム'!${place}`);
  if ('error' in answer) throw new Error(`${place}: ${answer.error}`);
  return answer.value;
};
const column = (letter: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => cell(`${letter}${first + at}`));
const sum = (values: readonly unknown[]) => values.reduce<number>((total, value) => total + Number(value), 0);

test('no cell of the page shows an error', () => {
  for (const letter of ['B', 'C', 'D', 'E', 'F', 'G']) {
    expect(column(letter, 2, 85).filter((value) => String(value).startsWith('#'))).toEqual([]);
  }
});

test('quotes appear in the pipeline, and as the next thing to do', async () => {
  const before = sum(column('E', 25, 32));
  const { created } = await callTwin<{ created: string[] }>(twin, 'createQuotes', {
    members: 'all',
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  expect(sum(column('E', 25, 32)) - before).toBe(created.length);
  const steps = column('B', 20, 22).map(String);
  expect(steps.some((step) => step.includes('「照会」の未送付の項目を保険会社に確認する'))).toBe(true);
});

// The demonstration's policies: ALIVE from 2026-01-08 to 2027-01-08, TOSHA from 2026-10-01 (136,370円) and
// from 2026-12-01 (110,430円). The table runs from 2026年6月 to 2027年5月, the weeks from 2026-11-23.
test('premiums stand in their months, renewals in their weeks', () => {
  expect([cell('B59'), cell('B70')]).toEqual(['6月', '5月']);
  expect(column('G', 59, 70)).toEqual([0, 0, 0, 0, 136_370, 0, 110_430, 0, 0, 0, 0, 0]);
  expect(sum(column('E', 59, 70))).toBe(0);
  // 2027-01-08 lies in the week of 2027-01-04, the seventh.
  expect(cell('B79')).toBe('1/4');
  expect(column('C', 73, 84)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
});

// 90, 60 and 30 days before 2027-01-08; a quote made on 2026-11-24 holds for 30 days.
test('deadlines stand in order of their days, with what is left', async () => {
  await callTwin(twin, 'runDaily');
  const days = () => column('B', 16, 17).map((text) => /^\d+\/\d+/.exec(String(text))?.[0]);
  expect(days()).toEqual(['10/10', '11/9']);
  expect(column('G', 16, 17)).toEqual(['超過', '超過']);
  expect(cell('C29')).toBe(2);
  // Those that are past are done: the next come, in their order.
  const past = twin.workbook.tabRows('期限').filter((row) => row['状態'] === '期限超過');
  for (const row of past) typeInto(twin, '期限', String(row['期限キー']), { 状態: '完了' });
  expect(days()).toEqual(['12/9', '12/24']);
  expect(column('G', 16, 17)).toEqual(['15日', '30日']);
});

// What 今日の仕事 lists, kind by kind, three a line; and when that was.
test('tasks stand with their counts and their oldest, as the list has them', async () => {
  await callTwin(twin, 'runHourly');
  const { kinds } = await callTwin<TaskDesk>(twin, 'openTasks', {});
  const shown = [12, 13, 14, 15].flatMap((row) =>
    ['B', 'D', 'F'].map((letter) => [
      cell(`${letter}${row}`) ?? '',
      cell(`${String.fromCharCode(letter.charCodeAt(0) + 1)}${row}`) ?? '',
    ]),
  );
  const told = kinds.map(({ title, count, oldest }) => [
    title,
    oldest === null || count === 0 ? `${count}件` : `${count}件・${oldest}日`,
  ]);
  expect(kinds.length).toBeGreaterThan(10);
  expect(shown.slice(0, kinds.length)).toEqual(told);
  // A blank cell is 0 to a formula.
  expect(shown.slice(kinds.length).flat().filter(Boolean)).toEqual([]);
  expect(cell('G11')).toMatch(/^11\/24 09:3\d現在$/);
  const count = (title: string) => kinds.find((kind) => kind.title === title)!.count;
  // The demonstration's policy of 2027-01-08, 45 days ahead, and its letters.
  expect(count('更改')).toBe(1);
});

test('the daily run has written the check, which 管理 shows', async () => {
  const { checks, offers } = await callTwin<AdminDesk>(twin, 'openAdmin');
  expect(checks[0]).toContain('2026-11-24 09:3');
  expect(checks).toContain('料率：表に誤りはありません');
  expect(checks.some((line) => line.startsWith('メール：本日送れる残りは'))).toBe(true);
  expect(checks[checks.length - 1]).toMatch(/版\d+/);
  expect(offers.find(({ name }) => name === 'hiddenTabs')).toMatchObject({ allowed: true });
});

// The demonstration has an agency, a mandate, an approved text and members; its first quote was made above.
test('the checklist says what is done, and what is left', async () => {
  const steps = () =>
    ['B', 'D', 'F'].flatMap((letter) => [8, 9].map((row) => String(cell(`${letter}${row}`))));
  const done = () =>
    ['C', 'E', 'G'].flatMap((letter) => [8, 9].map((row) => String(cell(`${letter}${row}`))));
  for (const label of ['代理店情報', '取扱', '文面', '名簿', '見積'])
    expect(steps().some((step) => step.includes(label))).toBe(true);
  expect(done().filter((text) => text === '✓ 済み')).toHaveLength(5);
  expect(steps()).toContain('準備はできています');
  const row = twin.workbook.tabRows('設定').find((one) => one['項目'] === '代理店名')!;
  typeInto(twin, '設定', String(row['項目']), { 値: '' });
  expect(cell('C8')).toBe('まだ');
  expect(cell('G9')).toBe('1つ残り');
  typeInto(twin, '設定', String(row['項目']), { 値: String(row['値']) });
});

test('two charts stand on the page, and what they are drawn from lies a screen below its end', () => {
  const charts = twin.workbook.model.getters.getFigures(twin.workbook.sheetId('ホーム')!);
  expect(charts).toHaveLength(2);
});
