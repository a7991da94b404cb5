// How the doubts of every programme become rows of 資料疑義, each once.
import { doubtsOf } from '../../domain/doubt';
import { numberSeries } from '../../domain/number-series';
import type { Program } from '../../domain/program';
import type { Tables } from '../../ports';
import { newDoubt, type DoubtRow } from '../../tables/doubts';

/** The rows that 資料疑義 lacks. */
export function doubtRows(
  programs: readonly Program[],
  standing: readonly Pick<DoubtRow, 'doubt' | 'referralNumber'>[],
  year: string,
  series: Tables['series'] = numberSeries,
): DoubtRow[] {
  const known = new Set(standing.map((row) => row.doubt));
  const next = series(
    'U',
    year,
    standing.map((row) => row.referralNumber),
  );
  return programs
    .flatMap((program) => doubtsOf(program))
    .filter(({ id }) => !known.has(id))
    .map(({ id, program, question }) => newDoubt({ referralNumber: next(), program, question, doubt: id }));
}
