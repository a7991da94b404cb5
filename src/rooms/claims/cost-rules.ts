// How a cost moves from plan to payment, and what stops it: approval, order of dates, amounts.
import type { ApprovalNeed, CostState } from '../../domain/claim-state';
import { COST_MOVES, type CostMove } from '../../domain/claim-step';
import { coverageOf, type Consent, type Coverage, type Coverages } from '../../domain/coverage';
import { refuse, refuseAll, type Problem } from '../../domain/problem';
import type { Claim, ClaimCost } from '../../tables/claims';
import { moveNames, claimProblems } from './words';

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

export function itemOf(coverages: Coverages, plan: string, item: string) {
  const answer = coverageOf(coverages, plan, item);
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

/** The consent that it needs or may need is there: an approval, a word that is written down, or the decision itself. */
export const hasConsent = (cost: ClaimCost): boolean =>
  cost.approvalNeeded === '不要' ||
  cost.approvedOn !== '' ||
  cost.approvedBy !== '' ||
  cost.decidedYen !== null;

const FROM: Readonly<Record<CostMove, readonly CostState[]>> = {
  request: ['予定'],
  approve: ['予定', '申請中'],
  spend: ['予定', '申請中', '承認済'],
  claim: ['支出済'],
  decide: ['請求済'],
  cancel: ['予定', '申請中', '承認済'],
};

export function nextMoves(state: string): CostMove[] {
  return COST_MOVES.filter((move) => FROM[move].some((from) => from === state));
}

interface MoveFacts {
  readonly on: string;
  readonly amountYen: number | null;
  readonly note: string;
  /** '' where it was named before. */
  readonly payee: string;
}

/** What the row becomes; refused where something is missing or not allowed. */
export function movedCost(cost: ClaimCost, move: CostMove, facts: MoveFacts): Partial<ClaimCost> {
  const { on } = facts;
  if (!nextMoves(cost.state).includes(move))
    refuse(claimProblems.claimMoveNotNow({ state: cost.state, name: moveNames[move] }));
  switch (move) {
    case 'request':
      return { state: '申請中', requestedOn: on };
    case 'approve':
      return approved(cost, facts);
    case 'spend':
      return spent(cost, facts);
    case 'claim':
      if (on < cost.spentOn)
        refuse({
          ...claimProblems.claimStepTooEarly({ name: moveNames.claim, first: moveNames.spend }),
          field: 'on',
        });
      return { state: '請求済', claimedOn: on };
    case 'decide': {
      const decidedYen = amountOf(facts);
      return { state: '決定', decidedYen, ownYen: Math.max(0, (cost.spentYen ?? 0) - decidedYen) };
    }
    case 'cancel':
      return { state: '取消' };
  }
}

const amountOf = ({ amountYen }: MoveFacts): number =>
  amountYen ?? refuse({ ...claimProblems.claimMoveAmountMissing(), field: 'amount' });

function approved(cost: ClaimCost, { on, amountYen, note }: MoveFacts): Partial<ClaimCost> {
  const missing: Problem[] = [];
  if (amountYen === null) missing.push({ ...claimProblems.claimMoveAmountMissing(), field: 'amount' });
  if (note === '') missing.push({ ...claimProblems.claimApproverMissing(), field: 'note' });
  refuseAll(missing);
  if (on < cost.requestedOn)
    refuse({ ...claimProblems.claimApprovedBeforeRequest({ date: cost.requestedOn }), field: 'on' });
  return { state: '承認済', approvedOn: on, approvedBy: note, approvedYen: amountYen };
}

function spent(cost: ClaimCost, facts: MoveFacts): Partial<ClaimCost> {
  const { on, note } = facts;
  const spentYen = amountOf(facts);
  const unapproved = cost.approvedOn === '';
  if (cost.approvalNeeded === '要' && unapproved) refuse(claimProblems.claimNotApproved());
  // Open in the document: approval, or a word with the insurer that is written down.
  const byWord = cost.approvalNeeded === '不明' && unapproved;
  if (byWord && note === '') refuse({ ...claimProblems.claimApprovalOpen(), field: 'note' });
  if (!unapproved && on < cost.approvedOn)
    refuse({ ...claimProblems.claimSpentBeforeApproval({ date: cost.approvedOn }), field: 'on' });
  // An estimate may be nobody's yet; what was spent went to somebody.
  const payee = cost.payee.trim() || facts.payee;
  if (payee === '') refuse({ ...claimProblems.claimPayeeMissing(), field: 'payee' });
  const kept = byWord ? { approvedBy: note } : note === '' ? {} : { evidence: note };
  const paidTo = payee === cost.payee.trim() ? {} : { payee };
  return { state: '支出済', spentOn: on, spentYen, ...paidTo, ...kept };
}

/** What a person should look at, whatever the state. */
export function costWarnings(cost: ClaimCost, claim: Claim, until: string): Problem[] {
  const warnings: Problem[] = [];
  if (cost.spentOn !== '' && until !== '' && cost.spentOn > until) {
    warnings.push(claimProblems.claimSpentAfterWindow({ date: until }));
  }
  const known = claim.knownAt.slice(0, 10);
  if (cost.spentOn !== '' && known !== '' && cost.spentOn < known) {
    warnings.push(claimProblems.claimSpentBeforeKnown());
  }
  if (cost.approvedYen !== null && (cost.spentYen ?? 0) > cost.approvedYen) {
    warnings.push(claimProblems.claimSpentAboveApproval());
  }
  if (cost.decidedYen !== null && cost.decidedYen > (cost.spentYen ?? 0)) {
    warnings.push(claimProblems.claimDecidedAboveSpent());
  }
  return warnings;
}
