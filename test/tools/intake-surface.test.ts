// These tests hold the rule that the form's main.ts lists every global, and that no call by name misses.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSurface, readCalls, readGlobals } from '../../tools/intake-surface.mjs';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-surface-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test('reads names, parameters and JSDoc of exported functions', () => {
  const folder = folderWith({
    'main.ts': "export { DOUBLE } from './functions';",
    'functions.ts':
      '/** Doubles.\n * @customfunction */\nexport function DOUBLE(value: number, times?: number) { return value; }\nfunction hidden() {}',
  });
  expect(readGlobals(join(folder, 'main.ts'))).toEqual([
    {
      name: 'DOUBLE',
      room: './functions',
      parameters: ['value', 'times'],
      jsdoc: '/** Doubles.\n * @customfunction */',
    },
  ]);
});

test('refuses an export that Apps Script would not see', () => {
  const folder = folderWith({ 'main.ts': 'export const onOpen = () => 1;' });
  expect(() => readGlobals(join(folder, 'main.ts'))).toThrow('names functions of src/globals only');
});

test('refuses a name that its room does not declare', () => {
  const folder = folderWith({
    'main.ts': "export { gone } from './room';",
    'room.ts': 'export const gone = 1;',
  });
  expect(() => readGlobals(join(folder, 'main.ts'))).toThrow('declares no function gone');
});

test('finds what menu, triggers and pages call', () => {
  const folder = folderWith({
    'menu.ts': "export const menu = [{ caption: 'x', functionName: 'menuA' }];",
    'triggers.ts':
      "ScriptApp.newTrigger('runDaily').timeBased(); HtmlService.createHtmlOutputFromFile('sidebar');",
    'contract.ts': 'export interface ServerFunctions { findMembers(): void }',
  });
  const { calls, pages } = readCalls(folder);
  expect(calls.map((call: { by: string; name: string }) => `${call.by} ${call.name}`).sort()).toEqual([
    'menu menuA',
    'page findMembers',
    'trigger runDaily',
  ]);
  expect(pages.map((page: { name: string }) => page.name)).toEqual(['sidebar']);
});

test('refuses calls without a target, missing pages, private names and undocumented custom functions', () => {
  const globals = [
    { name: 'menuA', parameters: [], jsdoc: '' },
    { name: 'secret_', parameters: [], jsdoc: '' },
    { name: 'PREMIUM', parameters: [], jsdoc: '' },
  ];
  const problems = checkSurface(
    globals,
    {
      calls: [
        { file: 'f', name: 'menuB', by: 'menu' },
        { file: 'f', name: 'menuA', by: 'menu' },
      ],
      pages: [{ file: 'f', name: 'gone' }],
    },
    ['sidebar'],
  );
  expect(problems).toHaveLength(4);
  expect(problems.join('\n')).toMatch(/menuB[\s\S]*gone[\s\S]*secret_[\s\S]*PREMIUM/);
});
