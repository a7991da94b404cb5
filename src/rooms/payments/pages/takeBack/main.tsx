import { openStep } from '../parts/payment-step';

openStep('takeBack');
