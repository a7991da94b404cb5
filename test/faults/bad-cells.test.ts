// This file tests a sample of what a bad cell does to a row, and to all others; `npm run faults` tries the whole.
import { badCells, badCellsOn, type BadKind } from '../support/calls/bad-cells';
import { openStage } from '../support/calls/promises';

const READERS_A_CELL = 1;
/** Columns: the others stand in `npm run faults`. */
const EVERY = 7;
const kinds = Object.keys(badCells) as BadKind[];

const desk = badCellsOn(openStage());

test('a bad value of any kind in any column stops its row alone, by name', () => {
  const broken: string[] = [];
  const tried = new Set<string>();
  desk.places.forEach(({ table, column, at }, place) => {
    const readers = desk.readersOf(table);
    // One row of each column, and over the columns every kind and every reader in turn.
    if (place % EVERY !== 0) return;
    for (let turn = 0; turn < Math.min(READERS_A_CELL, readers.length); turn++) {
      const name = readers[(place * 7 + turn * 5) % readers.length]!;
      const kind = kinds[(place + turn * 5) % kinds.length]!;
      tried.add(`${name} ${kind}`);
      const problems = desk.tryOne(name, { table, column, at, kind });
      broken.push(...problems.map((one) => `${name}, ${kind} in ${table.tab}「${column.header}」: ${one}`));
    }
  });
  expect(broken).toEqual([]);
  expect(tried.size).toBeGreaterThan(75);
});

test('点検 tells every cell that could not be read, by tab, row and column', () => {
  // One look at all tabs a kind of column.
  const seen = new Set<string>();
  const untold = desk.places.filter(({ table, column, at }) => {
    const kind = column.type;
    if (seen.has(`${table.key} ${kind}`)) return false;
    seen.add(`${table.key} ${kind}`);
    return !desk.isTold({ table, column, at, kind: 'error' });
  });
  expect(untold.map(({ table, column }) => `${table.tab}「${column.header}」`)).toEqual([]);
  expect(seen.size).toBeGreaterThan(60);
});
