// This file tests the twin's folder: saves replace each other, the last ones are kept and can be put back.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../../../local/state/folder';
import { listSaves, mailsSince, restoreSave } from '../../../local/state/saves';
import { createState } from '../../../local/state/state';

let path: string;
beforeEach(() => (path = mkdtempSync(join(tmpdir(), 'folder-'))));
afterEach(() => rmSync(path, { recursive: true }));

test('an empty folder has nothing to load, a saved one gives it back', () => {
  const folder = openFolder(path);
  expect(folder.load()).toBeUndefined();
  folder.save({ n: 1 }, createState());
  expect(openFolder(path).load()).toEqual({ workbook: { n: 1 }, state: createState() });
  expect(readdirSync(path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('ten saves are kept, the newest first; the same content is no save', () => {
  const folder = openFolder(path);
  for (let n = 0; n <= 12; n++) folder.save({ n }, createState());
  folder.save({ n: 12 }, createState());
  // 13 saves: the present one and the 12 before it, of which 10 are kept
  expect(listSaves(path)).toHaveLength(10);
  restoreSave(path, listSaves(path)[0]!);
  expect(folder.load()?.workbook).toEqual({ n: 11 });
  // What was there before the restoring can be had back as well.
  restoreSave(path, listSaves(path)[0]!);
  expect(folder.load()?.workbook).toEqual({ n: 12 });
});

test('the workbook alone goes back, as by version history: what stands beside it stays', () => {
  const folder = openFolder(path);
  const state = (numbered: string) => {
    const made = createState();
    made.properties.document['last number'] = numbered;
    return made;
  };
  folder.save({ n: 1 }, state('1'));
  folder.save({ n: 2 }, state('2'));
  restoreSave(path, listSaves(path)[0]!, { sheetOnly: true });
  expect(openFolder(path).load()).toEqual({ workbook: { n: 1 }, state: state('2') });
});

test('mails that left after the save that comes back are counted', () => {
  const folder = openFolder(path);
  folder.save({ n: 1 }, createState());
  folder.save({ n: 2 }, createState());
  folder.write('outbox', 'later.eml', Buffer.from('x'));
  restoreSave(path, listSaves(path)[0]!);
  expect(mailsSince(path)).toBe(1);
});

test.each([
  ['workbook.json', ''],
  ['state.json', ''],
  ['workbook.json', 'damaged'],
  ['state.json', '{"version":1'],
])('a %s that is %j is told by its name, with the way back, which works', (name, content) => {
  const folder = openFolder(path);
  folder.save({ n: 1 }, createState());
  folder.save({ n: 2 }, createState());
  if (content === '') rmSync(join(path, name));
  else writeFileSync(join(path, name), content);
  expect(() => openFolder(path).load()).toThrow(join(path, name));
  expect(() => openFolder(path).load()).toThrow(`restore --data ${path}"`);
  restoreSave(path, listSaves(path)[0]!);
  expect(openFolder(path).load()?.workbook).toEqual({ n: 1 });
});

test('both files gone, saves left: nothing starts anew over them', () => {
  const folder = openFolder(path);
  folder.save({ n: 1 }, createState());
  folder.save({ n: 2 }, createState());
  for (const name of ['workbook.json', 'state.json']) rmSync(join(path, name));
  expect(() => openFolder(path).load()).toThrow('workbook.json is missing');
});

test('a save of which a file is damaged or missing is neither listed nor put back', () => {
  const folder = openFolder(path);
  for (const n of [1, 2, 3, 4]) folder.save({ n }, createState());
  const [third, second, first] = listSaves(path) as [string, string, string];
  rmSync(join(path, 'saves', third, 'state.json'));
  writeFileSync(join(path, 'saves', second, 'workbook.json'), '{"n":2,');
  mkdirSync(join(path, 'saves', '.partial'));
  expect(listSaves(path)).toEqual([first]);
  expect(() => restoreSave(path, second)).toThrow(`${second} is damaged`);
  expect(folder.load()?.workbook).toEqual({ n: 4 });
});

test('what is missing among mails and files is told by its name', () => {
  expect(() => openFolder(path).read('outbox', 'a.eml')).toThrow(
    `${join(path, 'outbox', 'a.eml')} cannot be read (ENOENT)`,
  );
});

test('an unknown save is refused', () => {
  expect(() => restoreSave(path, '../elsewhere')).toThrow('There is no save');
});

test('a throw-away workbook is not saved, its mails and files are written', () => {
  const folder = openFolder(path, false);
  folder.save({ n: 1 }, createState());
  folder.write('outbox', 'a.eml', Buffer.from('x'));
  expect(readdirSync(path)).toEqual(['outbox']);
  expect(folder.read('outbox', 'a.eml').toString()).toBe('x');
});

test('without a directory everything is gone at the end', () => {
  const folder = openFolder(undefined);
  folder.write('files', 'a', Buffer.from('x'));
  folder.close();
  expect(() => readdirSync(folder.path)).toThrow('ENOENT');
});

test.each([
  ['state.json', '{', 'no JSON'],
  ['state.json', '{"version":1,"spreadsheetId":7}', 'spreadsheetId'],
  ['state.json', '{"version":2}', 'version'],
  ['workbook.json', '[]', ''],
])('a %s of %s is refused by its name and place', (name, text, place) => {
  openFolder(path).save({ n: 1 }, createState());
  writeFileSync(join(path, name), text);
  expect(() => openFolder(path).load()).toThrow(`${join(path, name)} cannot be read (${place})`);
});
