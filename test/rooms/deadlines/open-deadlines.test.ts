// 期限の一覧: spans by the calendar, owners and members as filters, the earliest first, each with the page of its work.
import { pages } from '../../../src/desk';
import { DEADLINES_SHOWN, openDeadlines } from '../../../src/rooms/deadlines/open-deadlines';
import { deadlines, type Deadline } from '../../../src/tables/deadlines';
import { newRecord } from '../../../src/tables/new-record';
import { memoryWorld } from '../../support/memory-ports';

/** The clock stands at 2026-11-22, 09:00. */
function worldWith(...rows: readonly Partial<Deadline>[]) {
  const world = memoryWorld();
  world.state.today = '2026-11-22';
  world.state.time = '09:00:00';
  world.rows.set(
    deadlines.key,
    rows.map((row, at) =>
      newRecord(deadlines, { deadlineKey: `K${at}`, state: '未了', kind: '満期', ...row }),
    ),
  );
  return world;
}
const keys = (world: ReturnType<typeof worldWith>, asked: Parameters<typeof openDeadlines>[1]) =>
  openDeadlines(world.ports, asked).lines.map(({ deadlineKey }) => deadlineKey);

/** Day and hour, and the spans that it belongs to besides すべて; seven days are 22nd to 28th, the month ends on the 30th. */
const DAYS: readonly (readonly [string, readonly string[]])[] = [
  ['2026-10-31T16:00:00', ['overdue']],
  ['2026-11-22T08:59:00', ['overdue', 'month']],
  ['2026-11-22T09:00:00', ['week', 'month']],
  ['2026-11-28T23:59:00', ['week', 'month']],
  ['2026-11-29T00:00:00', ['month']],
  ['2026-12-01T16:00:00', []],
  ['', ['undated']],
];

test.each(DAYS)('what is due %s is in %j', (dueAt, spans) => {
  const world = worldWith({ dueAt, state: dueAt === '' ? '日付未入力' : '未了' });
  const found = (['overdue', 'week', 'month', 'undated'] as const).filter(
    (span) => keys(world, { span }).length === 1,
  );
  expect(found).toEqual(spans);
  const counts = openDeadlines(world.ports, {}).spans;
  expect(counts.flatMap(({ span, count }) => (count === 1 && span !== 'all' ? [span] : []))).toEqual(spans);
});

test('the earliest first, without a date last; what is over is left out', () => {
  const world = worldWith(
    { dueAt: '', state: '日付未入力' },
    { dueAt: '2026-12-01T16:00:00' },
    { dueAt: '2026-11-01T16:00:00', state: '期限超過' },
    { dueAt: '2026-10-01T16:00:00', state: '完了' },
    { dueAt: '2026-10-02T16:00:00', state: '取消' },
  );
  expect(keys(world, {})).toEqual(['K2', 'K1', 'K0']);
  expect(openDeadlines(world.ports, {}).lines.map(({ daysLeft }) => daysLeft)).toEqual([-21, 9, null]);
});

test('by owner and by member; nobody is an owner too', () => {
  const world = worldWith(
    {
      owner: '担当A',
      organization: '社会福祉法人あおば会',
      memberNumber: '1001',
      dueAt: '2026-11-23T16:00:00',
    },
    { owner: '担当B', organization: '有限会社さくら苑', memberNumber: '1002', dueAt: '2026-11-24T16:00:00' },
    { owner: ' ', organization: '有限会社さくら苑', memberNumber: '1002', dueAt: '2026-11-25T16:00:00' },
  );
  expect(keys(world, { owner: '担当A' })).toEqual(['K0']);
  expect(keys(world, { owner: '担当未定' })).toEqual(['K2']);
  expect(keys(world, { member: 'さくら' })).toEqual(['K1', 'K2']);
  expect(keys(world, { member: '1001' })).toEqual(['K0']);
  expect(openDeadlines(world.ports, { member: 'さくら' }).owners).toEqual([
    { owner: '担当B', count: 1 },
    { owner: '担当未定', count: 1 },
  ]);
});

test('no more than a dialog shows, and the rest is counted', () => {
  const day = { dueAt: '2026-11-23T16:00:00' };
  const world = worldWith(...Array.from({ length: DEADLINES_SHOWN + 2 }, () => day));
  const { lines, more, open } = openDeadlines(world.ports, {});
  expect([lines.length, more, open]).toEqual([DEADLINES_SHOWN, 2, DEADLINES_SHOWN + 2]);
});

test.each([
  [{ subjectNumber: 'Q-2026-0001', kind: '見積の有効期限' }, ['procedures']],
  [{ subjectNumber: 'P-2026-0001', kind: '更改の案内（90日前）' }, ['renewals', 'procedures']],
  [{ subjectNumber: 'P-2026-0001', kind: '満期' }, ['procedures']],
  [{ subjectNumber: 'C-2026-0001', kind: '保険会社への通知' }, ['claimClocks']],
  [{ subjectNumber: '', program: 'GH', kind: '申込締切' }, ['制度']],
])('%j is worked on at %j', (row, places) => {
  const [line] = openDeadlines(worldWith(row).ports, {}).lines;
  expect(
    line!.ways.map((way) => (way.kind === 'page' ? way.page : way.kind === 'cell' ? way.tab : '')),
  ).toEqual(places);
  for (const way of line!.ways) if (way.kind === 'page') expect(pages.get(way.page)?.title).toBe(way.title);
});
