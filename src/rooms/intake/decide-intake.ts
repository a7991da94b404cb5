// What one request becomes: a member's row, or the question that a person has to answer first.
import { problemText } from '../../domain/problem-text';
import type { Intake } from '../../tables/intakes';
import { memberOfCells, newMember, type Member, type NewMember } from '../../tables/members';
import { formatYenInWords } from '../../domain/yen';
import { fieldNames, resultText, waitingText } from './words';
import { plainName } from '../../domain/organization-name';
import { matchMember, plainAddress, proposalsOf } from './match-member';
import { statedNumberOf, memberOfRequest } from './request-member';
import type { IntakeContent } from './request-rows';

/** What a person has said about a doubtful one. */
export type Said = { readonly kind: 'member'; readonly memberKey: string } | { readonly kind: 'new' };

export type Decided =
  | {
      readonly kind: 'member';
      readonly member: Member;
      /** False where the roster has the row already. */
      readonly add: boolean;
      readonly match: '一致' | '新規';
      /** Facts for blank cells of a row that stands. */
      readonly fill: Partial<NewMember>;
      /** Why no quote is made although the member is known; '' where nothing speaks against it. */
      readonly noQuote: string;
      /** Names of what the roster has differently. */
      readonly differences: readonly string[];
    }
  | { readonly kind: 'waits'; readonly reason: string; readonly proposal: string };

const REVENUE = ['revenueText', 'fiscalYear', 'revenueState'] as const;

export function decideIntake(
  intake: Intake,
  { request }: IntakeContent,
  members: readonly Member[],
  edgesYen: (plan: string) => readonly number[],
  said?: Said,
): Decided {
  const claimed = statedNumberOf(request);
  // Made by a run that was cut off after this row had become a member.
  const before = members.find(
    (one) => one.memberNumber === intake.receiptNumber && one.program === intake.program,
  );
  if (before) return standing(before, '新規', before);
  const match = said ? saidMatch(said, intake, members) : matchMember(intake, claimed, members);
  if (match.kind === 'doubtful') {
    return { kind: 'waits', reason: waitingText.candidates, proposal: proposalsOf(match.candidates) };
  }
  // Of somebody unknown nothing is made until a person has looked: no member, no quote, no question to an insurer.
  if (match.kind === 'new' && !said) return { kind: 'waits', reason: waitingText.unknown, proposal: '' };
  const listed = match.kind === 'certain' ? match.listed : undefined;
  const made = memberOfRequest(intake, request, listed, edgesYen);
  if (match.kind === 'certain' && match.row) return standing(match.row, '一致', made.member);
  if (made.holds.length > 0) {
    const reasons = made.holds.map((problem) => problemText({ ...problem, where: undefined }));
    return { kind: 'waits', reason: waitingText.held([...new Set(reasons)].join(' ')), proposal: '' };
  }
  return {
    kind: 'member',
    member: made.member,
    add: true,
    match: listed ? '一致' : '新規',
    fill: {},
    noQuote: '',
    differences: listed ? differencesOf(listed, made.member) : [],
  };
}

/** A row that stands keeps what it says; only blanks are filled, and a figure that differs is a person's to judge. */
function standing(row: Member, match: '一致' | '新規', sent: Member): Decided {
  const differs = row.revenueYen !== null && sent.revenueYen !== null && row.revenueYen !== sent.revenueYen;
  const blank = row.revenueYen === null && row.revenueText.trim() === '' && sent.revenueYen !== null;
  const fill: Partial<NewMember> = {
    ...(blank ? Object.fromEntries(REVENUE.map((key) => [key, sent[key]])) : {}),
    ...(row.planText === '' && sent.planText !== '' ? { planText: sent.planText } : {}),
  };
  const noQuote = differs
    ? waitingText.revenueDiffers(formatYenInWords(row.revenueYen!), formatYenInWords(sent.revenueYen!))
    : row.state === '停止'
      ? waitingText.stopped
      : '';
  const differences = differencesOf(row, sent);
  const member = memberOfCells({ ...newMember(row), ...fill });
  return { kind: 'member', member, add: false, match, fill, noQuote, differences };
}

type Known = ReturnType<typeof matchMember>;

function saidMatch(said: Said, intake: Intake, members: readonly Member[]): Known {
  const chosen = said.kind === 'member' && members.find(({ memberKey }) => memberKey === said.memberKey);
  if (!chosen) return { kind: 'new' };
  const row = members.find(
    ({ memberNumber, branch, program }) =>
      memberNumber === chosen.memberNumber && branch === chosen.branch && program === intake.program,
  );
  return { kind: 'certain', listed: row ?? chosen, row };
}

const digits = (text: string): string => text.replace(/\D/g, '');
const trimmed = (text: string): string => text.trim();

/** As what each counts when it is compared. */
const COMPARED = {
  organization: plainName,
  department: plainName,
  contact: plainName,
  phone: digits,
  email: (text: string) => text.trim().toLowerCase(),
  postalCode: digits,
  address: plainAddress,
  corporateNumber: trimmed,
} as const;

/** Never taken over: an address changes by a person's hand (rule C14). */
function differencesOf(listed: Member, sent: Member): string[] {
  return (Object.keys(COMPARED) as (keyof typeof COMPARED)[])
    .filter((key) => sent[key] !== '' && COMPARED[key](listed[key]) !== COMPARED[key](sent[key]))
    .map((key) => fieldNames[key]);
}

export function resultOf(decided: Extract<Decided, { kind: 'member' }>, parts: readonly string[]): string {
  const { member, add, differences } = decided;
  return [
    add ? resultText.newMember(member.memberNumber) : resultText.member(member.memberNumber),
    ...parts,
    ...(differences.length > 0 ? [resultText.differences(differences)] : []),
  ].join('／');
}
