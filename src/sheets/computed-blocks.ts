// Columns that one formula fills: found by that formula, else by a name; mended, never made beside one another.
import type { Column, Table } from '../tables/column';
import { headerFormula, isComputed } from '../tables/computed';
import type { BrokenBlock } from '../ports';
import { storedColumns, type Sheet, type Spreadsheet } from './grid';

/** Neighbouring computed columns, the first of which has the formula. */
export interface ComputedBlock {
  readonly first: Column;
  readonly columns: readonly Column[];
}

/** Where a block stands in its tab. */
export interface PlacedBlock {
  readonly block: ComputedBlock;
  /** 0-based, of its first column. */
  readonly at: number;
  readonly hasFormula: boolean;
}

export function blocksOf(table: Table): readonly ComputedBlock[] {
  const blocks: { first: Column; columns: Column[] }[] = [];
  for (const column of table.columns) {
    if (!isComputed(column)) continue;
    if (column.formula) blocks.push({ first: column, columns: [column] });
    else blocks[blocks.length - 1]?.columns.push(column);
  }
  return blocks;
}

/** By this name a block is found whose formula is gone. */
const nameOf = (table: Table, block: ComputedBlock): string => `${table.tab}_${block.first.header}`;

/** What a cell shows may be `Loading...` or an error: only its formula says whose it is, by all headers that it shows. */
const isOurs = (formula: string, block: ComputedBlock): boolean =>
  formula.startsWith('=') && block.columns.every(({ header }) => formula.includes(`"${header}"`));

/** One call where all formulas stand. */
export function placedBlocks(workbook: Spreadsheet, sheet: Sheet, table: Table): readonly PlacedBlock[] {
  const blocks = blocksOf(table);
  if (blocks.length === 0) return [];
  const [formulas = []] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getFormulas();
  return blocks.flatMap((block): PlacedBlock[] => {
    const at = formulas.findIndex((formula) => isOurs(formula, block));
    if (at >= 0) return [{ block, at, hasFormula: true }];
    const named = workbook.getRangeByName(nameOf(table, block));
    if (!named || named.getSheet().getName() !== table.tab) return [];
    return [{ block, at: named.getColumn() - 1, hasFormula: false }];
  });
}

/** Where every column of the blocks stands, by key. */
export function computedPositions(placed: readonly PlacedBlock[]): Map<string, number> {
  return new Map(
    placed.flatMap(({ block, at }) =>
      block.columns.map(({ key }, offset): [string, number] => [key, at + offset]),
    ),
  );
}

/**
 * For a tab whose block has neither formula nor name: the gap that it left between the columns around it, or -1. What
 * the cells of the gap show is not asked.
 */
export function gapOfBlock(table: Table, block: ComputedBlock, headers: readonly string[]): number {
  const index = table.columns.indexOf(block.first);
  const position = (column: Column | undefined) => (column ? headers.indexOf(column.header) : -1);
  const before = position(table.columns[index - 1]);
  const after = position(table.columns[index + block.columns.length]);
  if ((before < 0 && index > 0) || after < 0) return -1;
  return after - before - 1 === block.columns.length ? before + 1 : -1;
}

/** Lost: no formula stands there. Blocked: something was typed where it has to write. */
function faultOf(sheet: Sheet, { at, hasFormula }: PlacedBlock): BrokenBlock['fault'] | undefined {
  if (!hasFormula) return 'lost';
  const shown = String(sheet.getRange(1, at + 1).getValue());
  return /^#(REF|SPILL)!/.test(shown) ? 'blocked' : undefined;
}

export function brokenBlocks(workbook: Spreadsheet, tables: readonly Table[]): BrokenBlock[] {
  return tables.flatMap((table) => {
    const sheet = blocksOf(table).length > 0 ? workbook.getSheetByName(table.tab) : null;
    if (!sheet) return [];
    const placed = placedBlocks(workbook, sheet, table);
    return blocksOf(table).flatMap((block): BrokenBlock[] => {
      const found = placed.find((one) => one.block.first.key === block.first.key);
      const fault = found ? faultOf(sheet, found) : 'lost';
      return fault ? [{ tab: table.tab, header: block.first.header, fault }] : [];
    });
  });
}

/** Writes formula and name where they lack, and takes out what stands in their way. Gives what was mended. */
export function mendBlocks(
  workbook: Spreadsheet,
  sheet: Sheet,
  table: Table,
  positions: ReadonlyMap<string, number>,
): BrokenBlock[] {
  const placed = placedBlocks(workbook, sheet, table);
  return blocksOf(table).flatMap((block): BrokenBlock[] => {
    const at = positions.get(block.first.key);
    // Only set-up makes room for what is nowhere.
    if (at === undefined) return [];
    const cell = sheet.getRange(1, at + 1);
    const formula = headerFormula(block.first, positions);
    const found = placed.find((one) => one.block.first.key === block.first.key);
    const fault = found ? faultOf(sheet, found) : 'lost';
    if (fault) {
      sheet.getRange(1, at + 1, sheet.getMaxRows(), block.columns.length).clearContent();
      cell.setFormula(formula);
    } else if (cell.getFormula() !== formula) cell.setFormula(formula);
    const name = nameOf(table, block);
    if (workbook.getRangeByName(name)?.getColumn() !== at + 1)
      workbook.setNamedRange(name, sheet.getRange(1, at + 1, 1, block.columns.length));
    return fault ? [{ tab: table.tab, header: block.first.header, fault }] : [];
  });
}

/** Where every column stands: stored ones by header, computed ones by formula, name or gap. */
export function allPositions(workbook: Spreadsheet, sheet: Sheet, table: Table): Map<string, number> {
  const [row = []] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues();
  const headers = row.map((cell) => String(cell).trim());
  const positions = computedPositions(placedBlocks(workbook, sheet, table));
  for (const { key, header } of storedColumns(table)) positions.set(key, headers.indexOf(header));
  for (const block of blocksOf(table)) {
    if (positions.has(block.first.key)) continue;
    const gap = gapOfBlock(table, block, headers);
    if (gap >= 0) block.columns.forEach(({ key }, offset) => positions.set(key, gap + offset));
  }
  return positions;
}

/**
 * What a hand put into computed cells goes again: it would block the whole block. Gives the headers of what was
 * cleared; nothing is written where nothing is to be cleared.
 */
export function clearComputed(
  workbook: Spreadsheet,
  range: GoogleAppsScript.Spreadsheet.Range,
  tables: readonly Table[],
): readonly string[] {
  const sheet = range.getSheet();
  const table = tables.find(({ tab }) => tab === sheet.getName());
  if (!table || blocksOf(table).length === 0) return [];
  const [left, right] = [range.getColumn() - 1, range.getLastColumn() - 1];
  const [top, bottom] = [range.getRow(), Math.min(range.getLastRow(), sheet.getMaxRows())];
  return placedBlocks(workbook, sheet, table).flatMap(({ block, at }) => {
    const from = Math.max(left, at);
    const to = Math.min(right, at + block.columns.length - 1);
    if (from > to) return [];
    const cleared = [
      // Of the header row the first cell is the formula itself.
      ...(top === 1 ? [clearFilled(sheet, 1, Math.max(from, at + 1), 1, to)] : []),
      clearFilled(sheet, Math.max(top, 2), from, bottom, to),
    ];
    return cleared.some((one) => one) ? [block.first.header] : [];
  });
}

function clearFilled(sheet: Sheet, top: number, left: number, bottom: number, right: number): boolean {
  if (bottom < top || right < left) return false;
  const cells = sheet.getRange(top, left + 1, bottom - top + 1, right - left + 1);
  const filled = (cells.getValues() as unknown[][]).some((row) => row.some((cell) => cell !== ''));
  if (filled) cells.clearContent();
  return filled;
}
