// This file tests hostile texts through the built bundle: no formula in a cell, no markup in a page or letter, no header.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CreateQuotesReport } from '../../src/rooms/quotes/contract';
import type { ImportMembersReport } from '../../src/rooms/roster/contract';
import { hostileTexts, UNSEEN } from '../support/calls/hostile';
import { plainPdf } from '../support/faults/plain-pdf';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

jest.setTimeout(300_000);

/** Half a pair cannot be written into a file. */
const SHORT = hostileTexts.filter((text) => text.length < 1000 && !text.includes('\ud800'));
const MARKUP = /<script|<img src=x|<iframe/i;
let twin: Twin;

const call = <T>(name: string, request?: object) =>
  callTwin<T>(twin, name, ...(request === undefined ? [] : [request]));
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const fileOf = (text: string): string => Buffer.from(`\ufeff${text}`).toString('base64');

interface PlainCell {
  readonly isFormula: boolean;
  readonly content: string;
}

/** Every cell of every tab as it stands. */
function cells(): { tab: string; cell: PlainCell }[] {
  const { getters } = twin.workbook.model as unknown as {
    getters: { getSheetIds(): string[]; getSheetName(id: string): string; getCells(id: string): PlainCell[] };
  };
  return getters.getSheetIds().flatMap((id) =>
    Object.values(getters.getCells(id))
      .filter((cell) => cell.content !== undefined)
      .map((cell) => ({ tab: getters.getSheetName(id), cell })),
  );
}
const formulas = (): string[] =>
  cells()
    .filter(({ tab, cell }) => cell.isFormula && tab !== 'ホーム')
    .map(({ tab, cell }) => `${tab} ${cell.content}`)
    .sort();

function type(tab: string, key: string, content: string): void {
  const rows = twin.workbook.tabRows(tab);
  const row = rows.findIndex((one) => Object.values(one)[0] === key);
  twin.workbook.model.dispatch('UPDATE_CELL', {
    sheetId: twin.workbook.sheetId(tab)!,
    col: 1,
    row: row + 1,
    content,
  });
}

beforeAll(async () => {
  twin = await openTestTwin({
    now: '2026-11-22T10:00',
    role: 'manager',
    demonstration: true,
    pdf: plainPdf,
    speed: 1000,
  });
});

test('through files, forms, pastes and settings nothing becomes a formula, and nothing unseen gets in', async () => {
  const before = formulas();
  const header = '会員番号,法人名,担当者名,住所,備考,メール,加入制度,希望プラン,売上高';
  const lines = SHORT.map(
    (text, at) =>
      `H-${String(at).padStart(3, '0')},${[text, text, text, text].map(quoted).join(',')},h${at}@example.jp,ALIVE,,3億円`,
  );
  const roster = [header, ...lines].join('\r\n');
  // A file with NUL in it is another kind of file.
  const nul = await twin.call('importMembers', [
    { fileName: '../../x', contentBase64: fileOf(roster), dryRun: false },
  ]);
  expect(nul.error?.message).toContain('取り込んでいません');
  const read = await call<ImportMembersReport>('importMembers', {
    fileName: '=HYPERLINK("x")<script>\u202e.csv',
    contentBase64: fileOf(roster.replaceAll('\u0000', '')),
    dryRun: false,
  });
  expect(read.added).toBeGreaterThan(SHORT.length / 2);
  await twin.call('importMembers', [
    { fileName: 'x', contentBase64: fileOf(`${SHORT.map(quoted).join(',')}\r\n1,2`), dryRun: false },
  ]);
  for (const [at, text] of hostileTexts.entries()) {
    const entry = { memberKey: 'D-001/GH', channel: '電話', entryId: `hostile-${at}` };
    await twin.call('recordContact', [
      { ...entry, direction: '受信', summary: text, subjectNumber: at % 2 ? text : '' },
    ]);
    if (at % 3 > 0) continue;
    const complaint = { receivedAt: '', cause: text, response: text, reportedTo: text };
    await twin.call('recordComplaint', [{ ...entry, ...complaint, content: text }]);
    await twin.call('readBrochure', [{ program: 'ALIVE', text: `${text}\t保険料\n${text}\t${text}` }]);
    await twin.call('registerCertificates', [
      { text: `${text},${text}`, on: '', document: text, reissue: false },
    ]);
  }
  await twin.call('importPayments', [
    {
      fileName: 'x.csv',
      channel: '団体',
      dryRun: false,
      contentBase64: fileOf(
        ['お取引日,お預り金額,お取引内容', ...SHORT.map((text) => `2026/11/20,1000,${quoted(text)}`)]
          .join('\r\n')
          .replaceAll('\u0000', ''),
      ),
    },
  ]);
  expect(twin.workbook.tabRows('対応履歴').length).toBeGreaterThan(15);
  expect(twin.workbook.tabRows('収納・精算').length).toBeGreaterThan(10);
  expect(formulas()).toEqual(before);
  const spoilt = cells().filter(({ cell }) => cell.content.length > 50_001 || UNSEEN.test(cell.content));
  expect(spoilt.map(({ tab, cell }) => [tab, cell.content.slice(0, 40)])).toEqual([]);
});

test('letters and mails carry it as text: no markup, no header, no path', async () => {
  type('設定', '差出人名', '見本\r\nBcc: other@evil.example');
  type('設定', '代理店名', '<script>alert(1)</script>');
  const members = twin.workbook
    .tabRows('会員名簿')
    .map((row) => `${row['会員番号']}/${row['加入制度']}`)
    .filter((key) => key.startsWith('H-'));
  const { deliveries } = await call<CreateQuotesReport>('createQuotes', {
    members,
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  expect(deliveries.length).toBeGreaterThan(10);
  for (const deliveryNumber of deliveries.slice(0, 12)) {
    const { html, letterHtml } = await call<{ html: string; letterHtml: string }>('previewDelivery', {
      deliveryNumber,
    });
    expect([deliveryNumber, MARKUP.test(html + letterHtml)]).toEqual([deliveryNumber, false]);
    expect(html + letterHtml).not.toMatch(UNSEEN);
  }
  const chosen = deliveries.slice(0, 12);
  await call('sendOutbox', { deliveries: chosen, confirm: chosen.length });
  expect(twin.mailbox()).toHaveLength(chosen.length);
  for (const { file, to, attachments } of twin.mailbox()) {
    const raw = readFileSync(join(twin.directory, 'outbox', file), 'latin1');
    const head = raw.slice(0, raw.search(/\r?\n\r?\n/));
    expect([to, /^(bcc|cc):/im.test(head), /evil/.test(to)]).toEqual([to, false, false]);
    for (const name of attachments) expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u202e]|\.\./);
  }
});

test('an unclosed or unknown placeholder holds a mail back and says why', async () => {
  const rows = twin.workbook.tabRows('メール文面');
  rows.forEach((_, at) =>
    twin.workbook.model.dispatch('UPDATE_CELL', {
      sheetId: twin.workbook.sheetId('メール文面')!,
      col: Object.keys(rows[0]!).indexOf('件名'),
      row: at + 1,
      content: '{{秘密}} {{法人名',
    }),
  );
  const waiting = twin.workbook
    .tabRows('送信箱')
    .filter((row) => row['状態'] === '送信待ち' && row['方法'] === 'メール')
    .map((row) => String(row['送信番号']));
  const sent = twin.mailbox().length;
  const report = await twin.call('sendOutbox', [{ deliveries: [waiting[0]], confirm: 1 }]);
  const told = JSON.stringify(report.result ?? report.error?.message);
  expect(told).toMatch(/秘密|差し込み|文面/);
  expect(twin.mailbox()).toHaveLength(sent);
});

test('the manifest asks for what docs/deploy.md lists, and a service without its scope is refused', async () => {
  const root = join(__dirname, '../..');
  const manifest = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8')) as {
    oauthScopes: string[];
  };
  const [, section = ''] = readFileSync(join(root, 'docs/deploy.md'), 'utf8').split('## 4. Scopes');
  const listed = [...section.split('\n## ')[0]!.matchAll(/^\| `([\w.]+)`/gm)].map(([, name]) => name!);
  expect(listed.sort()).toEqual(manifest.oauthScopes.map((scope) => scope.split('/auth/')[1]!).sort());

  const folder = mkdtempSync(join(tmpdir(), 'daicho-scopes-'));
  const uses = {
    'script.send_mail': "MailApp.sendEmail({ to: 'a@example.jp', subject: 'x', body: 'x' })",
    'drive.file': "Drive.Files.create({ name: 'x' }, Utilities.newBlob('x', 'text/plain', 'x'))",
    'script.scriptapp': 'ScriptApp.getProjectTriggers()',
    'userinfo.email': 'Session.getEffectiveUser().getEmail()',
    'spreadsheets.readonly': "Sheets.Spreadsheets.Values.get('x', 'A1')",
  };
  const source = Object.values(uses).map((use, at) => `function use${at}() { ${use}; return 'used'; }`);
  writeFileSync(join(folder, 'Code.js'), source.join('\n'));
  const oauthScopes = manifest.oauthScopes.filter((scope) => scope.endsWith('.currentonly'));
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ ...manifest, oauthScopes }));
  const narrow = await openTestTwin({ bundle: folder });
  for (const [at, scope] of Object.keys(uses).entries()) {
    const { error, result } = await narrow.call(`use${at}`, []);
    expect([scope, result, error?.message]).toEqual([scope, undefined, expect.stringContaining(scope)]);
  }
});
