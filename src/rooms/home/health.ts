// This file defines the lines of 点検 on ホーム: rates and their year, closings, confirmations, triggers, facts, clock.
import { problemText } from '../../domain/problem-text';
import { programOf, publishesRates } from '../../programs';
import { compileRates, type CompiledRates } from '../../rating/compile';
import { versionInForce } from '../../rating/rate';
import { facts, type FactRow } from '../../tables/facts';
import { programs, settings, type ProgramRow } from '../../tables/masters';
import { referrals } from '../../tables/referrals';
import { settingKeys } from '../../tables/setting-keys';
import { runNames } from '../automation/automation-messages';
import { BEATS } from '../automation/check-automation';
import { isOverdue } from '../automation/run-steps';
import { hotlineIn } from '../claims/hotline';
import { accountOf } from '../payments';
import type { Ports } from '../../ports';
import { DOUBT_CATEGORY } from '../set-up/doubt-referrals';
import { healthWords as words } from './health-words';

export type HealthPorts = Pick<Ports, 'tables' | 'rates' | 'clock' | 'builder'> &
  Partial<Pick<Ports, 'mailer'>>;

/** Each tab is read once. The daily run that writes this has not told its end yet. */
export function checkHealth(ports: HealthPorts, isDailyRun = false): string[] {
  const now = ports.clock.now();
  const today = ports.clock.today();
  const compiled = compileRates(ports.rates.rateValues(), publishesRates);
  const programRows = ports.tables.sound(programs).filter(({ code }) => programOf(code));
  const mandated = programRows.filter((row) => row.mandate === '取扱あり');
  const rows = ports.tables.read(settings);
  const setting = (key: string) => rows.find((row) => row.key === key)?.value ?? '';
  const factRows = ports.tables.sound(facts);
  // Only what ran once can have stopped.
  const stopped = (['hourly', 'worker'] as const)
    .filter((run) => setting(settingKeys[BEATS[run]]) !== '')
    .filter((run) => isOverdue(run, setting(settingKeys[BEATS[run]]), now))
    .map((run) => runNames[run]);
  return [
    words.checkedAt(now, Object.values(ports.builder.timeZones())),
    rateProblems(compiled),
    words.rateYears(programRows.map((row) => yearOf(row, compiled, today))),
    words.mandates(mandated.map(({ code }) => code)),
    words.closings(mandated.filter((row) => row.applicationClosing < today).map(({ code }) => code)),
    words.years(mandated.filter((row) => row.yearConfirmed.trim() === '').map(({ code }) => code)),
    confirmationLine(mandated, factRows, today),
    factLine(ports, factRows),
    isDailyRun
      ? words.automation(now, today, '', stopped)
      : words.automation(setting(settingKeys.lastDaily), today, setting(settingKeys.dailyProblems), stopped),
    words.mail(quotaOf(ports)),
    words.workbook(setting(settingKeys.schemaVersion), setting(settingKeys.build)),
  ];
}

function rateProblems({ problems }: CompiledRates): string {
  const [first, ...rest] = problems.map((problem) => problemText(problem));
  return first === undefined ? words.ratesSound : words.ratesBroken(first, rest.length);
}

/** Of a programme's plans the first that has a table speaks: versions are put into force together. */
function yearOf({ code }: ProgramRow, compiled: CompiledRates, today: string): string {
  const held = programOf(code)!
    .plans.map((plan) => compiled.plans.get(plan.code))
    .map((plan) => plan && versionInForce(plan, today))
    .find((version) => version !== undefined);
  if (!held) return words.noRates(code);
  return words.rateYear(code, held.version.yearNote, held.outsideYear);
}

/** Rules C7 and C8: what is older than twelve months is left off the papers. */
function confirmationLine(rows: readonly ProgramRow[], factRows: readonly FactRow[], today: string): string {
  if (rows.length === 0) return words.noConfirmations;
  const codes = (lacks: (row: ProgramRow) => boolean) => rows.filter(lacks).map(({ code }) => code);
  return words.confirmations(
    codes(({ code }) => hotlineIn(factRows, code, today) === ''),
    codes((row) => !accountOf(row, today).ok),
  );
}

function factLine(ports: Pick<Ports, 'tables'>, factRows: readonly FactRow[]): string {
  const unverified = factRows.filter(({ state }) => state === '未確認').length;
  const open = ports.tables.sound(referrals).filter((row) => !['反映済', '取下げ'].includes(row.state));
  const doubts = open.filter((row) => row.category === DOUBT_CATEGORY).length;
  return words.facts(unverified, doubts, open.length - doubts);
}

/** Who has not granted the right to send mail is told so. */
function quotaOf({ mailer }: HealthPorts): number | undefined {
  try {
    return mailer?.remainingQuota();
  } catch {
    return undefined;
  }
}
