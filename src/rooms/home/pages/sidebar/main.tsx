// The sidebar: the member desk at the member that is selected, otherwise at the search.
import { showPage } from '../../../../ui/components/page';
import { common } from '../../../../ui/messages';
import { preCheck } from '../../../disclosure/pages';
import { SendOne } from '../../../mail/pages';
import { OfferPremiums, SendQuote } from '../../../quotes/pages';
import { MemberDesk, openSelected, type QuotePart } from '../../../roster/pages';

const quote: QuotePart = {
  Premiums: OfferPremiums,
  View: (props) => <SendQuote {...props} Send={SendOne} />,
};

showPage(common.loading, openSelected, ({ card }) => (
  <MemberDesk preCheck={preCheck} quote={quote} start={{ card, program: '' }} />
));
