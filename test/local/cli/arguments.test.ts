// This file tests how the command line is read.

import { readArguments } from '../../../local/cli/arguments';
import { COMMANDS } from '../../../local/cli/commands';
import { command, flag, text, UsageError } from '../../../local/cli/declare';

function read(...words: string[]) {
  const asked = readArguments(words, COMMANDS);
  if (asked.help) throw new Error('help was asked for');
  return { command: asked.command.name, ...asked.line };
}

function refusal(...words: string[]): string {
  try {
    readArguments(words, COMMANDS);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`${words.join(' ')} was not refused`);
}

test('options may stand anywhere', () => {
  const line = read(
    'eval',
    '=1+1',
    '--fresh',
    '=2',
    '--now',
    '2026-04-01',
    '--role',
    'staff',
    '--user',
    'hanako',
  );
  expect(line).toEqual({
    command: 'eval',
    rest: ['=1+1', '=2'],
    given: { fresh: true, now: '2026-04-01', role: 'staff', user: 'hanako' },
  });
});

test('and before the command, where a value may be called like one', () => {
  expect(read('--data', 'eval', 'table', '会員名簿')).toMatchObject({
    command: 'table',
    rest: ['会員名簿'],
    given: { data: 'eval' },
  });
  expect(read('--port', '8000', 'serve')).toMatchObject({ command: 'serve', given: { port: 8000 } });
});

test.each([
  [['--data', '/tmp/x']],
  [['--data=/tmp/x']],
  // the last counts, so that a script's own options can be overruled
  [['--data', '/tmp/y', '--data=/tmp/x']],
])('%j names a folder', (words) => {
  expect(read('table', '会員名簿', ...words).given).toEqual({ data: '/tmp/x' });
});

test('a flag may be given twice', () => {
  expect(read('eval', '=1', '--fresh', '--fresh').given).toEqual({ fresh: true });
});

test('a value may hold equals signs and begin with one dash, or behind an equals sign with two', () => {
  const options = ['--user', '-hanako', '--now=2026-04-01T09:00', '--data', '=x=y'];
  expect(read('eval', '=1', ...options).given).toEqual({
    user: '-hanako',
    now: '2026-04-01T09:00',
    data: '=x=y',
  });
  expect(read('eval', '=1', '--user=--fresh').given).toEqual({ user: '--fresh' });
});

test('formulas and arguments begin as they like', () => {
  const formulas = ['-1-2', '=-1', '-A1', '-', '-1=-1', '+1'];
  expect(read('eval', ...formulas, '--fresh')).toMatchObject({ rest: formulas, given: { fresh: true } });
  expect(read('call', 'main', '[-1,"=A1","--data"]').rest).toEqual(['main', '[-1,"=A1","--data"]']);
  expect(read('call', 'main', '-1').rest).toEqual(['main', '-1']);
});

test('after -- every word is a word', () => {
  expect(read('eval', '--fresh', '--', '--A1', '--help', '--fresh')).toMatchObject({
    rest: ['--A1', '--help', '--fresh'],
    given: { fresh: true },
  });
});

test('run takes files, a function with its arguments, and a sheet', () => {
  expect(read('run', 'a.js', 'b.js', '--call', 'main', '[1,"x"]', '--sheet', 'rows.csv')).toMatchObject({
    rest: ['a.js', 'b.js'],
    given: { call: { name: 'main', args: '[1,"x"]' }, sheet: 'rows.csv' },
  });
  expect(read('run', '--call=main', ' [-1]', 'a.js')).toMatchObject({
    rest: ['a.js'],
    given: { call: { name: 'main', args: ' [-1]' } },
  });
});

test('a function without arguments gets none, nor those of one named before', () => {
  expect(read('run', '--call', 'main', 'a.js').given.call).toEqual({ name: 'main' });
  expect(read('run', 'a.js', '--call', 'first', '[1]', '--call', 'main')).toMatchObject({
    rest: ['a.js'],
    given: { call: { name: 'main', args: undefined } },
  });
});

test('an import can be a dry run', () => {
  expect(read('import', 'members', 'a.csv', '--dry-run')).toMatchObject({
    rest: ['members', 'a.csv'],
    given: { 'dry-run': true },
  });
});

test.each([
  [['eval', '=1', '--frehs'], 'Did you mean --fresh?'],
  [['eval', '=1', '--rolle=staff'], 'Did you mean --role?'],
  [['--dta', '/tmp/x', 'table', '見積'], 'Did you mean --data?'],
  [['run', 'a.js', '--ca', 'main'], 'Did you mean --call?'],
  [['tabel', '会員名簿'], 'There is no command tabel. Did you mean table?'],
  [['imp', 'members', 'a.csv'], 'Did you mean import?'],
])('%j: what is near', (words, expected) => {
  expect(refusal(...words)).toContain(expected);
});

test.each([
  // where nothing is near, nothing is guessed; names that every object has are no options and no commands
  [['eval', '=1', '--zzzzzz'], 'There is no option --zzzzzz. --help lists them.'],
  [['eval', '=1', '--constructor'], 'There is no option --constructor. --help lists them.'],
  [['toString'], 'There is no command toString. --help lists them.'],
  [['-h'], 'There is no command -h. --help lists them.'],
  [['nonsense', '--help'], 'There is no command nonsense. --help lists them.'],
])('%j: nothing near', (words, expected) => {
  expect(refusal(...words)).toBe(expected);
});

test.each([
  [['eval', '=1', '--port', '8000'], 'eval has no option --port; it belongs to serve.'],
  [['restore', 'last', '--fresh'], 'restore has no option --fresh'],
  [['eval', '=1', '--now'], '--now needs a value: --now ISO-TIME'],
  [['eval', '=1', '--data', ''], '--data needs a value: --data DIR'],
  [['eval', '=1', '--data='], '--data needs a value: --data DIR'],
  [['eval', '=1', '--data', '--fresh'], '--data needs a value; if it is --fresh, write --data=--fresh'],
  [['eval', '=1', '--data', '--help'], '--data=--help'],
  [['eval', '=1', '--data', '--', '=2'], '--data=--'],
  [['eval', '=1', '--fresh=no'], '--fresh takes no value.'],
  [['eval', '=1', '--role', 'boss'], '--role is staff, manager or reader.'],
  [['serve', '--port', '-1'], '--port is a number up to 65533, not -1.'],
  [['serve', '--port', '65534'], '--port is a number up to 65533'],
  [['eval'], "Something is missing: eval '=F(...)' …"],
  [['import', 'members'], 'Something is missing: import members FILE.csv'],
  [['run', 'a.js'], "Something is missing: run FILE … --call NAME '[args]'"],
  [['call', 'main', '[1]', '[2]'], "[2] is too much: call NAME ['[args]']"],
  [['serve', '8000'], '8000 is too much: serve'],
])('%j is refused', (words, expected) => {
  expect(refusal(...words)).toContain(expected);
});

test.each([
  [[], undefined],
  [['--help'], undefined],
  [['--fresh'], undefined],
  [['eval', '--help'], 'eval'],
  [['--help', 'run'], 'run'],
])('%j asks for help', (words, name) => {
  const asked = readArguments(words, COMMANDS);
  expect(asked).toMatchObject({ help: true });
  expect(asked.command?.name).toBe(name);
});

test('two commands may have an option of one name, one with a value and one without', () => {
  const declared = { words: ['[WORD]'], help: '', run: () => Promise.resolve(true) };
  const commands = [
    command({ ...declared, name: 'fill', options: { sheet: text('FILE.csv', '') } }),
    command({ ...declared, name: 'back', options: { sheet: flag('') } }),
  ];
  expect(readArguments(['--sheet', 'back', 'fill'], commands)).toMatchObject({
    command: { name: 'fill' },
    line: { rest: [], given: { sheet: 'back' } },
  });
  expect(readArguments(['--sheet', 'back', 'last'], commands)).toMatchObject({
    command: { name: 'back' },
    line: { rest: ['last'], given: { sheet: true } },
  });
});
