import { render } from 'preact';
import { StepPage } from '../parts/step-page';

render(<StepPage steps={['decline', 'void']} />, document.getElementById('app')!);
