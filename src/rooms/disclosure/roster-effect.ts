// 名簿に反映: what a finished pre-check says of the revenue, beside what the roster has, and into its row.
import type { RequestOf } from '../../calls/call';
import { parseFiscalMonth } from '../../domain/calendar';
import { foldedRevenueText, revenueOfCells } from '../../domain/member-cells';
import { parseRevenue } from '../../domain/revenue';
import { refuse } from '../../domain/problem';
import { answerOf, type Answers } from '../../domain/question';
import type { Questionnaire } from '../../domain/questionnaire';
import { formatYenInWords } from '../../domain/yen';
import { members, type Member, type NewMember } from '../../tables/members';
import type { Ports } from '../../ports';
import type { contract, RosterProposal, RosterProposalLine } from './contract';
import { latestVersion, standingOf } from './save-disclosure';
import { deskAudit, preCheckProblems, rosterEffect as words } from './words';

type Change = Partial<
  Pick<NewMember, 'revenueText' | 'revenueUnit' | 'revenueState' | 'fiscalYear' | 'evidence'>
>;
type Asked = RequestOf<typeof contract.applyToRoster>;

/** Two reads. */
export function proposeRoster(
  ports: Pick<Ports, 'tables'>,
  request: RequestOf<typeof contract.proposeRoster>,
): RosterProposal {
  const { member, change } = changeOf(ports, request);
  return {
    memberKey: member.memberKey,
    organization: member.organization,
    lines: linesOf(member, change),
  };
}

/** Again it changes nothing; what somebody has typed into the row since it was shown is not written over. */
export function applyToRoster(
  ports: Pick<Ports, 'tables' | 'lock' | 'audit'>,
  request: Asked,
): RosterProposal {
  return ports.lock.hold(() => {
    const { member, change, disclosureId } = changeOf(ports, request);
    const lines = linesOf(member, change);
    const shown = new Map(request.shown.map(({ column, before }) => [column, before]));
    if (lines.some(({ column, before }) => shown.get(column) !== before))
      refuse(preCheckProblems.rosterMoved());
    if (lines.length > 0) {
      ports.tables.update(members, [{ id: member.memberKey, set: change }]);
      ports.audit.record('applyToRoster', [member.memberKey, disclosureId], deskAudit.toRoster(lines.length));
      ports.tables.flush();
    }
    return { memberKey: member.memberKey, organization: member.organization, lines };
  });
}

function changeOf(ports: Pick<Ports, 'tables'>, request: RequestOf<typeof contract.proposeRoster>) {
  const { member, memberKey, history, layout } = standingOf(ports, request);
  // The roster may know the member in another programme alone.
  if (member.memberKey !== memberKey) refuse(preCheckProblems.notInRoster({ program: request.program }));
  const { row, disclosure } = latestVersion(history, request.version);
  const change = revenueChange(member, layout, disclosure.answers, row.disclosureId);
  return { member, change, disclosureId: row.disclosureId };
}

function revenueChange(
  member: Member,
  layout: Questionnaire,
  answers: Answers,
  disclosureId: string,
): Change {
  for (const { question } of layout.items) {
    const answer = answerOf(answers, question.key);
    if (question.form.kind !== 'revenue' || answer?.kind !== 'revenue') continue;
    const parsed = parseRevenue(answer.text, question.form.unit);
    if (!parsed.ok) continue;
    const standing = revenueOfCells(member.revenueText, member.revenueUnit);
    const isSame = standing.ok && standing.value.yen === parsed.value.yen;
    const month = parseFiscalMonth(answer.fiscalMonth);
    const change: Change = {
      ...(isSame
        ? {}
        : { revenueText: foldedRevenueText(answer.text, parsed.value), revenueUnit: '' as const }),
      // Blank is a figure of a finished year.
      ...(answer.plan === true || member.revenueState === '計画'
        ? { revenueState: answer.plan === true ? ('計画' as const) : ('実績' as const) }
        : {}),
      ...(month.ok ? { fiscalYear: month.value } : {}),
      ...(isSame ? {} : { evidence: words.evidence(disclosureId) }),
    };
    return Object.fromEntries(
      Object.entries(change).filter(([key, value]) => member[key as keyof Change] !== value),
    );
  }
  return {};
}

function linesOf(member: Member, change: Change): RosterProposalLine[] {
  const yenOf = (text: string, unit: string) => {
    const read = revenueOfCells(text, unit);
    return read.ok ? formatYenInWords(read.value.yen) : '';
  };
  return (Object.keys(change) as (keyof Change)[]).flatMap((key) => {
    // The unit is part of the amount that is shown.
    if (key === 'revenueUnit') return [];
    const isMoney = key === 'revenueText';
    const column = members.columns.find((one) => one.key === key)!.header;
    const before = member[key];
    const after = change[key] ?? '';
    return [
      {
        column,
        before: isMoney ? both(before, yenOf(before, member.revenueUnit)) : before,
        after: isMoney ? both(after, yenOf(after, '')) : after,
      },
    ];
  });
}

const both = (text: string, yen: string): string =>
  [...new Set([text, yen])].filter((part) => part !== '').join('＝');
