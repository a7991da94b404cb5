// A call: what a page or the command line may ask the server, declared once in the contract of its room.
import type { Field } from './fields';

/** Who may: a reader changes nothing; what is the manager's alone is in 管理, or releases figures (rules C1, C6, C7). */
export type Right = 'reader' | 'staff' | 'manager';

declare const answered: unique symbol;
/** The type of an answer, plain JSON; nothing of it is there at run time. */
export interface Json<Value> {
  readonly [answered]?: Value;
}
/** @example call({ may: 'reader', answer: json<{ found: boolean }>() }) */
export const json = <Value>(): Json<Value> => ({});

export interface Call<Request = unknown, Answer = unknown> {
  readonly may: Right;
  /** Built when the call is first made: nothing of it costs the others. */
  readonly request?: () => Field<Request>;
  readonly answer: Json<Answer>;
  /** One chunk of work that a dialog drives: it ends early enough to show its progress. */
  chunk?(request: Request): boolean;
  /** Where no dialog waits: its part ends by then, and says what is left. */
  readonly budgetMs?: number;
}

export type Contract = Readonly<Record<string, Call>>;

/** Declares a call. Without `request` it takes none. */
export function call<Answer, Request = undefined>(declared: Call<Request, Answer>): Call<Request, Answer> {
  return declared;
}

/** For `chunk`: whoever calls it, it is one chunk. */
export const always = (): boolean => true;

/** What a call takes. */
export type RequestOf<C extends Call> = C extends Call<infer Request> ? Request : never;
/** What it answers. */
export type AnswerOf<C extends Call> = C extends { readonly answer: Json<infer Answer> } ? Answer : never;

/** The calls of a contract as functions, as whoever calls them sees them. */
export type CallsOf<C extends Contract> = {
  readonly [Name in keyof C]: undefined extends RequestOf<C[Name]>
    ? () => AnswerOf<C[Name]>
    : Record<never, never> extends RequestOf<C[Name]>
      ? (request?: RequestOf<C[Name]>) => AnswerOf<C[Name]>
      : (request: RequestOf<C[Name]>) => AnswerOf<C[Name]>;
};

/** What does the work of each call of a contract. */
export type UseCases<C extends Contract, Ports> = {
  readonly [Name in keyof C]: (ports: Ports, request: RequestOf<C[Name]>) => AnswerOf<C[Name]>;
};
