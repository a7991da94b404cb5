// The test of a TOSHA claim on the served product: three facts of a call, and what weeks later is learnt of it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'puppeteer-core';
import {
  attach,
  choose,
  fill,
  gone,
  holds,
  press,
  pressAmong,
  readAll,
  sees,
  shows,
  write,
} from '../support/acting';
import { openDesk } from '../support/desk';

const desk = openDesk('claims');
const CLAIM = 'C-2026-0001';
const SECOND = 'C-2026-0002';

/** A page of a claim, from its line in 事故を開く. */
async function pageOf(claim: string, title: string): Promise<Frame> {
  const list = await desk.openDialog('台帳', '事故', '事故を開く');
  await press(list, title, claim);
  await shows(desk.page.page, `.frame-dialog iframe[title^="${title}"]`);
  return desk.page.dialogFrame();
}

const unseen = (dialog: Frame, ...words: readonly string[]): Promise<unknown> =>
  dialog.waitForFunction(
    (all) => !all.some((word) => document.body.innerText.includes(word)),
    { polling: 50 },
    words,
  );

async function payable(): Promise<Frame> {
  await shows(desk.page.page, '.frame-dialog iframe[title^="限度額等の確認表"]');
  return desk.page.dialogFrame();
}

async function record(dialog: Frame, step: string, on: string): Promise<void> {
  await choose(dialog, '#step', step);
  await fill(dialog, '#on', on);
  await press(dialog, '記録する');
  await holds(dialog, '#step', '');
}

async function approve(dialog: Frame, payee: string, on: string): Promise<void> {
  await press(dialog, '承認された', payee);
  await fill(dialog, '#on', on);
  await fill(dialog, '#note', '引受会社 佐藤様');
  await press(dialog, '記録する');
  await sees(dialog, `${on.replace(/-/g, '/')} 引受会社 佐藤様`);
}

test('a call with three facts; the claim comes three weeks later, and each warning is answered where it stands', async () => {
  const sidebar = await desk.openSidebar('台帳', '事故', '事故を受付');
  await write(sidebar, '#search', '架空第一区');
  await pressAmong(sidebar, '.found', 'D-201/TOSHA…');
  await fill(sidebar, '#caller', '総務課 見本様');
  await fill(sidebar, '#callerPhone', '03-0000-1111');
  await fill(sidebar, '#reportedOn', '2026-10-28');
  await fill(sidebar, '#reportedTime', '10:15');
  await fill(sidebar, '#occurredOn', '2026-10-25');
  await fill(sidebar, '#knownOn', '2026-10-28');
  await choose(sidebar, '#kind', 'leak');
  await desk.picture('claim-call');
  await press(sidebar, '受け付けて第一報へ');
  await sees(sidebar, '請求日が未入力のため、契約はまだ確定できません');
  expect(desk.row('事故', { 事故番号: CLAIM })).toMatchObject({ 連絡者: '総務課 見本様', 状態: '受付' });
  // The clocks stand in 期限 already: the third day after knowing.
  const due = () => desk.row('期限', { 対象番号: CLAIM, 種類: '漏えい等の報告（速報）の要否確認' });
  expect(due()).toMatchObject({ 状態: '期限超過' });

  await press(sidebar, '第一報を開く');
  const report = await desk.page.dialogFrame();
  await sees(report, '12か月以内に確認した電話番号の登録がありません');
  await fill(report, '#number', '0120-000-999');
  await fill(report, '#paper', '2026年度 加入者証');
  await press(report, '連絡先を登録する（管理者）');
  await sees(report, '事故の連絡先：0120-000-999 2026年11月22日に確認　根拠：2026年度 加入者証');
  await desk.picture('claim-first-report');
  await press(report, '閉じる');

  await desk.page.selectCells('事故', 'A2');
  const dialog = await desk.dialog('claimCosts');
  await sees(dialog, '方法と日を記録してください');
  await press(dialog, '「受付内容」を開く', '方法と日を記録してください');
  await shows(desk.page.page, '.frame-dialog iframe[title^="受付内容"]');
  const facts = await desk.page.dialogFrame();
  await fill(facts, '#claimedOn', '2026-11-18');
  await fill(facts, '#persons', '1,200');
  await choose(facts, '#publication', '公表済');
  await fill(facts, '#publishedHow', '詫び状');
  await fill(facts, '#publishedOn', '2026-11-10');
  await desk.picture('claim-facts');
  await press(facts, '変更を記録する');
  await sees(facts, '変更を記録しました');
  await sees(facts, '2026年11月18日');
  await desk.picture('claim-versions');
  expect(desk.rows('事故の版').map((row) => row['項目'])).toEqual([
    '請求を受けた日',
    '人数（個人）',
    '公表の状況',
    '公表の方法',
    '公表日',
  ]);

  await press(facts, '手続の記録');
  await choose(facts, '#step', 'preliminaryReport');
  await fill(facts, '#on', '2026-10-30');
  await press(facts, '記録する');
  await sees(facts, '2026/10/30');
  expect(due()).toMatchObject({ 状態: '完了' });

  await press(facts, '費用と承認');
  await choose(facts, '#item', 'other');
  await fill(facts, '#itemName', '謝罪訪問の交通費');
  await fill(facts, '#payee', '見本交通');
  await fill(facts, '#estimate', '80,000円');
  await press(facts, '費用を追加する');
  await sees(facts, '見本交通');
  await choose(facts, '#item', 'investigation');
  await fill(facts, '#payee', '見本フォレンジック');
  await fill(facts, '#estimate', '3,000,000円');
  await press(facts, '費用を追加する');
  await sees(facts, '見本フォレンジック');
  await press(facts, '限度額等の確認表を開く');
  await shows(desk.page.page, '.frame-dialog iframe[title^="限度額等の確認表"]');
  const sheet = await desk.page.dialogFrame();
  // Nothing has its consent: 0円 at least, 3,000,000円 once it is there.
  await sees(sheet, '最低　0円');
  await sees(sheet, 'すべての承認があった場合の合計　3,000,000円');
  await desk.picture('claim-payable');
  await press(sheet, '閉じる');

  // What is left to look at is answered from the claim's own line, until nothing is.
  const steps = await pageOf(CLAIM, '手続の記録');
  await sees(steps, '「支出・示談の前に承認」の説明がまだ記録されていません');
  await record(steps, 'caution', '2026-10-28');
  await gone(steps, '.warning-list');
  // The insurer agrees weeks after the call.
  await press(steps, '費用と承認');
  await approve(steps, '見本フォレンジック', '2026-11-20');
  await press(steps, '限度額等の確認表を開く');
  const agreed = await payable();
  // Plan B has 10,000,000円 for costs, less 3,000,000円; 80,000円 is none of the document's items.
  await sees(agreed, '7,000,000円');
  await desk.picture('claim-payable-agreed');
  await press(agreed, '閉じる');
  expect(desk.page.problems).toEqual([]);
});

test('a closed claim is opened again by a manager alone, with a reason', async () => {
  await desk.actAs('staff');
  const closing = await pageOf(CLAIM, '手続の記録');
  await choose(closing, '#step', 'closed');
  await press(closing, '記録する');
  await sees(closing, '管理者が理由を付けて再開します');
  expect(await readAll(closing, 'label[for="reason"], #reason')).toEqual([]);
  await press(closing, '閉じる');
  await desk.actAs('manager');
  const list = await desk.openDialog('台帳', '事故', '事故を開く');
  await press(list, '終了・取下げ…');
  await press(list, '手続の記録', CLAIM);
  await shows(desk.page.page, '.frame-dialog iframe[title^="手続の記録"]');
  const steps = await desk.page.dialogFrame();
  await press(steps, '再開する（管理者）');
  await sees(steps, '再開する理由を入力してください');
  await fill(steps, '#reason', '追加の請求');
  await desk.picture('claim-reopen');
  await press(steps, '再開する（管理者）');
  await sees(steps, '再開しました');
  expect(desk.row('事故', { 事故番号: CLAIM })['状態']).not.toBe('終了');
  expect(desk.row('事故の版', { 項目: '状態', 変更前: '終了' })).toMatchObject({ 事故番号: CLAIM });
  await press(steps, '閉じる');
});

test('NISSHIN without a policy row: limits and deductible are asked, never the most of the flyer', async () => {
  await desk.page.selectCells('会員名簿', `A${desk.line('会員名簿', { 会員番号: 'D-401' })}`);
  const sidebar = await desk.openSidebar('台帳', '事故', '事故を受付');
  await fill(sidebar, '#occurredOn', '2026-11-10');
  await fill(sidebar, '#knownOn', '2026-11-12');
  await choose(sidebar, '#kind', 'attackThreat');
  await press(sidebar, '受け付けて第一報へ');
  await sees(sidebar, '契約の賠償・費用の限度額が分かりません');
  await sees(sidebar, '免責金額が契約・資料に記載されていません');
  await press(sidebar, '費用と承認を開く');
  const dialog = await desk.page.dialogFrame();
  await choose(dialog, '#item', 'recurrencePrevention');
  await fill(dialog, '#payee', '見本セキュリティ');
  await fill(dialog, '#estimate', '300,000円');
  await press(dialog, '費用を追加する');
  await sees(dialog, '見本セキュリティ');
  await press(dialog, '限度額等の確認表を開く');
  await shows(desk.page.page, '.frame-dialog iframe[title^="限度額等の確認表"]');
  const sheet = await desk.page.dialogFrame();
  await sees(sheet, '資料・契約に記載なし（保険会社確認）');
  await sees(sheet, '保険会社への照会：');
  await desk.picture('claim-nisshin');
  await press(sheet, '閉じる');
  const cost = () => desk.row('事故費用', { 支出先: '見本セキュリティ' });
  expect(cost()).toMatchObject({ '確認額（社内）': '' });
  expect(desk.rows('照会').some((row) => String(row['質問']).includes('限度額が分かりません'))).toBe(true);

  // The contract is brought in from where it is missed.
  const costs = await pageOf(SECOND, '費用と承認');
  await press(costs, '「契約のCSV取込」を開く', '限度額が分かりません');
  await shows(desk.page.page, '.frame-dialog iframe[title^="契約のCSV取込"]');
  const bringing = await desk.page.dialogFrame();
  const path = join(desk.folder, '契約.csv');
  writeFileSync(path, `\ufeff${CONTRACT.join('\r\n')}\r\n`);
  await attach(bringing, path);
  await press(bringing, '1件を取り込む');
  await sees(bringing, '契約を1件取り込みました');
  await press(bringing, '閉じる');

  // The claim comes weeks later, and with it the policy, the limits and the deductible.
  const facts = await pageOf(SECOND, '受付内容');
  await fill(facts, '#claimedOn', '2026-11-20');
  await choose(facts, '#access', '有');
  await choose(facts, '#publication', '公表済');
  await fill(facts, '#publishedHow', '自社サイト');
  await fill(facts, '#publishedOn', '2026-11-18');
  await press(facts, '変更を記録する');
  await sees(facts, '変更を記録しました');
  const policyNumber = String(desk.row('契約', { 会員番号: 'D-401' })['契約番号']);
  expect(desk.row('事故', { 事故番号: SECOND })['契約番号']).toBe(policyNumber);
  await press(facts, '手続の記録');
  await record(facts, 'caution', '2026-11-12');
  // Every warning has been answered: by the contract, by what was learnt, by the step.
  await unseen(facts, '限度額が分かりません', '免責金額が契約', '方法と日を記録', 'まだ記録されていません');
  await press(facts, '費用と承認');
  await approve(facts, '見本セキュリティ', '2026-11-21');
  await press(facts, '限度額等の確認表を開く');
  const known = await payable();
  await sees(known, '100,000円');
  await desk.picture('claim-nisshin-known');
  await press(known, '閉じる');
  // 10万円 as the flyer prints it, beside its neighbours' 3,000万円: the lesser reading counts.
  expect(cost()).toMatchObject({ '確認額（社内）': 100_000 });
  expect(desk.page.problems).toEqual([]);
});

/** Limits of the contract, below the most that the flyer names (3億円 and 3,000万円). */
const CONTRACT = [
  '会員番号,制度,プラン,証券番号,保険会社,保険始期,満期日,保険料,賠償限度額,費用限度額,免責',
  'D-401,NISSHIN,NISSHIN,NS-0001,日新火災,2026-04-01,2027-04-01,120000,100000000,10000000,なし',
];
