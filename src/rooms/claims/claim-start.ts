// What 事故を受付 opens with: open claims, words to choose from, and a member with its policies.
import { memberProblems } from '../../domain/member-problems';
import { ALERT_SOURCES, EVENT_KINDS } from '../../domain/coverage';
import { pick } from '../../domain/pick';
import { refuse } from '../../domain/problem';
import { alertSourceText, eventKindText } from '../../payable/words';
import type { Ports } from '../../ports';
import { claims } from '../../tables/claims';
import { members } from '../../tables/members';
import { certain } from '../../tables/unread';
import { claimProgram, isClosed, newestFirst, periodText, policiesOf } from './claim-world';
import { blankIntake, type ClaimMember, type ClaimStart, type RequestFor } from './contract';

const MOST_OPEN = 30;

export const kindChoices = EVENT_KINDS.map((code) => ({ code, text: eventKindText[code] }));
export const sourceChoices = ALERT_SOURCES.map((code) => ({ code, text: alertSourceText[code] }));

/** Without a key the member of the row that is selected in 会員名簿. */
export function claimStart(
  ports: Pick<Ports, 'tables' | 'selection' | 'clock'>,
  { memberKey = ports.selection.ids(members)[0] ?? '' }: RequestFor<'claimStart'>,
): ClaimStart {
  const now = ports.clock.now();
  const open = newestFirst(ports.tables.sound(claims).filter((row) => !isClosed(row))).slice(0, MOST_OPEN);
  return {
    member: memberKey === '' ? null : claimMember(ports, memberKey),
    open: open.map((claim) => pick(claim, 'claimNumber', 'organization', 'state')),
    // A call is taken down while it lasts.
    blank: { ...blankIntake(), reportedOn: now.slice(0, 10), reportedTime: now.slice(11, 16) },
    kinds: kindChoices,
    sources: sourceChoices,
  };
}

function claimMember(ports: Pick<Ports, 'tables'>, memberKey: string): ClaimMember {
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === memberKey));
  if (!member) refuse(memberProblems.memberUnknown({ memberKey }));
  const { program, coverages, rules } = claimProgram(ports, member.program);
  return {
    memberKey,
    memberNumber: member.memberNumber,
    organization: member.organization,
    programName: program.name,
    policies: policiesOf(ports, memberKey).map((row) => ({
      policyNumber: row.policyNumber,
      plan: row.plan,
      period: periodText(row),
      state: row.state,
      certificate: row.certificateState,
    })),
    plans: program.plans.map(({ code, name }) => ({ code, name })),
    priorKnowledge: (rules?.priorKnowledge ?? []).map((question) => question.value),
    publicationWays: coverages.publication.flatMap((rule) => rule.ways.map(({ text }) => text)),
  };
}
