// A stage for one built page: a frame with an origin of its own, and a server that answers from a script.
import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { DeskCalls } from '../../src/desk';
import { aboutScript } from '../../src/google/pages';
import type { ShownProblem } from '../../src/domain/problem-text';
import { frameOf, shows } from './acting';
import { newPage } from './browser';

/** What the server says to one call: a value, what it refuses, or a failure; at once or when the test lets it go. */
export type Answer<Value> = { readonly held?: true } & (
  | { readonly value: Value }
  | { readonly refused: readonly ShownProblem[] }
  | { readonly error: string }
);

/** Answers by function, used up in order; the last one stays. */
export type Answers = {
  readonly [Name in keyof DeskCalls]?: readonly Answer<ReturnType<DeskCalls[Name]>>[];
};

export interface Call {
  readonly name: string;
  readonly request: Record<string, unknown> | undefined;
}

export interface Stage {
  readonly page: Page;
  readonly frame: Frame;
  readonly problems: readonly string[];
  calls(name?: string): Promise<Call[]>;
  /** Waits until the page has asked so often. */
  asked(name: string, times: number): Promise<void>;
  /** Gives the answer that is held longest. */
  letGo(): Promise<void>;
}

type StageWindow = { calls: Call[]; held: (() => void)[]; google: unknown };

/** Runs in the frame before the page's script: `google.script` over the scripted answers. */
function installServer(answers: Record<string, Answer<unknown>[]>): void {
  const scope = window as unknown as StageWindow;
  scope.calls = [];
  scope.held = [];
  type Handler = (value: unknown) => void;
  const runner = (ok?: Handler, bad?: Handler): object =>
    new Proxy(
      {},
      {
        get(_target, name: string) {
          if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, bad);
          if (name === 'withFailureHandler') return (handler: Handler) => runner(ok, handler);
          return (request?: Record<string, unknown>) => {
            scope.calls.push({ name, request });
            const list = answers[name] ?? [];
            const answer = list.length > 1 ? list.shift()! : list[0];
            if (!answer) return bad?.({ message: `no answer for ${name}` });
            const give = () => ('error' in answer ? bad?.({ message: answer.error }) : ok?.(answer));
            if (answer.held) scope.held.push(give);
            else queueMicrotask(give);
          };
        },
      },
    );
  const close = () => void scope.calls.push({ name: 'close', request: undefined });
  scope.google = { script: { run: runner(), host: { close } } };
}

/** `about`: what the page is opened for. */
export async function stagePage(
  browser: Browser,
  name: string,
  answers: Answers,
  about: readonly string[] = [],
): Promise<Stage> {
  const file = `dist/${name}.html`;
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build first`);
  const { page, problems } = await newPage(browser);
  const script = `<script>(${installServer.toString()})(${JSON.stringify(answers).replace(/</g, '\\u003c')})</script>`;
  const style = readFileSync('dist/PageStyle.html', 'utf8');
  const html = readFileSync(file, 'utf8')
    .replace('<style></style>', () => `<title>${name}</title>${style}${aboutScript(about)}`)
    .replace('<main', () => script + '<main');
  await page.setContent(
    '<iframe sandbox="allow-scripts allow-modals" style="width:860px;height:640px;border:0"></iframe>',
  );
  await page.evaluate((source) => {
    document.querySelector('iframe')!.srcdoc = source;
  }, html);
  const frame = await frameOf(page, 'iframe');
  await shows(frame, '#app > *');
  return {
    page,
    frame,
    problems,
    async calls(only) {
      const all = await frame.evaluate(() => (window as unknown as StageWindow).calls);
      return only === undefined ? all : all.filter((call) => call.name === only);
    },
    async asked(name, times) {
      const isReached = (which: string, wanted: number) =>
        (window as unknown as StageWindow).calls.filter((call) => call.name === which).length === wanted;
      await frame.waitForFunction(isReached, { polling: 20 }, name, times);
    },
    async letGo() {
      await frame.evaluate(() => (window as unknown as StageWindow).held.shift()!());
    },
  };
}
