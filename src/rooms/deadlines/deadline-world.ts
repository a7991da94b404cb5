// What deadlines are derived from: the rows of a few tabs, each read once.
import {
  holidayCalendar,
  parseClosedDays,
  publishedYears,
  type HolidayCalendar,
} from '../../domain/business-day';
import { parseRenewalDays, USUAL_RENEWAL_DAYS } from '../../domain/renewal';
import type { Program } from '../../domain/program';
import { applications, type ArrivedApplication } from '../../tables/applications';
import { claims, type Claim } from '../../tables/claims';
import { holidays } from '../../tables/holidays';
import { programs, settings, type ProgramRow } from '../../tables/masters';
import type { RowOf } from '../../tables/column';
import { members } from '../../tables/members';
import { policies, type Policy } from '../../tables/policies';
import { quotes, type Quote } from '../../tables/quotes';
import { settingValues } from '../../tables/setting-values';
import { doubtsIn } from '../../tables/unread';
import type { Ports } from '../../ports';
import { programsNow } from '../mail';

export interface DeadlineWorld {
  /** ISO date, and date with time, as the clock says. */
  readonly today: string;
  readonly now: string;
  readonly programs: ReadonlyMap<string, ProgramRow>;
  readonly structure: (program: string) => Program | undefined;
  readonly policies: readonly Policy[];
  readonly quotes: readonly Quote[];
  /** What came in, accepted or held. */
  readonly applications?: readonly ArrivedApplication[];
  readonly claims: readonly Claim[];
  readonly members: ReadonlyMap<
    string,
    Pick<RowOf<typeof members>, 'memberNumber' | 'organization' | 'solicitor' | 'nextDue'>
  >;
  /** Rows that could not be read: what stands of theirs in 期限 stays as it is. */
  readonly inDoubt?: (of: { readonly subjectNumber: string; readonly program: string }) => boolean;
  /** Whether money is this desk's business. */
  readonly collects: boolean;
  readonly calendar: HolidayCalendar;
  /** Of 設定 「休業日」: what is no day. */
  readonly unreadClosedDays?: readonly string[];
  /** Days before closing or expiry, the earliest step first. */
  readonly renewalDays: readonly number[];
  /** False where 設定 holds no list of days: the usual ones stand in. */
  readonly renewalDaysRead: boolean;
}

/** Nine reads. */
export function gatherDeadlineWorld(ports: Pick<Ports, 'tables' | 'clock' | 'switches'>): DeadlineWorld {
  const { tables, clock } = ports;
  const settingRows = tables.read(settings);
  const days = renewalDaysOf(settingRows);
  const setting = settingValues(settingRows);
  const closedDays = parseClosedDays(setting('closedDays'));
  const programRows = tables.read(programs);
  const policyRows = tables.read(policies);
  const quoteRows = tables.read(quotes);
  const claimRows = tables.read(claims);
  const doubtful = new Set(
    [
      ...policyRows.map((row) => [row.policyNumber, row] as const),
      ...quoteRows.map((row) => [row.quoteNumber, row] as const),
      ...claimRows.map((row) => [row.claimNumber, row] as const),
    ].flatMap(([id, row]) => (doubtsIn(row).length > 0 ? [id] : [])),
  );
  const doubtfulPrograms = new Set(
    programRows.filter((row) => doubtsIn(row).length > 0).map(({ code }) => code),
  );
  return {
    today: clock.today(),
    now: clock.now(),
    programs: new Map(tables.sift(programRows).map((row) => [row.code, row])),
    structure: programsNow(ports).programOf,
    policies: tables.sift(policyRows).filter(({ program }) => !doubtfulPrograms.has(program)),
    quotes: tables.sift(quoteRows),
    applications: tables.sound(applications),
    claims: tables.sift(claimRows),
    members: new Map(tables.read(members).map((row) => [row.memberKey, row])),
    inDoubt: ({ subjectNumber, program }) => doubtful.has(subjectNumber) || doubtfulPrograms.has(program),
    collects: ports.switches.isOn('payments'),
    calendar: holidayCalendar(
      tables.sound(holidays).map((row) => row.date),
      publishedYears(setting('publishedYears')),
      closedDays,
    ),
    unreadClosedDays: closedDays.unread,
    renewalDays: days ?? USUAL_RENEWAL_DAYS,
    renewalDaysRead: days !== undefined,
  };
}

export const unreadClosedDays = (tables: Pick<Ports['tables'], 'read'>): readonly string[] =>
  parseClosedDays(settingValues(tables.read(settings))('closedDays')).unread;

/** Undefined where the setting is no list of days. */
export function renewalDaysOf(rows: Parameters<typeof settingValues>[0]): readonly number[] | undefined {
  return parseRenewalDays(settingValues(rows)('renewalDays'));
}

/** A cell that somebody typed over holds no date: its row is left out, never guessed. */
export function isDateTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text);
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
