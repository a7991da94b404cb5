// One line a step: a code with its figures, and where the rule stands.
import type { Fact, FactSource, FactState } from '../domain/fact';

export type TraceCode =
  | 'loss'
  | 'approved'
  | 'deductible'
  | 'ratio'
  | 'noRatio'
  | 'heads'
  | 'itemLimit'
  | 'earlier'
  | 'sharedLimit'
  | 'limitUnknown'
  | 'noLimit'
  | 'notListed'
  | 'itemUnknown'
  | 'termAsks'
  | 'eventNotListed';

export interface TraceLine {
  code: TraceCode;
  params: Record<string, string | number>;
  /** The amount after this step; undefined where the step only says something. */
  yen?: number;
  source?: FactSource;
  state?: FactState;
}

export function traceLine(
  code: TraceCode,
  params: TraceLine['params'],
  yen?: number,
  fact?: Fact<unknown>,
): TraceLine {
  return {
    code,
    params,
    ...(yen === undefined ? {} : { yen }),
    ...(fact ? { source: fact.source, state: fact.state } : {}),
  };
}
