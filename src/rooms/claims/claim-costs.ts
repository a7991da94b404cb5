// 費用と承認: planned costs, and each step from request to payment.
import { cutText } from '../../domain/cut-text';
import { pick } from '../../domain/pick';
import { newRecord } from '../../tables/new-record';
import { movesForward, type ApprovalNeed } from '../../domain/claim-state';
import { fingerprintOf } from '../../domain/fingerprint';
import { foldText } from '../../domain/fold-text';
import { formProblems, readForm, type FormReader } from '../../domain/form-reader';
import { refuse } from '../../domain/problem';
import { parseRevenue } from '../../domain/revenue';
import { payableProblems } from '../../payable/words';
import type { Ports } from '../../ports';
import { claimCosts, claims, type Claim } from '../../tables/claims';
import { certain } from '../../tables/unread';
import { readHeads } from './claim-intake';
import { claimOf, costsAmong, coveredClaim, openClaimOf } from './claim-world';
import type { RequestFor, SaveClaimCostRequest } from './contract';
import { approvalNeed, itemOf, movedCost } from './cost-rules';
import { claimAudit, claimProblems, moveNames, OTHER_ITEM, zeroYen } from './words';

type CostPorts = Pick<Ports, 'tables' | 'selection' | 'clock' | 'lock' | 'user' | 'audit'>;

export function saveClaimCost(
  ports: CostPorts,
  request: SaveClaimCostRequest,
): { costNumber: string; existing: boolean } {
  const form = readForm<keyof SaveClaimCostRequest>(request, ports.clock.today());
  const item = form.text('item', { need: claimProblems.claimItemMissing() });
  const typedName = form.text('itemName', {
    max: 100,
    ...(item === OTHER_ITEM ? { need: claimProblems.claimItemNameMissing() } : {}),
  });
  const payee = form.text('payee', { max: 200 });
  const estimateYen = form.yen('estimate', claimProblems.claimEstimateMissing());
  const persons = readHeads(form, 'persons');
  const companies = readHeads(form, 'companies');
  form.done();
  return ports.lock.hold(() => {
    const claim = openClaimOf(ports, request.claimNumber);
    const facts = itemFacts(ports, claim, item, typedName);
    if ((facts.perPerson || facts.perCompany) && (persons ?? 0) + (companies ?? 0) === 0)
      refuse({ ...payableProblems.claimHeadsMissing({ item: facts.itemName }), field: 'persons' });
    const rows = ports.tables.read(claimCosts);
    const idempotencyKey = fingerprintOf(['cost', request.requestKey, claim.claimNumber]);
    const sent = rows.find((row) => row.idempotencyKey === idempotencyKey);
    if (sent) return { costNumber: sent.costNumber, existing: true };
    const twin = costsAmong(rows, claim.claimNumber).find(
      (row) =>
        row.item === item &&
        row.itemName === facts.itemName &&
        row.estimateYen === estimateYen &&
        foldText(row.payee) === foldText(payee),
    );
    if (twin && !request.notDuplicate) {
      const { costNumber } = twin;
      refuse({ ...claimProblems.claimCostTwice({ costNumber, payee }), field: 'notDuplicate' });
    }
    const taken = rows.map((row) => row.costNumber);
    const costNumber = ports.tables.series('X', ports.clock.today().slice(0, 4), taken)();
    const row = newRecord(claimCosts, {
      ...pick(facts, 'itemName', 'approvalNeeded', 'perHeadYen', 'ratioPercent', 'inner'),
      ...{ costNumber, item, payee, estimateYen, persons, companies, idempotencyKey },
      claimNumber: claim.claimNumber,
      state: '予定',
    });
    ports.tables.append(claimCosts, [row]);
    ports.audit.record('saveClaimCost', [claim.claimNumber, costNumber], claimAudit.cost(item));
    ports.tables.flush();
    return { costNumber, existing: false };
  });
}

/** What the plan says about the item now. A cost of no item, or of other plans' items, is kept beside the others. */
function itemFacts(ports: CostPorts, claim: Claim, item: string, typedName: string) {
  const found = itemOf(coveredClaim(ports, claim).coverages, claim.plan, item);
  const { coverage, listed } = found;
  if (!coverage && item !== OTHER_ITEM)
    return refuse({ ...claimProblems.claimItemOfOther({ item }), field: 'item' });
  const approvalNeeded: ApprovalNeed = listed ? approvalNeed(coverage) : '不明';
  return { ...found, itemName: coverage?.name ?? typedName, approvalNeeded };
}

export function moveClaimCost(ports: CostPorts, request: RequestFor<'moveClaimCost'>): { state: string } {
  const { costNumber, move } = request;
  const today = ports.clock.today();
  const form = readForm<MoveField>(request, today);
  const on = form.date('on') || today;
  const amountYen = readAmount(form);
  const note = form.text('note', { max: 500 });
  const payee = form.text('payee', { max: 200 });
  form.done();
  return ports.lock.hold(() => {
    const cost = certain(ports.tables.read(claimCosts).find((row) => row.costNumber === costNumber));
    if (!cost) refuse(claimProblems.claimCostUnknown({ costNumber }));
    openClaimOf(ports, cost.claimNumber);
    const set = movedCost(cost, move, { on, amountYen, note, payee });
    ports.tables.update(claimCosts, [{ id: costNumber, set }]);
    if (move === 'claim') advance(ports, cost.claimNumber);
    ports.audit.record('moveClaimCost', [cost.claimNumber, costNumber], claimAudit.move(moveNames[move]));
    ports.tables.flush();
    return { state: String(set.state) };
  });
}

type MoveField = 'on' | 'amount' | 'note' | 'payee';

/** Zero yen is an answer of the insurer too. */
function readAmount(form: FormReader<MoveField>): number | null {
  const typed = form.text('amount');
  if (typed === '') return null;
  if (zeroYen.test(typed)) return 0;
  const parsed = parseRevenue(typed, 'yen');
  if (parsed.ok && !parsed.value.approximate) return parsed.value.yen;
  form.refuse('amount', formProblems.fieldYenUnreadable({ text: cutText(typed, 40) }));
  return null;
}

function advance(ports: CostPorts, claimNumber: string): void {
  const claim = claimOf(ports, claimNumber);
  if (movesForward(claim.state, '請求済'))
    ports.tables.update(claims, [{ id: claimNumber, set: { state: '請求済' } }]);
}
