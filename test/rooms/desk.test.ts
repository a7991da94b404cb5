// What the list of rooms has to hold: one place for one thing, and no more than ホーム has room for.
import { checks, homeParts, rooms, tabs } from '../../src/desk';
import { COUNTS, HEALTH_LINES } from '../../src/sheets/home-layout';
import { memoryWorld } from '../support/memory-ports';

const twice = (values: readonly unknown[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

test('no two tabs stand in one place, and no tab stands twice', () => {
  expect(twice(rooms.flatMap((room) => Object.keys(room.tabs ?? {})))).toEqual([]);
  expect(twice(tabs.map(({ tab }) => tab))).toEqual([]);
});

test('no two things of one kind have the same place', () => {
  const steps = (['daily', 'hourly', 'worker'] as const).map((run) =>
    rooms.flatMap((room) => room[run] ?? []).map(({ at }) => at),
  );
  const lines = homeParts.lines.map(({ block, at }) => `${block} ${at}`);
  const others = [homeParts.steps, checks].map((parts) => parts.map(({ at }) => at));
  for (const places of [...steps, lines, ...others]) expect(twice(places)).toEqual([]);
});

test('counts and checks fit the lines that ホーム has', () => {
  for (const block of ['desk', 'pipeline', 'delivery']) {
    const own = homeParts.lines.filter((line) => line.block === block);
    expect([block, own.length <= COUNTS]).toEqual([block, true]);
  }
  const { ports } = memoryWorld();
  expect(checks.flatMap((check) => check.lines(ports)).length).toBeLessThanOrEqual(HEALTH_LINES);
});

test('what a line opens is a tab of the workbook', () => {
  const opened = [...homeParts.lines, ...homeParts.steps].flatMap(({ opens }) => opens ?? []);
  expect(opened.filter((table) => !tabs.includes(table)).map(({ tab }) => tab)).toEqual([]);
});
