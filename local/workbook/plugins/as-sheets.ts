// What a person may do in Sheets and the engine refuses: sorting beside a spill, pasting across the frozen edge.

import { registries } from '../engine';
import { prototypeOf, type EngineCommand, type EnginePlugin, type Position } from './engine-classes';

/** Cells that a formula above or beside the rows fills have no content of their own, so they forbid no sorting. */
function sortBesideSpills(): void {
  const sort = prototypeOf('feature', 'sort');
  sort.checkArrayFormulaInSortZone = function (this: EnginePlugin, { sheetId, zone }: EngineCommand) {
    // a header that the sort leaves in its place may spill below itself
    const header = this.hasHeader(sheetId, this.mainCells(sheetId, zone)) as boolean;
    const top = zone.top + (header ? 1 : 0);
    for (let row = top; row <= zone.bottom; row++)
      for (let col = zone.left; col <= zone.right; col++) {
        const origin: Position | undefined = this.getters.getArrayFormulaSpreadingOn({ sheetId, col, row });
        if (!origin || (origin.col === col && origin.row === row)) continue;
        const moves =
          origin.sheetId === sheetId &&
          origin.row >= top &&
          origin.row <= zone.bottom &&
          origin.col >= zone.left &&
          origin.col <= zone.right;
        if (moves) return 'SortZoneWithArrayFormulas';
      }
    return 'Success';
  };
}

/** Whole rows reach from the frozen columns into the others. */
function pasteAcrossFrozenEdge(): void {
  const handlers = registries.clipboardHandlersRegistries.cellHandlers as unknown as {
    get(name: string): { prototype: { isPasteAllowed(): string } };
  };
  handlers.get('sheet').prototype.isPasteAllowed = () => 'Success';
}

let installed = false;

export function installAsSheets(): void {
  if (installed) return;
  installed = true;
  sortBesideSpills();
  pasteAcrossFrozenEdge();
}
