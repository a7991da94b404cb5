// The door of quotes: what other rooms may use.
export { checkedMember } from './compare-plans';
export { recordComparison } from './comparison-record';
export type { CreateQuotesReport } from './contract';
export { addQuotes, createQuotes, previewQuotes } from './create-quotes';
export {
  type AnsweredTerms,
  earlierNumbers,
  type FrozenPlan,
  type FrozenQuote,
  isIntact,
  readFrozen,
  showsFrozen,
} from './frozen-quote';
export { chooseLetter } from './letter-choice';
export { decideQuotes, type DecidedQuote } from './quote-decision';
export { type QuoteFacts, gatherQuoteFacts } from './quote-facts';
export { quoteRow, referralRow } from './quote-rows';
export { wishBeside } from './renewed-cover';
export { referenceText } from './quoted-disclosure';
export { openSaidSince, type SaidSince } from './said-since';
export { validUntil } from './quote-validity';
export { memberMessage, quoteProblems } from './words';
export { nextStart } from './next-start';
