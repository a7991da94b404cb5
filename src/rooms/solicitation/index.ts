// What other rooms may use of solicitation.
export { gatherEnrolmentRecords, missingFor, type EnrolmentRecords } from './enrolment-records';
export { solicitationProblems } from './words';
