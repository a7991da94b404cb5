// This file defines the page of firstReport.
import { render } from 'preact';

render(<p />, document.getElementById('app')!);
