// The loop that drives long work chunk by chunk while a dialog is open.

export interface Chunk {
  /** What remains after this chunk, 0 when done. */
  readonly left: number;
}

export type RunEnd = 'done' | 'stopped' | 'stalled';

export interface Run<Report extends Chunk> {
  /** One call to the server, a few seconds long. */
  readonly call: () => Promise<Report>;
  readonly onReport: (report: Report) => void;
  /** Asked before each further chunk. */
  readonly isStopped: () => boolean;
}

/** Calls without any progress after which the loop gives up: another run may hold the work. */
const PATIENCE = 2;

/** Repeats `call` until nothing is left, the person stops it, or it makes no progress. Failures pass through. */
export async function driveChunks<Report extends Chunk>(run: Run<Report>): Promise<RunEnd> {
  let best = Infinity;
  let idle = 0;
  for (;;) {
    const report = await run.call();
    run.onReport(report);
    if (report.left <= 0) return 'done';
    idle = report.left < best ? 0 : idle + 1;
    best = Math.min(best, report.left);
    if (idle >= PATIENCE) return 'stalled';
    if (run.isStopped()) return 'stopped';
  }
}

/** A run that nobody stops, with all its reports. What fails between two chunks is found again by the next run. */
export async function runToEnd<Report extends Chunk>(
  call: () => Promise<Report>,
): Promise<{ readonly reports: readonly Report[]; readonly end: RunEnd }> {
  const reports: Report[] = [];
  const end = await driveChunks({
    call,
    onReport: (report) => void reports.push(report),
    isStopped: () => false,
  });
  return { reports, end };
}
