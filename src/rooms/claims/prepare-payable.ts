// This file defines 限度額等の確認表（社内用）: the figures of one claim with their traces, kept in 事故費用, doubts asked.
import type { EarlierPayment, LossRow } from '../../payable/claim-case';
import { possibleTerms } from '../../payable/conditions';
import { traceText } from '../../payable/messages';
import { payable, type Alternative, type PayableAnswer } from '../../payable/readings';
import type { PayableRow } from '../../payable/payable';
import { formatJapanese } from '../../domain/calendar';
import { refuse } from '../../domain/problem';
import { formatYen } from '../../domain/yen';
import { claimCosts, claims, type Claim, type ClaimCost } from '../../tables/claims';
import { policies, type Policy } from '../../tables/policies';
import { referrals, type Referral } from '../../tables/referrals';
import type { AlternativeView, PayableRowView, PayableSheet } from './contract';
import { certain } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import { numberSeries } from '../../domain/number-series';
import { newReferral } from '../referrals/new-referral';
import type { Ports } from '../../ports';
import { incidentOf, intakeOf } from './claim-intake';
import { claimOf, claimProgram, type ClaimProgram } from './claim-world';
import { coverageRowsOf } from './sheet-book';
import { claimAudit, referralText, viewText } from './claim-words';
import { sheetNotesOf } from './payable-notes';
import { itemOf } from './cost-rules';

type SheetPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

export function preparePayable(ports: SheetPorts, claimNumber: string): PayableSheet {
  return ports.lock.hold(() => {
    const claim = claimOf(ports, claimNumber);
    const about = claimProgram(claim.program, { plan: claim.plan, rows: coverageRowsOf(ports) });
    const allCosts = ports.tables.read(claimCosts);
    const costs = costsOf(allCosts, claim.claimNumber);
    const policy = certain(
      ports.tables.read(policies).find((row) => row.policyNumber === claim.policyNumber),
    );
    const earlier = earlierPayments(ports, claim, about, allCosts);
    const answer = answerOf(claim, about, costs, policy, earlier.payments);
    keepFigures(ports, costs, answer.assumed.rows, about, claim);
    const asked = askDoubts(ports, claim, about, answer);
    const subjects = [claim.claimNumber];
    const opened = asked.filter(({ fresh }) => fresh).length;
    ports.audit.record('preparePayable', subjects, claimAudit.payable(costs.length, opened));
    ports.tables.flush();
    return {
      ...sheetOf(claim, about, costs, policy, answer, ports.clock.today()),
      notes: sheetNotesOf(claim, about, costs, answer, earlier.open),
      referrals: asked.map(({ referralNumber, state }) => referralText.opened(referralNumber, state)),
    };
  });
}

const lossOf = (cost: ClaimCost): number => cost.spentYen ?? cost.estimateYen ?? 0;

function answerOf(
  claim: Claim,
  { book }: ClaimProgram,
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
  const result = payable({
    book,
    plan: claim.plan,
    rows,
    incident: incidentOf(intakeOf(claim)),
    earlier,
    policyLimits: {
      ...(policy?.liabilityLimitYen ? { liability: policy.liabilityLimitYen } : {}),
      ...(policy?.costLimitYen ? { cost: policy.costLimitYen } : {}),
    },
  });
  if (!result.ok) refuse(result.problem);
  return result.value;
}

/** Claims of the same policy that came before count against the limits of the term. */
function earlierPayments(
  ports: Pick<Ports, 'tables'>,
  claim: Claim,
  { book }: ClaimProgram,
  allCosts: readonly RowOf<typeof claimCosts>[],
): { payments: EarlierPayment[]; open: string[] } {
  if (claim.policyNumber === '') return { payments: [], open: [] };
  const before = ports.tables
    .read(claims)
    .filter((row) => row.policyNumber === claim.policyNumber && row.claimNumber < claim.claimNumber)
    .map(certain)
    .filter((row) => row.state !== '取下げ');
  const open = new Set<string>();
  const payments = before.flatMap((row) => {
    const sets = possibleTerms(book, incidentOf(intakeOf(row)));
    const terms = [...new Set(sets.flatMap((set) => set.map(({ id }) => id)))];
    return costsOf(allCosts, row.claimNumber).map((cost): EarlierPayment => {
      const yen = cost.decidedYen ?? cost.checkedYen;
      if (yen === null) open.add(row.claimNumber);
      return { item: cost.item, yen: yen ?? 0, terms };
    });
  });
  return { payments, open: [...open] };
}

/** A cost in doubt refuses the figures of its own claim, and of those that come after it under the same policy. */
function costsOf(rows: readonly RowOf<typeof claimCosts>[], claimNumber: string): ClaimCost[] {
  return rows
    .filter((row) => row.claimNumber === claimNumber)
    .map(certain)
    .filter((row) => row.state !== '取消');
}

function keepFigures(
  ports: SheetPorts,
  costs: readonly ClaimCost[],
  rows: readonly PayableRow[],
  { book }: ClaimProgram,
  claim: Claim,
): void {
  const changes = costs.flatMap((cost) => {
    const row = rows.find(({ id }) => id === cost.costNumber)!;
    const { perHeadYen, inner } = itemOf(book, claim.plan, cost.item);
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
  const next = numberSeries('G', year, taken);
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
      claim: claim.claimNumber,
      program: program.name,
      name: point.name,
      assumed: point.assumed,
      other: point.other,
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

function sheetOf(
  claim: Claim,
  { program, book }: ClaimProgram,
  costs: readonly ClaimCost[],
  policy: Policy | undefined,
  answer: PayableAnswer,
  today: string,
): Omit<PayableSheet, 'notes' | 'referrals'> {
  const { assumed, alternatives, lowYen, highYen } = answer;
  const moment = (at: string): string => `${formatJapanese(at.slice(0, 10))} ${at.slice(11, 16)}`;
  const payees = new Map(costs.map((cost) => [cost.costNumber, cost.payee]));
  return {
    claimNumber: claim.claimNumber,
    organization: claim.organization,
    programName: program.name,
    planName: program.plans.find(({ code }) => code === claim.plan)?.name ?? claim.plan,
    policyNumber: claim.policyNumber,
    period: policy ? `${moment(policy.startsAt)}～${moment(policy.endsAt)}` : '',
    madeOn: today,
    conditions: answer.terms.map((id) => book.terms.find((term) => term.id === id)?.name ?? id),
    rows: assumed.rows.map((row): PayableRowView => {
      const unknown = row.kind === 'ask';
      const payee = payees.get(row.id) ?? '';
      return {
        costNumber: row.id,
        name: payee === '' ? row.name : `${row.name}（${payee}）`,
        lossYen: row.lossYen,
        aloneYen: unknown ? null : row.aloneYen,
        payableYen: unknown ? null : row.payableYen,
        atMost: row.kind === 'atMost',
        ownYen: row.ownYen,
        trace: row.trace.map(traceText),
      };
    }),
    limits: assumed.limits.map((use) => ({
      name: use.limit.name,
      amountYen: use.limit.amountYen.value,
      earlierYen: use.earlierYen,
      usedYen: use.paidYen,
      leftYen: Math.max(0, use.limit.amountYen.value - use.earlierYen - use.paidYen),
    })),
    lossYen: assumed.lossYen,
    totalYen: assumed.totalYen,
    ownYen: assumed.rows.filter((row) => row.kind !== 'ask').reduce((sum, row) => sum + row.ownYen, 0),
    lowYen,
    highYen,
    incomplete: assumed.incomplete,
    firstLimit: assumed.firstLimit
      ? `${assumed.firstLimit.name}（${formatYen(assumed.firstLimit.amountYen)}）`
      : '',
    alternatives: alternatives.map(alternativeView),
  };
}
