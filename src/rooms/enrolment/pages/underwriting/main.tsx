// This file defines the page 引受を記録: the insurer has accepted the selected applications.
import { render } from 'preact';
import { StepPage } from '../parts/step-page';

render(<StepPage steps={['underwrite']} />, document.getElementById('app')!);
