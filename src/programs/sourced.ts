// How a programme's folder writes down a fact: value, place in its document, and the doubt.
import type { Fact, FactSource, FactState } from '../domain/fact';

/** A doubt that names the value is made from it. */
type DoubtOf<T> = string | ((value: T) => string);

export function sourced(document: FactSource['document']) {
  const doubtful = <T>(value: T, state: FactState, section: string, doubt: DoubtOf<T>): Fact<T> => ({
    value,
    state,
    source: { document, section },
    doubt: typeof doubt === 'string' ? doubt : doubt(value),
  });
  return {
    at: (section: string): FactSource => ({ document, section }),
    published: <T>(value: T, section: string): Fact<T> => ({
      value,
      state: 'published',
      source: { document, section },
    }),
    /** Read out of the document, not said by it. */
    inferred: <T>(value: T, section: string, doubt: DoubtOf<T>) =>
      doubtful(value, 'inferred', section, doubt),
    unverified: <T>(value: T, section: string, doubt: DoubtOf<T>) =>
      doubtful(value, 'unverified', section, doubt),
    /** The document was read there and says nothing. */
    unstated: (section: string): Fact<null> => ({
      value: null,
      state: 'unverified',
      source: { document, section },
      doubt: '資料に記載がありません',
    }),
  };
}
