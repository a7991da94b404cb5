// This file tests that workbooks as earlier versions left them open, answer, and are set up anew without losing a row.
import type { Twin } from '../../local/twin';
import type { OutboxPreview } from '../../src/rooms/mail/contract';
import { tabs as tables } from '../../src/desk';
import type { SetUpReport } from '../../src/rooms/set-up/contract';
import { isComputed } from '../../src/tables/computed';
import type { JobDesk } from '../../src/rooms/jobs/contract';
import { fixtureNames, openFixture } from '../support/fixtures';
import { sheetByHand } from '../support/hands';
import { callTwin } from '../support/twin';
import { isWhole } from '../support/whole';

// Slow while other test files share the machine.
jest.setTimeout(240_000);

/** What a migration or every set-up writes anew: the seals of shipped rows, and the two lines about the workbook. */
const WRITTEN_ANEW = new Set(['照合値', '行の照合値', '照合控', '監査記録', 'スキーマ版', 'プログラム版']);
/** Rows of 設定 that older versions had not. */
const NEW_SETTINGS = [
  ...['代理店の立場', '使う業務', '受付の担当', '送付する資料', '代理店営業時間'],
  ...['祝日の公表年', '休業日', 'このブック', '書類のフォルダ', '保管したファイル'],
  ...['自動見積', '自動見積：1時間の上限', '自動見積：1日の上限', '自動見積：職員に残す送信数'],
];
/** Mail texts that older versions had not. */
const NEW_TEMPLATES = ['MATERIALS', 'TALK-SHEET'];
/** By version: words that have another name now, by tab and header. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  料率: { 会社確認: '確認済' },
};

/** The roster of 0.1.0 stored what follows from its cells; `test/rooms/roster/migrate-members.test.ts` has the cases. */
const REWRITTEN: Readonly<Record<string, ReadonlySet<string>>> = {
  会員名簿: new Set([
    '名簿キー',
    '確認待ち理由',
    '実績/計画/概数',
    '実績/計画',
    '売上高等（円）',
    '売上高等（原文）',
    '単位',
    '希望プラン',
    '状態',
    '備考',
  ]),
};
/** Texts of shipped rows that nobody has changed: a set-up brings those of today. */
const REFRESHED: Readonly<Record<string, (row: Row, header: string) => boolean>> = {
  // Version 7: each fact has a label of its own, no code, and the state of its document.
  事実: (_, header) => ['項目', '資料の内容', '確度', '未確認の内容', '出典'].includes(header),
  // Version 7: questions keep what the documents ask, cover its conditions.
  // Version 8: its state is the question's own, and what its choices and hint leave open is told beside it.
  質問: (_, header) => ['当社の文言', '補足', '対象期間', '確度', '未確認の内容'].includes(header),
  補償: (_, header) => ['内容', '公表要件', '条件'].includes(header),
  // Version 7: the menu has another path to it.
  設定: (row, header) => row['項目'] === '受付ブック' && header === '説明',
  // The product's own columns: a sum of the texts of 事実, and no share of a sole insurer.
  制度: (_, header) => ['未確認事項', '引受会社・割合'].includes(header),
  // Addressee, table and signature (version 7); what has an approval number stays.
  メール文面: (row, header) => row['募集文書承認番号'] === '' && ['用途', '件名', '本文'].includes(header),
};
/** Columns that older versions had not: blank for what they left. */
const NEW_COLUMNS = new Set([
  ...['元の名簿キー', '次の期限', '特約・条件', '「はい」のとき'],
  // Version 6, of 意向・説明記録, 書類, 収納・精算 and 制度.
  ...['意向の相違', '相違の理由', '版', '使用開始日', '使用終了日', '見積番号'],
  ...['書類に印字する引受会社名', '引受会社名の確認日'],
  // Of 受付 and 契約.
  ...['資料送付', '資料送付日', '被保険者', '引継元'],
  // Of 事故.
  ...['連絡者', '連絡者TEL'],
  // Version 7, of 送信箱, 期限 and 事実.
  ...['自動', '並び順', '訂正後の内容'],
  // Version 8, of 料率.
  '検算値',
]);
/** Tabs that older versions had not. */
const NEW_TABS = new Set(['申込', '募集人', '事故の版', '精算記録', '提案', '背景']);

const base64Of = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Calls that read what 0.1.0 had not, or write. */
const ASKED: readonly (readonly [string, unknown?])[] = [
  ['openJobs'],
  ['createQuotes', { members: 'all', effectiveDate: '2027-04-01', transaction: '' }],
  [
    'importMembers',
    {
      fileName: 'a.csv',
      contentBase64: base64Of('会員番号,法人名,加入制度,売上高（千円）\nN-1,新しい法人,ALIVE,300000'),
      dryRun: false,
    },
  ],
];

const opened = new Map<string, Promise<Twin>>();

/**
 * Facts that later versions ship: whose period a cover has, of five programmes, and the year of AIOI and NISSHIN; all
 * but TOSHA's are asked, GH's in a question that stands: 5 + 2 facts and 5 doubts. What the paper of a cover is called:
 * 5 facts, and doubts of ALIVE and NISSHIN, for those of GH and AIOI stand in a question of theirs.
 */
const NEW_ROWS = {
  named: /^(GH|AIOI|ALIVE|NISSHIN|TOSHA)\/(fact\.)?(cover\.(expiry|months)|certificateName)$/,
  count: 5 + 2 + 5 + 5 + 2,
};

/**
 * Versions 7 and 8: facts that no row had yet, what the documents tell around the cover, two new doubts. Version 8, each
 * text a row, by programme from GH to TOSHA: 2 + 2 + 14 + 9 + 16 items, 17 + 21 notes of ALIVE and TOSHA, 6 ways, 3 terms,
 * 7 + 46 exclusions with 1 + 6 exceptions, 13 + 14 + 1 + 2 hints, what is told (66), how a deductible comes off, 2 doubts; then
 * the choices of 37 + 41 + 2 questions (GH, AIOI, TOSHA), 7 + 8 fields, what limits count by (4 of GH, 2 of ALIVE, 1 of
 * NISSHIN, 8 of TOSHA), and 2 doubts.
 */
const NEW_FACTS = {
  named: new RegExp(
    [
      'AIOI/(insurer)',
      'ALIVE/(aboveTariff|costExamples|examplesNote|inquiries|insurer|totalRule)',
      'GH/(premiumFactors|product)',
      'NISSHIN/(examplesNote|flyerNote|insurer|respondersWork|totalRule)',
      'TOSHA/(agencyPowers|checkedBeforePayment|claimDocumentsNote|extension|failure|fixedRatios|harm|leakedInformation|limitWords|limitsInForce|midTermContact|otherPayments|periodInForce|policyWording|privacyExamples|privacyExchange|privacyPurpose|privacyRecipients|privacyReinsurance|privacySensitive|quotationPaper|renewal|trigger\\.cost)',
      'TOSHA/fact\\.(quotationPaper|trigger\\.cost)',
      '[A-Z]+/(coverage\\..*\\.(summary|note\\.\\d+)|publication\\..*\\.way\\..|term\\..*\\.when|exclusion\\..*)',
      '[A-Z]+/(question\\..*\\.(hint|options)|field\\..*|[A-Z-]+\\.(liability|cost)Basis|background\\..*|deductible\\.offLoss)',
      '(GH|AIOI)/hints',
      '(AIOI|TOSHA)/choices',
    ]
      .map((ids) => `^${ids}$`)
      .join('|'),
  ),
  count: 37 + 66 + 2 + (43 + 38 + 6 + 3 + 60 + 30 + 66 + 1) + 2 + (80 + 15 + 15) + 2,
};

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

type Row = Readonly<Record<string, unknown>>;

/** Every cell that somebody typed or the product wrote, staff's own columns too, by tab, row and header. */
function storedCells(twin: Twin): Readonly<Record<string, readonly Row[]>> {
  const standing = twin.workbook.tabNames();
  const kept = tables.filter(
    ({ tab }) => !WRITTEN_ANEW.has(tab) && !NEW_TABS.has(tab) && standing.includes(tab),
  );
  return Object.fromEntries(
    kept.map(({ tab, columns }) => {
      const shown = new Set(columns.filter(isComputed).map(({ header }) => header));
      const rows = twin.workbook
        .tabRows(tab)
        .filter((row) => ![...WRITTEN_ANEW, ...NEW_SETTINGS].includes(String(row['項目'])))
        .filter((row) => !NEW_TEMPLATES.includes(String(row['文面コード'])))
        .filter(
          (row) =>
            !Object.values(row).some((cell) =>
              [NEW_ROWS, NEW_FACTS].some(({ named }) => named.test(String(cell))),
            ),
        )
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).filter(
              ([header, cell]) =>
                !shown.has(header) &&
                !WRITTEN_ANEW.has(header) &&
                REWRITTEN[tab]?.has(header) !== true &&
                REFRESHED[tab]?.(row, header) !== true &&
                !(NEW_COLUMNS.has(header) && cell === ''),
            ),
          ),
        );
      return [tab, rows];
    }),
  );
}

/** By code: texts of mails that have an approval number. */
const approvedTexts = (twin: Twin): ReadonlyMap<string, Row> =>
  new Map(
    twin.workbook
      .tabRows('メール文面')
      .flatMap((row) => (row['募集文書承認番号'] === '' ? [] : [[String(row['文面コード']), row] as const])),
  );

/** Doubts about the documents stood in 照会 until version 6. */
function inOwnTab(cells: Readonly<Record<string, readonly Row[]>>): typeof cells {
  const isDoubt = (row: Row) => row['区分'] === '資料疑義';
  const headers = tables.find(({ tab }) => tab === '資料疑義')!.columns.map(({ header }) => header);
  const moved = cells['照会']!.filter(isDoubt).map((row): Row => {
    const named: Row = { ...row, 疑義コード: row['対象番号'] };
    return Object.fromEntries(headers.map((header) => [header, named[header]]));
  });
  return { ...cells, 照会: cells['照会']!.filter((row) => !isDoubt(row)), 資料疑義: moved };
}

/** Headers that have another text since version 6. */
const RENAMED_HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  契約: {
    加入者証状況: '証券・加入者証状況',
    加入者証到着日: '証券・加入者証到着日',
    加入者証番号: '証券・加入者証番号',
  },
  事故: { 加入者証状況: '証券・加入者証状況' },
};

/** The same cells in the words of today. */
function inNewWords(cells: Readonly<Record<string, readonly Row[]>>): typeof cells {
  const renamed = (tab: string, row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([header, cell]) => [
        RENAMED_HEADERS[tab]?.[header] ?? header,
        RENAMED[tab]?.[String(cell)] ?? cell,
      ]),
    );
  return Object.fromEntries(
    Object.entries(cells).map(([tab, rows]) => [tab, rows.map((row) => renamed(tab, row))]),
  );
}

test('the first version has left its three', () => {
  expect(fixtureNames()).toEqual(
    expect.arrayContaining(['0.1.0-demonstration', '0.1.0-fresh', '0.1.0-in-use']),
  );
});

/** What stands in the others stands in one in use too. */
const tried = fixtureNames().filter((name) => isWhole || name.endsWith('-in-use'));

describe.each(tried)('%s', (name) => {
  let twin: Twin;
  beforeAll(async () => {
    twin = await open(name);
  });
  const call = <T>(global: string, ...args: unknown[]) => callTwin<T>(twin, global, ...args);

  test('before it is set up anew it quotes in cells, and refuses the rest with the way to 初期設定', async () => {
    expect(twin.evaluate('=PREMIUM("3億円","ALIVE",料率表,基準日)')).toEqual({ value: 66_000 }); // S2
    const before = storedCells(twin);
    for (const [global, request] of ASKED)
      await expect(call(global, request)).rejects.toThrow(
        /前の版（スキーマ\d+）.*「初期設定」の画面をお開きください/u,
      );
    expect(storedCells(twin)).toEqual(before);
    // The way that they name is open.
    expect(await call('openSetUp')).toMatchObject({ isNew: false, migrates: true });
  });

  test('is set up anew: every cell is kept, in the columns of today, and what was sealed stays sealed', async () => {
    const before = storedCells(twin);
    // Of rows with several plans the old formula showed nothing.
    const premiums = column(twin, '会員名簿', '年間保険料').map((shown) =>
      shown === '' ? undefined : shown,
    );
    const named = [
      ...column(twin, '会員名簿', '募集担当'),
      ...column(twin, '見積', '募集人'),
      ...column(twin, '意向・説明記録', '募集人'),
    ].map(String);
    const solicitors = [...new Set(named)].filter((text) => text !== '').sort();
    const approved = approvedTexts(twin);
    const kept: SetUpReport['kept'][number][] = [];
    let added = 0;
    for (let left = 1; left > 0;) {
      const report = await call<SetUpReport>('setUpWorkbook');
      expect(report.troubles).toEqual([]);
      kept.push(...report.kept);
      added += report.added;
      left = report.left;
    }
    // C16: what is approved stays as it was approved, and is told; nothing else is kept from what is shipped.
    for (const { tab, id, column: header, current } of kept)
      expect([tab, id, header, current]).toEqual(['メール文面', id, header, approved.get(id)?.[header]]);
    // Every body has another addressee or signature since.
    const bodies = kept.flatMap((one) => (one.column === '本文' ? [one.id] : []));
    expect(bodies.sort()).toEqual([...approved.keys()].sort());
    expect(approved.size > 0).toBe(name !== '0.1.0-fresh');
    expect(added).toBe(
      NEW_ROWS.count + NEW_FACTS.count + NEW_SETTINGS.length + NEW_TEMPLATES.length + solicitors.length,
    );
    // Who solicited for the older desk is on the list, to be confirmed.
    expect(twin.workbook.tabRows('募集人').map((row) => [row['氏名'], row['登録番号'], row['状態']])).toEqual(
      solicitors.map((solicitor) => [solicitor, '', '要確認']),
    );
    expect(column(twin, '設定', '項目')).toEqual(expect.arrayContaining(NEW_SETTINGS));
    expect(storedCells(twin)).toEqual(inNewWords(inOwnTab(before)));
    column(twin, '会員名簿', '年間保険料').forEach((shown, row) => {
      if (premiums[row] !== undefined) expect([row, shown]).toEqual([row, premiums[row]]);
    });
    for (const { tab, columns } of tables) {
      const headers = columns.map(({ header }) => header);
      expect([tab, ...headersOf(twin, tab).slice(0, headers.length)]).toEqual([tab, ...headers]);
    }
    const { findings } = await call<{ findings: readonly unknown[] }>('verifyRecords', {});
    expect(findings).toEqual([]);
  });

  test('then pages that only read answer about its rows', async () => {
    await call('checkAutomation');
    const { jobs } = await call<JobDesk>('openJobs');
    expect(jobs.map((job) => job.state).sort()).toEqual(column(twin, '作業', '状態').sort());
    const { lines, held } = await call<OutboxPreview>('previewOutbox');
    const waiting = column(twin, '送信箱', '状態').filter((state) =>
      ['確認待ち', '送信待ち'].includes(String(state)),
    );
    expect(lines.length + held.length).toBe(waiting.length);
  });

  test('leaves a hidden copy of each tab that it changed, as it was', () => {
    const copy = sheetByHand(twin, '料率（版1の控え）');
    expect(copy.isSheetHidden()).toBe(true);
    const words = new Set(column(twin, '料率（版1の控え）', '確度'));
    expect(words).toEqual(new Set(name.endsWith('in-use') ? ['公表', '会社確認', ''] : ['公表', '']));
  });
});

const headersOf = (twin: Twin, tab: string): string[] => {
  const sheet = sheetByHand(twin, tab);
  return sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0]!.map(String);
};

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
