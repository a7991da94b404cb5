// The letter about quotes, drawn anew from them on the day it leaves, and why it may not leave any more (rule C21).
import { isFinalQuoteState } from '../../domain/quote-state';
import { type Lookup, lookup } from '../../tables/unread';
import { memberProblems } from '../../domain/member-problems';
import { formatJapanese } from '../../domain/calendar';
import { members, type Member } from '../../tables/members';
import { policies as policyTable } from '../../tables/policies';
import { quotes as quoteTable } from '../../tables/quotes';
import { templateCodes } from '../../tables/setting-keys';
import {
  type CausePorts,
  type DrawLetters,
  type Ended,
  type LetterFacts,
  heldBack,
  readPayload,
  withdrawn,
} from '../mail';
import { isIntact, readFrozen } from './frozen-quote';
import { type NumberedQuote, letterModel } from './letter-model';
import { gatherQuoteFacts } from './quote-facts';
import { redecide } from './redecide';
import { standingCover } from './standing-cover';
import { quoteProblems } from './words';

/** Letters with a figure that holds until a day. */
const DATED: readonly string[] = ['quotation', 'insurerAnswer'];

export const drawLetters: DrawLetters = (ports, facts) => {
  const rows = lookup(ports.tables.read(quoteTable), (row) => row.quoteNumber);
  const standing = standingOf(ports, facts);
  return (delivery) => {
    const payload = readPayload(delivery);
    if (!payload || payload.quoteNumbers.length === 0)
      return heldBack(quoteProblems.quoteGone({ quoteNumber: delivery.subjectNumbers }));
    const quotes: OwnedQuote[] = [];
    for (const quoteNumber of payload.quoteNumbers) {
      const row = rows.get(quoteNumber);
      if (!row) return heldBack(quoteProblems.quoteGone({ quoteNumber }));
      if (isFinalQuoteState(row.state))
        return withdrawn(quoteProblems.quoteClosed({ quoteNumber, state: row.state }));
      if (!isIntact(row)) return heldBack(quoteProblems.quoteChanged({ quoteNumber }));
      quotes.push({ quoteNumber, frozen: readFrozen(row)!, memberKey: row.memberKey });
    }
    const { memberKey, letter: kind } = payload;
    return {
      memberKey,
      programs: [...new Set(quotes.map(({ frozen }) => frozen.program))],
      template: templateCodes[kind],
      ended: (member) => standing(member, quotes, DATED.includes(kind)),
      paper: (sheet) => letterModel({ kind, quotes, ...sheet }),
    };
  };
};

/** The key of the member's row for the programme of the quote. */
type OwnedQuote = NumberedQuote & { readonly memberKey: string };

/** Its facts are read once, and only where a letter about quotes waits. */
function standingOf(ports: CausePorts, letterFacts: LetterFacts) {
  const gather = () => ({
    facts: gatherQuoteFacts(ports, letterFacts),
    policies: ports.tables.sound(policyTable),
  });
  let world: ReturnType<typeof gather> | undefined;
  let found: Lookup<Member> | undefined;
  const roster = () => (found ??= lookup(ports.tables.read(members), (row) => row.memberKey));
  return (member: Member, quotes: readonly OwnedQuote[], isDated: boolean): Ended | undefined => {
    const { facts, policies } = (world ??= gather());
    const until = quotes.map(({ frozen }) => frozen.validUntil).sort()[0]!;
    if (isDated && until < facts.today)
      return heldBack(quoteProblems.quotationExpired({ until: formatJapanese(until) }));
    for (const { quoteNumber, frozen, memberKey } of quotes) {
      const { createdOn, effectiveDate } = frozen;
      // Made after its start on purpose, it says so itself.
      if (effectiveDate < facts.today && createdOn <= effectiveDate)
        return heldBack(
          quoteProblems.startPassedWaiting({ quoteNumber, start: formatJapanese(effectiveDate) }),
        );
      const policy = standingCover(policies, frozen);
      if (policy) {
        const { policyNumber } = policy;
        return withdrawn(quoteProblems.alreadyInsured({ quoteNumber, policyNumber }));
      }
      // A member has a row of the roster for each programme.
      const own = memberKey === member.memberKey ? member : roster().get(memberKey);
      if (!own) return heldBack(memberProblems.memberGone());
      const problem = redecide(frozen, quoteNumber, own, facts);
      if (problem) return heldBack(problem);
    }
    return undefined;
  };
}
