// A job as a row of 作業: what it is about, how far it is, and who holds it.
import { cutText } from '../../domain/cut-text';
import * as json from '../../calls/stored';
import { jobProblems, jobText } from './words';
import type { CountName, Counts } from './work-report';
import { jobRequest, type JobCount, type JobProgress, type JobRequest } from './contract';
import { fields, list, number, optional, text } from '../../calls/fields';
import { pick } from '../../domain/pick';
import { ok, refuse, type Result } from '../../domain/problem';
import { jobs, type Job } from '../../tables/jobs';
import type { ShownProblem } from '../../domain/problem-text';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';

const parameters = json.storedIn(
  jobs,
  'parameters',
  () =>
    fields({
      version: number(),
      request: jobRequest(),
      entryId: text(),
      /** Mail: the rows that were confirmed. */
      deliveries: optional(list(text())),
    }),
  { anew: true },
);
export type JobParameters = json.ValueIn<typeof parameters>;

const cursor = json.storedIn(jobs, 'cursor', () =>
  json.fields({
    version: json.version1(),
    /** The last member done, in code order; mail: the deliveries still to do. */
    after: json.text(),
    remaining: json.optional(json.list(json.text())),
    counts: json.like<Counts>(json.map(json.number())),
    /** Who drives it until `leaseUntil`. */
    holder: json.text(),
    /** Chunks in a row that threw. */
    failures: json.number(),
  }),
);
export type JobCursor = json.ValueIn<typeof cursor>;
export const storedInJobs = [parameters, cursor];

export interface StoredJob {
  readonly row: Job;
  readonly parameters: JobParameters;
  readonly cursor: JobCursor;
}

export const ENDED: readonly Job['state'][] = ['完了', '失敗'];

/** Throws where the row is gone or its hidden data was damaged. One read. */
export function jobOf(ports: Pick<Ports, 'tables'>, jobNumber: string): StoredJob {
  const row = certain(ports.tables.read(jobs).find((one) => one.jobNumber === jobNumber));
  if (!row) refuse(jobProblems.jobUnknown({ jobNumber: cutText(jobNumber, 40) }));
  const stored = readJob(row);
  if (!stored.ok) refuse(stored.problem);
  return stored.value;
}

export function readJob(row: Job): Result<StoredJob> {
  const [asked, at] = [parameters.read(row), cursor.read(row)];
  if (!asked.ok) return asked;
  return at.ok ? ok({ row, parameters: asked.value, cursor: at.value }) : at;
}

/** Those that can be read. */
export const readJobs = (rows: readonly Job[]): StoredJob[] =>
  rows.flatMap((row) => {
    const stored = readJob(row);
    return stored.ok ? [stored.value] : [];
  });

export function progressOf(
  { row, parameters: { request }, cursor }: StoredJob,
  errors: readonly ShownProblem[] = [],
): JobProgress {
  const [total, done] = [row.total ?? 0, row.done ?? 0];
  return {
    ...pick(row, 'jobNumber', 'title', 'message', 'createdAt', 'owner'),
    // What was asked for, whatever stands in the cell now.
    kind: request.kind,
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
