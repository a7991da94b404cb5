// This file tests the enrolment desk through the built bundle: as staff, in real cells, with the calls that it costs.
import type {
  AcceptApplicationsReport,
  PolicyStepReport,
  RegisterCertificatesReport,
} from '../../src/rooms/enrolment/contract';
import type { ClaimView, PayableSheet } from '../../src/rooms/claims/contract';
import { claimIntake } from '../support/calls/requests';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

// Slow while other test files share the machine.
jest.setTimeout(120_000);

let twin: Twin;
beforeAll(async () => {
  twin = await openTestTwin({ now: '2026-11-22T10:00', role: 'manager', demonstration: true });
}, 240_000);

const rows = (tab: string) => twin.workbook.tabRows(tab);
const staff = () => ({ user: twin.users().find((user) => user.role === 'staff')! });
const asStaff = (name: string, request: unknown) => twin.call(name, [request], staff());
const sums = (calls: Readonly<Record<string, number>>) =>
  Object.values(calls).reduce((total, count) => total + count, 0);
const policy = (number: string) => rows('契約').find((row) => row['契約番号'] === number)!;

it('shows the demonstration’s policies: in force with and without certificate, and applied for', () => {
  expect(
    rows('契約').map((row) => [row['会員番号'], row['契約状態'], row['入金状況'], row['証券・加入者証状況']]),
  ).toEqual([
    ['D-101', '契約中', '入金済', '登録済'],
    ['D-201', '契約中', '未収', '未着'],
    ['D-202', '申込受付', '未収', '未着'],
  ]);
  for (const row of rows('契約')) expect(row['法人名']).toContain('【見本】');
  // 136,370: 68 % = 92,731.6, 26 % = 35,456.2, 6 % = 8,182.2; the one yen left goes to the largest remainder.
  expect(policy('P-2026-0002')['引受会社・割合']).toContain('（92,732円）');
  expect(policy('P-2026-0002')['引受会社・割合']).toContain('（35,456円）');
  expect(policy('P-2026-0002')['引受会社・割合']).toContain('（8,182円）');
});

it('lets staff take steps; text from outside stays text', async () => {
  const accepted = await asStaff('recordPolicyStep', {
    step: 'underwrite',
    policyNumbers: ['P-2026-0003'],
    on: '2026-11-22',
    document: '=HYPERLINK("http://evil.example","<b>x</b>")',
  });
  expect((accepted.result as PolicyStepReport).done).toEqual(['P-2026-0003']);
  expect(policy('P-2026-0003')).toMatchObject({ 契約状態: '引受' });
  const evil = '=HYPERLINK("http://evil.example","<b>x</b>")';
  const steps = rows('異動').filter((row) => row['根拠書類'] === evil);
  expect(steps).toMatchObject([{ 契約番号: 'P-2026-0003', 異動区分: '手続' }]);
  // Read back from its cells, the same step is known.
  const again = await asStaff('recordPolicyStep', {
    step: 'underwrite',
    policyNumbers: ['P-2026-0003'],
    on: '2026-11-22',
    document: '=HYPERLINK("http://evil.example","<b>x</b>")',
  });
  expect(again.result).toMatchObject({ done: [], existing: ['P-2026-0003'], refused: [] });
});

it('registers certificates in a batch, at the same cost for one or two', async () => {
  const register = (text: string) =>
    asStaff('registerCertificates', { text, on: '2026-11-22', document: '', reissue: true });
  const none = await asStaff('registerCertificates', {
    text: 'D-201,SC-1\nD-202,SC-2',
    on: '2026-11-22',
    document: '',
    reissue: false,
  });
  expect(none.result as RegisterCertificatesReport).toMatchObject({
    registered: ['P-2026-0002', 'P-2026-0003'],
    waiting: 0,
    refused: [],
  });
  const one = await register('P-2026-0002,SC-3');
  const two = await register('P-2026-0002,SC-4\nP-2026-0003,SC-5');
  expect((two.result as RegisterCertificatesReport).registered).toHaveLength(2);
  expect(sums(two.calls)).toBe(sums(one.calls));
});

it('refuses what has no quote, and keeps the new year for managers', async () => {
  const unknown = await asStaff('acceptApplications', {
    quoteNumbers: ['Q-2026-0999'],
    receivedOn: '2026-11-22',
    document: '申込書',
  });
  expect((unknown.result as AcceptApplicationsReport).refused[0]!.message).toContain('Q-2026-0999');
  const year = { program: 'TOSHA', start: '2027-04-01', end: '2028-04-01' };
  expect((await asStaff('startNewYear', year)).error?.message).toMatch(/管理者だけ/);
  expect((await asStaff('proposeNewYear', year)).error).toBeUndefined();
  await callTwin(twin, 'startNewYear', year);
  expect(rows('制度').find((row) => row['制度コード'] === 'TOSHA')).toMatchObject({
    保険始期: '2027-04-01',
    保険終期: '2028-04-01',
    申込締切: '',
  });
  const drafts = rows('料率').filter((row) => row['版'] === 'TOSHA-2027');
  // S4 has four plans with four examples each.
  expect(drafts).toHaveLength(16);
  expect(new Set(drafts.map((row) => row['状態']))).toEqual(new Set(['下書き']));
});

it('shows both candidates in a cell until 制度 says which holds', async () => {
  // 20,000 × 7 ÷ 12 = 11,666.67.
  const formula = '=PRORATED_PREMIUM(20000,"ALIVE",DATE(2026,9,1),DATE(2027,4,1))';
  expect(twin.evaluate(formula)).toEqual({ value: [[11_670, 11_660, '端数処理未確認']] });
  expect(twin.evaluate('=INSURER_SHARES(98810,"TOSHA")')).toMatchObject({
    value: [
      ['三井住友海上', 67_191, '端数処理未確認'],
      ['東京海上日動', 25_691, '端数処理未確認'],
      ['損保ジャパン日本興亜', 5928, '端数処理未確認'],
    ],
  });
});

it('takes a policy of another agency in from CSV, once, and writes its renewal letter from it', async () => {
  const lines = [
    '会員番号,制度,プラン,証券番号,保険会社,始期,満期日,保険料',
    'D-002,GH,GH-B,GH-9001,架空損保,2026-04-01,2027-04-01,"36,000円"',
    'D-999,GH,GH-B,GH-9002,架空損保,2026-04-01,2027-04-01,36000',
  ];
  const contentBase64 = Buffer.from(`\ufeff${lines.join('\r\n')}`).toString('base64');
  const file = { fileName: '旧代理店.csv', contentBase64, dryRun: false };
  const before = rows('契約').length;
  const { result } = await asStaff('bringInPolicies', file);
  expect(result).toMatchObject({ rows: 2, taken: 1, held: 1, unchanged: 0 });
  const again = await asStaff('bringInPolicies', file);
  expect(again.result).toMatchObject({ rows: 2, taken: 0, held: 1, unchanged: 1 });
  expect(rows('契約')).toHaveLength(before + 1);
  const taken = rows('契約').find((row) => row['証券・加入者証番号'] === 'GH-9001')!;
  expect(taken).toMatchObject({
    契約状態: '契約中',
    入金状況: '引継前',
    引継元: '引継：旧代理店.csv',
    見積番号: '',
    賠償限度額: '',
  });
  expect(taken['被保険者']).toBe(taken['法人名']);
  const letter = await asStaff('previewRenewalLetter', { policyNumber: taken['契約番号'] });
  const { html } = letter.result as { html: string };
  for (const text of ['GH-9001', '2027年4月1日', '36,000円', '現在のご契約', '次年度'])
    expect(html).toContain(text);
});

it('an 異動 after an accident leaves the sheet of the claim as it was, and the sheet says whose terms it has', async () => {
  const done = async (name: string, request: unknown) => (await asStaff(name, request)).result;
  const { claimNumber } = (await done('registerClaim', claimIntake('D-201/TOSHA', 'terms-1'))) as Record<
    'claimNumber',
    string
  >;
  const estimate = { item: 'damages', itemName: '', payee: '被害者', estimate: '8,000万円', persons: '' };
  const { costNumber } = (await done('saveClaimCost', {
    ...{ claimNumber, requestKey: 'terms-2', ...estimate, companies: '', notDuplicate: false },
  })) as Record<'costNumber', string>;
  const approval = { on: '2026-11-20', amount: '8,000万円', note: '保険会社 佐藤様' };
  await done('moveClaimCost', { costNumber, move: 'approve', ...approval });
  const report = await done('recordPolicyStep', {
    ...{ step: 'endorsement', policyNumbers: ['P-2026-0002'], on: '2026-11-20', document: '異動承認書' },
    changes: { liabilityLimit: '5,000万円' },
  });
  expect(report).toMatchObject({ done: ['P-2026-0002'] });
  expect(policy('P-2026-0002')).toMatchObject({ 賠償限度額: 50_000_000 });
  // Claimed on 11/15, under plan B's 1億.
  const sheet = (await done('preparePayable', { claimNumber })) as PayableSheet;
  expect(sheet).toMatchObject({ totalYen: 80_000_000 });
  expect(sheet.notes).toContain('賠償：請求日 2026年11月15日時点の契約内容です（現在の契約と異なります）。');
  expect((await done('openClaim', { claimNumber })) as ClaimView).toMatchObject({
    policyLines: expect.arrayContaining([expect.stringContaining('2026年11月15日時点')]),
  });
});
