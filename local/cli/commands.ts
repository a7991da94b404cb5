// This file defines the commands: each opens a twin, does one thing, prints JSON lines and says whether all went well.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ExecutionReport } from '../contracts';
import { decodeText } from '../services/utilities/bytes';
import { parseCsv } from '../services/utilities/csv';
import { listSaves, restoreSave } from '../state/folder';
import { openTwin, type Twin, type TwinOptions } from '../twin';
import { type CommandLine, UsageError } from './arguments';

export type Print = (value: unknown) => void;
type Command = (line: CommandLine, print: Print) => Promise<boolean>;

export const COMMANDS: Readonly<Record<string, Command>> = {
  eval: (line, print) =>
    withTwin({ ...line.options, readOnly: true }, async (twin) => {
      if (line.rest.length === 0) throw new UsageError("eval needs a formula: eval '=1+1'");
      const answers = line.rest.map((formula) =>
        twin.evaluate(formula.startsWith('=') ? formula : `=${formula}`),
      );
      answers.forEach(print);
      return answers.every((answer) => 'value' in answer);
    }),
  call: (line, print) =>
    withTwin(line.options, async (twin) => {
      const [name, args] = line.rest;
      if (name === undefined) throw new UsageError("call needs a function: call NAME '[args]'");
      return printReport(await twin.call(name, readArgs(args)), print);
    }),
  import: (line, print) =>
    withTwin(line.options, async (twin) => {
      const [what, file] = line.rest;
      if (what !== 'members' || file === undefined) throw new UsageError('import members FILE.csv');
      const contentBase64 = readFileSync(file).toString('base64');
      const request = { fileName: basename(file), contentBase64, dryRun: line.dryRun };
      return printReport(await twin.call('importMembers', [request]), print);
    }),
  table: (line, print) =>
    withTwin({ ...line.options, readOnly: true }, async (twin) => {
      const [tab] = line.rest;
      if (tab === undefined || !twin.workbook.tabNames().includes(tab)) {
        throw new UsageError(`There is no tab "${tab ?? ''}". Tabs: ${twin.workbook.tabNames().join(', ')}`);
      }
      print(twin.workbook.tabRows(tab));
      return true;
    }),
  export: (line, print) =>
    withTwin({ ...line.options, readOnly: true }, async (twin) => {
      const [file] = line.rest;
      if (file === undefined) throw new UsageError('export FILE.xlsx');
      const content = await twin.workbook.exportXlsx();
      writeFileSync(file, content);
      print({ file: resolve(file), bytes: content.length });
      return true;
    }),
  run: runSources,
  serve,
  restore: async (line, print) => {
    const directory = resolve(line.options.directory ?? '.daicho');
    const saves = listSaves(directory);
    const save = line.rest[0];
    if (save === undefined) print({ saves });
    else {
      restoreSave(directory, save === 'last' ? (saves[0] ?? '') : save);
      print({ restored: save === 'last' ? saves[0] : save });
    }
    return true;
  },
};

async function runSources(line: CommandLine, print: Print): Promise<boolean> {
  if (line.rest.length === 0 || !line.call) throw new UsageError("run FILE.js … --call NAME '[args]'");
  const { name, args } = line.call;
  return withTwin({ ...line.options, fresh: true, sources: line.rest }, async (twin) => {
    if (line.sheet)
      twin.fillFirstTab(parseCsv(decodeText(readFileSync(line.sheet)).replace(/^\uFEFF/, ''), ','));
    return printReport(await twin.call(name, readArgs(args)), print);
  });
}

async function serve(line: CommandLine, print: Print): Promise<boolean> {
  const { startWebServer } = await import('../web/server');
  const { openIntake } = await import('./serve-intake');
  const options: TwinOptions = { ...line.options, demonstration: true, autosave: true };
  const intake = await openIntake(options, line.port);
  const twin = await openTwin({ ...options, otherWorkbook: intake?.share });
  const server = await startWebServer(twin, { port: line.port });
  print(`台帳: ${server.url}`);
  if (intake) print(await intake.serve(twin));
  // Clock triggers while somebody is served; each tick fires what has fallen due.
  const ticker = setInterval(() => void twin.clock.advance(0), 30_000);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  clearInterval(ticker);
  await server.close();
  await twin.close();
  await intake?.close();
  return true;
}

/** A folder's first use makes the demonstration, whichever command it is; a throw-away workbook stays empty. */
async function withTwin(options: TwinOptions, use: (twin: Twin) => Promise<boolean>): Promise<boolean> {
  const twin = await openTwin({ demonstration: !options.fresh, ...options });
  try {
    return await use(twin);
  } finally {
    await twin.close();
  }
}

function printReport(report: ExecutionReport, print: Print): boolean {
  for (const text of report.logs) process.stderr.write(`${text}\n`);
  print(report.error ? { error: report.error.message } : { result: report.result ?? null });
  return !report.error;
}

function readArgs(text = '[]'): unknown[] {
  try {
    const args = JSON.parse(text) as unknown;
    if (Array.isArray(args)) return args;
  } catch {
    // Told below in words of the command line.
  }
  throw new UsageError(`Arguments are a JSON array such as '[1,"A"]', not ${text}`);
}
