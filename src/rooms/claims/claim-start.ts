// This file defines what 事故を受付 opens with: open claims, words to choose from, and a member with its policies.
import { quoteProblems } from '../quotes/messages';
import { alertSourceText, eventKindText } from '../../payable/messages';
import { formatJapanese } from '../../domain/calendar';
import type { AlertSource, EventKind } from '../../domain/coverage';
import { refuse } from '../../domain/problem';
import { claims } from '../../tables/claims';
import { members } from '../../tables/members';
import { certain } from '../../tables/unread';
import type { ClaimMember, ClaimStart } from './contract';
import type { Ports } from '../../ports';
import { claimProgram, isClosed, policiesOf } from './claim-world';

const MOST_OPEN = 30;

export const kindChoices = (Object.keys(eventKindText) as EventKind[]).map((code) => ({
  code,
  text: eventKindText[code],
}));
export const sourceChoices = (Object.keys(alertSourceText) as AlertSource[]).map((code) => ({
  code,
  text: alertSourceText[code],
}));

export function claimStart(ports: Pick<Ports, 'tables' | 'clock'>, memberKey: string): ClaimStart {
  const open = ports.tables
    .sound(claims)
    .filter((row) => !isClosed(row))
    .sort((a, b) => (a.claimNumber < b.claimNumber ? 1 : -1))
    .slice(0, MOST_OPEN);
  return {
    today: ports.clock.today(),
    now: ports.clock.now().slice(11, 16),
    member: memberKey === '' ? null : claimMember(ports, memberKey),
    open: open.map(({ claimNumber, organization, state }) => ({ claimNumber, organization, state })),
    kinds: kindChoices,
    sources: sourceChoices,
  };
}

function claimMember(ports: Pick<Ports, 'tables'>, memberKey: string): ClaimMember {
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === memberKey));
  if (!member) refuse(quoteProblems.memberUnknown({ memberKey }));
  const { program, book, rules } = claimProgram(member.program);
  const moment = (at: string): string =>
    at === '' ? '' : `${formatJapanese(at.slice(0, 10))} ${at.slice(11, 16)}`;
  return {
    memberKey,
    memberNumber: member.memberNumber,
    organization: member.organization,
    program: program.code,
    programName: program.name,
    policies: policiesOf(ports, memberKey).map((row) => ({
      policyNumber: row.policyNumber,
      plan: row.plan,
      period: `${moment(row.startsAt)}～${moment(row.endsAt)}`,
      state: row.state,
      certificate: row.certificateState,
    })),
    plans: program.plans.map(({ code, name }) => ({ code, name })),
    priorKnowledge: (rules?.priorKnowledge ?? []).map((question) => question.value),
    publicationWays: book.publication.flatMap((rule) => rule.ways.map(({ text }) => text)),
  };
}
