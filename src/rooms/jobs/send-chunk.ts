// The chunk of a mail job: the confirmed rows of 送信箱 that are still to go.
import { mailProblems, sendOutbox } from '../mail';
import { jobText } from './words';
import type { StoredJob } from './job-rows';
import type { StepOutcome } from './run-job';
import { addMinutes } from '../../domain/clock-time';
import type { Ports } from '../../ports';

/** The day's quota comes back during the day; the account that sends runs hourly. */
const WAIT_MINUTES = 60;

export function sendChunk(ports: Ports, { parameters, cursor, row }: StoredJob): StepOutcome {
  const remaining = cursor.remaining ?? parameters.deliveries ?? [];
  const first = (row.done ?? 0) === 0 && cursor.remaining === undefined;
  const report = sendOutbox(ports, {
    deliveries: remaining,
    chunk: true,
    // Typed once; the rows keep that a person has confirmed them.
    ...(first && parameters.request.confirm !== undefined ? { confirm: parameters.request.confirm } : {}),
  });
  const errors = [
    ...report.failed,
    ...report.blocked.filter(({ code }) => code !== mailProblems.quotaEmpty.code),
  ];
  const done = new Set([
    ...report.sent,
    ...report.prepared,
    ...report.doubtful,
    ...errors.map(({ id }) => id ?? ''),
  ]);
  const left = remaining.filter((number) => !done.has(number));
  const waits = left.length > 0 && report.left === 0;
  const message = report.handedOver.length > 0 ? jobText.leftToOwner : jobText.noQuota;
  return {
    processed: remaining.length - left.length,
    left: left.length,
    after: '',
    remaining: left,
    counts: { sent: report.sent.length, prepared: report.prepared.length },
    errors,
    keys: [],
    ...(waits ? { waitUntil: addMinutes(ports.clock.now(), WAIT_MINUTES), message } : {}),
  };
}
