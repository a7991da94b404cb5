// This file defines how a global borrows its types from the contract that pages read.

/** What a page sends. */
export type Request<Functions, Name extends keyof Functions> = Functions[Name] extends (
  request: infer Sent,
) => unknown
  ? Sent
  : never;

/** What it gets. */
export type Answer<Functions, Name extends keyof Functions> = Functions[Name] extends (
  ...request: never[]
) => infer Given
  ? Given
  : never;
