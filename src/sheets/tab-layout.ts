// How a tab comes to its columns: made or completed from its table; rows are left alone.
import { at as atPlace, refuse } from '../domain/problem';
import type { Table } from '../tables/column';
import { computedPlaces } from './computed-blocks';
import { storedColumns, type Sheet, type Spreadsheet } from './grid';
import { sheetProblems } from './messages';
import { lookOfBlank, type Size } from './tab-look';
import type { MadeTabs } from './tab-order';

export interface LaidOutTab extends Size {
  readonly sheet: Sheet;
  /** Made just now, with nothing in it that a person may have changed. */
  readonly created: boolean;
  /** Where each column stands, computed ones included (0-based). */
  readonly positions: ReadonlyMap<string, number>;
}

/** So far down the headers of a tab are looked for. */
const PUSHED_DOWN = 20;

/** Blank rows below what is shipped. */
const SPARE_ROWS = 50;

/** The tabs of the workbook as they are made one after the other. */
export interface Tabs {
  /** `shipped`: so many rows will be installed. `next`: is made after it. */
  make(table: Table, shipped: number, next?: Table): LaidOutTab;
  /** Undefined where tabs stood before. */
  all(): MadeTabs | undefined;
}

interface BlankTab {
  readonly sheet: Sheet;
  readonly size: Size;
  /** Made in this run: nothing but the look that all tabs share. */
  readonly isPlain: boolean;
}

/** `tables`: every tab, in the order in which they stand. */
export function tabsOf(workbook: Spreadsheet, tables: readonly Table[]): Tabs {
  const sheets = new Map(workbook.getSheets().map((sheet) => [sheet.getName(), sheet]));
  const order = [...sheets.keys()];
  const isOlder = tables.some(({ tab }) => sheets.has(tab));
  const isNew = sheets.size === 1;
  /** Made from the one before it, with the look that all tabs share. */
  let ahead: BlankTab | undefined;

  const insert = (table: Table, template?: BlankTab): BlankTab => {
    const before = tables.slice(0, tables.indexOf(table)).filter(({ tab }) => sheets.has(tab));
    const last = before[before.length - 1];
    const places = before.map(({ tab }) => order.indexOf(tab));
    // Copies of an older workbook's tabs come in between: its places are asked for, those of a new one are known.
    const index = isOlder && last ? sheets.get(last.tab)!.getIndex() : Math.max(0, ...places) + 1;
    order.splice(index, 0, table.tab);
    const sheet = template
      ? workbook.insertSheet(table.tab, index, { template: template.sheet })
      : workbook.insertSheet(table.tab, index);
    sheets.set(table.tab, sheet);
    return { sheet, size: template?.size ?? lookOfBlank(sheet), isPlain: true };
  };
  /** Undefined where something stands; a run that died may have left it blank. */
  const blankTab = (table: Table): BlankTab | undefined => {
    const sheet = sheets.get(table.tab);
    if (!sheet) return insert(table);
    if (ahead?.sheet === sheet) return ahead;
    if (sheet.getLastRow() > 0) return undefined;
    return { sheet, size: lookOfBlank(sheet), isPlain: false };
  };

  return {
    make: (table, shipped, next) => {
      const blank = blankTab(table);
      if (!blank) return standingTab(workbook, sheets.get(table.tab)!, table, shipped);
      // While it is blank, the next tab is made from it: its look costs nothing more.
      if (next && !sheets.has(next.tab)) ahead = insert(next, blank.isPlain ? blank : undefined);
      return writeHeaders(blank, table, shipped);
    },
    all: () => (isNew ? new Map(order.map((tab) => [tab, sheets.get(tab)!])) : undefined),
  };
}

function standingTab(workbook: Spreadsheet, sheet: Sheet, table: Table, shipped: number): LaidOutTab {
  const positions = completeHeaders(workbook, sheet, table);
  const rows = makeRows(sheet, sheet.getMaxRows(), shipped);
  return { sheet, created: false, positions, rows, columns: sheet.getMaxColumns() };
}

/** Before anything is laid over them: rows that come later would look as it goes. */
function makeRows(sheet: Sheet, standing: number, shipped: number): number {
  const rows = Math.max(standing, shipped === 0 ? 0 : shipped + SPARE_ROWS + 1);
  if (rows > standing) sheet.insertRowsAfter(standing, rows - standing);
  return rows;
}

function writeHeaders({ sheet, size }: BlankTab, table: Table, shipped: number): LaidOutTab {
  const columns = Math.max(size.columns, table.columns.length);
  if (columns > size.columns) sheet.insertColumnsAfter(size.columns, columns - size.columns);
  const rows = makeRows(sheet, size.rows, shipped);
  // The formula of a computed one comes once every tab and named range stands.
  const headers = table.columns.map(({ header }) => header);
  sheet.getRange(1, 1, 1, headers.length).setValues([headers]);
  const positions = new Map(table.columns.map((column, at) => [column.key, at]));
  return { sheet, created: true, positions, rows, columns };
}

/** Headers that somebody pushed down come back to the first row: made there anew, every column would stand twice. */
export function liftHeaders(sheet: Sheet, table: Table): void {
  const headers = storedColumns(table).map(({ header }) => header);
  const count = (row: readonly unknown[]) =>
    headers.filter((header) => row.some((cell) => String(cell).trim() === header)).length;
  if (count(sheet.getRange('1:1').getValues()[0]!) > 0) return;
  const rows = Math.min(PUSHED_DOWN, sheet.getMaxRows());
  const above = sheet.getRange(1, 1, rows, sheet.getMaxColumns()).getValues();
  const at = above.findIndex((row) => count(row) > headers.length / 2);
  const isBlank = above.slice(0, Math.max(0, at)).every((row) => row.every((cell) => cell === ''));
  if (at < 0 || !isBlank) refuse(atPlace(sheetProblems.headerRowLost(), { tab: table.tab, row: 1 }));
  sheet.deleteRows(1, at);
}

/** A tab that lacks columns gets them, each after the one it follows in the table. */
export function completeHeaders(
  workbook: Spreadsheet,
  sheet: Sheet,
  table: Table,
): ReadonlyMap<string, number> {
  liftHeaders(sheet, table);
  const texts = headerTexts(workbook, sheet, table);
  let previous = -1;
  for (const column of table.columns) {
    let at = texts.indexOf(column.header);
    if (at < 0) {
      at = previous + 1;
      if (isNameless(sheet, texts, at)) texts[at] = column.header;
      else {
        if (at === 0) sheet.insertColumnBefore(1);
        else sheet.insertColumnAfter(at);
        texts.splice(at, 0, column.header);
      }
      // It comes with the look of its neighbour, and which one that is depends on what stood already.
      sheet
        .getRange(2, at + 1, sheet.getMaxRows() - 1, 1)
        .clearFormat()
        .clearDataValidations();
      sheet.getRange(1, at + 1).setValue(column.header);
    }
    previous = at;
  }
  return placesIn(texts, table);
}

/** Of a run that died before the header was written, or nobody's. */
function isNameless(sheet: Sheet, texts: readonly string[], at: number): boolean {
  return texts[at] === '' && sheet.getRange(1, at + 1, sheet.getMaxRows(), 1).isBlank();
}

/** Where the columns stand in a tab that has them all. */
export function columnPlaces(workbook: Spreadsheet, sheet: Sheet, table: Table): ReadonlyMap<string, number> {
  return placesIn(headerTexts(workbook, sheet, table), table);
}

const placesIn = (texts: readonly string[], table: Table): ReadonlyMap<string, number> =>
  new Map(table.columns.map((column) => [column.key, texts.indexOf(column.header)]));

/**
 * The headers as they are meant: what a formula shows may be an error or `Loading...`, so its own words say it, and
 * the block that it fills is known by it.
 */
export function headerTexts(workbook: Spreadsheet, sheet: Sheet, table: Table): string[] {
  const texts = writtenHeaders(sheet);
  const placed = computedPlaces(workbook, sheet, table, texts);
  for (const { key, header } of table.columns) {
    const at = placed.get(key);
    if (at !== undefined) texts[at] = header;
  }
  return texts;
}

/** Of a formula its first text, of everything else what stands there. */
export function writtenHeaders(sheet: Sheet): string[] {
  const header = sheet.getRange('1:1');
  const formulas = header.getFormulas()[0]!;
  return header
    .getValues()[0]!
    .map((text, at) => /^=[^"]*"([^"]+)"/.exec(formulas[at]!)?.[1] ?? String(text).trim());
}
