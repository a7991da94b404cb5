// Range: values, formulas, notes and everything a script does with a block of cells.

import { asGoogle } from '../../execution/behaviours';
import { EnumValue, ScriptError } from '../../execution/service-object';
import type { CellValue } from '../../contracts';
import {
  map,
  rawCell,
  readDisplay,
  readFormulas,
  readValues,
  writeValues,
  zoneText,
} from '../../workbook/cells';
import { copyRange, type CopyOptions } from './copy-range';
import { shiftColumnGroupDepth } from './column-groups';
import { DataValidation } from './data-validation';
import { Filter } from './filter';
import { Protection } from './protection';
import type { Matrix } from './range-base';
import { RangeStyle } from './range-style';
import { regionAround } from './region';
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
    const text = withEquals(formula);
    if (text === '' || this.getNumRows() * this.getNumColumns() === 1 || !asGoogle('formulaBlock'))
      return this._setValues('setFormula', this._all(text));
    this.getCell(1, 1)._setValues('setFormula', [[text]]);
    return this._setValues('setFormula', this._shifted(text));
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
    const { contentsOnly, formatOnly, validationsOnly, commentsOnly } = asGoogle('clearInPart')
      ? options
      : {};
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
  getDataValidations(): (DataValidation | null)[][] {
    return map(this._block, (position) => DataValidation._at(this.context, position));
  }
  insertCheckboxes(): this {
    this._guard('insertCheckboxes');
    if (!asGoogle('checkboxes')) return this;
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
  removeCheckboxes(): this {
    const cells = map(this._block, (position) => {
      const rule = DataValidation._at(this.context, position);
      return rule?._rule.criterion === 'CHECKBOX';
    });
    cells.forEach((row, i) =>
      row.forEach((isBox, j) => {
        if (isBox)
          this.getCell(i + 1, j + 1)
            .clearContent()
            .clearDataValidations();
      }),
    );
    return this;
  }
  check(): this {
    return this.setValue(true);
  }
  uncheck(): this {
    return this.setValue(false);
  }
  /** Null where not all are checkboxes, or not all in the same state. */
  isChecked(): boolean | null {
    const states = map(this._block, (position) => {
      const rule = DataValidation._at(this.context, position);
      return rule?._rule.criterion === 'CHECKBOX' ? this._valueAt(position) === true : null;
    }).flat();
    return states.every((state) => state === states[0]) ? states[0]! : null;
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

  copyTo(target: Range, how?: CopyOptions | string, transposed = false): void {
    target._guard('copyTo');
    copyRange(this.context, this, target, how, transposed);
  }

  activate(): this {
    this.getSheet()._select([zoneText(this._block)]);
    return this;
  }
  activateAsCurrentCell(): this {
    return this.activate();
  }

  getDataRegion(dimension?: string): Range {
    return new Range(this.context, regionAround(this.context.model, this._block, dimension));
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

  /** The formula of the first cell as it reads in each of them. */
  private _shifted(text: string): string[][] {
    const { sheetId, left, top } = this._block;
    const cell = rawCell(this.context.model, { sheetId, col: left, row: top });
    if (!cell?.isFormula || cell.compiledFormula.isBadExpression) return this._all(text);
    return map(this._block, ({ col, row }) =>
      String(
        this.context.getters.getTranslatedCellFormula(sheetId, col - left, row - top, cell.compiledFormula),
      ),
    );
  }

  private _valueAt({ col, row }: { col: number; row: number }): CellValue {
    const { sheetId } = this._block;
    return readValues(this.context.model, { sheetId, left: col, right: col, top: row, bottom: row })[0]![0]!;
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
        const note = asGoogle('noteText') ? String(text ?? '') : (text ?? '');
        return { range: { _sheetId: sheetId, _zone: zone }, text: note };
      }),
    );
    this.context.dispatch('SET_NOTES', { notes: written });
    return this;
  }
}

function withEquals(formula: string): string {
  return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
}
