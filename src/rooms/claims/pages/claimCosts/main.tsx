// This file defines the page 費用と承認.
import { render } from 'preact';
import { ClaimDeskPage } from '../parts/claim-desk';

render(<ClaimDeskPage tab="costs" />, document.getElementById('app')!);
