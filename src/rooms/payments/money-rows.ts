// The rows of 収納・精算 that can be read, and of which policies no sum is sure because one of theirs cannot.
import { cellDoubtProblems } from '../../domain/messages';
import { coverState } from '../../domain/policy';
import { at, refuse, type Problem, type ProblemPlace } from '../../domain/problem';
import type { Ports } from '../../ports';
import type { RowOf } from '../../tables/column';
import { payments, type Payment } from '../../tables/payments';
import { policies, type Policy } from '../../tables/policies';
import type { UnreadRow } from '../../tables/task';
import { readPolicy, sharesOf, type SharedBy } from '../enrolment';
import { ENDED } from './open-premiums';
import { certain, doubtsIn, lookup, unreadProblem, type Lookup } from '../../tables/unread';

type Row = RowOf<typeof payments>;
/** Whose money it is. */
interface Holder {
  readonly policyNumber: string;
  readonly memberKey: string;
}
/** What of 契約 says how much is due. */
type Due = Pick<Policy, 'frozen' | 'state' | 'paymentState' | 'appliedPremiumYen'> & Partial<SharedBy>;

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
  /** Refuses where a row in doubt may be of one of these, or of nobody knows whom: for sums that must not lack one. */
  readonly refuseDoubts: <Policy extends Holder>(
    policies: readonly Policy[],
    isAskedFor: (policy: Policy) => boolean,
  ) => void;
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
    refuseDoubts: (holders, isAskedFor) => {
      for (const row of inDoubt) {
        const of = holders.filter((policy) => mayBeOf(row, policy));
        if (of.length === 0 || of.some(isAskedFor)) certain(row);
      }
    },
    sureOf: (policy) => {
      if (policy.frozen !== undefined) refuseRewritten(policy as Holder & Due);
      const row = inDoubt.find((one) => mayBeOf(one, policy));
      if (row) certain(row);
    },
  };
}

/** Refuses where the policy of this number, or a row of its money, is in doubt, and where it is gone. */
export const sureByNumber =
  (
    { sureOf }: Pick<MoneyRows, 'sureOf'>,
    policyOf: (policyNumber: string) => (Holder & Partial<Due>) | undefined,
  ) =>
  (policyNumber: string): void => {
    const policy = policyOf(policyNumber);
    if (!policy) refuse(policyGone(policyNumber));
    sureOf(policy);
  };

/** Of these policies the ones that sums leave out, each told with its cell. */
export function unsurePolicies(
  { tables }: Pick<Ports, 'tables'>,
  numbers: Iterable<string>,
  askSure: (policyNumber: string) => void,
): ReadonlySet<string> {
  return new Set([...new Set(numbers)].filter((number) => !tables.orAside(() => (askSure(number), true))));
}

/** Money stands booked to it, and its row was deleted. */
const policyGone = (policyNumber: string): Problem =>
  at(cellDoubtProblems.policyRowGone(), placeIn('policyNumber', policyNumber));

/** What is due is what the policy's record says: no cell that a person typed over makes money owed, or over. */
function refuseRewritten(policy: Holder & Due): void {
  const kept = readPolicy(policy);
  if (!kept) return;
  const rewritten = (
    [
      ['appliedPremiumYen', policy.appliedPremiumYen !== kept.writtenPremiumYen],
      ['paymentState', policy.paymentState !== kept.paymentState],
      ['insurers', policy.insurers !== undefined && sharesText(policy) !== sharesText(kept)],
      // What the clock makes of it changes nothing that is due.
      ['state', ENDED.includes(policy.state) !== ENDED.includes(coverState(kept, ''))],
    ] as const
  ).find(([, differs]) => differs);
  if (!rewritten) return;
  refuse(at(cellDoubtProblems.rowRewritten(), placeIn(rewritten[0], policy.policyNumber)));
}

function placeIn(key: keyof Policy, policyNumber: string): ProblemPlace {
  const { header } = policies.columns.find((column) => column.key === key)!;
  return { tab: policies.tab, column: `${header}（${policyNumber}）` };
}

const sharesText = ({ insurers = '', program = '' }: Partial<SharedBy>): string =>
  JSON.stringify(sharesOf({ insurers, program }));

/** Where it cannot say which policy, it is of its member's; where it cannot say whose, of anybody's. */
function mayBeOf(row: Row, { policyNumber, memberKey }: Holder): boolean {
  const isUnread = (key: keyof Holder) => {
    const { header } = payments.columns.find((column) => column.key === key)!;
    return doubtsIn(row).some(({ column }) => column === header);
  };
  if (!isUnread('policyNumber')) return row.policyNumber === policyNumber;
  return isUnread('memberKey') || row.memberKey === '' || row.memberKey === memberKey;
}
