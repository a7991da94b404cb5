// The tests of the built pages in a real browser, worked by mouse and keyboard as staff do.
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { CreateQuotesReport, QuotePreview } from '../../src/rooms/quotes/contract';
import type { ImportMembersReport, MemberCard } from '../../src/rooms/roster/contract';
import type { OutboxPreview, SendOutboxReport } from '../../src/rooms/mail/contract';
import {
  attach,
  frameOf,
  keys,
  press,
  reads,
  sees,
  shows,
  text,
  tick,
  untick,
  write,
} from '../support/acting';
import { launchBrowser } from '../support/browser';
import { stagePage } from '../support/page-stage';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('quotes', () => {
  const start = {
    selected: 2,
    names: ['みどり会', 'かがやき'],
    total: 9,
    members: [],
    effectiveDate: '2026-04-01',
    by: 'common',
  } as const;
  const line = (memberKey: string): QuotePreview['lines'][number] => ({
    memberKey,
    memberNumber: memberKey.slice(0, 4),
    organization: `法人${memberKey.slice(0, 4)}`,
    plan: 'ALIVE',
    planName: 'ALIVE',
    revenueEcho: '50,000千円＝5,000万円',
    transaction: '新規',
    premiumYen: 22000,
    presentYen: null,
    effectiveDate: '2026-04-01',
    validUntil: '2026-03-31',
    validDays: 30,
    label: '保険料表',
    letterTitle: '保険料例のご案内（公表例・参考）',
    reason: '',
    wanted: '',
    status: '新規',
  });
  const preview: QuotePreview = {
    members: 2,
    quotes: 2,
    referrals: 0,
    lines: [line('0001--ALIVE'), line('1002--ALIVE')],
    refused: [],
    asked: [],
  };
  const chunk = (created: string[], left: number): CreateQuotesReport => ({
    created,
    existing: [],
    referrals: [],
    deliveries: created.map((number) => number.replace('Q', 'M')),
    refused: [],
    left,
  });

  const MISSING = '新規・更改・中途のいずれかを選んでください。';
  const LEFT_OUT = '会員番号0006：売上高等が未提出です。';

  test('asks for the kind, shows what will be made, makes it in chunks, and leads on', async () => {
    const stage = await stagePage(browser, 'quotes', {
      quoteDialogStart: [{ value: start }],
      previewQuotes: [
        { refused: [{ code: 'transactionMissing', message: MISSING, field: 'transaction' }] },
        { value: { ...preview, refused: [{ code: 'revenueMissing', message: LEFT_OUT }] } },
      ],
      createQuotes: [{ value: chunk(['Q-1'], 1) }, { value: chunk(['Q-2'], 0) }],
      openPage: [{ value: null }],
    });
    await press(stage.frame, '内容を確認する');
    await sees(stage.frame, MISSING);
    await tick(stage.frame, '更改');
    await press(stage.frame, '内容を確認する');
    await sees(stage.frame, '50,000千円＝5,000万円');
    await press(stage.frame, '2件の見積を作成する');
    await sees(stage.frame, '見積を2件作成しました');
    // Left out by the preview: still to be seen at the end.
    await sees(stage.frame, LEFT_OUT);
    const request = {
      members: ['0001--ALIVE', '1002--ALIVE'],
      effectiveDate: '2026-04-01',
      transaction: '更改',
      letters: true,
    };
    expect((await stage.calls('createQuotes')).map((call) => call.request)).toEqual([request, request]);
    await press(stage.frame, '送信箱へ');
    expect((await stage.calls('openPage')).map((call) => call.request)).toEqual([
      { page: 'outbox', about: ['M-1', 'M-2'] },
    ]);
    expect(stage.problems).toEqual([]);
  });

  test('a failure between chunks keeps what was made, and the rest can be resumed', async () => {
    const stage = await stagePage(browser, 'quotes', {
      quoteDialogStart: [{ value: start }],
      previewQuotes: [{ value: preview }],
      createQuotes: [
        { value: chunk(['Q-1'], 1) },
        { error: 'Error: ほかの処理が実行中です。' },
        { value: { ...chunk(['Q-2'], 0), existing: ['Q-1'] } },
      ],
    });
    await tick(stage.frame, '新規');
    await press(stage.frame, '内容を確認する');
    await press(stage.frame, '2件の見積を作成する');
    await sees(stage.frame, 'ほかの処理が実行中です。');
    expect(await text(stage.frame)).toContain('残り 1件');
    await press(stage.frame, '続きを処理する');
    // Q-1 stood when the run resumed: made by this dialog all the same.
    await sees(stage.frame, '見積を2件作成しました');
  });
});

describe('outbox', () => {
  const waiting = (deliveryNumber: string, method = 'メール'): OutboxPreview['lines'][number] => ({
    deliveryNumber,
    organization: `法人${deliveryNumber}`,
    method,
    recipient: 'soumu@midori.example.jp',
    subject: '保険料例のご案内',
    newAddress: false,
    doubles: [],
    quoteNumber: '',
  });
  const preview: OutboxPreview = {
    owner: '',
    leftToOwner: false,
    held: [],
    mails: 3,
    papers: 1,
    quotaLeft: 90,
    byItself: [],
    lines: [waiting('M-1'), waiting('M-2'), waiting('M-3', 'FAX'), waiting('M-4')],
  };
  const nothing: SendOutboxReport = {
    sent: [],
    prepared: [],
    failed: [],
    doubtful: [],
    blocked: [],
    handedOver: [],
    left: 0,
    quotaLeft: 88,
  };

  test('nothing is sent before the right number is typed; each chunk sends only what is left', async () => {
    const stage = await stagePage(browser, 'outbox', {
      previewOutbox: [{ value: preview }],
      sendOutbox: [
        { value: { ...nothing, sent: ['M-1'], prepared: ['M-3'], left: 1 } },
        { value: { ...nothing, sent: ['M-2'] } },
      ],
    });
    await sees(stage.frame, 'M-4');
    // M-4 is left out: two mails remain.
    await untick(stage.frame, 'M-4…');
    await press(stage.frame, 'メール2通を送信、書類1件を作成する');
    await sees(stage.frame, '一致しません');
    await write(stage.frame, '#confirm', '3');
    await keys(stage.frame, '#confirm', 'Enter');
    await sees(stage.frame, '一致しません');
    expect(await stage.calls('sendOutbox')).toEqual([]);
    await keys(stage.frame, '#confirm', 'Backspace');
    await write(stage.frame, '#confirm', '２');
    await keys(stage.frame, '#confirm', 'Enter');
    await sees(stage.frame, 'すべて処理しました');
    expect((await stage.calls('sendOutbox')).map((call) => call.request)).toEqual([
      { deliveries: ['M-1', 'M-2', 'M-3'], chunk: true, confirm: 2 },
      { deliveries: ['M-2'], chunk: true, confirm: 1 },
    ]);
  });

  test('a stop lets the running chunk end and sends no other', async () => {
    const stage = await stagePage(browser, 'outbox', {
      previewOutbox: [{ value: { ...preview, lines: [waiting('M-1'), waiting('M-3', 'FAX')] } }],
      sendOutbox: [{ value: { ...nothing, sent: ['M-1'], left: 1 }, held: true }],
    });
    await press(stage.frame, 'メール1通を送信…');
    await press(stage.frame, '停止する');
    await sees(stage.frame, '処理中の分が終わり次第、停止します');
    await stage.letGo();
    await sees(stage.frame, '残り 1件は送信待ちのままです');
    expect(await stage.calls('sendOutbox')).toHaveLength(1);
  });
});

describe('sidebar', () => {
  const card = (memberNumber: string, organization: string): MemberCard => ({
    memberKey: `${memberNumber}--GH`,
    memberNumber,
    organization,
    program: 'GH',
    plans: 'GH-A',
    contact: '',
    phone: '',
    email: '',
    contactMethod: '',
    revenueEcho: '1億円',
    state: '有効',
    check: '',
    quotes: [],
  });

  test('search, choose and go on by keyboard alone', async () => {
    const stage = await stagePage(browser, 'sidebar', {
      findMembers: [{ value: [card('0001', '社会福祉法人みどり会'), card('0004', '有限会社さくら苑')] }],
      openSelected: [{ value: { card: null } }],
      openMember: [{ refused: [] }],
      openOffer: [{ refused: [] }],
    });
    await shows(stage.frame, '#search');
    await write(stage.frame, '#search', '会');
    await sees(stage.frame, '2件見つかりました');
    for (const name of ['社会福祉法人みどり会', '有限会社さくら苑']) {
      await keys(stage.frame, '#search', 'ArrowDown');
      await reads(stage.frame, '[aria-selected=true] .result-name', name);
    }
    await keys(stage.frame, '#search', 'Enter');
    await sees(stage.frame, '検索結果に戻る');
    expect(await text(stage.frame)).toContain('有限会社さくら苑');
    // The heading holds the focus; the next stop is the first action.
    await keys(stage.frame, '#card-name', 'Tab');
    await keys(stage.frame, '見積を送る', 'Enter');
    await sees(stage.frame, '会員に戻る');
    // The card has asked for the premiums, and the preview asks for them again: what is shown is of now.
    expect((await stage.calls('openOffer')).map(({ request }) => request)).toEqual([
      { memberKey: '0004--GH' },
      { memberKey: '0004--GH', effectiveDate: '', transaction: '' },
    ]);
  });

  test('a late answer to an earlier text never replaces the newer one', async () => {
    const stage = await stagePage(browser, 'sidebar', {
      openSelected: [{ value: { card: null } }],
      findMembers: [
        { value: [card('0001', '社会福祉法人みどり会')], held: true },
        { value: [card('0004', '有限会社さくら苑')] },
      ],
    });
    await write(stage.frame, '#search', '0');
    // After the typing delay: the first search is under way.
    await stage.asked('findMembers', 1);
    await write(stage.frame, '#search', '4');
    await sees(stage.frame, 'さくら苑');
    await stage.letGo();
    expect(await text(stage.frame)).toContain('さくら苑');
    expect(await text(stage.frame)).not.toContain('みどり会');
  });
});

test('import: the bytes reach the server unchanged, and nothing is written before the report is confirmed', async () => {
  const bytes = Buffer.from([0x89, 0xef, 0x88, 0xf5, 0x94, 0xd4, 0x8d, 0x86, 0x0d, 0x0a]); // 会員番号 in CP932
  const file = join(mkdtempSync(join(tmpdir(), 'pages-')), 'roster.csv');
  writeFileSync(file, bytes);
  const row = { organization: '', changes: [] as string[] };
  const report: ImportMembersReport = {
    dryRun: true,
    encoding: 'shift_jis',
    rows: 2,
    added: 1,
    changed: 0,
    unchanged: 0,
    held: 1,
    members: [],
    passed: 0,
    passedLines: [],
    lines: [
      { ...row, line: 2, memberNumber: '0001', outcome: '新規', messages: [] },
      {
        ...row,
        line: 3,
        memberNumber: '1010',
        outcome: '保留',
        messages: [{ code: 'x', message: '「不明」は金額として読み取れません。' }],
      },
    ],
  };
  const stage = await stagePage(browser, 'import', {
    importMembers: [{ value: report }, { value: { ...report, dryRun: false } }],
  });
  await attach(stage.frame, file);
  await sees(stage.frame, '「不明」は金額として読み取れません。');
  const request = { fileName: 'roster.csv', contentBase64: bytes.toString('base64') };
  expect((await stage.calls('importMembers')).map((call) => call.request)).toEqual([
    { ...request, dryRun: true },
  ]);
  await press(stage.frame, '1件を取り込む');
  await sees(stage.frame, '会員名簿に取り込みました');
  expect((await stage.calls('importMembers')).map((call) => call.request)).toEqual([
    { ...request, dryRun: true },
    { ...request, dryRun: false },
  ]);
});

test('letter: shown and printed, but a script inside it does not run', async () => {
  const stage = await stagePage(browser, 'letter', {
    previewLetter: [
      {
        value: {
          title: '保険料例のご案内（公表例・参考）',
          html: '<html><head></head><body><p>御中</p><script>document.title="ran"</script></body></html>',
        },
      },
    ],
  });
  await sees(stage.frame, '保険料例のご案内（公表例・参考）');
  const letter = await frameOf(stage.frame, 'iframe');
  await sees(letter, '御中');
  expect(await letter.title()).toBe('');
  await letter.evaluate(() => {
    window.print = () => {
      document.title = 'printed';
    };
  });
  await press(stage.frame, '印刷する');
  await letter.waitForFunction(() => document.title === 'printed', { polling: 50 });
});
