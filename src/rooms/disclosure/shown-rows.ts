// What the pages of the room see of its rows, by the names of their columns.
import type { CoverageRow } from '../../tables/coverages';
import type { FactRow } from '../../tables/facts';
import type { DisclosureRow } from '../../tables/disclosures';
import type { Member } from '../../tables/members';

/** One plan and item, as the tab 補償 has it. Texts are ready to show; blank where the document says nothing. */
export type CoverageLine = Omit<CoverageRow, 'coverageId' | 'program' | 'fingerprint'>;

/** ISO time and person are of the last save; blank before the first. */
export type SavedDraft = Pick<DisclosureRow, 'disclosureId' | 'savedAt' | 'savedBy'>;

export type FinishedRow = Pick<DisclosureRow, 'disclosureId' | 'hash'>;

export type NamedMember = Pick<Member, 'memberKey' | 'memberNumber' | 'organization' | 'program'>;

export type ShownFact = Pick<
  FactRow,
  | 'factKey'
  | 'label'
  | 'value'
  | 'corrected'
  | 'state'
  | 'doubt'
  | 'source'
  | 'paper'
  | 'approvedBy'
  | 'confirmedOn'
>;
