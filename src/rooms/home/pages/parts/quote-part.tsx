// What the card of a member shows of quotes, and how one is sent from there.
import { SendOne } from '../../../mail/pages';
import { OfferPremiums, SendQuote } from '../../../quotes/pages';
import type { QuotePart } from '../../../roster/pages';

export const quote: QuotePart = {
  Premiums: OfferPremiums,
  View: (props) => <SendQuote {...props} Send={SendOne} />,
};
