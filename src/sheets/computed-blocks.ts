// Columns that one formula fills: found by that formula, else by a name; mended, never made beside one another.
import { plainText } from '../domain/cell-value';
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
  /** So many columns from there are its own: one of it may have been deleted, another moved in between. */
  readonly width: number;
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

/** The first row of a tab, each side of it read once and only where somebody asks. */
interface HeaderRow {
  readonly formulas: () => readonly string[];
  readonly shown: () => readonly unknown[];
}

function headerRow(sheet: Sheet): HeaderRow {
  const row = once(() => sheet.getRange(1, 1, 1, sheet.getMaxColumns()));
  return {
    formulas: once(() => row().getFormulas()[0] ?? []),
    shown: once(() => (row().getValues() as unknown[][])[0] ?? []),
  };
}

export function placedBlocks(
  workbook: Spreadsheet,
  sheet: Sheet,
  table: Table,
  header = headerRow(sheet),
): readonly PlacedBlock[] {
  const blocks = blocksOf(table);
  if (blocks.length === 0) return [];
  const formulas = header.formulas();
  const widthAt = once(() => widthsIn(sheet, table, header.shown()));
  return blocks.flatMap((block): PlacedBlock[] => {
    const found = formulas.flatMap((formula, at) => (isOurs(formula, block) ? [at] : []));
    const place = (at: number, hasFormula: boolean) => [
      { block, at, hasFormula, width: widthAt()(block, at) },
    ];
    if (found.length === 1) return place(found[0]!, true);
    const named = workbook.getRangeByName(nameOf(table, block));
    const at = named?.getSheet().getName() === table.tab ? named.getColumn() - 1 : -1;
    // Somebody copied it: the name tells which one is ours.
    if (found.length > 1) return place(found.includes(at) ? at : found[0]!, true);
    return at < 0 ? [] : place(at, false);
  });
}

/**
 * Where a stored column begins, a block ends, whatever it wanted to fill: to clear it would lose what people typed. So
 * does a column of somebody's own, known by a header that is not the block's, with something below it.
 */
function widthsIn(sheet: Sheet, table: Table, shown: readonly unknown[]) {
  const stored = storedColumns(table).map(({ header }) => header);
  const isOwn = ({ columns }: ComputedBlock, at: number): boolean => {
    const text = plainText(shown[at]).trim();
    if (text === '' || columns.some(({ header }) => header === text)) return true;
    return !stored.includes(text) && sheet.getRange(2, at + 1, sheet.getMaxRows() - 1, 1).isBlank();
  };
  return (block: ComputedBlock, at: number): number => {
    const other = block.columns.findIndex(
      (_, offset) =>
        (offset > 0 || stored.includes(plainText(shown[at]).trim())) && !isOwn(block, at + offset),
    );
    return other < 0 ? block.columns.length : other;
  };
}

/** Where every column of the blocks stands, by key. */
export function computedPositions(placed: readonly PlacedBlock[]): Map<string, number> {
  return new Map(
    placed.flatMap(({ block, at, width }) =>
      block.columns.slice(0, width).map(({ key }, offset): [string, number] => [key, at + offset]),
    ),
  );
}

/** The same, and where a block has neither formula nor name the gap that it left between the columns around it. */
export function computedPlaces(
  workbook: Spreadsheet,
  sheet: Sheet,
  table: Table,
  headers: readonly string[],
): Map<string, number> {
  return placesOf(placedBlocks(workbook, sheet, table), sheet, table, headers);
}

function placesOf(
  placed: readonly PlacedBlock[],
  sheet: Sheet,
  table: Table,
  headers: readonly string[],
): Map<string, number> {
  const positions = computedPositions(placed);
  for (const block of blocksOf(table)) {
    if (block.columns.some(({ key }) => positions.has(key))) continue;
    const gap = gapOfBlock(table, block, headers);
    const isFree = gap >= 0 && widthsIn(sheet, table, headers)(block, gap) === block.columns.length;
    if (isFree) block.columns.forEach(({ key }, offset) => positions.set(key, gap + offset));
  }
  return positions;
}

/** Where it begins, or -1. */
function gapOfBlock(table: Table, block: ComputedBlock, headers: readonly string[]): number {
  const index = table.columns.indexOf(block.first);
  const position = (column: Column | undefined) => (column ? headers.indexOf(column.header) : -1);
  const before = position(table.columns[index - 1]);
  const after = position(table.columns[index + block.columns.length]);
  if ((before < 0 && index > 0) || after < 0) return -1;
  return after - before - 1 === block.columns.length ? before + 1 : -1;
}

/**
 * Lost: no formula stands there. Blocked: something was typed where it has to write. Changed: it reads other columns than
 * it should.
 */
function faultOf(
  header: HeaderRow,
  placed: PlacedBlock | undefined,
  wanted: string | undefined,
): BrokenBlock['fault'] | undefined {
  if (!placed?.hasFormula) return 'lost';
  if (/^#(REF|SPILL)!/.test(String(header.shown()[placed.at]))) return 'blocked';
  const formula = header.formulas()[placed.at] ?? '';
  return wanted !== undefined && plain(formula) !== plain(wanted) ? 'changed' : undefined;
}

/** Google may give it back in other letters or with other gaps. */
const plain = (formula: string): string => formula.replace(/\s/g, '').toUpperCase();

/** The formula as it should stand; undefined where a column that it reads is missing. */
function formulaOf({ first }: ComputedBlock, positions: ReadonlyMap<string, number>): string | undefined {
  const keys = [...(first.formula ?? '').matchAll(/\{(\w+)\}/g)].map(([, key]) => key!);
  return keys.every((key) => positions.has(key)) ? headerFormula(first, positions) : undefined;
}

export function brokenBlocks(workbook: Spreadsheet, tables: readonly Table[]): BrokenBlock[] {
  return tables.flatMap((table) => {
    const sheet = blocksOf(table).length > 0 ? workbook.getSheetByName(table.tab) : null;
    if (!sheet) return [];
    const header = headerRow(sheet);
    const placed = placedBlocks(workbook, sheet, table, header);
    const positions = allPositions(placed, sheet, table, header);
    return blocksOf(table).flatMap((block): BrokenBlock[] => {
      const found = placed.find((one) => one.block.first.key === block.first.key);
      const fault = faultOf(header, found, formulaOf(block, positions));
      return fault ? [{ tab: table.tab, header: block.first.header, fault }] : [];
    });
  });
}

/** Writes formula and name where they lack, and takes out what stands in their way. Gives what was mended. */
export function mendBlocks(
  workbook: Spreadsheet,
  sheet: Sheet,
  table: Table,
  known?: ReadonlyMap<string, number>,
): BrokenBlock[] {
  const header = headerRow(sheet);
  const placed = placedBlocks(workbook, sheet, table, header);
  const positions = known ?? allPositions(placed, sheet, table, header);
  return blocksOf(table).flatMap((block): BrokenBlock[] => {
    const at = positions.get(block.first.key);
    const formula = formulaOf(block, positions);
    // Only set-up makes room for what has none, and columns that a formula has to read.
    if (at === undefined || formula === undefined) return [];
    if (block.columns.some(({ key }, offset) => positions.get(key) !== at + offset)) return [];
    const cell = sheet.getRange(1, at + 1);
    const found = placed.find((one) => one.block.first.key === block.first.key);
    const fault = faultOf(header, found, formula);
    if (fault) {
      if (fault !== 'changed')
        sheet.getRange(1, at + 1, sheet.getMaxRows(), block.columns.length).clearContent();
      cell.setFormula(formula);
    }
    const name = nameOf(table, block);
    const named = workbook.getRangeByName(name);
    if (named?.getColumn() !== at + 1 || named.getNumColumns() !== block.columns.length)
      workbook.setNamedRange(name, sheet.getRange(1, at + 1, 1, block.columns.length));
    return fault ? [{ tab: table.tab, header: block.first.header, fault }] : [];
  });
}

/** Where every column stands: stored ones by header, computed ones by formula, name or gap. */
function allPositions(
  placed: readonly PlacedBlock[],
  sheet: Sheet,
  table: Table,
  header: HeaderRow,
): Map<string, number> {
  const headers = header.shown().map((cell) => String(cell).trim());
  const positions = placesOf(placed, sheet, table, headers);
  for (const { key, header } of storedColumns(table)) {
    const at = headers.indexOf(header);
    if (at >= 0) positions.set(key, at);
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
  return placedBlocks(workbook, sheet, table).flatMap(({ block, at, width }) => {
    const from = Math.max(left, at);
    const to = Math.min(right, at + width - 1);
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

function once<T>(make: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: make() }).value;
}
