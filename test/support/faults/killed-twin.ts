// A twin that saves again and again, killed by the system at any moment: what it answered is there, and so is what a mail followed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as TwinModule from '../../../local/twin';
import { listSaves } from '../../../local/state/saves';
import { QUICK_DISK } from '../faulty-disk';
import type { FolderFaults } from './folder-faults';

type OpenTwin = (typeof TwinModule)['openTwin'];

const SCRIPT = `
function write(n) {
  SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(n);
  SpreadsheetApp.flush();
  MailApp.sendEmail('office@member.example', 'number ' + n, 'body');
  return n;
}`;

/** Prints a number only when the call that wrote it has been answered. */
const child = (twin: string, options: object) => `
const { openTwin } = require(${JSON.stringify(twin)});
openTwin(${JSON.stringify(options)}).then(async (twin) => {
  for (let n = 1; ; n++) {
    const { error } = await twin.call('write', [n]);
    process.stdout.write((error ? error.message : n) + '\\n');
  }
});`;

/** Each time the folder goes on from where it was; `within` is the longest life in milliseconds after the first answer. */
export async function killTwins(
  openTwin: OpenTwin,
  twinFile: string,
  { times, within }: { readonly times: number; readonly within: number },
): Promise<FolderFaults> {
  const root = mkdtempSync(join(tmpdir(), 'killed-twin-'));
  const script = join(root, 'write.js');
  writeFileSync(script, SCRIPT);
  const problems: string[] = [];
  let lived = 0;
  try {
    for (let time = 1; time <= times; time++) {
      const directory = join(root, String(time));
      const options = {
        directory,
        sources: [script],
        blank: true,
        autosave: true,
        limits: { sheetRows: 20 },
      };
      const answers = await liveAndDie(child(twinFile, options), (within * time) / times);
      const wrong = answers.find((line) => !/^\d+$/.test(line));
      if (wrong !== undefined) problems.push(`killed ${time}: answered ${wrong}`);
      const answered = Number(answers.at(-1));
      lived += answered;
      const twin = await openTwin({ ...options, autosave: false });
      const cell = Number((twin.evaluate('=A1') as { value: unknown }).value);
      const left = twin.mailbox().length;
      await twin.close();
      if (!(cell >= answered)) problems.push(`killed ${time}: answered ${answered}, holds ${cell}`);
      if (left < answered) problems.push(`killed ${time}: answered ${answered}, lists ${left} mails`);
      // A mail leaves when what its script wrote before is saved.
      const mails = mailsIn(join(directory, 'outbox'));
      if (mails > cell) problems.push(`killed ${time}: mail ${mails} left, holds ${cell}`);
      if (listSaves(directory).length === 0 && answered > 1) problems.push(`killed ${time}: no kept save`);
    }
  } finally {
    QUICK_DISK.remove(root);
  }
  if (lived < 5 * times) problems.push(`only ${lived} answers in ${times} lives`);
  return { tried: times, problems };
}

function mailsIn(outbox: string): number {
  const names = readdirSync(outbox).filter((name) => name.endsWith('.eml'));
  return names.length;
}

/** The lines it printed until it was killed, so long after its first one. */
function liveAndDie(code: string, milliseconds: number): Promise<string[]> {
  return new Promise((done, failed) => {
    const dying = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    dying.on('error', failed);
    dying.stdout.on('data', (chunk: Buffer) => {
      if (printed === '')
        AbortSignal.timeout(milliseconds).addEventListener('abort', () => dying.kill('SIGKILL'));
      printed += chunk.toString();
    });
    dying.on('close', () => done(printed.split('\n').slice(0, -1)));
  });
}
