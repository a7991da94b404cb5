// This file tests 送付 on its pages: a look at one letter, a bulk send that is stopped and goes on, a FAX read back.
import { fill, frameOf, press, sees, shows, text } from '../support/acting';
import { openDesk } from '../support/desk';
import { importMembers, mustCall } from '../support/faults/outbox-scenario';
import { plainPdf } from '../support/faults/plain-pdf';

/**
 * Of the demonstration's letters five go by mail, two by FAX or post (two members have cover until later); the rest come
 * from the roster file.
 */
const MAILS = 19;
const FAX = '03-0000-5004';

const desk = openDesk('sending', {
  role: 'manager',
  pdf: plainPdf,
  prepare: async (twin) => {
    await importMembers(twin, MAILS - 5);
    await mustCall(twin, 'createQuotes', {
      members: 'all',
      effectiveDate: '2027-04-01',
      transaction: '新規',
    });
  },
});
const states = () => desk.rows('送信箱').map((row) => String(row['状態']));

test('a letter is looked at, and tried on oneself, before it goes', async () => {
  const dialog = await desk.openDialog('台帳', '見積', '送信箱');
  await press(dialog, '内容', 'aoba@mihon.example.jp');
  await sees(dialog, '差出人');
  // Mail as HTML, as plain text, and the paper that goes along.
  await press(dialog, 'テキスト');
  await shows(dialog, 'pre.mail-text');
  await press(dialog, '書類（PDF）');
  const paper = await frameOf(dialog, 'iframe');
  await sees(paper, 'ご案内');
  await desk.picture('sending-letter');
  await press(dialog, '自分に試し送り');
  await sees(dialog, 'に試し送りしました');
  expect(desk.twin.mailbox().map(({ to }) => to)).toEqual([desk.twin.currentUser().email]);
  expect(new Set(states())).toEqual(new Set(['送信待ち']));
  await press(dialog, '一覧に戻る');
  await shows(dialog, '#confirm');
  await press(dialog, '閉じる');
});

test('a bulk send wants its number, shows its progress, is stopped, and goes on without doubles', async () => {
  // Without what one has sent to oneself.
  const sent = () => desk.twin.mailbox().filter(({ to }) => to !== desk.twin.currentUser().email);
  const dialog = await desk.openDialog('台帳', '見積', '送信箱');
  await fill(dialog, '#confirm', String(MAILS + 1));
  await press(dialog, `メール${MAILS}通を送信、…`);
  await sees(dialog, '一致しません');
  expect(sent()).toEqual([]);
  await fill(dialog, '#confirm', String(MAILS));
  // A call of the page ends after some nine letters, as a PDF takes two of its eighteen seconds;
  // the first one stands still until the stop is pressed, however slow either of them is.
  await desk.heldServer(async () => {
    await press(dialog, `メール${MAILS}通を送信、…`);
    await press(dialog, '停止する');
    await sees(dialog, '処理中の分が終わり次第、停止します');
  });
  await sees(dialog, '途中で停止しました');
  const stoppedAt = sent().length;
  expect(stoppedAt).toBeGreaterThan(0);
  expect(stoppedAt).toBeLessThan(MAILS);
  expect(states()).not.toContain('送信中');
  expect(await text(dialog)).toMatch(/メール送信済\s*\d+/);
  await desk.picture('sending-stopped');
  await press(dialog, '続きを処理する');
  await sees(dialog, 'すべて処理しました');
  expect(sent()).toHaveLength(MAILS);
  expect(new Set(sent().map(({ to }) => to)).size).toBe(MAILS);
  expect(states().filter((state) => state === '送信済')).toHaveLength(MAILS);
  await press(dialog, '閉じる');
});

test('a FAX is recorded only with its number as it was read back', async () => {
  const fax = desk.row('送信箱', { 方法: 'FAX' });
  expect(fax).toMatchObject({ 状態: '発送待ち', 宛先: FAX });
  const number = String(fax['送信番号']);
  const dialog = await desk.dialog('dispatch');
  const field = `${number}の復唱した番号`;
  await fill(dialog, field, '03-0000-5040');
  await press(dialog, '1件の発送を記録する');
  await sees(dialog, '次の書類は記録していません');
  await desk.picture('sending-fax');
  const stateOf = () => desk.row('送信箱', { 送信番号: number })['状態'];
  expect(stateOf()).toBe('発送待ち');
  await press(dialog, '戻る');
  await fill(dialog, field, FAX);
  await press(dialog, '1件の発送を記録する');
  await sees(dialog, '1件を「発送済（記録）」にしました');
  expect(stateOf()).toBe('発送済（記録）');
  const contacts = desk.rows('対応履歴').filter((row) => row['対象番号'] === number);
  expect(contacts).toHaveLength(1);
  expect(desk.page.problems).toEqual([]);
});
