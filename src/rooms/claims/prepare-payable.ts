// 限度額等の確認表（社内用）: the figures of one claim with their traces, kept in 事故費用, doubts asked.
import { valueOf } from '../../domain/problem';
import { pick } from '../../domain/pick';
import type { Coverages } from '../../domain/coverage';
import { formatYen } from '../../domain/yen';
import { claimCosts, claims, type Claim, type ClaimCost } from '../../tables/claims';
import { type Policy } from '../../tables/policies';
import type { PayableRowView, PayableSheet, RequestFor } from './contract';
import { certain } from '../../tables/unread';
import type { EarlierPayment, LossRow } from '../../payable/claim-case';
import { possibleTerms } from '../../payable/conditions';
import type { Payable, PayableRow } from '../../payable/payable';
import { payable, type PayableAnswer } from '../../payable/readings';
import { traceText } from '../../payable/words';
import type { Ports } from '../../ports';
import { incidentOf, intakeOf } from './claim-intake';
import { alternativeView, askInsurer, priorQuestions, sheetQuestions } from './claim-questions';
import { claimTerms, type ClaimTerms } from './claim-terms';
import {
  claimOf,
  costsAmong,
  coveredClaim,
  lossOf,
  periodText,
  planName,
  policyOf,
  type ClaimProgram,
  type CostRow,
} from './claim-world';
import { hasConsent, itemOf } from './cost-rules';
import { sheetNotesOf } from './payable-notes';
import { claimAudit, referralText, viewText } from './words';

type SheetPorts = Pick<Ports, 'tables' | 'selection' | 'clock' | 'lock' | 'user' | 'audit' | 'termsHistory'>;

export function preparePayable(
  ports: SheetPorts,
  { claimNumber }: RequestFor<'preparePayable'>,
): PayableSheet {
  return ports.lock.hold(() => {
    const claim = claimOf(ports, claimNumber);
    const about = coveredClaim(ports, claim);
    const allCosts = ports.tables.read(claimCosts);
    const costs = costsAmong(allCosts, claim.claimNumber);
    const policy = policyOf(ports, claim);
    const earlier = earlierPayments(ports, claim, about, allCosts);
    const terms = claimTerms(ports, claim, about, policy);
    const answer = answerOf(claim, about, costs, terms, earlier.payments);
    keepFigures(ports, costs, answer, about, claim);
    const asked = askInsurer(ports, claim, about, [
      ...priorQuestions(intakeOf(claim).priorKnowledge, about),
      ...sheetQuestions(claim, answer),
    ]);
    const opened = asked.filter(({ fresh }) => fresh).length;
    const summary = claimAudit.payable(costs.length, opened);
    ports.audit.record('preparePayable', [claim.claimNumber], summary);
    ports.tables.flush();
    return {
      ...sheetOf(claim, about, costs, policy, answer),
      deductible: deductibleText(terms),
      madeOn: ports.clock.today(),
      notes: sheetNotesOf(claim, about, costs, answer, {
        openEarlier: earlier.open,
        conditions: policy?.conditions ?? '',
        terms,
      }),
      referrals: asked.map(({ referralNumber, state }) => referralText.opened(referralNumber, state)),
    };
  });
}

function answerOf(
  claim: Claim,
  { coverages }: ClaimProgram,
  costs: readonly ClaimCost[],
  { policyLimits, deductibleYen }: ClaimTerms,
  earlier: readonly EarlierPayment[],
): PayableAnswer {
  const rows = costs.map((cost): LossRow => ({
    id: cost.costNumber,
    item: cost.item,
    name: cost.itemName,
    lossYen: lossOf(cost),
    ...(cost.persons === null ? {} : { persons: cost.persons }),
    ...(cost.companies === null ? {} : { companies: cost.companies }),
    ...(cost.approvedYen === null ? {} : { approvedYen: cost.approvedYen }),
    // What the plan does not list waits for no consent: it stays with the insured.
    ...(isListed(coverages, claim.plan, cost.item) && !hasConsent(cost) ? { consentOpen: true } : {}),
  }));
  return valueOf(
    payable({
      coverages,
      plan: claim.plan,
      rows,
      incident: incidentOf(intakeOf(claim)),
      earlier,
      policyLimits,
      deductibleYen,
    }),
  );
}

function isListed(coverages: Coverages, plan: string, item: string): boolean {
  const { coverage, listed } = itemOf(coverages, plan, item);
  return coverage !== undefined && listed;
}

const deductibleText = ({ deductibleYen, deductibleText: typed }: ClaimTerms): string =>
  deductibleYen === null
    ? viewText.deductibleOpen(typed)
    : deductibleYen === 0
      ? viewText.deductibleNone
      : formatYen(deductibleYen);

/** Claims of the same policy that came before count against the limits of the term. */
function earlierPayments(
  ports: Pick<Ports, 'tables'>,
  claim: Claim,
  { coverages }: ClaimProgram,
  allCosts: readonly CostRow[],
): { payments: EarlierPayment[]; open: string[] } {
  if (claim.policyNumber === '') return { payments: [], open: [] };
  const before = ports.tables
    .read(claims)
    .filter((row) => row.policyNumber === claim.policyNumber && row.claimNumber < claim.claimNumber)
    .map(certain)
    .filter((row) => row.state !== '取下げ');
  const open = new Set<string>();
  const payments = before.flatMap((row) => {
    const sets = possibleTerms(coverages, incidentOf(intakeOf(row)));
    const terms = [...new Set(sets.flatMap((set) => set.map(({ id }) => id)))];
    return costsAmong(allCosts, row.claimNumber).map((cost): EarlierPayment => {
      const yen = cost.decidedYen ?? cost.checkedYen;
      if (yen === null) open.add(row.claimNumber);
      return { item: cost.item, yen: yen ?? 0, terms };
    });
  });
  return { payments, open: [...open] };
}

/** What has no consent yet stands with the figure that it would have. */
function rowOf({ assumed, whole }: PayableAnswer, id: string): { row: PayableRow; consentOpen: boolean } {
  const counted = assumed.rows.find((row) => row.id === id);
  return counted
    ? { row: counted, consentOpen: false }
    : { row: whole.rows.find((row) => row.id === id)!, consentOpen: true };
}

function keepFigures(
  ports: SheetPorts,
  costs: readonly ClaimCost[],
  answer: PayableAnswer,
  { coverages }: ClaimProgram,
  claim: Claim,
): void {
  const changes = costs.flatMap((cost) => {
    const { row, consentOpen } = rowOf(answer, cost.costNumber);
    const { perHeadYen, inner } = itemOf(coverages, claim.plan, cost.item);
    const percent = row.trace.find(({ code }) => code === 'ratio')?.params['percent'];
    const set = {
      checkedYen: row.kind === 'ask' || consentOpen ? null : row.payableYen,
      perHeadYen,
      ratioPercent: percent === undefined ? null : Number(percent),
      inner,
      grounds: [...row.trace.map(traceText), ...(consentOpen ? [viewText.consentOpen] : [])].join('／'),
    };
    const same = (Object.keys(set) as (keyof typeof set)[]).every((key) => set[key] === cost[key]);
    return same ? [] : [{ id: cost.costNumber, set }];
  });
  if (changes.length > 0) ports.tables.update(claimCosts, changes);
}

/** Of the plan, or of an answer of the simulator. */
export const firstLimitText = ({ firstLimit }: Pick<Payable, 'firstLimit'>): string =>
  firstLimit ? viewText.limit(firstLimit.name, formatYen(firstLimit.amountYen)) : '';

function sheetOf(
  claim: Claim,
  { program, coverages }: ClaimProgram,
  costs: readonly ClaimCost[],
  policy: Policy | undefined,
  answer: PayableAnswer,
): Omit<PayableSheet, 'madeOn' | 'notes' | 'referrals' | 'deductible'> {
  const { assumed, whole, alternatives } = answer;
  const payees = new Map(costs.map((cost) => [cost.costNumber, cost.payee]));
  return {
    ...pick(claim, 'claimNumber', 'organization', 'policyNumber'),
    programName: program.name,
    planName: planName(program, claim.plan),
    period: policy ? periodText(policy) : '',
    conditions: answer.terms.map((id) => coverages.terms.find((term) => term.id === id)?.name ?? id),
    rows: costs.map(({ costNumber }): PayableRowView => {
      const { row, consentOpen } = rowOf(answer, costNumber);
      const unknown = row.kind === 'ask';
      return {
        costNumber: row.id,
        name: viewText.itemOf(row.name, payees.get(row.id) ?? ''),
        lossYen: row.lossYen,
        aloneYen: unknown ? null : row.aloneYen,
        payableYen: unknown ? null : row.payableYen,
        atMost: row.kind === 'atMost',
        consentOpen,
        ownYen: row.ownYen,
        trace: row.trace.map(traceText),
      };
    }),
    limits: assumed.limits.map(({ limit, earlierYen, paidYen }) => ({
      name: limit.name,
      amountYen: limit.amountYen.value,
      earlierYen,
      usedYen: paidYen,
      leftYen: Math.max(0, limit.amountYen.value - earlierYen - paidYen),
    })),
    ...pick(assumed, 'lossYen', 'deductedYen', 'totalYen'),
    incomplete: whole.incomplete,
    wholeYen: whole.totalYen,
    ...pick(answer, 'lowYen', 'highYen'),
    ownYen: assumed.rows
      .filter((row) => row.kind !== 'ask')
      .reduce((sum, row) => sum + row.ownYen, assumed.deductedYen),
    firstLimit: firstLimitText(assumed),
    alternatives: alternatives.map(alternativeView),
  };
}
