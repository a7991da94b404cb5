// What a person's edit in a grid was: the range that changed, and for one cell its old and new value.

import type { TwinUser } from '../contracts';
import { toCellValue, type EngineValue } from './cell-values';
import { editedZones } from './plugins/protections';
import type { EngineCommand, Zone } from './plugins/engine-classes';

/** What the trigger onEdit gets. Rows and columns count from 1; the values are there for a single cell only. */
export interface UserEdit {
  sheetName: string;
  row: number;
  column: number;
  numRows: number;
  numColumns: number;
  value?: unknown;
  oldValue?: unknown;
  user: TwinUser;
  /** Which change of the workbook it is, and by which grid. */
  revision: string;
  clientId: string;
}

interface Getters {
  getEvaluatedCell(position: { sheetId: string; col: number; row: number }): EngineValue;
  tryGetSheetName(sheetId: string): string | undefined;
}

const contentCommands = new Set([
  'UPDATE_CELL',
  'CLEAR_CELL',
  'DELETE_CONTENT',
  'CLEAR_CELLS',
  'WRITE_CELLS',
]);

function changedZone(commands: readonly EngineCommand[]): { sheetId: string; zone: Zone } | undefined {
  const zones = commands
    .filter(({ type, ...rest }) => contentCommands.has(type) && (type !== 'UPDATE_CELL' || 'content' in rest))
    .flatMap(editedZones);
  const first = zones[0];
  if (!first) return undefined;
  const own = zones.filter(({ sheetId }) => sheetId === first.sheetId).map(({ zone }) => zone!);
  return {
    sheetId: first.sheetId,
    zone: {
      left: Math.min(...own.map((zone) => zone.left)),
      right: Math.max(...own.map((zone) => zone.right)),
      top: Math.min(...own.map((zone) => zone.top)),
      bottom: Math.max(...own.map((zone) => zone.bottom)),
    },
  };
}

/** To be called before the commands run; the returned function tells of the edit after them. */
export function observeEdit(
  getters: Getters,
  user: TwinUser,
  commands: readonly EngineCommand[],
): (() => Omit<UserEdit, 'revision' | 'clientId'> | undefined) | undefined {
  const changed = changedZone(commands);
  if (!changed) return undefined;
  const { sheetId, zone } = changed;
  const single = zone.left === zone.right && zone.top === zone.bottom;
  const position = { sheetId, col: zone.left, row: zone.top };
  const valueOf = () => (single ? toCellValue(getters.getEvaluatedCell(position)) : '');
  const oldValue = valueOf();
  return () => {
    const sheetName = getters.tryGetSheetName(sheetId);
    if (sheetName === undefined) return undefined;
    const value = valueOf();
    return {
      sheetName,
      row: zone.top + 1,
      column: zone.left + 1,
      numRows: zone.bottom - zone.top + 1,
      numColumns: zone.right - zone.left + 1,
      ...(single && value !== '' && { value }),
      ...(single && oldValue !== '' && { oldValue }),
      user,
    };
  };
}
