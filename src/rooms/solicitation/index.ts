// What other rooms may use of solicitation.
export {
  declarationFor,
  gatherEnrolmentRecords,
  missingFor,
  numbersOf,
  onFileOf,
  type EnrolmentRecords,
} from './enrolment-records';
export { checklist } from './document-desk';
export { proposeSolicitors } from './solicitor-desk';
export { solicitationProblems } from './words';
