// This file defines how anything that goes wrong is described: a code, a place and the values for its text.

/** Where the reader finds the thing that is wrong. */
export interface ProblemPlace {
  tab?: string;
  file?: string;
  row?: number;
  column?: string;
  cell?: string;
}

/** What is wrong, without any wording: the Japanese text stands in a room's messages file under `code`. */
export interface Problem {
  code: string;
  where?: ProblemPlace;
  params?: Record<string, string | number>;
}

export type MessageParams = Record<string, string | number>;
/** The Japanese texts of one room, by code. */
export type MessageCatalogue = Record<string, (params: MessageParams) => string>;

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Carries a problem through code that can only throw. */
export class DaichoError extends Error {
  readonly problem: Problem;

  /** `message` is the text for the reader where it is already known; otherwise the code stands in. */
  constructor(problem: Problem, message: string = problem.code) {
    super(message);
    this.name = 'DaichoError';
    this.problem = problem;
  }
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail<T>(
  code: string,
  params?: Record<string, string | number>,
  where?: ProblemPlace,
): Result<T> {
  const problem: Problem = { code };
  if (where) problem.where = where;
  if (params) problem.params = params;
  return { ok: false, problem };
}
