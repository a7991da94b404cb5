// How a valid request is spoiled: one place of it becomes something else.
import fc from 'fast-check';
import { hostileTexts } from './hostile';
import { anyText } from '../any-text';

/** Where in a request, by the n-th place of it, and what stands there instead. */
export interface Spoiling {
  readonly place: number;
  readonly kind: 'text' | 'other' | 'missing' | 'many' | 'reversed';
  readonly text: string;
  readonly other: fc.JsonValue;
}

export const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  place: fc.nat(60),
  kind: fc.constantFrom('text', 'text', 'text', 'other', 'missing', 'many', 'reversed'),
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
    { weight: 1, arbitrary: anyText() },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', ' ', 'D-999/GH', 'GH', 'TOSHA-A', '2018-04-01', '2099-12-31'),
    },
  ),
  other: fc.oneof(
    fc.constantFrom<fc.JsonValue>(0, -1, 0.5, 1e308, 9_007_199_254_740_993, true, false, null, [], {}),
    fc.jsonValue({ maxDepth: 2 }),
  ),
});

type Json = fc.JsonValue | undefined;

/** Every place of a request, the request itself first. */
function placesOf(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const parts: [string | number, Json][] = Array.isArray(value)
    ? value.map((part, at) => [at, part])
    : Object.entries(value);
  return [path, ...parts.flatMap(([key, part]) => placesOf(part, [...path, key]))];
}

export function spoil(request: unknown, how: Spoiling): unknown {
  const plain = request === undefined ? undefined : (JSON.parse(JSON.stringify(request)) as Json);
  const places = placesOf(plain);
  return replaceAt(plain, places[how.place % places.length]!, how);
}

function replaceAt(value: Json, path: readonly (string | number)[], how: Spoiling): Json {
  const [key, ...rest] = path;
  if (key === undefined) return replacement(value, how);
  if (Array.isArray(value))
    return value.map((part, at) => (at === key ? (replaceAt(part, rest, how) ?? null) : part));
  const entries = Object.entries(value as Record<string, fc.JsonValue>);
  return Object.fromEntries(
    entries.map(([name, part]) => [name, name === key ? replaceAt(part, rest, how) : part]),
  ) as Json;
}

function replacement(value: Json, { kind, text, other }: Spoiling): Json {
  switch (kind) {
    case 'text':
      return text;
    case 'other':
      return other;
    case 'missing':
      return undefined;
    case 'many':
      return Array.isArray(value) && value.length > 0
        ? Array.from({ length: 50 }, (_, at) => value[at % value.length]!)
        : [text, text];
    case 'reversed':
      return Array.isArray(value) ? [...value].reverse() : typeof value === 'string' ? value + text : value;
  }
}
