// What a command declares, once: its words, its options, its line of help. Reading and help follow.

/** A mistake of whoever typed the command. */
export class UsageError extends Error {}

export interface Option<T> {
  /** What stands for the value in the help; an option without one is a flag. */
  readonly value?: string;
  readonly help: string;
  readonly needed?: boolean;
  /** Whether the word after the value belongs to the option as well. */
  readonly takesNext?: (word: string) => boolean;
  readonly read: (value: string, next?: string) => T;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** What was typed, as the options read it. */
export type Given<O extends Options> = {
  readonly [K in keyof O]:
    | (O[K] extends Option<infer T> ? T : never)
    | (O[K] extends { needed: true } ? never : undefined);
};

export interface Line<O extends Options> {
  readonly rest: readonly string[];
  readonly given: Given<O>;
}

export type Print = (value: unknown) => void;

export interface Command<O extends Options = Options> {
  readonly name: string;
  /** One entry a word: `[WORD]` may be left out, `WORD …` may be many. */
  readonly words: readonly string[];
  readonly help: string;
  readonly options: O;
  /** Does one thing, prints JSON lines and says whether all went well. */
  run(line: Line<O>, print: Print): Promise<boolean>;
}

/** Ties `run` to the options beside it; the list of commands forgets which they are. */
export const command = <O extends Options>(declared: Command<O>): Command => declared;

export const flag = (help: string): Option<true> => ({ help, read: () => true });

export const text = (value: string, help: string): Option<string> => ({ value, help, read: (word) => word });

export const needed = <T>(option: Option<T>) => ({ ...option, needed: true as const });

/** Every command has it. */
export const HELP: Options = { help: flag('what can be asked, and how') };
