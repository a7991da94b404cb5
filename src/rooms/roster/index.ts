// What other rooms may use of the roster.
export { memberCard } from './find-members';
export { memberChecks } from './member-checks';
export { LARGEST_FILE_MEGABYTES } from './import-members';
export { parseCsv } from './csv';
export type { RosterColumn } from './roster-columns';
export { readRosterFile } from './roster-file';
export { readRosterRow } from './roster-row';
export { rosterProblems } from './words';
