// How a problem becomes one Japanese sentence: where, what, why, what to do.
import { cutText, wellFormed } from './cut-text';
import { tellerOf, type Problem, type ProblemParams, type ProblemPlace } from './problem';
import type { Way } from './way';

/** What a page shows, and where. */
export interface ShownProblem {
  readonly code: string;
  readonly message: string;
  /** Of a form. */
  readonly field?: string;
  /** What it is about: a row's number or key. */
  readonly id?: string;
  /** Of a file. */
  readonly row?: number;
  /** What a button can do about it. */
  readonly ways?: readonly Way[];
}

/** `取込ファイル 18行目「売上高」：…` */
export function problemText(problem: Problem): string {
  const told = toldOf(problem);
  return placeText(problem.where) + (typeof told === 'string' ? told : told.text);
}

/**
 * As a page shows it; `name` stands in front where a list is read by member or row.
 * Several about the same thing make one line, under the code of the first.
 */
export function shown(wrong: Problem | readonly Problem[], id?: string, name = ''): ShownProblem {
  const problems: readonly Problem[] = 'code' in wrong ? [wrong] : wrong;
  const { code, field } = problems[0]!;
  const ways = problems
    .map(toldOf)
    .flatMap((told) => (typeof told === 'string' ? [] : told.ways.filter(isButton)));
  return {
    code,
    message: (name === '' ? '' : `${name}：`) + problems.map(problemText).join(' '),
    ...(id === undefined ? {} : { id }),
    ...(field ? { field } : {}),
    ...(ways.length > 0 ? { ways } : {}),
  };
}

const isButton = ({ kind }: Way): boolean => kind !== 'person' && kind !== 'none';

const toldOf = (problem: Problem) => tellerOf(problem)(shortened(problem.params ?? {}));

/** A message quotes the beginning of a long text: it stands in a cell or a dialog, and is read. */
const LONGEST_QUOTE = 200;

function shortened(params: ProblemParams): ProblemParams {
  const entries = Object.entries(params).map(([key, value]): [string, string | number] => [
    key,
    typeof value !== 'string'
      ? value
      : value.length > LONGEST_QUOTE
        ? `${cutText(value, LONGEST_QUOTE)}…`
        : wellFormed(value),
  ]);
  return Object.fromEntries(entries);
}

function placeText(where: ProblemPlace | undefined): string {
  if (!where) return '';
  const place = where.file ?? where.tab ?? '';
  const row = where.row === undefined ? '' : `${where.row}行目`;
  const head = [place, where.cell ?? row].filter((part) => part !== '').join(' ');
  const column = where.column === undefined ? '' : `「${where.column}」`;
  return head + column === '' ? '' : `${head}${column}：`;
}
