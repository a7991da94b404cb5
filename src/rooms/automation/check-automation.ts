// This file defines 点検 of the automation: what is lost, whose it is, which permission is missing, and the repair.
import { refuse } from '../../domain/problem';
import { settings } from '../../tables/masters';
import { settingKeys } from '../../tables/setting-keys';
import type { Ports, RunKind } from '../../ports';
import {
  automationAudit,
  automationText as say,
  permissionNames,
  runNames,
  automationProblems,
} from './automation-messages';
import { isOverdue } from './run-steps';

export interface AutomationCheck {
  readonly owner: string;
  readonly lines: readonly string[];
  /** True where `repairAutomation` would change something. */
  readonly repairable: boolean;
}

type CheckPorts = Pick<Ports, 'tables' | 'clock' | 'user' | 'triggers'>;

export const RUNS: readonly RunKind[] = ['daily', 'hourly', 'worker'];
export const BEATS = { daily: 'lastDaily', hourly: 'lastHourly', worker: 'lastWorker' } as const;
const PROBLEMS = { daily: 'dailyProblems', hourly: 'hourlyProblems', worker: 'workerProblems' } as const;

export function checkAutomation(ports: CheckPorts): AutomationCheck {
  const values = new Map(ports.tables.read(settings).map((row) => [row.key, row.value.trim()]));
  const setting = (key: keyof typeof settingKeys): string => values.get(settingKeys[key]) ?? '';
  const owner = setting('automationOwner');
  const permissions = ports.triggers.missingPermissions();
  const missing = permissions.map((permission) => say.permission(permissionNames[permission]));
  if (owner === '') return { owner, lines: [say.none, ...missing], repairable: missing.length === 0 };
  const isMine = owner === ports.user.email();
  const own = permissions.includes('triggers') ? undefined : ports.triggers.own();
  const count = (run: RunKind): number => own?.filter((one) => one.run === run).length ?? 0;
  const states = RUNS.map((run) => stateOf(run, owner, isMine, count(run), own !== undefined));
  const now = ports.clock.now();
  const beats = RUNS.map((run) => {
    const last = setting(BEATS[run]);
    return { run, last, overdue: isOverdue(run, last, now) };
  });
  const problems = RUNS.flatMap((run) => {
    const text = setting(PROBLEMS[run]);
    return text === '' ? [] : [say.problems(runNames[run], text)];
  });
  const lines = [
    say.owner(owner),
    ...states.map(({ line }) => line),
    ...beats.map(({ run, last, overdue }) => say.beat(runNames[run], last, overdue)),
    ...problems,
    ...missing,
  ];
  const broken = states.some(({ wrong }) => wrong);
  // Another's automation is taken over only where it no longer runs.
  const stopped = !isMine && hasStopped(setting, now);
  if (!broken && !stopped && beats.every(({ overdue }) => !overdue) && problems.length + missing.length === 0)
    lines.push(say.fine);
  return { owner, lines, repairable: missing.length === 0 && (broken || stopped) };
}

/**
 * Another's automation may be taken over only when none of its runs has come for longer than it may stay away, counted
 * from its installation too: before the first run there is nothing to be late.
 */
function hasStopped(setting: (key: keyof typeof settingKeys) => string, now: string): boolean {
  const since = setting('automationSince');
  return RUNS.every((run) => {
    const last = setting(BEATS[run]);
    return isOverdue(run, last > since ? last : since, now);
  });
}

function stateOf(
  run: RunKind,
  owner: string,
  isMine: boolean,
  count: number,
  seen: boolean,
): { readonly line: string; readonly wrong: boolean } {
  const name = runNames[run];
  if (!isMine) {
    return count > 0
      ? { line: say.stray(name), wrong: true }
      : { line: say.notSeen(name, owner), wrong: false };
  }
  if (!seen) return { line: say.notSeen(name, owner), wrong: false };
  if (count === 0) return { line: say.lost(name, owner), wrong: true };
  return count > 1 ? { line: say.doubled(name, count), wrong: true } : { line: say.mine(name), wrong: false };
}

/**
 * Installs what lacks and removes what is double. Whoever calls it becomes the owner, unless another's automation
 * still runs: then only the caller's own strays go, because one account sends.
 */
export function repairAutomation(
  ports: CheckPorts & Pick<Ports, 'lock' | 'audit' | 'heartbeat'>,
): AutomationCheck {
  if (!ports.user.isManager()) refuse(automationProblems.automationNotManager());
  const me = ports.user.email();
  if (me === '') refuse(automationProblems.automationNobody());
  const missing = ports.triggers.missingPermissions();
  if (missing.length > 0) {
    const names = missing.map((permission) => permissionNames[permission]).join('、');
    refuse(automationProblems.automationPermission({ names }));
  }
  return ports.lock.hold(() => {
    const values = new Map(ports.tables.read(settings).map((row) => [row.key, row.value.trim()]));
    const owner = values.get(settingKeys.automationOwner) ?? '';
    const now = ports.clock.now();
    const setting = (key: keyof typeof settingKeys): string => values.get(settingKeys[key]) ?? '';
    const leaveTo = owner !== '' && owner !== me && !hasStopped(setting, now) ? owner : me;
    // First: a trigger without a stored owner would send in nobody's name.
    if (owner !== leaveTo) {
      const changes = [
        { id: settingKeys.automationOwner, set: { value: leaveTo } },
        { id: settingKeys.automationSince, set: { value: now } },
      ];
      ports.tables.update(settings, changes, 'skip');
      ports.tables.flush();
    }
    const own = ports.triggers.own();
    const wanted = leaveTo === me ? 1 : 0;
    let removed = 0;
    let added = 0;
    for (const run of RUNS) {
      const standing = own.filter((one) => one.run === run);
      for (const extra of standing.slice(wanted)) {
        ports.triggers.remove(extra.id);
        removed += 1;
      }
      if (standing.length >= wanted) continue;
      ports.triggers.install(run);
      added += 1;
    }
    if (added + removed > 0 || owner !== leaveTo) {
      ports.audit.record('repairAutomation', [], automationAudit.installed(leaveTo, added, removed));
    }
    ports.tables.flush();
    return checkAutomation(ports);
  });
}
