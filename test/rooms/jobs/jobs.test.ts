// The tests of bulk work: a dry run, chunks, the lease, stop and resume, and nothing done twice.
import { houseProblems } from '../../../src/domain/messages';
import { DaichoError } from '../../../src/domain/problem';
import { jobs } from '../../../src/tables/jobs';
import { members } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
import { quotes } from '../../../src/tables/quotes';
import { readRequest } from '../../../src/calls/read-request';
import type { JobKind } from '../../../src/domain/job-state';
import { contract, type JobProgress, type JobRequest } from '../../../src/rooms/jobs/contract';
import { openJobs } from '../../../src/rooms/jobs/open-jobs';
import { MEMBERS_A_STEP, MEMBERS_A_WORKER_STEP, continueJob, runJobs } from '../../../src/rooms/jobs/run-job';
import { previewJob, startJob, stopJob } from '../../../src/rooms/jobs/start-job';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const terms = { effectiveDate: '2027-04-01', transaction: '新規', letters: false } as const;
const everyone = { program: '', plan: '', state: '', solicitor: '' };
let world: MemoryWorld;
let entry = 0;

/** Members 0001, 0002, … of ALIVE at 3億円, which S2 puts at 66,000 yen. */
function roster(count: number): void {
  for (let number = 1; number <= count; number += 1) {
    const memberNumber = String(number).padStart(5, '0');
    world.addMember({ memberKey: `${memberNumber}/ALIVE`, memberNumber });
  }
}

const job = (kind: JobKind, set: Partial<JobRequest> = {}): JobRequest => ({
  kind,
  conditions: everyone,
  ...terms,
  ...set,
});
const start = (request: JobRequest) =>
  startJob(world.ports, { job: request, entryId: `entry-${String((entry += 1)).padStart(4, '0')}` });
const go = ({ jobNumber }: JobProgress, holder = 'dialog-1') =>
  continueJob(world.ports, { jobNumber, holder });
function finish(begun: JobProgress): JobProgress {
  for (let turn = 0; turn < 100; turn += 1) {
    const progress = go(begun);
    if (progress.left === 0) return progress;
  }
  throw new Error('never ends');
}
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return '';
  } catch (error) {
    if (error instanceof DaichoError) return error.problem.code;
    throw error;
  }
};
const countOf = (progress: JobProgress, name: string) =>
  progress.counts.find((count) => count.name === name)?.value;

beforeEach(() => {
  world = memoryWorld();
});

describe('a job over members', () => {
  it('shows first what it would do, and writes nothing', () => {
    roster(3);
    world.addMember({ memberKey: '00004/ALIVE', memberNumber: '00004', revenueText: '約3億円' });
    const preview = previewJob(world.ports, { job: job('quote'), after: '' });
    expect(preview).toMatchObject({
      total: 4,
      left: 0,
      names: expect.arrayContaining(['社会福祉法人架空00001']),
    });
    expect(preview.counts).toContainEqual({ name: '作成', value: 3 });
    expect(preview.refused).toMatchObject([{ code: 'revenueApproximate', id: '00004/ALIVE' }]);
    expect(world.table(quotes)).toEqual([]);
    expect(world.table(jobs)).toEqual([]);
  });

  it('goes on chunk by chunk to a summary; an error stands in the row of its member and goes when it succeeds', () => {
    roster(MEMBERS_A_STEP + 20);
    world.addMember({ memberKey: '00000/ALIVE', memberNumber: '00000', revenueText: '約3億円' });
    const begun = start(job('quote'));
    expect(begun).toMatchObject({ jobNumber: 'W-2026-0001', state: '待機', total: MEMBERS_A_STEP + 21 });
    const first = go(begun);
    expect(first).toMatchObject({ state: '実行中', done: MEMBERS_A_STEP, left: 21, failed: 1 });
    expect(first.errors).toMatchObject([{ id: '00000/ALIVE' }]);
    const rowOf = (key: string) => world.table(members).find((row) => row.memberKey === key)!;
    expect(rowOf('00000/ALIVE').jobError).toContain('約');
    expect(rowOf('00001/ALIVE').jobError).toBe('');
    const last = go(begun);
    expect(last).toMatchObject({
      state: '完了',
      left: 0,
      message: `完了：作成${MEMBERS_A_STEP + 20}・エラー1`,
    });
    expect(world.table(quotes)).toHaveLength(MEMBERS_A_STEP + 20);

    world.ports.tables.update(members, [{ id: '00000/ALIVE', set: { revenueText: '3億円' } }]);
    const again = finish(start(job('quote')));
    // Run again, it does only what is missing.
    expect(countOf(again, '作成')).toBe(1);
    expect(countOf(again, '変更なし')).toBe(MEMBERS_A_STEP + 20);
    expect(rowOf('00000/ALIVE').jobError).toBe('');
  });

  it('keeps to its conditions', () => {
    roster(2);
    world.addMember({ memberKey: '9/TOSHA', memberNumber: '9', program: 'TOSHA', plans: 'TOSHA-A、TOSHA-B' });
    const conditions = { ...everyone, program: 'TOSHA', plan: 'TOSHA-B' };
    expect(previewJob(world.ports, { job: job('quote', { conditions }), after: '' }).total).toBe(1);
    expect(codeOf(() => start(job('quote', { conditions: { ...everyone, state: '停止' } })))).toBe(
      'jobNobody',
    );
  });

  it('is one job, however often its start is sent', () => {
    roster(1);
    const sent = { job: job('quote'), entryId: 'entry-same' };
    expect(startJob(world.ports, sent)).toEqual(startJob(world.ports, sent));
    expect(world.table(jobs)).toHaveLength(1);
  });

  it('is not disturbed by a sheet that is sorted between two chunks', () => {
    roster(MEMBERS_A_STEP * 2);
    const begun = start(job('quote'));
    go(begun);
    world.rows.get(members.key)!.reverse();
    finish(begun);
    expect(new Set(world.table(quotes).map((row) => row.memberKey)).size).toBe(MEMBERS_A_STEP * 2);
    expect(world.table(quotes)).toHaveLength(MEMBERS_A_STEP * 2);
  });
});

describe('who drives it', () => {
  beforeEach(() => roster(MEMBERS_A_STEP + 1));

  it('is one dialog at a time; the worker takes it when the lease has run out', () => {
    const begun = start(job('quote'));
    go(begun);
    expect(codeOf(() => go(begun, 'dialog-2'))).toBe('jobHeld');
    expect(runJobs(world.ports)).toBe(0);
    // The dialog was closed: its lease ends after two minutes.
    world.table(jobs)[0]!.leaseUntil = '2026-11-22T09:59:00';
    expect(runJobs(world.ports)).toBe(1);
    expect(world.table(jobs)).toMatchObject([{ state: '完了', done: MEMBERS_A_STEP + 1 }]);
    expect(codeOf(() => go(begun))).toBe('jobEnded');
  });

  it('stops, stays stopped for the worker, and goes on where it was', () => {
    const begun = start(job('quote'));
    go(begun);
    expect(stopJob(world.ports, begun)).toMatchObject({ state: '停止', done: MEMBERS_A_STEP, left: 1 });
    expect(runJobs(world.ports)).toBe(0);
    expect(openJobs(world.ports).jobs).toMatchObject([{ state: '停止', left: 1 }]);
    expect(go(begun, 'another')).toMatchObject({ state: '完了', left: 0 });
    expect(world.table(quotes)).toHaveLength(MEMBERS_A_STEP + 1);
  });

  it('a chunk killed before its result is done again and counts once', () => {
    const begun = start(job('quote'));
    let kill = true;
    world.state.before = (effect, table) => {
      // The second write to 作業 is the result of the first chunk.
      if (kill && effect === 'update' && table === 'jobs' && world.table(quotes).length > 0) {
        kill = false;
        throw new Error('killed');
      }
    };
    expect(() => go(begun)).toThrow('killed');
    const progress = finish(begun);
    expect(world.table(quotes)).toHaveLength(MEMBERS_A_STEP + 1);
    expect(progress).toMatchObject({ done: MEMBERS_A_STEP + 1, failed: 0 });
  });

  it('gives up what fails three times in a row, visibly', () => {
    const begun = start(job('quote'));
    world.state.before = (effect, table) => {
      if (effect === 'append' && table === 'quotes') throw new DaichoError(houseProblems.lockBusy());
    };
    for (let turn = 0; turn < 3; turn += 1) expect(codeOf(() => go(begun))).toBe('lockBusy');
    expect(world.table(jobs)).toMatchObject([{ state: '失敗', message: expect.stringContaining('失敗') }]);
    expect(codeOf(() => go(begun))).toBe('jobEnded');
  });
});

describe('再計算', () => {
  it('replaces quotes that would be another today, with their waiting letters, and leaves the others', () => {
    roster(2);
    finish(start(job('quote', { letters: true })));
    world.ports.tables.update(members, [{ id: '00001/ALIVE', set: { revenueText: '4億円' } }]);
    world.addMember({ memberKey: '00003/ALIVE', memberNumber: '00003' });
    const preview = previewJob(world.ports, { job: job('rerate'), after: '' });
    expect(preview.counts).toEqual([
      { name: '変更なし', value: 1 },
      { name: '差替え', value: 1 },
      { name: '対象の見積なし', value: 1 },
    ]);
    finish(start(job('rerate', { letters: true })));
    // S2: up to 4億円 88,000 yen.
    expect(world.table(quotes).map((row) => [row.memberKey, row.state, row.annualPremiumYen])).toEqual([
      ['00001/ALIVE', '取消', 66_000],
      ['00002/ALIVE', '案内準備完了', 66_000],
      ['00001/ALIVE', '案内準備完了', 88_000],
    ]);
    expect(world.table(outbox).map((row) => [row.subjectNumbers, row.state])).toEqual([
      ['Q-2026-0001', '取消'],
      ['Q-2026-0002', '送信待ち'],
      ['Q-2026-0003', '送信待ち'],
    ]);
    finish(start(job('rerate', { letters: true })));
    expect(world.table(quotes)).toHaveLength(3);
  });

  it('leaves what a member has accepted and what the insurer is asked', () => {
    roster(1);
    finish(start(job('quote')));
    world.ports.tables.update(quotes, [{ id: 'Q-2026-0001', set: { state: '申込受付' } }]);
    world.ports.tables.update(members, [{ id: '00001/ALIVE', set: { revenueText: '4億円' } }]);
    expect(countOf(finish(start(job('rerate'))), '対象の見積なし')).toBe(1);
    expect(world.table(quotes)).toHaveLength(1);
  });
});

it('queues the letters that lack, once', () => {
  roster(2);
  finish(start(job('quote')));
  expect(countOf(finish(start(job('letters'))), '送信箱に登録')).toBe(2);
  expect(countOf(finish(start(job('letters'))), '送信箱に登録')).toBe(0);
  expect(world.table(outbox)).toHaveLength(2);
  expect(world.table(quotes)).toMatchObject([{ deliveryState: '送信待ち' }, { deliveryState: '送信待ち' }]);
});

describe('送信', () => {
  it('shows each letter with its address and the mark of a first mail, and sends those that stay ticked', () => {
    roster(3);
    finish(start(job('quote', { letters: true })));
    const { letters } = previewJob(world.ports, { job: job('mail'), after: '' });
    expect(letters!.map(({ method, newAddress }) => [method, newAddress])).toEqual(
      Array.from({ length: 3 }, () => ['メール', true]),
    );
    expect(letters!.every(({ recipient }) => recipient.includes('@'))).toBe(true);
    const [out, ...others] = letters!;
    const begun = start(job('mail', { confirm: 2, leftOut: [out!.deliveryNumber] }));
    expect(begun.total).toBe(2);
    expect(go(begun)).toMatchObject({ state: '完了', done: 2 });
    expect(world.mails.map(({ to }) => to).sort()).toEqual(others.map(({ recipient }) => recipient).sort());
  });

  it('asks for the number of mails, sends each once, and waits where the quota ends', () => {
    roster(3);
    finish(start(job('quote', { letters: true })));
    world.state.quota = 2;
    const wrong = start(job('mail', { confirm: 99 }));
    expect(codeOf(() => go(wrong))).toBe('confirmDiffers');
    expect(world.mails).toEqual([]);
    stopJob(world.ports, wrong);
    const begun = start(job('mail', { confirm: 3 }));
    expect(go(begun)).toMatchObject({
      state: '待機',
      done: 2,
      left: 1,
      message: expect.stringContaining('明日'),
    });
    world.state.quota = 10;
    expect(go(begun)).toMatchObject({ state: '完了', done: 3, left: 0 });
    expect(world.mails).toHaveLength(3);
  });

  it('refuses to start where nothing waits', () => {
    expect(codeOf(() => start(job('mail')))).toBe('jobNoMail');
  });
});

it.each<[string, Partial<JobRequest>, string]>([['no date', { effectiveDate: 'そのうち' }, 'dateUnusable']])(
  'refuses %s',
  (_, set, code) => {
    roster(1);
    expect(codeOf(() => start(job('quote', set)))).toBe(code);
  },
);

it.each(['kind', 'transaction'])('a %s of no job is refused at the door', (field) => {
  const sent = { job: { ...job('quote'), [field]: 'x' }, entryId: 'entry-0000' };
  expect(codeOf(() => readRequest(contract.startJob.request!(), sent))).toBe('requestWord');
});

it('a roster is re-rated in chunks of a constant number of table calls', () => {
  roster(MEMBERS_A_STEP * 4);
  finish(start(job('quote')));
  const begun = start(job('rerate'));
  const calls = (): number => world.calls.read + world.calls.append + world.calls.update + world.calls.flush;
  const cost: number[] = [];
  let progress = begun;
  do {
    const before = calls();
    progress = go(begun);
    cost.push(calls() - before);
  } while (progress.left > 0);
  expect(countOf(progress, '変更なし')).toBe(MEMBERS_A_STEP * 4);
  expect(cost).toHaveLength(4);
  expect(new Set(cost).size).toBe(1);
});

it('the worker takes larger chunks, as many as its time allows, and the next run goes on', () => {
  const count = MEMBERS_A_WORKER_STEP + 1;
  roster(count);
  start(job('quote'));
  world.state.spent = () => true;
  expect(runJobs(world.ports)).toBe(1);
  expect(world.table(jobs)).toMatchObject([{ state: '実行中', done: MEMBERS_A_WORKER_STEP }]);
  world.state.spent = () => false;
  expect(runJobs(world.ports)).toBe(1);
  expect(world.table(jobs)).toMatchObject([{ state: '完了', done: count }]);
  expect(world.table(quotes)).toHaveLength(count);
});
