// How far a set-up has come: a mark for each step, in hidden cells of ホーム that go where the workbook goes.
import type { Sheet } from './grid';
import { HELPER } from './home-layout';

/**
 * Which layout each tab was last given in full; which steps the set-up that is under way has finished; what could not
 * be protected. A copy of the file and an earlier version of it hold the marks that are true of them.
 */
export interface SetUpMarks {
  readonly layouts: ReadonlyMap<string, string>;
  readonly finished: ReadonlySet<string>;
  /** Of the set-up that is under way: another program begins anew. '' where none is. */
  readonly round: string;
  readonly troubles: readonly string[];
}

/** The first row of ホーム, right of what is shown. */
const ROW = 1;
const CELLS = 3;
const NONE: SetUpMarks = { layouts: new Map(), finished: new Set(), round: '', troubles: [] };
/** A cell holds 50,000 characters; so many lines tell enough. */
const MOST_TROUBLES = 40;

export function readMarks(home: Sheet | null): SetUpMarks {
  if (!home || home.getMaxColumns() < HELPER + CELLS - 1) return NONE;
  const [layouts = '', finished = '', troubles = ''] = home
    .getRange(ROW, HELPER, 1, CELLS)
    .getValues()[0]!
    .map(String);
  const [round = '', ...steps] = wordsOf(finished);
  return {
    layouts: new Map(wordsOf(layouts).map((word) => word.split('=') as [string, string])),
    finished: new Set(steps),
    round,
    troubles: troubles === '' ? [] : troubles.split('\n'),
  };
}

export function markCells({ layouts, finished, round, troubles }: SetUpMarks): string[] {
  return [
    [...layouts].map(([key, layout]) => `${key}=${layout}`).join(' '),
    [round, ...finished].join(' '),
    troubles.slice(0, MOST_TROUBLES).join('\n'),
  ];
}

/** After what they are about: of the writes of a run that dies, the first ones stay. */
export function writeMarks(home: Sheet, marks: SetUpMarks): void {
  home.getRange(ROW, HELPER, 1, CELLS).setValues([markCells(marks)]);
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
