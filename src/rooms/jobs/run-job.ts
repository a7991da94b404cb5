// How a job goes on: take it, do one chunk, write how far it is; for a dialog and for the worker.
import { cutText } from '../../domain/cut-text';
import { addMinutes } from '../../domain/clock-time';
import { DaichoError, refuse } from '../../domain/problem';
import { jobs, type Job } from '../../tables/jobs';
import { members } from '../../tables/members';
import type { ShownProblem } from '../../domain/problem-text';
import type { RequestOf } from '../../calls/call';
import type { contract, JobProgress } from './contract';
import { targetMembers } from './job-members';
import { jobProblems, jobText } from './words';
import { ENDED, type JobCursor, type StoredJob, countsText, jobOf, progressOf, readJobs } from './job-rows';
import { memberWork } from './job-work';
import { sendChunk } from './send-chunk';
import { type Counts, addCounts } from './work-report';
import type { Ports } from '../../ports';

/** A dialog shows progress after so many. */
export const MEMBERS_A_STEP = 250;
/** The worker has minutes: each chunk reads whole tabs, so that fewer and larger ones are cheaper. */
export const MEMBERS_A_WORKER_STEP = 1_000;
/** Longer than a dialog's chunk, and than the six minutes of a run. */
const LEASE_MINUTES = { dialog: 2, worker: 7 } as const;
const MOST_FAILURES = 3;
const WORKER = 'worker';

/** One chunk's outcome: where the job stands after it. */
export interface StepOutcome {
  readonly processed: number;
  readonly left: number;
  readonly after: string;
  readonly remaining?: readonly string[];
  readonly counts: Counts;
  readonly errors: readonly ShownProblem[];
  /** Members that this chunk was about: their error column is set or cleared. */
  readonly keys: readonly string[];
  /** Set where nothing more can be done now; the job waits until then. */
  readonly waitUntil?: string;
  readonly message?: string;
}

/** One chunk for an open dialog. */
export function continueJob(
  ports: Ports,
  { jobNumber, holder: named }: RequestOf<typeof contract.continueJob>,
): JobProgress {
  const holder = cutText(named, 60) || 'dialog';
  const job = ports.lock.hold(() => take(ports, jobNumber, holder, LEASE_MINUTES.dialog));
  return runChunk(ports, job, MEMBERS_A_STEP);
}

/** For the standing worker: every job whose holder has gone, until the time is spent. */
export function runJobs(ports: Ports): number {
  let chunks = 0;
  const failed = new Set<string>();
  do {
    const next = waitingJob(ports, failed);
    if (!next) break;
    try {
      runChunk(
        ports,
        ports.lock.hold(() => take(ports, next, WORKER, LEASE_MINUTES.worker)),
        MEMBERS_A_WORKER_STEP,
      );
      chunks += 1;
    } catch (error) {
      if (!(error instanceof DaichoError)) throw error;
      // Another job may still go on.
      failed.add(next);
    }
  } while (!ports.time.spent());
  return chunks;
}

function waitingJob(ports: Pick<Ports, 'tables' | 'clock'>, failed: ReadonlySet<string>): string | undefined {
  const now = ports.clock.now();
  return ports.tables
    .sound(jobs)
    .filter((row) => ['待機', '実行中'].includes(row.state) && !failed.has(row.jobNumber))
    .find((row) => row.leaseUntil <= now || readJobs([row])[0]?.cursor.holder === WORKER)?.jobNumber;
}

/** Under the lock. Stopped jobs go on only by a person. */
function take(ports: Ports, jobNumber: string, holder: string, minutes: number): StoredJob {
  const job = jobOf(ports, jobNumber);
  const { row, cursor } = job;
  if (ENDED.includes(row.state)) {
    refuse(jobProblems.jobEnded({ jobNumber, state: row.state }));
  }
  const now = ports.clock.now();
  if (row.leaseUntil > now && cursor.holder !== holder && row.state === '実行中') {
    refuse(jobProblems.jobHeld({ jobNumber }));
  }
  return write(
    ports,
    job,
    { state: '実行中', leaseUntil: addMinutes(now, minutes), message: '' },
    { ...cursor, holder },
  );
}

function runChunk(ports: Ports, job: StoredJob, most: number): JobProgress {
  let outcome: StepOutcome;
  try {
    outcome = job.parameters.request.kind === 'mail' ? sendChunk(ports, job) : membersChunk(ports, job, most);
  } catch (error) {
    ports.lock.hold(() => recordFailure(ports, job));
    throw error;
  }
  return ports.lock.hold(() => recordOutcome(ports, job, outcome));
}

function membersChunk(ports: Ports, { parameters, cursor }: StoredJob, most: number): StepOutcome {
  const { request } = parameters;
  const open = targetMembers(ports, request).filter(({ memberKey }) => memberKey > cursor.after);
  const keys = open.slice(0, most).map(({ memberKey }) => memberKey);
  if (keys.length === 0) {
    return { processed: 0, left: 0, after: cursor.after, counts: {}, errors: [], keys };
  }
  const work = memberWork[request.kind as keyof typeof memberWork];
  const report = work.run(ports, keys, request);
  return {
    processed: keys.length,
    left: open.length - keys.length,
    after: keys[keys.length - 1]!,
    counts: report.counts,
    errors: report.errors,
    keys: report.keys ?? keys,
  };
}

function recordOutcome(ports: Ports, job: StoredJob, outcome: StepOutcome): JobProgress {
  const standing = jobOf(ports, job.row.jobNumber);
  // Whoever took it over meanwhile has done this chunk as well: nothing is counted twice.
  if (standing.cursor.holder !== job.cursor.holder || standing.cursor.after !== job.cursor.after) {
    return progressOf(standing, outcome.errors);
  }
  const { row, cursor } = standing;
  const done = (row.done ?? 0) + outcome.processed;
  const failed = (row.failed ?? 0) + outcome.errors.length;
  const counts = addCounts(cursor.counts, outcome.counts);
  const ended = outcome.left === 0;
  const stopped = row.state === '停止';
  const summary = countsText(counts, failed);
  tellRows(ports, outcome);
  const next = write(
    ports,
    standing,
    {
      done,
      failed,
      // Members may have come or gone since the start.
      total: done + outcome.left,
      state: ended ? '完了' : stopped ? '停止' : outcome.waitUntil ? '待機' : '実行中',
      leaseUntil: ended ? '' : (outcome.waitUntil ?? row.leaseUntil),
      message: ended ? jobText.ended(summary) : stopped ? jobText.stopped : (outcome.message ?? ''),
    },
    {
      ...cursor,
      after: outcome.after,
      counts,
      failures: 0,
      ...(outcome.remaining ? { remaining: outcome.remaining } : {}),
    },
  );
  if (ended) ports.audit.record('job', [row.jobNumber], jobText.audit.ended(summary));
  ports.log.info('job', { id: row.jobNumber, done, left: outcome.left, failed });
  ports.tables.flush();
  return progressOf(next, outcome.errors);
}

/** The error stands in the member's row, and goes when the row succeeds. One read, one write. */
function tellRows(ports: Pick<Ports, 'tables'>, { keys, errors }: StepOutcome): void {
  if (keys.length === 0) return;
  const told = new Map(errors.map(({ id, message }) => [id ?? '', message]));
  const wanted = new Set(keys);
  const changes = ports.tables
    .read(members)
    .filter((row) => wanted.has(row.memberKey) && row.jobError !== (told.get(row.memberKey) ?? ''))
    .map((row) => ({ id: row.memberKey, set: { jobError: told.get(row.memberKey) ?? '' } }));
  if (changes.length > 0) ports.tables.update(members, changes, 'skip');
}

/** A chunk that fails again and again must not fail for ever. */
function recordFailure(ports: Ports, job: StoredJob): void {
  const standing = jobOf(ports, job.row.jobNumber);
  const failures = standing.cursor.failures + 1;
  const gaveUp = failures >= MOST_FAILURES;
  write(
    ports,
    standing,
    { ...(gaveUp ? { state: '失敗', message: jobText.failed } : {}), leaseUntil: '' },
    { ...standing.cursor, failures },
  );
}

function write(
  ports: Pick<Ports, 'tables' | 'clock'>,
  job: StoredJob,
  set: Partial<Job>,
  cursor: JobCursor,
): StoredJob {
  const change = { ...set, updatedAt: ports.clock.now(), cursor: JSON.stringify(cursor) };
  ports.tables.update(jobs, [{ id: job.row.jobNumber, set: change }]);
  ports.tables.flush();
  return { ...job, row: { ...job.row, ...change }, cursor };
}
