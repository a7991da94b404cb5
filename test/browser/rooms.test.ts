// This file tests what stands in for hidden tabs: the tab bar, 資料を見る, 記録を見る and 使う業務 as they are opened.
import { fill, press, readAll, sees, shows, text } from '../support/acting';
import { openDesk } from '../support/desk';

const desk = openDesk('rooms', { role: 'manager' });

test('the tab bar shows the fourteen tabs, and no other', async () => {
  const names = await readAll(desk.page.page, '.o-sheet-name');
  await desk.picture('tab-bar');
  expect(names).toEqual([
    ...['ホーム', '会員名簿', '見積', '送信箱', '期限', '契約', '照会', '対応履歴', '事故', '収納・精算'],
    ...['料率', '制度', 'メール文面', '設定'],
  ]);
});

test('資料を見る lists what the documents say, by tab and words', async () => {
  const frame = await desk.dialog('reference');
  await shows(frame, 'tbody td');
  await desk.picture('reference');
  await fill(frame, '#text', 'TOSHA 調査費用');
  await frame.waitForFunction(() =>
    [...document.querySelectorAll('tbody tr')].every((row) => /TOSHA.*調査費用/s.test(row.textContent!)),
  );
  expect((await readAll(frame, 'tbody tr')).length).toBeGreaterThan(0);
  await press(frame, '閉じる');
});

test('使う業務 names what is open in a room, and switches one off and on that has nothing open', async () => {
  /** 管理 lists what the rooms in use bring. */
  const offered = async () => {
    const admin = await desk.dialog('admin');
    await sees(admin, '使う業務');
    const words = await text(admin);
    await press(admin, '閉じる');
    return words.includes('苦情を受付');
  };
  expect(await offered()).toBe(true);
  let frame = await desk.dialog('rooms');
  await sees(frame, '入金の済んでいない契約2件');
  await desk.picture('rooms');
  await press(frame, '苦情・登録簿を使わない');
  await sees(frame, '苦情・登録簿を使う');
  await desk.picture('rooms-off');
  await press(frame, '閉じる');
  expect(await offered()).toBe(false);
  frame = await desk.dialog('rooms');
  await press(frame, '苦情・登録簿を使う');
  await sees(frame, '苦情・登録簿を使わない');
  await desk.picture('rooms-on');
  await press(frame, '閉じる');
  expect(await offered()).toBe(true);
});
