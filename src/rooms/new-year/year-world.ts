// What stands of a programme's year: its row of 制度, its policies, what waits for a second person, and what beginning the next does.
import { programs as registry } from '../../programs';
import type { programs as programTable, ProgramRow } from '../../tables/masters';
import { policies as policyTable } from '../../tables/policies';
import { proposalKeyOf, proposals, type Proposal } from '../../tables/proposals';
import { rates as rateTable } from '../../tables/rates';
import { certain } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import type { Ports } from '../../ports';
import { readPolicy } from '../enrolment';
import type { YearEffect } from './contract';
import { draftRates } from './next-year';

export type YearPorts = Pick<
  Ports,
  | 'switches'
  | 'keepDeadlines'
  | 'tables'
  | 'rates'
  | 'clock'
  | 'lock'
  | 'user'
  | 'selection'
  | 'audit'
  | 'log'
>;

export const KIND = '年度更新';

/** Refused by name where the row is there and cannot be read; what is wrong with another is no matter. */
export function rowOf(rows: readonly RowOf<typeof programTable>[], code: string): ProgramRow | undefined {
  return registry.some((program) => program.code === code)
    ? certain(rows.find((row) => row.code === code))
    : undefined;
}

/** In force to the end of last year, and nobody has said no. */
export function renewable(ports: Pick<Ports, 'tables'>, row: ProgramRow) {
  return ports.tables
    .read(policyTable)
    .flatMap((stored) => readPolicy(stored) ?? [])
    .filter(
      (policy) =>
        policy.program === row.code &&
        policy.decided === 'accepted' &&
        policy.ended === null &&
        policy.endsAt.slice(0, 10) === row.periodStart &&
        policy.renewedBy === '' &&
        policy.renewalState !== '更新しない',
    );
}

/** What waits for a second person; a row that somebody rewrote is refused. */
export function proposalOf(ports: Pick<Ports, 'tables'>, program: string): Proposal | undefined {
  const key = proposalKeyOf(KIND, program);
  const found = certain(ports.tables.read(proposals).find((one) => one.proposalKey === key));
  return found?.state === '確認待ち' ? found : undefined;
}

/** As it would be done now: what is told before it and after it is the same. '' for no year at all. */
export function effectOf(ports: Pick<Ports, 'tables'>, row: ProgramRow, start: string): YearEffect {
  const draft = start === '' ? undefined : draftRates(ports.tables.sound(rateTable), row.code, start);
  const kept = start === '' || row.periodStart === '' ? [] : policiesOfYear(ports, row);
  return {
    draft: draft?.version ?? '',
    draftRows: draft?.rows.length ?? 0,
    keptYear: start === '' ? { start: '', end: '' } : { start: row.periodStart, end: row.periodEnd },
    keptPolicies: kept.length,
    keptPremiumYen: kept.reduce((sum, policy) => sum + policy.writtenPremiumYen, 0),
    renewals: start === '' ? 0 : renewable(ports, { ...row, periodStart: start }).length,
  };
}

export function policiesOfYear(ports: Pick<Ports, 'tables'>, row: ProgramRow) {
  return ports.tables
    .read(policyTable)
    .flatMap((stored) => readPolicy(stored) ?? [])
    .filter(
      (policy) =>
        policy.program === row.code &&
        policy.decided === 'accepted' &&
        policy.startsAt.slice(0, 10) >= row.periodStart &&
        (row.periodEnd === '' || policy.startsAt.slice(0, 10) < row.periodEnd),
    );
}
