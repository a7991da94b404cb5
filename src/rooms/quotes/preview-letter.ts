// 案内文を確認: the letter of some quotes as it would be printed, without sending anything.
import { quoteProblems } from './words';
import { isIntact, readFrozen } from './frozen-quote';
import { kindOfLetter } from './letter-choice';
import { letterModel } from './letter-model';
import { gatherLetterFacts, hasMandate, templateOf } from '../mail';
import { memberProblems } from '../../domain/member-problems';
import type { RequestOf } from '../../calls/call';
import type { PaperView } from '../../domain/paper';
import { refuse } from '../../domain/problem';
import { letterTitles } from '../../domain/quote-letter';
import { members } from '../../tables/members';
import { quotes as quoteTable } from '../../tables/quotes';
import { certain, lookup } from '../../tables/unread';
import type { Ports } from '../../ports';
import type { contract } from './contract';

export function previewLetter(
  ports: Pick<Ports, 'tables' | 'clock' | 'letters' | 'selection'>,
  { quoteNumbers }: RequestOf<typeof contract.previewLetter>,
): PaperView {
  const wanted = [...new Set(quoteNumbers === 'selected' ? ports.selection.ids(quoteTable) : quoteNumbers)];
  if (wanted.length === 0) refuse(quoteProblems.noQuotesChosen());
  const rows = lookup(ports.tables.read(quoteTable), (row) => row.quoteNumber);
  const quotes = wanted.map((quoteNumber) => {
    const quote = rows.get(quoteNumber);
    if (!quote) refuse(quoteProblems.quoteGone({ quoteNumber }));
    if (!isIntact(quote)) refuse(quoteProblems.quoteChanged({ quoteNumber }));
    return { quoteNumber, frozen: readFrozen(quote)! };
  });
  const { memberKey, program } = quotes[0]!.frozen;
  if (quotes.some(({ frozen }) => frozen.memberKey !== memberKey)) {
    refuse(quoteProblems.quotesOfSeveralMembers());
  }
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === memberKey));
  if (!member) refuse(memberProblems.memberGone());
  const facts = gatherLetterFacts(ports);
  const kind = kindOfLetter(quotes.map(({ frozen }) => frozen.choice));
  const letter = letterModel({
    kind,
    number: quotes[0]!.quoteNumber,
    quotes,
    member,
    facts,
    template: templateOf(facts, kind),
  });
  // Without a mandate the letter may be read inside the house only.
  const internal = letter.internal || !hasMandate(facts.programs.get(program));
  return { html: ports.letters.html({ ...letter, internal }), title: letterTitles[kind] };
}
