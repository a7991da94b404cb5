// What other rooms may use of the roster.
export type { MemberCard } from './contract';
export { memberCard } from './find-members';
export { decodeUpload } from './decode-upload';
export { appendResults, toldResult } from './import-results';
export { memberChecks } from './member-checks';
export { memberTabChange } from './migrate-members';
export type { RosterColumn } from './roster-columns';
export { readRosterFile } from './roster-file';
export { readRosterRow } from './roster-row';
export { BAND, bandHeadings, jointHeading, moneyUnit, thirdLine } from './table-heading';
export {
  filledLines,
  HEADING_WITHIN,
  isRemark,
  isSameAsAbove,
  isSameHeading,
  isSum,
  isTooWide,
  passedOver,
  statesNothing,
  type PassedLine,
  type TableLine,
} from './table-lines';
export type { PassedReport } from './contract';
export { passedReport } from './import-results';
export { rosterProblems } from './words';
