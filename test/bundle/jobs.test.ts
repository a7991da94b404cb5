// This file tests bulk work through the built bundle: a dialog that is closed, the worker after it, constant calls, roles.
import type { JobKind, JobProgress, JobRequest } from '../../src/ui/jobs-contract';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

// Slow while other test files share the machine.
jest.setTimeout(240_000);

const COUNT = 600;
let twin: Twin;
beforeAll(async () => {
  twin = await openTestTwin({ now: '2026-11-22T10:00', role: 'manager' });
  await callTwin(twin, 'setUpWorkbook');
  const lines = Array.from({ length: COUNT }, (_, index) =>
    [String(index + 1).padStart(5, '0'), `架空法人${index + 1}`, 'ALIVE', 'ALIVE', '3億円'].join(','),
  );
  // One of them says 約: no quote can be made of that.
  lines[10] = lines[10]!.replace('3億円', '約3億円');
  const csv = ['会員番号,法人名,加入制度,希望プラン,売上高', ...lines].join('\n');
  await callTwin(twin, 'importMembers', {
    fileName: 'roster.csv',
    contentBase64: Buffer.from(csv).toString('base64'),
    dryRun: false,
  });
});

const job = (kind: JobKind): JobRequest => ({
  kind,
  conditions: { program: 'ALIVE', plan: '', state: '', solicitor: '' },
  effectiveDate: '2027-04-01',
  transaction: '新規',
  letters: false,
});
const call = <T>(name: string, ...args: unknown[]) => callTwin<T>(twin, name, ...args);
const rows = (tab: string) => twin.workbook.tabRows(tab);
const start = (kind: JobKind) => call<JobProgress>('startJob', { job: job(kind), entryId: `entry-${kind}` });
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

it('re-rating costs the same number of service calls in every chunk', async () => {
  const { jobNumber } = await start('rerate');
  const cost: number[] = [];
  let progress: JobProgress;
  do {
    const { result, calls, error } = await twin.call('continueJob', [{ jobNumber, holder: 'dialog-1' }]);
    if (error) throw new Error(error.message);
    progress = result as JobProgress;
    if (progress.left > 0) cost.push(sheetCalls(calls));
  } while (progress.left > 0);
  expect(cost.length).toBeGreaterThan(1);
  expect(new Set(cost).size).toBe(1);
  expect(progress.counts).toContainEqual({ name: '変更なし', value: COUNT - 1 });
  expect(rows('見積')).toHaveLength(COUNT - 1);
});
