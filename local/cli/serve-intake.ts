// How the public form is served beside the desk: its page and its workbook, each at its own port.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SharedWorkbook } from '../execution/environment';
import { confirmForm, openIntakeTwin, shareOf } from '../intake-twin';
import { INTAKE_ACCOUNT } from '../state/saved-intake';
import type { Twin, TwinOptions } from '../twin';
import { messages } from '../web/messages';
import { startWebServer, type WebServer } from '../web/server';
import { startWebAppServer, type WebAppServer } from '../web/web-app-server';

/** A global of the desk that remembers which workbook it collects from. */
const CONNECT = 'connectIntake';

export interface ServedIntake {
  readonly share: (id: string) => SharedWorkbook | undefined;
  /** Starts both pages and gives the line to print. */
  serve(desk: Twin): Promise<string>;
  close(): Promise<void>;
}

/** Undefined where the form has not been built. With a port for the desk, the next two are taken. */
export async function openIntake(options: TwinOptions, port?: number): Promise<ServedIntake | undefined> {
  if (!existsSync(join(__dirname, '../../dist-intake/Code.js'))) return undefined;
  const intake = await openIntakeTwin(options);
  let form: WebAppServer | undefined;
  let workbook: WebServer | undefined;
  const next = (by: number) => (port ? port + by : port);
  return {
    share: shareOf(intake),
    async serve(desk) {
      // the first visit makes the workbook's tabs
      await intake.call('doGet', [{}], { kind: 'webApp' });
      if (options.demonstration) confirmForm(intake);
      const { email } = desk.users().find(({ role }) => role === 'manager') ?? desk.currentUser();
      await desk.call(CONNECT, [{ workbook: INTAKE_ACCOUNT.spreadsheetId, unlessSet: true }], {
        user: { email, role: 'manager' },
      });
      form = await startWebAppServer(intake, { port: next(1) });
      workbook = await startWebServer(intake, { port: next(2), name: messages.intakeWorkbookName });
      return `受付フォーム: ${form.url}\n受付ブック: ${workbook.url}`;
    },
    async close() {
      await Promise.all([form?.close(), workbook?.close()]);
      await intake.close();
    },
  };
}
