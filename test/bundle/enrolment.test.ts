// This file tests the enrolment desk through the built bundle: as staff, in real cells, with the calls that it costs.
import type {
  AcceptApplicationsReport,
  PolicyStepReport,
  RegisterCertificatesReport,
} from '../../src/rooms/enrolment/contract';
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
