// The twin's command line: one JSON line an answer, exit code 1 when anything failed.

import { readArguments } from './cli/arguments';
import { COMMANDS } from './cli/commands';
import { UsageError } from './cli/declare';
import { helpOf, helpOfAll } from './cli/usage';

async function main(words: readonly string[]): Promise<boolean> {
  const print = (value: unknown) =>
    process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
  try {
    const asked = readArguments(words, COMMANDS);
    if (!asked.help) return await asked.command.run(asked.line, print);
    print(asked.command ? helpOf(asked.command) : helpOfAll(COMMANDS));
    return true;
  } catch (error) {
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n`);
    print({ error: (error as Error).message });
    return false;
  }
}

void main(process.argv.slice(2)).then((fine) => {
  process.exitCode = fine ? 0 : 1;
  // Output to a pipe must be written before the process ends; then nothing else is worth waiting for.
  process.stdout.write('', () => process.exit());
});
