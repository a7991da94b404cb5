// What a browser may ask of the twin: grid changes, selections, script runs, answers.
import type { Browsers } from './events';
import type { ClientRequest, RunError } from './protocol';
import type { WebUserInterface } from './user-interface';
import { BadRequest } from './request-shape';
import type { WebTwin } from './web-twin';

export interface Requests {
  receive(client: string, request: ClientRequest): void;
  /** Shows an error that no script run waits for. */
  report(client: string, error: unknown): void;
}

const asRunError = (error: unknown): RunError =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };

/** Work that fails only where what was sent makes no sense. */
function ofSender(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new BadRequest((error as Error).message);
  }
}

export function createRequests(twin: WebTwin, ui: WebUserInterface, browsers: Browsers): Requests {
  /** Runs without holding the request open: a script may wait for an answer that needs a connection itself. */
  async function run(client: string, request: ClientRequest & { kind: 'run' }): Promise<void> {
    const { id, functionName, args, from } = request;
    try {
      const report = await twin.call(functionName, [...args], {
        kind: from,
        user: browsers.get(client)?.user,
        userInterface: ui.forClient(client),
      });
      const { error, result } = report;
      const outcome = error ? { error: { name: error.name, message: error.message } } : { result };
      browsers.send({ kind: 'result', id, ...outcome }, client);
    } catch (error) {
      browsers.send({ kind: 'result', id, error: asRunError(error) }, client);
    }
  }

  return {
    receive(client, request) {
      const browser = browsers.get(client);
      if (!browser) return;
      switch (request.kind) {
        case 'grid':
          return ofSender(() => twin.workbook.receive(client, request.message));
        case 'select': {
          const { sheetName, zones, activeCell } = request.selection;
          return twin.workbook.setSelection(browser.user, sheetName, zones, activeCell);
        }
        case 'evaluate':
          return browser.send({ kind: 'values', entries: twin.workbook.missingValues(request.keys) });
        case 'run':
          return void run(client, request);
        case 'answer':
          return ui.answer(request.id, request.button, request.text);
        case 'user':
          return ofSender(() => twin.setCurrentUser(request.email));
      }
    },
    report(client, error) {
      browsers.send({ kind: 'result', id: '', error: asRunError(error) }, client);
    },
  };
}
