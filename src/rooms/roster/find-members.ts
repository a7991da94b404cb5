// The member search of the sidebar: a card for each member that fits the words typed.
import { parseRevenue, revenueUnitOf } from '../../domain/revenue';
import { members, type Member } from '../../tables/members';
import { quotes, type Quote } from '../../tables/quotes';
import type { FindRequest, MemberCard } from './contract';
import type { Ports } from '../../ports';
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

/** Two reads. Every word must be found, in whatever field. */
export function findMembers(ports: Pick<Ports, 'tables'>, { text }: FindRequest): readonly MemberCard[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const found = ports.tables
    .sound(members)
    .filter((member) => {
      const haystack = haystackOf(member);
      return words.every((word) => haystack.includes(word));
    })
    .slice(0, MOST_CARDS);
  if (found.length === 0) return [];
  const allQuotes = ports.tables.sound(quotes);
  return found.map((member) => memberCard(member, allQuotes));
}

export function memberCard(member: Member, allQuotes: readonly Quote[]): MemberCard {
  return {
    memberKey: member.memberKey,
    memberNumber: member.memberNumber,
    organization: member.organization,
    program: member.program,
    plans: member.plans,
    revenueEcho: echoOf(member),
    state: member.state,
    waitingFor: member.waitingFor,
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

function echoOf(member: Member): string {
  const unit = revenueUnitOf(member.revenueUnit) ?? 'yen';
  const parsed = parseRevenue(member.revenueText || member.revenueYen, unit);
  return parsed.ok ? parsed.value.echo : member.revenueText;
}
