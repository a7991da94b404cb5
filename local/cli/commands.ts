// The commands: each opens a twin, does one thing, prints JSON lines and says whether all went well.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ExecutionReport, TwinUser } from '../contracts';
import { decodeText } from '../services/utilities/bytes';
import { parseCsv } from '../services/utilities/csv';
import { listSaves, restoreSave } from '../state/folder';
import type { Twin, TwinOptions } from '../twin-contract';
import { command, flag, type Line, needed, type Option, type Print, text, UsageError } from './declare';

const role: Option<TwinUser['role']> = {
  value: 'staff|manager|reader',
  help: 'the right of whoever runs it',
  read: (word) => {
    if (word === 'staff' || word === 'manager' || word === 'reader') return word;
    throw new UsageError('--role is staff, manager or reader.');
  },
};

/** The form and its workbook take the next two. */
const LAST_PORT = 65_535 - 2;

const port: Option<number> = {
  value: 'N',
  help: 'its port; the next two are the form and its workbook',
  read: (word) => {
    if (/^\d{1,5}$/.test(word) && Number(word) <= LAST_PORT) return Number(word);
    throw new UsageError(`--port is a number up to ${LAST_PORT}, not ${word}.`);
  },
};

/** The function that `run` calls, and its arguments. */
const call: Option<{ readonly name: string; readonly args?: string }> = {
  value: "NAME '[args]'",
  help: 'the function, and its arguments as a JSON array',
  takesNext: (word) => word.trim().startsWith('['),
  read: (name, args) => ({ name, args }),
};

const KEPT = {
  data: text('DIR', "the twin's folder (.daicho)"),
  now: text('ISO-TIME', "the twin's clock"),
  user: text('NAME', 'who runs it'),
  role,
};
const COMMON = {
  ...KEPT,
  fresh: flag('a throw-away workbook, set up, no members'),
};

export const COMMANDS = [
  command({
    name: 'eval',
    words: ["'=F(...)' …"],
    help: 'one JSON line a formula',
    options: COMMON,
    run: (line, print) =>
      withTwin({ ...twinOptions(line), readOnly: true }, async (twin) => {
        const answers = line.rest.map((formula) =>
          twin.evaluate(formula.startsWith('=') ? formula : `=${formula}`),
        );
        answers.forEach(print);
        return answers.every((answer) => 'value' in answer);
      }),
  }),
  command({
    name: 'call',
    words: ['NAME', "['[args]']"],
    help: 'run a global function',
    options: COMMON,
    run: (line, print) =>
      withTwin(twinOptions(line), async (twin) => {
        const [name, args] = line.rest;
        return printReport(await twin.call(name!, readArgs(args)), print);
      }),
  }),
  command({
    name: 'import',
    words: ['members', 'FILE.csv'],
    help: 'the roster import that the menu offers',
    options: { 'dry-run': flag('only what it would do'), ...COMMON },
    run: (line, print) =>
      withTwin(twinOptions(line), async (twin) => {
        const [what, file] = line.rest;
        if (what !== 'members') throw new UsageError(`Only members can be imported, not ${what}.`);
        const contentBase64 = readFileSync(file!).toString('base64');
        const request = { fileName: basename(file!), contentBase64, dryRun: line.given['dry-run'] === true };
        return printReport(await twin.call('importMembers', [request]), print);
      }),
  }),
  command({
    name: 'table',
    words: ['[TAB]'],
    help: "a tab's rows, keys as in the headers; without TAB a list of tabs",
    options: COMMON,
    run: (line, print) =>
      withTwin({ ...twinOptions(line), readOnly: true }, async (twin) => {
        const [tab] = line.rest;
        if (tab === undefined || !twin.workbook.tabNames().includes(tab))
          throw new UsageError(
            `There is no tab "${tab ?? ''}". Tabs: ${twin.workbook.tabNames().join(', ')}`,
          );
        print(twin.workbook.tabRows(tab));
        return true;
      }),
  }),
  command({
    name: 'export',
    words: ['FILE.xlsx'],
    help: 'the workbook as .xlsx',
    options: COMMON,
    run: (line, print) =>
      withTwin({ ...twinOptions(line), readOnly: true }, async (twin) => {
        const [file] = line.rest;
        const content = await twin.workbook.exportXlsx();
        writeFileSync(file!, content);
        print({ file: resolve(file!), bytes: content.length });
        return true;
      }),
  }),
  command({
    name: 'run',
    words: ['FILE …'],
    help: 'other Apps Script sources (.js, .gs, .html, appsscript.json), unchanged, in a throw-away twin',
    options: { call: needed(call), sheet: text('FILE.csv', 'fills its first tab'), ...COMMON },
    run: (line, print) =>
      withTwin({ ...twinOptions(line), fresh: true, sources: line.rest }, async (twin) => {
        const { call, sheet } = line.given;
        if (sheet) twin.fillFirstTab(parseCsv(decodeText(readFileSync(sheet)).replace(/^\uFEFF/, ''), ','));
        return printReport(await twin.call(call.name, readArgs(call.args)), print);
      }),
  }),
  command({
    name: 'serve',
    words: [],
    help: 'the workbook in the browser',
    options: { port, ...COMMON },
    run: (line, print) => serve(twinOptions(line), line.given.port, print),
  }),
  command({
    name: 'restore',
    words: ['[SAVE|last]'],
    help: 'the kept saves as a list, or back to one',
    // Not --fresh: who means a throw-away workbook must not see the kept one go back.
    options: KEPT,
    run: async (line, print) => {
      const directory = resolve(line.given.data ?? '.daicho');
      const saves = listSaves(directory);
      const save = line.rest[0];
      if (save === undefined) print({ saves });
      else {
        restoreSave(directory, save === 'last' ? (saves[0] ?? '') : save);
        print({ restored: save === 'last' ? saves[0] : save });
      }
      return true;
    },
  }),
];

const twinOptions = ({ given }: Line<typeof COMMON>): TwinOptions => ({
  directory: given.data,
  fresh: given.fresh,
  now: given.now,
  user: given.user,
  role: given.role,
});

async function serve(from: TwinOptions, port: number | undefined, print: Print): Promise<boolean> {
  const { startWebServer } = await import('../web/server');
  const { openIntake } = await import('./serve-intake');
  const { openTwin } = await import('../twin');
  const options: TwinOptions = { ...from, demonstration: true, autosave: true };
  const intake = await openIntake(options, port);
  const twin = await openTwin({ ...options, otherWorkbook: intake?.share });
  const server = await startWebServer(twin, { port });
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
  // The engine is loaded by who needs it: help and a mistyped command answer at once.
  const { openTwin } = await import('../twin');
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
