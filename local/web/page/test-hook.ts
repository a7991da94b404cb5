// `window.daichoTwin`: what browser tests read from the grid, which is drawn on a canvas.
import { helpers, type Model } from '@odoo/o-spreadsheet';
import { zoneText, type Grid } from './grid';

export interface TwinHook {
  sheetNames(): string[];
  activeSheet(): string;
  cellText(sheetName: string, cell: string): string;
  cellFormula(sheetName: string, cell: string): string;
  /** As if typed into the cell. */
  edit(sheetName: string, cell: string, text: string): boolean;
  select(sheetName: string, range: string): Promise<void>;
  selection(): { sheetName: string; zones: string[] };
  /** As a menu item of this function would. */
  run(functionName: string): Promise<void>;
}

declare global {
  interface Window {
    daichoTwin?: TwinHook;
  }
}

export function installTestHook(
  { model, activate, sendSelection }: Grid,
  run: (functionName: string) => Promise<unknown>,
): void {
  const { getters } = model;
  const position = (sheetName: string, cell: string) => {
    const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === sheetName);
    if (sheetId === undefined) throw new Error(`no sheet ${sheetName}`);
    return { sheetId, ...helpers.toCartesian(cell) };
  };
  window.daichoTwin = {
    sheetNames: () => getters.getSheetIds().map((id) => getters.getSheetName(id)),
    activeSheet: () => getters.getSheetName(getters.getActiveSheetId()),
    cellText: (sheetName, cell) => getters.getEvaluatedCell(position(sheetName, cell)).formattedValue,
    cellFormula: (sheetName, cell) => getters.getCellText(position(sheetName, cell), { showFormula: true }),
    edit: (sheetName, cell, text) => type(model, position(sheetName, cell), text),
    async select(sheetName, range) {
      activate({ sheetName, zones: [range], activeCell: range.split(':')[0]! });
      await sendSelection();
    },
    selection: () => ({
      sheetName: getters.getSheetName(getters.getActiveSheetId()),
      zones: getters.getSelectedZones().map(zoneText),
    }),
    run: async (functionName) => void (await run(functionName)),
  };
}

function type(model: Model, cell: { sheetId: string; col: number; row: number }, content: string): boolean {
  return model.dispatch('UPDATE_CELL', { ...cell, content }).isSuccessful;
}
