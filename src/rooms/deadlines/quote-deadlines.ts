// Until when each open quote holds, as a deadline.
import type { Quote } from '../../tables/quotes';
import type { DeadlineDraft } from '../../domain/deadline';
import { isDate, type DeadlineWorld } from './deadline-world';
import { closedText, countingText, endOfDay, kindText, sourceText } from './words';

/** Quotes that a member may still take up. */
const OPEN: readonly Quote['state'][] = ['案内準備完了', '案内済'];

export function quoteDeadlines(world: DeadlineWorld): DeadlineDraft[] {
  return world.quotes
    .filter((quote) => isDate(quote.validUntil))
    .map((quote) => ({
      key: `${quote.quoteNumber}/validity`,
      kind: kindText.validity,
      dueAt: endOfDay(quote.validUntil),
      start: quote.createdOn,
      counting: countingText.validity,
      source: sourceText.quote(quote.quoteNumber),
      certainty: 'confirmed',
      program: quote.program,
      memberKey: quote.memberKey,
      subjectNumber: quote.quoteNumber,
      owner: quote.solicitor,
      satisfiedBy: OPEN.includes(quote.state) ? '' : closedText.quote(quote.state),
    }));
}
