// Whether a request comes from a member whom the roster knows: certain, doubtful, or new.
import { plain, plainName } from '../../domain/organization-name';
import type { Intake } from '../../tables/intakes';
import type { Member } from '../../tables/members';
import { fieldNames, proposalText } from './words';

type Reason = 'corporateNumber' | 'organization' | 'email' | 'phone' | 'address' | 'memberNumber';

type Compared = Pick<Intake, 'organization' | 'email' | 'phone' | 'address' | 'corporateNumber'>;

export interface Candidate {
  readonly member: Member;
  readonly reasons: readonly Reason[];
}

export type Match =
  /** `row`: the member's row in this programme, where there is one; `listed` says who it is in any case. */
  | { readonly kind: 'certain'; readonly listed: Member; readonly row: Member | undefined }
  | { readonly kind: 'doubtful'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'new' };

/** Enough to choose from. */
const MOST_CANDIDATES = 5;

/**
 * Certain needs who it is, a fact that only the member and we know (mail or telephone on file), and one member that
 * both lead to: name, address and corporate number stand in public registers. Anything less is shown to a person:
 * a wrong merge sends one company's figures to another.
 */
export function matchMember(
  intake: Compared & Pick<Intake, 'program'>,
  statedNumber: string,
  members: readonly Member[],
): Match {
  const candidates = members
    .filter(({ memberNumber }) => memberNumber !== '')
    .map((member): Candidate => ({ member, reasons: reasonsOf(intake, statedNumber, member) }))
    .filter(({ reasons }) => reasons.some((reason) => reason !== 'address'));
  if (candidates.length === 0) return { kind: 'new' };
  const certain = candidates.filter(({ member, reasons }) => isCertain(reasons, statedNumber, member));
  const places = new Set(certain.map(({ member }) => `${member.memberNumber}/${member.branch}`));
  const numbers = new Set(candidates.map(({ member }) => member.memberNumber));
  // Another member who also fits somehow makes even the best one doubtful.
  if (places.size !== 1 || numbers.size !== 1) return { kind: 'doubtful', candidates: ranked(candidates) };
  const own = certain.filter(({ member }) => member.program === intake.program);
  return { kind: 'certain', listed: (own[0] ?? certain[0]!).member, row: own[0]?.member };
}

export function proposalsOf(candidates: readonly Candidate[]): string {
  return candidates
    .map(({ member, reasons }) =>
      proposalText(
        member.memberNumber,
        member.organization,
        member.program,
        reasons.map((reason) => fieldNames[reason]),
      ),
    )
    .join('／');
}

function isCertain(reasons: readonly Reason[], statedNumber: string, member: Member): boolean {
  if (statedNumber !== '' && plain(statedNumber) !== plain(member.memberNumber)) return false;
  const has = (reason: Reason) => reasons.includes(reason);
  return (has('corporateNumber') || has('organization')) && (has('email') || has('phone'));
}

function reasonsOf(intake: Compared, statedNumber: string, member: Member): Reason[] {
  const same = (left: string, right: string) => left !== '' && left === right;
  const tests: readonly (readonly [Reason, boolean])[] = [
    ['corporateNumber', same(plain(intake.corporateNumber), plain(member.corporateNumber))],
    ['organization', same(plainName(intake.organization), plainName(member.organization))],
    ['email', same(plain(intake.email), plain(member.email))],
    ['phone', same(phoneDigits(intake.phone), phoneDigits(member.phone))],
    ['address', same(plainAddress(intake.address), plainAddress(member.address))],
    ['memberNumber', same(plain(statedNumber), plain(member.memberNumber))],
  ];
  return tests.filter(([, holds]) => holds).map(([reason]) => reason);
}

function ranked(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates]
    .sort((left, right) => right.reasons.length - left.reasons.length)
    .slice(0, MOST_CANDIDATES);
}

/** +81 3 and 03 are one telephone. */
const phoneDigits = (text: string): string => plain(text).replace(/^\+81/, '0').replace(/\D/g, '');

/** 1丁目2番3号 and 1-2-3 are one place. */
export function plainAddress(text: string): string {
  return plain(text)
    .replace(/(\d+)(?:丁目|番地|番|号)の?/g, '$1-')
    .replace(/ー/g, '-')
    .replace(/-+/g, '-')
    .replace(/-$/, '');
}
