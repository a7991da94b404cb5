// These tests hold that every way out of a refusal leads somewhere: its page, tab, column or call exists by that name.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pages, rooms, tabs as tables } from '../../src/desk';
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
