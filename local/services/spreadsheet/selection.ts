// Selection: what the user of this execution has selected in the grid.

import { ServiceObject } from '../../execution/service-object';
import type { SpreadsheetContext } from './context';
import type { Range } from './range';
import { RangeList } from './range-list';
import { Spreadsheet } from './spreadsheet';
import type { Sheet } from './sheet';

export class Selection extends ServiceObject {
  readonly className = 'Selection';
  constructor(private readonly context: SpreadsheetContext) {
    super(context.execution);
  }

  getActiveSheet(): Sheet {
    return new Spreadsheet(this.context).getActiveSheet();
  }
  /** Nobody selected anything yet: Google answers with A1. */
  getActiveRange(): Range | null {
    return this._ranges().at(-1) ?? null;
  }
  getActiveRangeList(): RangeList | null {
    return new RangeList(this.context, this._ranges());
  }
  getCurrentCell(): Range | null {
    const selection = this.context.workbook.selections.get(this.execution.user);
    return this._inGrid([selection?.activeCell ?? 'A1'])[0] ?? null;
  }

  private _ranges(): Range[] {
    const selection = this.context.workbook.selections.get(this.execution.user);
    const ranges = this._inGrid(selection?.zones ?? ['A1']);
    return ranges.length > 0 ? ranges : this._inGrid(['A1']);
  }

  /** A selection may be older than the rows it names. */
  private _inGrid(zones: readonly string[]): Range[] {
    const sheet = this.getActiveSheet();
    return zones.flatMap((zone) => {
      try {
        return [sheet.getRange(zone)];
      } catch {
        return [];
      }
    });
  }
}
