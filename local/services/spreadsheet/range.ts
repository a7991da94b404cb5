// Range: values, formulas, notes and everything a script does with a block of cells.

import { EnumValue, ScriptError } from '../../execution/service-object';
import type { CellValue } from '../../contracts';
import { readDisplay, readFormulas, readValues, writeValues, map } from '../../workbook/cells';
import { lastPosition } from '../../workbook/extent';
import { shiftColumnGroupDepth } from './column-groups';
import { DataValidation } from './data-validation';
import { Filter } from './filter';
import { Protection } from './protection';
import type { Matrix } from './range-base';
import { RangeStyle } from './range-style';
import { sortRows, type SortSpec } from './sort-rows';
import { Sheet } from './sheet';
import { refuseUnlisted } from './strict-lists';

interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly validationsOnly?: boolean;
  readonly commentsOnly?: boolean;
}

export class Range extends RangeStyle {
  readonly className = 'Range';

  getSheet(): Sheet {
    return new Sheet(this.context, this._block.sheetId);
  }
  getGridId(): number {
    return this.getSheet().getSheetId();
  }

  getValue(): CellValue {
    return readValues(this.context.model, {
      ...this._block,
      right: this._block.left,
      bottom: this._block.top,
    })[0]![0]!;
  }
  getValues(): CellValue[][] {
    return readValues(this.context.model, this._block);
  }
  getDisplayValue(): string {
    return this.getDisplayValues()[0]![0]!;
  }
  getDisplayValues(): string[][] {
    return readDisplay(this.context.model, this._block);
  }
  getFormula(): string {
    return this.getFormulas()[0]![0]!;
  }
  getFormulas(): string[][] {
    return readFormulas(this.context.model, this._block);
  }
  isBlank(): boolean {
    return this.getValues().every((row) => row.every((value) => value === ''));
  }

  setValue(value: unknown): this {
    return this._setValues('setValue', this._all(value));
  }
  setValues(values: Matrix<unknown>): this {
    this._checkShape(values);
    return this._setValues('setValues', values);
  }
  setFormula(formula: string): this {
    return this._setValues('setFormula', this._all(withEquals(formula)));
  }
  setFormulas(formulas: Matrix<string>): this {
    this._checkShape(formulas);
    return this._setValues(
      'setFormulas',
      formulas.map((row) => row.map(withEquals)),
    );
  }

  /** Contents and formats, or what the options name. */
  clear(options: ClearOptions = {}): this {
    const { contentsOnly, formatOnly, validationsOnly, commentsOnly } = options;
    const isAll = !contentsOnly && !formatOnly && !validationsOnly && !commentsOnly;
    if (isAll || contentsOnly) this.clearContent();
    if (isAll || formatOnly) this.clearFormat();
    if (validationsOnly) this.clearDataValidations();
    if (commentsOnly) this.clearNote();
    return this;
  }
  clearContent(): this {
    return this._write('clearContent', { contents: this._all('') });
  }
  clearNote(): this {
    return this.setNote('');
  }
  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  setNote(note: string | null): this {
    return this._notes(this._all(note));
  }
  setNotes(notes: Matrix<string | null>): this {
    this._checkShape(notes);
    return this._notes(notes);
  }
  getNote(): string {
    return this.context.getters.getNote(this._first);
  }
  getNotes(): string[][] {
    return map(this._block, (position) => this.context.getters.getNote(position) as string);
  }

  getCell(row: number, column: number): Range {
    return this.offset(row - 1, column - 1, 1, 1);
  }
  offset(
    rows: number,
    columns: number,
    numRows = this.getNumRows(),
    numColumns = this.getNumColumns(),
  ): Range {
    return this.getSheet().getRange(this.getRow() + rows, this.getColumn() + columns, numRows, numColumns);
  }

  setDataValidation(rule: DataValidation | null): this {
    this._guard('setDataValidation');
    DataValidation._apply(this.context, this._block, rule);
    return this;
  }
  setDataValidations(rules: Matrix<DataValidation | null>): this {
    this._checkShape(rules);
    rules.forEach((row, i) => row.forEach((rule, j) => this.offset(i, j, 1, 1).setDataValidation(rule)));
    return this;
  }
  getDataValidation(): DataValidation | null {
    return DataValidation._at(this.context, this._first);
  }
  insertCheckboxes(): this {
    this._guard('insertCheckboxes');
    DataValidation._apply(
      this.context,
      this._block,
      new DataValidation(this.context, {
        criterion: 'CHECKBOX',
        values: [],
        allowInvalid: false,
        helpText: null,
      }),
    );
    const values = this.getValues();
    return this.setValues(values.map((row) => row.map((value) => value === true)));
  }

  shiftColumnGroupDepth(delta: number): this {
    shiftColumnGroupDepth(this.context, this._block, delta);
    return this;
  }

  protect(): Protection {
    this.context.guard('protect');
    return Protection._create(this.context, 'RANGE', this._block.sheetId, this._block);
  }

  merge(): this {
    const { left, right, top, bottom } = this._block;
    if (left === right && top === bottom) return this;
    return this._dispatch('merge', 'ADD_MERGE', { target: [{ left, right, top, bottom }], force: true });
  }
  mergeAcross(): this {
    for (let row = 0; row < this.getNumRows(); row++) this.offset(row, 0, 1).merge();
    return this;
  }
  breakApart(): this {
    const merges = this.context.getters.getMergesInZone(this._block.sheetId, this._block);
    for (const { left, right, top, bottom } of merges)
      this._dispatch('breakApart', 'REMOVE_MERGE', { target: [{ left, right, top, bottom }] });
    return this;
  }
  isPartOfMerge(): boolean {
    return this.context.getters.getMergesInZone(this._block.sheetId, this._block).length > 0;
  }

  sort(spec: SortSpec | readonly SortSpec[]): this {
    this._guard('sort');
    sortRows(this.context, this._block, Array.isArray(spec) ? spec : [spec as SortSpec]);
    return this;
  }
  createFilter(): Filter {
    this._guard('createFilter');
    return Filter._create(this.context, this._block);
  }
  getFilter(): Filter | null {
    return this.getSheet().getFilter();
  }

  copyTo(target: Range, options?: { contentsOnly?: boolean }): void {
    const values = options?.contentsOnly ? this.getValues() : this._contents();
    const copy = target.offset(0, 0, this.getNumRows(), this.getNumColumns());
    copy.setValues(values);
    if (!options?.contentsOnly)
      copy.setNumberFormats(
        this.getNumberFormats().map((row) => row.map((f) => (f.startsWith('0.####') ? '' : f))),
      );
  }

  activate(): this {
    this.getSheet()._select([this.getA1Notation()]);
    return this;
  }
  activateAsCurrentCell(): this {
    return this.activate();
  }

  getDataRegion(): Range {
    const { row, col } = lastPosition(this.context.model, this._block.sheetId);
    return this.getSheet().getRange(1, 1, Math.max(row, 0) + 1, Math.max(col, 0) + 1);
  }
  canEdit(): boolean {
    try {
      this._guard('canEdit');
      return true;
    } catch {
      return false;
    }
  }
  getWrapStrategy(): EnumValue {
    return new EnumValue('WrapStrategy', this.getWrap() ? 'WRAP' : 'OVERFLOW');
  }

  private _contents(): unknown[][] {
    const formulas = this.getFormulas();
    return this.getValues().map((row, i) => row.map((value, j) => formulas[i]![j] || value));
  }

  private _setValues(method: string, values: Matrix<unknown>): this {
    this._guard(method);
    const long = values.some((row) =>
      row.some((value) => typeof value === 'string' && value.length > 50_000),
    );
    if (long)
      throw new ScriptError(
        'Your input contains more than the maximum of 50000 characters in a single cell.',
      );
    refuseUnlisted(this.context, this._block, values);
    this.context.change(() => writeValues(this.context.model, this._block, values));
    return this;
  }

  private _notes(notes: Matrix<string | null>): this {
    this._guard('setNotes');
    const { sheetId, left, top } = this._block;
    const written = notes.flatMap((row, i) =>
      row.map((text, j) => {
        const zone = { left: left + j, right: left + j, top: top + i, bottom: top + i };
        return { range: { _sheetId: sheetId, _zone: zone }, text: text ?? '' };
      }),
    );
    this.context.dispatch('SET_NOTES', { notes: written });
    return this;
  }
}

function withEquals(formula: string): string {
  return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
}
