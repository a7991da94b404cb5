// This file tests 自動見積 as it is opened: a quote stopped in its hour by its button, and one that goes.
import { press, sees } from '../support/acting';
import { ADDRESSES, finishRows, hourlyAt, MORNING, prepareAutomatic } from '../support/automatic-quotes';
import { openDesk } from '../support/desk';

const desk = openDesk('automatic', {
  role: 'manager',
  demonstration: false,
  now: MORNING,
  prepare: async (twin) => {
    await prepareAutomatic(twin);
    await finishRows(twin);
    await hourlyAt(twin, '10:00');
    await hourlyAt(twin, '11:00');
  },
});

test('one is stopped by its button, the other goes and is listed', async () => {
  const frame = await desk.dialog('autoQuotes');
  await sees(frame, '自動で送られるのを待っているメール（2件）');
  await desk.picture('automatic-quotes');
  const { 送信番号: second } = desk.row('送信箱', { 宛先: ADDRESSES[1], 状態: '送信待ち' });
  await press(frame, `${String(second)} 社会福祉法人架空4002を停止`);
  await sees(frame, `${String(second)}を停止し、「確認待ち」にしました。`);
  await sees(frame, '「確認待ち」にした自動の見積（1件）');
  await press(frame, '閉じる');
  await hourlyAt(desk.twin, '12:10');
  const again = await desk.dialog('autoQuotes');
  await sees(again, '今日、自動で送ったメール（1件）');
  await desk.picture('automatic-quotes-sent');
  expect(desk.twin.mailbox().filter(({ to }) => to === ADDRESSES[1])).toHaveLength(1);
  await press(again, '閉じる');
});
