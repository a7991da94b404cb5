// What is to be looked at in a member's row before it can be quoted: one check for every way in.
import { addressFault } from './mail-address';
import { memberKeyOf, plansNamed, revenueOfCells, type KeyCells, type Planned } from './member-cells';
import { revenueProblems } from './messages';
import type { Problem } from './problem';
import { isDoubtfullySmall, nearBandEdge, type ParsedRevenue } from './revenue';

/** The cells that decide, as text. */
export interface CheckedCells extends KeyCells {
  readonly organization: string;
  readonly planText: string;
  readonly revenueText: string;
  readonly revenueUnit: string;
  readonly email: string;
}

export type MemberFinding = keyof typeof memberFindingText;

/** As 確認事項 shows them, in this order. */
export const memberFindingText = {
  numberMissing: '会員番号がありません',
  numberUnfit: '会員番号・枝番の形式',
  repeated: '会員番号が重複（同じ・似た行）',
  organizationMissing: '法人名がありません',
  programMissing: '加入制度がありません',
  programUnknown: '加入制度が不明',
  planUndecided: '希望プラン未定',
  planUnknown: '希望プランが不明',
  revenueMissing: '売上高未提出',
  revenueUnreadable: '売上高等が読取不可',
  approximate: '概数（実績額が必要）',
  small: '売上高が少額（単位を付けて入力）',
  bandEdge: '区分の境目（円単位で確認）',
  email: 'メールの形式',
} as const;

/** What 年間保険料 and 表示区分 show besides premiums and labels. */
export const rosterText = {
  noRevenue: '未提出',
  unreadable: '読取不可',
  noPlan: 'プラン未定',
  someRefer: '一部要照会',
  held: '確認待ち',
} as const;

/** A mail address can be put right beside a quote; everything else stops it. */
const MINOR: readonly MemberFinding[] = ['email'];

export interface CheckContext<P extends Planned> {
  readonly programOf: (code: string) => P | undefined;
  /** Edges of the bands of a plan. */
  readonly edgesYen: (plan: string) => readonly number[];
  /** Whether another row has this key, or one that looks like it. */
  readonly isRepeated: (cells: KeyCells) => boolean;
}

export interface MemberReading<P extends Planned> {
  readonly key: string;
  readonly program?: P;
  /** Codes; none where they are undecided or unknown. */
  readonly plans: readonly string[];
  readonly revenue?: ParsedRevenue;
  readonly revenueProblem?: Problem;
  readonly findings: readonly MemberFinding[];
  /** True: no quote before somebody has put it right. */
  readonly held: boolean;
}

/** What a number or a branch may be. */
export const MEMBER_CODE = /^[0-9A-Za-z][0-9A-Za-z-]*$/;

export function checkMember<P extends Planned>(
  cells: CheckedCells,
  context: CheckContext<P>,
): MemberReading<P> {
  const findings: MemberFinding[] = [];
  const number = cells.memberNumber.trim();
  const branch = cells.branch.trim();
  if (number === '') findings.push('numberMissing');
  else if (!MEMBER_CODE.test(number) || (branch !== '' && !MEMBER_CODE.test(branch)))
    findings.push('numberUnfit');
  if (number !== '' && context.isRepeated(cells)) findings.push('repeated');
  if (cells.organization.trim() === '') findings.push('organizationMissing');

  const code = cells.program.trim();
  const program = code === '' ? undefined : context.programOf(code);
  if (!program) findings.push(code === '' ? 'programMissing' : 'programUnknown');
  const plans = program && plansNamed(cells.planText, program);
  if (program && !plans) findings.push('planUnknown');
  else if (plans?.length === 0) findings.push('planUndecided');

  const parsed = revenueOfCells(cells.revenueText, cells.revenueUnit);
  const revenue = parsed.ok ? parsed.value : undefined;
  if (!parsed.ok)
    findings.push(
      parsed.problem.code === revenueProblems.revenueBlank.code ? 'revenueMissing' : 'revenueUnreadable',
    );
  if (revenue?.approximate) findings.push('approximate');
  if (revenue && isDoubtfullySmall(revenue)) findings.push('small');
  if (revenue && plans?.some((plan) => nearBandEdge(revenue, context.edgesYen(plan)) !== undefined))
    findings.push('bandEdge');

  if (cells.email.trim() !== '' && addressFault(cells.email)) findings.push('email');
  return {
    key: memberKeyOf(cells),
    ...(program ? { program } : {}),
    plans: plans ?? [],
    ...(revenue ? { revenue } : {}),
    ...(parsed.ok ? {} : { revenueProblem: parsed.problem }),
    findings,
    held: findings.some((finding) => !MINOR.includes(finding)),
  };
}

/** A row with nothing in these cells is none. */
export function hasMemberContent(cells: CheckedCells): boolean {
  return (
    cells.memberNumber !== '' ||
    cells.organization !== '' ||
    cells.program !== '' ||
    cells.planText !== '' ||
    cells.revenueText !== '' ||
    cells.branch !== '' ||
    cells.email !== ''
  );
}

export const findingsText = (findings: readonly MemberFinding[]): string =>
  findings.map((finding) => memberFindingText[finding]).join('、');
