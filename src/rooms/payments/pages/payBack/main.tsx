import { openStep } from '../parts/payment-step';

openStep('payBack');
