// All that a use case refuses, by field and code; none where it answers.
import { DaichoError } from '../../src/domain/problem';

/** @example refusedBy(() => registerDocument(ports, request)) // ['statement:evidenceLineMissing'] */
export function refusedBy(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof DaichoError)) throw error;
    return error.problems.map(({ code, field }) => (field ? `${field}:${code}` : code));
  }
}
