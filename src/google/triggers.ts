// The clock triggers of the automatic runs, and which permissions this person has not given.
import type { Permission, RunKind, Triggers } from '../ports';

/** The globals that triggers call. */
const HANDLERS: Readonly<Record<RunKind, string>> = {
  daily: 'runDaily',
  hourly: 'runHourly',
  worker: 'runWorker',
};
export const DAILY_HOUR = 6;
const WORKER_MINUTES = 10;

/** One harmless call of each service: what is not permitted throws. */
const PROBES: Readonly<Record<Permission, () => unknown>> = {
  triggers: () => ScriptApp.getProjectTriggers(),
  mail: () => MailApp.getRemainingDailyQuota(),
  files: () => Drive!.Files.list({ pageSize: 1 }),
  identity: () => Session.getEffectiveUser().getEmail(),
};

export const triggers: Triggers = {
  own: () => {
    const runOf = new Map((Object.keys(HANDLERS) as RunKind[]).map((run) => [HANDLERS[run], run]));
    return ScriptApp.getProjectTriggers().flatMap((trigger) => {
      const run = runOf.get(trigger.getHandlerFunction());
      return run ? [{ id: trigger.getUniqueId(), run }] : [];
    });
  },
  install: (run) => {
    const clock = ScriptApp.newTrigger(HANDLERS[run]).timeBased();
    if (run === 'daily') clock.atHour(DAILY_HOUR).everyDays(1).inTimezone('Asia/Tokyo').create();
    else if (run === 'hourly') clock.everyHours(1).create();
    else clock.everyMinutes(WORKER_MINUTES).create();
  },
  remove: (id) => {
    const trigger = ScriptApp.getProjectTriggers().find((one) => one.getUniqueId() === id);
    if (trigger) ScriptApp.deleteTrigger(trigger);
  },
  missingPermissions: () =>
    (Object.keys(PROBES) as Permission[]).filter((permission) => {
      try {
        PROBES[permission]();
        return false;
      } catch {
        return true;
      }
    }),
};
