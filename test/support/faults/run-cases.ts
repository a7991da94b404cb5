// The automatic runs and bulk work under faults.
import type { Twin } from '../../../local/twin';
import { mustCall } from './outbox-scenario';
import { pressAgain, type RunOfUseCase, type UseCase } from './use-case';

const trigger = (name: string): RunOfUseCase => ({ name, args: () => [], kind: 'trigger' });

const JOB = {
  conditions: { program: 'ALIVE', plan: '', state: '', solicitor: '' },
  effectiveDate: '2027-04-01',
  transaction: '新規',
  letters: true,
};
/**
 * What a chunk that was cut off has made counts as 変更なし for the run after it; its numbers and its cursor are two
 * writes, so that a run that dies in between may count a chunk twice or not at all. The work itself is done once.
 */
const JOB_COUNTS = ['cursor', 'message', 'leaseUntil', 'total', 'done', 'failed'].map((key) => `jobs.${key}`);
const jobNumber = (twin: Twin) => String(twin.workbook.tabRows('作業')[0]!['作業番号']);

/** A job that another run may have ended meanwhile needs no more. */
async function untilEnded(twin: Twin): Promise<void> {
  for (let time = 0; time < 5; time++) {
    if (twin.workbook.tabRows('作業').every((row) => row['状態'] === '完了')) return;
    await pressAgain(twin, trigger('runWorker'));
    twin.clock.skip(10 * 60_000);
  }
  throw new Error('the job never ends');
}

export const runCases: readonly UseCase[] = [
  {
    name: 'runDaily',
    // A month later quotes have expired, and the first renewal letter is overdue.
    prepare: async (twin) => {
      await mustCall(twin, 'createQuotes', {
        members: 'all',
        effectiveDate: '2027-04-01',
        transaction: '新規',
      });
      await mustCall(twin, 'repairAutomation');
      twin.clock.set('2026-12-24T06:00');
    },
    run: trigger('runDaily'),
    // The day's mail of 監査記録 may be lost, never doubled; 督促日 needs a row of 期限 that a failing step has not made.
    leaveOut: ['mailbox', 'deadlines.remindedOn'],
  },
  {
    name: 'syncDeadlines',
    prepare: async (twin) => twin.clock.set('2027-01-10T06:00'),
    run: { name: 'syncDeadlines', args: () => [] },
  },
];

export const jobCases: readonly UseCase[] = [
  {
    name: 'startJob',
    run: { name: 'startJob', args: () => [{ job: { ...JOB, kind: 'quote' }, entryId: 'entry-job-0001' }] },
    again: async (twin) => void (await mustCall(twin, 'startJob', ...jobCases[0]!.run.args(twin))),
  },
  {
    name: 'continueJob',
    run: { name: 'continueJob', args: (twin) => [{ jobNumber: jobNumber(twin), holder: 'dialog-1' }] },
    again: untilEnded,
    leaveOut: JOB_COUNTS,
  },
  {
    name: 'runWorker',
    prepare: async (twin) =>
      void (await mustCall(twin, 'startJob', {
        job: { ...JOB, kind: 'quote', conditions: { ...JOB.conditions, program: 'GH' } },
        entryId: 'entry-job-0002',
      })),
    run: trigger('runWorker'),
    // The next run comes also where the job has ended: it takes back what the one before said of itself.
    again: async (twin) => {
      await pressAgain(twin, trigger('runWorker'));
      await untilEnded(twin);
    },
    leaveOut: JOB_COUNTS,
  },
];
