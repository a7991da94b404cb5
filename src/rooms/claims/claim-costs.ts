// This file defines 費用と承認: planned costs, and each step from request to settlement.
import type { Problem } from '../../domain/problem';
import { claimProblems } from '../../payable/messages';
import { movesForward } from '../../domain/claim-state';
import { fingerprintOf } from '../../domain/fingerprint';
import { foldText } from '../../domain/fold-text';
import { parseRevenue } from '../../domain/revenue';
import { claimCosts, claims, type ClaimCost } from '../../tables/claims';
import { certain } from '../../tables/unread';
import type { ClaimAnswered, CostMove, MoveClaimCostRequest, SaveClaimCostRequest } from './contract';
import { readForm, formProblems } from '../../domain/form-reader';
import { numberSeries } from '../../domain/number-series';
import type { Ports } from '../../ports';
import { claimOf, claimProgram, isClosed } from './claim-world';
import { coverageRowsOf } from './sheet-book';
import { claimAudit, claimRefusal, claimRefusalOf, moveNames, claimDeskProblems } from './claim-words';
import { approvalNeed, itemOf, movedCost } from './cost-rules';

type CostPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;
type Saved = ClaimAnswered<{ costNumber: string; existing: boolean }>;

export function saveClaimCost(ports: CostPorts, request: SaveClaimCostRequest): Saved {
  const form = readForm<keyof SaveClaimCostRequest>(request as never, ports.clock.today());
  const item = form.text('item', { need: claimDeskProblems.claimItemMissing() });
  const payee = form.text('payee', { need: claimDeskProblems.claimPayeeMissing(), max: 200 });
  const estimateYen = form.yen('estimate', claimDeskProblems.claimEstimateMissing());
  const heads = (field: 'persons' | 'companies'): number | null => {
    const typed = foldText(form.text(field)).replace(/[,\s]|人$|名$|社$|法人$/g, '');
    if (typed !== '' && !/^\d{1,9}$/.test(typed)) {
      form.refuse(field, claimDeskProblems.claimHeadsUnreadable({ text: typed.slice(0, 20) }));
      return null;
    }
    return typed === '' ? null : Number(typed);
  };
  const persons = heads('persons');
  const companies = heads('companies');
  if (form.problems.length > 0) return claimRefusal(...form.problems);
  try {
    return ports.lock.hold(() => {
      const claim = claimOf(ports, request.claimNumber);
      if (isClosed(claim)) {
        const { claimNumber, state } = claim;
        return claimRefusal(claimDeskProblems.claimClosed({ claimNumber, state }));
      }
      const { book } = claimProgram(claim.program, { plan: claim.plan, rows: coverageRowsOf(ports) });
      const found = itemOf(book, claim.plan, item);
      if (!found.coverage)
        return claimRefusal({ ...claimDeskProblems.claimItemOfOther({ item }), field: 'item' });
      if (!found.listed) {
        const plans = found.coverage.plans.value.join('・');
        const params = { item: found.coverage.name, plan: claim.plan, plans };
        return claimRefusal({ ...claimProblems.claimItemNotInPlan(params), field: 'item' });
      }
      if ((found.perPerson || found.perCompany) && (persons ?? 0) + (companies ?? 0) === 0) {
        const params = { item: found.coverage.name };
        return claimRefusal({ ...claimProblems.claimHeadsMissing(params), field: 'persons' });
      }
      const rows = ports.tables.read(claimCosts);
      const idempotencyKey = fingerprintOf(['cost', String(request.requestKey ?? ''), claim.claimNumber]);
      const sent = rows.find((row) => row.idempotencyKey === idempotencyKey);
      if (sent) return { ok: true, costNumber: sent.costNumber, existing: true };
      const twin = rows
        .filter((row) => row.claimNumber === claim.claimNumber && row.item === item)
        .map(certain)
        .find(
          (row) =>
            row.state !== '取消' &&
            row.estimateYen === estimateYen &&
            foldText(row.payee) === foldText(payee),
        );
      if (twin && request.notDuplicate !== true) {
        const params = { costNumber: twin.costNumber, payee };
        return claimRefusal({ ...claimDeskProblems.claimCostTwice(params), field: 'notDuplicate' });
      }
      const taken = rows.map((row) => row.costNumber);
      const costNumber = numberSeries('X', ports.clock.today().slice(0, 4), taken)();
      const blank = Object.fromEntries(
        claimCosts.columns.map(({ key, type }) => [key, type === 'yen' || type === 'number' ? null : '']),
      ) as unknown as ClaimCost;
      const row: ClaimCost = {
        ...blank,
        costNumber,
        claimNumber: claim.claimNumber,
        item,
        itemName: found.coverage.name,
        payee,
        estimateYen,
        approvalNeeded: approvalNeed(found.coverage),
        persons,
        companies,
        perHeadYen: found.perHeadYen,
        ratioPercent: found.ratioPercent,
        inner: found.inner,
        state: '予定',
        idempotencyKey,
      };
      ports.tables.append(claimCosts, [row]);
      ports.audit.record('saveClaimCost', [claim.claimNumber, costNumber], claimAudit.cost(item));
      ports.tables.flush();
      return { ok: true, costNumber, existing: false };
    });
  } catch (error) {
    return claimRefusalOf(error);
  }
}

const MOVES = Object.keys(moveNames) as CostMove[];

export function moveClaimCost(
  ports: CostPorts,
  request: MoveClaimCostRequest,
): ClaimAnswered<{ state: string }> {
  const today = ports.clock.today();
  const form = readForm<keyof MoveClaimCostRequest>(request as never, today);
  const move = form.choice('move', MOVES, claimDeskProblems.claimStepUnknown()) as CostMove;
  const on = form.date('on') || today;
  const amountYen = readAmount(form.text('amount'), form.refuse);
  const note = form.text('note', { max: 500 });
  if (form.problems.length > 0) return claimRefusal(...form.problems);
  try {
    return ports.lock.hold(() => {
      const costNumber = String(request.costNumber ?? '');
      const cost = certain(ports.tables.read(claimCosts).find((row) => row.costNumber === costNumber));
      if (!cost) {
        return claimRefusal(claimDeskProblems.claimCostUnknown({ costNumber: costNumber.slice(0, 40) }));
      }
      const moved = movedCost(cost, move, { on, amountYen, note });
      if ('problem' in moved) return claimRefusal(moved.problem);
      ports.tables.update(claimCosts, [{ id: costNumber, set: moved.set }]);
      if (move === 'claim') advance(ports, cost.claimNumber);
      ports.audit.record('moveClaimCost', [cost.claimNumber, costNumber], claimAudit.move(moveNames[move]));
      ports.tables.flush();
      return { ok: true, state: String(moved.set.state) };
    });
  } catch (error) {
    return claimRefusalOf(error);
  }
}

/** Zero yen is an answer of the insurer too. */
function readAmount(typed: string, refuse: (field: 'amount', problem: Problem) => void): number | null {
  if (typed === '') return null;
  if (/^[0０]+円?$/.test(typed)) return 0;
  const parsed = parseRevenue(typed, 'yen');
  if (parsed.ok && !parsed.value.approximate) return parsed.value.yen;
  refuse('amount', formProblems.fieldYenUnreadable({ text: typed.slice(0, 40) }));
  return null;
}

function advance(ports: CostPorts, claimNumber: string): void {
  const claim = claimOf(ports, claimNumber);
  if (movesForward(claim.state, '請求済')) {
    ports.tables.update(claims, [{ id: claimNumber, set: { state: '請求済' } }]);
  }
}
