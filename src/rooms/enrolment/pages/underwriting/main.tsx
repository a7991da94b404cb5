import { render } from 'preact';
import { StepPage } from '../parts/step-page';

render(<StepPage steps={['underwrite']} />, document.getElementById('app')!);
