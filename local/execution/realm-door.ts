// What goes through the door between Node and a script's realm.

/** The only door out of the context. Text goes through, never objects, so nothing of Node leaks in. */
export interface RealmHost {
  readonly call: (target: string | number, method: string, args: string) => string;
  readonly log: (text: string) => void;
}

export interface RealmManifest {
  readonly globals: readonly string[];
  /** Constants by class and type: `{ Ui: { Button: ['OK', …] } }`. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** By class the method that gives an object as text; otherwise the class's name stands for it. */
  readonly texts: Readonly<Record<string, string>>;
  /** Enumerations and constants that are not there are refused by name. */
  readonly strict: boolean;
  readonly timeZone: string;
}

export interface RealmOutcome {
  value?: string;
  error?: { name: string; message: string; stack?: string };
}

/** Name of the door while the context is being made; it is gone before the script's own code runs. */
export const REALM_DOOR = '__realm';

/** By the place of an argument: the cells of a column. The realm makes rows of them: the script never sees the arrays. */
export type RealmColumns = ReadonlyMap<number, readonly unknown[]>;

export type RealmInvoker = (
  name: string,
  args: string,
  outcome: RealmOutcome,
  columns?: RealmColumns,
) => void;
