// This file takes the pictures of docs/images from the running product: `npm run pictures`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';

const FOLDER = 'docs/images';
const PORT = 8990;
/** The public form has the next port. */
const FORM = `http://localhost:${PORT + 1}/`;
/** S2's table with one band dearer and one figure that reading by machine has spoilt. */
const PASTED = [
  '売上高(消費税込み)区分\t年間保険料',
  '5,000万円以下\t20,000円',
  '5,000万円超 1億円以下\t33,OOO円',
  '1億円超 1億5,000万円以下\t44,000円',
  '1億5,000万円超 2億円以下\t49,500円',
  '5億円超\t別途ご照会ください。',
].join('\n');
const data = mkdtempSync(join(tmpdir(), 'daicho-pictures-'));
const twin = spawn(
  process.execPath,
  [
    '.build/local/main.cjs',
    'serve',
    '--data',
    data,
    '--port',
    String(PORT),
    '--now',
    '2026-11-24T09:30:00+09:00',
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const url = await new Promise((found) =>
  twin.stdout.on('data', (text) => {
    const address = /http:\S+/.exec(String(text));
    if (address) found(address[0]);
  }),
);

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? (await chromium.executablePath()),
  headless: 'shell',
  args: ['--no-sandbox', '--lang=ja-JP', '--disable-background-networking', '--disable-dev-shm-usage'],
  defaultViewport: { width: 1360, height: 800 },
});
const page = await browser.newPage();
page.on('dialog', (dialog) => void dialog.accept());
mkdirSync(FOLDER, { recursive: true });

const pause = (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds));
const fill = async (frame, selector, text) => {
  await frame.waitForSelector(selector);
  await frame.$eval(
    selector,
    (element, value) => {
      element.value = value;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );
};
const shoot = async (name) => {
  await pause(900);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  console.log(`${FOLDER}/${name}.png`);
};
const select = (tab, range) => page.evaluate((sheet, at) => window.daichoTwin.select(sheet, at), tab, range);
const press = async (scope, text, frame = page) => {
  const button = await frame.waitForFunction(
    (within, caption) =>
      [...document.querySelectorAll(`${within} button`)].find(
        (one) => !one.disabled && (one.querySelector('span') ?? one).textContent.trim().startsWith(caption),
      ),
    { timeout: 60_000 },
    scope,
    text,
  );
  await button.evaluate((one) => one.click());
};
const menu = async (...path) => {
  for (const [depth, caption] of ['台帳', ...path].entries())
    await press(`.menu-head ${'> .menu-list > li '.repeat(depth)}>`, caption);
};
const frameIn = async (selector) => {
  const element = await page.waitForSelector(`${selector} iframe`);
  const frame = await element.contentFrame();
  await frame.waitForSelector('button, input');
  return frame;
};
const closeDialog = async () => {
  await page.keyboard.press('Escape');
  await page.evaluate(() =>
    document.querySelector('.frame-dialog .frame-close, .frame-dialog header button')?.click(),
  );
  await pause(600);
};

try {
  await page.goto(url);
  await page.waitForFunction(() => window.daichoTwin !== undefined, { timeout: 60_000 });
  await pause(2500);
  await shoot('home');

  await menu('名簿', 'CSV取込');
  let frame = await frameIn('.frame-dialog');
  await (
    await frame.waitForSelector('input[type=file]')
  ).uploadFile(resolve('test/fixtures/members-sjis.csv'));
  await pause(4000);
  await shoot('import');
  await closeDialog();

  await select('会員名簿', 'B2:D10');
  await menu('見積', '見積を作成');
  frame = await frameIn('.frame-dialog');
  await frame.waitForSelector('#effective-date');
  await frame.evaluate(() => document.querySelector('input[name="transaction"]').click());
  await press('', '内容を確認する', frame);
  await frame.waitForSelector('table');
  await shoot('quotes-preview');
  await frame.evaluate(() =>
    [...document.querySelectorAll('button')]
      .find((one) => one.textContent.includes('見積を作成する'))
      .click(),
  );
  await frame.waitForFunction(() => document.body.innerText.includes('作成しました'), { timeout: 60_000 });
  await closeDialog();
  await select('見積', 'A2:A3');
  await menu('見積', '案内文を確認');
  await pause(3500);
  await shoot('letter');
  await closeDialog();
  await menu('送付', '送信前の確認');
  await pause(2500);
  await shoot('outbox');
  await closeDialog();
  await menu('名簿', '会員を探す');
  frame = await frameIn('.sidebar');
  await (await frame.waitForSelector('input')).type('あおば');
  await pause(2500);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await select('会員名簿', 'AJ2');
  await shoot('sidebar');

  await press('', '告知を入力', frame);
  await frame.waitForSelector('.question.current');
  await shoot('questionnaire');

  await menu('契約', '更改の準備');
  frame = await frameIn('.frame-dialog');
  await frame.waitForFunction(() => document.body.innerText.includes('更改の対象'), { timeout: 60_000 });
  await shoot('renewals');
  await closeDialog();

  await menu('管理', '料率の版');
  frame = await frameIn('.frame-dialog');
  await press('', '表を貼り付けて下書きを作成', frame);
  await frame.waitForSelector('#program');
  await frame.select('#program', 'ALIVE');
  await fill(frame, '#pasted', PASTED);
  await press('', '表を読み取る', frame);
  await frame.waitForFunction(() => document.body.innerText.includes('読み取りました'), { timeout: 60_000 });
  await shoot('pasted-rates');
  await closeDialog();

  await menu('事故', '事故シミュレーション');
  frame = await frameIn('.frame-dialog');
  await fill(frame, '#persons', '3,000');
  await frame.select('#access', '有');
  await frame.select('#publication', '公表済');
  await fill(frame, '#loss-damages', '6,000万円');
  await fill(frame, '#loss-prevention', '100万円');
  await press('', '計算する', frame);
  await frame.waitForSelector('.chart .bar-paid');
  await shoot('simulator');
  await closeDialog();

  await page.setViewport({ width: 390, height: 780, isMobile: true, hasTouch: true });
  await page.goto(FORM);
  frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForSelector('form');
  await shoot('request-form');
} finally {
  await browser.close();
  twin.kill('SIGTERM');
  await new Promise((ended) => twin.on('exit', ended));
  rmSync(data, { recursive: true, force: true });
}
