// What other rooms may use of enrolment.
export { sharesOf, type SharedBy } from './insurer-shares-of';
export { insurersText } from './insurers-text';
export { openLedger, refuseDoubtfulLedger, type LedgerPorts } from './ledger';
export { policyRow, readPolicy, type KnownPrograms } from './policy-row';
export { enrolmentProblems } from './words';
