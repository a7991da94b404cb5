// The workbook as data: what is saved and what a grid starts from, without the engine's copies.

import { CorePlugin, helpers, type Model } from './engine';
import { prototypeOf, type EngineCell, type EnginePlugin } from './plugins/engine-classes';
import type { ContentColumn } from './plugins/import-cells';

interface SheetData {
  id: string;
  cells: Record<string, string>;
  columns: ContentColumn[];
  styles: Record<string, number>;
  formats: Record<string, number>;
  borders: Record<string, number>;
}

interface WorkbookData {
  sheets: SheetData[];
  styles: Record<number, unknown>;
  formats: Record<number, unknown>;
  borders: Record<number, unknown>;
  revisionId: string;
}

/** Items by number, and the zones in which each holds: runs of rows in one column. */
class Zones<T> {
  readonly items: Record<number, T> = {};
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<unknown, number>();
  private zones: Record<string, number> = {};
  private run: { number: number; col: number; top: number; bottom: number } | undefined;

  /** `key` stands for equal items. */
  add(col: number, row: number, key: unknown, item: () => T): void {
    let number = this.known.get(key);
    if (number === undefined) this.known.set(key, (number = this.numberOf(item())));
    if (number === 0) return;
    const { run } = this;
    if (run && run.number === number && run.col === col && run.bottom === row - 1) run.bottom = row;
    else {
      this.endRun();
      this.run = { number, col, top: row, bottom: row };
    }
  }

  /** The zones since the last call. */
  take(): Record<string, number> {
    this.endRun();
    const { zones } = this;
    this.zones = {};
    return zones;
  }

  private numberOf(item: T): number {
    const text = JSON.stringify(item);
    if (text === '{}') return 0;
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.numbers.size + 1;
      this.numbers.set(text, number);
      this.items[number] = helpers.deepCopy(item as never);
    }
    return number;
  }

  private endRun(): void {
    if (!this.run) return;
    const { number, col, top, bottom } = this.run;
    const first = helpers.toXC(col, top);
    this.zones[top === bottom ? first : `${first}:${helpers.toXC(col, bottom)}`] = number;
    this.run = undefined;
  }
}

function exportCells(plugin: EnginePlugin, data: WorkbookData): void {
  const styles = new Zones<Record<string, unknown>>();
  const formats = new Zones<string>();
  const styleKey = styleKeys();
  for (const sheet of data.sheets) {
    sheet.cells = {};
    sheet.columns = [];
    cellsByColumn(plugin, sheet.id).forEach((cells, col) => {
      const contents: (string | null)[] = [];
      let top = -1;
      cells.forEach((cell, row) => {
        const { style, format } = cell;
        if (style) styles.add(col, row, styleKey(cell, style), () => plugin.extractCustomStyle(cell));
        if (format) formats.add(col, row, format, () => format);
        const content = cell.isFormula ? cell.compiledFormula.toFormulaString(plugin.getters) : cell.content;
        if (content === '') return;
        if (top < 0) top = row;
        while (contents.length < row - top) contents.push(null);
        contents.push(content);
      });
      if (top >= 0) sheet.columns.push([col, top, contents]);
    });
    sheet.styles = styles.take();
    sheet.formats = formats.take();
  }
  data.styles = styles.items;
  data.formats = formats.items;
}

/** Without an alignment, the defaults of a style do not hang on what stands in the cell. */
function styleKeys(): (cell: EngineCell, style: Record<string, unknown>) => unknown {
  const ofFormulas = new Map<unknown, object>();
  const ofNumbers = new Map<unknown, object>();
  return (cell, style) => {
    if (style.align === undefined) return style;
    const isNumber = !cell.isFormula && helpers.isNumber(cell.content, plainLocale);
    if (!cell.isFormula && !isNumber) return style;
    const keys = isNumber ? ofNumbers : ofFormulas;
    if (!keys.has(style)) keys.set(style, {});
    return keys.get(style);
  };
}

/** As the engine asks when it tells a number's default alignment. */
const plainLocale = { decimalSeparator: '.', thousandsSeparator: ',' } as never;

function cellsByColumn(plugin: EnginePlugin, sheetId: string): EngineCell[][] {
  const columns: EngineCell[][] = [];
  const cells: Record<number, EngineCell> = plugin.cells[sheetId] ?? {};
  const rows: { cells: Record<number, number | undefined> }[] = plugin.getters.getSheet(sheetId).rows;
  const width: number = plugin.getters.getNumberCols(sheetId);
  // by number: names of properties are texts, 380,000 of them
  rows.forEach((line, row) => {
    for (let col = 0; col < width; col++) {
      const id = line.cells[col];
      const cell = id === undefined ? undefined : cells[id];
      if (cell) (columns[col] ??= [])[row] = cell;
    }
  });
  return columns;
}

function exportBorders(plugin: EnginePlugin, data: WorkbookData): void {
  const borders = new Zones<unknown>();
  for (const sheet of data.sheets) {
    const columns: (unknown[] | undefined)[] = plugin.borders[sheet.id] ?? [];
    columns.forEach((column, col) =>
      column?.forEach((_, row) => {
        const border: unknown = plugin.getCellBorder({ sheetId: sheet.id, col, row });
        if (border) borders.add(col, row, JSON.stringify(border), () => border);
      }),
    );
    sheet.borders = borders.take();
  }
  data.borders = borders.items;
}

/** What the model holds, with nothing in it that a later change would reach. */
export function exportData(model: Model): unknown {
  const { handlers, session } = model as unknown as {
    handlers: EnginePlugin[];
    session: { getRevisionId(): string };
  };
  const cells = prototypeOf('core', 'cell').constructor;
  const borders = prototypeOf('core', 'borders').constructor;
  const isOurs = (plugin: EnginePlugin) => plugin.constructor === cells || plugin.constructor === borders;
  const core = handlers.filter((handler) => (handler as unknown) instanceof CorePlugin);
  const shared: unknown = helpers.createEmptyWorkbookData();
  for (const plugin of core) if (!isOurs(plugin)) plugin.export(shared, false);
  const data = helpers.deepCopy(shared as never) as unknown as WorkbookData;
  data.revisionId = session.getRevisionId() || 'START_REVISION';
  for (const plugin of core) {
    if (plugin.constructor === cells) exportCells(plugin, data);
    if (plugin.constructor === borders) exportBorders(plugin, data);
  }
  return data;
}
