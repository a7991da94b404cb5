// The questions that a letter to the insurer puts: 照会 that stand, and those that a quote gives rise to.
import { isFinalQuoteState, moveQuote } from '../../domain/quote-state';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import type { RowOf } from '../../tables/column';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { referrals as referralTable, type Referral } from '../../tables/referrals';
import { certain, lookup } from '../../tables/unread';
import { type FrozenQuote, isIntact, quoteProblems, readFrozen, referralRow } from '../quotes';
import { isOpenReferral } from './open-referral';
import { referralProblems } from './words';

export interface AskedQuote {
  readonly referral: Referral;
  readonly quote: Quote;
  readonly frozen: FrozenQuote;
  /** Not in 照会 yet: the letter brings it there. */
  readonly fresh: boolean;
}

/** `numbers`: of 照会, or of quotes, whatever their label. Two reads. */
export function askedQuotes(
  ports: Pick<Ports, 'tables' | 'clock'>,
  numbers: readonly string[],
): readonly AskedQuote[] {
  const rows = ports.tables.read(referralTable);
  const quoteRows = ports.tables.read(quoteTable);
  const quotes = lookup(quoteRows, (row) => row.quoteNumber);
  const year = ports.clock.today().slice(0, 4);
  const next = ports.tables.series(
    'S',
    year,
    rows.map((row) => row.referralNumber),
  );
  const asked = [...new Set(numbers)].flatMap((number): readonly AskedQuote[] => {
    const standing = standingReferrals(rows, number);
    if (standing.length > 0) return standing.map((referral) => ({ ...about(referral), fresh: false }));
    const quote = quotes.get(number);
    return quote ? [freshQuestion(quote, next())] : [];
  });
  if (asked.length === 0) refuse(referralProblems.noReferralsChosen());
  const known = new Map(asked.map((one) => [one.referral.referralNumber, one]));
  return [...known.values()];

  function about(referral: Referral): Pick<AskedQuote, 'referral' | 'quote' | 'frozen'> {
    const quote = quotes.get(referral.subjectNumber);
    const frozen = quote && readFrozen(quote);
    if (!frozen) refuse(referralProblems.referralWithoutQuote({ referralNumber: referral.referralNumber }));
    return { referral, quote, frozen };
  }
}

/** A 照会 that was named is meant, whatever its state; by its quote only what is still open. */
function standingReferrals(rows: readonly RowOf<typeof referralTable>[], number: string): Referral[] {
  return rows
    .filter((row) => row.referralNumber === number || (number !== '' && row.subjectNumber === number))
    .map(certain)
    .filter((row) => row.referralNumber === number || isOpenReferral(row));
}

function freshQuestion(quote: Quote, referralNumber: string): AskedQuote {
  const { quoteNumber, state, label } = quote;
  const frozen = readFrozen(quote);
  if (!frozen || !isIntact(quote)) refuse(quoteProblems.quoteChanged({ quoteNumber }));
  if (label === '会社回答' && state !== '期限切れ') refuse(referralProblems.quoteAnswered({ quoteNumber }));
  if (state === '' || !(state === '照会中' || moveQuote(state, 'refer')))
    refuse(
      isFinalQuoteState(state || '取消')
        ? referralProblems.quoteNotAskable({ quoteNumber, state })
        : referralProblems.quoteApplied({ quoteNumber }),
    );
  const { rating } = frozen;
  const reason = rating.kind === 'refer' ? rating.reason : 'firmPremium';
  const decided = { frozen, reason, eligibility: [], notices: [] } as const;
  return { referral: referralRow(decided, { referralNumber, quoteNumber }), quote, frozen, fresh: true };
}

/** Under the lock: what is fresh goes into 照会, and every quote says that the insurer is being asked. */
export function openQuestions(ports: Pick<Ports, 'tables'>, asked: readonly AskedQuote[]): void {
  const fresh = asked.filter((one) => one.fresh).map(({ referral }) => referral);
  if (fresh.length > 0) ports.tables.append(referralTable, fresh);
  // Also after a run that died between the two writes.
  const changes = asked.flatMap(({ quote, referral }) => {
    const state = quote.state === '照会中' ? undefined : moveQuote(quote.state, 'refer');
    return state
      ? [{ id: quote.quoteNumber, set: { state, referralNumber: referral.referralNumber } }]
      : quote.referralNumber === referral.referralNumber
        ? []
        : [{ id: quote.quoteNumber, set: { referralNumber: referral.referralNumber } }];
  });
  if (changes.length > 0) ports.tables.update(quoteTable, changes);
}
