// This file tests that columns and rows come, go, move and are copied with all that stands in them, and back again.
import fc from 'fast-check';
import {
  dispatch,
  rawCell,
  readContents,
  readFormats,
  readValues,
  write,
  writeValues,
} from '../../../local/workbook/cells';
import { Workbook } from '../../../local/workbook/workbook';

const SHEET = 'sheet-1';
const NAME = 'シート1';
const SIZE = 6;
const FORMATS = ['', '@', '0.00', 'yyyy/mm/dd'];

interface Cell {
  readonly content: string;
  readonly format: string;
  readonly bold: boolean;
}
type Grid = readonly (readonly Cell[])[];
const BLANK: Cell = { content: '', format: '', bold: false };

type Step =
  | { readonly kind: 'remove'; readonly dimension: 'COL' | 'ROW'; readonly at: readonly number[] }
  | { readonly kind: 'add'; readonly dimension: 'COL' | 'ROW'; readonly at: number; readonly count: number }
  | { readonly kind: 'move'; readonly at: number; readonly count: number; readonly to: number };

const block = (grid: Grid) => ({
  sheetId: SHEET,
  left: 0,
  top: 0,
  right: grid[0]!.length - 1,
  bottom: grid.length - 1,
});

function openWith(grid: Grid): Workbook {
  const data = { sheets: [{ id: SHEET, name: NAME, colNumber: SIZE, rowNumber: SIZE }] };
  const workbook = Workbook.load(data);
  write(workbook.model, block(grid), {
    formats: grid.map((line) => line.map(({ format }) => format)),
    styles: grid.map((line) => line.map(({ bold }) => (bold ? { bold: true } : undefined))),
  });
  const contents = grid.map((line) => line.map(({ content }) => content));
  write(workbook.model, block(grid), { contents });
  return workbook;
}

function gridOf({ model }: Workbook): Grid {
  const whole = {
    sheetId: SHEET,
    left: 0,
    top: 0,
    right: model.getters.getNumberCols(SHEET) - 1,
    bottom: model.getters.getNumberRows(SHEET) - 1,
  };
  const [contents, formats] = [readContents(model, whole), readFormats(model, whole)];
  return contents.map((line, row) =>
    line.map((content, col) => ({
      content,
      format: formats[row]![col]!,
      bold: rawCell(model, { sheetId: SHEET, row, col })?.style?.['bold'] === true,
    })),
  );
}

const turned = (grid: Grid): Grid => grid[0]!.map((_, col) => grid.map((line) => line[col]!));

/** The same step on plain lines: what is added looks like its neighbour before. */
function plain(grid: Grid, step: Step): Grid {
  if (step.kind !== 'move' && step.dimension === 'COL')
    return turned(plain(turned(grid), { ...step, dimension: 'ROW' }));
  if (step.kind === 'remove') return grid.filter((_, row) => !step.at.includes(row));
  if (step.kind === 'add') {
    const look = grid[step.at]!.map((cell) => ({ ...cell, content: '' }));
    const added = Array.from({ length: step.count }, () => look);
    return [...grid.slice(0, step.at + 1), ...added, ...grid.slice(step.at + 1)];
  }
  return grid.map((line) => {
    const rest = line.filter((_, col) => col < step.at || col >= step.at + step.count);
    const to = step.to > step.at ? step.to - step.count : step.to;
    return [...rest.slice(0, to), ...line.slice(step.at, step.at + step.count), ...rest.slice(to)];
  });
}

function take({ model }: Workbook, step: Step): void {
  const own = { sheetId: SHEET, sheetName: NAME };
  if (step.kind === 'remove')
    return dispatch(model, 'REMOVE_COLUMNS_ROWS', { ...own, dimension: step.dimension, elements: step.at });
  if (step.kind === 'add')
    return dispatch(model, 'ADD_COLUMNS_ROWS', {
      ...own,
      dimension: step.dimension,
      base: step.at,
      quantity: step.count,
      position: 'after',
    });
  const isRight = step.to > step.at;
  dispatch(model, 'MOVE_COLUMNS_ROWS', {
    ...own,
    dimension: 'COL',
    elements: Array.from({ length: step.count }, (_, at) => step.at + at),
    base: isRight ? step.to - 1 : step.to,
    position: isRight ? 'after' : 'before',
  });
}

const cell = fc.record({
  content: fc.constantFrom('', '', 'a', 'b', "'007", '12', '=1+1'),
  format: fc.constantFrom(...FORMATS),
  bold: fc.boolean(),
});
const grids = fc
  .array(fc.array(cell, { minLength: SIZE, maxLength: SIZE }), { minLength: SIZE, maxLength: SIZE })
  // Text is held in a cell of text without the apostrophe, everywhere else with it.
  .map((grid) =>
    grid.map((line) =>
      line.map((one) => (one.format === '@' && one.content !== 'a' ? { ...one, content: '' } : one)),
    ),
  );
const dimension = fc.constantFrom('COL' as const, 'ROW' as const);
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('remove' as const),
    dimension,
    at: fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1, maxLength: SIZE - 2 }),
  }),
  fc.record({
    kind: fc.constant('add' as const),
    dimension,
    at: fc.nat(SIZE - 1),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc
    .record({
      kind: fc.constant('move' as const),
      at: fc.nat(SIZE - 3),
      count: fc.constantFrom(1, 2),
      to: fc.nat(SIZE),
    })
    // Where it stands already nothing is moved.
    .filter(({ at, count, to }) => to < at || to > at + count),
);

test('each step does to a sheet what it does to plain lines, and taken back it leaves no trace', () => {
  fc.assert(
    fc.property(grids, steps, (grid, step) => {
      const workbook = openWith(grid);
      expect(gridOf(workbook)).toEqual(grid);
      take(workbook, step);
      expect(gridOf(workbook)).toEqual(plain(grid, step));
      workbook.undo(workbook.revisionId);
      expect(gridOf(workbook)).toEqual(grid);
    }),
    { numRuns: 60 },
  );
});

test('a copy has the cells of its sheet, and nothing of it changes with the sheet', () => {
  fc.assert(
    fc.property(grids, steps, (grid, step) => {
      const workbook = openWith(grid);
      const names = { sheetIdTo: 'copy', sheetNameTo: '控え' };
      dispatch(workbook.model, 'DUPLICATE_SHEET', { sheetId: SHEET, ...names });
      take(workbook, step);
      const copy = { ...block(grid), sheetId: 'copy' };
      const contents = grid.map((line) => line.map(({ content }) => content));
      expect(readContents(workbook.model, copy)).toEqual(contents);
      const formats = grid.map((line) => line.map(({ format }) => format));
      expect(readFormats(workbook.model, copy)).toEqual(formats);
    }),
    { numRuns: 15 },
  );
});

test('formulas go on to show the cells that they named, wherever these have gone', () => {
  const workbook = openWith(Array.from({ length: SIZE }, () => Array.from({ length: SIZE }, () => BLANK)));
  const { model } = workbook;
  const at = (col: number, row: number) => ({ sheetId: SHEET, left: col, right: col, top: row, bottom: row });
  // B2 is named by itself, C2:D2 as a range; both formulas stand in row 6.
  writeValues(model, { ...at(1, 1), right: 3 }, [[5, 7, 11]]);
  writeValues(model, { ...at(4, 5), right: 5 }, [['=B2*10', '=SUM(C2:D2)']]);
  take(workbook, { kind: 'move', at: 1, count: 1, to: 4 });
  expect(readValues(model, { ...at(1, 1), right: 3 })).toEqual([[7, 11, 5]]);
  expect(readValues(model, { ...at(4, 5), right: 5 })).toEqual([[50, 18]]);
  take(workbook, { kind: 'remove', dimension: 'COL', at: [0] });
  expect(readValues(model, { ...at(3, 5), right: 4 })).toEqual([[50, 18]]);
  take(workbook, { kind: 'remove', dimension: 'ROW', at: [0, 3] });
  expect(readValues(model, { ...at(3, 3), right: 4 })).toEqual([[50, 18]]);
  // What a formula named is gone.
  take(workbook, { kind: 'remove', dimension: 'COL', at: [2] });
  expect(readValues(model, at(2, 3))).toEqual([['#REF!']]);
  expect(readValues(model, at(3, 3))).toEqual([[18]]);
});
