// The commands: each opens a twin, does one thing, prints JSON lines and says whether all went well.

import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ExecutionReport, TwinUser } from '../contracts';
import { decodeText } from '../services/utilities/bytes';
import { parseCsv } from '../services/utilities/csv';
import { DISK, writeWhole } from '../state/disk';
import { holdFolder } from '../state/in-use';
import { listSaves, mailsSince, restoreSave } from '../state/saves';
import type { Twin, TwinOptions } from '../twin-contract';
import { exportPortfolio } from './export-portfolio';
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
      withTwin({ ...twinOptions(line), readOnly: true }, print, async (twin, answer) => {
        const answers = line.rest.map((formula) =>
          twin.evaluate(formula.startsWith('=') ? formula : `=${formula}`),
        );
        answers.forEach(answer);
        return answers.every((answer) => 'value' in answer);
      }),
  }),
  command({
    name: 'call',
    words: ['NAME', "['[args]']"],
    help: 'run a global function',
    options: COMMON,
    run: (line, print) =>
      withTwin(twinOptions(line), print, async (twin, answer) => {
        const [name, args] = line.rest;
        return printReport(await twin.call(name!, readArgs(args)), answer);
      }),
  }),
  command({
    name: 'import',
    words: ['members', 'FILE.csv'],
    help: 'the roster import that the menu offers',
    options: { 'dry-run': flag('only what it would do'), ...COMMON },
    run: (line, print) =>
      withTwin(twinOptions(line), print, async (twin, answer) => {
        const [what, file] = line.rest;
        if (what !== 'members') throw new UsageError(`Only members can be imported, not ${what}.`);
        const contentBase64 = readFileSync(file!).toString('base64');
        const request = { fileName: basename(file!), contentBase64, dryRun: line.given['dry-run'] === true };
        return printReport(await twin.call('importMembers', [request]), answer);
      }),
  }),
  command({
    name: 'table',
    words: ['[TAB]'],
    help: "a tab's rows, keys as in the headers; without TAB a list of tabs",
    options: COMMON,
    run: (line, print) =>
      withTwin({ ...twinOptions(line), readOnly: true }, print, async (twin, answer) => {
        const [tab] = line.rest;
        if (tab === undefined || !twin.workbook.tabNames().includes(tab))
          throw new UsageError(
            `There is no tab "${tab ?? ''}". Tabs: ${twin.workbook.tabNames().join(', ')}`,
          );
        answer(twin.workbook.tabRows(tab));
        return true;
      }),
  }),
  command({
    name: 'export',
    words: ['[FILE.xlsx]'],
    help: 'the workbook as .xlsx, or what `npm run portfolio` takes of it',
    options: {
      portfolio: text('DIR', 'rates, members, covers and settings as CSV files, for --data DIR'),
      ...COMMON,
    },
    run: (line, print) =>
      withTwin({ ...twinOptions(line), readOnly: true }, print, async (twin, answer) => {
        const [file] = line.rest;
        const { portfolio } = line.given;
        if (!file && !portfolio) throw new UsageError('export needs FILE.xlsx or --portfolio DIR.');
        if (portfolio) answer({ folder: resolve(portfolio), files: exportPortfolio(twin, portfolio) });
        if (file) {
          const content = await twin.workbook.exportXlsx();
          writeWhole(file, content, DISK);
          answer({ file: resolve(file), bytes: content.length });
        }
        return true;
      }),
  }),
  command({
    name: 'run',
    words: ['FILE …'],
    help: 'other Apps Script sources (.js, .gs, .html, appsscript.json), unchanged, in a throw-away twin',
    options: { call: needed(call), sheet: text('FILE.csv', 'fills its first tab'), ...COMMON },
    run: (line, print) =>
      withTwin({ ...twinOptions(line), fresh: true, sources: line.rest }, print, async (twin, answer) => {
        const { call, sheet } = line.given;
        if (sheet) twin.fillFirstTab(parseCsv(decodeText(readFileSync(sheet)).replace(/^\uFEFF/, ''), ','));
        return printReport(await twin.call(call.name, readArgs(call.args)), answer);
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
    options: {
      sheet: flag(
        "the workbook alone, as Google's version history puts it back; properties and triggers stay",
      ),
      ...KEPT,
    },
    run: (line, print) => Promise.resolve(restore(line.given, line.rest[0], print)),
  }),
];

function restore(
  { data = '.daicho', sheet }: { readonly data?: string; readonly sheet?: true },
  named: string | undefined,
  print: Print,
): boolean {
  const directory = resolve(data);
  const saves = listSaves(directory);
  if (named === undefined && sheet)
    throw new UsageError('restore --sheet needs the name of a save, or last.');
  if (named === undefined) {
    print({ saves });
    return true;
  }
  const save = named === 'last' ? saves[0] : named;
  if (save === undefined) throw new Error(`${directory} has no kept save that can be read.`);
  const hold = holdFolder(directory);
  try {
    if (hold.heldBy !== undefined)
      throw new Error(
        `${directory} is open in another process (${hold.heldBy}), which would save over what comes back. Stop it first; if that process is no twin, delete ${hold.file}.`,
      );
    restoreSave(directory, save, { sheetOnly: sheet });
  } finally {
    hold.release();
  }
  const left = sheet ? 0 : mailsSince(directory);
  print({
    restored: save,
    ...(sheet && { only: 'workbook' }),
    ...(left > 0 && {
      mailsSince: left,
      note: `outbox/ has ${left} mails that left after this save: its letters would go again. "restore --sheet" keeps what the desk remembers of them.`,
    }),
  });
  return true;
}

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
  // What one cannot save keeps the other from nothing.
  try {
    const twin = await openTwin({ ...options, otherWorkbook: intake?.share });
    try {
      const server = await startWebServer(twin, { port });
      print(`台帳: ${server.url}`);
      if (intake) print(await intake.serve(twin));
      // Clock triggers while somebody is served; each tick fires what has fallen due.
      const ticker = setInterval(() => void twin.clock.advance(0), 30_000);
      await new Promise<void>((stop) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());
      });
      clearInterval(ticker);
      await server.close();
    } finally {
      await twin.close();
    }
  } finally {
    await intake?.close();
  }
  return true;
}

/**
 * A folder's first use makes the demonstration, whichever command it is; a throw-away workbook stays empty.
 * Answers are printed once what they tell is saved: where it cannot be, the error is the only answer.
 */
async function withTwin(
  options: TwinOptions,
  print: Print,
  use: (twin: Twin, answer: Print) => Promise<boolean>,
): Promise<boolean> {
  // The engine is loaded by who needs it: help and a mistyped command answer at once.
  const { openTwin } = await import('../twin');
  const twin = await openTwin({ demonstration: !options.fresh, ...options });
  const answers: unknown[] = [];
  let fine: boolean;
  try {
    fine = await use(twin, (value) => void answers.push(value));
    await twin.save();
  } catch (error) {
    // Of two failures the first is told.
    await twin.close().catch(() => undefined);
    throw error;
  }
  await twin.close();
  answers.forEach(print);
  return fine;
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
