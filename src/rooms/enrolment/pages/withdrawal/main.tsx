import { openSteps } from '../parts/step-page';

openSteps('decline', 'void');
