// What of the automation is lost, whose it is, which permission is missing; and the repair.
import { refuse, type Problem } from '../../domain/problem';
import { houseProblems } from '../../domain/messages';
import { settings } from '../../tables/masters';
import { settingKeys } from '../../tables/setting-keys';
import { settingValues, type SettingKey } from '../../tables/setting-values';
import type { Ports, RunKind } from '../../ports';
import type { AutomationCheck } from './contract';
import { bookPlace } from '../records';
import { isOverdue } from './run-steps';
import {
  automationAudit,
  automationLine,
  automationText as say,
  permissionNames,
  runNames,
  automationProblems,
} from './words';

type CheckPorts = Pick<Ports, 'tables' | 'clock' | 'user' | 'triggers' | 'memory'>;

const RUNS: readonly RunKind[] = ['daily', 'hourly', 'worker'];
const BEATS = { daily: 'lastDaily', hourly: 'lastHourly', worker: 'lastWorker' } as const;
const PROBLEMS = { daily: 'dailyProblems', hourly: 'hourlyProblems', worker: 'workerProblems' } as const;

export function checkAutomation(ports: CheckPorts): AutomationCheck {
  const setting = settingValues(ports.tables.read(settings));
  const owner = setting('automationOwner');
  const permissions = ports.triggers.missingPermissions();
  const missing = permissions.map((permission) => say.permission(permissionNames[permission]));
  if (owner === '') return { owner, lines: [say.none, ...missing], repairable: missing.length === 0 };
  const isMine = owner === ports.user.email();
  const own = permissions.includes('triggers') ? undefined : ports.triggers.own();
  const count = (run: RunKind) => own?.filter((one) => one.run === run).length;
  const states = RUNS.map((run) => stateOf(run, owner, { isMine, count: count(run) }));
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

/** For 点検 on ホーム. The daily run that writes it has not told its end yet. */
export function automationCheck(
  { tables, clock }: Pick<Ports, 'tables' | 'clock'>,
  during?: RunKind,
): string {
  const setting = settingValues(tables.read(settings));
  const now = clock.now();
  // Only what ran once can have stopped.
  const stopped = (['hourly', 'worker'] as const)
    .filter((run) => setting(BEATS[run]) !== '' && isOverdue(run, setting(BEATS[run]), now))
    .map((run) => runNames[run]);
  return during === 'daily'
    ? automationLine(now, clock.today(), '', stopped)
    : automationLine(setting('lastDaily'), clock.today(), setting('dailyProblems'), stopped);
}

/**
 * Another's automation may be taken over only when none of its runs has come for longer than it may stay away, counted
 * from its installation too: before the first run there is nothing to be late.
 */
function hasStopped(setting: (key: SettingKey) => string, now: string): boolean {
  const since = setting('automationSince');
  return RUNS.every((run) => {
    const last = setting(BEATS[run]);
    return isOverdue(run, last > since ? last : since, now);
  });
}

/** `count` is undefined where this person cannot see triggers. */
function stateOf(
  run: RunKind,
  owner: string,
  { isMine, count }: { readonly isMine: boolean; readonly count: number | undefined },
): { readonly line: string; readonly wrong: boolean } {
  const name = runNames[run];
  if (!isMine) {
    return count ? { line: say.stray(name), wrong: true } : { line: say.notSeen(name, owner), wrong: false };
  }
  if (count === undefined) return { line: say.notSeen(name, owner), wrong: false };
  if (count === 0) return { line: say.lost(name, owner), wrong: true };
  return count > 1 ? { line: say.doubled(name, count), wrong: true } : { line: say.mine(name), wrong: false };
}

/** Why this person cannot repair it. */
export function repairRefusal(ports: CheckPorts): Problem | undefined {
  const { user, triggers } = ports;
  if (!user.isManager()) return automationProblems.automationNotManager();
  if (bookPlace(ports) === 'practice') return houseProblems.bookPractice();
  if (user.email() === '') return automationProblems.automationNobody();
  const missing = triggers.missingPermissions();
  if (missing.length === 0) return undefined;
  const names = missing.map((permission) => permissionNames[permission]).join('、');
  return automationProblems.automationPermission({ names });
}

/**
 * Installs what lacks and removes what is double. Whoever calls it becomes the owner, unless another's automation
 * still runs: then only the caller's own strays go, because one account sends.
 */
export function repairAutomation(
  ports: CheckPorts & Pick<Ports, 'lock' | 'audit' | 'heartbeat'>,
): AutomationCheck {
  const wrong = repairRefusal(ports);
  if (wrong) refuse(wrong);
  const me = ports.user.email();
  return ports.lock.hold(() => {
    const setting = settingValues(ports.tables.read(settings));
    const owner = setting('automationOwner');
    const now = ports.clock.now();
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
