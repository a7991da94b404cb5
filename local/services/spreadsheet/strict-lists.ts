// A write of a script that a strict drop-down does not list is refused, as on Google.

import { asGoogle } from '../../execution/behaviours';
import { ScriptError } from '../../execution/service-object';
import { helpers } from '../../workbook/engine';
import type { Block } from '../../workbook/cells';
import type { SpreadsheetContext } from './context';

interface Rule {
  isBlocking?: boolean;
  criterion: { type: string; values: string[] };
  ranges: { zone: { left: number; right: number; top: number; bottom: number } }[];
}

/** Blank always passes; so does a formula [assumed]. Throws before anything is written. */
export function refuseUnlisted(
  context: SpreadsheetContext,
  block: Block,
  values: readonly (readonly unknown[])[],
): void {
  if (context.execution.byHand || !asGoogle('strictLists')) return;
  for (const rule of strictLists(context, block)) {
    const listed = listOf(context, block.sheetId, rule);
    for (const { zone } of rule.ranges)
      for (let row = Math.max(zone.top, block.top); row <= Math.min(zone.bottom, block.bottom); row++)
        for (let col = Math.max(zone.left, block.left); col <= Math.min(zone.right, block.right); col++) {
          const value = values[row - block.top]![col - block.left];
          const text = String(value ?? '').replace(/^'/, '');
          if (text === '' || text.startsWith('=') || listed.includes(text)) continue;
          throw new ScriptError(
            `The data you entered in cell ${helpers.toXC(col, row)} violates the data validation rules set on this cell. Please enter one of the following values: ${listed.join(', ')}.`,
          );
        }
  }
}

function strictLists(context: SpreadsheetContext, block: Block): Rule[] {
  const rules: Rule[] = context.getters.getDataValidationRules(block.sheetId);
  return rules.filter(
    ({ isBlocking, criterion, ranges }) =>
      isBlocking &&
      (criterion.type === 'isValueInList' || criterion.type === 'isValueInRange') &&
      ranges.some(
        ({ zone }) =>
          zone.left <= block.right &&
          zone.right >= block.left &&
          zone.top <= block.bottom &&
          zone.bottom >= block.top,
      ),
  );
}

function listOf({ getters }: SpreadsheetContext, sheetId: string, { criterion }: Rule): string[] {
  if (criterion.type === 'isValueInList') return criterion.values;
  const values: { value: string }[] = getters.getDataValidationRangeValues(sheetId, criterion);
  return values.map(({ value }) => value);
}
