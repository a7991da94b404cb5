import { render } from 'preact';
import { StepPage } from '../parts/step-page';

render(
  <StepPage
    steps={['endorsement', 'cancellation', 'lapse', 'reinstatement', 'nonRenewal', 'certificateSent']}
  />,
  document.getElementById('app')!,
);
