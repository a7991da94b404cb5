// What other rooms may use of the pre-check.
export { applicantOf } from './applicant';
export type { Calls as DisclosureCalls, CoverageDesk, CoverageLine } from './contract';
export { printedNumber } from './deficiency-delivery';
export {
  changeLines,
  disclosureHash,
  disclosureRow,
  historyOf,
  isIntactDisclosure,
  nextDisclosureId,
  ownVersions,
  readDisclosure,
} from './disclosure-rows';
export { layoutInUse } from './disclosure-subject';
export { isLink } from './official-form';
