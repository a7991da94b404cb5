// This file defines the test of the claims desk on the served product: intake, report, approval, printed sheet, simulator.
import type { Frame } from 'puppeteer-core';
import { policies } from '../../src/tables/policies';
import { fill, openDesk, press, sees } from '../support/desk';

const desk = openDesk('claims');

/** A policy typed into its row, as an agency has it: TOSHA-A, 16:00 to 16:00, certificate still under way. */
async function keyPolicy(): Promise<void> {
  const cells: Record<string, string> = {
    契約番号: 'P-2026-9001',
    名簿キー: 'D-202/TOSHA',
    会員番号: 'D-202',
    法人名: '【見本】架空第二市社会福祉協議会',
    制度: 'TOSHA',
    プラン: 'TOSHA-A',
    '保険始期（日時）': '2026/04/01 16:00',
    '保険終期（日時）': '2027/04/01 16:00',
    契約状態: '契約中',
    加入者証状況: '未着',
  };
  for (const [header, text] of Object.entries(cells)) await desk.page.edit('契約', cellOf(header), text);
}

/** The first row below the headers, by the header's place in the tab. */
function cellOf(header: string): string {
  const index = policies.columns.findIndex((column) => column.header === header);
  const first = index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26));
  return `${first}${String.fromCharCode(65 + (index % 26))}2`;
}

test('an incident is taken, its policy found by the date of the claim, and the first report stands ready', async () => {
  await keyPolicy();
  const sidebar = await desk.openSidebar('台帳', '事故', '事故を受付');
  await sees(sidebar, '支出・示談の前に承認');
  await fill(sidebar, '#member', '架空第二市');
  await press(sidebar, '【見本】架空第二市社会福祉協議会');
  await sidebar.waitForSelector('#occurredOn');
  await fill(sidebar, '#knownOn', '2026-11-19');
  await fill(sidebar, '#occurredOn', '2026-11-20');
  await sidebar.select('#kind', 'leak');
  await press(sidebar, '受け付けて第一報へ');
  await sees(sidebar, '日付の順序をご確認ください');
  await fill(sidebar, '#occurredOn', '2026-11-18');
  await fill(sidebar, '#claimedOn', '2026-11-20');
  await fill(sidebar, '#persons', '1,200');
  await sidebar.select('#sensitive', '有');
  await sidebar.select('#detection', 'victim');
  await fill(sidebar, '#knownHow', '利用者の家族からの電話');
  await fill(sidebar, '#cause', '名簿を電車に置き忘れた');
  await sees(sidebar, '普通約款の基準');
  await sidebar.click('input[name="caution"]');
  await desk.picture('claim-intake');
  await press(sidebar, '受け付けて第一報へ');
  await sees(sidebar, 'C-2026-0001');
  await sees(sidebar, '賠償：請求日の契約 P-2026-9001');
  await sees(sidebar, '要否をご確認ください（目安）');
  await desk.picture('claim-result');
  expect(desk.rows('事故')).toMatchObject([
    { 事故番号: 'C-2026-0001', 契約番号: 'P-2026-9001', 加入者証状況: '未着', 個人数: 1200 },
  ]);
  await press(sidebar, '第一報を開く');
  await desk.page.page.waitForSelector('.frame-dialog iframe');
  const dialog = await desk.page.dialogFrame();
  await sees(dialog, '事故発生のご連絡（第一報）');
  await desk.picture('first-report');
  await fill(dialog, '#note', '見本海上 事故受付 佐藤様　受付番号 A-123');
  await press(dialog, '第一報を記録する');
  await sees(dialog, '第一報を記録しました');
  await fill(dialog, '#addressee', '見本海上 事故受付');
  await fill(dialog, '#recipient', '03-0000-9999');
  await press(dialog, '送信箱に登録する');
  await sees(dialog, '復唱');
  await dialog.click('input[name="read-back"]');
  await press(dialog, '送信箱に登録する');
  await sees(dialog, '送信箱に登録しました');
  await press(dialog, '閉じる');
  expect(desk.rows('送信箱').at(-1)).toMatchObject({ 書類名: '事故発生のご連絡（第一報）', 方法: 'FAX' });
}, 180_000);

async function addCost(dialog: Frame, item: string, payee: string, estimate: string): Promise<void> {
  await dialog.select('#cost-item', item);
  await fill(dialog, '#cost-payee', payee);
  await fill(dialog, '#cost-estimate', estimate);
  await press(dialog, '費用を追加する');
  await sees(dialog, payee);
}

test('a cost is not spent before its approval; the sheet of limits is printed with its trace', async () => {
  await desk.page.select('事故', 'A2');
  const dialog = await desk.openDialog('台帳', '事故', '費用と承認');
  await dialog.waitForSelector('#cost-item');
  await addCost(dialog, 'investigation', '見本フォレンジック', '3,000,000円');
  await addCost(dialog, 'incidentResponse', '見本コールセンター', '2,500,000円');
  await press(dialog, '支出した');
  await fill(dialog, '#move-amount', '3,000,000円');
  await press(dialog, '記録する');
  await sees(dialog, 'この費用は事前承認が必要です。承認日が未入力のため「支出済」にできません');
  await desk.picture('claim-costs');
  await press(dialog, '承認された');
  await dialog.waitForSelector('#move-note');
  await fill(dialog, '#move-note', '見本海上 佐藤様');
  await press(dialog, '記録する');
  await sees(dialog, '承認済');
  await press(dialog, '限度額等の確認表を開く');
  const sheet = await desk.page.page
    .waitForFunction(
      () => document.querySelector<HTMLElement>('.frame-dialog')?.innerText.includes('限度額等の確認表'),
      { timeout: 30_000 },
    )
    .then(() => desk.page.dialogFrame());
  await sees(sheet, '社内用（社外に出すことはできません）');
  // 3,000,000 + 2,500,000 under the cost limit of plan A, 5,000,000.
  await sees(sheet, '5,000,000円');
  await sees(sheet, 'S4「2.(7) 引受条件」');
  const words = await sheet.evaluate(() => document.body.innerText);
  expect(words).not.toMatch(/支払えます|対象外です/);
  await desk.picture('payable');
  await sheet.evaluate(() => {
    window.print = () => void (document.title = 'printed');
  });
  await press(sheet, '印刷する');
  await sheet.waitForFunction(() => document.title === 'printed');
  await press(sheet, '閉じる');
  expect(desk.rows('事故費用').map((row) => row['確認額（社内）'])).toEqual([2_727_273, 2_272_727]);
}, 180_000);

test('the simulator shows every plan in a table and a chart, and keeps them in a sheet', async () => {
  const dialog = await desk.openDialog('台帳', '事故', '事故シミュレーション');
  await dialog.waitForSelector('#loss-damages');
  await fill(dialog, '#persons', '3,000');
  await dialog.select('#access', '有');
  await dialog.select('#publication', '公表済');
  await fill(dialog, '#loss-damages', '6,000万円');
  await fill(dialog, '#loss-condolencePerson', '1,500,000');
  await fill(dialog, '#loss-prevention', '100万円');
  await dialog.click('input[name="keep"]');
  await desk.picture('simulate-form');
  await press(dialog, '計算する');
  await sees(dialog, '62,300,000円');
  const bars = await dialog.$$eval('.chart g title', (titles) => titles.map((title) => title.textContent));
  expect(bars).toHaveLength(9);
  // 60,000,000 + 1,500,000 + 80% of 1,000,000.
  expect(bars.at(-1)).toContain('62,300,000円');
  const widths = await dialog.$$eval('.chart .bar-paid', (all) =>
    all.map((bar) => Number(bar.getAttribute('width'))),
  );
  expect(Math.max(...widths)).toBe(widths.at(-1));
  await desk.picture('simulate');
  expect(desk.rows('事故シミュレーション')).toHaveLength(9);
  await press(dialog, '閉じる');
  expect(desk.page.problems).toEqual([]);
}, 180_000);
