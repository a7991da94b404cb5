import { addDays } from '../../domain/calendar';
import { coverState } from '../../domain/policy';
import { readForm } from '../../domain/form-reader';
import { programOf } from '../../programs';
import { insurerShares } from '../../rating/insurer-shares';
import { programs as programTable } from '../../tables/masters';
import type { Table } from '../../tables/column';
import { policies as policyTable } from '../../tables/policies';
import { transactions as transactionTable } from '../../tables/transactions';
import type { PolicyListDesk, PolicyListFile, PolicyListRequest } from './contract';
import type { Ports } from '../../ports';
import { hasMandate, programsNow } from '../mail';
import { csvFile, type CsvCell } from '../../domain/csv-file';
import { sharesOf } from './insurer-shares-of';
import { planNames } from './open-policies';
import { readPolicy } from './policy-row';
import { missing } from './read-step';
import { enrolmentAudit, enrolmentProblems, listText as words } from './words';

type ListPorts = Pick<Ports, 'tables' | 'clock' | 'textFiles' | 'audit'>;

interface List {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

const BEFORE_TERM = [
  'policyNumber',
  'certificateNumber',
  'memberNumber',
  'organization',
  'namedInsured',
  'plan',
  'originalInception',
];
const CHANGE_COLUMNS = [
  'effectiveOn',
  'kind',
  'policyNumber',
  'memberNumber',
  'organization',
  'plan',
  'detail',
  'annualPremiumYen',
  'netChangeYen',
  'document',
] as const;

/** Lists for the lead insurer and the association, as CSV. */
export function exportPolicyList(ports: ListPorts, request: PolicyListRequest): PolicyListFile {
  const form = readForm<keyof PolicyListRequest>(request, ports.clock.today());
  const program = programOf(request.program);
  if (!program) form.refuse('program', enrolmentProblems.listProgramMissing());
  const from = form.date('from', { need: missing('from'), future: true });
  const to = form.date('to', { need: missing('to'), future: true });
  if (to !== '' && from > to) form.refuse('from', enrolmentProblems.listDatesReversed({ from, to }));
  form.done();
  const { code } = program!;
  const list =
    request.kind === '異動明細' ? changesOf(ports, code, from, to) : membersOf(ports, code, from, to);
  const name = [request.kind, code, from, to].join('_');
  const file = csvFile(ports.textFiles, name, request.encoding, list.header, list.rows);
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

/**
 * Accepted policies whose term begins in these days; the yen of each policy's own insurers add up to its premium. A
 * column an insurer and percent: the programme's, and what single policies have besides.
 */
function membersOf(ports: ListPorts, code: string, from: string, to: string): List {
  const names = planNames(ports);
  const now = ports.clock.now();
  const listed = ports.tables
    .read(policyTable)
    .flatMap((row) => readPolicy(row) ?? [])
    .filter((policy) => policy.program === code && policy.decided === 'accepted')
    .filter(({ startsAt }) => startsAt.slice(0, 10) >= from && startsAt.slice(0, 10) <= to);
  const headerOf = ({ insurer, percent }: { insurer: string; percent: number }) =>
    words.insurer(insurer, percent);
  const { insurers: named } = programsNow(ports).programOf(code)!;
  const all = [named?.value ?? [], ...listed.map(sharesOf)].flat();
  const insurers = [...new Set(all.map(headerOf))];
  const sharedBy = (policy: (typeof listed)[number]): CsvCell[] => {
    const shares = sharesOf(policy);
    const yen = insurerShares(policy.writtenPremiumYen, shares);
    const byHeader = new Map(shares.map((share, at) => [headerOf(share), yen[at]!.yen]));
    return insurers.map((header) => byHeader.get(header) ?? '');
  };
  const rows = listed.map((policy): CsvCell[] => [
    policy.policyNumber,
    policy.certificateNumber,
    policy.memberNumber,
    policy.organization,
    policy.namedInsured,
    names.get(policy.plan) ?? policy.plan,
    policy.originalInception,
    policy.startsAt.slice(0, 16).replace('T', ' '),
    policy.endsAt.slice(0, 16).replace('T', ' '),
    // Blank would read as no limit.
    policy.liabilityLimitYen ?? words.limitUnknown,
    policy.costLimitYen ?? words.limitUnknown,
    policy.annualPremiumYen,
    policy.writtenPremiumYen,
    ...sharedBy(policy),
    coverState(policy, now),
    policy.ended?.on ?? '',
    policy.paymentState,
  ]);
  return {
    header: [
      ...headersOf(policyTable, BEFORE_TERM),
      words.starts,
      words.ends,
      ...headersOf(policyTable, [
        'liabilityLimitYen',
        'costLimitYen',
        'annualPremiumYen',
        'appliedPremiumYen',
      ]),
      ...insurers,
      ...headersOf(policyTable, ['state', 'endedOn', 'paymentState']),
    ],
    rows,
  };
}

/** What was recorded in these days and changes the insurance; the steps of its tracks are left out. */
function changesOf(ports: ListPorts, code: string, from: string, to: string): List {
  const rows = ports.tables
    .sound(transactionTable)
    .filter((row) => row.program === code && row.kind !== '手続' && row.kind !== '引継')
    .filter(({ recordedAt }) => recordedAt.slice(0, 10) >= from && recordedAt.slice(0, 10) <= to)
    .map((row): CsvCell[] => [
      row.transactionNumber,
      row.recordedAt.slice(0, 10),
      ...CHANGE_COLUMNS.map((key) => row[key]),
    ]);
  return {
    header: [
      ...headersOf(transactionTable, ['transactionNumber']),
      words.recorded,
      ...headersOf(transactionTable, CHANGE_COLUMNS),
    ],
    rows,
  };
}

const headersOf = (table: Table, keys: readonly string[]): string[] =>
  keys.map((key) => table.columns.find((column) => column.key === key)!.header);
