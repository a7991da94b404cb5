// What other rooms may use of renewals.
export { tellRenewals } from './tell-renewals';
