// ConditionalFormatRuleBuilder: a conditional format being built by a script.

import { ScriptError, ServiceObject } from '../../execution/service-object';
import { serialOfDate } from '../../workbook/serial-date';
import { ConditionalFormatRule, type FormatRule } from './conditional-format-rule';
import type { SpreadsheetContext } from './context';
import type { Range } from './range';
import { coloured } from './range-style';

export class ConditionalFormatRuleBuilder extends ServiceObject {
  readonly className = 'ConditionalFormatRuleBuilder';
  constructor(
    private readonly context: SpreadsheetContext,
    private rule: FormatRule = { operator: '', values: [], style: {}, ranges: [] },
  ) {
    super(context.execution);
  }

  build(): ConditionalFormatRule {
    if (this.rule.operator === '') throw new ScriptError('A conditional format rule must have a condition.');
    if (this.rule.ranges.length === 0)
      throw new ScriptError('A conditional format rule must have at least one range.');
    return new ConditionalFormatRule(this.context, { ...this.rule });
  }
  setRanges(ranges: readonly Range[]): this {
    this.rule = { ...this.rule, ranges: [...ranges] };
    return this;
  }

  setBackground(colour: string | null): this {
    return this._style(coloured('fillColor', colour));
  }
  setFontColor(colour: string | null): this {
    return this._style(coloured('textColor', colour));
  }
  setBold(bold: boolean): this {
    return this._style({ bold });
  }
  setItalic(italic: boolean): this {
    return this._style({ italic });
  }
  setStrikethrough(strikethrough: boolean): this {
    return this._style({ strikethrough });
  }
  setUnderline(underline: boolean): this {
    return this._style({ underline });
  }

  whenCellEmpty(): this {
    return this._when('isEmpty');
  }
  whenCellNotEmpty(): this {
    return this._when('isNotEmpty');
  }
  whenFormulaSatisfied(formula: string): this {
    return this._when('customFormula', formula);
  }
  whenTextContains(text: string): this {
    return this._when('containsText', text);
  }
  whenTextDoesNotContain(text: string): this {
    return this._when('notContainsText', text);
  }
  whenTextEqualTo(text: string): this {
    return this._when('isEqual', text);
  }
  whenTextStartsWith(text: string): this {
    return this._when('beginsWithText', text);
  }
  whenTextEndsWith(text: string): this {
    return this._when('endsWithText', text);
  }
  whenNumberEqualTo(number: number): this {
    return this._when('isEqual', number);
  }
  whenNumberNotEqualTo(number: number): this {
    return this._when('isNotEqual', number);
  }
  whenNumberGreaterThan(number: number): this {
    return this._when('isGreaterThan', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this._when('isGreaterOrEqualTo', number);
  }
  whenNumberLessThan(number: number): this {
    return this._when('isLessThan', number);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this._when('isLessOrEqualTo', number);
  }
  whenNumberBetween(start: number, end: number): this {
    return this._when('isBetween', start, end);
  }
  whenNumberNotBetween(start: number, end: number): this {
    return this._when('isNotBetween', start, end);
  }
  whenDateAfter(date: Date): this {
    return this._when('isGreaterThan', serialOfDate(date));
  }
  whenDateBefore(date: Date): this {
    return this._when('isLessThan', serialOfDate(date));
  }

  private _when(operator: string, ...values: (string | number)[]): this {
    this.rule = { ...this.rule, operator, values: values.map(String) };
    return this;
  }
  private _style(style: Record<string, unknown>): this {
    this.rule = { ...this.rule, style: { ...this.rule.style, ...style } };
    return this;
  }
}
