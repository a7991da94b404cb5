// This file defines how a programme's folder writes down a fact: value, place in its document, and the doubt.
import type { Fact, FactSource } from '../domain/fact';

export function sourced(document: FactSource['document']) {
  return {
    at: (section: string): FactSource => ({ document, section }),
    published: <T>(value: T, section: string): Fact<T> => ({
      value,
      state: 'published',
      source: { document, section },
    }),
    /** Read out of the document, not said by it. */
    inferred: <T>(value: T, section: string, doubt: string): Fact<T> => ({
      value,
      state: 'inferred',
      source: { document, section },
      doubt,
    }),
    unverified: <T>(value: T, section: string, doubt: string): Fact<T> => ({
      value,
      state: 'unverified',
      source: { document, section },
      doubt,
    }),
    /** The document was read there and says nothing. */
    unstated: (section: string): Fact<null> => ({
      value: null,
      state: 'unverified',
      source: { document, section },
      doubt: '資料に記載がありません',
    }),
  };
}
