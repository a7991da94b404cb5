// An automatic run: every step that is due, one failing step no reason to leave the others.
import { plainText } from '../../domain/cell-value';
import { minutesBetween } from '../../domain/clock-time';
import { DaichoError } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { settings } from '../../tables/masters';
import { settingValues } from '../../tables/setting-values';
import type { Ports, RunKind, RunReport } from '../../ports';
import type { Step } from '../../room';
import { automationText } from './words';

export function runSteps(ports: Ports, kind: RunKind, steps: readonly Step[]): RunReport {
  const done: string[] = [];
  const problems: string[] = [];
  const notes: string[] = [];
  let left = 0;
  for (const step of steps) {
    // The first step always runs, so that every run gets somewhere.
    if (done.length + problems.length > 0 && ports.time.spent()) {
      left = steps.length - done.length - problems.length;
      break;
    }
    try {
      const refused = refusedBy(step.run(ports));
      done.push(step.name);
      if (refused.length > 0) notes.push(automationText.stepRefused(step.title, refused.length, refused[0]!));
    } catch (error) {
      ports.log.info('stepFailed', { run: kind, step: step.name, code: codeOf(error) });
      const reason = error instanceof DaichoError ? problemText(error.problem) : automationText.stepUnknown;
      problems.push(automationText.stepFailed(step.title, reason));
    }
  }
  notes.push(...ports.tables.doubts().map(problemText));
  const waiting = steps.slice(steps.length - left).map((step) => step.title);
  const told = [...problems, ...notes, ...(left === 0 ? [] : [automationText.outOfTime(waiting)])];
  // Who may not write 設定 has done the work all the same.
  if (ports.user.isManager()) ports.heartbeat.beat(kind, told.join('\n'), left === 0);
  ports.log.info('run', { run: kind, done: done.length, problems: problems.length, left });
  return { done, problems: told, left };
}

/** An hourly run makes up for a daily one that never came, or did not come to its end. */
export function isDailyDue(ports: Pick<Ports, 'tables' | 'clock'>, hour: number): boolean {
  const now = ports.clock.now();
  if (Number(now.slice(11, 13)) < hour) return false;
  const last = settingValues(ports.tables.read(settings))('lastDaily');
  return last.slice(0, 10) !== now.slice(0, 10);
}

/** Minutes after which a run that should have come is overdue. */
const PATIENCE: Readonly<Record<RunKind, number>> = { daily: 26 * 60, hourly: 130, worker: 45 };

export function isOverdue(kind: RunKind, last: string, now: string): boolean {
  const minutes = minutesBetween(last, now);
  return Number.isNaN(minutes) || minutes > PATIENCE[kind];
}

/** What a step could not do for single rows must stand where somebody looks. */
function refusedBy(result: unknown): string[] {
  const refused = (result as { readonly refused?: unknown } | null | undefined)?.refused;
  if (!Array.isArray(refused)) return [];
  return refused.map((one: { readonly message?: unknown }) => plainText(one.message));
}

function codeOf(error: unknown): string {
  return error instanceof DaichoError ? error.problem.code : 'unknown';
}
