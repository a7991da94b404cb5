// How anything that goes wrong is described: a code, a place and the values for its text.
import type { Said } from './way';

/** Where the reader finds the thing that is wrong. */
export interface ProblemPlace {
  readonly tab?: string;
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  readonly cell?: string;
}

export type ProblemParams = Readonly<Record<string, string | number>>;
/** What a text needs: `({ text, max }: Given<'text' | 'max'>) => …`. */
export type Given<Key extends string> = Readonly<Record<Key, string | number>>;

/** Only makers have it, so that no code is written down without its text. It exists in types alone. */
declare const made: unique symbol;

/** What is wrong, without any wording; made by a maker of `problemsOf`, told by `problemText`. */
export interface Problem {
  readonly [made]: true;
  readonly code: string;
  readonly params?: ProblemParams;
  readonly where?: ProblemPlace;
  /** The field of a form that it is about. */
  readonly field?: string;
}

/** The Japanese text of one problem; with `says`, also the ways out of it. */
export type ProblemTold = (given: never) => string | Said;

interface Maker<Arguments extends readonly unknown[]> {
  (...given: Arguments): Problem;
  readonly code: string;
}

type Makers<Texts extends Readonly<Record<string, ProblemTold>>> = {
  readonly [Code in keyof Texts]: Maker<Parameters<Texts[Code]>>;
};

/** By code. Filled as makers are asked for: a bundle carries only the catalogues that it uses. */
const tellers = new Map<string, ProblemTold>();

/**
 * The refusals of one room. Write `/* @__PURE__ *\/` before the call, so that bundles can leave a catalogue out.
 * @example const quoteProblems = problemsOf({ planGone: ({ plan }: Given<'plan'>) => `プラン「${plan}」がありません。` });
 * refuse(quoteProblems.planGone({ plan: 'GH-A' }));
 */
export function problemsOf<Texts extends Readonly<Record<string, ProblemTold>>>(texts: Texts): Makers<Texts> {
  return new Proxy(texts, {
    get(_, code: string) {
      tellers.set(code, texts[code]!);
      return Object.assign((params?: ProblemParams) => (params ? { code, params } : { code }), { code });
    },
  }) as unknown as Makers<Texts>;
}

/** The text as its catalogue has it. */
export const tellerOf = ({ code }: Problem) => tellers.get(code) as (params: ProblemParams) => string | Said;

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Carries problems through code that can only throw. */
export class DaichoError extends Error {
  /** All that is wrong, told at once. */
  readonly problems: readonly Problem[];

  /** `message` is the text for the reader where it is already known; otherwise the code stands in. */
  constructor(problems: Problem | readonly [Problem, ...Problem[]], message?: string) {
    const all: readonly Problem[] = 'code' in problems ? [problems] : problems;
    super(message ?? all[0]!.code);
    this.name = 'DaichoError';
    this.problems = all;
  }

  /** The first. */
  get problem(): Problem {
    return this.problems[0]!;
  }
}

/** @throws DaichoError, always */
export function refuse(...problems: readonly [Problem, ...Problem[]]): never {
  throw new DaichoError(problems);
}

/** Throws all of them at once; quiet where there are none. */
export function refuseAll(problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first) refuse(first, ...others);
}

/** The value; refused is what stands in its place. */
export function valueOf<T>(result: Result<T>): T {
  return result.ok ? result.value : refuse(result.problem);
}

/** What it answers, or all that it refuses. */
export function tried<T>(
  work: () => T,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] } {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (!(error instanceof DaichoError)) throw error;
    return { ok: false, problems: error.problems };
  }
}

/** Whether it is a refusal of these catalogues. */
export const isOf = ({ code }: Problem, ...catalogues: readonly object[]): boolean =>
  catalogues.some((texts) => Object.prototype.hasOwnProperty.call(texts, code));

/** The same problem, found there. */
export function at(problem: Problem, where: ProblemPlace): Problem {
  return { ...problem, where: { ...problem.where, ...where } };
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail<T>(problem: Problem, where?: ProblemPlace): Result<T> {
  return { ok: false, problem: where ? at(problem, where) : problem };
}
