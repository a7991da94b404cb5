// A job as a row of 作業: what it is about, how far it is, and who holds it.
import { jobProblems, jobText } from './words';
import type { CountName, Counts } from './work-report';
import type { JobKind } from '../../domain/job-state';
import type { JobCount, JobProgress, JobRequest } from './contract';
import { pick } from '../../domain/pick';
import { refuse } from '../../domain/problem';
import { jobs, type Job } from '../../tables/jobs';
import type { ShownProblem } from '../../domain/problem-text';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';

/** The hidden column of conditions. */
export interface JobParameters {
  readonly version: 1;
  readonly request: JobRequest;
  readonly entryId: string;
  /** Mail: the rows that were confirmed. */
  readonly deliveries?: readonly string[];
}

/** The hidden column of progress. */
export interface JobCursor {
  readonly version: 1;
  /** The last member done, in code order; mail: the deliveries still to do. */
  readonly after: string;
  readonly remaining?: readonly string[];
  readonly counts: Counts;
  /** Who drives it until `leaseUntil`. */
  readonly holder: string;
  /** Chunks in a row that threw. */
  readonly failures: number;
}

export interface StoredJob {
  readonly row: Job;
  readonly parameters: JobParameters;
  readonly cursor: JobCursor;
}

export const ENDED: readonly Job['state'][] = ['完了', '失敗'];

/** Throws where the row is gone or its hidden data was damaged. One read. */
export function jobOf(ports: Pick<Ports, 'tables'>, jobNumber: string): StoredJob {
  const row = certain(ports.tables.read(jobs).find((one) => one.jobNumber === jobNumber));
  if (!row) refuse(jobProblems.jobUnknown({ jobNumber: jobNumber.slice(0, 40) }));
  const stored = readJob(row);
  if (!stored) refuse(jobProblems.jobDamaged({ jobNumber }));
  return stored;
}

export function readJob(row: Job): StoredJob | undefined {
  try {
    const parameters = JSON.parse(row.parameters) as JobParameters;
    const cursor = JSON.parse(row.cursor) as JobCursor;
    return parameters.version === 1 && cursor.version === 1 ? { row, parameters, cursor } : undefined;
  } catch {
    return undefined;
  }
}

export function progressOf({ row, cursor }: StoredJob, errors: readonly ShownProblem[] = []): JobProgress {
  const [total, done] = [row.total ?? 0, row.done ?? 0];
  return {
    ...pick(row, 'jobNumber', 'title', 'message', 'createdAt', 'owner'),
    kind: row.kind as JobKind,
    state: row.state as JobProgress['state'],
    total,
    done,
    left: ENDED.includes(row.state) ? 0 : Math.max(0, total - done),
    failed: row.failed ?? 0,
    counts: countList(cursor.counts),
    errors,
  };
}

export function countList(counts: Counts): JobCount[] {
  return (Object.keys(jobText.counts) as CountName[]).flatMap((name) =>
    counts[name] === undefined ? [] : [{ name: jobText.counts[name], value: counts[name] }],
  );
}

export function countsText(counts: Counts, failed: number): string {
  const parts = countList(counts).filter(({ value }) => value > 0);
  const all = failed > 0 ? [...parts, { name: jobText.errors, value: failed }] : parts;
  return all.map(({ name, value }) => `${name}${value}`).join('・');
}

export function titleOf(request: JobRequest): string {
  const name = jobText.kinds[request.kind];
  return request.kind === 'mail' ? name : name + jobText.terms(request.effectiveDate, request.transaction);
}
