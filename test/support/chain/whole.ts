// The whole of a programme's year: two members from their request to the refund of the year after.
import { callAsStaff, callTwin, type Twin } from '../twin';
import {
  cancelled,
  certified,
  changed,
  enterRoster,
  insured,
  owed,
  paid,
  policyRow,
  receipt,
  renewed,
  type Change,
  type Walker,
  type Year,
} from './walk';

export interface Member {
  readonly number: string;
  readonly organization: string;
  readonly plan: string;
  /** The request, where it is no row of the roster. */
  readonly request?: (walker: Walker) => Promise<void>;
  readonly first: Year;
  /** Further cells of the first policy. */
  readonly policy: Readonly<Record<string, unknown>>;
  readonly paidOn: string;
  readonly certifiedOn: string;
  readonly change: Change;
  readonly next: Year;
  readonly nextPaidOn: string;
  readonly cancelled: { readonly on: string; readonly refundYen: number };
}

export interface Programme {
  readonly program: string;
  readonly channel: string;
  /** Before the renewals: what managers key of the new year. */
  readonly newYear?: (twin: Twin) => Promise<void>;
  readonly members: readonly Member[];
}

/** Member after member in each stage, so that the clock only goes forward. */
export async function walkWhole(
  twin: Twin,
  { program, channel, newYear, members }: Programme,
): Promise<void> {
  const cases = members.map(({ number, organization, ...member }) => ({
    member,
    walker: { twin, number, program, organization, channel } as Walker,
    policyNumber: '',
  }));
  for (const one of cases) {
    const { member, walker } = one;
    if (member.request) await member.request(walker);
    else await enterRoster(walker, member.plan, member.first.revenue);
    one.policyNumber = await insured(walker, member.first);
    expect(policyRow(walker, one.policyNumber)).toMatchObject(member.policy);
    await paid(walker, one.policyNumber, member.paidOn, member.first.appliedYen);
    await receipt(walker, one.policyNumber);
    await certified(walker, one.policyNumber, member.certifiedOn);
  }
  for (const { member, walker, policyNumber } of cases) await changed(walker, policyNumber, member.change);
  await newYear?.(twin);
  for (const one of cases) {
    one.policyNumber = await renewed(one.walker, one.policyNumber, one.member.next);
    await paid(one.walker, one.policyNumber, one.member.nextPaidOn, one.member.next.appliedYen);
    await receipt(one.walker, one.policyNumber);
  }
  for (const { member, walker, policyNumber } of cases) {
    await certified(walker, policyNumber, member.next.start);
    await cancelled(walker, policyNumber, member.cancelled);
    // Nothing of the case is owed any more.
    expect(await owed(walker)).toEqual([]);
  }
}

/** 年度更新: put forward by staff, begun by a manager. */
export const startYear = (program: string, start: string, end: string) => async (twin: Twin) => {
  await callAsStaff(twin, 'proposeNewYear', { program, start, end });
  await callTwin(twin, 'startNewYear', { program, start, end });
};
