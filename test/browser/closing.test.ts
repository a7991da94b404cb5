// The test of the month's end on the served product: compared, proposed, confirmed by a second person, kept, opened again.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attach, fill, press, sees, shows } from '../support/acting';
import { openDesk } from '../support/desk';
import { mustCall } from '../support/faults/outbox-scenario';

const INSURER = '三井住友海上';
const QUOTE = 'Q-2026-0001';
const cash = {
  ...{ receivedOn: '2026-10-20', payer: 'ﾐﾎﾝ', amount: '136,370円', by: '振込', channel: '自社口座' },
  ...{ policyNumber: '', requestKey: 'one' },
};

/** October has the premium of TOSHA-B, D-201; other money came for a quote whose application has not. */
const desk = openDesk('closing', {
  prepare: async (twin) => {
    const [policy] = twin.workbook.tabRows('契約').filter((row) => row['会員番号'] === 'D-201');
    await mustCall(twin, 'recordPayment', { ...cash, policyNumber: String(policy!['契約番号']) });
    await mustCall(twin, 'recordPayment', { ...cash, amount: '66,000円', requestKey: 'two' });
    const quote = {
      members: ['D-201/TOSHA'],
      effectiveDate: '2027-10-01',
      transaction: '更改',
      letters: false,
    };
    await mustCall(twin, 'createQuotes', quote);
    const provisional = [{ paymentNumber: 'N-2026-0002', quoteNumber: QUOTE }];
    await mustCall(twin, 'bookPayments', { bookings: [], provisional });
  },
});

const page = async (title: string) => {
  await shows(desk.page.page, `.frame-dialog iframe[title^="${title}"]`);
  return desk.page.dialogFrame();
};
const october = async () => {
  const dialog = await desk.openDialog('台帳', '収納', '精算');
  await sees(dialog, '2026-11はまだ終わっていないため、確定できません。');
  await fill(dialog, '#month', '2026-10');
  await press(dialog, '表示する');
  // 68% of 136,370円 are 92,731.6; the yen that rounding down leaves over goes to the largest fraction, 0.6.
  await sees(dialog, '92,732円');
  return dialog;
};

test('one person compares the statement and proposes, with a reason for what differs', async () => {
  await desk.actAs('staff');
  const dialog = await october();
  await press(dialog, '確定を申請する');
  await sees(dialog, '保険会社の一覧と照合するか、一覧がない理由を入力してください');
  const policyNumber = String(desk.row('契約', { 会員番号: 'D-201' })['契約番号']);
  const path = join(desk.folder, '精算書.csv');
  const lines = [
    '契約番号,契約者,保険料',
    `${policyNumber},見本,"92,700"`,
    'X-9,架空,△1000',
    '合計,,"91,700"',
  ];
  writeFileSync(path, `\ufeff${lines.join('\n')}\n`);
  await attach(dialog, path);
  await sees(dialog, '金額相違');
  await sees(dialog, '当方の計上になし');
  await desk.picture('closing-compared');
  await press(dialog, '確定を申請する');
  await sees(dialog, '相違が2件あります。このまま確定する理由を入力してください');
  await fill(dialog, '#reason', '32円は端数、X-9は11月に計上');
  await press(dialog, '確定を申請する');
  await sees(dialog, '確定を申請しました');
  await press(dialog, '閉じる');
  expect(desk.row('精算記録', { 引受会社: INSURER })).toMatchObject({ 状態: '確認待ち', 相違: 2 });
});

test('another person confirms by typing the sum; the record keeps the lines, and a manager opens it again', async () => {
  await desk.actAs('manager');
  const dialog = await october();
  await sees(dialog, '32円は端数、X-9は11月に計上');
  await sees(dialog, '金額相違');
  await fill(dialog, '#amount', '92,700円');
  await press(dialog, '確定する');
  await sees(dialog, '入力した金額が当方の計上の合計と一致しません');
  await fill(dialog, '#amount', '92,732円');
  await press(dialog, '確定する');
  await sees(dialog, '確定しました');
  await desk.picture('closing-closed');
  expect(desk.row('精算記録', { 引受会社: INSURER })).toMatchObject({ 状態: '確定', 当方の計上: 92_732 });

  await press(dialog, '精算の記録を見る');
  const list = await page('記録を見る');
  await sees(list, '精算書.csv');
  await sees(list, '32円は端数、X-9は11月に計上');
  await desk.picture('closing-records');
  await press(list, '「保険会社精算」を開く', '2026-10');
  const kept = await page('保険会社精算');
  await sees(kept, '金額相違');
  await sees(kept, '-1,000円');
  await press(kept, '再開する');
  await sees(kept, '理由を入力してください');
  await fill(kept, '#opening', '32円の原因が分かったため');
  await press(kept, '再開する');
  await sees(kept, '再開しました');
  await sees(kept, '32円の原因が分かったため');
  expect(desk.row('精算記録', { 引受会社: INSURER })).toMatchObject({ 状態: '再開' });
  await press(kept, '閉じる');
});

test('money that came before an application goes back to who paid it, and is told once', async () => {
  const dialog = await desk.openDialog('台帳', '収納', '未収');
  await press(dialog, '仮受…');
  await sees(dialog, QUOTE);
  await desk.picture('held');
  await press(dialog, '仮受 N-2026-0002の返金');
  await sees(dialog, 'ﾐﾎﾝへ、自社口座から全額（66,000円）を返します');
  await press(dialog, '返金予定を登録する');
  await sees(dialog, '理由を入力してください');
  await fill(dialog, '#reason', '申込の取下げ');
  await desk.picture('held-return');
  await press(dialog, '返金予定を登録する');
  await sees(dialog, '返金予定を登録しました（入金番号 N-2026-0003）');
  await press(dialog, '「返金を記録（N-2026-0003）」を開く');
  const paid = await page('返金を記録');
  await press(paid, '返金を記録する');
  await sees(paid, '返金を記録しました。');
  await press(paid, '閉じる');
  expect(desk.row('収納・精算', { 入金番号: 'N-2026-0003' })).toMatchObject({
    状態: '返金済',
    振込名義: 'ﾐﾎﾝ',
  });
  const again = await desk.openDialog('台帳', '収納', '未収');
  await press(again, '仮受…');
  await sees(again, '仮受の入金はありません');
  await press(again, '閉じる');
  expect(desk.page.problems).toEqual([]);
});
