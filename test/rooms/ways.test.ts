// These tests hold that every way out of a refusal leads somewhere: its page, tab, column or call exists by that name.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages, rooms, tabs, wholeDesk } from '../../src/desk';
import { tellerOf, type Problem } from '../../src/domain/problem';
import type { Said, Way } from '../../src/domain/way';

const folder = join(__dirname, '../../src/rooms');
type Makers = Readonly<Record<string, (params: object) => Problem>>;

/** Every value that a text may ask for: a day, so that texts with dates can be told too. */
const given = new Proxy({}, { get: () => '2026-04-01' });

/** Code and way, of every room that keeps its words in words.ts. */
const ways: (readonly [string, Way])[] = [];

beforeAll(() => {
  for (const room of readdirSync(folder)) {
    const file = join(folder, room, 'words.ts');
    if (!existsSync(file)) continue;
    const words = jest.requireActual<Readonly<Record<string, Makers>>>(file);
    for (const [name, makers] of Object.entries(words)) {
      if (!name.endsWith('Problems')) continue;
      for (const [code, maker] of Object.entries(makers)) {
        const told = tellerOf(maker({}))(given) as string | Said;
        if (typeof told !== 'string') ways.push(...told.ways.map((way) => [code, way] as const));
      }
    }
  }
});

/** No way leads to a hidden tab. */
const tables = wholeDesk.visible;
const isTab = (name: string): boolean => tables.some(({ tab }) => tab === name);
const hasColumn = (name: string, header: string): boolean =>
  tables.some(({ tab, columns }) => tab === name && columns.some((column) => column.header === header));
const isCall = (name: string): boolean => rooms.some(({ contract }) => name in contract);

/** What is wrong with a way; '' where nothing is. */
function wrongWith(way: Way): string {
  switch (way.kind) {
    case 'page':
      if (pages.get(way.page)?.title !== way.title) return `no page ${way.page} called ${way.title}`;
      return way.row && !isTab(way.row.tab) ? `no tab ${way.row.tab}` : '';
    case 'call':
      return isCall(way.call) ? '' : `no call ${way.call}`;
    case 'row':
      return isTab(way.tab) ? '' : `no tab ${way.tab}`;
    case 'cell':
      return hasColumn(way.tab, way.column) ? '' : `no column ${way.tab} ${way.column}`;
    default:
      return '';
  }
}

test('every way out leads to something that exists by that name', () => {
  expect(ways.map(([code]) => code)).toEqual(
    expect.arrayContaining(['noPoliciesChosen', 'yearNotConfirmed']),
  );
  const broken = ways.flatMap(([code, way]) => (wrongWith(way) ? [`${code}: ${wrongWith(way)}`] : []));
  expect(broken).toEqual([]);
});

test('a way that leads nowhere is found', () => {
  expect(wrongWith({ kind: 'page', page: 'quotes', title: '見積' })).not.toBe('');
  expect(wrongWith({ kind: 'cell', tab: '制度', id: 'GH', column: '保険料' })).not.toBe('');
  expect(wrongWith({ kind: 'row', tab: '見積書' })).not.toBe('');
  expect(wrongWith({ kind: 'call', call: 'nothing', request: {}, label: 'x' })).not.toBe('');
});

test('the ways of every list lead somewhere too', () => {
  const row = new Proxy({}, { get: () => '1' });
  const ways = wholeDesk.lists.flatMap((list) => [...(list.next ?? []), ...(list.ways?.(row) ?? [])]);
  expect(ways.length).toBeGreaterThan(3);
  expect(ways.map(wrongWith).filter((wrong) => wrong !== '')).toEqual([]);
});

describe('no workflow shows a hidden tab or sends anybody there', () => {
  const hidden = tabs.filter((table) => !wholeDesk.visible.includes(table)).map(({ tab }) => tab);
  const sources = readdirSync(join(folder, '..'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(join(folder, '..', name), 'utf8')] as const);
  const words = (patterns: (tab: string) => readonly string[], texts = sources) =>
    texts.flatMap(([name, text]) =>
      hidden.flatMap((tab) =>
        patterns(tab)
          .filter((pattern) => text.includes(pattern))
          .map((pattern) => `${name}: ${pattern}`),
      ),
    );
  /** How a source opens a tab, and how a text sends somebody to one. */
  const leads = (tab: string) => [
    `showRow({ tab: '${tab}'`,
    `tab="${tab}"`,
    `「${tab}」のタブ`,
    `「${tab}」タブ`,
    `「${tab}」を開`,
    `「${tab}」の行`,
    `${tab}のタブ`,
    `${tab}を開く'`,
  ];

  test('in its source or its words', () => {
    expect(hidden).toEqual(expect.arrayContaining(['取込結果', '異動', '書類', '監査記録']));
    expect(words(leads)).toEqual([]);
    expect(words(leads, [['x', "showRow({ tab: '異動', id })、「苦情」のタブ"]])).toHaveLength(2);
  });

  test('by the table that a menu item or a page opens', () => {
    const opened = sources.flatMap(([name, text]) =>
      [...text.matchAll(/screen\.showRow\((\w+)/g)].map(([, what]) => `${what} in ${name}`),
    );
    expect(opened.sort()).toEqual(
      ['tab in rooms/home/find-by-words.ts', 'tab in rooms/home/show-row.ts'].sort(),
    );
  });
});
