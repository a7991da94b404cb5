// The start of a job: its dry run, its row in 作業, and how a person stops it.
import { quoteProblems } from '../quotes';
import { previewOutbox } from '../mail';
import { targetMembers } from './job-members';
import { jobProblems, jobText } from './words';
import {
  ENDED,
  type JobCursor,
  type JobParameters,
  countList,
  jobOf,
  progressOf,
  readJobs,
  titleOf,
} from './job-rows';
import { memberWork } from './job-work';
import type { WorkPorts } from './work-report';
import type { RequestOf } from '../../calls/call';
import type { contract, JobPreview, JobProgress, JobRequest } from './contract';
import { parseDate } from '../../domain/calendar';
import { refuse } from '../../domain/problem';
import { jobs, type Job } from '../../tables/jobs';
import type { Ports } from '../../ports';

const NAMES_SHOWN = 10;
/** Members of one dry-run call: it decides as much as a chunk does, and writes nothing. */
const MEMBERS_A_PREVIEW = 500;

/** Writes nothing. */
export function previewJob(
  ports: WorkPorts & Pick<Ports, 'mailer' | 'letters'>,
  { job, after }: RequestOf<typeof contract.previewJob>,
): JobPreview {
  const request = checked(job);
  if (request.kind === 'mail') return previewMail(ports);
  const all = targetMembers(ports, request);
  if (all.length === 0) refuse(jobProblems.jobNobody());
  const open = all.filter(({ memberKey }) => memberKey > after);
  const keys = open.slice(0, MEMBERS_A_PREVIEW).map(({ memberKey }) => memberKey);
  const { counts, errors } =
    keys.length === 0 ? NOTHING : memberWork[request.kind].preview(ports, keys, request);
  return {
    total: all.length,
    names: all.slice(0, NAMES_SHOWN).map(({ organization }) => organization),
    counts: countList(counts),
    refused: errors,
    left: open.length - keys.length,
    after: keys[keys.length - 1] ?? after,
  };
}

const NOTHING = { counts: {}, errors: [] };

function previewMail(
  ports: Pick<Ports, 'tables' | 'clock' | 'rates' | 'mailer' | 'user' | 'letters'>,
): JobPreview {
  const { lines, mails, papers, held } = previewOutbox(ports);
  return {
    total: lines.length,
    letters: lines,
    names: lines.slice(0, NAMES_SHOWN).map(({ organization }) => organization),
    counts: countList({ sent: mails, prepared: papers }),
    refused: held,
    left: 0,
    after: '',
  };
}

/** The same entry sent twice is one job. */
export function startJob(
  ports: Pick<Ports, 'tables' | 'clock' | 'rates' | 'lock' | 'user' | 'mailer' | 'audit' | 'letters'>,
  { job, entryId }: RequestOf<typeof contract.startJob>,
): JobProgress {
  const request = checked(job);
  if (!/^[\w-]{8,60}$/.test(entryId)) refuse(jobProblems.jobEntryMissing());
  return ports.lock.hold(() => {
    const rows = ports.tables.read(jobs);
    const stored = readJobs(ports.tables.sift(rows));
    const again = stored.find(({ parameters }) => parameters.entryId === entryId);
    if (again) return progressOf(again);
    const deliveries =
      request.kind === 'mail'
        ? previewOutbox(ports)
            .lines.map(({ deliveryNumber }) => deliveryNumber)
            .filter((deliveryNumber) => !request.leftOut?.includes(deliveryNumber))
        : undefined;
    const total = deliveries ? deliveries.length : targetMembers(ports, request).length;
    if (total === 0) refuse((deliveries ? jobProblems.jobNoMail : jobProblems.jobNobody)());
    const parameters: JobParameters = {
      version: 1,
      request,
      entryId,
      ...(deliveries ? { deliveries } : {}),
    };
    const cursor: JobCursor = { version: 1, after: '', counts: {}, holder: '', failures: 0 };
    const now = ports.clock.now();
    const taken = rows.map(({ jobNumber }) => jobNumber);
    const row: Job = {
      jobNumber: ports.tables.series('W', now.slice(0, 4), taken)(),
      kind: request.kind,
      title: titleOf(request),
      state: '待機',
      total,
      done: 0,
      failed: 0,
      owner: ports.user.email(),
      createdAt: now,
      updatedAt: now,
      leaseUntil: now,
      message: '',
      parameters: JSON.stringify(parameters),
      cursor: JSON.stringify(cursor),
    };
    ports.tables.append(jobs, [row]);
    ports.audit.record('startJob', [row.jobNumber], jobText.audit.started(row.title, total));
    ports.tables.flush();
    return progressOf({ row, parameters, cursor });
  });
}

/** What is done stays done; `continueJob` goes on from there. */
export function stopJob(
  ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'audit'>,
  request: RequestOf<typeof contract.stopJob>,
): JobProgress {
  return ports.lock.hold(() => {
    const job = jobOf(ports, request.jobNumber);
    if (ENDED.includes(job.row.state) || job.row.state === '停止') return progressOf(job);
    const set = {
      state: '停止',
      message: jobText.stopped,
      leaseUntil: '',
      updatedAt: ports.clock.now(),
    } as const;
    ports.tables.update(jobs, [{ id: job.row.jobNumber, set }]);
    const { done, total, jobNumber } = job.row;
    ports.audit.record('stopJob', [jobNumber], jobText.audit.stopped(done ?? 0, total ?? 0));
    ports.tables.flush();
    return progressOf({ ...job, row: { ...job.row, ...set } });
  });
}

function checked(request: JobRequest): JobRequest {
  if (request.kind === 'mail') return request;
  const date = parseDate(request.effectiveDate);
  if (!date.ok)
    refuse({ ...quoteProblems.dateUnusable({ text: request.effectiveDate }), field: 'effectiveDate' });
  return { ...request, effectiveDate: date.value };
}
