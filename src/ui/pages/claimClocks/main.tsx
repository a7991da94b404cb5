// This file defines the page of claimClocks.
import { render } from 'preact';

render(<p />, document.getElementById('app')!);
