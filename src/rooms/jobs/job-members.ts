// Which members a job is about, in an order that sorting the sheet does not change.
import { members, type Member } from '../../tables/members';
import { certain, doubtsIn } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import type { JobConditions, JobRequest } from './contract';
import type { Ports } from '../../ports';

type MemberRow = RowOf<typeof members>;

/** What the row of a job keeps of the request. */
export type JobTarget = Pick<JobRequest, 'members' | 'conditions'>;

/** Keys in code order. Repeated keys stay one: such rows are refused as a member, not twice. One read. */
export function targetMembers(ports: Pick<Ports, 'tables'>, target: JobTarget): MemberRow[] {
  const rows = ports.tables.read(members).filter((row) => row.memberKey !== '');
  const named = target.members === undefined ? undefined : new Set(target.members.map(String));
  const chosen = rows.filter((row) =>
    named
      ? named.has(row.memberKey)
      : // Who cannot be read is among them, and refused by name: a member left out unseen gets no letter.
        doubtsIn(row).length > 0 || meets(certain(row), target.conditions ?? NO_CONDITIONS),
  );
  const byKey = new Map(chosen.map((row) => [row.memberKey, row]));
  return [...byKey.values()].sort((left, right) => (left.memberKey < right.memberKey ? -1 : 1));
}

const NO_CONDITIONS: JobConditions = { program: '', plan: '', state: '', solicitor: '' };

function meets(member: Member, { program, plan, state, solicitor }: JobConditions): boolean {
  return (
    (program === '' || member.program === program) &&
    (plan === '' || member.plans.split('、').includes(plan)) &&
    // Nobody has stopped a row that says nothing.
    (state === '' || (member.state || '有効') === state) &&
    (solicitor === '' || member.solicitor === solicitor)
  );
}
