// The quotes that a person has chosen for one letter: plans and programmes of one member.
import { refuse } from '../../domain/problem';
import { members, type Member } from '../../tables/members';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { lookup } from '../../tables/unread';
import { memberProblems } from '../../domain/member-problems';
import type { Ports } from '../../ports';
import type { RequestOf } from '../../calls/call';
import type { contract } from './contract';
import { isIntact, readFrozen } from './frozen-quote';
import type { NumberedQuote } from './letter-model';
import { quoteProblems } from './words';

export interface ChosenQuotes {
  readonly rows: readonly Quote[];
  readonly quotes: readonly NumberedQuote[];
  /** The row of the first quote's programme: name and address of the letter. */
  readonly member: Member;
  /** In the order of their quotes. */
  readonly programs: readonly string[];
}

export function chosenQuotes(
  ports: Pick<Ports, 'tables' | 'selection'>,
  { quoteNumbers }: RequestOf<typeof contract.previewLetter>,
): ChosenQuotes {
  const wanted = [...new Set(quoteNumbers === 'selected' ? ports.selection.ids(quoteTable) : quoteNumbers)];
  if (wanted.length === 0) refuse(quoteProblems.noQuotesChosen());
  const standing = lookup(ports.tables.read(quoteTable), (row) => row.quoteNumber);
  const rows = wanted.map((quoteNumber) => {
    const row = standing.get(quoteNumber);
    if (!row) refuse(quoteProblems.quoteGone({ quoteNumber }));
    if (!isIntact(row)) refuse(quoteProblems.quoteChanged({ quoteNumber }));
    return row;
  });
  const roster = lookup(ports.tables.read(members), (row) => row.memberKey);
  const [member, ...others] = [...new Set(rows.map(({ memberKey }) => memberKey))].map((memberKey) => {
    const found = roster.get(memberKey);
    if (!found) refuse(memberProblems.memberGone());
    return found;
  });
  // A member has a row of the roster for each programme.
  const isSame = ({ memberNumber, branch }: Member) =>
    memberNumber === member!.memberNumber && branch === member!.branch;
  if (!others.every(isSame)) refuse(quoteProblems.quotesOfSeveralMembers());
  const quotes = rows.map((row) => ({ quoteNumber: row.quoteNumber, frozen: readFrozen(row)! }));
  const programs = [...new Set(quotes.map(({ frozen }) => frozen.program))];
  return { rows, quotes, member: member!, programs };
}
