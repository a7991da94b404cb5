// 限度額等の確認表（社内用）: the figures of one claim with their traces, kept in 事故費用, doubts asked.
import { valueOf } from '../../domain/problem';
import { pick } from '../../domain/pick';
import { numberSeries } from '../../domain/number-series';
import { formatYen } from '../../domain/yen';
import { claimCosts, claims, type Claim, type ClaimCost } from '../../tables/claims';
import { type Policy } from '../../tables/policies';
import { newReferral, referrals, type Referral } from '../../tables/referrals';
import type { AlternativeView, PayableRowView, PayableSheet, RequestFor } from './contract';
import { certain } from '../../tables/unread';
import type { EarlierPayment, LossRow } from '../../payable/claim-case';
import { possibleTerms } from '../../payable/conditions';
import type { Payable, PayableRow } from '../../payable/payable';
import { payable, type Alternative, type PayableAnswer } from '../../payable/readings';
import { traceText } from '../../payable/words';
import type { Ports } from '../../ports';
import { incidentOf, intakeOf } from './claim-intake';
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
import { itemOf } from './cost-rules';
import { sheetNotesOf } from './payable-notes';
import { claimAudit, referralText, viewText } from './words';

type SheetPorts = Pick<Ports, 'tables' | 'selection' | 'clock' | 'lock' | 'user' | 'audit'>;

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
    const answer = answerOf(claim, about, costs, policy, earlier.payments);
    keepFigures(ports, costs, answer.assumed.rows, about, claim);
    const asked = askDoubts(ports, claim, about, answer);
    const opened = asked.filter(({ fresh }) => fresh).length;
    const summary = claimAudit.payable(costs.length, opened);
    ports.audit.record('preparePayable', [claim.claimNumber], summary);
    ports.tables.flush();
    return {
      ...sheetOf(claim, about, costs, policy, answer),
      madeOn: ports.clock.today(),
      notes: sheetNotesOf(claim, about, costs, answer, {
        openEarlier: earlier.open,
        conditions: policy?.conditions ?? '',
      }),
      referrals: asked.map(({ referralNumber, state }) => referralText.opened(referralNumber, state)),
    };
  });
}

function answerOf(
  claim: Claim,
  { coverages }: ClaimProgram,
  costs: readonly ClaimCost[],
  policy: Policy | undefined,
  earlier: readonly EarlierPayment[],
): PayableAnswer {
  const rows = costs.map((cost): LossRow => ({
    id: cost.costNumber,
    item: cost.item,
    lossYen: lossOf(cost),
    ...(cost.persons === null ? {} : { persons: cost.persons }),
    ...(cost.companies === null ? {} : { companies: cost.companies }),
    ...(cost.approvedYen === null ? {} : { approvedYen: cost.approvedYen }),
  }));
  return valueOf(
    payable({
      coverages,
      plan: claim.plan,
      rows,
      incident: incidentOf(intakeOf(claim)),
      earlier,
      ...(policy ? { policyLimits: { liability: policy.liabilityLimitYen, cost: policy.costLimitYen } } : {}),
    }),
  );
}

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

function keepFigures(
  ports: SheetPorts,
  costs: readonly ClaimCost[],
  rows: readonly PayableRow[],
  { coverages }: ClaimProgram,
  claim: Claim,
): void {
  const changes = costs.flatMap((cost) => {
    const row = rows.find(({ id }) => id === cost.costNumber)!;
    const { perHeadYen, inner } = itemOf(coverages, claim.plan, cost.item);
    const percent = row.trace.find(({ code }) => code === 'ratio')?.params['percent'];
    const set = {
      checkedYen: row.kind === 'ask' ? null : row.payableYen,
      perHeadYen,
      ratioPercent: percent === undefined ? null : Number(percent),
      inner,
      grounds: row.trace.map(traceText).join('／'),
    };
    const same = (Object.keys(set) as (keyof typeof set)[]).every((key) => set[key] === cost[key]);
    return same ? [] : [{ id: cost.costNumber, set }];
  });
  if (changes.length > 0) ports.tables.update(claimCosts, changes);
}

interface Asked {
  referralNumber: string;
  state: string;
  fresh: boolean;
}

/** Each point that can be read in two ways is put to the insurer once for the claim. */
function askDoubts(ports: SheetPorts, claim: Claim, about: ClaimProgram, answer: PayableAnswer): Asked[] {
  const watched = intakeOf(claim).detection === 'watchService';
  const points = answer.alternatives.filter(({ kind }) => kind !== 'terms' || watched);
  if (points.length === 0) return [];
  const standing = ports.tables.read(referrals);
  const year = ports.clock.today().slice(0, 4);
  const taken = standing.map((row) => row.referralNumber);
  const next = numberSeries('S', year, taken);
  const fresh: Referral[] = [];
  const asked = points.map((point): Asked => {
    const idempotencyKey = `claim:${claim.claimNumber}:${point.doubt || point.kind}`;
    const found = certain(standing.find((row) => row.idempotencyKey === idempotencyKey));
    if (found) return { referralNumber: found.referralNumber, state: found.state, fresh: false };
    const referral = referralOf(claim, about, alternativeView(point), idempotencyKey, next());
    fresh.push(referral);
    return { referralNumber: referral.referralNumber, state: referral.state, fresh: true };
  });
  if (fresh.length > 0) ports.tables.append(referrals, fresh);
  return asked;
}

function referralOf(
  claim: Claim,
  { program }: ClaimProgram,
  point: AlternativeView,
  idempotencyKey: string,
  referralNumber: string,
): Referral {
  return newReferral({
    referralNumber,
    category: '事故',
    reasonCode: 'claimReading',
    program: program.code,
    memberNumber: claim.memberNumber,
    subjectNumber: claim.claimNumber,
    question: referralText.question({
      ...pick(point, 'name', 'assumed', 'other'),
      claim: claim.claimNumber,
      program: program.name,
      assumedYen: formatYen(point.assumedYen),
      otherYen: formatYen(point.otherYen),
    }),
    idempotencyKey,
  });
}

export function alternativeView(point: Alternative): AlternativeView {
  const { assumedYen, otherYen } = point;
  const condition = (name: string): string => (name === '' ? viewText.noTerms : viewText.condition(name));
  switch (point.kind) {
    case 'reading':
      return { name: point.name, assumed: point.assumed, assumedYen, other: point.other, otherYen };
    case 'terms':
      return {
        name: viewText.termsName,
        assumed: condition(point.assumed),
        assumedYen,
        other: condition(point.other),
        otherYen,
      };
    case 'event':
      return {
        name: viewText.eventName,
        assumed: viewText.eventAssumed,
        assumedYen,
        other: viewText.eventOther,
        otherYen,
      };
  }
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
): Omit<PayableSheet, 'madeOn' | 'notes' | 'referrals'> {
  const { assumed, alternatives } = answer;
  const payees = new Map(costs.map((cost) => [cost.costNumber, cost.payee]));
  return {
    ...pick(claim, 'claimNumber', 'organization', 'policyNumber'),
    programName: program.name,
    planName: planName(program, claim.plan),
    period: policy ? periodText(policy) : '',
    conditions: answer.terms.map((id) => coverages.terms.find((term) => term.id === id)?.name ?? id),
    rows: assumed.rows.map((row): PayableRowView => {
      const unknown = row.kind === 'ask';
      return {
        costNumber: row.id,
        name: viewText.itemOf(row.name, payees.get(row.id) ?? ''),
        lossYen: row.lossYen,
        aloneYen: unknown ? null : row.aloneYen,
        payableYen: unknown ? null : row.payableYen,
        atMost: row.kind === 'atMost',
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
    ...pick(assumed, 'lossYen', 'totalYen', 'incomplete'),
    ...pick(answer, 'lowYen', 'highYen'),
    ownYen: assumed.rows.filter((row) => row.kind !== 'ask').reduce((sum, row) => sum + row.ownYen, 0),
    firstLimit: firstLimitText(assumed),
    alternatives: alternatives.map(alternativeView),
  };
}
