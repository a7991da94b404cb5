// The fields of a request: nothing of another type, no unseen character and no text without end gets in.
import * as z from 'zod/mini';
import { visibleIn, visibleText } from '../domain/visible-text';

// Apps Script has no room for code made at run time.
z.config({ jitless: true });

/** What reads one field. */
export type Field<Value> = z.ZodMiniType<Value>;

/** As a cell of Google Sheets. */
const MAX_TEXT = 50_000;
/** As much as Google lets a page send. */
const MAX_LONG = 50_000_000;

const textOf = (most: number): Field<string> =>
  z.pipe(
    // Pages send nothing for a field that nobody filled in; the command line a year or a number as typed.
    z.transform((value) => {
      if (isMissing(value)) return '';
      return typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
    }),
    z.pipe(z.string().check(z.maxLength(most)), z.transform(visibleText)),
  );

/** A text as long as a cell at most; missing is blank. */
export const text = (): Field<string> => textOf(MAX_TEXT);
/** A text of which the use case itself says how long it may be: a file, a pasted table. */
export const longText = (): Field<string> => textOf(MAX_LONG);
export const number = (): Field<number> => z.number();
/** Missing is false. */
export const flag = (): Field<boolean> => beforehand((value) => value ?? false, z.boolean());
export const nothing = (): Field<null> => beforehand((value) => value ?? null, z.null());
/** One of the words; missing is the blank word, where there is one. */
export const oneOf = <const Word extends string>(words: readonly Word[]): Field<Word> =>
  beforehand((value) => value ?? '', z.enum(words as readonly [Word, ...Word[]]));
/** Missing is empty. */
export const list = <Value>(part: Field<Value>): Field<readonly Value[]> =>
  beforehand((value) => value ?? [], z.array(part));
/** The first that fits. */
export const either = <Left, Right>(left: Field<Left>, right: Field<Right>): Field<Left | Right> =>
  z.union([left, right]);
/** May be missing. */
export const optional = <Value>(part: Field<Value>): Field<Value | undefined> =>
  beforehand((value) => value ?? undefined, z.optional(part));
/** The use case looks at it itself; it too sees no unseen character. */
export const asSent = <Value = unknown>(): Field<Value> =>
  z.pipe(z.unknown(), z.transform(visibleIn as (value: unknown) => Value));

/** What a reader of the domain makes of it; what that refuses cannot be read. */
export const readBy = <Value>(read: (sent: unknown) => Value | undefined): Field<Value> =>
  z.pipe(
    asSent(),
    z.transform((value: unknown, { issues }) => {
      const found = read(value);
      if (found !== undefined) return found;
      issues.push({ code: 'custom', input: value });
      return z.NEVER;
    }),
  );

/** Any key is a key, `__proto__` too; missing is empty. */
export const map = <Value>(part: Field<Value>): Field<Readonly<Record<string, Value>>> =>
  z.pipe(
    z.transform((value: unknown): unknown => value ?? {}),
    z.transform((value: unknown, { issues }) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        issues.push({ code: 'invalid_type', expected: 'object', input: value });
      const entries = Object.entries(value as object).map(([key, one]: [string, unknown]) => {
        const read = z.safeParse(part, one);
        if (!read.success)
          issues.push({ ...read.error.issues[0]!, path: [key], input: one } as z.core.$ZodRawIssue);
        return [visibleText(key), read.data as Value] as const;
      });
      return Object.fromEntries(entries);
    }),
  );

type Shape = Readonly<Record<string, z.ZodMiniType>>;
type Optional<Fields extends Shape> = {
  [Key in keyof Fields]: undefined extends z.output<Fields[Key]> ? Key : never;
}[keyof Fields];
/** What the fields let through: what may be missing has a question mark. */
export type Fitting<Fields extends Shape> = {
  readonly [Key in Exclude<keyof Fields, Optional<Fields>>]: z.output<Fields[Key]>;
} & { readonly [Key in Optional<Fields>]?: Exclude<z.output<Fields[Key]>, undefined> };
type Flat<Value> = { readonly [Key in keyof Value]: Value[Key] };

/** An object with these fields and no others. */
export function fields<const Fields extends Shape>(parts: Fields): Field<Flat<Fitting<Fields>>> {
  const object = z.pipe(z.object(parts as Record<string, z.ZodMiniType>), z.transform(withoutMissing));
  return beforehand(ownFields, object) as unknown as Field<Flat<Fitting<Fields>>>;
}

/** Several fields of text. */
export function texts<Key extends string>(...keys: readonly Key[]): { readonly [K in Key]: Field<string> } {
  return Object.fromEntries(keys.map((key) => [key, text()])) as { [K in Key]: Field<string> };
}

function beforehand<Value>(change: (value: unknown) => unknown, part: z.ZodMiniType<Value>): Field<Value> {
  return z.pipe(z.transform(change), part);
}

/** What is not its own, such as toString of every object, is not there. */
function ownFields(value: unknown): unknown {
  if (isMissing(value)) return {};
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.assign(Object.create(null) as object, value);
}

function withoutMissing(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;
