// This file composes the help from what the commands declare.

import { type Command, HELP, type Option, type Options } from './declare';

const START = 'npm run -s local --';
const COLUMN = 32;

const dashed = ([name, { value }]: [string, Option<unknown>]) => `--${name}${value ? ` ${value}` : ''}`;

/** A command with its words, and with those options that the caller wants named. */
export function usageOf(
  { name, words, options }: Command,
  shown: (option: Option<unknown>) => boolean,
): string {
  const named = Object.entries(options)
    .filter(([, option]) => shown(option))
    .map((entry) => (entry[1].needed ? dashed(entry) : `[${dashed(entry)}]`));
  return [name, ...words, ...named].join(' ');
}

export function helpOf(command: Command): string {
  return [
    `${START} ${usageOf(command, ({ needed }) => needed === true)}`,
    `  ${command.help}`,
    '',
    ...listed({ ...command.options, ...HELP }),
  ].join('\n');
}

export function helpOfAll(commands: readonly Command[]): string {
  const users = (option: Option<unknown>) =>
    commands.filter(({ options }) => Object.values(options).includes(option)).length;
  const all = Object.assign({}, ...commands.map(({ options }) => options)) as Options;
  return [
    `${START} COMMAND …   an answer is a line of JSON, the exit code 1 when anything failed`,
    '',
    ...commands.map((command) =>
      row(
        usageOf(command, (option) => users(option) === 1),
        command.help,
      ),
    ),
    '',
    ...listed({
      ...Object.fromEntries(Object.entries(all).filter(([, option]) => users(option) > 1)),
      ...HELP,
    }),
    '',
    'Options may stand anywhere, as --data DIR or --data=DIR; of one given twice the last counts.',
    "After -- every word is a word: eval -- '--A1'",
  ].join('\n');
}

const listed = (options: Options) =>
  Object.entries(options).map((entry) => row(dashed(entry), entry[1].help));

const row = (left: string, help: string) =>
  left.length < COLUMN ? `  ${left.padEnd(COLUMN)}${help}` : `  ${left}\n  ${' '.repeat(COLUMN)}${help}`;
