// A fact anywhere in a programme, by its id and a label of its own.
import type { Fact, FactSource, FactState } from './fact';

/** With the id that doubts and the workbook use. */
export interface NamedFact {
  id: string;
  /** One a fact: two facts of a programme never share it. */
  label: string;
  /** As staff read it. */
  text: string;
  state: FactState;
  source: FactSource;
  doubt: string | undefined;
}

export function named<T>(
  id: string,
  label: string,
  fact: Fact<T>,
  text: (value: T) => string = (value) => String(value),
): NamedFact {
  const { value, state, source, doubt } = fact;
  return { id, label, text: text(value), state, source, doubt };
}
