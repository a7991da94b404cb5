// What a contract said on which day, for claims: from 異動.
import { termsHistoryOf, type DatedEntry } from '../../domain/terms-history';
import { transactions } from '../../tables/transactions';
import { certain, doubtOf, doubtsIn } from '../../tables/unread';
import type { ReadTermsHistory } from '../claims';
import { keyOf } from './ledger';
import { readEntry } from './policy-row';

/** A line in doubt, or of nobody knows which policy, may be what changed the terms: then they are not known. */
export const termsHistory: ReadTermsHistory = ({ tables }, policyNumber) => {
  const entries: DatedEntry[] = [];
  for (const row of tables.read(transactions)) {
    const { transactionNumber } = row;
    const ofNobody = doubtOf(row, 'policyNumber') !== undefined;
    if (!ofNobody && row.policyNumber !== policyNumber) continue;
    const entry = readEntry(row);
    if (ofNobody || !entry || doubtsIn(row).length > 0) return { changes: [], unreadable: transactionNumber };
    const { effectiveOn, idempotencyKey } = certain(row);
    const dated = { ...entry, effectiveOn };
    // The line says which day it was written for: another one was typed over it.
    if (entry.event.kind === 'endorsement' && idempotencyKey !== '' && idempotencyKey !== keyOf(dated))
      return { changes: [], unreadable: transactionNumber };
    entries.push(dated);
  }
  return termsHistoryOf(entries);
};
