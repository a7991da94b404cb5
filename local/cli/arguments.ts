// This file defines how the command line is read: options anywhere, the rest in order.

import type { TwinOptions } from '../twin';

export interface CommandLine {
  readonly command: string;
  readonly rest: readonly string[];
  readonly options: TwinOptions;
  readonly port?: number;
  readonly dryRun: boolean;
  /** `run`: the function to call, its arguments, the CSV for the first tab. */
  readonly call?: { readonly name: string; readonly args: string };
  readonly sheet?: string;
}

const VALUES = ['--data', '--now', '--user', '--role', '--port', '--call', '--sheet'] as const;
const FLAGS = ['--fresh', '--dry-run'] as const;

/** A mistake of whoever typed the command. */
export class UsageError extends Error {}

export function readArguments(words: readonly string[]): CommandLine {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const rest: string[] = [];
  let callArgs: string | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if ((FLAGS as readonly string[]).includes(word)) flags.add(word);
    else if ((VALUES as readonly string[]).includes(word)) {
      const value = words[++index];
      if (value === undefined) throw new UsageError(`${word} needs a value.`);
      values.set(word, value);
      if (word === '--call' && words[index + 1]?.trim().startsWith('[')) callArgs = words[++index];
    } else if (word.startsWith('--')) throw new UsageError(`Unknown option ${word}.`);
    else rest.push(word);
  }
  const role = values.get('--role');
  if (role !== undefined && role !== 'staff' && role !== 'manager' && role !== 'reader')
    throw new UsageError('--role is staff, manager or reader.');
  const name = values.get('--call');
  return {
    command: rest.shift() ?? '',
    rest,
    options: {
      directory: values.get('--data'),
      fresh: flags.has('--fresh'),
      now: values.get('--now'),
      user: values.get('--user'),
      role,
    },
    port: values.has('--port') ? Number(values.get('--port')) : undefined,
    dryRun: flags.has('--dry-run'),
    call: name === undefined ? undefined : { name, args: callArgs ?? '[]' },
    sheet: values.get('--sheet'),
  };
}
