// The test of the page 初期設定: the chunks are driven to their end, and nothing of the staff's is changed.
import { press, sees } from '../support/acting';
import { openDesk } from '../support/desk';

const desk = openDesk('set-up', {});

test('the set-up is run again from its page to its end', async () => {
  const before = desk.rows('会員名簿');
  const dialog = await desk.dialog('setUp');
  await press(dialog, '始める');
  await sees(dialog, '完了しました');
  await desk.picture('done');
  expect(desk.rows('会員名簿')).toEqual(before);
});
