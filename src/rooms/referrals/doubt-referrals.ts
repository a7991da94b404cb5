// How the doubts of every programme become entries of 照会, each once.
import { doubtsOf, type Doubt } from '../../domain/doubt';
import type { Program } from '../../domain/program';
import { newReferral, type Referral } from '../../tables/referrals';
import { numberSeries } from '../../domain/number-series';

export const DOUBT_CATEGORY = '資料疑義';

/** The rows that 照会 lacks. */
export function doubtReferrals(
  programs: readonly Program[],
  standing: readonly Pick<Referral, 'idempotencyKey' | 'referralNumber'>[],
  year: string,
): Referral[] {
  const known = new Set(standing.map((row) => row.idempotencyKey));
  const next = numberSeries(
    'G',
    year,
    standing.map((row) => row.referralNumber),
  );
  return programs
    .flatMap((program) => doubtsOf(program))
    .filter((doubt) => !known.has(keyOf(doubt)))
    .map((doubt) => referralOf(doubt, next()));
}

function keyOf(doubt: Doubt): string {
  return `doubt:${doubt.id}`;
}

function referralOf(doubt: Doubt, referralNumber: string): Referral {
  return newReferral({
    referralNumber,
    category: DOUBT_CATEGORY,
    reasonCode: 'unverifiedFact',
    program: doubt.program,
    memberNumber: '',
    subjectNumber: doubt.id,
    question: doubt.question,
    idempotencyKey: keyOf(doubt),
  });
}
