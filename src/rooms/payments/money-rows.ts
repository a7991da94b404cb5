// The rows of 収納・精算 that can be read, and of which policies no sum is sure because one of theirs cannot.
import { cellDoubtProblems } from '../../domain/messages';
import { coverState } from '../../domain/policy';
import { at, refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import type { RowOf } from '../../tables/column';
import { payments, type Payment } from '../../tables/payments';
import { policies, type Policy } from '../../tables/policies';
import type { UnreadRow } from '../../tables/task';
import { readPolicy } from '../enrolment';
import { ENDED } from './open-premiums';
import { certain, doubtsIn, lookup, unreadProblem, type Lookup } from '../../tables/unread';

type Row = RowOf<typeof payments>;
/** Whose money it is. */
interface Holder {
  readonly policyNumber: string;
  readonly memberKey: string;
}
/** What of 契約 says how much is due. */
type Due = Pick<Policy, 'frozen' | 'state' | 'paymentState' | 'appliedPremiumYen'>;

export interface MoneyRows {
  readonly rows: readonly Payment[];
  /** A row in doubt is refused, with its place, to whoever asks for it. */
  readonly byNumber: Lookup<Payment>;
  /** Every number that is taken, of rows in doubt too. */
  readonly numbers: readonly string[];
  readonly receiptNumbers: readonly string[];
  /** Of lines that were taken in before. */
  readonly keys: readonly string[];
  /** Rows in doubt, each a task of its own. */
  readonly inDoubt: readonly UnreadRow[];
  /** Refuses where any row is in doubt: for sums that must not lack one. */
  readonly refuseDoubts: () => void;
  /** Refuses where a row in doubt is of this policy, or may be, and where its own cells were rewritten. */
  readonly sureOf: (policy: Holder & Partial<Due>) => void;
}

/** One read. Rows in doubt stop their policies alone, and are told. */
export function moneyRows({ tables }: Pick<Ports, 'tables'>): MoneyRows {
  const all = tables.read(payments);
  const inDoubt = all.filter((row) => doubtsIn(row).length > 0);
  return {
    rows: tables.sift(all),
    byNumber: lookup(all, (row) => row.paymentNumber),
    numbers: all.map((row) => row.paymentNumber),
    receiptNumbers: all.map((row) => row.receiptNumber),
    keys: all.map((row) => row.idempotencyKey),
    inDoubt: inDoubt.map((row) => ({
      problem: unreadProblem(doubtsIn(row)[0]!),
      table: payments,
      id: row.paymentNumber,
    })),
    refuseDoubts: () => inDoubt.forEach((row) => certain(row)),
    sureOf: (policy) => {
      if (policy.frozen !== undefined) refuseRewritten(policy as Holder & Due);
      const row = inDoubt.find((one) => mayBeOf(one, policy));
      if (row) certain(row);
    },
  };
}

/** Of these policies the ones that sums leave out, each told with its cell. */
export function unsurePolicies(
  { tables }: Pick<Ports, 'tables'>,
  { sureOf }: Pick<MoneyRows, 'sureOf'>,
  numbers: Iterable<string>,
  policyOf: (policyNumber: string) => (Holder & Partial<Due>) | undefined,
): ReadonlySet<string> {
  const isSure = (number: string): boolean => {
    const policy = policyOf(number);
    if (policy) sureOf(policy);
    return true;
  };
  return new Set([...new Set(numbers)].filter((number) => !tables.orAside(() => isSure(number))));
}

/** What is due is what the policy's record says: no cell that a person typed over makes money owed, or over. */
function refuseRewritten(policy: Holder & Due): void {
  const kept = readPolicy(policy);
  if (!kept) return;
  const rewritten = (
    [
      ['appliedPremiumYen', policy.appliedPremiumYen !== kept.writtenPremiumYen],
      ['paymentState', policy.paymentState !== kept.paymentState],
      // What the clock makes of it changes nothing that is due.
      ['state', ENDED.includes(policy.state) !== ENDED.includes(coverState(kept, ''))],
    ] as const
  ).find(([, differs]) => differs);
  if (!rewritten) return;
  const { header } = policies.columns.find(({ key }) => key === rewritten[0])!;
  const column = `${header}（${policy.policyNumber}）`;
  refuse(at(cellDoubtProblems.rowRewritten(), { tab: policies.tab, column }));
}

/** Where it cannot say which policy, it is of its member's; where it cannot say whose, of anybody's. */
function mayBeOf(row: Row, { policyNumber, memberKey }: Holder): boolean {
  const isUnread = (key: keyof Holder) => {
    const { header } = payments.columns.find((column) => column.key === key)!;
    return doubtsIn(row).some(({ column }) => column === header);
  };
  if (!isUnread('policyNumber')) return row.policyNumber === policyNumber;
  return isUnread('memberKey') || row.memberKey === '' || row.memberKey === memberKey;
}
