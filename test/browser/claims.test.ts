// The test of the claims desk on the served product: intake, report, approval, printed sheet, simulator.
import type { Frame } from 'puppeteer-core';
import { choose, fill, press, pressAmong, readAll, sees, shows, text, tick, write } from '../support/acting';
import { openDesk } from '../support/desk';
import { callTwin } from '../support/twin';

const desk = openDesk('claims');

/** TOSHA-B of the demonstration, in force since 2026-10-01 16:00, its certificate still under way. */
const policyNumber = (): string => String(desk.row('契約', { 名簿キー: 'D-201/TOSHA' })['契約番号']);

test('an incident is taken, its policy found by the date of the claim, and the first report stands ready', async () => {
  const sidebar = await desk.openSidebar('台帳', '事故', '事故を受付');
  await sees(sidebar, '支出・示談の前に承認');
  await write(sidebar, '#search', '架空第一区');
  await pressAmong(sidebar, '.found', 'D-201/TOSHA…');
  await fill(sidebar, '#knownOn', '2026-11-19');
  await fill(sidebar, '#occurredOn', '2026-11-20');
  await choose(sidebar, '#kind', 'leak');
  await press(sidebar, '受け付けて第一報へ');
  await sees(sidebar, '日付の順序をご確認ください');
  await fill(sidebar, '#occurredOn', '2026-11-18');
  await fill(sidebar, '#claimedOn', '2026-11-20');
  await fill(sidebar, '#persons', '1,200');
  await choose(sidebar, '#sensitive', '有');
  await choose(sidebar, '#detection', 'victim');
  await fill(sidebar, '#knownHow', '利用者の家族からの電話');
  await fill(sidebar, '#cause', '名簿を電車に置き忘れた');
  await sees(sidebar, '普通約款の基準');
  await tick(sidebar, '#cautionGiven');
  await desk.picture('claim-intake');
  await press(sidebar, '受け付けて第一報へ');
  await sees(sidebar, 'C-2026-0001');
  await sees(sidebar, `賠償：請求日の契約 ${policyNumber()}`);
  await sees(sidebar, '要否をご確認ください（目安）');
  await desk.picture('claim-result');
  expect(desk.rows('事故')).toMatchObject([
    { 事故番号: 'C-2026-0001', 契約番号: policyNumber(), '証券・加入者証状況': '未着', 個人数: 1200 },
  ]);
  await press(sidebar, '第一報を開く');
  const dialog = await desk.page.dialogFrame();
  await sees(dialog, '事故発生のご連絡（第一報）');
  await desk.picture('first-report');
  await fill(dialog, '#note', '見本海上 事故受付 佐藤様　受付番号 A-123');
  await press(dialog, '第一報を記録する');
  await sees(dialog, '第一報を記録しました');
  await fill(dialog, '#addressee', '見本海上 事故受付');
  await fill(dialog, '#recipient', '03-0000-9999');
  await press(dialog, '送信箱に登録する');
  await sees(dialog, '印を付けてください');
  await tick(dialog, '#readBack');
  await press(dialog, '送信箱に登録する');
  await sees(dialog, '送信箱に登録しました');
  await press(dialog, '閉じる');
  expect(desk.row('送信箱', { 書類名: '事故発生のご連絡（第一報）' })).toMatchObject({
    方法: 'FAX',
    宛先: '03-0000-9999',
  });
});

async function addCost(dialog: Frame, item: string, payee: string, estimate: string): Promise<void> {
  await choose(dialog, '#item', item);
  await fill(dialog, '#payee', payee);
  await fill(dialog, '#estimate', estimate);
  await press(dialog, '費用を追加する');
  await sees(dialog, payee);
}

async function approve(dialog: Frame, payee: string, amount: string): Promise<void> {
  await press(dialog, '承認された', payee);
  await fill(dialog, '#note', '見本海上 佐藤様');
  await press(dialog, '記録する');
  await sees(dialog, `見本海上 佐藤様 ${amount}`);
}

test('a cost is not spent before its approval; the sheet of limits is printed with its trace', async () => {
  await desk.page.selectCells('事故', 'A2');
  const dialog = await desk.dialog('claimCosts');
  await addCost(dialog, 'investigation', '見本フォレンジック', '6,000,000円');
  await addCost(dialog, 'incidentResponse', '見本コールセンター', '5,000,000円');
  await press(dialog, '支出した', '見本フォレンジック');
  await fill(dialog, '#amount', '6,000,000円');
  await press(dialog, '記録する');
  await sees(dialog, 'この費用は事前承認が必要です。承認日が未入力のため「支出済」にできません');
  await desk.picture('claim-costs');
  await approve(dialog, '見本フォレンジック', '6,000,000円');
  await approve(dialog, '見本コールセンター', '5,000,000円');
  await press(dialog, '限度額等の確認表を開く');
  await shows(desk.page.page, '.frame-dialog iframe[title^="限度額等の確認表"]');
  const sheet = await desk.page.dialogFrame();
  await sees(sheet, '社内用（社外に出すことはできません）');
  // 6,000,000 + 5,000,000 under the cost limit of plan B, in proportion.
  await sees(sheet, '10,000,000円');
  await sees(sheet, 'S4「2.(7) 引受条件」');
  expect(await text(sheet)).not.toMatch(/支払えます|対象外です/);
  await desk.picture('payable');
  await sheet.evaluate(() => {
    window.print = () => void (document.title = 'printed');
  });
  await press(sheet, '印刷する');
  await sheet.waitForFunction(() => document.title === 'printed', { polling: 50 });
  await press(sheet, '閉じる');
  expect(desk.rows('事故費用').map((row) => row['確認額（社内）'])).toEqual([5_454_545, 4_545_455]);
});

test('the simulator shows every plan in a table and a chart, and keeps them in a sheet', async () => {
  const dialog = await desk.openDialog('台帳', '事故', '事故シミュレーション');
  await fill(dialog, '#persons', '3,000');
  await choose(dialog, '#access', '有');
  await choose(dialog, '#publication', '公表済');
  await fill(dialog, '#loss-damages', '6,000万円');
  await fill(dialog, '#loss-condolencePerson', '1,500,000');
  await fill(dialog, '#loss-prevention', '100万円');
  await tick(dialog, '#keep');
  await desk.picture('simulate-form');
  await press(dialog, '計算する');
  await sees(dialog, '62,300,000円');
  const bars = await dialog.evaluate(() =>
    [...document.querySelectorAll('.chart g')].map((bar) => ({
      plan: bar.querySelector('text')!.textContent,
      told: bar.querySelector('title')!.textContent,
      width: Number(bar.querySelector('.bar-paid')!.getAttribute('width')),
    })),
  );
  expect(bars).toHaveLength(9);
  // 60,000,000 + 1,500,000 + 80% of 1,000,000: under the largest limits the widest bar.
  expect(bars.find(({ plan }) => plan === 'TOSHA-D')).toEqual({
    plan: 'TOSHA-D',
    told: expect.stringContaining('62,300,000円'),
    width: Math.max(...bars.map(({ width }) => width)),
  });
  await desk.picture('simulate');
  expect(desk.rows('事故シミュレーション')).toHaveLength(9);
  await press(dialog, '閉じる');
  expect(desk.page.problems).toEqual([]);
});

test('one search finds the member, quotes, policies, claims and contacts; each result jumps to its row', async () => {
  await callTwin(desk.twin, 'createQuotes', {
    members: ['D-201/TOSHA'],
    effectiveDate: '2027-10-01',
    transaction: '更改',
    letters: false,
  });
  await callTwin(desk.twin, 'recordContact', {
    ...{ memberKey: 'D-201/TOSHA', channel: '電話', direction: '受信', entryId: 'contact-claim-1' },
    summary: '事故の状況をうかがった',
  });
  const sidebar = await desk.openSidebar('台帳', '会員', '会員を探す');
  await write(sidebar, '#search', '架空第一区');
  await shows(sidebar, '.records');
  await desk.picture('find');
  const ofMember = { 会員番号: 'D-201' };
  const found: readonly [tab: string, header: string, wanted: Record<string, string>][] = [
    ['見積', '見積番号', { ...ofMember, 保険始期: '2027-10-01', プラン: 'TOSHA-B' }],
    ['契約', '契約番号', ofMember],
    ['事故', '事故番号', ofMember],
    ['対応履歴', '対応番号', { ...ofMember, 内容: '事故の状況をうかがった' }],
  ];
  expect(new Set(await readAll(sidebar, '.records h3'))).toEqual(new Set(found.map(([tab]) => tab)));
  const jumped = (tab: string, header: string, id: string) =>
    desk.page.waitForSelection(tab, new RegExp(`^A${desk.line(tab, { [header]: id })}:`));
  for (const [tab, header, wanted] of found) {
    const id = String(desk.row(tab, wanted)[header]);
    await pressAmong(sidebar, '.records button', id);
    await jumped(tab, header, id);
  }
  await pressAmong(sidebar, '#results [role="option"]', '【見本】架空第一区…');
  await press(sidebar, '名簿の行へ');
  await jumped('会員名簿', '会員番号', 'D-201');
  expect(desk.page.problems).toEqual([]);
});
