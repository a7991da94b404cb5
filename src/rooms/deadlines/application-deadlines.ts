// What came in and could not be accepted yet is somebody's work until it is (rule C19).
import { cutText } from '../../domain/cut-text';
import type { DeadlineDraft } from '../../domain/deadline';
import { isDate, type DeadlineWorld } from './deadline-world';
import { closedText, countingText, endOfDay, kindText, sourceText } from './words';

const LONGEST_SOURCE = 200;

/** Until the quote ends, or at once where that is not known. */
export function applicationDeadlines({ applications = [], quotes }: DeadlineWorld): DeadlineDraft[] {
  const quoteOf = new Map(quotes.map((quote) => [quote.quoteNumber, quote]));
  return applications
    .filter((row) => row.state !== '訂正済' && isDate(row.receivedOn))
    .map((row) => {
      const quote = quoteOf.get(row.quoteNumber);
      const until = quote && isDate(quote.validUntil) ? quote.validUntil : row.receivedOn;
      return {
        key: `${row.applicationNumber}/held`,
        kind: kindText.held,
        dueAt: endOfDay(until),
        start: row.receivedOn,
        counting: countingText.held,
        source: cutText(sourceText.application(row.applicationNumber, row.missing), LONGEST_SOURCE),
        certainty: 'confirmed' as const,
        program: row.program,
        memberKey: row.memberKey,
        subjectNumber: row.quoteNumber,
        owner: quote?.solicitor ?? '',
        satisfiedBy: row.state === '受付保留' ? '' : closedText.application(row.state),
      };
    });
}
