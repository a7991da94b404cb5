// The test of bulk work on the served product: a dry run, a run that is stopped, closed and resumed.
import { choose, fill, press, sees, tick, untick } from '../support/acting';
import { openDesk } from '../support/desk';
import { callTwin } from '../support/twin';

const COUNT = 600;
const csv = [
  '会員番号,法人名,加入制度,希望プラン,売上高,募集担当',
  ...Array.from({ length: COUNT }, (_, at) =>
    [
      String(at + 1).padStart(5, '0'),
      `架空法人${at + 1}`,
      'ALIVE',
      'ALIVE',
      at === 3 ? '約3億円' : '3億円',
      '一括',
    ].join(','),
  ),
].join('\n');
const desk = openDesk('jobs', {
  prepare: (twin) =>
    callTwin(twin, 'importMembers', {
      fileName: 'many.csv',
      contentBase64: Buffer.from(csv).toString('base64'),
      dryRun: false,
    }),
});

test('over conditions: counted first, stopped half-way, closed, and resumed for the rest alone', async () => {
  const dialog = await desk.dialog('jobs');
  await choose(dialog, '#solicitor', '一括');
  await fill(dialog, '#effectiveDate', '2027-04-01');
  await press(dialog, '内容を確認する');
  await sees(dialog, '種類を選んでください');
  await tick(dialog, '[name="transaction"][value="新規"]');
  await untick(dialog, '#letters');
  await press(dialog, '内容を確認する');
  await sees(dialog, `対象は${COUNT}件です。まだ何も変更していません。`);
  await sees(dialog, '処理できない行が1件あります');
  expect(desk.rows('見積')).toEqual([]);
  await desk.picture('jobs-preview');
  // The first call of the page stands still until the stop is pressed, however slow either of them is.
  await desk.heldServer(async () => {
    await press(dialog, `${COUNT}件の処理を始める`);
    await press(dialog, '停止する');
    await sees(dialog, '区切りのよいところで停止します');
  });
  await sees(dialog, '再開すると残りだけを処理します');
  await desk.picture('jobs-stopped');
  const made = desk.rows('見積').length;
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(COUNT - 1);
  await press(dialog, '閉じる');

  const again = await desk.dialog('jobs');
  await sees(again, '途中の作業が1件あります');
  await press(again, '再開する');
  await sees(again, '作業W-2026-0001が終わりました');
  await desk.picture('jobs-ended');
  expect(desk.rows('見積')).toHaveLength(COUNT - 1);
  expect(desk.rows('作業')).toMatchObject([{ 状態: '完了', 全件: COUNT, 完了: COUNT, エラー: 1 }]);
  const failed = desk.rows('会員名簿').filter((row) => row['一括処理のエラー'] !== '');
  expect(failed).toMatchObject([{ 会員番号: '00004' }]);
  await press(again, '閉じる');
});

test('over selected rows: names are shown, and hidden rows are left out', async () => {
  await desk.page.selectCells('会員名簿', 'B2:D4');
  const dialog = await desk.dialog('jobs');
  await sees(dialog, '会員名簿で選択した行（3件）');
  await sees(dialog, '【見本】社会福祉法人あおば会');
  await press(dialog, '閉じる');
  const members = desk.twin.workbook.sheetId('会員名簿')!;
  desk.twin.workbook.model.dispatch('HIDE_COLUMNS_ROWS', {
    sheetId: members,
    dimension: 'ROW',
    elements: [2],
  });
  const fewer = await desk.dialog('jobs');
  await sees(fewer, '会員名簿で選択した行（2件）');
  await press(fewer, '閉じる');
  await desk.page.selectCells('会員名簿', 'B2:D400');
  const refused = await desk.dialog('jobs');
  await sees(refused, '行の選択で処理できるのは300行までです');
  await desk.picture('jobs-too-many');
  expect(desk.page.problems).toEqual([]);
});
