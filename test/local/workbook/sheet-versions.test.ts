// This file tests that an edit of one cell makes only its row be looked at again, and what moves rows all of them.
import { writeValues } from '../../../local/workbook/cells';
import { lastPosition } from '../../../local/workbook/extent';
import { takeWrittenRows } from '../../../local/workbook/sheet-versions';
import { Workbook } from '../../../local/workbook/workbook';

const sheetId = 'sheet-1';

function filled() {
  const { model } = Workbook.create();
  writeValues(model, { sheetId, left: 0, right: 0, top: 1, bottom: 3 }, [['甲'], ['乙'], ['丙']]);
  takeWrittenRows(model, sheetId);
  return model;
}

test('edits of cells name their rows, written at once or one by one', () => {
  const model = filled();
  model.dispatch('UPDATE_CELL', { sheetId, col: 1, row: 2, content: '7' });
  model.dispatch('UPDATE_CELL', { sheetId, col: 0, row: 5, content: '丁' });
  writeValues(model, { sheetId, left: 0, right: 0, top: 8, bottom: 8 }, [['戊']]);
  expect([...takeWrittenRows(model, sheetId)!].sort()).toEqual([2, 5, 8]);
  expect(takeWrittenRows(model, sheetId)).toEqual(new Set());
});

test('what moves rows forgets them', () => {
  const model = filled();
  model.dispatch('UPDATE_CELL', { sheetId, col: 0, row: 5, content: '丁' });
  model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName: 'シート1', dimension: 'ROW', elements: [1] });
  expect(takeWrittenRows(model, sheetId)).toBeUndefined();
});

test('the extent follows single edits: further out, and back where the last cell is emptied', () => {
  const model = filled();
  expect(lastPosition(model, sheetId)).toEqual({ row: 3, col: 0 });
  model.dispatch('UPDATE_CELL', { sheetId, col: 4, row: 6, content: '端' });
  expect(lastPosition(model, sheetId)).toEqual({ row: 6, col: 4 });
  model.dispatch('UPDATE_CELL', { sheetId, col: 4, row: 6, content: '' });
  expect(lastPosition(model, sheetId)).toEqual({ row: 3, col: 0 });
});
