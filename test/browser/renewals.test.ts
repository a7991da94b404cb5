// This file tests renewals on the served product: dates keyed in 制度, the list, a letter, an answer, the calendar.
import { policies } from '../../src/tables/policies';
import { transactions } from '../../src/tables/transactions';
import { fill, frameOf, press, readAll, sees, shows, text, tick } from '../support/acting';
import { openDesk } from '../support/desk';
import { memoryWorld } from '../support/memory-ports';
import { addPolicy } from '../support/policies';
import { seed } from '../support/seeding';
import { callTwin } from '../support/twin';

/** Three of the demonstration's members, insured from 2026-04-01: two by the expiry, one by the closing. */
const desk = openDesk('renewals', {
  prepare: async (twin) => {
    twin.clock.set('2027-01-10T10:00:00+09:00');
    const world = memoryWorld();
    world.state.today = '2026-03-01';
    const start = '2026-04-01';
    addPolicy(world, {
      memberNumber: 'D-101',
      program: 'ALIVE',
      premiumYen: 66_000,
      start,
      organization: '【見本】特定非営利活動法人はるかぜ',
    });
    addPolicy(world, {
      memberNumber: 'D-103',
      program: 'ALIVE',
      premiumYen: 120_000,
      start,
      organization: '【見本】社会福祉法人みなも',
    });
    addPolicy(world, {
      memberNumber: 'D-201',
      program: 'TOSHA',
      premiumYen: 98_810,
      start,
      organization: '【見本】架空第一区社会福祉協議会',
    });
    // The key as the roster makes it.
    const text = JSON.stringify([...world.rows.entries()]).replace(/(D-\d+)\/\/(ALIVE|TOSHA)/g, '$1/$2');
    for (const [key, rows] of JSON.parse(text) as [string, Record<string, unknown>[]][])
      world.rows.set(key, rows);
    seed(twin, world, [policies, transactions]);
    await callTwin(twin, 'runDaily');
  },
});

test('the list by step, last year beside the next, and a letter as it will go out', async () => {
  const dialog = await desk.openDialog('台帳', '契約', '更改（月別）');
  await sees(dialog, '更改の対象 3件');
  await sees(dialog, '締切未入力');
  const list = await text(dialog);
  expect(list).toContain('P-2026-0001');
  // S2: 3億円 costs 66,000円, this year as last.
  expect(list).toContain('66,000円');
  expect(list).toContain('過去の事故は毎年うかがいます');
  await desk.picture('renewals');
  // Nothing is ticked: nothing can be done, and the page says why.
  expect(list).toContain('契約を選ぶと操作できます');
  expect(await readAll(dialog, '.frame > .actions button:enabled')).toEqual(['閉じる']);
  await tick(dialog, 'P-2026-0001…');
  await press(dialog, '案内文を見る');
  const letter = await frameOf(dialog, 'iframe.letter');
  await sees(letter, '更新手続きのご案内');
  const words = await text(letter);
  expect(words).toContain('2027年4月1日 16:00');
  expect(words).toContain('あらためてお答えください');
  await desk.picture('renewal-letter');
  await press(dialog, '戻る');
  // The daily run has queued it already: the same policy, step and year make one letter.
  await shows(dialog, 'table');
  await press(dialog, '案内1件を確かめて送る');
  await sees(dialog, '登録済み1件');
  expect(desk.rows('送信箱')).toHaveLength(2);
  // Looked at and sent here: a first address wants the number typed.
  await sees(dialog, '初めての宛先');
  await desk.picture('renewal-sending');
  await fill(dialog, '#confirm', '1');
  await press(dialog, 'メール1通を送信する');
  await sees(dialog, 'すべて処理しました');
  expect(
    desk
      .rows('送信箱')
      .map((row) => row['状態'])
      .sort(),
  ).toEqual(['送信待ち', '送信済']);
  await press(dialog, '閉じる');
});

test('a refusal needs its reason, and leaves the list with it', async () => {
  const dialog = await desk.openDialog('台帳', '契約', '更改（月別）');
  await tick(dialog, 'P-2026-0002…');
  await press(dialog, '回答・結果を登録');
  await tick(dialog, '[value="更新しない"]');
  await press(dialog, '登録する');
  await sees(dialog, '「更新しない」の理由または根拠書類を入力してください');
  await fill(dialog, '#reason', '電話：ほかの保険に切り替えるとのこと');
  await press(dialog, '登録する');
  await sees(dialog, '1件を「更新しない」に登録しました');
  await sees(dialog, '更改の対象 2件');
  await desk.picture('renewal-recorded');
  await press(dialog, '閉じる');
  expect(desk.row('契約', { 契約番号: 'P-2026-0002' })['更改状態']).toBe('更新しない');
  const entry = desk.row('異動', { 異動区分: '更改なし' });
  expect(entry).toMatchObject({ 契約番号: 'P-2026-0002', 根拠書類: '電話：ほかの保険に切り替えるとのこと' });
});

test('a closing keyed in 制度 dates the steps of the group programme; 期限 shows it after its run', async () => {
  const step = () => desk.row('期限', { 期限キー: 'P-2026-0003/renewal/90' });
  expect(step()).toMatchObject({ 状態: '日付未入力', 期限日時: '' });
  const row = desk.line('制度', { 制度コード: 'TOSHA' });
  const cells = { 保険始期: '2027/04/01', 保険終期: '2028/04/01', 申込締切: '2027/03/16' };
  for (const [header, text] of Object.entries(cells)) {
    await desk.page.edit('制度', `${desk.column('制度', header)}${row}`, text);
  }
  const dialog = await desk.openDialog('台帳', '期限', '期限の一覧');
  await press(dialog, '期限を更新する');
  await sees(dialog, '期限超過1件');
  await desk.picture('deadline-list');
  await press(dialog, '閉じる');
  // 90 days before 2027-03-16 is 2026-12-16.
  expect(step()).toMatchObject({ 状態: '期限超過', 期限日時: '2026-12-16T23:59:00', 残日数: -25 });
  expect(desk.row('期限', { 期限キー: 'P-2026-0002/expiry' })).toMatchObject({
    状態: '完了',
    完了根拠: '更改状態：更新しない',
  });
  await desk.picture('deadlines');
});

test('the calendar goes to oneself with every open date', async () => {
  const dialog = await desk.openDialog('台帳', '期限', 'カレンダーへ');
  await sees(dialog, '日付の入った未了の期限');
  await desk.picture('calendar');
  await press(dialog, 'メールで送る');
  await sees(dialog, 'のカレンダーを送りました');
  await press(dialog, '閉じる');
  const { file } = desk.mail(desk.twin.currentUser().email, 'カレンダー');
  const { attachments } = await desk.twin.readMail(file);
  expect(attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar']);
  expect(desk.page.problems).toEqual([]);
});
