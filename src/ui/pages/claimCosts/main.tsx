// This file defines the page of claimCosts.
import { render } from 'preact';

render(<p />, document.getElementById('app')!);
