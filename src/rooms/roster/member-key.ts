// What tells members apart: number, branch and programme.
import type { Member } from '../../tables/members';

/** @example memberKeyOf({ memberNumber: '0001', branch: '', program: 'GH' }) // '0001/GH' */
export function memberKeyOf(member: Pick<Member, 'memberNumber' | 'branch' | 'program'>): string {
  // No part can hold a slash, so two members never share a key.
  return [member.memberNumber, member.branch, member.program].filter((part) => part !== '').join('/');
}
