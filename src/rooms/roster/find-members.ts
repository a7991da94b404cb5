// The member search of the sidebar: a card for each member that fits the words typed.
import { findingsText } from '../../domain/member-check';
import { members, type Member } from '../../tables/members';
import { quotes, type Quote } from '../../tables/quotes';
import type { FindRequest, MemberCard } from './contract';
import type { Ports } from '../../ports';
import { memberChecks, type MemberCheck } from './member-checks';
import { searchText, searchWords } from '../../domain/search-text';

const MOST_CARDS = 20;
const SEARCHED = [
  'memberNumber',
  'organization',
  'kana',
  'payerKana',
  'establishment',
  'contact',
  'phone',
  'fax',
  'email',
  'address',
] as const;

/** Three reads. Every word must be found, in whatever field. */
export function findMembers(
  ports: Pick<Ports, 'tables' | 'rates' | 'clock'>,
  { text }: FindRequest,
): readonly MemberCard[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const rows = ports.tables.read(members);
  const found = ports.tables
    .sift(rows)
    .filter((member) => {
      const haystack = haystackOf(member);
      return words.every((word) => haystack.includes(word));
    })
    .slice(0, MOST_CARDS);
  if (found.length === 0) return [];
  const allQuotes = ports.tables.sound(quotes);
  const check = memberChecks(ports, rows);
  return found.map((member) => memberCard(member, allQuotes, check));
}

export function memberCard(member: Member, allQuotes: readonly Quote[], check: MemberCheck): MemberCard {
  const { findings, revenue } = check(member);
  return {
    memberKey: member.memberKey,
    memberNumber: member.memberNumber,
    organization: member.organization,
    program: member.program,
    plans: member.plans,
    contact: member.contact,
    phone: member.phone,
    email: member.email,
    contactMethod: member.contactMethod,
    revenueEcho: revenue?.echo ?? member.revenueText,
    state: member.state,
    check: findingsText(findings),
    quotes: allQuotes
      .filter((quote) => quote.memberNumber === member.memberNumber && quote.program === member.program)
      .map((quote) => ({
        quoteNumber: quote.quoteNumber,
        plan: quote.plan,
        premiumYen: quote.annualPremiumYen,
        label: quote.label,
        state: quote.state,
      }))
      .reverse(),
  };
}

function haystackOf(member: Member): string {
  const digits = `${member.phone} ${member.fax}`.replace(/-/g, '');
  return searchText([...SEARCHED.map((key) => member[key]), digits].join(' '));
}
