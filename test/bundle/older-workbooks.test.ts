// This file tests that workbooks as earlier versions left them open, answer, and are set up anew without losing a row.
import type { Twin } from '../../local/twin';
import type { OutboxPreview } from '../../src/rooms/mail/contract';
import type { JobDesk } from '../../src/rooms/jobs/contract';
import { fixtureNames, openFixture } from '../support/fixtures';
import { callTwin } from '../support/twin';

// Slow while other test files share the machine.
jest.setTimeout(240_000);

/** What says which row it is, and how it stands. */
const KEY_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  会員名簿: [
    '名簿キー',
    '会員番号',
    '法人名',
    '加入制度',
    '売上高等（円）',
    '年間保険料',
    '表示区分',
    '状態',
  ],
  見積: [
    '見積番号',
    '名簿キー',
    'プラン',
    '表示区分',
    '適用保険料',
    '状態',
    '送付状態',
    '照合値',
    '凍結データ',
  ],
  送信箱: [
    '送信番号',
    '対象番号',
    '宛先',
    '状態',
    '試行',
    '送信開始',
    '反映済の状態',
    '重複防止キー',
    '控え',
  ],
  契約: ['契約番号', '会員番号', '契約状態', '入金状況', '加入者証状況', '更改状態'],
  事故: ['事故番号', '契約番号', '状態', '重複防止キー', '受付データ'],
  事故費用: ['費用番号', '事故番号', '見積額', '状態'],
  作業: ['作業番号', '種類', '状態', '全件', '完了', '実行権の期限', '条件データ', '続きデータ'],
  告知回答: ['告知番号', '名簿キー', '状態'],
  照会: ['照会番号', '対象番号', '状態', '回答金額'],
  '収納・精算': ['入金番号', '入金額', '契約番号', '状態'],
  受付: ['受付番号', '状態'],
};

const opened = new Map<string, Promise<Twin>>();

/** Once for all tests of this file. */
function open(name: string): Promise<Twin> {
  const twin = opened.get(name) ?? openFixture(name);
  opened.set(name, twin);
  return twin;
}

function column(twin: Twin, tab: string, header: string): unknown[] {
  return twin.workbook.tabRows(tab).map((row) => {
    if (row[header] === undefined) throw new Error(`${tab} has no column ${header}`);
    return row[header];
  });
}

/** By tab and column. */
function keyCells(twin: Twin): Readonly<Record<string, readonly (readonly unknown[])[]>> {
  return Object.fromEntries(
    Object.entries(KEY_COLUMNS).map(([tab, headers]) => [
      tab,
      headers.map((header) => column(twin, tab, header)),
    ]),
  );
}

test('the first version has left its three', () => {
  expect(fixtureNames()).toEqual(
    expect.arrayContaining(['0.1.0-demonstration', '0.1.0-fresh', '0.1.0-in-use']),
  );
});

describe.each(fixtureNames())('%s', (name) => {
  let twin: Twin;
  beforeAll(async () => {
    twin = await open(name);
  });
  const call = <T>(global: string, ...args: unknown[]) => callTwin<T>(twin, global, ...args);

  test('opens, and pages that only read answer about its rows', async () => {
    expect(twin.evaluate('=PREMIUM("3億円","ALIVE",料率表,基準日)')).toEqual({ value: 66_000 }); // S2
    await call('checkAutomation');
    const { jobs } = await call<JobDesk>('openJobs');
    expect(jobs.map((job) => job.state).sort()).toEqual(column(twin, '作業', '状態').sort());
    const { lines, held } = await call<OutboxPreview>('previewOutbox');
    const waiting = column(twin, '送信箱', '状態').filter((state) =>
      ['確認待ち', '送信待ち'].includes(String(state)),
    );
    expect(lines.length + held.length).toBe(waiting.length);
    const { findings } = await call<{ findings: readonly unknown[] }>('verifyRecords', {});
    expect(findings).toEqual([]);
  });

  test('is set up anew: no row is lost or changed, and what was sealed stays sealed', async () => {
    const before = keyCells(twin);
    await call('setUpWorkbook');
    expect(keyCells(twin)).toEqual(before);
    const { findings } = await call<{ findings: readonly unknown[] }>('verifyRecords', {});
    expect(findings).toEqual([]);
  });
});

test('in-use holds what a migration must not trip over, also a column of somebody’s own', async () => {
  const twin = await open('0.1.0-in-use');
  await callTwin(twin, 'setUpWorkbook');
  const states = new Set(column(twin, '送信箱', '状態'));
  for (const state of [
    '送信待ち',
    '送信中',
    '要確認（送信結果不明）',
    '送信済',
    '送信失敗',
    '不達',
    '発送待ち',
  ])
    expect(states).toContain(state);
  expect(new Set(column(twin, '見積', '表示区分'))).toEqual(
    new Set(['公表例', '保険料表', '概算', '参考例', '要照会', '会社回答']),
  );
  expect(column(twin, '作業', '状態')).toEqual(['完了', '停止', '実行中']);
  expect(column(twin, '告知回答', '状態')).toContain('下書き');
  expect(column(twin, '収納・精算', '状態')).toEqual(['計上済', '未照合']);
  expect(column(twin, '受付', '状態')).toEqual(['仕事へ登録済', '確認待ち']);
  expect(column(twin, '事故費用', '状態')).toEqual(['申請中', '予定']);
  const member = twin.workbook.tabRows('会員名簿').find((row) => row['会員番号'] === 'D-101');
  expect(member).toMatchObject({ 担当メモ: '毎年4月に訪問', 備考: '決算書は郵送で届く' });
});
