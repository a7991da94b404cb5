import { addMonths } from '../../domain/calendar';
import { readForm } from '../../domain/form-reader';
import { planChoices } from '../../domain/plan-choices';
import { pick } from '../../domain/pick';
import { refuse, refuseAll, type Problem } from '../../domain/problem';
import type { Program } from '../../domain/program';
import { programOf, programs as registry } from '../../programs';
import {
  plans as planTable,
  programs as programTable,
  templates,
  type ProgramRow,
} from '../../tables/masters';
import { policies as policyTable } from '../../tables/policies';
import { programYears } from '../../tables/program-years';
import { quotes as quoteTable } from '../../tables/quotes';
import { rates as rateTable } from '../../tables/rates';
import { createQuotes, type CreateQuotesReport } from '../quotes';
import { certain } from '../../tables/unread';
import type {
  NewYearDesk,
  OpenNewYearRequest,
  QuoteRenewalsRequest,
  RenewalProposal,
  StartNewYearReport,
  StartNewYearRequest,
} from './contract';
import { readPolicy } from '../enrolment';
import type { Ports } from '../../ports';
import type { RowOf } from '../../tables/column';
import { hasMandate } from '../mail';
import { draftRates, leftoversOf, nextYearSet, proposedPeriod } from './next-year';
import { newYearText as words, newYearProblems } from './words';

type YearPorts = Pick<Ports, 'tables' | 'rates' | 'clock' | 'lock' | 'user' | 'selection' | 'audit' | 'log'>;

/** Blank: the first programme that the agency handles. Seven reads. */
export function openNewYear(ports: YearPorts, request: OpenNewYearRequest): NewYearDesk {
  const standing = ports.tables.read(programTable);
  const rows = ports.tables.sift(standing);
  const handled = rows.filter(hasMandate);
  const row = request.program === '' ? (handled[0] ?? rows[0]) : rowOf(standing, request.program);
  const program = row && programOf(row.code);
  if (!row || !program) {
    refuse(newYearProblems.newYearProgramUnknown({ program: request.program }));
  }
  const years = ports.tables.sound(programYears).filter((year) => year.program === row.code);
  return {
    isManager: ports.user.isManager(),
    programs: rows.map(({ code, name }) => ({ code, name: programOf(code)?.shortName ?? name })),
    program: row.code,
    current: { start: row.periodStart, end: row.periodEnd },
    next: proposedPeriod(row, program),
    leftovers: leftoversOf({
      row,
      rates: ports.tables.sound(rateTable),
      templates: ports.tables.sound(templates),
    }),
    proposals: row.periodStart === '' ? [] : proposalsOf(ports, row, program),
    years: years.map(({ periodStart, periodEnd, policies, premiumYen }) => ({
      start: periodStart,
      end: periodEnd,
      policies: policies ?? 0,
      premiumYen: premiumYen ?? 0,
    })),
  };
}

function proposalsOf(ports: YearPorts, row: ProgramRow, program: Program): RenewalProposal[] {
  const names = new Map(ports.tables.read(planTable).map(({ code, name }) => [code, name]));
  const quoted = new Map(
    ports.tables
      .sound(quoteTable)
      .filter(
        (quote) =>
          quote.program === row.code &&
          quote.transaction === '更改' &&
          quote.effectiveDate === row.periodStart &&
          quote.state !== '取消',
      )
      .map((quote) => [quote.memberKey, quote.quoteNumber]),
  );
  return renewable(ports, row).map((policy) => {
    const { codes, proposed } = planChoices(program, policy.plan);
    return {
      ...pick(policy, 'policyNumber', 'memberKey', 'memberNumber', 'organization', 'renewalState'),
      planName: names.get(policy.plan) ?? policy.plan,
      premiumYen: policy.writtenPremiumYen,
      plans: codes.map((code) => ({ code, name: names.get(code) ?? code })),
      proposed,
      quoteNumber: quoted.get(policy.memberKey) ?? '',
    };
  });
}

/** In force to the end of last year, and nobody has said no. */
function renewable(ports: Pick<Ports, 'tables'>, row: ProgramRow) {
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

/** The old year into 制度年度, a draft into 料率, then the new period into 制度: the last write decides. */
export function startNewYear(ports: YearPorts, request: StartNewYearRequest): StartNewYearReport {
  const form = readForm<keyof StartNewYearRequest>(request, ports.clock.today());
  const start = form.date('start', { need: newYearProblems.newYearDateMissing(), future: true });
  const end = form.date('end', { need: newYearProblems.newYearDateMissing(), future: true });
  if (start !== '' && end !== '') {
    if (start >= end) form.refuse('end', newYearProblems.newYearNotForward({ start, end }));
    else if (end > addMonths(start, 12)) form.refuse('end', newYearProblems.newYearTooLong({ start, end }));
  }
  form.done();
  return ports.lock.hold(() => {
    const row = rowOf(ports.tables.read(programTable), request.program);
    if (!row) refuse(newYearProblems.newYearProgramUnknown({ program: request.program }));
    if (row.periodStart === start && row.periodEnd === end) {
      return { started: false, draft: '', draftRows: 0 };
    }
    if (row.periodEnd !== '' && start < row.periodEnd) {
      form.refuse('start', newYearProblems.newYearOverlaps({ start, current: row.periodEnd }));
      form.done();
    }
    keepOldYear(ports, row);
    const draft = draftRates(ports.tables.read(rateTable).map(certain), row.code, start);
    if (draft.rows.length > 0) ports.tables.append(rateTable, draft.rows);
    ports.tables.update(programTable, [{ id: row.code, set: nextYearSet(start, end) }]);
    ports.audit.record('startNewYear', [row.code], words.audit(row.code, start, end));
    ports.tables.flush();
    ports.log.info('startNewYear', { draftRows: draft.rows.length });
    return { started: true, draft: draft.version, draftRows: draft.rows.length };
  });
}

function keepOldYear(ports: YearPorts, row: ProgramRow): void {
  if (row.periodStart === '') return;
  const yearKey = `${row.code}/${row.periodStart}`;
  if (ports.tables.read(programYears).some((year) => year.yearKey === yearKey)) return;
  const policies = ports.tables
    .read(policyTable)
    .flatMap((stored) => readPolicy(stored) ?? [])
    .filter(
      (policy) =>
        policy.program === row.code &&
        policy.decided === 'accepted' &&
        policy.startsAt.slice(0, 10) >= row.periodStart &&
        (row.periodEnd === '' || policy.startsAt.slice(0, 10) < row.periodEnd),
    );
  ports.tables.append(programYears, [
    {
      yearKey,
      program: row.code,
      ...pick(row, 'periodStart', 'periodEnd', 'estimateClosing', 'applicationClosing'),
      ...pick(row, 'paymentClosing', 'certificateExpected', 'yearConfirmed', 'yearPaper'),
      policies: policies.length,
      premiumYen: policies.reduce((sum, policy) => sum + policy.writtenPremiumYen, 0),
      closedAt: ports.clock.now(),
      closedBy: ports.user.email(),
    },
  ]);
}

/** 更改 quotes for the members that a person chose, each with the plan that the person confirmed. */
export function quoteRenewals(ports: YearPorts, request: QuoteRenewalsRequest): CreateQuotesReport {
  if (request.lines.length === 0) refuse(newYearProblems.newYearNoLines());
  const row = rowOf(ports.tables.read(programTable), request.program);
  const program = programOf(request.program);
  if (!row || !program) {
    refuse(newYearProblems.newYearProgramUnknown({ program: request.program }));
  }
  if (row.periodStart === '') refuse(newYearProblems.newYearPeriodMissing());
  const wanted = new Map(request.lines.map(({ policyNumber, plan }) => [policyNumber, plan]));
  const plans: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const policy of renewable(ports, row)) {
    const plan = wanted.get(policy.policyNumber);
    if (plan === undefined) continue;
    const { policyNumber } = policy;
    if (plan === '') problems.push(newYearProblems.newYearPlanMissing({ policyNumber }));
    else if (!program.plans.some(({ code }) => code === plan))
      problems.push(newYearProblems.newYearPlanUnknown({ plan }));
    plans[policy.memberKey] = plan;
  }
  refuseAll(problems);
  const members = Object.keys(plans);
  if (members.length === 0) refuse(newYearProblems.newYearNoLines());
  return createQuotes(ports, {
    members,
    plans,
    effectiveDate: row.periodStart,
    transaction: '更改',
    letters: false,
  });
}

/** Refused by name where the row is there and cannot be read; what is wrong with another is no matter. */
function rowOf(rows: readonly RowOf<typeof programTable>[], code: string): ProgramRow | undefined {
  return registry.some((program) => program.code === code)
    ? certain(rows.find((row) => row.code === code))
    : undefined;
}
