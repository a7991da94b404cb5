// Every refusal that is told to somebody, in whatever way: thrown, in a list, in a cell, in an alert.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tellerOf, type Problem, type ProblemParams } from '../../../src/domain/problem';
import type { Said, Way } from '../../../src/domain/way';

type Teller = (params: ProblemParams) => string | Said;
type Catalogue = Record<string, Teller & { readonly code?: string }>;

export interface ToldRefusal {
  readonly code: string;
  readonly text: string;
  /** None where the text alone says what to do. */
  readonly ways: readonly Way[];
}

const src = join(__dirname, '../../../src');

/** Every catalogue of every module of src, found by the maker of catalogues: by file, with its codes. */
const modules = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'domain/problem.ts')
  .filter((name) => readFileSync(join(src, name), 'utf8').includes(' problemsOf({'))
  .sort();

/** A catalogue makes problems of its own codes; nothing else in src does. */
function isCatalogue(value: unknown): value is Catalogue {
  if (typeof value !== 'object' || value === null) return false;
  const [code] = Object.keys(value);
  return code !== undefined && (value as Catalogue)[code]?.code === code;
}

function cataloguesOf(file: string): Catalogue[] {
  const exported = Object.values(jest.requireActual<Record<string, unknown>>(join(src, file)));
  // One room keeps its catalogue among its words.
  const parts = exported.flatMap((part) => [
    part,
    ...(typeof part === 'object' && part !== null && !isCatalogue(part) ? Object.values(part) : []),
  ]);
  return parts.filter(isCatalogue);
}

const log: ToldRefusal[] = [];

/** Codes by the file whose catalogue has them. */
export const codesByFile: ReadonlyMap<string, readonly string[]> = new Map(
  modules.map((file) => [file, cataloguesOf(file).flatMap(listenTo)]),
);

function listenTo(catalogue: Catalogue): string[] {
  return Object.keys(catalogue).map((code) => {
    catalogue[code]!({});
    const tell = tellerOf({ code } as Problem) as Teller;
    // Set on the texts behind the makers: from here on this teller is the one that they hand out.
    catalogue[code] = (params) => {
      const told = tell(params);
      log.push(typeof told === 'string' ? { code, text: told, ways: [] } : { code, ...told });
      return told;
    };
    // Makers that a module has taken already tell by it too.
    void catalogue[code];
    return code;
  });
}

/** What is told while this works. */
export function toldBy(work: () => unknown): readonly ToldRefusal[] {
  log.length = 0;
  work();
  return [...log];
}
