// This file tests undo by hand where a real onEdit has answered, in the ways that Google may have.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGrid } from '../support/grid';
import { bookByHand } from '../support/hands';
import { openTestTwin } from '../support/twin';

const folder = mkdtempSync(join(tmpdir(), 'daicho-undo-'));
const script = join(folder, 'Code.js');
writeFileSync(script, "function onEdit(e) { e.range.offset(0, 1).setValue('answer ' + (e.value ?? '')); }");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  // what stands in A1 and B1 after one undo and after two
  ['edit', false, ['', 'answer typed'], ['', 'answer typed']],
  ['edit', true, ['', 'answer '], ['', 'answer ']],
  ['together', false, ['', ''], ['', '']],
  ['separately', false, ['typed', ''], ['', '']],
] as const)('undo takes %s, onEdit again: %s', async (takes, firesOnEdit, once, twice) => {
  const twin = await openTestTwin({ sources: [script] });
  twin.workbook.setUndoing({ takes, firesOnEdit });
  const grid = openGrid(twin.workbook, 'grid', twin.currentUser());
  const cells = () => bookByHand(twin).getSheets()[0]!.getRange('A1:B1').getValues()[0];
  grid.type(0, 0, 'typed');
  await twin.edited();
  grid.deliver();
  expect(cells()).toEqual(['typed', 'answer typed']);
  for (const expected of [once, twice]) {
    grid.undo();
    await twin.edited();
    grid.deliver();
    expect(cells()).toEqual(expected);
  }
});
