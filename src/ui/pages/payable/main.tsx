// This file defines the page of payable.
import { render } from 'preact';

render(<p />, document.getElementById('app')!);
