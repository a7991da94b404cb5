// What the list of rooms has to hold: one place for one thing, and no more than ホーム has room for.
import { readFileSync } from 'node:fs';
import { deskOf, menuName, optionalRoomOf, optionalRooms, rooms, tabs, wholeDesk } from '../../src/desk';
import type { Table } from '../../src/tables/column';
import type { FormulaParts } from '../../src/tables/home';
import { COUNTS, HEALTH_LINES } from '../../src/sheets/home-layout';
import { memoryWorld } from '../support/memory-ports';

const twice = (values: readonly unknown[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

const { checks, home, lists, visible } = wholeDesk;

test('no two tabs stand in one place, and no tab stands twice', () => {
  expect(twice(rooms.flatMap((room) => Object.keys(room.tabs ?? {})))).toEqual([]);
  expect(twice(rooms.flatMap((room) => Object.keys(room.hiddenTabs ?? {})))).toEqual([]);
  expect(twice(tabs.map(({ tab }) => tab))).toEqual([]);
});

test('no step of 初期設定 has the name of a tab, whose step would tick it off', () => {
  const steps = [...readFileSync('src/rooms/set-up/set-up.ts', 'utf8').matchAll(/name: '(\w+)'/g)];
  expect(steps.length).toBeGreaterThan(5);
  const keys = tabs.map(({ key }) => key);
  expect(steps.flatMap(([, name]) => (keys.includes(name!) ? [name] : []))).toEqual([]);
});

test('no two things of one kind have the same place', () => {
  const steps = (['daily', 'hourly', 'worker'] as const).map((run) =>
    rooms.flatMap((room) => room[run] ?? []).map(({ at }) => at),
  );
  const lines = home.lines.map(({ block, at }) => `${block} ${at}`);
  const others = [home.steps, checks].map((parts) => parts.map(({ at }) => at));
  for (const places of [...steps, lines, ...others]) expect(twice(places)).toEqual([]);
});

test('counts and checks fit the lines that ホーム has', () => {
  for (const block of ['desk', 'pipeline', 'delivery']) {
    const own = home.lines.filter((line) => line.block === block);
    expect([block, own.length <= COUNTS]).toEqual([block, true]);
  }
  const { ports } = memoryWorld();
  expect(checks.flatMap((check) => check.lines(ports)).length).toBeLessThanOrEqual(HEALTH_LINES);
});

test('what a line opens is a tab that everybody sees', () => {
  const opened = [...home.lines, ...home.steps].flatMap(({ opens }) => opens ?? []);
  expect(opened.filter((table) => !visible.includes(table)).map(({ tab }) => tab)).toEqual([]);
});

// desk.md, section 3.
const VISIBLE = [
  ...['会員名簿', '見積', '送信箱', '期限', '契約', '照会', '対応履歴', '事故', '収納・精算'],
  ...['料率', '制度', 'メール文面', '設定'],
];

test('these tabs are seen besides ホーム, the last four in grey; all others stand behind them', () => {
  expect(visible.map(({ tab }) => tab)).toEqual(VISIBLE);
  expect(visible.slice(-4).map(({ tabColor }) => tabColor)).toEqual(Array(4).fill('#5f6368'));
  expect(visible.slice(0, -4).filter(({ tabColor }) => tabColor === '#5f6368')).toEqual([]);
  expect(tabs.slice(0, visible.length)).toEqual(visible);
});

describe('a room that is off', () => {
  const names = [...optionalRooms.keys()];
  const sets = Array.from(
    { length: 2 ** names.length },
    (_, bits) => new Set(names.filter((_, at) => (bits >> at) & 1)),
  );
  const titlesIn = (nodes: typeof wholeDesk.menu): string[] =>
    nodes.flatMap((node) =>
      node.kind === 'menu' ? titlesIn(node.items) : node.kind === 'item' ? [node.functionName] : [],
    );

  test('these may be, and no others', () => {
    expect([...optionalRooms.values()].map(({ title }) => title).sort()).toEqual(
      ['事故', '収納・精算', '公開フォーム', '苦情・登録簿'].sort(),
    );
    expect(sets).toHaveLength(16);
  });

  test.each(sets.map((off) => [[...off].join(' ') || 'none', off] as const))(
    'is missed everywhere, and nothing else is: %s',
    (_, off) => {
      const desk = deskOf(off);
      const gone = rooms.filter(({ name }) => off.has(name));
      const less = <Part>(all: readonly Part[], own: readonly Part[]) =>
        all.filter((part) => !own.includes(part));
      const of = <Part>(part: (room: (typeof rooms)[number]) => readonly Part[]) => gone.flatMap(part);
      const tablesOf = (room: (typeof rooms)[number]) => [
        ...Object.values(room.tabs ?? {}),
        ...Object.values(room.hiddenTabs ?? {}),
      ];
      expect(desk.tabs).toEqual(less(tabs, of(tablesOf)));
      expect(desk.home.lines).toEqual(
        less(
          home.lines,
          of((room) => room.home ?? []),
        ),
      );
      expect(desk.home.steps).toEqual(
        less(
          home.steps,
          of((room) => room.nextSteps ?? []),
        ),
      );
      expect(desk.lists).toEqual(
        less(
          lists,
          of((room) => room.lists ?? []),
        ),
      );
      expect(desk.checks).toEqual(
        less(
          checks,
          of((room) => room.checks ?? []),
        ),
      );
      for (const run of ['daily', 'hourly', 'worker'] as const)
        expect(desk.steps[run]).toEqual(
          less(
            wholeDesk.steps[run],
            of((room) => room[run] ?? []),
          ),
        );
      const items = of((room) => [...Object.keys(room.pages ?? {}), ...Object.keys(room.actions ?? {})]);
      expect(titlesIn(desk.menu)).toEqual(less(titlesIn(wholeDesk.menu), items.map(menuName)));
    },
  );

  test('is named by no formula of another room', () => {
    const owner = optionalRoomOf;
    for (const room of rooms) {
      const named = new Set<string | undefined>();
      const note = (table: Table) => String(named.add(owner(table)).size);
      const parts: FormulaParts = { column: note, count: note, rows: note, setting: () => '', today: '' };
      for (const { formula, opens } of room.home ?? []) {
        formula(parts);
        if (opens) note(opens);
      }
      for (const { due, opens } of room.nextSteps ?? []) {
        due(parts);
        if (opens) note(opens);
      }
      named.delete(undefined);
      named.delete(room.name);
      expect([room.name, ...named]).toEqual([room.name]);
    }
    const others = tabs.filter((table) => !owner(table)).flatMap(({ columns }) => columns);
    const closed = tabs.filter((table) => owner(table)).map(({ tab }) => tab);
    const formulas = others.flatMap(({ formula }) => formula ?? []);
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((text) => closed.some((tab) => text.includes(`${tab}!`)))).toEqual([]);
  });
});

test('what is listed of a hidden tab are columns of it, and its tab is hidden', () => {
  expect(lists.length).toBeGreaterThan(10);
  for (const { table, columns, state } of lists) {
    const keys = table.columns.map(({ key }) => key);
    expect([table.tab, columns.filter((key) => !keys.includes(key))]).toEqual([table.tab, []]);
    expect([table.tab, state === undefined || keys.includes(state)]).toEqual([table.tab, true]);
    expect(visible).not.toContain(table);
  }
});
