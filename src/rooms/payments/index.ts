// What other rooms use of payments.
export { accountOf } from './account-desk';
export { moneyRows, unsurePolicies } from './money-rows';
export { sharedPremium } from './premium-money';
