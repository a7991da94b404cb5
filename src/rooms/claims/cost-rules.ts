// This file defines how a cost moves from plan to settlement, and what stops it: approval, order of dates, amounts.
import type { ApprovalNeed } from '../../domain/claim-state';
import { coverageOf, type Consent, type Coverage, type CoverageBook } from '../../domain/coverage';
import type { Problem } from '../../domain/problem';
import type { Claim, ClaimCost } from '../../tables/claims';
import type { CostMove } from './contract';
import { moveNames, claimDeskProblems } from './claim-words';

const NEEDED: ReadonlySet<Consent> = new Set(['priorApproval', 'priorApprovalOfPart', 'consent']);

/** Needed where the document says so, free only where it says that; all else is open and asked. */
export function approvalNeed(coverage: Coverage | undefined): ApprovalNeed {
  if (!coverage) return '不明';
  const { value, state } = coverage.consent;
  if (value.some((consent) => NEEDED.has(consent))) return '要';
  return state === 'published' && value.length > 0 && value.every((consent) => consent === 'none')
    ? '不要'
    : '不明';
}

export function itemOf(book: CoverageBook, plan: string, item: string) {
  const answer = coverageOf(book, plan, item);
  const perHead = answer.limits.filter(({ appliesTo }) => appliesTo === 'person' || appliesTo === 'company');
  return {
    coverage: answer.coverage,
    listed: answer.covered !== 'notCovered',
    perPerson: perHead.some(({ appliesTo }) => appliesTo === 'person'),
    perCompany: perHead.some(({ appliesTo }) => appliesTo === 'company'),
    perHeadYen: perHead.length === 1 ? perHead[0]!.amountYen.value : null,
    ratioPercent: answer.payRatioPercent ?? null,
    inner: answer.limits
      .filter((limit) => !perHead.includes(limit))
      .map((limit) => limit.name)
      .join('＞'),
  };
}

const FROM: Readonly<Record<CostMove, readonly string[]>> = {
  request: ['予定'],
  approve: ['予定', '申請中'],
  spend: ['予定', '申請中', '承認済'],
  claim: ['支出済'],
  decide: ['請求済'],
  cancel: ['予定', '申請中', '承認済'],
};

export function nextMoves(state: string): CostMove[] {
  return (Object.keys(FROM) as CostMove[]).filter((move) => FROM[move].includes(state));
}

/** What the row becomes, or why not. */
export function movedCost(
  cost: ClaimCost,
  move: CostMove,
  facts: { on: string; amountYen: number | null; note: string },
): { set: Partial<ClaimCost> } | { problem: Problem } {
  const { on, amountYen, note } = facts;
  if (!nextMoves(cost.state).includes(move)) {
    return { problem: claimDeskProblems.claimMoveNotNow({ state: cost.state, name: moveNames[move] }) };
  }
  switch (move) {
    case 'request':
      return { set: { state: '申請中', requestedOn: on } };
    case 'approve':
      if (note === '') return { problem: claimDeskProblems.claimApproverMissing() };
      if (amountYen === null) return { problem: claimDeskProblems.claimMoveAmountMissing() };
      if (on < cost.requestedOn)
        return { problem: claimDeskProblems.claimApprovedBeforeRequest({ date: cost.requestedOn }) };
      return { set: { state: '承認済', approvedOn: on, approvedBy: note, approvedYen: amountYen } };
    case 'spend':
      return spent(cost, on, amountYen, note);
    case 'claim':
      return { set: { state: '請求済', claimedOn: on } };
    case 'decide': {
      if (amountYen === null) return { problem: claimDeskProblems.claimMoveAmountMissing() };
      const ownYen = Math.max(0, (cost.spentYen ?? 0) - amountYen);
      return { set: { state: '決定', decidedYen: amountYen, ownYen } };
    }
    case 'cancel':
      return { set: { state: '取消' } };
  }
}

function spent(
  cost: ClaimCost,
  on: string,
  amountYen: number | null,
  note: string,
): { set: Partial<ClaimCost> } | { problem: Problem } {
  if (amountYen === null) return { problem: claimDeskProblems.claimMoveAmountMissing() };
  if (cost.approvalNeeded === '要' && cost.approvedOn === '')
    return { problem: claimDeskProblems.claimNotApproved() };
  // Open in the document: approval, or a word with the insurer that is written down.
  if (cost.approvalNeeded === '不明' && cost.approvedOn === '' && note === '') {
    return { problem: claimDeskProblems.claimApprovalOpen() };
  }
  if (cost.approvedOn !== '' && on < cost.approvedOn) {
    return { problem: claimDeskProblems.claimSpentBeforeApproval({ date: cost.approvedOn }) };
  }
  const clearedByWord = cost.approvalNeeded === '不明' && cost.approvedOn === '';
  const kept = clearedByWord ? { approvedBy: note } : note === '' ? {} : { evidence: note };
  return { set: { state: '支出済', spentOn: on, spentYen: amountYen, ...kept } };
}

/** What a person should look at, whatever the state. */
export function costWarnings(cost: ClaimCost, claim: Claim, until: string): Problem[] {
  const warnings: Problem[] = [];
  if (cost.spentOn !== '' && until !== '' && cost.spentOn > until) {
    warnings.push(claimDeskProblems.claimSpentAfterWindow({ date: until }));
  }
  const known = claim.knownAt.slice(0, 10);
  if (cost.spentOn !== '' && known !== '' && cost.spentOn < known) {
    warnings.push(claimDeskProblems.claimSpentBeforeKnown());
  }
  if (cost.approvedYen !== null && (cost.spentYen ?? 0) > cost.approvedYen) {
    warnings.push(claimDeskProblems.claimSpentAboveApproval());
  }
  return warnings;
}
