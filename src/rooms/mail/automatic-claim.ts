// The claim of a mail that no person has confirmed: 自動 and the version of the rule stand where a person's name would.
import type { Delivery } from '../../tables/outbox';

/** Raised with every change of rule C20 in the code: what an earlier version decided waits for a person. */
export const RULE_VERSION = 1;

const WORD = '自動';
/** In 確認者. No address of a person begins so. */
export const automaticClaim = `${WORD}（規則${RULE_VERSION}）`;
/** In the column 自動, for good: also once a person has taken it over. */
export const automaticMark = `規則${RULE_VERSION}`;

export const isAutomaticClaim = (confirmedBy: string): boolean => confirmedBy.startsWith(`${WORD}（`);
/** Nobody but the rule has said that it may leave. */
export const isByItself = ({ confirmedBy }: Pick<Delivery, 'confirmedBy'>): boolean =>
  isAutomaticClaim(confirmedBy);
/** Back to a person: without claim and time. */
export const unclaimed = { confirmedBy: '', confirmedRecipient: '', scheduledAt: '' } as const;
