// This file tests the desk as it is worked: three clicks to a sent quote, a new member by form, nothing typed lost.
import { fill, focused, gone, keysOn, press, reads, sees, text, choose, write } from '../support/acting';
import { axeProblems } from '../support/axe';
import { openDesk } from '../support/desk';

const desk = openDesk('desk-flow', { role: 'manager' });

beforeAll(async () => {
  // A group starts on the day that 制度 says.
  const line = desk.line('制度', { 制度コード: 'ALIVE' });
  await desk.page.edit('制度', `${desk.column('制度', '保険始期')}${line}`, '2027-04-01');
  await desk.page.edit('制度', `${desk.column('制度', '保険終期')}${line}`, '2028-04-01');
});

const ADDRESS = 'harukaze@mihon.example.jp';
const select = (number: string) =>
  desk.page.selectCells('会員名簿', `B${desk.line('会員名簿', { 会員番号: number })}`);

test('from the selected row to a sent quote in three clicks, all of it seen before', async () => {
  await select('D-101');
  const frame = await desk.openSidebar('台帳', '会員', '会員を探す');
  for (const words of ['はるかぜ', '03-', ADDRESS, '66,000円', '保険料表', '現在の補償', '最近の対応'])
    await sees(frame, words);
  expect(await axeProblems(frame)).toEqual([]);
  await desk.picture('flow-card');
  await frame.evaluate(() => {
    const scope = window as unknown as { clicks: number };
    scope.clicks = 0;
    document.addEventListener('click', () => (scope.clicks += 1), true);
  });
  await press(frame, '見積を送る');
  // Yen, label, title, validity (30 days from 2026-11-22, rule C17) and address.
  for (const words of ['66,000円', '保険料表', '保険料例のご案内', '2026年12月22日', '残り30日', ADDRESS])
    await sees(frame, words);
  expect(await axeProblems(frame)).toEqual([]);
  await desk.picture('flow-offer');
  await press(frame, '送信箱に登録して内容を確認する');
  await sees(frame, '初めての宛先');
  expect(await axeProblems(frame)).toEqual([]);
  await desk.picture('flow-letter');
  // Rule C14, apart from the clicks: the number of a first mail is typed.
  await write(frame, '#confirm', '1');
  await press(frame, 'メールを送信する');
  await sees(frame, `${ADDRESS}に送信しました`);
  expect(await frame.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBe(3);
  expect(desk.twin.mailbox().map(({ to }) => to)).toEqual([ADDRESS]);
  expect(desk.row('送信箱', { 会員番号: 'D-101' })).toMatchObject({ 状態: '送信済', 宛先: ADDRESS });
  await desk.picture('flow-sent');
});

test('a new member by form: nothing typed is lost, who is there already is shown, and the card opens', async () => {
  const frame = await desk.openSidebar('台帳', '会員', '会員を探す');
  await press(frame, '新しい会員');
  await focused(frame, '#memberNumber');
  await fill(frame, '#memberNumber', 'D-900');
  await fill(frame, '#organization', '特定非営利活動法人はるかぜ');
  await press(frame, '会員を探す');
  await sees(frame, '保存されていません');
  await press(frame, '入力に戻る');
  await gone(frame, 'dialog.leaving');
  await fill(frame, '#organization', '【見本】特定非営利活動法人はるかぜ');
  await choose(frame, '#program', 'GH');
  await fill(frame, '#postalCode', '100');
  await press(frame, '登録する');
  await reads(
    frame,
    '#postalCode-error',
    '「100」は郵便番号（7桁）ではないため取り込んでいません。例：100-0001',
  );
  await fill(frame, '#postalCode', '1000001');
  expect(await axeProblems(frame)).toEqual([]);
  await desk.picture('flow-new-member');
  await press(frame, '登録する');
  await sees(frame, '名簿に似た会員が1件あります');
  await press(frame, '別の会員として登録する');
  await sees(frame, '検索結果に戻る');
  expect(await text(frame)).toContain('D-900');
  expect(desk.row('会員名簿', { 会員番号: 'D-900' })).toMatchObject({ 加入制度: 'GH', 郵便番号: '100-0001' });
});

test('Escape closes a clean dialog, and asks in one where something was typed', async () => {
  const { page } = desk.page;
  let dialog = await desk.dialog('complaint');
  await sees(dialog, '閉じる');
  await keysOn(dialog, 'Escape');
  await gone(page, '.frame-dialog');
  dialog = await desk.dialog('complaint');
  await sees(dialog, '閉じる');
  await write(dialog, '申出の内容', 'お電話で');
  await keysOn(dialog, 'Escape');
  await sees(dialog, '保存されていません');
  await keysOn(dialog, 'Escape');
  await gone(dialog, 'dialog.leaving');
  await press(dialog, '閉じる');
  await press(dialog, '保存せずに閉じる');
  await gone(page, '.frame-dialog');
  expect(desk.page.problems).toEqual([]);
});
