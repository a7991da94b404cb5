// These tests hold the rule that no page, menu item, trigger or call by name misses its other half.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSurface, pageEntries, readCells, readTriggers } from '../../tools/surface.mjs';

test('reads names, parameters and JSDoc of the custom functions', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'daicho-surface-')), 'cells.ts');
  writeFileSync(
    file,
    '/** Doubles.\n * @customfunction */\nexport function DOUBLE(value: number, times?: number) { return value; }',
  );
  expect(readCells(file)).toEqual([
    { name: 'DOUBLE', parameters: ['value', 'times'], jsdoc: '/** Doubles.\n * @customfunction */' },
  ]);
});

test('triggers call what serve.ts serves', () => {
  expect(readTriggers()).toEqual(['runDaily', 'runHourly', 'runWorker']);
});

const room = { name: 'letters', contract: { send: {} } };
const sound = {
  cells: [{ name: 'PREMIUM', parameters: [], jsdoc: '/** @customfunction */' }],
  desk: {
    served: { menuLetters: 1, send: 1, runDaily: 1 },
    menu: [
      { kind: 'menu', caption: 'x', items: [{ kind: 'item', caption: 'y', functionName: 'menuLetters' }] },
    ],
    pages: new Map([['letters', { room: 'letters' }]]),
    rooms: [room],
  },
  entries: new Map([['letters', { room: 'letters', entry: 'src/rooms/letters/pages/letters/main.tsx' }]]),
  triggers: ['runDaily'],
};

test('a sound surface is let pass', () => {
  expect(checkSurface(sound)).toEqual([]);
});

test.each([
  [
    'a page that no room brings',
    { entries: new Map([...sound.entries, ['lost', { room: 'letters', entry: 'lost' }]]) },
    'brings no page lost',
  ],
  [
    'a page in the folder of another room',
    { entries: new Map([['letters', { room: 'mail', entry: 'e' }]]) },
    'brings no page letters',
  ],
  ['a page without a folder', { entries: new Map() }, 'which has no main.tsx'],
  ['a trigger that calls nothing', { triggers: ['runNightly'] }, 'runNightly is called'],
  [
    'a menu item that calls nothing',
    { desk: { ...sound.desk, served: { send: 1, runDaily: 1 } } },
    'menuLetters is called',
  ],
  [
    'a name that is private on Google',
    { desk: { ...sound.desk, served: { ...sound.desk.served, hidden_: 1 } } },
    'hidden_ ends with _',
  ],
  [
    'a custom function that Sheets does not know',
    { cells: [{ name: 'PREMIUM', parameters: [], jsdoc: '' }] },
    'PREMIUM lacks',
  ],
  [
    'a call of two rooms',
    { desk: { ...sound.desk, rooms: [room, room] } },
    'two rooms declare the call send',
  ],
])('%s is refused', (_, change, refusal) => {
  expect(checkSurface({ ...sound, ...change }).join('\n')).toContain(refusal);
});

test('pages are found in the folders of their rooms', () => {
  const source = mkdtempSync(join(tmpdir(), 'daicho-pages-'));
  mkdirSync(join(source, 'rooms/letters/pages/letters'), { recursive: true });
  mkdirSync(join(source, 'rooms/letters/pages/parts'), { recursive: true });
  writeFileSync(join(source, 'rooms/letters/pages/letters/main.tsx'), '');
  expect([...pageEntries(source).keys()]).toEqual(['letters']);
});
