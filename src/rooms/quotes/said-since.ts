// What the member has said in a pre-check after a quote was made (decision 20): such a quote stands no longer.
import type { Problem } from '../../domain/problem';
import { formatYenInWords } from '../../domain/yen';
import type { Ports } from '../../ports';
import { programOf } from '../../programs';
import { disclosures } from '../../tables/disclosures';
import type { Quote } from '../../tables/quotes';
import type { Lookup } from '../../tables/unread';
import { answerSteps, asking } from './answer-effect';
import type { FrozenQuote } from './frozen-quote';
import { questionsOf, type QuoteFacts } from './quote-facts';
import { type QuotedDisclosure, quotedDisclosures } from './quoted-disclosure';
import { agreementOf } from './quoted-revenue';
import { answersText, quoteProblems } from './words';

export type SaidSince = (
  quote: Pick<Quote, 'quoteNumber' | 'memberKey'>,
  frozen: FrozenQuote,
) => Problem | undefined;

/** Reads the pre-checks once it is asked, and 質問 once an answer says yes. */
export function openSaidSince(ports: Pick<Ports, 'tables'>): SaidSince {
  const questions = questionsOf(ports);
  let read: Lookup<QuotedDisclosure> | undefined;
  const all = () => (read ??= quotedDisclosures(ports.tables.read(disclosures), programOf));
  return ({ quoteNumber, memberKey }, frozen) => {
    const disclosure = all().get(memberKey);
    return (
      answeredSince(frozen, quoteNumber, disclosure, { questions }) ??
      revenueSince(frozen, quoteNumber, disclosure)
    );
  };
}

/** The quote was made, or the insurer answered, without knowing it. */
export function answeredSince(
  { program, answers }: FrozenQuote,
  quoteNumber: string,
  disclosure: QuotedDisclosure | undefined,
  facts: Pick<QuoteFacts, 'questions'>,
): Problem | undefined {
  const asked = asking(answerSteps(program, disclosure, facts));
  const news = asked.filter(({ key, answer }) => answers[key] !== answer);
  return news.length === 0
    ? undefined
    : quoteProblems.answeredSince({ quoteNumber, answers: answersText(news) });
}

function revenueSince(
  { revenue, disclosure: known }: FrozenQuote,
  quoteNumber: string,
  disclosure: QuotedDisclosure | undefined,
): Problem | undefined {
  const { yen, unit, text, fiscalYear } = revenue;
  const isKnown = known?.id === disclosure?.reference.id;
  if (isKnown || yen === null || agreementOf({ fiscalYear }, { yen, unit }, disclosure) !== 'differs')
    return undefined;
  const now = formatYenInWords(disclosure!.revenue!.yen);
  return quoteProblems.quoteOutdated({ quoteNumber, then: text, now });
}
