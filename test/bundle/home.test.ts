// The test of ホーム in the twin: what it counts, whom it names, what it asks for next.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaskDesk } from '../../src/rooms/home/contract';
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
    expect(column(letter, 2, 90).filter((value) => String(value).startsWith('#'))).toEqual([]);
  }
});

test('quotes appear in the pipeline, and as the next thing to do', async () => {
  const before = sum(column('E', 8, 15));
  const { created } = await callTwin<{ created: string[] }>(twin, 'createQuotes', {
    members: 'all',
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  expect(sum(column('E', 8, 15)) - before).toBe(created.length);
  const steps = column('B', 26, 28).map(String);
  expect(steps.some((step) => step.includes('「照会」の未送付の項目を保険会社に確認する'))).toBe(true);
});

// The demonstration's policies: ALIVE from 2026-01-08 to 2027-01-08, TOSHA from 2026-10-01 (136,370円) and
// from 2026-12-01 (110,430円). The table runs from 2026年6月 to 2027年5月, the weeks from 2026-11-23.
test('premiums stand in their months, renewals in their weeks', () => {
  expect([cell('B65'), cell('B76')]).toEqual(['6月', '5月']);
  expect(column('G', 65, 76)).toEqual([0, 0, 0, 0, 136_370, 0, 110_430, 0, 0, 0, 0, 0]);
  expect(sum(column('E', 65, 76))).toBe(0);
  // 2027-01-08 lies in the week of 2027-01-04, the seventh.
  expect(cell('B85')).toBe('1/4');
  expect(column('C', 79, 90)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
});

// 90, 60 and 30 days before 2027-01-08; a quote made on 2026-11-24 holds for 30 days.
test('deadlines stand in order of their days, with what is left', async () => {
  await callTwin(twin, 'runDaily');
  const days = () => column('B', 22, 23).map((text) => /^\d+\/\d+/.exec(String(text))?.[0]);
  expect(days()).toEqual(['10/10', '11/9']);
  expect(column('G', 22, 23)).toEqual(['超過', '超過']);
  expect(cell('C12')).toBe(2);
  // Those that are past are done: the next come, in their order.
  const past = twin.workbook.tabRows('期限').filter((row) => row['状態'] === '期限超過');
  for (const row of past) typeInto(twin, '期限', String(row['期限キー']), { 状態: '完了' });
  expect(days()).toEqual(['12/9', '12/24']);
  expect(column('G', 22, 23)).toEqual(['15日', '30日']);
});

// What 今日の仕事 lists, kind by kind, three a line; and when that was.
test('tasks stand with their counts and their oldest, as the list has them', async () => {
  await callTwin(twin, 'runHourly');
  const { kinds } = await callTwin<TaskDesk>(twin, 'openTasks', {});
  const shown = [18, 19, 20, 21].flatMap((row) =>
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
  expect(cell('G17')).toMatch(/^11\/24 09:3\d現在$/);
  const count = (title: string) => kinds.find((kind) => kind.title === title)!.count;
  // The demonstration's policy of 2027-01-08, 45 days ahead, and its letters.
  expect(count('更改')).toBe(1);
});

test('the daily run has written the check', () => {
  const lines = column('B', 51, 61).map(String);
  expect(lines[0]).toContain('2026-11-24 09:3');
  expect(lines).toContain('料率：表に誤りはありません');
  expect(lines.some((line) => line.startsWith('メール：本日送れる残りは'))).toBe(true);
});
