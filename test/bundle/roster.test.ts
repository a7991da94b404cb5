// This file tests set-up and roster import as the bundle does them in the twin: tabs, premiums, hand edits, rights.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookByHand } from '../support/hands';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

const root = join(__dirname, '../..');
const fixture = (name: string) => readFileSync(join(root, 'test/fixtures', name)).toString('base64');

let twin: Twin;
beforeAll(async () => {
  twin = await openTestTwin({ now: '2026-11-22T10:00:00', role: 'manager' });
}, 120_000);

const call = <T>(name: string, ...args: unknown[]) => callTwin<T>(twin, name, ...args);
const roster = () => twin.workbook.tabRows('会員名簿');
const premiumOf = (number: string) => roster().find((row) => row['会員番号'] === number)!['年間保険料'];

it('builds every tab, and changes nothing the second time', async () => {
  expect(twin.workbook.tabNames()).toEqual([
    // Seen by everybody, then the hidden ones.
    'ホーム',
    '会員名簿',
    '見積',
    '送信箱',
    '期限',
    '契約',
    '照会',
    '対応履歴',
    '事故',
    '収納・精算',
    '料率',
    '制度',
    'メール文面',
    '設定',
    '告知回答',
    '申込',
    '異動',
    '事故費用',
    '事故シミュレーション',
    '事故の版',
    '意向・説明記録',
    '書類',
    '募集人',
    '精算記録',
    '受付',
    'FAX受信簿',
    '苦情',
    '制度年度',
    '提案',
    'プラン',
    '補償',
    '事実',
    '資料疑義',
    '質問',
    '背景',
    '割引',
    '祝日',
    '作業',
    '取込結果',
    '監査記録',
    '照合控',
  ]);
  const before = twin.workbook.tabRows('監査記録');
  expect(await call('setUpWorkbook')).toMatchObject({ created: [], added: 0, updated: 0, kept: [] });
  expect(twin.workbook.tabRows('監査記録')).toEqual(before);
});

it('the set-up mends formats, drop-downs, notes, hidden columns and protections, and leaves what is in order', async () => {
  const workbook = bookByHand(twin);
  const sheet = workbook.getSheetByName('会員名簿')!;
  const width = sheet.getLastColumn();
  const header = sheet.getRange(1, 1, 1, width).getValues()[0]! as string[];
  const at = (name: string) => header.indexOf(name) + 1;
  const kind = (name: string) => name as unknown as GoogleAppsScript.Spreadsheet.ProtectionType;
  const ranges = () => sheet.getProtections(kind('RANGE'));
  const looks = () => ({
    formats: sheet.getRange(2, 1, 90, width).getNumberFormats(),
    rules: header.map((_, i) =>
      sheet
        .getRange(80, i + 1)
        .getDataValidation()
        ?.getCriteriaValues(),
    ),
    notes: sheet.getRange(1, 1, 1, width).getNotes(),
    hidden: header.map((_, i) => sheet.isColumnHiddenByUser(i + 1)),
    protections: [...sheet.getProtections(kind('SHEET')), ...ranges()].map((one) => [
      one.getDescription(),
      one.isWarningOnly(),
      one.getRange().getA1Notation(),
      one.isWarningOnly() ? [] : one.getEditors().map((user) => user.getEmail()),
    ]),
  });
  const before = looks();
  expect(before.rules.some((rule) => rule)).toBe(true);
  expect(before.protections).toHaveLength(2);
  const hiddenAt = before.hidden.indexOf(true) + 1;
  sheet.getRange(80, at('売上高等（円）')).setNumberFormat('0.00');
  sheet.getRange(2, at('状態'), 79, 1).setDataValidation(null);
  sheet.getRange(1, 1, 1, width).setNotes([header.map(() => '')]);
  if (hiddenAt > 0) sheet.showColumns(hiddenAt);
  ranges()[0]!.addEditors(['staff@agency.example']);
  sheet.getProtections(kind('SHEET'))[0]!.remove();
  sheet.getRange('B5:C6').protect().setDescription('自分の覚え').setWarningOnly(true);
  await call('setUpWorkbook');
  const after = looks();
  expect({ ...after, protections: after.protections.slice(0, 1) }).toEqual({
    ...before,
    protections: before.protections.slice(0, 1),
  });
  // The header's is put right where it stands; a person's own stays beside ours.
  expect(after.protections.slice(1)).toEqual([before.protections[1], ['自分の覚え', true, 'B5:C6', []]]);
  ranges()
    .find((one) => one.getDescription() === '自分の覚え')!
    .remove();
});

it('imports the sample with premiums beside the members, and a second time changes nothing', async () => {
  const request = { fileName: 'members-sjis.csv', contentBase64: fixture('members-sjis.csv') };
  expect(await call('importMembers', { ...request, dryRun: true })).toMatchObject({ added: 25, held: 6 });
  expect(roster()).toHaveLength(0);
  expect(await call('importMembers', { ...request, dryRun: false })).toMatchObject({ added: 25, held: 6 });
  const rows = roster();
  const results = twin.workbook.tabRows('取込結果');
  // S2: up to 3億円 66,000, one yen more 88,000; S4 plan A at 3億円 81,370; S0 plan A at 2億円 about 10.3万円.
  expect(['1005', '1006', '2001', '0002'].map(premiumOf)).toEqual([66_000, 88_000, 81_370, 103_000]);
  expect(rows.find((row) => row['会員番号'] === '3002')).toMatchObject({
    メール: '=HYPERLINK("http://evil.example","x")',
    備考: '=1+1',
  });
  const again = { fileName: 'utf8.csv', contentBase64: fixture('members-utf8bom.csv'), dryRun: false };
  expect(await call('importMembers', again)).toMatchObject({ added: 0, changed: 0, unchanged: 25 });
  expect(roster()).toEqual(rows);
  expect(twin.workbook.tabRows('取込結果')).toEqual(results);
});

it('refuses a wrong encoding and says what to do', async () => {
  // 0xFF stands in neither UTF-8 nor CP932.
  const contentBase64 = Buffer.from([0x61, 0xff, 0xff, 0x0a]).toString('base64');
  await expect(call('importMembers', { fileName: 'a.csv', contentBase64, dryRun: true })).rejects.toThrow(
    /文字コードを判別できません/,
  );
});

it('lets staff import, and keeps the set-up for managers', async () => {
  const staff = twin.users().find((user) => user.role === 'staff')!;
  const csv = Buffer.from('会員番号,法人名,売上高,加入制度\n9001,職員の取込,1億円,ALIVE').toString('base64');
  const request = { fileName: 'b.csv', contentBase64: csv, dryRun: false };
  const imported = await twin.call('importMembers', [request], { user: staff });
  expect(imported.error).toBeUndefined();
  expect(imported.result).toMatchObject({ added: 1 });
  const setUp = await twin.call('setUpWorkbook', [], { user: staff });
  expect(setUp.error?.message).toMatch(/管理者だけ/);
});

it('finds a member by any part of name or number', async () => {
  expect(await call('findMembers', { text: 'みどり 0001' })).toMatchObject([
    { memberKey: '0001/GH', revenueEcho: '1億円＝100,000,000円' },
  ]);
});

it('passes its self check, and leaves nothing behind', async () => {
  const tabs = twin.workbook.tabNames();
  const results = await call<{ name: string; ok: boolean }[]>('runSelfCheck');
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  expect(twin.workbook.tabNames()).toEqual(tabs);
});
