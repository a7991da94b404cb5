// The quotes of a member's card: figure, label, state, and the steps of the case.
import { isFinalQuoteState, type QuoteState } from '../../../../domain/quote-state';
import { Badge, labelTone } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { yen } from '../../../../ui/format';
import type { MemberCard } from '../../contract';
import { sidebar as words, standing as standingWords } from '../../words';
import { CaseSteps } from './case-steps';

interface QuoteListProps {
  readonly quotes: MemberCard['quotes'];
  readonly busy: boolean;
  readonly onShow: (tab: string, id: string, page?: string) => void;
}

export function QuoteList({ quotes, busy, onShow }: QuoteListProps) {
  return (
    <>
      <h3>{words.quotes}</h3>
      {quotes.length === 0 && <p class="hint">{words.noQuotes}</p>}
      <ul class="quotes">
        {quotes.map((quote) => (
          <li key={quote.quoteNumber}>
            <Button
              kind="link"
              disabled={busy}
              title={words.showQuote(quote.quoteNumber)}
              onClick={() => onShow('見積', quote.quoteNumber)}
            >
              {quote.quoteNumber}
            </Button>
            <span class="quote-plan">{quote.plan}</span>
            <span class="quote-money">
              {quote.premiumYen !== null && <b>{yen(quote.premiumYen)}</b>}
              <Badge tone={labelTone(quote.label)}>{quote.label}</Badge>
            </span>
            <span class="sub">{quote.state}</span>
            {!isFinalQuoteState(quote.state as QuoteState) && (
              <CaseSteps
                {...{ tab: '見積', id: quote.quoteNumber, steps: standingWords.steps, busy, onShow }}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
