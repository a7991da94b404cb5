// What one of two records says and the other lacks: a policy without its lines in 異動, a line without its policy.
import type { Tables } from '../../ports';
import { policies, type Policy } from '../../tables/policies';
import { transactions, type Transaction } from '../../tables/transactions';
import { rowIdOf, type PlainRow } from './row-seals';
import { recordWords as words } from './words';

/** One read more than the policies themselves. */
export function policyPartners(tables: Pick<Tables, 'read'>): (row: Policy) => string | undefined {
  const rows = tables.read(transactions) as PlainRow[];
  const lines = new Set(rows.map((row) => rowIdOf(transactions, row)));
  const inLedger = new Set(rows.map(({ policyNumber }) => policyNumber));
  return ({ policyNumber, transactionNumber, frozen }) => {
    // A row without frozen data is none of the product's.
    if (frozen === '') return undefined;
    if (!inLedger.has(policyNumber)) return words.noLedger;
    // The last line that it was reckoned from: one at the end leaves no gap in the numbers.
    return transactionNumber === '' || lines.has(transactionNumber)
      ? undefined
      : words.noLine(transactionNumber);
  };
}

/** One read more than the ledger itself. */
export function ledgerPartners(tables: Pick<Tables, 'read'>): (row: Transaction) => string | undefined {
  const standing = new Set((tables.read(policies) as PlainRow[]).map((row) => rowIdOf(policies, row)));
  return ({ policyNumber }) =>
    policyNumber === '' || standing.has(policyNumber) ? undefined : words.noPolicy(policyNumber);
}
