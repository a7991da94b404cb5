// What other rooms may use of the roster.
export type { MemberCard } from './contract';
export { memberCard } from './find-members';
export { decodeUpload } from './decode-upload';
export { parseCsv } from './csv';
export { memberKeyOf } from './member-key';
export type { RosterColumn } from './roster-columns';
export { readRosterFile } from './roster-file';
export { readRosterRow } from './roster-row';
export { SETTLED_BY, settleMember, WATCHED_KEYS } from './settle-member';
export { rosterProblems } from './words';
