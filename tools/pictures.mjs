// This file takes the pictures of docs/images from the running product: `npm run pictures`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { buildSync } from 'esbuild';
import puppeteer from 'puppeteer-core';

// Acts as the tests of the browser do: every act waits for its target.
const ACTING = '.build/acting.mjs';
buildSync({
  entryPoints: ['test/support/acting.ts'],
  outfile: ACTING,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
});
const acting = await import(pathToFileURL(resolve(ACTING)).href);
const {
  attach,
  choose,
  fill,
  frameOf,
  gone,
  keys,
  press,
  pressAmong,
  readAll,
  scrollTo,
  sees,
  shows,
  tick,
  write,
} = acting;

const FOLDER = 'docs/images';
const PORT = 8990;
/** The public form has the next port. */
const FORM = `http://localhost:${PORT + 1}/`;
/** Of the demonstration: a quote of one plan. */
const ADDRESSEE = 'harukaze@mihon.example.jp';
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
page.setDefaultTimeout(60_000);
page.on('dialog', (dialog) => void dialog.accept());
mkdirSync(FOLDER, { recursive: true });

const shoot = async (name) => {
  // The mouse leaves the menu, and what it leaves behind is drawn.
  await page.mouse.move(0, 0);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  // A weight that a page asks for first is drawn as nothing until it has come.
  await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => document.fonts.ready.then(() => true))),
  );
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  console.log(`${FOLDER}/${name}.png`);
};
const select = (tab, range) => page.evaluate((sheet, at) => window.daichoTwin.select(sheet, at), tab, range);
/** Opens a page by its menu item, or by the function that a button of another page runs, in the place of the one before. */
const open = async (place, ...path) => {
  await gone(page, 'dialog:modal');
  await page.evaluate(
    (within) => document.querySelector(`${within} iframe`)?.setAttribute('data-before', ''),
    place,
  );
  if (path[0].startsWith('menu')) await page.evaluate((name) => window.daichoTwin.run(name), path[0]);
  else
    for (const [depth, caption] of ['台帳', ...path].entries())
      await pressAmong(page, `.menu-head ${'> .menu-list > li '.repeat(depth)}> button`, caption);
  return frameOf(page, `${place} iframe:not([data-before])`);
};
const closeDialog = async () => {
  await pressAmong(page, '.frame-dialog .close-button', '閉じる');
  await gone(page, '.frame-dialog');
};

try {
  await page.goto(url);
  await page.waitForFunction(() => window.daichoTwin !== undefined);
  await page.waitForFunction(() => window.daichoTwin.cellText('ホーム', 'B20') !== '');
  await shoot('home');

  let frame = await open('.frame-dialog', '会員', 'CSV取込');
  await attach(frame, resolve('test/fixtures/members-sjis.csv'));
  await shows(frame, 'table');
  await shoot('import');
  await closeDialog();

  await select('会員名簿', 'B2:D10');
  frame = await open('.frame-dialog', '見積', '見積を作成');
  await fill(frame, '#effectiveDate', '2027-04-01');
  await tick(frame, '新規');
  await press(frame, '内容を確認する');
  await shows(frame, 'table');
  await shoot('quotes-preview');
  await pressAmong(frame, '.actions .primary', '…');
  await sees(frame, '作成しました');
  await closeDialog();
  await select('見積', 'A2:A3');
  frame = await open('.frame-dialog', 'menuLetter');
  await sees(await frameOf(frame, 'iframe'), '保険料例のご案内');
  await shoot('letter');
  await closeDialog();
  frame = await open('.frame-dialog', '見積', '送信箱');
  await shows(frame, '#confirm');
  await shoot('outbox');
  await closeDialog();
  // First: the card follows what is selected, and would be read anew.
  await select('会員名簿', 'E2');
  frame = await open('.sidebar', '会員', '会員を探す');
  await write(frame, '#search', 'あおば');
  await shows(frame, '[role=option]');
  await keys(frame, '#search', 'ArrowDown');
  await shows(frame, '[role=option][aria-selected=true]');
  await keys(frame, '#search', 'Enter');
  await sees(frame, '対応の記録はまだありません');
  // S1: group homes with 100 million yen, plan A.
  await sees(frame, '51,000円');
  await shoot('sidebar');

  await press(frame, '告知を聞く');
  await shows(frame, '.question.current');
  await shoot('questionnaire');

  frame = await open('.frame-dialog', '期限', '期限の一覧');
  await sees(frame, '更改の案内');
  await shoot('deadlines');
  await closeDialog();

  frame = await open('.frame-dialog', '契約', '更改（月別）');
  await sees(frame, '案内を確かめて送る');
  await shoot('renewals');
  await closeDialog();

  frame = await open('.frame-dialog', 'menuRates');
  await press(frame, '表を貼り付けて下書きを作成');
  await choose(frame, '#program', 'ALIVE');
  await fill(frame, '#text', PASTED);
  await press(frame, '表を読み取る');
  await sees(frame, '読み取りました');
  await shoot('pasted-rates');
  await closeDialog();

  frame = await open('.frame-dialog', '事故', '事故シミュレーション');
  await fill(frame, '#persons', '3,000');
  await choose(frame, '#access', '有');
  await choose(frame, '#publication', '公表済');
  await fill(frame, '#loss-damages', '6,000万円');
  await fill(frame, '#loss-prevention', '100万円');
  await press(frame, '計算する');
  await shows(frame, '.chart .bar-paid');
  await shoot('simulator');
  await closeDialog();

  frame = await open('.frame-dialog', '見積', '送信箱');
  await shows(frame, '#confirm');
  const mails = (await readAll(frame, 'tbody tr')).filter((row) => row.includes('メール')).length;
  await fill(frame, '#confirm', String(mails));
  await press(frame, `メール${mails}通を送信…`);
  await sees(frame, 'すべて処理しました');
  await closeDialog();
  // One of them: as a mail program shows it, in plain text, and on a phone.
  await page.goto(`${url}mail`);
  const href = await page.evaluate(
    (to) =>
      [...document.querySelectorAll('tr')].find((row) => row.innerText.includes(to)).querySelector('a').href,
    ADDRESSEE,
  );
  await page.goto(href);
  await sees(await frameOf(page, 'iframe.mail-body'), '様');
  await shoot('mail');
  await press(page, '.mail-text summary');
  await scrollTo(page, '.mail-text');
  await shoot('mail-text');
  await page.setViewport({ width: 390, height: 780, isMobile: true, hasTouch: true });
  // The body lets no script run, not even one that waits for fonts; a page of the twin lets no style of a mail apply.
  const body = await (await fetch(`${href}/body`)).text();
  await page.goto('about:blank');
  await page.setContent(body);
  await sees(page, '様');
  await shoot('mail-phone');

  await page.goto(FORM);
  frame = await frameOf(page, 'iframe');
  await shows(frame, 'form');
  await shoot('request-form');
} finally {
  await browser.close();
  twin.kill('SIGTERM');
  await new Promise((ended) => twin.on('exit', ended));
  rmSync(data, { recursive: true, force: true });
}
