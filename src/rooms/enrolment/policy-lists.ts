// This file defines 加入者明細 and 異動明細: lists for the lead insurer and the association, as CSV.
import { addDays, parseDate } from '../../domain/calendar';
import { coverState } from '../../domain/policy';
import { DaichoError, refuse } from '../../domain/problem';
import { programOf } from '../../programs';
import { insurerShares } from '../../rating/insurer-shares';
import { programs as programTable } from '../../tables/masters';
import { policies as policyTable } from '../../tables/policies';
import { transactions as transactionTable } from '../../tables/transactions';
import type { PolicyListDesk, PolicyListFile, PolicyListRequest } from './contract';
import type { Ports } from '../../ports';
import { hasMandate } from '../quotes/quote-facts';
import { csvFile, type CsvCell } from '../registers/csv-export';
import { enrolmentAudit, listText as words, enrolmentProblems } from './enrolment-texts';
import { planNames } from './open-policies';
import { readPolicy } from './policy-row';

type ListPorts = Pick<Ports, 'tables' | 'clock' | 'textFiles' | 'audit'>;

interface List {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

export function exportPolicyList(ports: ListPorts, request: PolicyListRequest): PolicyListFile {
  const program = programOf(request.program);
  if (!program) refuse(enrolmentProblems.listProgramMissing());
  if (request.encoding !== 'utf-8' && request.encoding !== 'cp932') {
    refuse(enrolmentProblems.listEncodingMissing());
  }
  const from = dayOf(words.from, request.from);
  const to = dayOf(words.to, request.to);
  if (from > to) refuse(enrolmentProblems.listDatesReversed({ from, to }));
  const list =
    request.kind === '異動明細'
      ? changesOf(ports, program.code, from, to)
      : membersOf(ports, program.code, from, to);
  const name = `${request.kind === '異動明細' ? '異動明細' : '加入者明細'}_${program.code}_${from}_${to}`;
  const file = csvFile(ports, name, request.encoding, list.header, list.rows);
  ports.audit.record('exportPolicyList', [name], enrolmentAudit.exported(name, list.rows.length));
  return file;
}

export function openPolicyLists(ports: Pick<Ports, 'tables' | 'clock'>): PolicyListDesk {
  const rows = ports.tables.sound(programTable).filter(hasMandate);
  return {
    programs: rows.map(({ code, name }) => ({ code, name: programOf(code)?.shortName ?? name })),
    periods: Object.fromEntries(
      rows.map((row) => [
        row.code,
        { from: row.periodStart, to: row.periodEnd && addDays(row.periodEnd, -1) },
      ]),
    ),
    today: ports.clock.today(),
  };
}

/** Accepted policies whose term begins in these days; each insurer's yen add up to the premium. */
function membersOf(ports: ListPorts, code: string, from: string, to: string): List {
  const shares = programOf(code)!.insurers?.value ?? [];
  const names = planNames(ports);
  const now = ports.clock.now();
  const rows = ports.tables
    .read(policyTable)
    .flatMap((row) => readPolicy(row) ?? [])
    .filter((policy) => policy.program === code && policy.decided === 'accepted')
    .filter(({ startsAt }) => startsAt.slice(0, 10) >= from && startsAt.slice(0, 10) <= to)
    .map((policy): CsvCell[] => [
      policy.policyNumber,
      policy.certificateNumber,
      policy.memberNumber,
      policy.organization,
      policy.namedInsured,
      names.get(policy.plan) ?? policy.plan,
      policy.originalInception,
      policy.startsAt.slice(0, 16).replace('T', ' '),
      policy.endsAt.slice(0, 16).replace('T', ' '),
      policy.liabilityLimitYen,
      policy.costLimitYen,
      policy.annualPremiumYen,
      policy.writtenPremiumYen,
      ...insurerShares(policy.writtenPremiumYen, shares).map(({ yen }) => yen),
      coverState(policy, now),
      policy.ended?.on ?? '',
      policy.paymentState,
    ]);
  return {
    header: [
      ...words.members.before,
      ...shares.map(({ insurer, percent }) => words.insurer(insurer, percent)),
      ...words.members.after,
    ],
    rows,
  };
}

/** What was recorded in these days and changes the insurance; the steps of its tracks are left out. */
function changesOf(ports: ListPorts, code: string, from: string, to: string): List {
  const rows = ports.tables
    .sound(transactionTable)
    .filter((row) => row.program === code && row.kind !== '手続')
    .filter(({ recordedAt }) => recordedAt.slice(0, 10) >= from && recordedAt.slice(0, 10) <= to)
    .map((row): CsvCell[] => [
      row.transactionNumber,
      row.recordedAt.slice(0, 10),
      row.effectiveOn,
      row.kind,
      row.policyNumber,
      row.memberNumber,
      row.organization,
      row.plan,
      row.detail,
      row.annualPremiumYen,
      row.netChangeYen,
      row.document,
    ]);
  return { header: words.changes, rows };
}

function dayOf(field: string, value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const parsed = parseDate(text);
  if (parsed.ok) return parsed.value;
  throw text === ''
    ? new DaichoError(enrolmentProblems.fieldMissing({ field }))
    : new DaichoError(enrolmentProblems.stepDateUnreadable({ field, text: text.slice(0, 40) }));
}
