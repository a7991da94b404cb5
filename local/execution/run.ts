// How a global function of the bundle runs from start to report, in a worker.

import type { ExecutionReport } from '../contracts';
import { HtmlOutput } from '../services/html/html-output';
import { TIMED_OUT } from './context';
import type { Pool, RunMessage } from './pool';
import type { RealmOutcome } from './realm-door';
import { Killed, TIMEOUT_MESSAGE, type ScriptExecution } from './script-execution';
import { decode, encode, toPlain } from './wire';

export async function runInWorker(
  execution: ScriptExecution,
  pool: Pool,
  name: string,
  args: unknown[],
): Promise<ExecutionReport> {
  const { environment } = execution;
  const worker = pool.acquire();
  const argsText = JSON.stringify(args.map((arg) => encode(arg, execution)));
  const setOffset = () => worker.setOffset(environment.clock.offset() + execution.virtualMs);
  execution.onCharge = setOffset;
  setOffset();
  const release = environment.workbook.hold();
  let busyMs = 0;
  let busySince = Date.now();
  let watchdog: NodeJS.Timeout | undefined;

  const outcome = await new Promise<RealmOutcome>((resolve) => {
    let over = false;
    const end = (result: RealmOutcome, leave: 'release' | 'kill' | 'terminate') => {
      if (over) return;
      over = true;
      clearTimeout(watchdog);
      worker[leave]();
      resolve(result);
    };
    const kill = (message: string, leave: 'kill' | 'terminate') => {
      execution.kill();
      end({ error: { name: 'Exception', message } }, leave);
    };
    // Time that the script itself computes counts too; time it waits for a person does not.
    const resume = () => {
      busySince = Date.now();
      watchdog = setTimeout(
        () => kill(TIMEOUT_MESSAGE, 'terminate'),
        Math.max(1, execution.limitMs - execution.virtualMs - busyMs),
      );
    };
    const answer = async (message: Extract<RunMessage, { kind: 'call' }>) => {
      try {
        const started = execution.call(message.target, message.method, message.args);
        // people see what was written while the script waits for them, or for time
        if (typeof started !== 'string') {
          environment.workbook.show();
          environment.onWait?.(execution.id);
        }
        const text = typeof started === 'string' ? started : await started;
        const held = environment.beforeReply?.({
          executionId: execution.id,
          user: execution.user.email,
          call: execution.currentCall,
          callNumber: execution.callNumber,
        });
        if (held) await held;
        if (over) return;
        resume();
        worker.reply(text);
      } catch (error) {
        if (error instanceof Killed) kill(error.message, 'kill');
        else kill(`The twin failed: ${(error as Error).stack ?? String(error)}`, 'kill');
      }
    };
    resume();
    worker.start({ name, args: argsText }, (message) => {
      if (over) return;
      if (message.kind === 'log') {
        execution.logs.push(message.text);
        return;
      }
      clearTimeout(watchdog);
      busyMs += Date.now() - busySince;
      if (message.kind === 'call') void answer(message);
      else if (message.kind === 'done') end(message.outcome, 'release');
      else
        end(
          { error: { name: message.error.name, message: message.error.message, stack: message.error.stack } },
          'terminate',
        );
    });
  });
  execution.finish();
  release();
  return report(execution, outcome);
}

export function report(execution: ScriptExecution, outcome: RealmOutcome): ExecutionReport {
  const { calls, logs } = execution;
  const common = { calls, logs, virtualMs: Math.round(execution.virtualMs) };
  if (outcome.error) {
    const timedOut = outcome.error.name === TIMED_OUT;
    return { ...common, error: timedOut ? { name: 'Exception', message: TIMEOUT_MESSAGE } : outcome.error };
  }
  try {
    return { ...common, result: resultOf(execution, outcome.value ?? 'null') };
  } catch (error) {
    return { ...common, error: { name: 'TypeError', message: (error as Error).message } };
  }
}

function resultOf(execution: ScriptExecution, text: string): unknown {
  const wire = JSON.parse(text) as unknown;
  if (execution.kind === 'page' || execution.kind === 'webAppPage') refuseForPage(wire, 'result');
  if (execution.kind === 'webApp') {
    const page = decode(wire, execution);
    if (page instanceof HtmlOutput) return page._served();
    throw new Error('The script completed but did not return anything that a web app can show.');
  }
  // A function in a result of the command line is simply not data.
  return toPlain(decode(withoutFunctions(wire), execution));
}

/** google.script.run carries JSON only; Google hands null to the page, the twin says what was wrong. */
function refuseForPage(wire: unknown, where: string): void {
  if (wire === null || typeof wire !== 'object') return;
  const tag = (wire as { $?: string }).$;
  if (tag === 'd') throw new Error(`google.script.run cannot return a Date (${where}).`);
  if (tag === 'f' || tag === 'o')
    throw new Error(`google.script.run cannot return a function or service object (${where}).`);
  for (const [key, value] of Object.entries(wire)) refuseForPage(value, `${where}.${key}`);
}

function withoutFunctions(wire: unknown): unknown {
  if (wire === null || typeof wire !== 'object') return wire;
  if (Array.isArray(wire)) return wire.map(withoutFunctions);
  const record = wire as Record<string, unknown>;
  if (record['$'] === 'f') return null;
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, withoutFunctions(value)]));
}
