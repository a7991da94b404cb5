import { openSteps } from '../parts/step-page';

openSteps('underwrite');
