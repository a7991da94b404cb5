// This file tests the public form in the browser: on a phone and on a desktop, until its row is work on the desk.
import type { Browser, Frame, Page } from 'puppeteer-core';
import { startWebAppServer, type WebAppServer } from '../../local/web/web-app-server';
import { deskGlobals, callTwin, openTestTwin, type Twin } from '../support/twin';
import {
  focused,
  frameOf,
  press,
  pressTwice,
  read,
  readAll,
  rewrite,
  sees,
  shows,
  text,
  tickAmong,
  untick,
} from '../support/acting';
import { axeProblems } from '../support/axe';
import { launchBrowser, newPage } from '../support/browser';
import { setIntake } from '../support/intake-settings';
import { openTestIntake, shareOfIntake } from '../support/intake-twin';
import { FIELDS } from '../support/public-request';

const PHONE = { width: 320, height: 640, isMobile: true, hasTouch: true };
/** The answer of a list where nothing of it applies. */
const NONE = '該当するものはない';
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

interface Visit {
  readonly page: Page;
  readonly frame: Frame;
  /** Addresses that the page asked for. */
  readonly requests: readonly string[];
  readonly problems: readonly string[];
  /** Waits for the words. */
  says(text: string): Promise<void>;
  type(id: string, text: string): Promise<void>;
  answer(id: string, option: string): Promise<void>;
  contact(): Promise<void>;
  /** Every visible question without an answer is denied, follow-ups too. */
  denyAll(): Promise<void>;
}

/** In a browser of its own, or in that of an earlier visit. */
async function visit(
  viewport: { width: number; height: number },
  earlier?: Page,
  agrees = true,
): Promise<Visit> {
  const context = earlier?.browserContext() ?? (await browser.createBrowserContext());
  const { page, problems } = await newPage(context);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewport(viewport);
  await page.goto(server.url);
  const frame = await frameOf(page, 'iframe');
  await shows(frame, 'form');
  const type = (id: string, typed: string) => rewrite(frame, `#${id}`, typed);
  const answer = (id: string, option: string) => tickAmong(frame, `#${id} input`, option);
  if (agrees) await answer('consent', '上記の利用目的に同意します');
  return {
    page,
    frame,
    requests,
    problems,
    says: (words) => sees(frame, words),
    type,
    answer,
    async contact() {
      for (const [key, typed] of Object.entries(FIELDS)) if (typed) await type(key, typed);
    },
    async denyAll() {
      for (;;) {
        const open = await frame.evaluate(() => {
          const choices = 'input[type=radio], .answer-entries input';
          const isOpen = (question: Element) =>
            question.querySelector(choices) !== null && question.querySelector(`:checked`) === null;
          const found = [...document.querySelectorAll('fieldset.ask')].find(isOpen);
          return found && { id: found.id, isList: found.querySelector('.answer-entries') !== null };
        });
        if (!open) return;
        await answer(open.id, open.isList ? NONE : 'いいえ');
      }
    },
  };
}

const receiptOf = (frame: Frame): Promise<string> => read(frame, '.receipt-number');

const rowOf = (receiptNumber: string) =>
  intake.workbook.tabRows('受付').find((row) => row['受付番号'] === receiptNumber);

test('without consent nothing goes on, and the browser keeps nothing', async () => {
  const { frame, says, type, answer } = await visit(DESKTOP, undefined, false);
  const kept = () => frame.evaluate(() => localStorage.getItem('daicho-form-1'));
  await says('【見本】架空保険事務所 TEL 03-0000-0000');
  await says('個人情報の利用目的');
  await type('organization', '株式会社みずうみ');
  await press(frame, '入力内容を確認する');
  await says('利用目的をお読みのうえ、チェックを入れてください。');
  expect(await kept()).toBeNull();
  await answer('consent', '上記の利用目的に同意します');
  await frame.waitForFunction(() => localStorage.getItem('daicho-form-1') !== null);
  expect(await axeProblems(frame)).toEqual([]);
  // Taken back, it is forgotten.
  await untick(frame, '上記の利用目的に同意します');
  expect(await kept()).toBeNull();
  // The agency has not confirmed its text: the form is not open.
  setIntake(intake, '掲載文の確認', '');
  await (await visitClosed()).says('まだ受付を開始していません');
  setIntake(intake, '掲載文の確認', '見本 2026-11-01');
});

async function visitClosed(): Promise<{ says: (words: string) => Promise<void> }> {
  const { page } = await newPage(await browser.createBrowserContext());
  await page.goto(server.url);
  const frame = await frameOf(page, 'iframe');
  return { says: (words) => sees(frame, words) };
}

test('on a phone: material only, step by step, with errors put right', async () => {
  const { page, frame, says, type, answer, requests, problems, ...form } = await visit(PHONE);
  await says('3ステップ中1');
  await press(frame, '次へ');
  await says('2か所をご確認ください');
  // The summary has the focus, and its lines lead to the fields.
  await focused(frame, '.notice.error');
  await answer('wantsMaterial', '希望する');
  await answer('wantsQuote', '希望しない');
  await press(frame, '次へ');
  await says('3ステップ中2');
  await form.contact();
  await type('postalCode', '100');
  await type('corporateNumber', '4011001098992');
  await press(frame, '入力内容を確認する');
  await says('2か所をご確認ください');
  await says('7桁の郵便番号を入力してください。例：100-0001');
  await shows(frame, '#postalCode[aria-invalid="true"]');
  expect(await axeProblems(frame)).toEqual([]);
  await type('postalCode', '100-0001');
  await type('corporateNumber', FIELDS.corporateNumber!);
  await press(frame, '入力内容を確認する');
  await says('まだ送信されていません');
  expect(await axeProblems(frame)).toEqual([]);
  // Nothing is wider than the screen, at 320 px too.
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  // What was typed is still there after the page was closed on the way.
  const second = await visit(PHONE, page);
  await page.close();
  const again = second.frame;
  const againSays = second.says;
  await againSays('保存されていた入力内容');
  await shows(again, '#wantsMaterial label:has(:checked)');
  expect(await readAll(again, '#wantsMaterial label:has(:checked)')).toEqual(['希望する']);
  await press(again, '次へ');
  await shows(again, '#email');
  await press(again, '入力内容を確認する');
  await againSays('まだ送信されていません');
  // A double click sends once.
  await pressTwice(again, '送信する');
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
});

test('on a desktop: a quote with the IT-work rider, confirmed in words, arrives on the desk', async () => {
  const { frame, says, type, answer, problems, ...form } = await visit(DESKTOP);
  await answer('wantsMaterial', '希望しない');
  await answer('wantsQuote', '希望する');
  await form.contact();
  await type('organization', '株式会社やまなみ');
  await type('email', 'tanto@yamanami.example.jp');
  await type('corporateNumber', ' ');
  await answer('answer-RIDER_IT_WORK', 'いいえ');
  await says('告知事項3');
  expect(await readAll(frame, '#answer-CISO')).toEqual([]);
  await answer('answer-RIDER_IT_WORK', 'はい');
  await shows(frame, '#answer-CISO');
  // A follow-up opens with its question, and closes again.
  await answer('answer-POLICY', 'はい');
  await shows(frame, '#answer-POLICY_OFFICE');
  await type('REV-month', '2026年3月期');
  await type('REV-figure', '50,000');
  await says('50,000千円＝5,000万円');
  await form.denyAll();
  expect(await axeProblems(frame)).toEqual([]);
  await press(frame, '入力内容を確認する');
  await says('2026年3月期 50,000千円＝5,000万円');
  expect(await axeProblems(frame)).toEqual([]);
  await press(frame, '送信する');
  const number = await receiptOf(frame);
  expect(await axeProblems(frame)).toEqual([]);
  expect(problems).toEqual([]);

  const desk = await openTestTwin({ now: '2026-11-22T11:00', otherWorkbook: shareOfIntake(intake) });
  const manager = { user: desk.users()[0]! };
  await desk.call('connectIntake', [{ workbook: 'twin-intake-workbook' }], manager);
  await callTwin(desk, 'collectIntake');
  await callTwin(desk, 'answerIntake', { receiptNumber: number, decision: 'new' });
  const rows = (tab: string) => desk.workbook.tabRows(tab);
  expect(rows('受付').find((row) => row['受付番号'] === number)).toMatchObject({ 状態: '仕事へ登録済' });
  const key = `${number}/AIOI`;
  expect(rows('会員名簿').find((row) => `${row['会員番号']}/${row['加入制度']}` === key)).toMatchObject({
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
});

test('on a desktop: a quote without the rider asks no fourth block; a closed form says so', async () => {
  const { frame, says, type, answer, ...form } = await visit(DESKTOP);
  await answer('wantsMaterial', '希望する');
  await answer('wantsQuote', '希望する');
  await form.contact();
  await answer('answer-RIDER_IT_WORK', 'いいえ');
  await type('REV-month', 'R8.3');
  await type('REV-figure', '1億2,000万円');
  await form.denyAll();
  await press(frame, '入力内容を確認する');
  await says('1億2,000万円＝120,000,000円');
  expect(await text(frame)).not.toContain('告知事項4');
  // Staff close the form while somebody confirms: the visitor reads why, and keeps what was typed.
  setIntake(intake, '受付中の制度', '');
  await press(frame, '送信する');
  await says('ただいま受付を休止しています');
  setIntake(intake, '受付中の制度', 'AIOI');
  await press(frame, '送信する');
  expect(rowOf(await receiptOf(frame))).toMatchObject({ 希望: '資料請求・お見積り' });
});

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
});
