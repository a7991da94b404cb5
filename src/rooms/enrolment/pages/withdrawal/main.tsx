// This file defines the page 見送り・取消: applications that come to nothing.
import { render } from 'preact';
import { StepPage } from '../parts/step-page';

render(<StepPage steps={['decline', 'void']} />, document.getElementById('app')!);
