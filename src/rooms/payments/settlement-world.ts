// What the settlement of a month looks at: money, policies, their changes, and what was closed.
import type { Ports } from '../../ports';
import type { RowOf } from '../../tables/column';
import { policies as policyTable, type Policy } from '../../tables/policies';
import type { Payment } from '../../tables/payments';
import { transactions, type Transaction } from '../../tables/transactions';
import { lookup, type Lookup } from '../../tables/unread';
import type { Settlement } from '../../tables/settlements';
import { reckoning, type Reckoning } from './forwarded';
import { moneyRows, type MoneyRows } from './money-rows';
import { settlementRecords, type Closings } from './settlement-records';

export interface SettlementWorld {
  readonly rows: readonly Payment[];
  readonly refuseDoubts: MoneyRows['refuseDoubts'];
  readonly policies: Lookup<Policy>;
  readonly policyRows: readonly RowOf<typeof policyTable>[];
  readonly changes: readonly Transaction[];
  /** 精算記録. */
  readonly byKey: ReadonlyMap<string, Settlement>;
  readonly closings: Closings;
  readonly reckoned: Reckoning;
}

/** Four reads. */
export function settlementWorld(ports: Pick<Ports, 'tables'>): SettlementWorld {
  const { rows, refuseDoubts } = moneyRows(ports);
  const policyRows = ports.tables.read(policyTable);
  const policies = lookup(policyRows, (policy) => policy.policyNumber);
  const changes = ports.tables.sound(transactions);
  const { byKey, closings } = settlementRecords(ports);
  const books = { rows, refuseDoubts, policies, policyRows, changes, byKey, closings };
  return { ...books, reckoned: reckoning(books) };
}
