// Which programmes a member can join, as far as the programme's facts and the roster say (rule C4).
import { checkEligibility } from '../../domain/eligibility';
import type { Problem } from '../../domain/problem';
import type { Program } from '../../domain/program';
import type { Member } from '../../tables/members';
import { applicantOf } from '../disclosure';
import { comparisonProblems } from './words';

/** Where in 会員名簿 what a rule asks for is entered. */
const COLUMNS: Readonly<Record<string, string>> = {
  memberOf: '所属団体・資格確認日',
  excludedBusinesses: '種別',
  wholeEntity: '加入単位',
  revenueUpTo: '売上高等（原文）',
};

/**
 * Undefined where the member is in the programme, or nothing that is known speaks against joining it and nothing that
 * its rules ask for is open. `rows`: all of the member, one a programme.
 */
export function joiningProblem(
  program: Program,
  rows: readonly Member[],
  revenueYen: number | null,
): Problem | undefined {
  const active = rows.filter(({ state }) => state !== '停止');
  if (active.some((row) => row.program === program.code)) return undefined;
  const [first] = active;
  // Left, or with no row that is in use: nothing is offered unasked.
  if (!first || rows.some((row) => row.program === program.code))
    return comparisonProblems.comparisonMemberStopped({ program: program.code });
  const rules = program.handbook?.eligibility() ?? [];
  const yen = revenueYen ?? active.find((row) => row.revenueYen !== null)?.revenueYen ?? undefined;
  const { revenueYen: _known, ...known } = applicantOf(together(active), yen ?? 0, rules);
  const findings = checkEligibility(rules, { ...known, ...(yen === undefined ? {} : { revenueYen: yen }) });
  const finding = findings.find(({ kind }) => kind === 'refer') ?? findings[0];
  if (!finding) return undefined;
  const given = { program: program.code, reason: finding.text };
  if (finding.kind === 'refer') return comparisonProblems.comparisonNotJoinable(given);
  const column = COLUMNS[rules.find(({ id }) => id === finding.rule)!.kind]!;
  return comparisonProblems.comparisonJoinUnknown({ ...given, memberKey: first.memberKey, column });
}

/** What any of the rows says of the organisation. */
function together(rows: readonly Member[]): Pick<Member, 'kind' | 'association' | 'enrolmentUnit'> {
  const all = (key: 'kind' | 'association') =>
    [...new Set(rows.map((row) => row[key].trim()).filter((text) => text !== ''))].join('、');
  const units = rows.map((row) => row.enrolmentUnit).filter((unit) => unit !== '');
  return {
    kind: all('kind'),
    association: all('association'),
    enrolmentUnit: units.find((unit) => unit !== '法人単位') ?? units[0] ?? '',
  };
}
