// What other rooms use of payments.
export { accountOf } from './account-desk';
export { sharedPremium } from './premium-money';
