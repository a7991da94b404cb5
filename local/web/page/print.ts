// The tab on paper: a browser prints no canvas, so each row becomes a block of positioned cells.
import type { Border, BorderDescr, Model, UID, Zone } from '@odoo/o-spreadsheet';

/** A4 upright with the margins that Sheets calls normal, in CSS pixels. */
const PAPER_WIDTH = 659;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Fills the print area when somebody prints, and empties it afterwards. */
export function installPrint(model: Model, target: HTMLElement): void {
  window.addEventListener('beforeprint', () => {
    target.replaceChildren(printedTab(model, model.getters.getActiveSheetId()));
  });
  window.addEventListener('afterprint', () => target.replaceChildren());
}

export function printedTab(model: Model, sheetId: UID): HTMLElement {
  const { getters } = model;
  const zone = usedZone(model, sheetId);
  const columns = spans(zone.left, zone.right, (col) =>
    getters.isColHidden(sheetId, col) ? 0 : getters.getColSize(sheetId, col),
  );
  const rows = spans(zone.top, zone.bottom, (row) =>
    getters.isRowHidden(sheetId, row) ? 0 : getters.getRowSize(sheetId, row),
  );
  const width = columns.reduce((sum, { size }) => sum + size, 0);
  const sheet = element('div', 'printed-tab', { width: `${width}px` });
  sheet.style.setProperty('zoom', String(Math.min(1, PAPER_WIDTH / width)));
  for (const { at: row, size } of rows) {
    if (size === 0) continue;
    const line = element('div', 'printed-row', { height: `${size}px` });
    for (const [index, { at: col, from }] of columns.entries()) {
      const cell = printedCell(model, { sheetId, col, row }, columns.slice(index), rows);
      if (!cell) continue;
      cell.style.left = `${from}px`;
      line.append(cell);
    }
    sheet.append(line);
  }
  for (const figure of getters.getFigures(sheetId)) {
    const image = printedChart(model, sheetId, figure.id);
    if (image) sheet.append(image);
  }
  return sheet;
}

interface Span {
  readonly at: number;
  readonly from: number;
  readonly size: number;
}

/** Hidden ones have size 0. */
function spans(first: number, last: number, sizeOf: (at: number) => number): Span[] {
  let from = 0;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const span = { at: first + index, from, size: sizeOf(first + index) };
    from += span.size;
    return span;
  });
}

/** From A1 to the last cell with content, and at least under the charts. */
function usedZone({ getters }: Model, sheetId: UID): Zone {
  const zone = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
    if (getters.getEvaluatedCell(position).formattedValue === '') continue;
    zone.right = Math.max(zone.right, position.col);
    zone.bottom = Math.max(zone.bottom, position.row);
  }
  return zone;
}

function printedCell(
  { getters }: Model,
  position: { sheetId: UID; col: number; row: number },
  columns: readonly Span[],
  rows: readonly Span[],
): HTMLElement | undefined {
  const merge = getters.getMerge(position);
  if (merge && (merge.left !== position.col || merge.top !== position.row)) return undefined;
  const { formattedValue: text, defaultAlign } = getters.getEvaluatedCell(position);
  const style = getters.getCellComputedStyle(position);
  const border = getters.getCellComputedBorder(position);
  const own = columns[0]!.size;
  if (own === 0 || (text === '' && !style.fillColor && !border)) return undefined;
  const inMerge = (spans: readonly Span[], first: number, last: number) =>
    spans.filter(({ at }) => first <= at && at <= last).reduce((sum, { size }) => sum + size, 0);
  const width = merge ? inMerge(columns, merge.left, merge.right) : own;
  const height = merge ? inMerge(rows, merge.top, merge.bottom) : rows[position.row]!.size;
  const align = style.align ?? defaultAlign;
  const box = element('div', 'printed-cell', {
    // The lines between two cells are one line.
    width: `${width + 1}px`,
    height: `${height + 1}px`,
    background: style.fillColor ?? '',
    color: style.textColor ?? '#000',
    fontSize: `${((style.fontSize ?? 10) * 96) / 72}px`,
    fontWeight: style.bold ? '700' : '',
    fontStyle: style.italic ? 'italic' : '',
    justifyContent: align === 'right' ? 'flex-end' : align === 'center' ? 'center' : 'flex-start',
    alignItems:
      style.verticalAlign === 'top' ? 'flex-start' : style.verticalAlign === 'bottom' ? 'flex-end' : 'center',
  });
  drawBorder(box, border);
  if (text === '') return box;
  const label = element('span', 'printed-text', {
    whiteSpace: style.wrapping === 'wrap' ? 'pre-wrap' : 'pre',
    // Text runs on over empty neighbours and is cut at the first one that says something.
    maxWidth: `${merge || align !== 'left' ? width : freeWidth(getters, position, columns)}px`,
  });
  label.textContent = text;
  box.append(label);
  return box;
}

function freeWidth(
  getters: Model['getters'],
  { sheetId, row }: { sheetId: UID; row: number },
  columns: readonly Span[],
): number {
  let width = columns[0]!.size;
  for (const { at: col, size } of columns.slice(1)) {
    if (getters.getEvaluatedCell({ sheetId, col, row }).formattedValue !== '') break;
    width += size;
  }
  return width;
}

function drawBorder(box: HTMLElement, border: Border | null): void {
  for (const side of SIDES) {
    const line: BorderDescr | undefined = border?.[side];
    if (line)
      box.style.setProperty(`border-${side}`, `1px solid ${(line as Partial<BorderDescr>).color ?? '#000'}`);
  }
}

interface ChartClass {
  new (canvas: HTMLCanvasElement, config: object): { destroy(): void };
}

/** Drawn anew: on the screen a chart that is scrolled away has no canvas. */
function printedChart({ getters }: Model, sheetId: UID, figureId: UID): HTMLElement | undefined {
  const Chart = (window as unknown as { Chart?: ChartClass }).Chart;
  const figure = getters.getFigures(sheetId).find(({ id }) => id === figureId);
  const chartId = getters.getChartIdFromFigureId(figureId);
  const runtime = chartId ? getters.getChartRuntime(chartId) : undefined;
  if (!Chart || !figure || !runtime || !('chartJsConfig' in runtime)) return undefined;
  const { x, y, width, height } = getters.getFigureUI(sheetId, figure);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const config = structuredCloneOf(runtime.chartJsConfig as { options?: object });
  const chart = new Chart(canvas, {
    ...config,
    options: { ...config.options, animation: false, responsive: false, devicePixelRatio: 2 },
  });
  const image = element('img', 'printed-chart', {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
  }) as HTMLImageElement;
  image.src = canvas.toDataURL();
  chart.destroy();
  return image;
}

/** Chart.js writes into the configuration that it gets; functions in it stay what they are. */
function structuredCloneOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(structuredCloneOf) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, structuredCloneOf(part)])) as T;
}

function element(name: string, className: string, style: Partial<CSSStyleDeclaration>): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  Object.assign(made.style, style);
  return made;
}
