// 見積を送る: every plan of one member's programme with its premium, and how the letter would leave.
import { daysBetween } from '../../domain/calendar';
import { memberProblems } from '../../domain/member-problems';
import { kindOfLetter, letterTitles } from '../../domain/quote-letter';
import { premiumLabelText } from '../../domain/premium';
import { refuse } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import { certain } from '../../tables/unread';
import { programs } from '../../tables/masters';
import { members } from '../../tables/members';
import { policies } from '../../tables/policies';
import { quotes as quoteTable } from '../../tables/quotes';
import type { Ports } from '../../ports';
import { programOf } from '../../programs';
import type { RequestOf } from '../../calls/call';
import { deliveryMethodOf, hasMandate, mailProblems, recipientOf } from '../mail';
import type { contract, OfferLine, QuoteOffer } from './contract';
import { decideAll, standing } from './decide-members';
import { nextStart, type NextStart } from './next-start';
import { reasonText } from './quote-rows';

type OfferPorts = Pick<Ports, 'tables' | 'rates' | 'clock' | 'selection'>;

/** Writes nothing. Without a start the figures are those of today, and the page asks for one. */
export function openOffer(ports: OfferPorts, request: RequestOf<typeof contract.openOffer>): QuoteOffer {
  const { memberKey } = request;
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === memberKey));
  if (!member || memberKey === '') refuse(memberProblems.memberUnknown({ memberKey }));
  const today = ports.clock.today();
  const structure = programOf(member.program);
  const own = ports.tables.sound(policies).filter((row) => row.memberKey === memberKey);
  const proposed: NextStart = structure
    ? nextStart(
        structure.cover.expiry.value,
        certain(ports.tables.read(programs).find(({ code }) => code === member.program)),
        own,
        today,
      )
    : { effectiveDate: '', transaction: '新規', by: 'unknown' };
  const effectiveDate = request.effectiveDate || proposed.effectiveDate;
  const transaction = request.transaction || proposed.transaction;
  const wished = plansOf(member.plans);
  const covered = own
    .filter(({ state, endsAt }) => state !== '取消' && endsAt.slice(0, 10) === effectiveDate)
    .map(({ plan }) => plan);
  const known = structure?.plans.map(({ code }) => code) ?? [];
  const asked = { members: [memberKey], effectiveDate: effectiveDate || today, transaction };
  const all = { ...asked, plans: { [memberKey]: known.join('、') } };
  const decided = decideAll(ports, all, ports.tables.read(quoteTable));
  const chosen = transaction === '更改' && covered.length > 0 ? covered : wished;
  const only = known.length === 1 ? known : chosen;
  const lines = (decided.members[0]?.lines ?? []).map((line): OfferLine => {
    const { plan, rating, label, choice, validUntil } = standing(line);
    return {
      plan: plan.code,
      planName: plan.name,
      premiumYen: rating.kind === 'premium' ? rating.premiumYen : null,
      label: premiumLabelText[label],
      title: letterTitles[kindOfLetter([choice])],
      kind: choice.kind,
      basis: choice.basis,
      reason: reasonText(line.decided),
      validUntil,
      validDays: daysBetween(today, validUntil),
      chosen: only.includes(plan.code),
    };
  });
  const mandate = hasMandate(decided.facts.programs.get(member.program));
  const method = deliveryMethodOf(member);
  return {
    memberKey,
    memberNumber: member.memberNumber,
    organization: member.organization,
    effectiveDate,
    transaction,
    by: request.effectiveDate ? 'keyed' : proposed.by,
    lines,
    refused: mandate ? decided.refused : [shown(mailProblems.noMandate({ program: member.program }))],
    method,
    recipient: recipientOf(member, method),
  };
}

const plansOf = (plans: string): string[] => plans.split(/[、,，\s]+/).filter((code) => code !== '');
