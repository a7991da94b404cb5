// This file defines a stage for one built page: a frame with an origin of its own, and a server that answers from a script.
import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { DeskCalls } from '../../src/desk';

/** What the server says to one call: a value, a refusal, or a value that comes late. */
export type Answer<Value> =
  | { readonly value: Value; readonly afterMs?: number }
  | { readonly error: string; readonly afterMs?: number };

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
  /** Clicks the button with this text, or with a text that begins so. */
  press(text: string): Promise<void>;
  /** Waits until the page shows this text. */
  sees(text: string): Promise<void>;
  text(): Promise<string>;
  calls(name?: string): Promise<Call[]>;
}

type StageWindow = { calls: Call[]; google: unknown };

/** Runs in the frame before the page's script: `google.script` over the scripted answers. */
function installServer(answers: Record<string, Answer<unknown>[]>): void {
  const scope = window as unknown as StageWindow;
  scope.calls = [];
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
            setTimeout(
              () => ('error' in answer ? bad?.({ message: answer.error }) : ok?.({ value: answer.value })),
              answer.afterMs ?? 0,
            );
          };
        },
      },
    );
  const close = () => void scope.calls.push({ name: 'close', request: undefined });
  scope.google = { script: { run: runner(), host: { close } } };
}

export async function stagePage(browser: Browser, name: string, answers: Answers): Promise<Stage> {
  const file = `dist/${name}.html`;
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build first`);
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  const script = `<script>(${installServer.toString()})(${JSON.stringify(answers).replace(/</g, '\\u003c')})</script>`;
  const html = readFileSync(file, 'utf8').replace('<main', () => script + '<main');
  await page.setContent(
    '<iframe sandbox="allow-scripts allow-modals" style="width:860px;height:640px;border:0"></iframe>',
  );
  await page.evaluate((source) => {
    document.querySelector('iframe')!.srcdoc = source;
  }, html);
  const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
  await frame.waitForSelector('#app > *');
  return {
    page,
    frame,
    problems,
    async press(text) {
      const handle = await frame.waitForFunction(
        (start) =>
          [...document.querySelectorAll<HTMLElement>('button, label')].find((element) =>
            element.textContent!.trim().startsWith(start),
          ),
        { timeout: 5_000 },
        text,
      );
      await (handle.asElement() as unknown as { click(): Promise<void> }).click();
    },
    async sees(text) {
      await frame.waitForFunction(
        (wanted) => document.body.innerText.includes(wanted),
        { timeout: 5_000 },
        text,
      );
    },
    text: () => frame.evaluate(() => document.body.innerText),
    async calls(only) {
      const all = await frame.evaluate(() => (window as unknown as StageWindow).calls);
      return only === undefined ? all : all.filter((call) => call.name === only);
    },
  };
}
