// Ours and theirs, policy by policy: what one side alone has is a line as well.
import { pick } from '../../domain/pick';
import { foldText } from '../../domain/fold-text';
import type { Policy } from '../../tables/policies';
import type { SettlementLine } from './contract';
import type { InsurerLine, InsurerList } from './insurer-list';
import { planNameOf } from './open-premiums';

type Numbered = Pick<Policy, 'certificateNumber' | 'policyNumber'>;
/** Texts that a row in doubt has as well. */
type NamedPolicy = Numbered & Pick<Policy, 'organization' | 'plan'>;

/** `rows`: every policy, of which those in doubt are known by their numbers too. */
export function compare(
  ours: readonly SettlementLine[],
  { lines }: InsurerList,
  rows: readonly NamedPolicy[],
): SettlementLine[] {
  const policyOf = policyByNumber(ours, rows);
  const theirs = new Map<string, InsurerLine[]>();
  for (const line of lines) {
    const key = policyOf(line.numbers) ?? `?${line.numbers.join('\n')}`;
    theirs.set(key, [...(theirs.get(key) ?? []), line]);
  }
  const known = ours.map((line): SettlementLine => {
    const found = theirs.get(line.policyNumber);
    if (!found) return { ...line, difference: '保険会社の一覧になし' };
    theirs.delete(line.policyNumber);
    const theirYen = sumOf(found);
    const difference = theirYen === line.ourYen ? '一致' : '金額相違';
    return { ...line, theirYen, ...feeOf(found), difference };
  });
  const only = [...theirs].map(([key, found]): SettlementLine => {
    const policy = rows.find(({ policyNumber }) => policyNumber === key);
    const stranger = {
      policyNumber: '',
      certificateNumber: found[0]!.numbers.join('、'),
      organization: found[0]!.organization,
      planName: '',
    };
    return {
      ...(policy ? lineOf(policy) : stranger),
      channel: '',
      ourYen: null,
      theirYen: sumOf(found),
      ...feeOf(found),
      difference: '当方の計上になし',
    };
  });
  return feesCompared([...known, ...only]);
}

/** Nothing where none of its lines has one. */
function feeOf(lines: readonly InsurerLine[]): { feeYen?: number } {
  const fees = lines.flatMap(({ feeYen }) => feeYen ?? []);
  return fees.length === 0 ? {} : { feeYen: fees.reduce((sum, yen) => sum + yen, 0) };
}

/** No document here names a commission rate: a line is held against the others of its plan in the same statement. */
function feesCompared(lines: readonly SettlementLine[]): SettlementLine[] {
  const given = lines.filter(({ feeYen, theirYen }) => feeYen !== undefined && theirYen !== 0);
  return lines.map((line) => {
    if (line.difference !== '一致' || line.feeYen === undefined) return line;
    const others = given.filter((one) => one !== line && one.planName === line.planName);
    const agree = others.filter((one) => isSameRate(line, one)).length;
    return agree * 2 < others.length ? { ...line, difference: '手数料相違' } : line;
  });
}

/** Each is rounded to the yen: a yen of the other one weighs as much as its premium is smaller. */
function isSameRate(line: SettlementLine, other: SettlementLine): boolean {
  const scale = (line.theirYen ?? 0) / other.theirYen!;
  return Math.abs((line.feeYen ?? 0) - other.feeYen! * scale) <= 1 + Math.abs(scale);
}

const sumOf = (lines: readonly InsurerLine[]): number => lines.reduce((sum, { yen }) => sum + yen, 0);

export const lineOf = (policy: NamedPolicy) => ({
  ...pick(policy, 'policyNumber', 'certificateNumber', 'organization'),
  planName: planNameOf(policy),
});

/** P-2027-0001 and p-2027-0001 are one number. */
const numberKey = (number: string): string => foldText(number).toUpperCase();

/**
 * By all of a line's numbers that are known: the policy's own, its paper's. A paper of several years is the policy that
 * was booked in the month; numbers of two policies are no policy's line.
 */
function policyByNumber(
  ours: readonly SettlementLine[],
  rows: readonly Numbered[],
): (numbers: readonly string[]) => string | undefined {
  const named = new Map<string, readonly string[]>();
  const booked = rows.filter(({ policyNumber }) => ours.some((line) => line.policyNumber === policyNumber));
  for (const { certificateNumber, policyNumber } of [...rows, ...booked]) {
    const number = numberKey(certificateNumber);
    if (number !== '') named.set(number, [...(named.get(number) ?? []), policyNumber]);
  }
  for (const { policyNumber } of rows) named.set(numberKey(policyNumber), [policyNumber]);
  return (numbers) => {
    const found = numbers.flatMap((number) => {
      const policies = named.get(numberKey(number));
      return policies ? [policies] : [];
    });
    const [first = [], ...others] = found;
    return first.filter((policy) => others.every((each) => each.includes(policy))).slice(-1)[0];
  };
}
