// 年度更新 as its page shows it, and the renewal quotes that a person chose there.
import { sameAddress } from '../../domain/mail-address';
import { planChoices } from '../../domain/plan-choices';
import { pick } from '../../domain/pick';
import { refuse, refuseAll, type Problem } from '../../domain/problem';
import type { Program } from '../../domain/program';
import { programOf } from '../../programs';
import {
  plans as planTable,
  programs as programTable,
  templates,
  type ProgramRow,
} from '../../tables/masters';
import { programYears } from '../../tables/program-years';
import { quotes as quoteTable } from '../../tables/quotes';
import { rates as rateTable } from '../../tables/rates';
import { createQuotes, type CreateQuotesReport } from '../quotes';
import type { NewYearDesk, OpenNewYearRequest, QuoteRenewalsRequest, RenewalProposal } from './contract';
import { hasMandate } from '../mail';
import { leftoversOf, proposedPeriod } from './next-year';
import { newYearProblems } from './words';
import { effectOf, proposalOf, renewable, rowOf, type YearPorts } from './year-world';

/** Blank: the first programme that the agency handles. */
export function openNewYear(ports: YearPorts, request: OpenNewYearRequest): NewYearDesk {
  const standing = ports.tables.read(programTable);
  const rows = ports.tables.sift(standing);
  const handled = rows.filter(hasMandate);
  const row = request.program === '' ? (handled[0] ?? rows[0]) : rowOf(standing, request.program);
  const program = row && programOf(row.code);
  if (!row || !program) {
    refuse(newYearProblems.newYearProgramUnknown({ program: request.program }));
  }
  const next = proposedPeriod(row, program, ports.clock.today());
  const proposal = proposalOf(ports, row.code);
  const years = ports.tables.sound(programYears).filter((year) => year.program === row.code);
  return {
    isManager: ports.user.isManager(),
    programs: rows.map(({ code, name }) => ({ code, name: programOf(code)?.shortName ?? name })),
    program: row.code,
    current: { start: row.periodStart, end: row.periodEnd },
    next,
    proposal: proposal
      ? {
          ...{ start: proposal.periodStart, end: proposal.periodEnd },
          ...pick(proposal, 'proposedBy', 'proposedAt'),
          isOwn: sameAddress(proposal.proposedBy, ports.user.email()),
        }
      : null,
    effect: effectOf(ports, row, proposal?.periodStart ?? next.start),
    facts: pick(
      ...([row, 'estimateClosing', 'applicationClosing', 'paymentClosing', 'certificateExpected'] as const),
      ...(['yearConfirmed', 'yearPaper'] as const),
    ),
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
