// Which rows of the workbook are about one person: by number, by key, and by the claims and policies that are theirs.
import { plainText } from '../../domain/cell-value';
import { claims } from '../../tables/claims';
import { members } from '../../tables/members';
import { isFinalQuoteState } from '../../domain/quote-state';
import { quotes, type Quote } from '../../tables/quotes';
import { policies } from '../../tables/policies';
import type { Table } from '../../tables/column';
import { reading } from '../../tables/unread';
import type { Ports } from '../../ports';

export interface Person {
  readonly memberNumber: string;
  readonly organization: string;
  /** None of his contracts runs on, and every row of the roster says 停止. */
  readonly isGone: boolean;
  /** A quote is open: what was declared and explained for it is needed yet. */
  readonly hasOpenCase: boolean;
  /** Of this table's rows, as read. */
  owns(row: object): boolean;
}

type PlainRow = Readonly<Record<string, unknown>>;
const cell = (row: object, key: string): string => plainText(reading((row as PlainRow)[key] as never)).trim();

/** Three reads; undefined where the roster has no such number. */
export function personOf({ whole }: Pick<Ports, 'whole'>, memberNumber: string): Person | undefined {
  const own = whole.tables.read(members).filter((row) => cell(row, 'memberNumber') === memberNumber);
  if (memberNumber === '' || own.length === 0) return undefined;
  // A blank is nobody's: rows without a number are not theirs because one of their own lacks it too.
  const known = (texts: readonly string[]): ReadonlySet<string> =>
    new Set(texts.filter((text) => text !== ''));
  const keys = known(own.map((row) => cell(row, 'memberKey')));
  const isOwn = (row: object): boolean => {
    const [number, key] = [cell(row, 'memberNumber'), cell(row, 'memberKey')];
    return number === '' ? keys.has(key) : number === memberNumber;
  };
  const numbersOf = (table: Table, id: string): string[] =>
    whole.tables
      .read(table)
      .filter(isOwn)
      .map((row) => cell(row, id));
  const ownPolicies = numbersOf(policies, 'policyNumber');
  const claimNumbers = known(numbersOf(claims, 'claimNumber'));
  const policyNumbers = known(ownPolicies);
  const states = whole.tables
    .read(quotes)
    .filter(isOwn)
    .map((row) => cell(row, 'state'));
  return {
    memberNumber,
    hasOpenCase: states.some((state) => !isFinalQuoteState(state as Quote['state'])),
    organization: cell(own[0]!, 'organization'),
    isGone: ownPolicies.length === 0 && own.every((row) => cell(row, 'state') === '停止'),
    owns: (row) =>
      isOwn(row) ||
      claimNumbers.has(cell(row, 'claimNumber')) ||
      policyNumbers.has(cell(row, 'policyNumber')),
  };
}
