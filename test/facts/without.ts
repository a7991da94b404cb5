// A programme without one of its facts: the same data, one text or figure of it gone.
import type { Program } from '../../src/domain/program';
import type { Place } from './list';

/** What of a programme's folder tells which facts, and where they are read. */
const PARTS: Readonly<Record<string, readonly Place[]>> = {
  facts: ['事実'],
  claims: ['事実', '期限'],
  background: ['背景'],
  questionnaire: ['事実', '質問', '用紙'],
  coverages: ['事実', '補償', '免責'],
};
const OF_PROGRAM: readonly Place[] = ['制度', 'プラン', '料率', '事実'];

/** Names and ties of the product: no facts of a document. */
const NO_FACTS = new Set([
  ...['id', 'code', 'item', 'state', 'source', 'doubt', 'kind', 'part', 'key', 'block', 'version'],
  ...['handbook', 'readings', 'callsOn', 'holdsWhen', 'yesMeans', 'newPage', 'planRatios', 'premiumDoubts'],
]);
/** Gone as a whole. */
const CONDITIONS = new Set(['when', 'requiredWhen', 'hiddenWhen']);

/** One text, figure, yes or condition of a programme. */
export interface Leaf {
  readonly path: string;
  readonly value: unknown;
  /** A value that the document states, or a text without a state of its own. */
  readonly isPublished: boolean;
  /** Where it could be missed. */
  readonly places: readonly Place[];
  /** The programme with another value in its place. */
  readonly with: (value: unknown) => Program;
}

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): [Path, unknown][] {
  const last = path[path.length - 1] ?? '';
  if (CONDITIONS.has(last) && typeof value === 'object') return [[path, value]];
  if (typeof value !== 'object' || value === null) return value === '' ? [] : [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    NO_FACTS.has(key) || typeof inner === 'function' ? [] : pathsOf(inner, [...path, key]),
  );
}

/** Texts that stand without a state: they are the document's. */
const STATED =
  /^(coverages\.(items\.\d+\.(summary|terms\.\d+)|exclusions\.\d+\.entries\.\d+\.(text|exception)|events\.\d+\.name|publication\.\d+\.ways\.\d+\.text)|questionnaire\.items\.\d+\.question\.text)$/;

function isPublishedAt(whole: unknown, path: Path): boolean {
  if (STATED.test(path.join('.'))) return true;
  let at = whole;
  for (const step of path) {
    if (step === 'value') return (at as { state?: string }).state === 'published';
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return false;
}

function replaced<T>(value: T, [step, ...rest]: Path, by: unknown): T {
  if (step === undefined) return by as T;
  const inner = replaced((value as Record<string, unknown>)[step], rest, by);
  if (Array.isArray(value)) return value.map((each, at) => (String(at) === step ? inner : each)) as T;
  return { ...value, [step]: inner };
}

export function leavesOf(program: Program): Leaf[] {
  const handbook = program.handbook! as unknown as Readonly<Record<string, () => unknown>>;
  return [
    ...pathsOf(program).map(([path, value]) => ({
      path: path.join('.'),
      value,
      isPublished: isPublishedAt(program, path),
      places: OF_PROGRAM,
      with: (by: unknown) => replaced(program, path, by),
    })),
    ...Object.entries(PARTS).flatMap(([part, places]) => {
      const whole = handbook[part]!();
      return pathsOf(whole).map(([path, value]) => ({
        path: [part, ...path].join('.'),
        value,
        isPublished: isPublishedAt({ [part]: whole }, [part, ...path]),
        places,
        with: (by: unknown): Program => {
          const less = replaced(whole, path, by);
          return { ...program, handbook: { ...program.handbook!, [part]: () => less } };
        },
      }));
    }),
  ];
}

/** What stands where it was; a figure of nothing becomes another. */
export function gone(value: unknown): unknown {
  if (typeof value === 'number') return value === 0 ? 1 : 0;
  if (typeof value === 'boolean') return !value;
  if (value === 'days' || value === 'years') return value === 'days' ? 'years' : 'days';
  return typeof value === 'string' ? '' : undefined;
}
