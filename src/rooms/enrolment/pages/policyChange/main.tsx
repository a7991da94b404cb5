import { openSteps } from '../parts/step-page';

openSteps('endorsement', 'cancellation', 'lapse', 'reinstatement', 'nonRenewal', 'certificateSent');
