// RangeList: several ranges of one sheet treated alike.

import { ServiceObject } from '../../execution/service-object';
import { zoneText } from '../../workbook/cells';
import type { SpreadsheetContext } from './context';
import type { Range } from './range';

export class RangeList extends ServiceObject {
  readonly className = 'RangeList';
  constructor(
    context: SpreadsheetContext,
    private readonly ranges: readonly Range[],
  ) {
    super(context.execution);
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }
  activate(): this {
    this.ranges[0]?.getSheet()._select(this.ranges.map((range) => zoneText(range._block)));
    return this;
  }
  clearContent(): this {
    return this._each((range) => range.clearContent());
  }
  clearFormat(): this {
    return this._each((range) => range.clearFormat());
  }
  setValue(value: unknown): this {
    return this._each((range) => range.setValue(value));
  }
  setFormula(formula: string): this {
    return this._each((range) => range.setFormula(formula));
  }
  setNumberFormat(format: string): this {
    return this._each((range) => range.setNumberFormat(format));
  }
  setBackground(colour: string | null): this {
    return this._each((range) => range.setBackground(colour));
  }
  setFontColor(colour: string | null): this {
    return this._each((range) => range.setFontColor(colour));
  }
  setFontWeight(weight: string | null): this {
    return this._each((range) => range.setFontWeight(weight));
  }
  setFontSize(size: number): this {
    return this._each((range) => range.setFontSize(size));
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this._each((range) => range.setHorizontalAlignment(alignment));
  }
  setWrap(wrap: boolean): this {
    return this._each((range) => range.setWrap(wrap));
  }
  insertCheckboxes(): this {
    return this._each((range) => range.insertCheckboxes());
  }

  private _each(change: (range: Range) => void): this {
    this.ranges.forEach(change);
    return this;
  }
}
