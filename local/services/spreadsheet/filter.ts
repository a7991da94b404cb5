// Filter: the filter arrows over a sheet's header.

import { ScriptError, ServiceObject } from '../../execution/service-object';
import type { Block } from '../../workbook/cells';
import type { SpreadsheetContext } from './context';
import { Range } from './range';

interface EngineTable {
  range: { sheetId: string; zone: Block };
  config: { hasFilters: boolean };
}

const config = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  automaticAutofill: false,
  styleId: 'None',
};

export class Filter extends ServiceObject {
  readonly className = 'Filter';
  constructor(
    private readonly context: SpreadsheetContext,
    private readonly block: Block,
  ) {
    super(context.execution);
  }

  static _of(context: SpreadsheetContext, sheetId: string): Filter | null {
    const tables: EngineTable[] = context.getters.getCoreTables(sheetId);
    const table = tables.find((candidate) => candidate.config.hasFilters);
    if (!table) return null;
    const { left, right, top, bottom } = table.range.zone;
    return new Filter(context, { sheetId, left, right, top, bottom });
  }

  static _create(context: SpreadsheetContext, block: Block): Filter {
    const { sheetId } = block;
    if (Filter._of(context, sheetId))
      throw new ScriptError("You can't create a filter in a sheet that already has a filter.");
    const ranges = [context.rangeData(block)];
    context.dispatch('CREATE_TABLE', { sheetId, ranges, config, tableType: 'static' });
    return new Filter(context, block);
  }

  getRange(): Range {
    return new Range(this.context, this.block);
  }
  remove(): void {
    this.context.guard('remove');
    const { sheetId, left, right, top, bottom } = this.block;
    this.context.dispatch('REMOVE_TABLE', { sheetId, target: [{ left, right, top, bottom }] });
  }
}
