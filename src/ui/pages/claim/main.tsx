// This file defines the page of claim.
import { render } from 'preact';

render(<p />, document.getElementById('app')!);
