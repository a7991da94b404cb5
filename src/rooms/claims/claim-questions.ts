// What a claim asks the insurer: each point once, as a row of 照会.
import { formatYen } from '../../domain/yen';
import type { PayableRow } from '../../payable/payable';
import type { Alternative, PayableAnswer } from '../../payable/readings';
import type { TraceCode, TraceLine } from '../../payable/trace';
import { traceText } from '../../payable/words';
import type { Ports } from '../../ports';
import type { Claim } from '../../tables/claims';
import { newReferral, referrals, type Referral } from '../../tables/referrals';
import { certain } from '../../tables/unread';
import { intakeOf } from './claim-intake';
import type { ClaimProgram } from './claim-world';
import type { AlternativeView } from './contract';
import { referralText, viewText } from './words';

export interface Question {
  /** The same point of the same claim has the same key. */
  readonly point: string;
  readonly question: string;
}

export interface Asked {
  readonly referralNumber: string;
  readonly state: string;
  readonly fresh: boolean;
}

/** Under the lock. */
export function askInsurer(
  ports: Pick<Ports, 'tables' | 'clock'>,
  claim: Pick<Claim, 'claimNumber' | 'memberNumber'>,
  { program }: Pick<ClaimProgram, 'program'>,
  questions: readonly Question[],
): Asked[] {
  if (questions.length === 0) return [];
  const { claimNumber, memberNumber } = claim;
  const standing = ports.tables.read(referrals);
  const taken = standing.map((row) => row.referralNumber);
  const next = ports.tables.series('S', ports.clock.today().slice(0, 4), taken);
  const fresh: Referral[] = [];
  const asked = questions.map(({ point, question }): Asked => {
    const idempotencyKey = `claim:${claimNumber}:${point}`;
    const found = certain(standing.find((row) => row.idempotencyKey === idempotencyKey));
    if (found) return { referralNumber: found.referralNumber, state: found.state, fresh: false };
    const referral = newReferral({
      referralNumber: next(),
      category: '事故',
      reasonCode: 'claimReading',
      program: program.code,
      memberNumber,
      subjectNumber: claimNumber,
      question: referralText.about(claimNumber, program.name) + question,
      idempotencyKey,
    });
    fresh.push(referral);
    return { referralNumber: referral.referralNumber, state: referral.state, fresh: true };
  });
  if (fresh.length > 0) ports.tables.append(referrals, fresh);
  return asked;
}

/** Circumstances that were known before the term. */
export function priorQuestions(
  priorKnowledge: readonly string[],
  { rules }: Pick<ClaimProgram, 'rules'>,
): Question[] {
  return (rules?.priorKnowledge ?? []).flatMap(({ value }, at) =>
    priorKnowledge[at] === 'はい' ? [{ point: `prior.${at}`, question: referralText.prior(value) }] : [],
  );
}

/** What the sheet of limits leaves open: each reading that changes it, and each row without a figure. */
export function sheetQuestions(claim: Claim, { assumed, whole, alternatives }: PayableAnswer): Question[] {
  const watched = intakeOf(claim).detection === 'watchService';
  const points = alternatives.filter(({ kind }) => kind !== 'terms' || watched);
  const asked = new Set<string>(points.map(({ kind }) => kind));
  const read = points.map((point): Question => {
    const { name, assumed: one, other, assumedYen, otherYen } = alternativeView(point);
    return {
      point: point.doubt || point.kind,
      question: referralText.readings(name, one, formatYen(assumedYen), other, formatYen(otherYen)),
    };
  });
  const open = [...whole.rows, ...assumed.rows].flatMap((row) => openQuestion(row, asked) ?? []);
  const byPoint = new Map([...read, ...open].map((question) => [question.point, question]));
  return [...byPoint.values()];
}

/** By which line a row has no figure; a point that is asked as a reading is not asked again. */
const OPEN: Readonly<Partial<Record<TraceCode, (params: TraceLine['params']) => string | number>>> = {
  termAsks: ({ name }) => name!,
  eventNotListed: ({ kind }) => kind!,
  itemUnknown: ({ item }) => item!,
  limitUnknown: ({ name }) => name!,
  noLimit: ({ item }) => item!,
};
const READ_AS: Readonly<Partial<Record<TraceCode, Alternative['kind']>>> = {
  termAsks: 'terms',
  eventNotListed: 'event',
};

function openQuestion(row: PayableRow, asked: ReadonlySet<string>): Question | undefined {
  const line = row.trace[row.trace.length - 1];
  const about = line && OPEN[line.code];
  if (row.kind !== 'ask' || !about || asked.has(READ_AS[line.code] ?? '')) return undefined;
  return {
    point: `${line.code}.${about(line.params)}`,
    question: referralText.open(row.name, traceText(line)),
  };
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
