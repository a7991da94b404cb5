import { cutText } from '../../domain/cut-text';
import { pick } from '../../domain/pick';
import { refuse } from '../../domain/problem';
import { planOf } from '../../programs';
import { quotes, type Quote } from '../../tables/quotes';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';
import { solicitationProblems } from './words';

/** The quote that a page is about. */
export type SubjectQuote = Pick<
  Quote,
  'quoteNumber' | 'memberNumber' | 'organization' | 'effectiveDate' | 'label'
> & { readonly planName: string };

/** The quote that a page opens with; 'selected' takes the first row selected in 見積. */
export function openedQuote(
  ports: Pick<Ports, 'tables' | 'selection'>,
  { quoteNumber }: { readonly quoteNumber: string },
): Quote {
  return quoteOf(ports, quoteNumber === 'selected' ? (ports.selection.ids(quotes)[0] ?? '') : quoteNumber);
}

/** One read. Throws where the number is blank or unknown. */
export function quoteOf(ports: Pick<Ports, 'tables'>, quoteNumber: string): Quote {
  const wanted = quoteNumber.trim();
  if (wanted === '') refuse(solicitationProblems.quoteNotChosen());
  const row = certain(ports.tables.read(quotes).find((candidate) => candidate.quoteNumber === wanted));
  if (!row) refuse(solicitationProblems.quoteUnknown({ quoteNumber: cutText(wanted, 40) }));
  return row;
}

export function subjectQuote(row: Quote): SubjectQuote {
  return {
    ...pick(row, 'quoteNumber', 'memberNumber', 'organization', 'effectiveDate', 'label'),
    planName: planOf(row.plan)?.plan.name ?? row.plan,
  };
}
