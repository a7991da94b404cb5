// Where a range is, and how its cells are changed.

import { asGoogle } from '../../execution/behaviours';
import { ScriptError, ServiceObject } from '../../execution/service-object';
import { write, zoneText, type Block } from '../../workbook/cells';
import type { WriteCells } from '../../workbook/plugins/write-cells';
import type { SpreadsheetContext } from './context';

export type Matrix<T> = readonly (readonly T[])[];

export abstract class RangeBase extends ServiceObject {
  constructor(
    protected readonly context: SpreadsheetContext,
    readonly _block: Block,
    /** How whole columns or rows were asked for. */
    private readonly open?: string,
  ) {
    super(context.execution);
  }

  getRow(): number {
    return this._block.top + 1;
  }
  getColumn(): number {
    return this._block.left + 1;
  }
  getLastRow(): number {
    return this._block.bottom + 1;
  }
  getLastColumn(): number {
    return this._block.right + 1;
  }
  getRowIndex(): number {
    return this.getRow();
  }
  getNumRows(): number {
    return this._block.bottom - this._block.top + 1;
  }
  getNumColumns(): number {
    return this._block.right - this._block.left + 1;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getA1Notation(): string {
    return this.open !== undefined && asGoogle('openNotation') ? this.open : zoneText(this._block);
  }

  get _first(): { sheetId: string; col: number; row: number } {
    return { sheetId: this._block.sheetId, col: this._block.left, row: this._block.top };
  }

  /** Writes cells after the check of rights. */
  protected _write(method: string, change: Partial<Omit<WriteCells, 'sheetId' | 'rows' | 'cols'>>): this {
    this._guard(method);
    this.context.change(() => write(this.context.model, this._block, change));
    return this;
  }

  protected _guard(method: string): void {
    this.context.guard(method, this._block.sheetId, this._block);
  }

  protected _dispatch(method: string, type: string, payload: object): this {
    this._guard(method);
    this.context.dispatch(type, { sheetId: this._block.sheetId, ...payload });
    return this;
  }

  /** Google's texts for a matrix that does not fit the range. */
  protected _checkShape(values: Matrix<unknown>): void {
    if (!Array.isArray(values) || values.some((row) => !Array.isArray(row)))
      throw new ScriptError(
        "The parameters don't match the method signature for SpreadsheetApp.Range.setValues.",
      );
    const rows = this.getNumRows();
    const columns = this.getNumColumns();
    if (values.length !== rows)
      throw new ScriptError(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
      );
    const odd = values.find((row) => row.length !== columns);
    if (odd)
      throw new ScriptError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${columns}.`,
      );
  }

  protected _all<T>(value: T): T[][] {
    return Array.from({ length: this.getNumRows() }, () =>
      Array.from({ length: this.getNumColumns() }, () => value),
    );
  }
}
