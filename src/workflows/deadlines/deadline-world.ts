// This file defines what deadlines are derived from: the rows of a few tabs, each read once.
import { holidayCalendar, type HolidayCalendar } from '../../domain/business-day';
import { parseRenewalDays, USUAL_RENEWAL_DAYS } from '../../domain/renewal';
import type { Program } from '../../domain/program';
import { programOf } from '../../programs';
import { claims, type Claim } from '../../tables/claims';
import { holidays } from '../../tables/holidays';
import { programs, settings, type ProgramRow } from '../../tables/masters';
import { members, type Member } from '../../tables/members';
import { policies, type Policy } from '../../tables/policies';
import { quotes, type Quote } from '../../tables/quotes';
import { settingKeys } from '../../tables/setting-keys';
import type { Ports } from '../ports';

export interface DeadlineWorld {
  /** ISO date, and date with time, as the clock says. */
  readonly today: string;
  readonly now: string;
  readonly programs: ReadonlyMap<string, ProgramRow>;
  readonly structure: (program: string) => Program | undefined;
  readonly policies: readonly Policy[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
  readonly members: ReadonlyMap<string, Member>;
  readonly calendar: HolidayCalendar;
  /** Days before closing or expiry, the earliest step first. */
  readonly renewalDays: readonly number[];
}

/** Seven reads. */
export function gatherDeadlineWorld(ports: Pick<Ports, 'tables' | 'clock'>): DeadlineWorld {
  const { tables, clock } = ports;
  return {
    today: clock.today(),
    now: clock.now(),
    programs: new Map(tables.read(programs).map((row) => [row.code, row])),
    structure: programOf,
    policies: tables.read(policies),
    quotes: tables.read(quotes),
    claims: tables.read(claims),
    members: new Map(tables.read(members).map((row) => [row.memberKey, row])),
    calendar: holidayCalendar(tables.read(holidays).map((row) => row.date)),
    renewalDays: renewalDaysOf(tables.read(settings)),
  };
}

/** A setting that is no list of days falls back to the usual ones. */
export function renewalDaysOf(
  rows: readonly { readonly key: string; readonly value: string }[],
): readonly number[] {
  const value = rows.find((row) => row.key === settingKeys.renewalDays)?.value ?? '';
  return parseRenewalDays(value) ?? USUAL_RENEWAL_DAYS;
}
