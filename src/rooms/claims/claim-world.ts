// This file defines what the claims desk reads: claim, costs, policies, programme; and what follows from the dates.
import { quoteProblems } from '../quotes/messages';
import { CLOSED_CLAIMS } from '../../domain/claim-state';
import { policyWarnings } from '../../payable/check-dates';
import { claimClocks, type ClockCase } from '../../payable/clocks';
import { policiesInForce, type PolicyAnswer } from '../../payable/policy-in-force';
import type { ClaimRules } from '../../domain/claim-rules';
import type { CoverageBook } from '../../domain/coverage';
import type { DeadlineDraft } from '../../domain/deadline';
import { refuse, type Problem } from '../../domain/problem';
import type { Program } from '../../domain/program';
import { formatJapanese } from '../../domain/calendar';
import { programOf } from '../../programs';
import { claims, type Claim } from '../../tables/claims';
import type { CoverageRow } from '../../tables/coverages';
import { policies, type Policy } from '../../tables/policies';
import { certain } from '../../tables/unread';
import type { ClaimIntake } from './contract';
import type { Ports } from '../../ports';
import { intakeOf, momentsOf, yesNoOf } from './claim-intake';
import { viewText, claimDeskProblems } from './claim-words';
import { bookOfSheet } from './sheet-book';

const CLOSED_STATES: ReadonlySet<string> = new Set(CLOSED_CLAIMS);
export const isClosed = (claim: Pick<Claim, 'state'>): boolean => CLOSED_STATES.has(claim.state);

export interface ClaimProgram {
  program: Program;
  book: CoverageBook;
  rules: ClaimRules | undefined;
}

const NO_BOOK: CoverageBook = {
  limits: [],
  coverages: [],
  events: [],
  publication: [],
  windows: [],
  terms: [],
  exclusions: [],
};

/** With a plan and the rows of 補償, the book has the figures that stand there. */
export function claimProgram(
  code: string,
  sheet?: { readonly plan: string; readonly rows: readonly CoverageRow[] },
): ClaimProgram {
  const program = programOf(code);
  if (!program) refuse(quoteProblems.memberProgramUnknown({ program: code }));
  const book = program.handbook?.coverages() ?? NO_BOOK;
  return {
    program,
    book: sheet ? bookOfSheet(book, sheet.plan, sheet.rows) : book,
    rules: program.handbook?.claims?.(),
  };
}

/** The named claim, or the one that is in front: selected rows first, else the newest that is open. */
export function claimOf(ports: Pick<Ports, 'tables'>, claimNumber: string): Claim {
  const rows = ports.tables.read(claims);
  const wanted = String(claimNumber ?? '').trim();
  if (wanted !== '') {
    const found = rows.find((row) => row.claimNumber === wanted);
    if (!found) refuse(claimDeskProblems.claimUnknown({ claimNumber: wanted.slice(0, 40) }));
    return certain(found);
  }
  const open = ports.tables
    .sift(rows)
    .filter((row) => !isClosed(row))
    .sort((a, b) => (a.claimNumber < b.claimNumber ? 1 : -1));
  if (!open[0]) refuse(claimDeskProblems.claimNoneChosen());
  return open[0];
}

export function policiesOf(ports: Pick<Ports, 'tables'>, memberKey: string): Policy[] {
  return ports.tables
    .read(policies)
    .filter((row) => row.memberKey === memberKey)
    .map(certain);
}

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
  const sure = answers.flatMap((answer) =>
    answer.candidates.length === 1 && answer.candidates[0]!.fit === 'in' ? [answer.candidates[0]!] : [],
  );
  return {
    answers,
    warnings: policyWarnings(terms, answers, moments),
    best: sure[0]?.policyNumber ?? '',
  };
}

/** The clocks of one claim as deadlines; a closed claim has satisfied them all. */
export function clocksOf(claim: Claim): DeadlineDraft[] {
  const { rules } = claimProgram(claim.program);
  return claimClocks(rules, clockCase(claim));
}

function clockCase(claim: Claim): ClockCase {
  const intake = intakeOf(claim);
  const done = (day: string): string => (day === '' ? '' : viewText.done(formatJapanese(day)));
  const closed = isClosed(claim) ? viewText.closed(claim.state) : '';
  return {
    claimNumber: claim.claimNumber,
    program: claim.program,
    plan: claim.plan,
    memberKey: claim.memberKey,
    owner: claim.owner,
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
export function measuresUntil(claim: Claim): string {
  const clock = clocksOf(claim).find((draft) => draft.key.endsWith('/measures'));
  return clock?.dueAt.slice(0, 10) ?? '';
}

/** What 期限 takes from the claims: their clocks, by claim. Rows of an unknown programme are left to a person. */
export function claimDeadlines(rows: readonly Claim[]): DeadlineDraft[] {
  return rows.filter((row) => programOf(row.program)).flatMap(clocksOf);
}
