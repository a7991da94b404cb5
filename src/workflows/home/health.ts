// This file defines the lines of 点検 on ホーム: rates and their year, closings, confirmations, triggers, facts, clock.
import { problemText } from '../../domain/problem-text';
import { programOf, publishesRates } from '../../programs';
import { compileRates, type CompiledRates } from '../../rating/compile';
import { ratingMessages } from '../../rating/messages';
import { versionInForce } from '../../rating/rate';
import { facts } from '../../tables/facts';
import { programs, settings, type ProgramRow } from '../../tables/masters';
import { referrals } from '../../tables/referrals';
import { settingKeys } from '../../tables/setting-keys';
import type { Ports } from '../ports';
import { DOUBT_CATEGORY } from '../set-up/doubt-referrals';
import { healthWords as words } from './health-words';

export type HealthPorts = Pick<Ports, 'tables' | 'rates' | 'clock'> & Partial<Pick<Ports, 'mailer'>>;

/** Each tab is read once. The daily run that writes this has not told its end yet. */
export function checkHealth(ports: HealthPorts, isDailyRun = false): string[] {
  const now = ports.clock.now();
  const today = ports.clock.today();
  const compiled = compileRates(ports.rates.rateValues(), publishesRates);
  const programRows = ports.tables.read(programs).filter(({ code }) => programOf(code));
  const mandated = programRows.filter((row) => row.mandate === '取扱あり');
  const rows = ports.tables.read(settings);
  const setting = (key: string) => rows.find((row) => row.key === key)?.value ?? '';
  return [
    words.checkedAt(now),
    rateProblems(compiled),
    words.rateYears(programRows.map((row) => yearOf(row, compiled, today))),
    words.mandates(mandated.map(({ code }) => code)),
    words.closings(mandated.filter((row) => row.applicationClosing < today).map(({ code }) => code)),
    words.years(mandated.filter((row) => row.yearConfirmed.trim() === '').map(({ code }) => code)),
    factLine(ports),
    isDailyRun
      ? words.automation(now, today, '')
      : words.automation(setting(settingKeys.lastDaily), today, setting(settingKeys.dailyProblems)),
    words.mail(quotaOf(ports)),
    words.workbook(setting(settingKeys.schemaVersion), setting(settingKeys.build)),
  ];
}

function rateProblems({ problems }: CompiledRates): string {
  const [first, ...rest] = problems.map((problem) => problemText(problem, ratingMessages));
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

function factLine(ports: Pick<Ports, 'tables'>): string {
  const unverified = ports.tables.read(facts).filter(({ state }) => state === '未確認').length;
  const open = ports.tables.read(referrals).filter((row) => !['反映済', '取下げ'].includes(row.state));
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
