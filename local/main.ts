// This file defines the twin's command line: one JSON line an answer, exit code 1 when anything failed.

import { readArguments, UsageError } from './cli/arguments';
import { COMMANDS } from './cli/commands';

const USAGE = `Commands
  eval '=F(...)' …              one JSON line a formula
  call NAME '[args]'            run a global function
  import members FILE.csv       the roster import (--dry-run)
  table TAB                     a tab's rows
  export FILE.xlsx              the workbook
  run FILE.js … --call NAME '[args]' [--sheet FILE.csv]
  serve [--port N]              the workbook in the browser
  restore [SAVE|last]           list the kept saves, or go back to one
Options: --data DIR --fresh --now ISO-TIME --user NAME --role staff|manager`;

async function main(words: readonly string[]): Promise<boolean> {
  const print = (value: unknown) =>
    process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
  try {
    const line = readArguments(words);
    const command = COMMANDS[line.command];
    if (!command)
      throw new UsageError(line.command === '' ? USAGE : `Unknown command ${line.command}.\n${USAGE}`);
    return await command(line, print);
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
