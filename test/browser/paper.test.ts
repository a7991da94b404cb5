// This file defines the test of paper on the served product: ask the insurer, key the answer, print the sheet.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'puppeteer-core';
import { startWebServer } from '../../local/web/server';
import { launchBrowser, openPage, type TwinPage } from '../support/browser';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

const folder = mkdtempSync(join(tmpdir(), 'daicho-paper-'));
const PICTURES = process.env.DAICHO_PICTURES;
let browser: Browser;
let twin: Twin;
let server: Awaited<ReturnType<typeof startWebServer>>;
let desk: TwinPage;

beforeAll(async () => {
  twin = await openTestTwin({
    fresh: false,
    directory: folder,
    demonstration: true,
    now: '2026-11-22T10:00:00+09:00',
  });
  await callTwin(twin, 'createQuotes', {
    members: 'all',
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  server = await startWebServer(twin, { port: 0 });
  browser = await launchBrowser();
  desk = await openPage(browser, server.url);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await twin?.close();
  rmSync(folder, { recursive: true, force: true });
});

const picture = async (name: string) =>
  PICTURES ? void (await desk.page.screenshot({ path: join(PICTURES, `${name}.png`) })) : undefined;

async function press(frame: Frame, caption: string): Promise<void> {
  const handle = await frame.waitForFunction(
    (text) =>
      [...document.querySelectorAll<HTMLButtonElement>('button')].find(
        (button) => button.textContent!.trim().startsWith(text) && !button.disabled,
      ),
    { timeout: 30_000 },
    caption,
  );
  await (handle.asElement() as unknown as { click(): Promise<void> }).click();
}

const sees = (frame: Frame, text: string) =>
  frame.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 30_000 }, text);

async function fill(frame: Frame, selector: string, text: string): Promise<void> {
  await frame.waitForSelector(selector);
  // A date field takes its value whole, whatever the order of its parts on this machine.
  await frame.$eval(
    selector,
    (element, value) => {
      (element as HTMLInputElement).value = value;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

// D-103: ALIVE at 5億2,000万円, above the table (decision 2).
test('from the question to the insurer to 会社回答', async () => {
  await desk.menu('台帳', '見積', '回答を登録');
  const dialog = await desk.dialogFrame();
  await dialog.waitForSelector('#referral');
  await dialog.select('#referral', 'S-2026-0001');
  await sees(dialog, 'みなも');
  await dialog.click('input[value="引受可"]');
  await fill(dialog, '#premium', '132,450円');
  await press(dialog, '回答を登録する');
  await sees(dialog, '根拠書類（回答書の番号・日付・保存先など）を入力してください');
  await picture('answer-problems');
  await fill(dialog, '#answeredOn', '2026-11-20');
  await fill(dialog, '#validUntil', '2027-03-31');
  await fill(dialog, '#answeredBy', '見本損保 営業第一部');
  await fill(dialog, '#paper', '回答書 第12号');
  await fill(dialog, '#approvedBy', '管理 太郎');
  await picture('answer');
  await press(dialog, '回答を登録する');
  await sees(dialog, '会社回答 年間保険料 132,450円');
  await picture('answer-done');
  await press(dialog, '閉じる');
  const rows = (await callTwin<{ referrals: unknown[] }>(twin, 'openAnswer')).referrals;
  expect(rows).toHaveLength(3);
}, 120_000);

// D-301: AIOI publishes no premium; its quote is the twelfth, below the header.
test('the letter to the insurer is shown for the selected quote, and waits as paper', async () => {
  await desk.select('見積', 'A13');
  await desk.menu('台帳', '見積', '保険会社へ照会');
  const dialog = await desk.dialogFrame();
  await sees(dialog, 'かわせみ');
  await fill(dialog, '#addressee', '見本損害保険 営業第一部 山田様');
  await fill(dialog, '#recipient', '03-0000-9999');
  await press(dialog, '送信箱に登録する');
  await sees(dialog, '確認欄に印を付けてください');
  await dialog.click('input[name="read-back"]');
  await picture('referral');
  await press(dialog, '送信箱に登録する');
  await sees(dialog, '送信箱に登録しました');
  await picture('referral-done');
  await press(dialog, '閉じる');
}, 120_000);

test('the sheet of GH: blank, of its own A4 pages, kept as a PDF', async () => {
  await desk.menu('台帳', '告知', 'FAX用紙を印刷');
  const dialog = await desk.dialogFrame();
  await dialog.waitForSelector('iframe.letter');
  await picture('form');
  await press(dialog, 'PDFを保存する');
  await sees(dialog, '保存しました');
  await picture('form-stored');
  await press(dialog, '閉じる');
  expect(desk.problems).toEqual([]);
}, 120_000);
