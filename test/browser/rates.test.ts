// The test of ホーム and of 料率の版 on the served product: a pasted table, its review, the switch, the cells.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { choose, fill, gone, press, scrollTo, sees, text } from '../support/acting';
import { openDesk } from '../support/desk';
import { callTwin } from '../support/twin';

const desk = openDesk('rates', {
  prepare: (twin) =>
    callTwin(twin, 'createQuotes', { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' }),
});

test('ホーム opens with the work of the day, what comes next, and its charts', async () => {
  await desk.page.waitForCell('ホーム', 'B11', /^今日の仕事/);
  await desk.page.waitForCell('ホーム', 'B20', /^1．/);
  await desk.picture('home');
  await desk.page.selectCells('ホーム', 'B40');
  await desk.page.page.waitForFunction(() => document.querySelectorAll('.o-figure canvas').length === 2, {
    polling: 50,
  });
  expect(desk.page.problems).toEqual([]);
});

test('ホーム on A4: all down to its last line on the first page, the tables of the charts on the next', async () => {
  const file = join(desk.folder, 'home.pdf');
  await desk.page.page.pdf({ path: file, preferCSSPageSize: true });
  const text = execFileSync(process.execPath, ['test/support/pdf-text.mjs', file], { encoding: 'utf8' });
  const pages = text.split('\f').map((page) => page.replace(/\s/g, ''));
  expect(pages).toHaveLength(2);
  expect(pages[0]).toMatch(/^台帳サイバー保険.情報漏えい保険/);
  expect(pages[0]).toContain('日新火災');
  expect(pages[0]).toMatch(/点検の結果と版は「台帳→管理…」にあります。$/);
  expect(pages[0]).not.toContain('グラフの元の表');
  expect(pages[1]).toContain('グラフの元の表');
});

// S2's table with its middle bands a tenth dearer, and one figure that reading by machine has spoilt.
const PASTED = [
  '売上高(消費税込み)区分\t年間保険料',
  '5,000万円以下\t20,000円',
  '5,000万円超 1億円以下\t33,OOO円',
  '1億円超 1億5,000万円以下\t44,000円',
  '1億5,000万円超 2億円以下\t49,500円',
  '2億円超 2億5,000万円以下\t60,500円',
  '2億5,000万円超 3億円以下\t72,600円',
  '3億円超 4億円以下\t96,800円',
  '4億円超 5億円以下\t119,900円',
  '5億円超\t別途ご照会ください。',
].join('\n');

test('from the pasted table to the new version in force, with difference, impact and cases', async () => {
  const dialog = await desk.dialog('rates');
  await sees(dialog, 'S2-公表');
  await desk.picture('rates-list');
  await press(dialog, '表を貼り付けて下書きを作成');
  await choose(dialog, '#program', 'ALIVE');
  await fill(dialog, '#text', PASTED);
  await press(dialog, '表を読み取る');
  await sees(dialog, '保険料8件を読み取りました');
  await sees(dialog, '数字の中の英字を数字として読みました');
  await sees(dialog, '照会（表の外）');
  await desk.picture('rates-reading');
  await fill(dialog, '#source', '2027年度のご案内');
  await fill(dialog, '#yearNote', '2027年度');
  await press(dialog, '下書きに登録する');

  await fill(dialog, '#effectiveFrom', '2027-04-01');
  await fill(dialog, '#effectiveTo', '2028-03-31');
  await fill(dialog, '.case-revenue', '3億円');
  await fill(dialog, '.case-premium', '72,600円');
  await press(dialog, '点検する');
  await sees(dialog, '保険会社の確認書（書類名・日付・番号）を入力してください');
  await press(dialog, '入力に戻る');
  await fill(dialog, '#insurerPaper', '料率確認書 2026年11月20日付');
  await fill(dialog, '#approvedBy', '管理 太郎');
  await desk.picture('rates-terms');
  await press(dialog, '点検する');
  await sees(dialog, '区分の空き・重なり・金額の並びに問題はありません');
  await sees(dialog, '増減の分布');
  // One keyed, eight cells and one above them, and the 32 figures shipped.
  await sees(dialog, '42件すべて一致しました');
  await desk.picture('rates-review');
  const review = await text(dialog);
  expect(review).toContain('+10.0%');
  expect(review).toContain('5～10%の値上げ');
  await scrollTo(dialog, '.histogram');
  await desk.picture('rates-impact');
  await press(dialog, '2027年4月1日（令和9年）から有効にする');
  await sees(dialog, 'それより前の始期には、これまでの版を使います');
  await press(dialog, '一覧に戻る');
  await sees(dialog, 'これから使用');
  await desk.picture('rates-active');
  await press(dialog, '閉じる');
  expect(desk.page.problems).toEqual([]);
});

test('cells and quotes follow the start of cover, old quotes keep their version', async () => {
  const premium = (date: string) => desk.twin.evaluate(`=PREMIUM(300000000,"ALIVE",料率表,${date})`);
  expect(premium('DATE(2027,3,31)')).toEqual({ value: 66_000 });
  expect(premium('DATE(2027,4,1)')).toEqual({ value: 72_600 });
  const old = await callTwin<{ same: boolean; version: string }[]>(desk.twin, 'recomputeQuotes', {
    quoteNumbers: 'all',
  });
  expect(old.every(({ same }) => same)).toBe(true);
  expect(new Set(old.map(({ version }) => version))).toContain('S2-公表');
  expect(await desk.page.sheetNames()).not.toContain('料率の点検');
});

// Rows 10 to 17 of 料率 are S2's bands; the sixth is 3億円以下, 66,000円.
test('a rate that somebody typed over is found, with tab, row, time and person, and the quotes it made', async () => {
  const first = await desk.dialog('records');
  await sees(first, '書き換えられた記録はありません');
  await desk.picture('records-sound');
  await press(first, '閉じる');
  await desk.page.waitForCell('料率', 'G15', '66,000');
  await desk.page.edit('料率', 'G15', '60000');
  await desk.page.waitForCell('料率', 'G15', '60,000');

  const dialog = await desk.dialog('records');
  await sees(dialog, '料率 15行目');
  await sees(dialog, 'S2-公表/ALIVE/300000000');
  await sees(dialog, '2026-11-22 10:');
  await sees(dialog, '手入力の記録');
  await sees(dialog, '料率「保険料」を手入力で変更');
  await sees(dialog, '料率の版から計算し直した額と一致しません');
  await desk.picture('records-tampered');
  // The quote of D-101, 3億円, was made from that row.
  const quote = { 会員番号: 'D-101' };
  await press(dialog, '行を開く', String(desk.row('見積', quote)['見積番号']));
  await desk.page.waitForSelection('見積', new RegExp(`^A${desk.line('見積', quote)}:`));
  await gone(desk.page.page, '.frame-dialog');
  expect(desk.page.problems).toEqual([]);
});
