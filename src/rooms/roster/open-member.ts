// The member's card: cover now, what is unpaid, what is due, the last contacts.
import { cutText } from '../../domain/cut-text';
import { isLiveCover } from '../../domain/policy-event';
import { memberProblems } from '../../domain/member-problems';
import { refuse } from '../../domain/problem';
import { CLOSED_CLAIMS } from '../../domain/claim-state';
import { claims, type Claim } from '../../tables/claims';
import { contacts, type Contact } from '../../tables/contacts';
import { deadlines, type Deadline } from '../../tables/deadlines';
import { members, type Member } from '../../tables/members';
import { policies, type Policy } from '../../tables/policies';
import { certain } from '../../tables/unread';
import type {
  ClaimLine,
  ContactLine,
  CoverLine,
  DueLine,
  MemberStanding,
  OpenMemberRequest,
  UnpaidLine,
} from './contract';
import type { Ports } from '../../ports';

const DUE_SHOWN = 5;
const CONTACTS_SHOWN = 5;
/** Accepted is covered: neither certificate nor money is waited for (decision 13). */
const COVERED: readonly Policy['state'][] = ['引受', '契約中'];
const UNPAID: readonly Policy['paymentState'][] = ['未収', '一部入金'];
const OPEN: readonly Deadline['state'][] = ['未了', '日付未入力', '期限超過'];

/** Five reads at most. A member number stands for the member in all its programmes. */
export function openMember(
  ports: Pick<Ports, 'tables' | 'clock' | 'switches'>,
  { memberKey }: OpenMemberRequest,
): MemberStanding {
  const { memberNumber = '' } = memberOf(ports, memberKey) ?? {};
  if (memberNumber === '') refuse(memberProblems.memberUnknown({ memberKey: cutText(memberKey, 60) }));
  const now = ports.clock.now();
  const own = <T extends { readonly memberNumber: string }>(rows: readonly T[]): T[] =>
    rows.filter((row) => row.memberNumber === memberNumber);
  const ownPolicies = own(ports.tables.sound(policies));
  const due = own(ports.tables.sound(deadlines))
    .filter((row) => OPEN.includes(row.state))
    .sort(nearestFirst);
  return {
    cover: ownPolicies.filter((policy) => isCovered(policy, now)).map(coverLine),
    unpaid: (ports.switches.isOn('payments') ? ownPolicies : [])
      .filter((policy) => isLiveCover(policy.state) && UNPAID.includes(policy.paymentState))
      .map(unpaidLine),
    collects: ports.switches.isOn('payments'),
    claims: ports.switches.isOn('claims') ? openClaims(own(ports.tables.sound(claims))) : [],
    due: due.slice(0, DUE_SHOWN).map((row) => dueLine(row, now)),
    moreDue: Math.max(0, due.length - DUE_SHOWN),
    contacts: lastContacts(ports.tables.sound(contacts), memberNumber),
  };
}

const openClaims = (rows: readonly Claim[]): ClaimLine[] =>
  rows
    .filter(({ state }) => !(CLOSED_CLAIMS as readonly string[]).includes(state))
    .map(({ claimNumber, kind, state }) => ({ claimNumber, kind, state }));

/** One read. */
export function memberOf(ports: Pick<Ports, 'tables'>, memberKey: string): Member | undefined {
  return certain(ports.tables.read(members).find((row) => memberKey !== '' && row.memberKey === memberKey));
}

export function lastContacts(rows: readonly Contact[], memberNumber: string): ContactLine[] {
  return rows
    .filter((row) => row.memberNumber === memberNumber)
    .sort((left, right) => compare(right.at, left.at) || compare(right.contactNumber, left.contactNumber))
    .slice(0, CONTACTS_SHOWN)
    .map(({ contactNumber, at, channel, direction, summary, recordedBy }) => ({
      contactNumber,
      at,
      channel,
      direction,
      summary,
      recordedBy,
    }));
}

/** From the start on, until the end: the moment of the end belongs to the next policy. */
function isCovered({ state, startsAt, endsAt }: Policy, now: string): boolean {
  return COVERED.includes(state) && startsAt !== '' && startsAt <= now && (endsAt === '' || now < endsAt);
}

function coverLine(policy: Policy): CoverLine {
  const { policyNumber, program, plan, startsAt, endsAt, state, certificateState } = policy;
  return {
    policyNumber,
    program,
    plan,
    startsAt,
    endsAt,
    state,
    certificateState: certificateState || '未着',
  };
}

function unpaidLine({ policyNumber, program, appliedPremiumYen, paymentState }: Policy): UnpaidLine {
  return { policyNumber, program, premiumYen: appliedPremiumYen, paymentState };
}

function dueLine({ deadlineKey, kind, program, subjectNumber, dueAt }: Deadline, now: string): DueLine {
  return { deadlineKey, kind, program, subjectNumber, dueAt, overdue: dueAt !== '' && dueAt < now };
}

function nearestFirst(left: Deadline, right: Deadline): number {
  if (left.dueAt === '' || right.dueAt === '') return compare(right.dueAt, left.dueAt);
  return compare(left.dueAt, right.dueAt);
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
