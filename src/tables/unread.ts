// What a cell reads as where it holds none of what its column may hold: what stands there, and where.
import { cutText } from '../domain/cut-text';
import { cellDoubtProblems } from '../domain/messages';
import { at, DaichoError, isOf, type Problem, type Result } from '../domain/problem';
import { SEAL } from './row-seal';

/** Columns whose cells are a value only where they could be read. */
export type DoubtfulType = 'yen' | 'number' | 'date' | 'dateTime' | 'choice';

/**
 * A code is read as its text, which names a row and is compared; what no code can be is a doubt of its row. So is a seal
 * that no longer fits its row.
 */
type UnreadType = DoubtfulType | 'code' | 'seal';

/**
 * A cell that could not be read. Only the codec makes one (lint refuses any other subclass): no script can write what
 * it cannot make, and a record that is written has no place for it.
 */
export abstract class Unread {
  /** An object with the same fields is none. */
  declare private readonly made: true;

  protected constructor(
    /** What stands in the cell, as text. */
    readonly text: string,
    readonly type: UnreadType,
    readonly tab: string,
    /** As the sheet numbers it; 0 where the row was not asked for. */
    readonly row: number,
    /** The column's header. */
    readonly column: string,
  ) {}

  /** What fingerprints and lists show: the cell as it stands. */
  toString(): string {
    return this.text;
  }
}

/** A cell as read, closed: it compares with nothing before `reading`, `certain` or `sift` has asked whether it is one. */
export interface Closed<Value> {
  readonly [closed]: Value;
}
declare const closed: unique symbol;

/** A row, or some of its cells, with every cell a value. */
export type Certain<Row> = {
  [Key in keyof Row]: Row[Key] extends Closed<infer Value> ? Value : Exclude<Row[Key], Unread>;
};

/** One cell, opened: whoever switches over it says what it does with what could not be read. */
export function reading<Value>(cell: Closed<Value>): Value | Unread {
  return cell as unknown as Value | Unread;
}

/** What stands in a cell, as text: for showing and for fingerprints, never for a decision. */
export function asTyped(cell: Closed<string>): string {
  return String(reading(cell));
}

/** By key, beside the cells: the doubts about codes of the row. */
const codes = Symbol('codes in doubt');

type Codes = Readonly<Record<string, Unread>>;
const codesIn = (row: unknown): Codes => (row as { readonly [codes]?: Codes })[codes] ?? {};

/** The row with a doubt about one of its codes, or about its seal. */
export function withCodeInDoubt<Row extends object>(row: Row, key: string, doubt: Unread): Row {
  return { ...row, [codes]: { ...codesIn(row), [key]: doubt } };
}

/** The cells of a row that could not be read. */
export function doubtsIn(row: unknown): readonly Unread[] {
  const cells = Object.values(row as object).filter((cell): cell is Unread => cell instanceof Unread);
  return [...cells, ...Object.values(codesIn(row))];
}

/** The doubt about this one cell, if there is one. */
export function doubtOf(row: object, key: string): Unread | undefined {
  const cell: unknown = codesIn(row)[key] ?? (row as Readonly<Record<string, unknown>>)[key];
  return cell instanceof Unread ? cell : undefined;
}

/** Rows whose every cell is a value, and the doubts of the others: neither is lost. */
export function sift<Row extends object>(
  rows: readonly Row[],
): { readonly rows: Certain<Row>[]; readonly doubts: readonly Unread[] } {
  const doubts: Unread[] = [];
  const sound = rows.filter((row) => {
    const found = doubtsIn(row);
    doubts.push(...found);
    return found.length === 0;
  });
  return { rows: sound as unknown as Certain<Row>[], doubts };
}

/**
 * The row where every cell is a value, or undefined where there is no row; otherwise its first doubt is refused, with
 * its place. `rows.map(certain)` stops at the first row in doubt: for sums that must not lack one.
 */
export function certain<Row>(row: Row): Certain<Row> {
  const [doubt] = row ? doubtsIn(row) : [];
  if (doubt) throw new DaichoError(unreadProblem(doubt));
  return row as Certain<Row>;
}

/** Rows by id. A row in doubt is there, and is refused when it is asked for: only whoever needs it hears of it. */
export interface Lookup<Value> {
  get(id: string): Value | undefined;
  has(id: string): boolean;
}

export function lookup<Row extends object>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): Lookup<Certain<Row>> {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return { get: (id) => certain(byId.get(id)), has: (id) => byId.has(id) };
}

/** One of many, whose refusals are told one by one: a cell that could not be read is the problem of this one alone. */
export function attempt<T>(work: () => T): Result<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof DaichoError && isUnreadProblem(error.problem))
      return { ok: false, problem: error.problem };
    throw error;
  }
}

/** `certain` for a use that needs these cells and no others. */
export function certainIn<Row extends object, Key extends keyof Row>(
  row: Row,
  keys: readonly Key[],
): Omit<Row, Key> & Certain<Pick<Row, Key>> {
  for (const key of [SEAL.key as Key, ...keys]) {
    const doubt = doubtOf(row, key as string);
    if (doubt) throw new DaichoError(unreadProblem(doubt));
  }
  return row as unknown as Omit<Row, Key> & Certain<Pick<Row, Key>>;
}

/** 「会員名簿 12行目「FAX確認日」：…」 */
export function unreadProblem({ text, type, tab, row, column }: Unread): Problem {
  // A seal is of the whole row, and stands in a column that nobody sees.
  const place = type === 'seal' ? { tab, row } : { tab, row, column };
  return at(makers[type]({ text: shortened(text) }), place);
}

/** A cell may hold 50,000 characters. */
const shortened = (text: string): string => (text.length > TOLD ? `${cutText(text, TOLD)}…` : text);
const TOLD = 40;

/** Whether it was a cell that could not be read, and nothing else. */
export function isUnreadProblem(problem: Problem): boolean {
  return isOf(problem, cellDoubtProblems);
}

const makers = {
  yen: cellDoubtProblems.cellUnreadYen,
  number: cellDoubtProblems.cellUnreadNumber,
  date: cellDoubtProblems.cellUnreadDate,
  dateTime: cellDoubtProblems.cellUnreadDateTime,
  choice: cellDoubtProblems.cellUnreadChoice,
  code: cellDoubtProblems.cellUnreadCode,
  seal: cellDoubtProblems.rowRewritten,
} satisfies Record<UnreadType, unknown>;
