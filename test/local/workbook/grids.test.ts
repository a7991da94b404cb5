// How grids in browsers and scripts share one workbook.
import type { TwinUser } from '../../../local/contracts';
import { write, writeValues } from '../../../local/workbook/cells';
import type { Zone } from '../../../local/workbook/plugins/engine-classes';
import { Workbook, type UserEdit } from '../../../local/workbook/workbook';
import { openGrid as joinGrid } from '../../support/grid';

const staff: TwinUser = { email: 'staff@example.jp', role: 'staff' };
const manager: TwinUser = { email: 'manager@example.jp', role: 'manager' };
const SHEET = 'sheet-1';

const openGrid = (workbook: Workbook, id: string, user = staff) => joinGrid(workbook, id, user);

const at = (left: number, top: number, right = left, bottom = top) => ({
  sheetId: SHEET,
  left,
  top,
  right,
  bottom,
});
const valueOf = (workbook: Workbook, col: number, row: number) =>
  workbook.model.getters.getEvaluatedCell({ sheetId: SHEET, col, row }).value;

function protect(workbook: Workbook, zone: Zone, warningOnly = false): void {
  (workbook.model.dispatch as any)('SET_PROTECTION', {
    protection: {
      id: 'p',
      kind: 'RANGE',
      sheetId: SHEET,
      range: { _sheetId: SHEET, _zone: zone },
      unprotected: [],
      description: '見出し',
      warningOnly,
      editors: warningOnly ? null : [],
    },
  });
}

test('what a script writes appears in every grid', () => {
  const workbook = Workbook.create();
  const grid = openGrid(workbook, 'a');
  writeValues(workbook.model, at(0, 0, 1, 1), [
    [1, '=A1+1'],
    ["'=text", '2026/1/31'],
  ]);
  grid.deliver();
  expect([grid.value(0, 0), grid.value(1, 0), grid.value(0, 1), grid.value(1, 1)]).toEqual([
    1,
    2,
    '=text',
    46053,
  ]);
});

test('an edit reaches the model and the other grids, and is told once with old and new value', () => {
  const workbook = Workbook.create();
  writeValues(workbook.model, at(0, 0, 1, 0), [[1, '=A1*2']]);
  const [one, other] = [openGrid(workbook, 'a'), openGrid(workbook, 'b', manager)];
  const edits: UserEdit[] = [];
  let changes = 0;
  workbook.onUserEdit((edit) => edits.push(edit));
  workbook.onChange(() => changes++);
  one.type(0, 0, '5');
  [one, other].forEach((grid) => grid.deliver());
  expect([valueOf(workbook, 1, 0), one.value(1, 0), other.value(1, 0)]).toEqual([10, 10, 10]);
  const cell = { sheetName: 'シート1', row: 1, column: 1, numRows: 1, numColumns: 1 };
  expect(edits).toEqual([
    { ...cell, value: 5, oldValue: 1, user: staff, clientId: 'a', revision: workbook.revisionId },
  ]);
  expect(changes).toBeGreaterThan(0);
  writeValues(workbook.model, at(0, 0), [[7]]);
  expect(edits).toHaveLength(1);
});

test('an edit made before a script inserted a row lands on its row', () => {
  const workbook = Workbook.create();
  const grid = openGrid(workbook, 'a');
  grid.hold();
  grid.type(0, 4, 'mine');
  (workbook.model.dispatch as any)('ADD_COLUMNS_ROWS', {
    sheetId: SHEET,
    sheetName: 'シート1',
    dimension: 'ROW',
    base: 0,
    quantity: 2,
    position: 'before',
  });
  writeValues(workbook.model, at(0, 0), [['script']]);
  grid.release();
  grid.deliver();
  grid.deliver();
  expect([valueOf(workbook, 0, 6), grid.value(0, 6), grid.value(0, 0)]).toEqual(['mine', 'mine', 'script']);
});

test('undo in a grid takes back the edit and leaves what scripts wrote since', () => {
  const workbook = Workbook.create();
  const grid = openGrid(workbook, 'a');
  (grid.model.dispatch as any)('ADD_COLUMNS_ROWS', {
    sheetId: SHEET,
    sheetName: 'シート1',
    dimension: 'ROW',
    base: 0,
    quantity: 1,
    position: 'before',
  });
  grid.deliver();
  writeValues(workbook.model, at(0, 3), [['script']]);
  grid.deliver();
  (grid.model.dispatch as any)('REQUEST_UNDO');
  grid.deliver();
  expect([valueOf(workbook, 0, 2), grid.value(0, 2)]).toEqual(['script', 'script']);
});

describe('undo of an edit that a script answered', () => {
  /** A script writes B of the row beside each edit of A. */
  function openAnswered(undoing: Parameters<Workbook['setUndoing']>[0]) {
    const workbook = Workbook.create();
    const grid = openGrid(workbook, 'a');
    const edits: UserEdit[] = [];
    workbook.setUndoing(undoing);
    workbook.onUserEdit((edit) => {
      edits.push(edit);
      if (edits.length > 1) return;
      writeValues(workbook.model, at(1, edit.row - 1), [['answer']]);
      workbook.answered(edit, workbook.revisionId);
    });
    grid.type(0, 0, 'typed');
    grid.deliver();
    const cells = () => [
      [grid.value(0, 0), grid.value(1, 0)],
      [valueOf(workbook, 0, 0), valueOf(workbook, 1, 0)],
    ];
    expect(cells()).toEqual([both, both]);
    return { grid, edits, cells };
  }
  const both = ['typed', 'answer'];
  const none = [null, null];

  test('takes the edit alone, and puts it back', () => {
    const { grid, cells } = openAnswered({ takes: 'edit' });
    grid.undo();
    expect(cells()).toEqual([
      [null, 'answer'],
      [null, 'answer'],
    ]);
    grid.redo();
    expect(cells()).toEqual([both, both]);
  });

  test('takes both together, and puts both back', () => {
    const { grid, cells } = openAnswered({ takes: 'together' });
    grid.undo();
    expect(cells()).toEqual([none, none]);
    grid.redo();
    expect(cells()).toEqual([both, both]);
  });

  test('takes the answer first, then the edit', () => {
    const { grid, cells } = openAnswered({ takes: 'separately' });
    grid.undo();
    expect(cells()).toEqual([
      ['typed', null],
      ['typed', null],
    ]);
    grid.undo();
    expect(cells()).toEqual([none, none]);
  });

  test('fires the trigger again where a test says so', () => {
    const { grid, edits } = openAnswered({ firesOnEdit: true });
    grid.undo();
    expect(edits.slice(1)).toMatchObject([{ row: 1, column: 1, oldValue: 'typed' }]);
    grid.redo();
    expect(edits.slice(2)).toMatchObject([{ row: 1, column: 1, value: 'typed' }]);
    const quiet = openAnswered({});
    quiet.grid.undo();
    expect(quiet.edits).toHaveLength(1);
  });
});

describe('what Sheets allows and the engine refuses', () => {
  const zone = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

  test('rows are sorted beside a spill that is anchored above them', () => {
    const workbook = Workbook.create();
    writeValues(workbook.model, at(0, 0, 2, 3), [
      ['key', 'word', '=VSTACK("double",FILTER(A1:A4*2,ROW(A1:A4)>ROW()))'],
      [3, 'c', ''],
      [1, 'a', ''],
      [2, 'b', ''],
    ]);
    const grid = openGrid(workbook, 'a');
    expect(grid.sort(zone(0, 1, 2, 3), 0)).toBe(true);
    const rows = [1, 2, 3].map((row) => [0, 1, 2].map((col) => valueOf(workbook, col, row)));
    expect(rows).toEqual([
      [1, 'a', 2],
      [2, 'b', 4],
      [3, 'c', 6],
    ]);
  });

  test('a spill that would move with the sort still forbids it', () => {
    const workbook = Workbook.create();
    writeValues(workbook.model, at(0, 0, 0, 0), [['=SEQUENCE(3)']]);
    expect(openGrid(workbook, 'a').sort(zone(0, 0, 0, 2), 0)).toBe(false);
  });

  test('whole rows are pasted across the frozen edge', () => {
    const workbook = Workbook.create();
    writeValues(workbook.model, at(0, 1, 3, 1), [['a', 'b', 'c', 'd']]);
    (workbook.model.dispatch as any)('FREEZE_COLUMNS', { sheetId: SHEET, quantity: 2 });
    const grid = openGrid(workbook, 'a');
    expect(grid.paste(zone(0, 1, 25, 1), { col: 0, row: 4 })).toBe(true);
    expect([0, 1, 2, 3].map((col) => valueOf(workbook, col, 4))).toEqual(['a', 'b', 'c', 'd']);
  });
});

test('a grid that joins late sees what the others see, and can go on after the history was cut', () => {
  const workbook = Workbook.create();
  const early = openGrid(workbook, 'a');
  early.type(0, 0, 'x');
  early.deliver();
  const late = openGrid(workbook, 'b');
  late.type(1, 0, 'y');
  [early, late].forEach((grid) => grid.deliver());
  expect([early.value(1, 0), late.value(0, 0), late.value(1, 0)]).toEqual(['y', 'x', 'y']);
  (late.model.dispatch as any)('REQUEST_UNDO');
  [early, late].forEach((grid) => grid.deliver());
  expect([early.value(1, 0), valueOf(workbook, 1, 0)]).toEqual([null, null]);
});

describe('protected cells', () => {
  test('are refused in the grid with a message, for staff only', () => {
    const workbook = Workbook.create();
    writeValues(workbook.model, at(0, 0), [['head']]);
    protect(workbook, { left: 0, right: 3, top: 0, bottom: 0 });
    const [clerk, chief] = [openGrid(workbook, 'a'), openGrid(workbook, 'b', manager)];
    expect(clerk.type(0, 0, 'x')).toBe(false);
    expect(clerk.said[0]).toContain('見出し');
    expect(valueOf(workbook, 0, 0)).toBe('head');
    expect(clerk.type(0, 1, 'x')).toBe(true);
    chief.deliver();
    expect(chief.type(0, 0, 'y')).toBe(true);
    expect(valueOf(workbook, 0, 0)).toBe('y');
  });

  test('a client without the guard is told to load again, and changes nothing', () => {
    const workbook = Workbook.create();
    protect(workbook, { left: 0, right: 3, top: 0, bottom: 0 });
    const seen: any[] = [];
    workbook.join({ id: 'raw', user: staff, send: (message) => seen.push(message) });
    const serverRevisionId = workbook.revisionId;
    const commands = [{ type: 'UPDATE_CELL', sheetId: SHEET, col: 0, row: 0, content: 'x' }];
    workbook.receive('raw', {
      type: 'REMOTE_REVISION',
      version: 1,
      serverRevisionId,
      nextRevisionId: 'n',
      clientId: 'raw',
      commands,
    });
    expect(seen).toEqual([{ type: 'RELOAD' }]);
    expect(valueOf(workbook, 0, 0)).toBeNull();
  });

  test('a warning asks first', () => {
    const workbook = Workbook.create();
    protect(workbook, { left: 0, right: 0, top: 0, bottom: 0 }, true);
    const grid = openGrid(workbook, 'a', manager);
    expect(grid.type(0, 0, 'x')).toBe(false);
    expect(grid.type(1, 0, 'x')).toBe(true);
  });
});

test('formats and styles of a block reach the grids, too', () => {
  const workbook = Workbook.create();
  const grid = openGrid(workbook, 'a');
  writeValues(workbook.model, at(0, 0), [[1234]]);
  write(workbook.model, at(0, 0, 5, 5), { format: '#,##0"円"', style: { bold: true } });
  grid.deliver();
  const cell = grid.model.getters.getEvaluatedCell({ sheetId: SHEET, col: 0, row: 0 });
  expect(cell.formattedValue).toBe('1,234円');
  expect(grid.model.getters.getCell({ sheetId: SHEET, col: 5, row: 5 })!.style).toEqual({ bold: true });
});
