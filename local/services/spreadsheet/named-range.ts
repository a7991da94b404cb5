// NamedRange: a range that formulas and scripts know by name.

import { ServiceObject } from '../../execution/service-object';
import type { Block } from '../../workbook/cells';
import type { SpreadsheetContext } from './context';
import { Range } from './range';

interface EngineNamedRange {
  name: string;
  range: { sheetId: string; zone: Block };
}

export class NamedRange extends ServiceObject {
  readonly className = 'NamedRange';
  constructor(
    private readonly context: SpreadsheetContext,
    private name: string,
  ) {
    super(context.execution);
  }

  static _list(context: SpreadsheetContext): NamedRange[] {
    const all: EngineNamedRange[] = context.getters.getNamedRanges();
    return all.map(({ name }) => new NamedRange(context, name));
  }

  static _find(context: SpreadsheetContext, name: string): NamedRange | undefined {
    const found: EngineNamedRange | undefined = context.getters.getNamedRange(name);
    return found && new NamedRange(context, found.name);
  }

  /** Names the range, or moves the name to it. */
  static _set(context: SpreadsheetContext, name: string, block: Block): void {
    const ranges = [context.rangeData(block)];
    // The engine measures the range against the sheet of the command, not its own.
    const { sheetId } = block;
    const found = NamedRange._find(context, name);
    if (found)
      context.dispatch('UPDATE_NAMED_RANGE', {
        oldRangeName: found.name,
        newRangeName: name,
        ranges,
        sheetId,
      });
    else context.dispatch('CREATE_NAMED_RANGE', { name, ranges, sheetId });
  }

  getName(): string {
    return this.name;
  }
  getRange(): Range {
    const { range }: EngineNamedRange = this.context.getters.getNamedRange(this.name);
    const { left, right, top, bottom } = range.zone;
    return new Range(this.context, { sheetId: range.sheetId, left, right, top, bottom });
  }
  setName(name: string): this {
    this.context.guard('setName');
    const { _block } = this.getRange();
    const place = { sheetId: _block.sheetId, ranges: [this.context.rangeData(_block)] };
    this.context.dispatch('UPDATE_NAMED_RANGE', { oldRangeName: this.name, newRangeName: name, ...place });
    this.name = name;
    return this;
  }
  setRange(range: Range): this {
    this.context.guard('setRange');
    NamedRange._set(this.context, this.name, range._block);
    return this;
  }
  remove(): void {
    this.context.guard('remove');
    this.context.dispatch('DELETE_NAMED_RANGE', { name: this.name });
  }
}
