// ConditionalFormatRule: a look that cells take on under a condition.

import { ServiceObject } from '../../execution/service-object';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
import type { SpreadsheetContext } from './context';
import { Range } from './range';

export interface FormatRule {
  /** The engine's name of the condition. */
  operator: string;
  values: string[];
  style: Record<string, unknown>;
  ranges: readonly Range[];
}

interface EngineFormat {
  id: string;
  rule: { type: string; operator: string; values: string[]; style: Record<string, unknown> };
  ranges: string[];
}

export class ConditionalFormatRule extends ServiceObject {
  readonly className = 'ConditionalFormatRule';
  constructor(
    private readonly context: SpreadsheetContext,
    readonly _rule: FormatRule,
  ) {
    super(context.execution);
  }

  getRanges(): Range[] {
    return [...this._rule.ranges];
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context, { ...this._rule });
  }

  static _list(context: SpreadsheetContext, sheetId: string): ConditionalFormatRule[] {
    const formats: EngineFormat[] = context.getters.getConditionalFormats(sheetId);
    return formats
      .filter(({ rule }) => rule.type === 'CellIsRule')
      .map(({ rule: { operator, values, style }, ranges }) => {
        const blocks = ranges.map((text) => {
          const { zone } = context.getters.getRangeFromSheetXC(sheetId, text);
          return new Range(context, { sheetId, ...zone });
        });
        return new ConditionalFormatRule(context, {
          operator,
          values: [...values],
          style: { ...style },
          ranges: blocks,
        });
      });
  }

  /** The first rule of the list wins, as in Sheets. */
  static _replace(
    context: SpreadsheetContext,
    sheetId: string,
    rules: readonly ConditionalFormatRule[],
  ): void {
    const old: EngineFormat[] = [...context.getters.getConditionalFormats(sheetId)];
    for (const { id } of old) context.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
    for (const { _rule } of rules) {
      const { operator, values, style, ranges } = _rule;
      context.dispatch('ADD_CONDITIONAL_FORMAT', {
        sheetId,
        ranges: ranges.map((range) => context.rangeData(range._block)),
        cf: { id: context.newId(), rule: { type: 'CellIsRule', operator, values, style } },
      });
    }
  }
}
