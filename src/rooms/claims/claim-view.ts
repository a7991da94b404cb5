// This file defines one claim as pages show it: policy, warnings, clocks, costs, papers, steps.
import { partText } from '../../domain/coverage';
import { dateText } from '../../payable/date-messages';
import { problemText } from '../../domain/problem-text';
import { daysBetween, formatJapanese } from '../../domain/calendar';
import { itemAmount } from '../../payable/item-amount';
import { traceText } from '../../payable/messages';
import type { Problem } from '../../domain/problem';
import { claimCosts, claims, type Claim, type ClaimCost } from '../../tables/claims';
import type { Policy } from '../../tables/policies';
import { certain } from '../../tables/unread';
import type { ClaimView, ClockView, CostView } from './contract';
import { factStateText } from '../../domain/fact';
import type { Ports } from '../../ports';
import { intakeOf } from './claim-intake';
import { documentViews } from './claim-documents';
import { settlementText, stepViews } from './claim-steps';
import {
  claimOf,
  claimProgram,
  clocksOf,
  isClosed,
  measuresUntil,
  policiesOf,
  searchPolicies,
  type ClaimProgram,
  type PolicySearch,
} from './claim-world';
import { coverageRowsOf } from './sheet-book';
import { viewText, claimDeskProblems } from './claim-words';
import { publicationWays } from './payable-notes';
import { approvalNeed, costWarnings, itemOf, nextMoves } from './cost-rules';

export function openClaim(ports: Pick<Ports, 'tables' | 'clock'>, claimNumber: string): ClaimView {
  const claim = claimOf(ports, claimNumber);
  const about = claimProgram(claim.program, { plan: claim.plan, rows: coverageRowsOf(ports) });
  const { program, book, rules } = about;
  const today = ports.clock.today();
  const intake = intakeOf(claim);
  const terms = policiesOf(ports, claim.memberKey);
  const search = searchPolicies(terms, rules, intake);
  const costs = ports.tables
    .read(claimCosts)
    .filter((row) => row.claimNumber === claim.claimNumber)
    .map(certain)
    .filter((row) => row.state !== '取消');
  const until = measuresUntil(claim);
  const { groups, note } = documentViews(
    rules,
    claim,
    about,
    costs.map(({ item }) => item),
  );
  return {
    claimNumber: claim.claimNumber,
    memberNumber: claim.memberNumber,
    organization: claim.organization,
    program: program.code,
    programName: program.name,
    plan: claim.plan,
    planName: program.plans.find(({ code }) => code === claim.plan)?.name ?? claim.plan,
    state: claim.state,
    today,
    policyNumber: claim.policyNumber,
    certificate: claim.certificateState,
    policyLines: search.answers.map(policyLine),
    warnings: warningsOf(ports, claim, about, search, terms).map(problemText),
    clocks: clockViews(claim, today),
    settlement: settlementText(rules?.settlementNeedsConsent.value),
    costs: costs.map((row) => ({
      ...costView(row),
      next: isClosed(claim) ? [] : nextMoves(row.state),
      warnings: [...costWarnings(row, claim, until), ...limitWarnings(row, claim, about)].map(problemText),
    })),
    items: book.coverages.map((coverage) => {
      const { listed, perPerson, perCompany } = itemOf(book, claim.plan, coverage.item);
      return {
        item: coverage.item,
        name: coverage.name,
        part: partText[coverage.part],
        approval: approvalNeed(coverage),
        perPerson,
        perCompany,
        listed,
      };
    }),
    documents: groups,
    documentsNote: note,
    steps: stepViews(claim),
    memberKey: claim.memberKey,
    // What was retyped in the row counts.
    intake: { ...intake, knownHow: claim.knownHow, allegation: claim.allegation, cause: claim.cause },
  };
}

/** An amount beyond a limit is told when it is keyed, with the limit's own line. */
function limitWarnings(row: ClaimCost, claim: Claim, { book }: ClaimProgram): Problem[] {
  const amount = itemAmount(book, claim.plan, {
    id: row.costNumber,
    item: row.item,
    lossYen: row.spentYen ?? row.estimateYen ?? 0,
    persons: row.persons ?? 0,
    companies: row.companies ?? 0,
  });
  if (!amount.ok) return [amount.problem];
  const lines = amount.value.trace;
  return lines
    .filter(({ code, yen }, at) => {
      const before = lines[at - 1]?.yen;
      return ['heads', 'itemLimit'].includes(code) && before !== undefined && yen! < before;
    })
    .map((line) => claimDeskProblems.claimAboveLimit({ text: traceText(line) }));
}

function costView(row: ClaimCost): Omit<CostView, 'next' | 'warnings'> {
  const { costNumber, item, itemName, payee, estimateYen, approvalNeeded, requestedOn } = row;
  const { approvedOn, approvedBy, approvedYen, spentOn, spentYen } = row;
  const { claimedOn, decidedYen, checkedYen, state } = row;
  return {
    costNumber,
    item,
    itemName,
    payee,
    estimateYen,
    approvalNeeded,
    requestedOn,
    approvedOn,
    approvedBy,
    approvedYen,
    spentOn,
    spentYen,
    claimedOn,
    decidedYen,
    checkedYen,
    state,
  };
}

function policyLine(answer: PolicySearch['answers'][number]): string {
  const part = partText[answer.part];
  const by = dateText[answer.by];
  if (answer.missing) return viewText.policyMissing(part, by);
  const found = answer.candidates.map(({ policyNumber, fit }) =>
    fit === 'boundary' ? viewText.boundary(policyNumber) : policyNumber,
  );
  return viewText.policy(part, by, found.join('、') || viewText.noPolicy, answer.state);
}

function warningsOf(
  ports: Pick<Ports, 'tables'>,
  claim: Claim,
  { book, rules }: ClaimProgram,
  search: PolicySearch,
  terms: readonly Policy[],
): Problem[] {
  const intake = intakeOf(claim);
  const warnings: Problem[] = [...search.warnings];
  (rules?.priorKnowledge ?? []).forEach((question, index) => {
    if (intake.priorKnowledge[index] === 'はい') {
      warnings.push(claimDeskProblems.claimPriorKnowledge({ text: question.value }));
    }
  });
  const ways = publicationWays(book, intake.kind);
  if (ways.length > 0 && (claim.publishedHow === '' || claim.publishedOn === '')) {
    warnings.push(claimDeskProblems.claimPublicationOpen({ ways: ways.join('、') }));
  }
  if (claim.cautionOn === '') warnings.push(claimDeskProblems.claimCautionOpen());
  const deductible = terms.find((row) => row.policyNumber === claim.policyNumber)?.deductible ?? '';
  if (/[1-9１-９]/.test(deductible)) {
    warnings.push(claimDeskProblems.claimDeductible({ text: deductible }));
  }
  const others = ports.tables
    .read(claims)
    .filter((row) => row.claimNumber !== claim.claimNumber && row.memberKey === claim.memberKey);
  const like = ports.tables
    .sift(others)
    .find((row) => row.occurredOn === claim.occurredOn && row.kind === claim.kind && row.state !== '取下げ');
  if (like) warnings.push(claimDeskProblems.claimMaybeTwice({ claimNumber: like.claimNumber }));
  return warnings;
}

/** Open ones first by date; those without a date stand before them, to be keyed. */
function clockViews(claim: Claim, today: string): ClockView[] {
  const views = clocksOf(claim).map((draft): ClockView => {
    const dueOn = draft.dueAt.slice(0, 10);
    return {
      key: draft.key,
      kind: draft.kind,
      dueOn,
      daysLeft: dueOn === '' || draft.satisfiedBy !== '' ? null : daysBetween(today, dueOn),
      start: draft.start === '' ? '' : formatJapanese(draft.start),
      counting: draft.counting,
      source: draft.source,
      certainty: draft.certainty === 'confirmed' ? '確認済' : factStateText[draft.certainty],
      satisfiedBy: draft.satisfiedBy,
    };
  });
  const rank = (view: ClockView): string =>
    `${view.satisfiedBy === '' ? 0 : 2}${view.dueOn === '' ? '9' : view.dueOn}`;
  return views.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
