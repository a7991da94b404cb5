// 今日の仕事 in the browser: what is owed, whose it is, and one button followed to where it is done.
import { choose, press, sees } from '../support/acting';
import { openDesk } from '../support/desk';
import { typeInto } from '../support/hands';
import { callTwin } from '../support/twin';

const desk = openDesk('today', {
  prepare: async (twin) => {
    await callTwin(twin, 'createQuotes', {
      members: 'all',
      effectiveDate: '2027-04-01',
      transaction: '新規',
    });
    const [referral] = twin.workbook.tabRows('照会');
    typeInto(twin, '照会', String(referral!['照会番号']), { 送付日: '？' });
    await callTwin(twin, 'runHourly');
  },
});

test('ホーム says how much is owed, and of when that is', async () => {
  await desk.page.waitForCell('ホーム', 'B11', /^今日の仕事/);
  await desk.page.waitForCell('ホーム', 'G11', /^11\/22 10:\d\d現在$/);
  await desk.page.waitForCell('ホーム', 'B12', /^受付$/);
  await desk.picture('today-home');
});

test('the list is told apart by kind and owner, and a button leads to where it is done', async () => {
  const dialog = await desk.openDialog('台帳', '今日の仕事');
  await sees(dialog, '残っている仕事を');
  // The row that nobody can read is a line among the others, with its place.
  await sees(dialog, '照会 2行目「送付日」');
  await desk.picture('today');
  await press(dialog, '更改 1');
  await sees(dialog, '更改後の申込を受け付けるか、結果を記録すると消えます');
  await choose(dialog, '担当', '担当B');
  await sees(dialog, '更改の案内（2027年1月');
  const months = await desk.nextDialog(() => press(dialog, '「更改（月別）」を開く'));
  await sees(months, '更改の対象');
});
