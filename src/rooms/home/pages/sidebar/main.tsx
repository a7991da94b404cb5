// The sidebar: the member desk, opened at the search, with the pre-check one step away.
import { render } from 'preact';
import { preCheck } from '../../../disclosure/pages';
import { MemberDesk } from '../../../roster/pages';

render(<MemberDesk preCheck={preCheck} />, document.getElementById('app')!);
