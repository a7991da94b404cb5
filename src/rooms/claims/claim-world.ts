// What the claims desk reads: claim, costs, policies, programme; and what follows from the dates.
import { pick } from '../../domain/pick';
import { memberProblems } from '../../domain/member-problems';
import { CLOSED_CLAIMS } from '../../domain/claim-state';
import { policyWarnings } from '../../payable/check-dates';
import { claimClocks, type ClockCase } from '../../payable/clocks';
import { policiesInForce, type PolicyAnswer } from '../../payable/policy-in-force';
import { formatJapanese } from '../../domain/calendar';
import type { ClaimRules } from '../../domain/claim-rules';
import type { CoveragePart, Coverages } from '../../domain/coverage';
import type { DeadlineDraft } from '../../domain/deadline';
import { refuse, type Problem } from '../../domain/problem';
import type { Program } from '../../domain/program';
import type { Ports } from '../../ports';
import { claimCosts, claims, type Claim, type ClaimCost } from '../../tables/claims';
import type { RowOf } from '../../tables/column';
import { coverages, type CoverageRow } from '../../tables/coverages';
import { policies, type Policy } from '../../tables/policies';
import { certain } from '../../tables/unread';
import { programsNow } from '../mail';
import { intakeOf, momentsOf, yesNoOf } from './claim-intake';
import type { ClaimIntake } from './contract';
import { coveragesOfSheet } from './sheet-coverages';
import { claimProblems, viewText } from './words';

type Read = Pick<Ports, 'tables'>;
export type CostRow = RowOf<typeof claimCosts>;

const closedStates: ReadonlySet<string> = new Set(CLOSED_CLAIMS);
export const isClosed = (claim: Pick<Claim, 'state'>): boolean => closedStates.has(claim.state);

export interface ClaimProgram {
  program: Program;
  coverages: Coverages;
  rules: ClaimRules | undefined;
}

const NO_COVERAGES: Coverages = {
  limits: [],
  items: [],
  events: [],
  publication: [],
  windows: [],
  terms: [],
  exclusions: [],
};

/** As the insurer's papers have corrected it. */
export function claimProgram(ports: Read, code: string): ClaimProgram {
  const program = programsNow(ports).programOf(code);
  if (!program) refuse(memberProblems.memberProgramUnknown({ program: code }));
  return {
    program,
    coverages: program.handbook?.coverages() ?? NO_COVERAGES,
    rules: program.handbook?.claims?.(),
  };
}

/** The coverages have the figures that 補償 has now. */
export function coveredClaim(ports: Read, claim: Claim): ClaimProgram {
  const about = claimProgram(ports, claim.program);
  return { ...about, coverages: coveragesOfSheet(about.coverages, claim.plan, coverageRowsOf(ports)) };
}

/** A line that was left out would be a cover that does not exist. */
export const coverageRowsOf = (ports: Read): CoverageRow[] => ports.tables.read(coverages).map(certain);

/** The named claim; 'selected': that of the row in front; '': the newest that is open. */
export function claimOf(ports: Pick<Ports, 'tables' | 'selection'>, claimNumber: string): Claim {
  const rows = ports.tables.read(claims);
  const wanted = claimNumber === 'selected' ? selectedNumber(ports) : claimNumber.trim();
  const found =
    claimNumber === ''
      ? newestFirst(ports.tables.sift(rows).filter((row) => !isClosed(row)))[0]
      : certain(rows.find((row) => row.claimNumber === wanted));
  return (
    found ??
    refuse(
      wanted === '' ? claimProblems.claimNoneChosen() : claimProblems.claimUnknown({ claimNumber: wanted }),
    )
  );
}

/** Of the row selected in 事故 or 事故費用. */
function selectedNumber({ tables, selection }: Pick<Ports, 'tables' | 'selection'>): string {
  const [claim] = selection.ids(claims);
  const [cost] = claim ? [] : selection.ids(claimCosts);
  const row = cost && tables.read(claimCosts).find(({ costNumber }) => costNumber === cost);
  return claim ?? (row ? row.claimNumber : '');
}

export function newestFirst(rows: readonly Claim[]): Claim[] {
  return [...rows].sort((left, right) => (left.claimNumber < right.claimNumber ? 1 : -1));
}

/** One that may still be changed. */
export function openClaimOf(ports: Pick<Ports, 'tables' | 'selection'>, claimNumber: string): Claim {
  const claim = claimOf(ports, claimNumber);
  refuseClosed(claim);
  return claim;
}

export function refuseClosed(claim: Claim): void {
  const { claimNumber, state } = claim;
  if (isClosed(claim)) refuse(claimProblems.claimClosed({ claimNumber, state }));
}

/** Without what was cancelled. A cost in doubt refuses the figures of its claim, and of those after it under the policy. */
export function costsAmong(rows: readonly CostRow[], claimNumber: string): ClaimCost[] {
  return rows
    .filter((row) => row.claimNumber === claimNumber)
    .map(certain)
    .filter((row) => row.state !== '取消');
}

export const costsOf = (ports: Read, { claimNumber }: Claim): ClaimCost[] =>
  costsAmong(ports.tables.read(claimCosts), claimNumber);

export const lossOf = (cost: ClaimCost): number => cost.spentYen ?? cost.estimateYen ?? 0;

export function policiesOf(ports: Read, memberKey: string): Policy[] {
  return ports.tables
    .read(policies)
    .filter((row) => row.memberKey === memberKey)
    .map(certain);
}

export function policyOf(ports: Read, { policyNumber }: Claim): Policy | undefined {
  return certain(ports.tables.read(policies).find((row) => row.policyNumber === policyNumber));
}

export const planName = (program: Program, plan: string): string =>
  program.plans.find(({ code }) => code === plan)?.name ?? plan;

/** '2018-06-12T09:30:00' as 「2018年6月12日 09:30」; '' where blank. */
export const momentText = (at: string): string =>
  at === '' ? '' : `${formatJapanese(at.slice(0, 10))} ${at.slice(11, 16)}`;

export const periodText = ({ startsAt, endsAt }: Pick<Policy, 'startsAt' | 'endsAt'>): string =>
  `${momentText(startsAt)}～${momentText(endsAt)}`;

export interface PolicySearch {
  answers: readonly PolicyAnswer[];
  warnings: readonly Problem[];
  /** The one that the answers agree on, the liability's first. */
  best: string;
}

export function searchPolicies(
  terms: readonly Policy[],
  rules: ClaimRules | undefined,
  intake: ClaimIntake,
): PolicySearch {
  const moments = momentsOf(intake);
  const answers = policiesInForce(terms, rules, moments);
  return {
    answers,
    warnings: policyWarnings(terms, answers, moments),
    best: answers.map(sureOf).find((policyNumber) => policyNumber !== '') ?? '',
  };
}

/** The only policy in whose term the date lies; '' where there is none, several, or an open hour. */
const sureOf = ({ candidates }: PolicyAnswer): string =>
  candidates.length === 1 && candidates[0]!.fit === 'in' ? candidates[0]!.policyNumber : '';

/** Of each part, where all the dates that may count agree. */
export function surePolicies({ answers }: Pick<PolicySearch, 'answers'>): Record<CoveragePart, string> {
  const of = (part: CoveragePart): string => {
    const found = new Set(answers.filter((answer) => answer.part === part).map(sureOf));
    return found.size === 1 ? [...found][0]! : '';
  };
  return { liability: of('liability'), cost: of('cost') };
}

/** The clocks of one claim as deadlines; a closed claim has satisfied them all. */
export function clocksOf({ rules }: Pick<ClaimProgram, 'rules'>, claim: Claim): DeadlineDraft[] {
  return claimClocks(rules, clockCase(claim));
}

function clockCase(claim: Claim): ClockCase {
  const intake = intakeOf(claim);
  const done = (day: string): string => (day === '' ? '' : viewText.done(formatJapanese(day)));
  const closed = isClosed(claim) ? viewText.closed(claim.state) : '';
  return {
    ...pick(claim, 'claimNumber', 'program', 'plan', 'memberKey', 'owner'),
    starts: {
      known: claim.knownAt.slice(0, 10),
      claimed: claim.claimedAt.slice(0, 10),
      occurred: claim.occurredOn,
      firstReported: claim.firstReportedOn,
      insurerReceived: claim.insurerReceivedOn,
      documentsSubmitted: claim.submittedOn,
    },
    satisfied: {
      immediateNotice: done(claim.firstReportedOn) || closed,
      writtenNotice: done(claim.writtenNoticeOn) || closed,
      measures: closed,
      payment: done(claim.paidOn) || closed,
      limitation: done(claim.paidOn) || closed,
      preliminaryReport: done(claim.preliminaryReportOn) || closed,
      finalReport: done(claim.finalReportOn) || closed,
    },
    leak: intake.kind === '' || intake.kind === 'leak',
    persons: claim.persons ?? undefined,
    sensitive: yesNoOf(intake.sensitive),
    propertyDamage: yesNoOf(intake.propertyDamage),
    wrongfulIntent: yesNoOf(intake.wrongfulIntent),
  };
}

/** Until when measures count as costs; blank without such a clock or its start. */
export function measuresUntil(about: Pick<ClaimProgram, 'rules'>, claim: Claim): string {
  const clock = clocksOf(about, claim).find((draft) => draft.key.endsWith('/measures'));
  return clock?.dueAt.slice(0, 10) ?? '';
}

/** What 期限 takes from the claims: their clocks, by claim. Rows of an unknown programme are left to a person. */
export function claimDeadlines(
  rows: readonly Claim[],
  programOf: (code: string) => Program | undefined,
): DeadlineDraft[] {
  return rows.flatMap((row) => {
    const program = programOf(row.program);
    return program ? clocksOf({ rules: program.handbook?.claims?.() }, row) : [];
  });
}
