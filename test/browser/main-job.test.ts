// This file defines the test of the main job on the served product: a premium, a quote, a letter, its PDF.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'puppeteer-core';
import { fill, openDesk, press } from '../support/desk';

const desk = openDesk('main-job');
const column = (header: string) => desk.column('会員名簿', header);
const rowOf = (memberNumber: string) =>
  2 + desk.rows('会員名簿').findIndex((row) => row['会員番号'] === memberNumber);

const text = (frame: Frame) => frame.evaluate(() => document.body.innerText);

test('a premium stands beside its member and follows an edited revenue', async () => {
  const row = rowOf('D-101');
  // S2: more than 2.5, up to 3 hundred million yen: 66,000 yen; up to 4 hundred million: 88,000 yen
  await desk.page.waitForCell('会員名簿', `${column('年間保険料')}${row}`, '66,000');
  await desk.page.edit('会員名簿', `${column('売上高等（原文）')}${row}`, '4億円');
  await desk.page.waitForCell('会員名簿', `${column('売上高等（円）')}${row}`, '400,000,000');
  await desk.page.waitForCell('会員名簿', `${column('年間保険料')}${row}`, '88,000');
}, 60_000);

test('from selected rows to a confirmed quote', async () => {
  const row = rowOf('D-101');
  await desk.page.select('会員名簿', `B${row}:D${row}`);
  const dialog = await desk.openDialog('台帳', '見積', '見積を作成');
  await fill(dialog, '#effective-date', '2027-01-01');
  await dialog.evaluate(() =>
    (document.querySelector('input[name="transaction"]') as HTMLInputElement).click(),
  );
  await press(dialog, '内容を確認');
  await dialog.waitForFunction(() => document.body.innerText.includes('88,000'), { timeout: 30_000 });
  const preview = await text(dialog);
  expect(preview).toContain('はるかぜ');
  expect(preview).toContain('保険料表');
  expect(preview).toContain('4億円＝400,000,000円');
  // rule C1: the programme's year and rounding are not confirmed, so it is no 保険料お見積書
  expect(preview).toContain('保険料例のご案内（公表例・参考）');
  await press(dialog, '1件の見積を作成する');
  await desk.page.waitForCell('見積', 'A2', 'Q-2026-0001');
  const [quote] = desk.rows('見積');
  expect(quote).toMatchObject({
    会員番号: 'D-101',
    プラン: 'ALIVE',
    年間保険料: 88000,
    表示区分: '保険料表',
    '算出基礎（円）': 400000000,
    原文: '4億円',
    // C17: 30 days from 2026-11-22 are the earliest of the four limits
    有効期限: '2026-12-22',
    状態: '案内準備完了',
  });
  await press(dialog, '閉じる');
}, 90_000);

test('the letter goes out once, after a typed confirmation, and lies in the mailbox with its PDF', async () => {
  const dialog = await desk.openDialog('台帳', '送付', '送信前の確認');
  const typed = await dialog.waitForSelector(
    'input[inputmode="numeric"], input[type="text"], input[type="number"]',
  );
  await typed!.type('1');
  await press(dialog, 'メール1通を送信する');
  await dialog.waitForFunction(() => document.body.innerText.includes('すべて処理しました'), {
    timeout: 60_000,
  });
  await desk.page.waitForCell('見積', `${desk.column('見積', '送付状態')}2`, '送信済');
  expect(desk.twin.mailbox()).toHaveLength(1);

  const mailbox = await desk.browser.newPage();
  await mailbox.goto(new URL('/mail', desk.url).href);
  await mailbox.waitForFunction(() => document.body.innerText.includes('harukaze@mihon.example.jp'));
  const mail = await desk.twin.readMail(desk.twin.mailbox()[0]!.file);
  const pdf = mail.attachments.find(({ contentType }) => contentType === 'application/pdf')!;
  const file = join(desk.folder, 'letter.pdf');
  writeFileSync(file, pdf.content);
  const letter = execFileSync(process.execPath, ['test/support/pdf-text.mjs', file], { encoding: 'utf8' });
  // the title is letter-spaced, which the PDF reads as blanks
  expect(letter.replace(/ /g, '')).toContain('保険料例のご案内');
  expect(letter).toContain('特定非営利活動法人はるかぜ');
  expect(letter).toContain('88,000円');
  expect(letter).not.toContain('要照会');
  expect(desk.page.problems).toEqual([]);
}, 120_000);
