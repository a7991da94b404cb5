// The sidebar: the member desk at the member that is selected, otherwise at the search.
import { showPage } from '../../../../ui/components/page';
import { common } from '../../../../ui/messages';
import { preCheck } from '../../../disclosure/pages';
import { MemberDesk, openSelected } from '../../../roster/pages';
import { quote } from '../parts/quote-part';

showPage(common.loading, openSelected, ({ card }) => (
  <MemberDesk preCheck={preCheck} quote={quote} start={{ card, program: '' }} />
));
