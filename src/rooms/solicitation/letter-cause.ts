// Whether the letter that asks for papers is still needed on the day it leaves (rule C21).
import { isFinalQuoteState } from '../../domain/quote-state';
import type { DocumentRequestModel } from '../../domain/paper';
import { quotes } from '../../tables/quotes';
import { lookup } from '../../tables/unread';
import { type Cause, type CausePorts, heldBack, withdrawn } from '../mail';
import { wantedRules } from './document-desk';
import { gatherEnrolmentRecords } from './enrolment-records';
import { solicitationProblems } from './words';

/** While its quote is under way and each paper that it asks for is still wanted. */
export function documentRequestCause(ports: CausePorts): Cause<DocumentRequestModel> {
  const records = gatherEnrolmentRecords(ports);
  const quoteOf = lookup(ports.tables.read(quotes), (row) => row.quoteNumber);
  return {
    ended: ({ items }, { subjectNumbers: quoteNumber }) => {
      const quote = quoteOf.get(quoteNumber);
      if (!quote) return heldBack(solicitationProblems.quoteUnknown({ quoteNumber }));
      if (isFinalQuoteState(quote.state))
        return withdrawn(solicitationProblems.requestOver({ quoteNumber, state: quote.state }));
      const wanted = new Set(wantedRules(quote, records).map(({ name }) => name));
      const arrived = items.filter(({ name }) => !wanted.has(name)).map(({ name }) => name);
      if (arrived.length === 0) return undefined;
      const problem = solicitationProblems.requestArrived({ names: arrived.join('、') });
      return arrived.length === items.length ? withdrawn(problem) : heldBack(problem);
    },
  };
}
