// This file tests how the command line is read.

import { readArguments } from '../../../local/cli/arguments';

test('options may stand anywhere', () => {
  const line = readArguments([
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
  ]);
  expect(line.command).toBe('eval');
  expect(line.rest).toEqual(['=1+1', '=2']);
  expect(line.options).toMatchObject({ fresh: true, now: '2026-04-01', role: 'staff', user: 'hanako' });
});

test('run takes files, a function with its arguments, and a sheet', () => {
  const line = readArguments(['run', 'a.js', 'b.js', '--call', 'main', '[1,"x"]', '--sheet', 'rows.csv']);
  expect(line.rest).toEqual(['a.js', 'b.js']);
  expect(line.call).toEqual({ name: 'main', args: '[1,"x"]' });
  expect(line.sheet).toBe('rows.csv');
});

test('a function without arguments gets none', () => {
  expect(readArguments(['run', '--call', 'main', 'a.js']).call).toEqual({ name: 'main', args: '[]' });
});

test('an import can be a dry run', () => {
  expect(readArguments(['import', 'members', 'a.csv', '--dry-run'])).toMatchObject({
    dryRun: true,
    rest: ['members', 'a.csv'],
  });
});

test.each([[['eval', '--now']], [['eval', '--frehs']], [['eval', '--role', 'boss']]])(
  '%j is refused',
  (words) => {
    expect(() => readArguments(words)).toThrow();
  },
);
