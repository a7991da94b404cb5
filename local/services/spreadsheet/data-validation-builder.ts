// DataValidationBuilder: a validation rule being built by a script.

import { ServiceObject } from '../../execution/service-object';
import type { SpreadsheetContext } from './context';
import { DataValidation, type ValidationRule } from './data-validation';
import type { Range } from './range';

export class DataValidationBuilder extends ServiceObject {
  readonly className = 'DataValidationBuilder';
  constructor(
    private readonly context: SpreadsheetContext,
    private rule: ValidationRule = {
      criterion: 'CUSTOM_FORMULA',
      values: [],
      allowInvalid: true,
      helpText: null,
    },
  ) {
    super(context.execution);
  }

  build(): DataValidation {
    return new DataValidation(this.context, { ...this.rule });
  }
  setAllowInvalid(allowInvalid: boolean): this {
    this.rule = { ...this.rule, allowInvalid };
    return this;
  }
  setHelpText(helpText: string): this {
    this.rule = { ...this.rule, helpText };
    return this;
  }
  withCriteria(criterion: string, values: unknown[]): this {
    return this._require(criterion, ...values);
  }

  requireValueInList(values: readonly string[], showDropdown = true): this {
    return this._require('VALUE_IN_LIST', [...values], showDropdown);
  }
  requireValueInRange(range: Range, showDropdown = true): this {
    return this._require('VALUE_IN_RANGE', range, showDropdown);
  }
  requireCheckbox(): this {
    return this._require('CHECKBOX');
  }
  requireDate(): this {
    return this._require('DATE_IS_VALID_DATE');
  }
  requireDateAfter(date: Date): this {
    return this._require('DATE_AFTER', date);
  }
  requireDateBefore(date: Date): this {
    return this._require('DATE_BEFORE', date);
  }
  requireDateBetween(start: Date, end: Date): this {
    return this._require('DATE_BETWEEN', start, end);
  }
  requireDateOnOrAfter(date: Date): this {
    return this._require('DATE_ON_OR_AFTER', date);
  }
  requireDateOnOrBefore(date: Date): this {
    return this._require('DATE_ON_OR_BEFORE', date);
  }
  requireNumberBetween(start: number, end: number): this {
    return this._require('NUMBER_BETWEEN', start, end);
  }
  requireNumberEqualTo(number: number): this {
    return this._require('NUMBER_EQUAL_TO', number);
  }
  requireNumberGreaterThan(number: number): this {
    return this._require('NUMBER_GREATER_THAN', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this._require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  requireNumberLessThan(number: number): this {
    return this._require('NUMBER_LESS_THAN', number);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this._require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  requireTextContains(text: string): this {
    return this._require('TEXT_CONTAINS', text);
  }
  requireTextEqualTo(text: string): this {
    return this._require('TEXT_EQUAL_TO', text);
  }
  requireTextIsEmail(): this {
    return this._require('TEXT_IS_VALID_EMAIL');
  }
  requireFormulaSatisfied(formula: string): this {
    return this._require('CUSTOM_FORMULA', formula);
  }

  private _require(criterion: string, ...values: unknown[]): this {
    this.rule = { ...this.rule, criterion, values };
    return this;
  }
}
