// The row of 会員名簿 that a request becomes: the same reading as a line of a roster file.
import type { Problem } from '../../domain/problem';
import type { PublicRequest } from '../../domain/public-request';
import { revenueUnitText } from '../../domain/revenue';
import { programOf, programs as registry } from '../../programs';
import type { Intake } from '../../tables/intakes';
import type { Member, MemberColumn } from '../../tables/members';
import { readRosterRow, type RosterColumn } from '../roster';
import { STATED_NUMBER } from './words';
import { revenueOf } from './request-rows';

/** Fields of a programme's own sheet that the roster has a column for. */
const EXTRAS: Readonly<Record<string, MemberColumn>> = {
  office: 'establishment',
  fax: 'fax',
  plan: 'planText',
};

export interface RequestMember {
  readonly member: Member;
  readonly holds: readonly Problem[];
}

/** `listed`: who it is, where the roster knows the member in another programme; otherwise the receipt's number is its. */
export function memberOfRequest(
  intake: Intake,
  request: PublicRequest,
  listed: Member | undefined,
  edgesYen: (plan: string) => readonly number[],
): RequestMember {
  const cells: Partial<Record<MemberColumn, string>> = {
    memberNumber: listed?.memberNumber ?? intake.receiptNumber,
    branch: listed?.branch ?? '',
    organization: intake.organization,
    corporateNumber: intake.corporateNumber,
    department: intake.department,
    contact: intake.contact,
    phone: intake.phone,
    email: intake.email,
    contactMethod: 'メール',
    postalCode: intake.postalCode,
    address: [intake.address, intake.building].filter((part) => part !== '').join(' '),
    program: intake.program,
    remarks: statedNumberOf(request) && !listed ? STATED_NUMBER(statedNumberOf(request)) : '',
    taxBasis: programOf(intake.program)?.revenue.tax.value === 'included' ? '税込' : '不明',
    ...extrasOf(request),
    ...revenueCells(request),
  };
  const keys = Object.keys(cells) as MemberColumn[];
  const columns = new Map(
    keys.map((key, at): [MemberColumn, RosterColumn] => [key, { key, header: key, at }]),
  );
  const line = { line: 1, cells: keys.map((key) => cells[key]!) };
  const header = { columns, ignored: [], address: [], buildingFrom: 0, width: keys.length };
  const { member, holds } = readRosterRow(line, header, { programs: registry, edgesYen });
  // A number from abroad is no number of the roster's form, but a person can still dial it.
  return { member: { ...member, phone: member.phone || intake.phone }, holds };
}

export function statedNumberOf(request: PublicRequest): string {
  return request.extras['memberNumber'] ?? '';
}

function extrasOf(request: PublicRequest): Partial<Record<MemberColumn, string>> {
  const known = Object.entries(EXTRAS).flatMap(([code, key]): [MemberColumn, string][] => {
    const text = request.extras[code];
    return text ? [[key, text]] : [];
  });
  return Object.fromEntries(known);
}

/** The figure with its unit, as it was meant. */
function revenueCells(request: PublicRequest): Partial<Record<MemberColumn, string>> {
  const sent = revenueOf(request);
  if (!sent) return { revenueText: '' };
  return {
    revenueText: sent.answer.text,
    revenueUnit: revenueUnitText[sent.unit],
    fiscalYear: sent.answer.fiscalMonth,
    ...(sent.answer.plan ? { revenueState: '計画' } : {}),
  };
}
