import { render } from 'preact';
import { ClaimDeskPage } from '../parts/claim-desk';

render(<ClaimDeskPage tab="costs" />, document.getElementById('app')!);
