// This file tests bulk work through the built bundle: a dialog that is closed, the worker after it, constant calls, roles.
import type { JobKind } from '../../src/domain/job-state';
import type { JobProgress, JobRequest } from '../../src/rooms/jobs/contract';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

// Slow while other test files share the machine.
jest.setTimeout(240_000);

/** With their second quotes they fit into the rows that 見積 is born with: adding rows is one call more. */
const COUNT = 450;
/** The first members are 甲's, the others 乙's. */
const FEW = 50;
let twin: Twin;

/** One of them says 約: no quote can be made of that. */
function roster(revenue: string): { fileName: string; contentBase64: string; dryRun: boolean } {
  const lines = Array.from({ length: COUNT }, (_, at) =>
    [
      String(at + 1).padStart(5, '0'),
      `架空法人${at + 1}`,
      'ALIVE',
      'ALIVE',
      at === 10 ? `約${revenue}` : revenue,
      at < FEW ? '甲' : '乙',
    ].join(','),
  );
  const csv = ['会員番号,法人名,加入制度,希望プラン,売上高,募集担当', ...lines].join('\n');
  return { fileName: 'roster.csv', contentBase64: Buffer.from(csv).toString('base64'), dryRun: false };
}

beforeAll(async () => {
  twin = await openTestTwin({ now: '2026-11-22T10:00', role: 'manager' });
  await callTwin(twin, 'importMembers', roster('3億円'));
});

const job = (kind: JobKind, solicitor = ''): JobRequest => ({
  kind,
  conditions: { program: 'ALIVE', plan: '', state: '', solicitor },
  effectiveDate: '2027-04-01',
  transaction: '新規',
  letters: false,
});
const call = <T>(name: string, ...args: unknown[]) => callTwin<T>(twin, name, ...args);
const rows = (tab: string) => twin.workbook.tabRows(tab);
const start = (kind: JobKind, solicitor = '') =>
  call<JobProgress>('startJob', {
    job: job(kind, solicitor),
    entryId: `entry-${kind}-${solicitor === '甲' ? 'few' : 'many'}`,
  });
const sheetCalls = (calls: Readonly<Record<string, number>>) =>
  Object.values(calls).reduce((total, count) => total + count, 0);

it('a closed dialog leaves its job to the worker, which ends it; errors stand in the rows', async () => {
  const begun = await start('quote');
  const first = await call<JobProgress>('continueJob', { jobNumber: begun.jobNumber, holder: 'dialog-1' });
  expect(first).toMatchObject({ state: '実行中', total: COUNT, failed: 1 });
  expect(first.left).toBeGreaterThan(0);
  // The dialog still holds it.
  await call('runWorker');
  expect(rows('作業')).toMatchObject([{ 状態: '実行中', 完了: first.done }]);
  twin.clock.set('2026-11-22T10:10');
  await call('runWorker');
  expect(rows('作業')).toMatchObject([{ 状態: '完了', 全件: COUNT, 完了: COUNT, エラー: 1 }]);
  expect(rows('見積')).toHaveLength(COUNT - 1);
  const told = rows('会員名簿').filter((row) => row['一括処理のエラー'] !== '');
  expect(told).toMatchObject([{ 会員番号: '00011' }]);
});

it('re-rating costs the same number of service calls for fifty members a chunk as for four hundred', async () => {
  await call('importMembers', roster('2億円'));
  const cost: number[] = [];
  for (const [solicitor, count] of [
    ['甲', FEW],
    ['乙', COUNT - FEW],
  ] as const) {
    const { jobNumber } = await start('rerate', solicitor);
    // The clock of the call before ran ahead by what its services took.
    twin.clock.skip(5 * 60_000);
    const { calls, error } = await twin.call('runWorker', []);
    expect(error).toBeUndefined();
    const job = rows('作業').find((row) => row['作業番号'] === jobNumber);
    expect(job).toMatchObject({ 状態: '完了', 完了: count });
    cost.push(sheetCalls(calls));
  }
  expect(cost[1]).toBe(cost[0]);
  const standing = rows('見積').filter((row) => row['状態'] !== '取消');
  expect(standing).toHaveLength(COUNT - 1);
  // S2: up to 2億円 45,000 yen.
  expect(new Set(standing.map((row) => row['年間保険料']))).toEqual(new Set([45_000]));
  expect(rows('見積').filter((row) => row['状態'] === '取消')).toHaveLength(COUNT - 1);
});
