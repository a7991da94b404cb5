// This file defines the page of simulate.
import { render } from 'preact';

render(<p />, document.getElementById('app')!);
