// What the settlement of a month looks at: money, policies, their changes, and what was closed.
import type { Ports } from '../../ports';
import type { RowOf } from '../../tables/column';
import { policies as policyTable, type Policy } from '../../tables/policies';
import type { Payment } from '../../tables/payments';
import { transactions, type Transaction } from '../../tables/transactions';
import { lookup, type Lookup } from '../../tables/unread';
import { settlements, type Settlement } from '../../tables/settlements';
import { reckoning, type Reckoning } from './forwarded';
import { moneyRows } from './money-rows';
import { settlementDoubts, type SettlementDoubts } from './settlement-doubts';
import { recordsOf, type Closings } from './settlement-records';

export interface SettlementWorld {
  readonly rows: readonly Payment[];
  /** Refuses where what this insurer's sums are made of is in doubt. */
  readonly refuseDoubts: (insurer: string) => void;
  /** Policies with money that are left out, each told. */
  readonly unsure: ReadonlySet<string>;
  /** Insurers of whom a closed month cannot be read, and why. */
  readonly unsureInsurers: SettlementDoubts['insurers'];
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
  const money = moneyRows(ports);
  const { rows } = money;
  const policyRows = ports.tables.read(policyTable);
  const policies = lookup(policyRows, (policy) => policy.policyNumber);
  const changeRows = ports.tables.read(transactions);
  const changes = ports.tables.sift(changeRows);
  const records = ports.tables.read(settlements);
  const { byKey, closings } = recordsOf(ports.tables.sift(records));
  const doubts = settlementDoubts(ports, { money, policies, policyRows, changeRows, records });
  const unsure = doubts.unsureOf(policiesWithMoney(rows, closings));
  const refuseDoubts = (insurer: string) => doubts.refuse(insurer, unsure);
  const known = { rows, unsure, unsureInsurers: doubts.insurers, policies, policyRows };
  const books = { ...known, refuseDoubts, changes, byKey, closings };
  return { ...books, reckoned: reckoning(books) };
}

function policiesWithMoney(rows: readonly Payment[], closings: Closings): string[] {
  const booked = rows.filter(({ state }) => state === '計上済' || state === '返金済');
  const closed = [...closings.values()].flatMap(({ lines }) => [...lines.keys()]);
  return [...booked.map(({ policyNumber }) => policyNumber), ...closed];
}
