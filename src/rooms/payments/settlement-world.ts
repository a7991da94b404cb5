// What the settlement of a month looks at: money, policies, their changes, and what was closed.
import type { Ports } from '../../ports';
import type { RowOf } from '../../tables/column';
import { policies as policyTable, type Policy } from '../../tables/policies';
import type { Payment } from '../../tables/payments';
import { transactions, type Transaction } from '../../tables/transactions';
import { lookup, type Lookup } from '../../tables/unread';
import type { Settlement } from '../../tables/settlements';
import { reckoning, type Reckoning } from './forwarded';
import { moneyRows, unsurePolicies } from './money-rows';
import { settlementRecords, type Closings } from './settlement-records';

export interface SettlementWorld {
  readonly rows: readonly Payment[];
  /** Refuses where a row, or a policy that money is booked to, is in doubt. */
  readonly refuseDoubts: () => void;
  /** Policies with money that are left out, each told. */
  readonly unsure: ReadonlySet<string>;
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
  const changes = ports.tables.sound(transactions);
  const { byKey, closings } = settlementRecords(ports);
  const unsure = unsurePolicies(ports, money, policiesWithMoney(rows, closings), (number) =>
    policies.get(number),
  );
  const refuseDoubts = () => {
    money.refuseDoubts();
    for (const number of unsure) money.sureOf(policies.get(number)!);
  };
  const books = { rows, refuseDoubts, unsure, policies, policyRows, changes, byKey, closings };
  return { ...books, reckoned: reckoning(books) };
}

function policiesWithMoney(rows: readonly Payment[], closings: Closings): string[] {
  const booked = rows.filter(({ state }) => state === '計上済' || state === '返金済');
  const closed = [...closings.values()].flatMap(({ lines }) => [...lines.keys()]);
  return [...booked.map(({ policyNumber }) => policyNumber), ...closed];
}
