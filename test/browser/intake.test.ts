// This file tests the public form in the browser: on a phone and on a desktop, until its row is work on the desk.
import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { startWebAppServer, type WebAppServer } from '../../local/web/web-app-server';
import { deskGlobals } from '../support/twin';
import { launchBrowser } from '../support/browser';
import { openTestIntake, setIntake, shareOfIntake } from '../support/intake-twin';
import { FIELDS } from '../support/public-request';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 320, height: 640, isMobile: true, hasTouch: true };
const DESKTOP = { width: 1200, height: 900 };

let browser: Browser;
let intake: Twin;
let server: WebAppServer;

beforeAll(async () => {
  browser = await launchBrowser();
  intake = await openTestIntake();
  server = await startWebAppServer(intake, { port: 0 });
});
afterAll(async () => {
  await server?.close();
  await browser?.close();
});

/** By the clock, not by painted frames: a frame in the background paints none. */
async function waitForWords(frame: Frame, text: string): Promise<void> {
  const options = { timeout: 20_000, polling: 100 };
  await frame.waitForFunction((words) => document.body.innerText.includes(words), options, text);
}

interface Visit {
  readonly page: Page;
  readonly frame: Frame;
  /** Addresses that the page asked for. */
  readonly requests: readonly string[];
  readonly problems: readonly string[];
  press(caption: string): Promise<void>;
  /** Waits for the words. */
  says(text: string): Promise<void>;
  type(id: string, text: string): Promise<void>;
  /** The n-th answer of a question. */
  choose(id: string, index: number): Promise<void>;
  contact(): Promise<void>;
  /** Every visible question without an answer gets its last one, follow-ups too. */
  answerAll(): Promise<void>;
}

/** In a browser of its own, or in that of an earlier visit. */
async function visit(viewport: { width: number; height: number }, earlier?: Page): Promise<Visit> {
  const context = earlier?.browserContext() ?? (await browser.createBrowserContext());
  const page = await context.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.setViewport(viewport);
  await page.goto(server.url);
  const element = await page.waitForSelector('iframe');
  const frame = (await element!.contentFrame())!;
  await frame.waitForSelector('form');
  const settle = () => frame.evaluate(() => new Promise((done) => setTimeout(() => done(null), 30)));
  const type = async (id: string, text: string) => {
    const field = await frame.waitForSelector(`#${id}`);
    // An empty field first: what is typed takes the place of what stands there.
    await field!.evaluate((one) => (one as HTMLInputElement).select());
    await field!.type(text);
  };
  return {
    page,
    frame,
    requests,
    problems,
    async press(caption) {
      const button = await frame.waitForFunction(
        (text) =>
          [...document.querySelectorAll('button')].find(
            (one) => !one.disabled && one.textContent!.trim() === text,
          ),
        { polling: 100 },
        caption,
      );
      await (
        button.asElement() as unknown as { evaluate(work: (one: HTMLElement) => void): Promise<void> }
      ).evaluate((one) => one.click());
      await settle();
    },
    says: (text) => waitForWords(frame, text),
    type,
    async choose(id, index) {
      await frame.waitForSelector(`#${id}`);
      await frame.evaluate(
        (name, at) =>
          document.getElementById(name)!.querySelectorAll<HTMLInputElement>('input[type=radio]')[at]!.click(),
        id,
        index,
      );
      await settle();
    },
    async contact() {
      for (const [key, text] of Object.entries(FIELDS)) if (text) await type(key, text);
    },
    async answerAll() {
      for (;;) {
        const left = await frame.evaluate(() => {
          const open = [...document.querySelectorAll<HTMLElement>('fieldset.ask')].find((one) => {
            const choices = [...one.querySelectorAll<HTMLInputElement>('input[type=radio]')];
            const boxes = [...one.querySelectorAll<HTMLInputElement>('.answer-entries input')];
            const all = [...choices, ...boxes];
            return all.length > 0 && !all.some((box) => box.checked);
          });
          const inputs = open?.querySelectorAll<HTMLInputElement>('input[type=radio], .answer-entries input');
          inputs?.[inputs.length - 1]?.click();
          return open !== undefined;
        });
        await settle();
        if (!left) return;
      }
    },
  };
}

/** What axe finds serious or critical, as readable lines. */
async function seriousFindings(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  const { violations } = (await frame.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<unknown> } }).axe.run(),
  )) as { violations: { id: string; impact: string; nodes: { html: string }[] }[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const receiptOf = (frame: Frame): Promise<string> =>
  frame
    .waitForSelector('.receipt-number', { timeout: 15_000 })
    .then((element) => element!.evaluate((node) => node.textContent!));

const rowOf = (receiptNumber: string) =>
  intake.workbook.tabRows('受付').find((row) => row['受付番号'] === receiptNumber);

test('on a phone: material only, step by step, with errors put right', async () => {
  const { page, frame, press, says, type, choose, requests, problems, ...form } = await visit(PHONE);
  await says('3ステップ中1');
  await press('次へ');
  await says('2か所をご確認ください');
  // The summary has the focus, and its lines lead to the fields.
  expect(await frame.evaluate(() => document.activeElement!.className)).toContain('notice error');
  await choose('wantsMaterial', 0);
  await choose('wantsQuote', 1);
  await press('次へ');
  await says('3ステップ中2');
  await form.contact();
  await type('postalCode', '100');
  await type('corporateNumber', '4011001098992');
  await press('入力内容を確認する');
  await says('2か所をご確認ください');
  await says('7桁の郵便番号を入力してください。例：100-0001');
  expect(
    await frame.evaluate(() => document.getElementById('postalCode')!.getAttribute('aria-invalid')),
  ).toBe('true');
  expect(await seriousFindings(frame)).toEqual([]);
  await type('postalCode', '100-0001');
  await type('corporateNumber', FIELDS.corporateNumber!);
  await press('入力内容を確認する');
  await says('まだ送信されていません');
  expect(await seriousFindings(frame)).toEqual([]);
  // Nothing is wider than the screen, at 320 px too.
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  // What was typed is still there after the page was closed on the way.
  const second = await visit(PHONE, page);
  await page.close();
  const again = second.frame;
  const againSays = second.says;
  await againSays('保存されていた入力内容');
  expect(
    await again.evaluate(
      () => document.querySelectorAll<HTMLInputElement>('#wantsMaterial input')[0]!.checked,
    ),
  ).toBe(true);
  const click = (caption: string) =>
    again.evaluate(
      (text) =>
        [...document.querySelectorAll('button')].find((one) => one.textContent!.trim() === text)!.click(),
      caption,
    );
  await click('次へ');
  await again.waitForSelector('#email');
  await click('入力内容を確認する');
  await againSays('まだ送信されていません');
  // A double click sends once.
  await again.evaluate(() => {
    const send = [...document.querySelectorAll('button')].find((one) => one.textContent === '送信する')!;
    send.click();
    send.click();
  });
  const number = await receiptOf(again);
  expect(rowOf(number)).toMatchObject({
    企業名: FIELDS.organization,
    希望: '資料請求',
    郵便番号: '100-0001',
  });
  expect(intake.workbook.tabRows('受付')).toHaveLength(1);
  expect([...problems, ...second.problems]).toEqual([]);
  const elsewhere = /^(?!http:\/\/(127\.0\.0\.1|localhost):|data:|blob:)/;
  expect([...requests, ...second.requests].filter((url) => elsewhere.test(url))).toEqual([]);
}, 120_000);

test('on a desktop: a quote with the IT-work rider, confirmed in words, arrives on the desk', async () => {
  const { frame, press, says, type, choose, problems, ...form } = await visit(DESKTOP);
  await choose('wantsMaterial', 1);
  await choose('wantsQuote', 0);
  await form.contact();
  await type('organization', '株式会社やまなみ');
  await type('email', 'tanto@yamanami.example.jp');
  await type('corporateNumber', ' ');
  await choose('answer-RIDER_IT_WORK', 1);
  await says('告知事項3');
  expect(await frame.$('#answer-CISO')).toBeNull();
  await choose('answer-RIDER_IT_WORK', 0);
  await frame.waitForSelector('#answer-CISO');
  // A follow-up opens with its question, and closes again.
  await choose('answer-POLICY', 0);
  await frame.waitForSelector('#answer-POLICY_OFFICE');
  await type('REV-month', '2026年3月期');
  await type('REV-figure', '50,000');
  await says('50,000千円＝5,000万円');
  await form.answerAll();
  expect(await seriousFindings(frame)).toEqual([]);
  await press('入力内容を確認する');
  await says('2026年3月期 50,000千円＝5,000万円');
  expect(await seriousFindings(frame)).toEqual([]);
  await press('送信する');
  const number = await receiptOf(frame);
  expect(await seriousFindings(frame)).toEqual([]);
  expect(problems).toEqual([]);

  const desk = await openTestTwin({ now: '2026-11-22T11:00', otherWorkbook: shareOfIntake(intake) });
  const manager = { user: desk.users()[0]! };
  await desk.call('connectIntake', [{ workbook: 'twin-intake-workbook' }], manager);
  await callTwin(desk, 'collectIntake');
  const rows = (tab: string) => desk.workbook.tabRows(tab);
  expect(rows('受付').find((row) => row['受付番号'] === number)).toMatchObject({ 状態: '仕事へ登録済' });
  const key = `${number}/AIOI`;
  expect(rows('会員名簿').find((row) => row['名簿キー'] === key)).toMatchObject({
    法人名: '株式会社やまなみ',
  });
  const preCheck = rows('告知回答').find((row) => row['名簿キー'] === key)!;
  expect(preCheck).toMatchObject({ 状態: '事前確認済', IT業務特約: 'はい', 見積の希望: 'はい' });
  expect(preCheck['CISO']).toBe('いいえ');
  expect(rows('照会').some((row) => row['会員番号'] === number)).toBe(true);
  // Rule C12: fixed words and the number, once; nothing that was typed, and no premium.
  const mails = rows('送信箱').filter((row) => row['宛先'] === 'tanto@yamanami.example.jp');
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ 対象番号: number, 法人名: '', 書類名: '受付の控え' });
}, 120_000);

test('on a desktop: a quote without the rider asks no fourth block; a closed form says so', async () => {
  const { frame, press, says, type, choose, ...form } = await visit(DESKTOP);
  await choose('wantsMaterial', 0);
  await choose('wantsQuote', 0);
  await form.contact();
  await choose('answer-RIDER_IT_WORK', 1);
  await type('REV-month', 'R8.3');
  await type('REV-figure', '1億2,000万円');
  await form.answerAll();
  await press('入力内容を確認する');
  await says('1億2,000万円＝120,000,000円');
  expect(await frame.evaluate(() => document.body.innerText.includes('告知事項4'))).toBe(false);
  // Staff close the form while somebody confirms: the visitor reads why, and keeps what was typed.
  setIntake(intake, '受付中の制度', '');
  await press('送信する');
  await says('ただいま受付を休止しています');
  setIntake(intake, '受付中の制度', 'AIOI');
  await press('送信する');
  expect(rowOf(await receiptOf(frame))).toMatchObject({ 希望: '資料請求・お見積り' });
}, 120_000);

test("no global of the desk answers through the form's google.script.run", async () => {
  const { frame } = await visit(DESKTOP);
  const names = deskGlobals();
  const answers = await frame.evaluate(
    (all: string[]) =>
      Promise.all(
        all.map(
          (name) =>
            new Promise<string>((done) => {
              type Runner = Record<string, (...args: unknown[]) => void> & {
                withSuccessHandler(work: (value: unknown) => void): Runner;
                withFailureHandler(work: (error: Error) => void): Runner;
              };
              const { run } = (window as unknown as { google: { script: { run: Runner } } }).google.script;
              const runner = run
                .withSuccessHandler(() => done(`${name} was reached`))
                .withFailureHandler((error) => done(error.message));
              runner[name]!();
            }),
        ),
      ),
    names,
  );
  expect(answers).toEqual(names.map((name: string) => `google.script.run.${name} is not a function`));
}, 60_000);
