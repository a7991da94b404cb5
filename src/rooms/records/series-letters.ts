// Tabs whose rows are sealed one by one and numbered one after another, with the letter of their numbers.
import { applications } from '../../tables/applications';
import { claimCosts, claims } from '../../tables/claims';
import { documents } from '../../tables/documents';
import { intentions } from '../../tables/intentions';
import { outbox } from '../../tables/outbox';
import { payments } from '../../tables/payments';

/** By the table's key. 照会 is none of them: doubts about the documents had its numbers, and have a tab of their own. */
export const seriesLetters: ReadonlyMap<string, string> = new Map([
  [payments.key, 'N'],
  [outbox.key, 'M'],
  [claims.key, 'C'],
  [claimCosts.key, 'X'],
  [applications.key, 'A'],
  [documents.key, 'D'],
  [intentions.key, 'E'],
]);
