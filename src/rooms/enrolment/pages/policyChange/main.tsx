// This file defines the page 異動・解約: changes, ends and reinstatements of the selected policies.
import { render } from 'preact';
import { StepPage } from '../parts/step-page';

render(
  <StepPage
    steps={['endorsement', 'cancellation', 'lapse', 'reinstatement', 'nonRenewal', 'certificateSent']}
  />,
  document.getElementById('app')!,
);
