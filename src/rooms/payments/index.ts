// What other rooms use of payments.
export { accountOf } from './account-desk';
export { moneyRows, sureByNumber, unsurePolicies } from './money-rows';
export { sharedPremium } from './premium-money';
