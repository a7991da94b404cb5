// This file tests that the help says what the commands declare, each once.

import { COMMANDS } from '../../../local/cli/commands';
import { command, flag, needed, text } from '../../../local/cli/declare';
import { helpOf, helpOfAll } from '../../../local/cli/usage';

const shared = { place: text('DIR', 'where') };
const declared = { run: () => Promise.resolve(true) };
const bake = command({
  ...declared,
  name: 'bake',
  words: ['CAKE', '[ICING]'],
  help: 'one cake',
  options: { heat: needed(text('DEGREES', 'how hot')), slow: flag('takes its time'), ...shared },
});
const eat = command({ ...declared, name: 'eat', words: ['CAKE …'], help: 'none is left', options: shared });

test("a command's help has its words, what it needs, and all its options", () => {
  expect(helpOf(bake).replace(/ +/g, ' ').split('\n')).toEqual([
    'npm run -s local -- bake CAKE [ICING] --heat DEGREES',
    ' one cake',
    '',
    ' --heat DEGREES how hot',
    ' --slow takes its time',
    ' --place DIR where',
    ' --help what can be asked, and how',
  ]);
});

test('the help of all has each command with its own options, and once what they share', () => {
  const lines = helpOfAll([bake, eat]).replace(/ +/g, ' ').split('\n');
  const bakes = lines.indexOf(' bake CAKE [ICING] --heat DEGREES [--slow]');
  expect(lines[bakes + 1]).toBe(' one cake');
  expect(lines).toContain(' eat CAKE … none is left');
  expect(lines.filter((line) => line.includes('--place'))).toEqual([' --place DIR where']);
});

test.each(COMMANDS.map((each) => [each.name, each] as const))('%s is told in both', (name, each) => {
  expect(helpOfAll(COMMANDS)).toContain(`\n  ${name}`);
  for (const text of [helpOfAll(COMMANDS), helpOf(each)]) {
    expect(text).toContain(each.help);
    for (const option of Object.keys(each.options)) expect(text).toContain(`--${option}`);
  }
});
