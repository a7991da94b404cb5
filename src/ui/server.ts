// The typed way to the server: every function of the contract, as a promise.
import type { PageCalls } from '../calls/page-calls';
import { FROM_PAGE } from '../calls/reply';
import type { ShownProblem } from '../domain/problem-text';
import { kept, mayLeave, watchTyping } from './leaving';
import { common } from './messages';

type Runner = Record<string, unknown> & {
  withSuccessHandler(handler: (result: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
};
declare const google: { script: { run: Runner; host: { close(): void } } } | undefined;

export type Client<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...sent: infer Sent) => infer Answer
    ? (...sent: Sent) => Promise<Answer>
    : never;
};

const hasJapanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** What a failed call tells the reader: our own Japanese text as it is, anything else behind a sentence of ours. */
export function failureText(error: unknown): string {
  const raw =
    error instanceof Error
      ? error.message
      : String((error as { message?: unknown } | null)?.message ?? error);
  const text = raw.replace(/^(?:\w*Error|Exception):\s*/, '').trim();
  if (hasJapanese.test(text)) return text;
  return /network|connection|offline/i.test(text) ? common.connectionLost : common.serverFailed(text);
}

/** What the server refused: all of it, by field where it is about one, with the ways out. */
export class Refusal extends Error {
  readonly problems: readonly ShownProblem[];

  constructor(problems: readonly ShownProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

function call(name: string, request: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined') throw new Error(common.notConnected);
    const runner = google.script.run
      .withSuccessHandler((reply) => {
        const { refused, value, read } = reply as {
          readonly refused?: readonly ShownProblem[];
          readonly value?: unknown;
          readonly read?: true;
        };
        if (refused) return reject(new Refusal(refused));
        if (!read) kept();
        resolve(value);
      })
      .withFailureHandler((error) => reject(new Error(failureText(error))));
    // Google refuses undefined.
    (runner[name] as (...values: unknown[]) => void)(request ?? null, FROM_PAGE);
  });
}

/** Whatever went wrong, as problems to show. */
export function problemsOf(error: unknown): readonly ShownProblem[] {
  return error instanceof Refusal ? error.problems : [{ code: 'failed', message: failureText(error) }];
}

/** Every call of a contract and those of every page, as promises. @example const server = client<Calls>(); */
export function client<Calls = unknown>(): Client<Calls & PageCalls> {
  watchTyping();
  return new Proxy({} as Client<Calls & PageCalls>, {
    get: (_, name) => (request: unknown) => call(String(name), request),
  });
}

/** Ids of what this page was opened for; none where it was opened from the menu. */
export const pageAbout = (): readonly string[] =>
  (globalThis as { daichoAbout?: readonly string[] }).daichoAbout ?? [];

/** Asks first where something typed would be lost. */
export async function closePage(): Promise<void> {
  if ((await mayLeave()) && typeof google !== 'undefined') google.script.host.close();
}
