// How the command line is read: options anywhere, the rest in order.

import { parseArgs } from 'node:util';
import { type Command, HELP, type Line, type Options, UsageError } from './declare';
import { near } from './near';
import { usageOf } from './usage';

/** What to do: a command, or help about one, or about all. */
export type Asked =
  | { readonly help: true; readonly command?: Command }
  | { readonly help: false; readonly command: Command; readonly line: Line<Options> };

export function readArguments(words: readonly string[], commands: readonly Command[]): Asked {
  const all = Object.assign({}, ...commands.map(({ options }) => options), HELP) as Options;
  const parsed = (options: Options) => parse(words, { ...all, ...options });
  // Commands may differ in whether an option takes a value: each looks for its own name with its own eyes.
  const command = commands.find(
    ({ name, options }) => words.includes(name) && parsed(options).rest[0]?.word === name,
  );
  const { given, rest } = parsed(command?.options ?? {});
  for (const { name } of given)
    if (!Object.hasOwn(all, name)) throw unknown('option', `--${name}`, dashed(command?.options ?? all));
  if (!command && rest[0])
    throw unknown(
      'command',
      rest[0].word,
      commands.map(({ name }) => name),
    );
  if (!command || given.some(({ name }) => name === 'help')) return { help: true, command };
  for (const { name } of given) {
    if (Object.hasOwn(command.options, name)) continue;
    const others = commands.filter(({ options }) => Object.hasOwn(options, name)).map((other) => other.name);
    throw new UsageError(`${command.name} has no option --${name}; it belongs to ${others.join(', ')}.`);
  }
  return { help: false, command, line: lineOf(command, given, rest.slice(1)) };
}

interface GivenOption {
  readonly name: string;
  readonly value?: string;
  /** The value stood behind an equals sign. */
  readonly inline: boolean;
  /** Where the next word stands. */
  readonly next: number;
}

interface Word {
  readonly word: string;
  readonly at: number;
}

/** Not parseArgs' own strictness: it knows neither commands nor what is near to a mistaken name. */
function parse(words: readonly string[], options: Options): { given: GivenOption[]; rest: Word[] } {
  const { tokens } = parseArgs({
    // No option here has one dash. Such words are formulas and values, which parseArgs would take apart: it sees blanks.
    args: words.map((word) => (/^-[^-]/.test(word) ? '' : word)),
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: GivenOption[] = [];
  const rest: Word[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push({ word: words[token.index]!, at: token.index });
    if (token.kind !== 'option') continue;
    const { name, index, inlineValue: inline = false } = token;
    const follows = token.value !== undefined && !inline;
    given.push({
      name,
      value: follows ? words[index + 1] : token.value,
      inline,
      next: index + (follows ? 2 : 1),
    });
  }
  return { given, rest };
}

function lineOf(command: Command, given: readonly GivenOption[], words: readonly Word[]): Line<Options> {
  const values: Record<string, unknown> = {};
  let rest = words;
  for (const { name, value, inline, next } of given) {
    const option = command.options[name]!;
    const written = `--${name}`;
    if (!option.value && inline) throw new UsageError(`${written} takes no value.`);
    if (option.value && !value) throw new UsageError(`${written} needs a value: ${written} ${option.value}`);
    // More likely the value was forgotten than that it begins so.
    if (!inline && value?.startsWith('--'))
      throw new UsageError(`${written} needs a value; if it is ${value}, write ${written}=${value}`);
    const second = rest.find(({ word, at }) => at === next && option.takesNext?.(word));
    rest = rest.filter((word) => word !== second);
    values[name] = option.read(value ?? '', second?.word);
  }
  const missing = Object.keys(command.options).find(
    (name) => command.options[name]!.needed && !Object.hasOwn(values, name),
  );
  const least = command.words.filter((word) => !word.startsWith('[')).length;
  const many = command.words.some((word) => word.endsWith('…'));
  const usage = usageOf(command, ({ needed }) => needed === true);
  if (rest.length < least || missing) throw new UsageError(`Something is missing: ${usage}`);
  if (rest.length > command.words.length && !many)
    throw new UsageError(`${rest[command.words.length]!.word} is too much: ${usage}`);
  return { rest: rest.map(({ word }) => word), given: values };
}

const dashed = (options: Options) => Object.keys({ ...options, ...HELP }).map((name) => `--${name}`);

function unknown(what: string, typed: string, names: readonly string[]): UsageError {
  const meant = near(typed, names);
  return new UsageError(
    `There is no ${what} ${typed}.${meant ? ` Did you mean ${meant}?` : ''} --help lists them.`,
  );
}
