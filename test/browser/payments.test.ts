// The test of the money desk on the served product: list, match, book, unpaid, account, registers, records.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'puppeteer-core';
import iconv from 'iconv-lite';
import { callTwin } from '../support/twin';
import { attach, choose, fill, labelsOf, press, sees, tick } from '../support/acting';
import { openDesk } from '../support/desk';

// The demonstration's policies: D-201 TOSHA-B 136,370円 and D-202 TOSHA-A 110,430円 are unpaid, D-101 is paid.
const desk = openDesk('payments', {
  prepare: (twin) =>
    callTwin(twin, 'createQuotes', { members: 'all', effectiveDate: '2027-04-01', transaction: '更改' }),
});

const LIST = `入金日,振込名義,入金額
令和8年11月10日,ﾌｸ)ﾐﾎﾝｶｸｳﾀﾞｲｲﾁ,"136,370"
2026/11/12,ミホンカクウダイニシシヤキヨウ,"110,000"
2026/11/13,フメイ,"9,999"
2026/11/31,フメイ,"1,000"
`;

async function upload(frame: Frame, name: string, text: string): Promise<void> {
  const path = join(desk.folder, name);
  writeFileSync(path, iconv.encode(text, 'cp932'));
  await attach(frame, path);
}
const policyOf = (member: string) => desk.row('契約', { 会員番号: member });

test('a list is read, the sure payment proposed, and nothing booked before it is confirmed', async () => {
  const dialog = await desk.openDialog('台帳', '収納', '入金を取り込む');
  await sees(dialog, '入金先');
  await tick(dialog, '[value="団体"]');
  await upload(dialog, '入金一覧.csv', LIST);
  await sees(dialog, '新規 3件 ／ 取込済 0件 ／ 保留 1件');
  await sees(dialog, '「2026/11/31」は日付として読み取れません');
  await desk.picture('payments-report');
  await press(dialog, '3件を取り込む');
  await sees(dialog, '1件（136,370円）を計上する');
  expect(policyOf('D-201')['入金状況']).toBe('未収');
  await desk.picture('payments-match');
  await press(dialog, '1件（136,370円）を計上する');
  await sees(dialog, '1件を計上しました');
  expect(policyOf('D-201')['入金状況']).toBe('入金済');
  expect(policyOf('D-201')['計上月']).toBe('2026-11');
});

test('an unsure payment is decided by a person, money that is no premium is set aside', async () => {
  const dialog = await desk.page.dialogFrame();
  await press(dialog, '照合する');
  const policyNumber = String(policyOf('D-202')['契約番号']);
  await choose(dialog, 'ミホンカクウダイニシシヤキヨウの計上先', policyNumber);
  await sees(dialog, '名義が一部一致、金額が異なる');
  await choose(dialog, 'フメイの計上先', 'aside');
  // What is not decided is not in the sum.
  await press(dialog, '1件（110,000円）を計上する');
  await sees(dialog, '計上先が決まっていない行が1件');
  await fill(dialog, '[placeholder^="理由"]', '代理店手数料', 'フメイ');
  await desk.picture('payments-unsure');
  await press(dialog, '1件（110,000円）を計上し、1件を対象外・仮受にする');
  await sees(dialog, '1件を計上しました。対象外 1件');
  await sees(dialog, '一部入金');
  await desk.picture('payments-booked');
  await press(dialog, '閉じる');
  expect(policyOf('D-202')['入金状況']).toBe('一部入金');
});

test('未収一覧 names what is open, refuses a transfer letter without an account, and queues a reminder', async () => {
  const dialog = await desk.openDialog('台帳', '収納', '未収');
  // 110,430 less 110,000.
  await sees(dialog, '未収 1件　合計 430円');
  await sees(dialog, '払込口座が登録されていない');
  await tick(dialog, `${policyOf('D-202')['契約番号']} …`);
  await fill(dialog, '#payBy', '2026-12-10');
  await press(dialog, '振込のご案内を作成（1件）');
  await sees(dialog, '次の1件は作成していません');
  await press(dialog, '未収のご案内を作成（1件）');
  await sees(dialog, '送信箱に1件登録しました');
  await desk.picture('unpaid');
  await press(dialog, '閉じる');
  const letters = desk.rows('送信箱').map((row) => row['書類名']);
  expect(letters).toContain('保険料お振込みのご確認のお願い');
});

test('an account is keyed by one person, and confirmed by another beside the paper', async () => {
  const program = 'サイバー保険（情報漏えい限定補償型）';
  await desk.actAs('staff');
  const keying = await desk.dialog('accounts');
  await sees(keying, '未登録');
  await press(keying, `「${program}」の払込口座を登録`);
  await fill(keying, '#year', '2026');
  await fill(keying, '#bank', '見本銀行');
  await fill(keying, '#branch', '架空支店');
  await fill(keying, '#number', '0012345');
  await fill(keying, '#holder', 'ミホンホケンジムシヨ');
  await fill(keying, '#paper', '口座開設通知');
  await press(keying, '登録する');
  await sees(keying, '入力してください');
  await choose(keying, '#kind', '普通');
  await press(keying, '登録する');
  await sees(keying, '登録した本人は確認できません');
  await press(keying, '閉じる');

  await desk.actAs('manager');
  const dialog = await desk.dialog('accounts');
  await sees(dialog, '確認待ち：staff@agency.example');
  await press(dialog, '確認', program);
  for (const text of ['見本銀行', '架空支店', '普通', 'ミホンホケンジムシヨ', '口座開設通知'])
    await sees(dialog, text);
  for (const part of ['金融機関', '支店', '種類', '口座名義（カナ）'])
    await tick(dialog, `${part}は資料と同じ`);
  await fill(dialog, '#number', '0012346');
  await press(dialog, '確認する');
  await sees(dialog, '入力された口座番号が登録と一致しません');
  await fill(dialog, '#number', '0012345');
  await desk.picture('accounts');
  await press(dialog, '確認する');
  await sees(dialog, '使用可');
  await press(dialog, '閉じる');
});

test('cash is keyed by hand, and what is missing is said beside its field', async () => {
  const dialog = await desk.dialog('recordPayment');
  await sees(dialog, '一覧で取り込めない入金');
  await press(dialog, '入金を登録する');
  await sees(dialog, '入金額を入力してください。');
  await fill(dialog, '#payer', '窓口');
  await fill(dialog, '#amount', '500円');
  await desk.picture('record-payment');
  await press(dialog, '閉じる');
  await press(dialog, '保存せずに閉じる');
});

test('settlement, ledger and a complaint', async () => {
  const settlement = await desk.openDialog('台帳', '収納', '精算');
  // 246,370円 × 68%: 136,370 × 0.68 = 92,731.6, 110,000 × 0.68 = 74,800; the yen left over goes to 0.6.
  await sees(settlement, '167,532円');
  await sees(settlement, '2026-11はまだ終わっていないため、確定できません。');
  await desk.picture('settlement');
  await press(settlement, '閉じる');
  const registers = await desk.dialog('registers');
  await sees(registers, '合計 246,370円');
  await press(registers, 'CSVを出力（シフトJIS）');
  await sees(registers, '「保険料台帳.csv」を出力しました（2行）');
  await desk.picture('registers');
  await press(registers, '月次集計');
  await sees(registers, '端数処理は保険会社に未確認');
  await press(registers, '閉じる');
  const complaint = await desk.dialog('complaint');
  await sees(complaint, 'お客さまの言葉のまま記入します');
  await press(complaint, '登録する');
  await sees(complaint, '申出の内容を入力してください');
  await choose(complaint, '#channel', '電話');
  await fill(complaint, '#content', '=案内が届かない');
  await desk.picture('complaint');
  await press(complaint, '登録する');
  await sees(complaint, '受付番号B-2026-0001');
  await press(complaint, '閉じる');
  expect(desk.row('苦情', { 受付番号: 'B-2026-0001' })['申出内容']).toBe('=案内が届かない');
});

test('intention and papers of a quote: what is missing is said, recorded, and asked for', async () => {
  const row = desk.line('見積', { 会員番号: 'D-202' });
  await desk.page.selectCells('見積', `A${row}`);
  const intention = await desk.dialog('intention');
  await sees(intention, '次の7点が必要です');
  await fill(intention, '#finalIntention', 'Aプランで加入したい');
  await press(intention, '記録する');
  await sees(intention, '当初の意向を入力してください');
  await fill(intention, '#firstIntention', '漏えい時の費用に備えたい');
  await fill(intention, '#firstOn', '2026-11-10');
  await fill(intention, '#finalOn', '2026-11-20');
  await tick(intention, '[value="あり"]');
  await fill(intention, '#difference', 'プランをAとした');
  await fill(intention, '#differenceReason', '保険料を抑えるため');
  await desk.picture('intention');
  await press(intention, '記録する');
  await sees(intention, '記録番号E-2026-0001で登録しました');
  await sees(intention, '次の5点が必要です');
  await press(intention, '閉じる');

  await desk.page.selectCells('見積', `A${row}`);
  const papers = await desk.dialog('documents');
  await sees(papers, '加入申込票');
  await desk.picture('documents');
  await press(papers, '「算出基礎の確認資料」を登録');
  await fill(papers, '#statement', '資金収支計算書');
  await fill(papers, '#line', '事業活動収入計');
  await fill(papers, '#amount', '7億円');
  await choose(papers, '#method', '郵送');
  for (const check of await labelsOf(papers, '[name=checked]')) await tick(papers, check);
  await desk.picture('document-form');
  await press(papers, '登録する');
  await sees(papers, '書類番号D-2026-0001で登録しました');
  await press(papers, '2点の提出を依頼する');
  await sees(papers, '提出の依頼を送信箱に登録しました');
  await press(papers, '閉じる');
  expect(desk.page.problems).toEqual([]);
});
