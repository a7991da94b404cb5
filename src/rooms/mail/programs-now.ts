// The programmes as the insurers' papers have corrected them: what a page or letter shows of a programme is of these.
import { correctedProgram } from '../../domain/corrected-program';
import type { Program } from '../../domain/program';
import type { Ports } from '../../ports';
import { programs as registry } from '../../programs';
import { correctionsOf, facts, ownCorrections } from '../../tables/facts';

export interface ProgramsNow {
  readonly programs: readonly Program[];
  readonly programOf: (code: string) => Program | undefined;
}

/** One read, of 事実. */
export const programsNow = ({ tables }: Pick<Ports, 'tables'>): ProgramsNow =>
  programsBy(tables.sound(facts));

/** By rows of 事実 that are read already. */
export function programsBy(rows: Parameters<typeof correctionsOf>[0]): ProgramsNow {
  const corrected = correctionsOf(rows);
  const programs =
    corrected.size === 0
      ? registry
      : registry.map((program) => correctedProgram(program, ownCorrections(program.code, corrected)));
  return { programs, programOf: (code) => programs.find((program) => program.code === code) };
}
