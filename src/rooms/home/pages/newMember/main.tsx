// 新しい会員: the member desk at its form; the card opens when the member is there.
import { render } from 'preact';
import { preCheck } from '../../../disclosure/pages';
import { quote } from '../parts/quote-part';
import { MemberDesk } from '../../../roster/pages';

render(<MemberDesk preCheck={preCheck} quote={quote} view="newMember" />, document.getElementById('app')!);
