// The sidebar: the member desk, opened at the search.
import { render } from 'preact';
import { MemberDesk } from './member-desk';

render(<MemberDesk />, document.getElementById('app')!);
