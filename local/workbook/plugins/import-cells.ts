// A quicker loading of cells: the engine parses and records each one several times.

import { prototypeOf, type EngineCell, type EnginePlugin, type Zone } from './engine-classes';
import { helpers } from '../engine';

/** A column, its first row with content, and the contents from there on: far quicker to read than a name a cell. */
export type ContentColumn = readonly [col: number, top: number, contents: readonly (string | null)[]];

interface SheetData {
  id: string;
  /** As the engine writes them: by name. */
  cells: Record<string, unknown>;
  /** As we write them. */
  columns?: readonly ContentColumn[];
  styles: Record<string, number>;
  formats: Record<string, number>;
}

interface WorkbookData {
  sheets: SheetData[];
  styles: Record<number, Record<string, unknown>>;
  formats: Record<number, string>;
}

/** What is known of a column's cells before they are made, by row: an object for each of them is slow to make and to collect. */
interface Draft {
  readonly contents: (string | null | undefined)[];
  readonly style: (number | undefined)[];
  readonly format: (number | undefined)[];
}

/** Where the cells of a column stand that were loaded. */
interface LoadedColumn {
  readonly sheetId: string;
  readonly col: number;
  readonly rows: number[];
  readonly ids: number[];
}

/** Where a cell of a sheet stands; `row` alone is looked up when a whole sheet is placed. */
export interface Placing {
  sheetId: string;
  col: number;
  row: number;
  cellId: number;
}

/** Anything that the engine might read as a number, a date, a truth value, an error or a formula. */
const mayBeMore = /^[\s\d\-+$€.,'=#(%tTfF]/;
const plainInteger = /^-?(?:0|[1-9]\d{0,14})$/;

type Made = Pick<EngineCell, 'id' | 'content' | 'format' | 'style' | 'parsedValue' | 'isFormula'>;

/** Text and whole numbers, which make up a register, without the engine's patterns; undefined for all others. */
function simpleCell(
  id: number,
  content: string,
  style: Made['style'],
  format: string | undefined,
): Made | undefined {
  const isFormula = false;
  if (content === '') return { id, content, style, format, isFormula, parsedValue: null };
  if (!mayBeMore.test(content)) return { id, content, style, format, isFormula, parsedValue: content };
  if (!plainInteger.test(content)) return undefined;
  const number = Number(content);
  const kept = format === '@' ? content : String(number);
  return { id, content: kept, style, format, isFormula, parsedValue: number };
}

/** `AB12`, 0-based; undefined for what is no single cell. */
function place(xc: string): { col: number; row: number } | undefined {
  let at = 0;
  let col = 0;
  let code = xc.charCodeAt(0);
  while (code >= 65 && code <= 90) {
    col = col * 26 + code - 64;
    code = xc.charCodeAt(++at);
  }
  let row = 0;
  const digits = at;
  while (code >= 48 && code <= 57) {
    row = row * 10 + code - 48;
    code = xc.charCodeAt(++at);
  }
  return digits > 0 && at > digits && at === xc.length ? { col: col - 1, row: row - 1 } : undefined;
}

/** Columns of rows of drafts; undefined when something in it is written in the engine's short form. */
function draftsOf(sheet: SheetData): Draft[] | undefined {
  const columns: Draft[] = [];
  const draft = (col: number) => (columns[col] ??= { contents: [], style: [], format: [] });
  for (const xc in sheet.cells) {
    const content = sheet.cells[xc];
    const at = place(xc);
    if (!at || typeof content !== 'string') return undefined;
    if (content !== '') draft(at.col).contents[at.row] = content;
  }
  for (const [col, top, contents] of sheet.columns ?? []) {
    const known = draft(col).contents;
    contents.forEach((content, i) => content !== null && (known[top + i] = content));
  }
  for (const [key, zones] of [
    ['style', sheet.styles],
    ['format', sheet.formats],
  ] as const)
    for (const xc in zones) {
      const { left, right, top, bottom }: Zone = helpers.toZone(xc);
      for (let col = left; col <= right; col++) {
        const known = draft(col)[key];
        for (let row = top; row <= bottom; row++) known[row] = zones[xc];
      }
    }
  return columns;
}

function importCells(this: EnginePlugin, data: WorkbookData, original: (data: unknown) => void): void {
  const drafts = data.sheets.map(draftsOf);
  if (drafts.includes(undefined)) return original.call(this, data);
  const loaded: LoadedColumn[] = [];
  let nextId: number = this.nextId;
  const getNextCellId = this.getNextCellId;
  this.getNextCellId = () => nextId++;
  try {
    data.sheets.forEach(({ id: sheetId }, index) => {
      const cells: Record<number, Made> = (this.cells[sheetId] ??= {});
      drafts[index]!.forEach((draft, col) => {
        const { contents, style: styles, format: formats } = draft;
        const height = Math.max(contents.length, styles.length, formats.length);
        const [rows, ids]: [number[], number[]] = [[], []];
        for (let row = 0; row < height; row++) {
          const content = contents[row] ?? '';
          const [styleId, formatId] = [styles[row], formats[row]];
          const style = styleId ? data.styles[styleId] : undefined;
          const format = formatId ? data.formats[formatId] : undefined;
          if (content === '' && !style && !format) continue;
          const simple = simpleCell(nextId, content, style, format);
          if (simple) nextId++;
          const cell: Made = simple ?? this.importCell(sheetId, content, style, format);
          cells[cell.id] = cell;
          rows.push(row);
          ids.push(cell.id);
        }
        loaded.push({ sheetId, col, rows, ids });
      });
    });
  } finally {
    this.getNextCellId = getNextCellId;
    this.nextId = nextId;
  }
  this.dispatch('PLACE_CELLS', { positions: () => loaded, loading: true });
}

/** Loading cannot be taken back, so nothing is recorded. */
export function placeLoaded(sheets: EnginePlugin, columns: readonly LoadedColumn[]): void {
  const { cellPosition } = sheets;
  for (const { sheetId, col, rows, ids } of columns) {
    const lines: { cells: Record<number, number> }[] = sheets.sheets[sheetId].rows;
    rows.forEach((row, i) => {
      const cellId = ids[i]!;
      cellPosition[cellId] = { row, col, sheetId };
      lines[row]!.cells[col] = cellId;
    });
  }
}

/** A sheet is as large as it says, and at least as large as what stands in it. */
function sizeOf(
  data: SheetData & { rowNumber: number; colNumber: number },
  original: (data: unknown) => unknown,
) {
  let { rowNumber, colNumber } = data;
  for (const xc in data.cells) {
    const at = place(xc);
    if (!at) return original(data);
    rowNumber = Math.max(rowNumber, at.row + 1);
    colNumber = Math.max(colNumber, at.col + 1);
  }
  return { rowNumber, colNumber };
}

let installed = false;

export function installImportCells(): void {
  if (installed) return;
  installed = true;
  const cells = prototypeOf('core', 'cell');
  const original = cells.import as (data: unknown) => void;
  cells.import = function (this: EnginePlugin, data: WorkbookData) {
    importCells.call(this, data, original);
  };
  const sheets = prototypeOf('core', 'sheet');
  const getSize = sheets.getImportedSheetSize as (data: unknown) => unknown;
  sheets.getImportedSheetSize = function (this: EnginePlugin, data: Parameters<typeof sizeOf>[0]) {
    return sizeOf(data, (all) => getSize.call(this, all));
  };
}
