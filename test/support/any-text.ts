// Any text at all, for properties of what passes it on.
import fc from 'fast-check';

const codePoint = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }),
  fc.integer({ min: 0, max: 0xd7ff }),
  // halves of a pair stand between
  fc.integer({ min: 0xe000, max: 0x10ffff }),
);

/** Of every code point; fast-check's own strings of such units count all 1.1 million first, half a second a file. */
export const anyText = (
  limits: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.array(codePoint, limits).map((points) => String.fromCodePoint(...points)),
    },
    // has the words that objects stumble over: __proto__, toString …
    { weight: 1, arbitrary: fc.string(limits) },
  );
