import { render } from 'preact';
import { ClaimDeskPage } from '../parts/claim-desk';

render(<ClaimDeskPage tab="clocks" />, document.getElementById('app')!);
