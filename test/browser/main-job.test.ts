// The test of the main job on the served product: a premium, a quote, a letter, its PDF.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, press, sees, text, tick } from '../support/acting';
import { newPage } from '../support/browser';
import { openDesk } from '../support/desk';

const desk = openDesk('main-job');
const column = (header: string) => desk.column('会員名簿', header);
const rowOf = (memberNumber: string) => desk.line('会員名簿', { 会員番号: memberNumber });
/** はるかぜ, as the demonstration has it. */
const RECIPIENT = 'harukaze@mihon.example.jp';

test('a premium stands beside its member and follows an edited revenue', async () => {
  const row = rowOf('D-101');
  // S2: more than 2.5, up to 3 hundred million yen: 66,000 yen; up to 4 hundred million: 88,000 yen
  await desk.page.waitForCell('会員名簿', `${column('年間保険料')}${row}`, '66,000');
  await desk.page.edit('会員名簿', `${column('売上高等（原文）')}${row}`, '4億円');
  await desk.page.waitForCell('会員名簿', `${column('売上高等（円）')}${row}`, '400,000,000');
  await desk.page.waitForCell('会員名簿', `${column('年間保険料')}${row}`, '88,000');
});

test('from selected rows to a confirmed quote', async () => {
  const row = rowOf('D-101');
  await desk.page.selectCells('会員名簿', `B${row}:D${row}`);
  const dialog = await desk.openDialog('台帳', '見積', '見積を作成');
  // The day on which the demonstration's policy ends.
  await fill(dialog, '#effectiveDate', '2027-01-06');
  await tick(dialog, '新規');
  await press(dialog, '内容を確認する');
  await sees(dialog, '88,000');
  const preview = await text(dialog);
  expect(preview).toContain('はるかぜ');
  expect(preview).toContain('保険料表');
  expect(preview).toContain('4億円＝400,000,000円');
  // rule C1: the programme's year and rounding are not confirmed, so it is no 保険料お見積書
  expect(preview).toContain('保険料例のご案内（公表例・参考）');
  await press(dialog, '1件の見積を作成する');
  await desk.page.waitForCell('見積', 'A2', 'Q-2026-0001');
  expect(desk.rows('見積')).toHaveLength(1);
  expect(desk.row('見積', { 見積番号: 'Q-2026-0001' })).toMatchObject({
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
});

test('the letter goes out once, after a typed confirmation, and lies in the mailbox with its PDF', async () => {
  const dialog = await desk.openDialog('台帳', '見積', '送信箱');
  await fill(dialog, '#confirm', '1');
  await press(dialog, 'メール1通を送信する');
  await sees(dialog, 'すべて処理しました');
  const line = desk.line('見積', { 見積番号: 'Q-2026-0001' });
  await desk.page.waitForCell('見積', `${desk.column('見積', '送付状態')}${line}`, '送信済');
  expect(desk.twin.mailbox()).toHaveLength(1);

  const { page: mailbox } = await newPage(desk.browser);
  await mailbox.goto(new URL('/mail', desk.url).href);
  await sees(mailbox, RECIPIENT);
  const mail = await desk.twin.readMail(desk.mail(RECIPIENT, '保険料例').file);
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
});
