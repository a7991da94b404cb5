// What 点検 says of 見積: a row whose dates, months and premiums were changed by hand and do not agree (decision 19).
import { disagreementIn } from '../../domain/contract-period';
import { isFinalQuoteState } from '../../domain/quote-state';
import { quotes, type Quote } from '../../tables/quotes';
import type { Ports } from '../../ports';
import { readFrozen } from './frozen-quote';
import { termCheckText } from './words';

/** One read. */
export function termChecks({ tables }: Pick<Ports, 'tables'>): string[] {
  const off = tables.sound(quotes).filter((row) => !isFinalQuoteState(row.state) && disagrees(row));
  return off.length === 0 ? [] : [termCheckText(off.map(({ quoteNumber }) => quoteNumber))];
}

function disagrees(row: Quote): boolean {
  const { effectiveDate: start, expirationDate: end, months } = row;
  const frozen = readFrozen(row);
  // A quote of an older desk may say less; what it says is what was frozen.
  if (!frozen || end === '' || row.annualPremiumYen === null) return false;
  if (start !== frozen.effectiveDate || end !== frozen.expirationDate) return true;
  if (row.appliedPremiumYen === null) return false;
  const facts = { start, end, months, annualYen: row.annualPremiumYen, appliedYen: row.appliedPremiumYen };
  const against = disagreementIn(facts);
  // All of it for a part of the year is the insurer's own word, where it is.
  return against !== undefined && !(against === 'full' && frozen.answer !== undefined);
}
