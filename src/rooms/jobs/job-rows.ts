// This file defines a job as a row of 作業: what it is about, how far it is, and who holds it.
import { quoteProblems } from '../quotes/messages';
import { refuse } from '../../domain/problem';
import { jobs, type Job } from '../../tables/jobs';
import { TRANSACTION_KINDS } from '../../domain/quote-state';
import type { RowMessage } from '../../domain/row-message';
import { certain } from '../../tables/unread';
import type { JobCount, JobKind, JobProgress, JobRequest } from './contract';
import type { Ports } from '../../ports';
import { jobText, jobProblems } from './job-messages';
import type { CountName, Counts } from './work-report';

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

export function progressOf({ row, cursor }: StoredJob, errors: readonly RowMessage[] = []): JobProgress {
  const [total, done] = [row.total ?? 0, row.done ?? 0];
  return {
    jobNumber: row.jobNumber,
    kind: row.kind as JobKind,
    title: row.title,
    state: row.state as JobProgress['state'],
    total,
    done,
    left: ENDED.includes(row.state) ? 0 : Math.max(0, total - done),
    failed: row.failed ?? 0,
    counts: countList(cursor.counts),
    errors,
    message: row.message,
    createdAt: row.createdAt,
    owner: row.owner,
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

const KINDS: readonly string[] = Object.keys(jobText.kinds);
const TRANSACTIONS: readonly string[] = TRANSACTION_KINDS;

/** What a page sends is checked like anything from outside. */
export function readRequest(sent: JobRequest): JobRequest {
  if (!KINDS.includes(sent?.kind)) refuse(jobProblems.jobKindUnknown());
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  const { members, conditions, confirm } = sent;
  if (sent.kind !== 'mail' && !TRANSACTIONS.includes(sent.transaction)) {
    refuse(quoteProblems.transactionUnknown({ text: text(sent.transaction) }));
  }
  return {
    kind: sent.kind,
    ...(Array.isArray(members) ? { members: members.map(String) } : {}),
    ...(conditions
      ? {
          conditions: {
            program: text(conditions.program),
            plan: text(conditions.plan),
            state: text(conditions.state),
            solicitor: text(conditions.solicitor),
          },
        }
      : {}),
    effectiveDate: text(sent.effectiveDate),
    transaction: sent.transaction,
    letters: sent.letters === true,
    ...(typeof confirm === 'number' ? { confirm } : {}),
  };
}
