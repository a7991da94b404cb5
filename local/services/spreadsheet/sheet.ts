// Sheet: one tab of the spreadsheet.

import { ScriptError, type EnumValue } from '../../execution/service-object';
import type { CellValue } from '../../contracts';
import { writeValues, type Block } from '../../workbook/cells';
import { sheetNumber } from '../../workbook/sheet-number';
import { parseA1 } from './a1';
import {
  columnGroup,
  columnGroupControlPosition,
  columnGroupDepth,
  foldColumnGroups,
  setColumnGroupControlPosition,
  type Group,
} from './column-groups';
import { ConditionalFormatRule } from './conditional-format-rule';
import { EmbeddedChart } from './embedded-chart';
import { EmbeddedChartBuilder } from './embedded-chart-builder';
import { Filter } from './filter';
import { NamedRange } from './named-range';
import { Protection } from './protection';
import { Range } from './range';
import { RangeList } from './range-list';
import { Selection } from './selection';
import { SheetLayout } from './sheet-layout';
import { sortRows } from './sort-rows';
import { Spreadsheet } from './spreadsheet';
import { refuseUnlisted } from './strict-lists';

const MIN_WIDTH = 21;
/** Pixels: a letter of the full width takes two of the half. */
const widthOf = (text: string): number =>
  Math.max(
    ...text
      .split('\n')
      .map((line) => [...line].reduce((sum, letter) => sum + (letter > '\xff' ? 13 : 7), 12)),
  );

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export class Sheet extends SheetLayout {
  readonly className = 'Sheet';

  getParent(): Spreadsheet {
    return new Spreadsheet(this.context);
  }
  /** A number that stays with the sheet; the first sheet ever made has 0. */
  getSheetId(): number {
    return sheetNumber(this._id);
  }
  getType(): string {
    return 'GRID';
  }

  getRange(rowOrA1: number | string, column?: number, numRows = 1, numColumns = 1): Range {
    if (typeof rowOrA1 === 'string') return this._rangeOf(rowOrA1);
    if (column === undefined)
      throw new ScriptError(
        "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
      );
    if (rowOrA1 < 1) throw new ScriptError('The starting row of the range is too small.');
    if (column < 1) throw new ScriptError('The starting column of the range is too small.');
    if (numRows < 1) throw new ScriptError('The number of rows in the range must be at least 1.');
    if (numColumns < 1) throw new ScriptError('The number of columns in the range must be at least 1.');
    const [top, left] = [Math.floor(rowOrA1) - 1, Math.floor(column) - 1];
    return this._range({
      left,
      top,
      right: left + Math.floor(numColumns) - 1,
      bottom: top + Math.floor(numRows) - 1,
    });
  }
  getDataRange(): Range {
    return this.getRange(1, 1, Math.max(this.getLastRow(), 1), Math.max(this.getLastColumn(), 1));
  }
  getRangeList(references: readonly string[]): RangeList {
    return new RangeList(
      this.context,
      references.map((reference) => this.getRange(reference)),
    );
  }
  getSheetValues(row: number, column: number, numRows: number, numColumns: number): CellValue[][] {
    return this.getRange(row, column, numRows, numColumns).getValues();
  }

  appendRow(values: readonly unknown[]): this {
    this.context.guard('appendRow');
    const row = this.getLastRow() + 1;
    if (row > this.getMaxRows()) this.insertRowAfter(this.getMaxRows());
    const missing = values.length - this.getMaxColumns();
    if (missing > 0) this.insertColumnsAfter(this.getMaxColumns(), missing);
    const block: Block = {
      sheetId: this._id,
      left: 0,
      right: values.length - 1,
      top: row - 1,
      bottom: row - 1,
    };
    this.context.guard('appendRow', this._id, block);
    refuseUnlisted(this.context, block, [values]);
    this.context.change(() => writeValues(this.context.model, block, [values]));
    return this;
  }
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    this._whole().clear(options);
    return this;
  }
  clearContents(): this {
    this._whole().clearContent();
    return this;
  }
  clearFormats(): this {
    this._whole().clearFormat();
    return this;
  }
  clearNotes(): this {
    this.getDataRange().clearNote();
    return this;
  }
  sort(column: number, ascending = true): this {
    const last = Math.max(this.getLastRow(), this.getFrozenRows() + 1);
    const block = this.getRange(
      this.getFrozenRows() + 1,
      1,
      last - this.getFrozenRows(),
      Math.max(this.getLastColumn(), 1),
    );
    this.context.guard('sort', this._id, block._block);
    sortRows(this.context, block._block, [{ column, ascending }]);
    return this;
  }

  activate(): this {
    this._select(['A1']);
    return this;
  }
  getActiveRange(): Range | null {
    return this.getSelection().getActiveRange();
  }
  getActiveCell(): Range | null {
    return this.getSelection().getCurrentCell();
  }
  getCurrentCell(): Range | null {
    return this.getActiveCell();
  }
  getActiveRangeList(): RangeList | null {
    return this.getSelection().getActiveRangeList();
  }
  getSelection(): Selection {
    return new Selection(this.context);
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }
  setActiveRangeList(list: RangeList): RangeList {
    return list.activate();
  }

  protect(): Protection {
    this.context.guard('protect');
    return Protection._create(this.context, 'SHEET', this._id);
  }
  getProtections(type: string): Protection[] {
    return Protection._list(this.context, type, this._id);
  }
  getConditionalFormatRules(): ConditionalFormatRule[] {
    return ConditionalFormatRule._list(this.context, this._id);
  }
  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]): void {
    this.context.guard('setConditionalFormatRules');
    ConditionalFormatRule._replace(this.context, this._id, rules);
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }
  getNamedRanges(): NamedRange[] {
    return NamedRange._list(this.context).filter((named) => named.getRange()._block.sheetId === this._id);
  }
  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1);
  }
  /** As wide as the longest text of its column needs, guessed by its letters. */
  autoResizeColumns(column: number, howMany: number): this {
    const height = Math.max(this.getLastRow(), 1);
    const shown = this.getRange(1, column, height, howMany).getDisplayValues();
    for (let at = 0; at < howMany; at++)
      this.setColumnWidth(column + at, Math.max(...shown.map((row) => widthOf(row[at]!)), MIN_WIDTH));
    return this;
  }
  getFilter(): Filter | null {
    return Filter._of(this.context, this._id);
  }

  getColumnGroup(column: number, depth: number): Group {
    return columnGroup(this.context, this._id, column, depth);
  }
  getColumnGroupDepth(column: number): number {
    return columnGroupDepth(this.context, this._id, column);
  }
  collapseAllColumnGroups(): this {
    foldColumnGroups(this.context, this._id, true);
    return this;
  }
  expandAllColumnGroups(): this {
    foldColumnGroups(this.context, this._id, false);
    return this;
  }
  getColumnGroupControlPosition(): EnumValue {
    return columnGroupControlPosition(this.context, this._id);
  }
  setColumnGroupControlPosition(position: string): this {
    setColumnGroupControlPosition(this.context, this._id, position);
    return this;
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.context, this._id);
  }
  getCharts(): EmbeddedChart[] {
    return EmbeddedChart._list(this.context, this._id);
  }
  insertChart(chart: EmbeddedChart): void {
    this.context.guard('insertChart');
    chart._insert(this._id);
  }
  updateChart(chart: EmbeddedChart): void {
    this.context.guard('updateChart');
    chart._update(this._id);
  }
  removeChart(chart: EmbeddedChart): void {
    this.context.guard('removeChart');
    chart._remove(this._id);
  }

  copyTo(spreadsheet: Spreadsheet): Sheet {
    if (spreadsheet.getId() !== this.getParent().getId())
      throw new ScriptError('not implemented: Sheet.copyTo into another spreadsheet', 'Error');
    const name = `${this.getName()} のコピー`;
    return this.getParent()._duplicate(this, name);
  }

  /** The user's grids show this selection. */
  _select(zones: readonly string[]): void {
    const activeCell = zones[zones.length - 1]!.split(':')[0]!;
    this.context.workbook.selections.activate(this.execution.user, {
      sheetName: this.getName(),
      zones,
      activeCell,
    });
  }

  _range(zone: { left: number; right: number; top: number; bottom: number }, open?: string): Range {
    if (zone.bottom >= this.getMaxRows() || zone.right >= this.getMaxColumns())
      throw new ScriptError(OUTSIDE);
    return new Range(this.context, { sheetId: this._id, ...zone }, open);
  }

  private _rangeOf(reference: string): Range {
    const own = { rows: this.getMaxRows(), cols: this.getMaxColumns() };
    const parsed = parseA1(reference, (name) =>
      name === undefined || name === this.getName() ? own : undefined,
    );
    if (parsed) return this._range(parsed.zone, parsed.open);
    const named = NamedRange._find(this.context, reference);
    if (named) return named.getRange();
    throw new ScriptError('Range not found');
  }

  private _whole(): Range {
    const last = { row: Math.max(this.getLastRow(), 1), column: Math.max(this.getLastColumn(), 1) };
    return this.getRange(1, 1, last.row, last.column);
  }
}
