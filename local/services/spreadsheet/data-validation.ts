// DataValidation: what may stand in a cell.

import { asGoogle } from '../../execution/behaviours';
import { EnumValue, ServiceObject } from '../../execution/service-object';
import type { Block } from '../../workbook/cells';
import { dateOfSerial, serialOfDate } from '../../workbook/serial-date';
import { DataValidationBuilder } from './data-validation-builder';
import { Range } from './range';
import type { SpreadsheetContext } from './context';

export interface ValidationRule {
  /** A name of the enumeration DataValidationCriteria. */
  criterion: string;
  /** As Google's getCriteriaValues gives them; a range for VALUE_IN_RANGE. */
  values: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

interface EngineRule {
  id: string;
  criterion: { type: string; values: string[]; [key: string]: unknown };
  isBlocking?: boolean;
  helpText?: string;
  ranges: { zone: { left: number; right: number; top: number; bottom: number } }[];
}

/** Google's criteria and the engine's. */
const types: Record<string, string> = {
  VALUE_IN_LIST: 'isValueInList',
  VALUE_IN_RANGE: 'isValueInRange',
  CHECKBOX: 'isBoolean',
  DATE_IS_VALID_DATE: 'dateIsValid',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_BETWEEN: 'dateIsBetween',
  DATE_ON_OR_AFTER: 'dateIsOnOrAfter',
  DATE_ON_OR_BEFORE: 'dateIsOnOrBefore',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'isEqualText',
  TEXT_IS_VALID_EMAIL: 'isEmail',
  TEXT_IS_VALID_URL: 'isLink',
  CUSTOM_FORMULA: 'customFormula',
};

const criteria = Object.keys(types);

export class DataValidation extends ServiceObject {
  readonly className = 'DataValidation';
  constructor(
    private readonly context: SpreadsheetContext,
    readonly _rule: ValidationRule,
  ) {
    super(context.execution);
  }

  getAllowInvalid(): boolean {
    return this._rule.allowInvalid;
  }
  getHelpText(): string | null {
    return this._rule.helpText;
  }
  getCriteriaType(): EnumValue {
    return new EnumValue('DataValidationCriteria', this._rule.criterion);
  }
  getCriteriaValues(): unknown[] {
    return this._rule.values;
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.context, { ...this._rule });
  }

  /** Puts the rule on the block in place of those there; null takes them away. */
  static _apply(context: SpreadsheetContext, block: Block, rule: DataValidation | null): void {
    const id = context.newId();
    const ranges = [context.rangeData(block)];
    const { sheetId } = block;
    if (rule) {
      // The engine looks at what cells show while it makes checkboxes of them.
      if (rule._rule.criterion === 'CHECKBOX') context.workbook.settle();
      context.dispatch('ADD_DATA_VALIDATION_RULE', {
        sheetId,
        ranges,
        rule: { id, ...toEngine(context, rule._rule) },
      });
      return;
    }
    // the engine takes rules away by their number only: a new rule displaces what is there, then goes itself
    const criterion = { type: 'isNotEmpty', values: [] };
    const placeholder = { id, criterion: { ...criterion, type: 'dateIsValid' } };
    context.dispatch('ADD_DATA_VALIDATION_RULE', { sheetId, ranges, rule: placeholder });
    context.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id });
  }

  static _at(
    context: SpreadsheetContext,
    position: { sheetId: string; col: number; row: number },
  ): DataValidation | null {
    const rule: EngineRule | undefined = context.getters.getValidationRuleForCell(position);
    return rule ? new DataValidation(context, fromEngine(context, rule)) : null;
  }
}

function toEngine(context: SpreadsheetContext, rule: ValidationRule): object {
  const { criterion, allowInvalid, helpText } = rule;
  const dropDown = criterion.startsWith('VALUE_IN_');
  const listed: unknown[] = dropDown ? rule.values.slice(0, 1).flat() : rule.values;
  const values = listed.map((value) => {
    if (value instanceof Date) return String(serialOfDate(value));
    if (!(value instanceof Range)) return String(value);
    const block = value._block;
    return context.getters.getRangeString(context.getters.getRangeFromZone(block.sheetId, block), 'none');
  });
  const shown = rule.values[1] === false ? 'plainText' : 'arrow';
  return {
    criterion: {
      type: types[criterion]!,
      values,
      ...(dropDown && { displayStyle: shown }),
      ...(criterion.startsWith('DATE_') && { dateValue: 'exactDate' }),
    },
    isBlocking: !allowInvalid,
    ...(helpText && { helpText }),
  };
}

function fromEngine(context: SpreadsheetContext, rule: EngineRule): ValidationRule {
  const criterion = criteria.find((name) => types[name] === rule.criterion.type) ?? 'CUSTOM_FORMULA';
  const { values } = rule.criterion;
  const shown = rule.criterion.displayStyle !== 'plainText';
  const range =
    criterion === 'VALUE_IN_RANGE' ? context.getters.getRangeFromSheetXC('none', values[0]) : undefined;
  return {
    criterion,
    values: range
      ? [new Range(context, { sheetId: range.sheetId, ...range.zone }), shown]
      : criterion === 'VALUE_IN_LIST'
        ? [values, shown]
        : values.map((value) => criterionValue(criterion, value)),
    allowInvalid: !rule.isBlocking,
    helpText: rule.helpText ?? null,
  };
}

/** The engine keeps all of them as text. */
function criterionValue(criterion: string, value: string): unknown {
  if (!asGoogle('dateCriteria')) return value;
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return value;
  if (criterion.startsWith('DATE_')) return dateOfSerial(number);
  return criterion.startsWith('NUMBER_') ? number : value;
}
