// Refusals above a form or a list: what is wrong, and buttons for the ways out that a page can open.
import type { ShownProblem } from '../../domain/problem-text';
import { Notice, type Tone } from './notice';
import { WayButtons } from './ways';

interface ProblemsProps {
  readonly problems: readonly ShownProblem[];
  readonly tone?: Tone;
}

export function Problems({ problems, tone = 'error' }: ProblemsProps) {
  return (
    <>
      {problems.map((problem, index) => (
        <Notice key={index} tone={tone}>
          {problem.message}
          <WayButtons ways={problem.ways ?? []} />
        </Notice>
      ))}
    </>
  );
}
