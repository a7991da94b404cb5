// The door of the quotes' pages: what the card of a member shows of them.
export { OfferPremiums } from './parts/offer-premiums';
export { SendQuote } from './parts/send-quote';
