// What of the books is not sure, and which insurer it stops: its own alone, or all where nobody can say whose it is.
import type { Ports } from '../../ports';
import { refuse, type Problem } from '../../domain/problem';
import type { RowOf } from '../../tables/column';
import type { policies as policyTable } from '../../tables/policies';
import { type Policy } from '../../tables/policies';
import type { Payment } from '../../tables/payments';
import type { settlements } from '../../tables/settlements';
import type { transactions } from '../../tables/transactions';
import { attempt, certain, doubtsIn, type Lookup } from '../../tables/unread';
import { sureByNumber, unsurePolicies, type MoneyRows } from './money-rows';
import { readPolicy, sharesOf, type SharedBy } from '../enrolment';

type PolicyRow = RowOf<typeof policyTable>;
type RecordRow = RowOf<typeof settlements>;

interface Read {
  readonly money: MoneyRows;
  readonly policies: Lookup<Policy>;
  readonly policyRows: readonly PolicyRow[];
  readonly changeRows: readonly RowOf<typeof transactions>[];
  readonly records: readonly RecordRow[];
}

export interface SettlementDoubts {
  /** Of these the policies of which no sum is sure, each told. */
  readonly unsureOf: (policyNumbers: readonly string[]) => ReadonlySet<string>;
  /** Refuses where a row, or a policy that money is booked to, is in doubt and may be this insurer's. */
  readonly refuse: (insurer: string, unsure: ReadonlySet<string>) => void;
  /** Insurers of whom a closed month cannot be read, and why: none of their sums is sure. */
  readonly insurers: ReadonlyMap<string, Problem>;
}

export function settlementDoubts(ports: Pick<Ports, 'tables'>, read: Read): SettlementDoubts {
  const { money, policies, policyRows, changeRows, records } = read;
  const rowOf = new Map(policyRows.map((row) => [row.policyNumber, row]));
  const changed = new Map(
    changeRows.filter((row) => doubtsIn(row).length > 0).map((row) => [row.policyNumber, row]),
  );
  const askSure = sureByNumber(
    {
      sureOf: (policy) => {
        certain(changed.get(policy.policyNumber));
        money.sureOf(policy);
      },
    },
    (number) => policies.get(number),
  );
  const insurers = new Map<string, Problem>();
  for (const row of records) {
    const found = attempt(() => certain(row));
    if (!found.ok) for (const insurer of insurersOfRecord(row)) insurers.set(insurer, found.problem);
  }
  return {
    unsureOf: (numbers) => unsurePolicies(ports, numbers, askSure),
    refuse: (insurer, unsure) => {
      const isTheirs = (policy: SharedBy & Partial<Pick<PolicyRow, 'frozen'>>) => mayInsure(policy, insurer);
      money.refuseDoubts(policyRows, isTheirs);
      for (const number of unsure)
        if (isTheirs(rowOf.get(number) ?? asBooked(number, money.rows))) askSure(number);
      const problem = insurers.get(insurer);
      if (problem) refuse(problem);
    },
    insurers,
  };
}

/** By its cell, and by its record: the one that was typed over is either's. */
function mayInsure(policy: SharedBy & Partial<Pick<PolicyRow, 'frozen'>>, insurer: string): boolean {
  const kept = policy.frozen === undefined ? undefined : readPolicy({ frozen: policy.frozen });
  return [policy, ...(kept ? [kept] : [])].some((one) =>
    sharesOf(one).some((share) => share.insurer === insurer),
  );
}

/** Of a policy whose row is gone, its money says the programme still. */
function asBooked(number: string, rows: readonly Payment[]): SharedBy {
  const program = rows.find(({ policyNumber }) => policyNumber === number)?.program ?? '';
  return { insurers: '', program };
}

/** By its cell and its key: either may be what was typed over. */
const insurersOfRecord = ({ insurer, settlementKey }: RecordRow): string[] => [
  insurer,
  settlementKey.slice(settlementKey.indexOf('/') + 1),
];
