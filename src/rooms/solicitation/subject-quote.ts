// This file defines which quote a page of the enrolment desk is about.
import { enrolmentProblems } from '../enrolment/enrolment-texts';
import { refuse } from '../../domain/problem';
import { planOf, programOf } from '../../programs';
import { quotes, type Quote } from '../../tables/quotes';
import { certain } from '../../tables/unread';
import type { SubjectQuote } from './contract';
import { solicitationProblems } from './solicitation-messages';
import type { Ports } from '../../ports';

/** One read. Throws where the number is blank or unknown. */
export function quoteOf(ports: Pick<Ports, 'tables'>, quoteNumber: string): Quote {
  const wanted = String(quoteNumber ?? '').trim();
  if (wanted === '') refuse(solicitationProblems.quoteNotChosen());
  const row = certain(ports.tables.read(quotes).find((candidate) => candidate.quoteNumber === wanted));
  if (!row) refuse(enrolmentProblems.quoteUnknown({ quoteNumber: wanted.slice(0, 40) }));
  return row;
}

export function subjectQuote(row: Quote): SubjectQuote {
  const { quoteNumber, memberNumber, organization, program, effectiveDate, label, state } = row;
  return {
    quoteNumber,
    memberNumber,
    organization,
    program,
    programName: programOf(program)?.name ?? program,
    planName: planOf(row.plan)?.plan.name ?? row.plan,
    effectiveDate,
    label,
    state,
  };
}
