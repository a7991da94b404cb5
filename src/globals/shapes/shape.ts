// This file defines how the shape of a request is written as data, and the type of what fits it.

/**
 * `text` holds at most what a cell holds; of `long` the use case itself says how long it may be, and of `own` what it
 * is at all. A key with ? may be missing.
 */
export type Shape =
  | 'text'
  | 'long'
  | 'own'
  | 'number'
  | 'flag'
  | 'null'
  | { readonly one: readonly string[] }
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly or: readonly Shape[] }
  | { readonly of: Fields };
export type Fields = { readonly [key: string]: Shape };

/** What a shape lets through. */
export type Fitting<S> = S extends 'text' | 'long'
  ? string
  : S extends 'own'
    ? never
    : S extends 'number'
      ? number
      : S extends 'flag'
        ? boolean
        : S extends 'null'
          ? null
          : S extends { readonly one: readonly (infer Word)[] }
            ? Word
            : S extends { readonly list: infer Part }
              ? readonly Fitting<Part>[]
              : S extends { readonly map: infer Part }
                ? Readonly<Record<string, Fitting<Part>>>
                : S extends { readonly or: readonly (infer Choice)[] }
                  ? Fitting<Choice>
                  : S extends { readonly of: infer Parts }
                    ? FittingFields<Parts>
                    : never;

type FittingFields<Parts> = {
  readonly [Key in keyof Parts as Key extends `${string}?` ? never : Key]: Fitting<Parts[Key]>;
} & {
  readonly [Key in keyof Parts as Key extends `${infer Name}?` ? Name : never]?: Fitting<Parts[Key]>;
};

/** Several fields of text. */
export function textFields<Key extends string>(...keys: readonly Key[]): { readonly [K in Key]: 'text' } {
  return Object.fromEntries(keys.map((key) => [key, 'text'])) as { [K in Key]: 'text' };
}

/** By the name of the global; a name with ? may be called without a request, null takes none. */
export type RequestShapes = Readonly<Record<string, Shape | null>>;
