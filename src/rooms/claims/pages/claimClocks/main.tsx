// This file defines the page 期限を見る: the claim's desk, opened at its clocks.
import { render } from 'preact';
import { ClaimDeskPage } from '../parts/claim-desk';

render(<ClaimDeskPage tab="clocks" />, document.getElementById('app')!);
