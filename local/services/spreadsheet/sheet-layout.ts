// A sheet's rows and columns: inserting, deleting, sizes, hiding, freezing, tab.

import { ScriptError, ServiceObject } from '../../execution/service-object';
import { dispatch, span } from '../../workbook/cells';
import { hasFormula, lastPosition } from '../../workbook/extent';
import type { SpreadsheetContext } from './context';

type Dimension = 'ROW' | 'COL';

const ALL = Number.MAX_SAFE_INTEGER;

export abstract class SheetLayout extends ServiceObject {
  constructor(
    protected readonly context: SpreadsheetContext,
    readonly _id: string,
  ) {
    super(context.execution);
  }

  getName(): string {
    const name: string | undefined = this.context.getters.tryGetSheetName(this._id);
    if (name === undefined) throw new ScriptError('Sheet not found');
    return name;
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(newName: string): this {
    const oldName = this.getName();
    if (newName === oldName) return this;
    return this._change('setName', 'RENAME_SHEET', { newName, oldName });
  }
  getIndex(): number {
    return this.context.getters.getSheetIds().indexOf(this._id) + 1;
  }

  getMaxRows(): number {
    return this.context.getters.getNumberRows(this._id);
  }
  getMaxColumns(): number {
    return this.context.getters.getNumberCols(this._id);
  }
  getLastRow(): number {
    return lastPosition(this.context.model, this._id).row + 1;
  }
  getLastColumn(): number {
    return lastPosition(this.context.model, this._id).col + 1;
  }

  insertRowBefore(row: number): this {
    return this.insertRowsBefore(row, 1);
  }
  insertRowAfter(row: number): this {
    return this.insertRowsAfter(row, 1);
  }
  insertRowsBefore(row: number, howMany: number): this {
    return this._insert('ROW', row, howMany, 'before');
  }
  insertRowsAfter(row: number, howMany: number): this {
    return this._insert('ROW', row, howMany, 'after');
  }
  insertRows(row: number, howMany = 1): void {
    this._insert('ROW', row, howMany, 'before');
  }
  insertColumnBefore(column: number): this {
    return this.insertColumnsBefore(column, 1);
  }
  insertColumnAfter(column: number): this {
    return this.insertColumnsAfter(column, 1);
  }
  insertColumnsBefore(column: number, howMany: number): this {
    return this._insert('COL', column, howMany, 'before');
  }
  insertColumnsAfter(column: number, howMany: number): this {
    return this._insert('COL', column, howMany, 'after');
  }
  insertColumns(column: number, howMany = 1): void {
    this._insert('COL', column, howMany, 'before');
  }
  deleteRow(row: number): this {
    this.deleteRows(row, 1);
    return this;
  }
  deleteRows(row: number, howMany: number): void {
    this._delete('ROW', row, howMany);
  }
  deleteColumn(column: number): this {
    this.deleteColumns(column, 1);
    return this;
  }
  deleteColumns(column: number, howMany: number): void {
    this._delete('COL', column, howMany);
  }

  /** `destination` counts as the columns stand before the move. */
  moveColumns(columns: { readonly _block: { left: number; right: number } }, destination: number): void {
    const elements = span(columns._block.left, columns._block.right);
    const base = destination - 1;
    if (base >= elements[0]! && base <= elements[elements.length - 1]! + 1) return;
    this.context.guard('moveColumns', this._id);
    const hidden = this.isSheetHidden();
    this.showSheet();
    const isRight = base > elements[0]!;
    // The engine looks at what formulas show while it copies them.
    if (hasFormula(this.context.model, this._id)) this.context.workbook.settle();
    this.context.change(() => {
      // The engine moves columns of the tab in front alone.
      const sheetIdFrom: string = this.context.getters.getActiveSheetId();
      const front = (from: string, to: string) =>
        dispatch(this.context.model, 'ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: to });
      if (sheetIdFrom !== this._id) front(sheetIdFrom, this._id);
      dispatch(this.context.model, 'MOVE_COLUMNS_ROWS', {
        sheetId: this._id,
        sheetName: this.getName(),
        dimension: 'COL',
        base: isRight ? base - 1 : base,
        elements,
        position: isRight ? 'after' : 'before',
      });
      if (sheetIdFrom !== this._id) front(this._id, sheetIdFrom);
    });
    if (hidden) this.hideSheet();
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(column: number, howMany: number, width: number): this {
    return this._headers('setColumnWidths', 'RESIZE_COLUMNS_ROWS', 'COL', column, howMany, { size: width });
  }
  getColumnWidth(column: number): number {
    return this.context.getters.getColSize(this._id, column - 1);
  }
  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }
  setRowHeights(row: number, howMany: number, height: number): this {
    return this._headers('setRowHeights', 'RESIZE_COLUMNS_ROWS', 'ROW', row, howMany, { size: height });
  }
  setRowHeightsForced(row: number, howMany: number, height: number): this {
    return this.setRowHeights(row, howMany, height);
  }
  getRowHeight(row: number): number {
    return this.context.getters.getRowSize(this._id, row - 1);
  }

  hideRows(row: number, howMany = 1): void {
    this._headers('hideRows', 'HIDE_COLUMNS_ROWS', 'ROW', row, howMany);
  }
  showRows(row: number, howMany = 1): void {
    this._headers('showRows', 'UNHIDE_COLUMNS_ROWS', 'ROW', row, howMany);
  }
  hideColumns(column: number, howMany = 1): void {
    this._headers('hideColumns', 'HIDE_COLUMNS_ROWS', 'COL', column, howMany);
  }
  showColumns(column: number, howMany = 1): void {
    this._headers('showColumns', 'UNHIDE_COLUMNS_ROWS', 'COL', column, howMany);
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.context.getters.isColHiddenByUser(this._id, column - 1);
  }
  isRowHiddenByUser(row: number): boolean {
    return this.context.getters.isRowHiddenByUser(this._id, row - 1);
  }
  isRowHiddenByFilter(row: number): boolean {
    return this.context.getters.isRowFiltered(this._id, row - 1);
  }

  setFrozenRows(rows: number): void {
    if (rows === 0) this._change('setFrozenRows', 'UNFREEZE_ROWS', {});
    else this._change('setFrozenRows', 'FREEZE_ROWS', { quantity: rows });
  }
  setFrozenColumns(columns: number): void {
    if (columns === 0) this._change('setFrozenColumns', 'UNFREEZE_COLUMNS', {});
    else this._change('setFrozenColumns', 'FREEZE_COLUMNS', { quantity: columns });
  }
  getFrozenRows(): number {
    return this.context.getters.getPaneDivisions(this._id).ySplit;
  }
  getFrozenColumns(): number {
    return this.context.getters.getPaneDivisions(this._id).xSplit;
  }

  setTabColor(color: string | null): this {
    return this._change('setTabColor', 'COLOR_SHEET', { color: color ?? undefined });
  }
  getTabColor(): string | null {
    return this.context.getters.getSheet(this._id).color ?? null;
  }
  hideSheet(): this {
    if (this.isSheetHidden()) return this;
    return this._change('hideSheet', 'HIDE_SHEET', {});
  }
  showSheet(): this {
    if (!this.isSheetHidden()) return this;
    return this._change('showSheet', 'SHOW_SHEET', {});
  }
  isSheetHidden(): boolean {
    return !this.context.getters.isSheetVisible(this._id);
  }
  setHiddenGridlines(hide: boolean): this {
    return this._change('setHiddenGridlines', 'SET_GRID_LINES_VISIBILITY', { areGridLinesVisible: !hide });
  }
  hasHiddenGridlines(): boolean {
    return !this.context.getters.getGridLinesVisibility(this._id);
  }

  protected _change(method: string, type: string, payload: object): this {
    this.context.guard(method);
    this.context.dispatch(type, { sheetId: this._id, ...payload });
    return this;
  }

  private _insert(dimension: Dimension, at: number, quantity: number, position: 'before' | 'after'): this {
    this._checkHeader(dimension, at);
    const base = at - 1;
    return this._change('insert', 'ADD_COLUMNS_ROWS', {
      sheetName: this.getName(),
      dimension,
      base,
      quantity,
      position,
    });
  }

  private _delete(dimension: Dimension, at: number, howMany: number): void {
    this._checkHeader(dimension, at + howMany - 1);
    const elements = span(at - 1, at + howMany - 2);
    const [first, last] = [elements[0]!, elements[elements.length - 1]!];
    const zone =
      dimension === 'ROW'
        ? { left: 0, right: ALL, top: first, bottom: last }
        : { left: first, right: last, top: 0, bottom: ALL };
    this.context.guard('delete', this._id, zone);
    this._change('delete', 'REMOVE_COLUMNS_ROWS', { sheetName: this.getName(), dimension, elements });
  }

  private _headers(
    method: string,
    type: string,
    dimension: Dimension,
    at: number,
    howMany: number,
    more: object = {},
  ): this {
    this._checkHeader(dimension, at + howMany - 1);
    return this._change(method, type, { dimension, elements: span(at - 1, at + howMany - 2), ...more });
  }

  private _checkHeader(dimension: Dimension, last: number): void {
    const max = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    if (last < 1 || last > max)
      throw new ScriptError(
        dimension === 'ROW' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.',
      );
  }
}
