// Protected sheets and ranges: who may edit what, in Node and in the page alike.

import { asGoogle } from '../../execution/behaviours';
import { CorePlugin, coreTypes, registries } from '../engine';
import { addInverse, type EngineCommand, type Zone } from './engine-classes';

export interface Protection {
  id: string;
  kind: 'RANGE' | 'SHEET';
  sheetId: string;
  /** Undefined for a whole sheet. */
  range?: { _sheetId: string; _zone: Zone };
  /** Of a protected sheet: what may be edited nevertheless. */
  unprotected: { _sheetId: string; _zone: Zone }[];
  description: string;
  warningOnly: boolean;
  /** Addresses; null is everyone who may open the workbook. */
  editors: string[] | null;
  rangeName?: string;
}

/** The user of a browser's model, handed in as `custom.user`; a model without one may edit everything. */
export interface Editor {
  email: string;
  role: 'staff' | 'manager' | 'reader';
}

export function mayEditProtection(protection: Protection, user: Editor): boolean {
  // managers stand for the owner of the file, whom Google never locks out
  if (user.role === 'manager' && asGoogle('ownerKept')) return true;
  if (protection.warningOnly || protection.editors === null) return true;
  return protection.editors.includes(user.email);
}

const overlap = (a: Zone, b: Zone): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
const inside = (a: Zone, b: Zone): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

/** The protections that an edit of this zone touches (all of the sheet without zone). */
export function touched(protections: readonly Protection[], sheetId: string, zone?: Zone): Protection[] {
  return protections.filter((protection) => {
    if (protection.sheetId !== sheetId) return false;
    if (!zone) return true;
    if (protection.range) return overlap(protection.range._zone, zone);
    return !protection.unprotected.some((free) => inside(zone, free._zone));
  });
}

class ProtectionPlugin extends CorePlugin {
  static override getters = ['getProtections'] as any;
  protections: Record<string, Protection> = {};

  override adaptRanges(adapters: any): void {
    const adapt = (data: { _sheetId: string; _zone: Zone }) => {
      const range = (this.getters as any).getRangeFromRangeData(data);
      const change = adapters.applyChange(range);
      if (change.changeType === 'NONE') return data;
      return change.changeType === 'REMOVE'
        ? undefined
        : { _sheetId: data._sheetId, _zone: change.range.zone };
    };
    for (const protection of Object.values(this.protections)) {
      const range = protection.range && adapt(protection.range);
      const unprotected = protection.unprotected.map(adapt).filter((data) => data !== undefined);
      if (protection.range && !range) this.update(protection.id, undefined);
      else if (
        range !== protection.range ||
        unprotected.some((data, i) => data !== protection.unprotected[i])
      )
        this.update(protection.id, { ...protection, ...(range && { range }), unprotected });
    }
  }

  override handle(command: any): void {
    if (command.type === 'SET_PROTECTION') this.update(command.protection.id, command.protection);
    if (command.type === 'REMOVE_PROTECTION') this.update(command.id, undefined);
    if (command.type === 'DELETE_SHEET')
      for (const protection of Object.values(this.protections))
        if (protection.sheetId === command.sheetId) this.update(protection.id, undefined);
  }

  getProtections(): Protection[] {
    return Object.values(this.protections);
  }

  override import(data: any): void {
    for (const protection of data.protections ?? []) this.protections[protection.id] = protection;
  }

  override export(data: any): void {
    data.protections = Object.values(this.protections);
  }

  private update(id: string, protection: Protection | undefined): void {
    (this.history as any).update('protections', id, protection);
  }
}

export function installProtections(): void {
  if ((coreTypes as Set<string>).has('SET_PROTECTION')) return;
  (coreTypes as Set<string>).add('SET_PROTECTION').add('REMOVE_PROTECTION');
  for (const type of ['SET_PROTECTION', 'REMOVE_PROTECTION']) addInverse(type);
  registries.corePluginRegistry.add('protections', ProtectionPlugin);
}

/** The zone a command edits; `undefined` = nothing that protections guard; `sheet` = the sheet as such. */
export function editedZones(command: EngineCommand): { sheetId: string; zone?: Zone }[] {
  const { sheetId } = command;
  switch (command.type) {
    case 'UPDATE_CELL':
    case 'CLEAR_CELL':
    case 'SET_BORDER':
      return [
        { sheetId, zone: { left: command.col, right: command.col, top: command.row, bottom: command.row } },
      ];
    case 'WRITE_CELLS':
      return [{ sheetId, zone: hull(command.rows, command.cols) }];
    case 'DELETE_CONTENT':
    case 'CLEAR_CELLS':
    case 'SET_FORMATTING':
    case 'CLEAR_FORMATTING':
    case 'SET_ZONE_BORDERS':
    case 'SET_BORDERS_ON_TARGET':
    case 'ADD_MERGE':
    case 'REMOVE_MERGE':
      return command.target.map((zone: Zone) => ({ sheetId, zone }));
    case 'ADD_DATA_VALIDATION_RULE':
      return command.ranges.map((range: any) => ({ sheetId: range._sheetId, zone: range._zone }));
    case 'REMOVE_COLUMNS_ROWS': {
      const elements: number[] = command.elements;
      const all = Number.MAX_SAFE_INTEGER;
      return elements.map((at) => ({
        sheetId,
        zone:
          command.dimension === 'ROW'
            ? { left: 0, right: all, top: at, bottom: at }
            : { left: at, right: at, top: 0, bottom: all },
      }));
    }
    case 'DELETE_SHEET':
    case 'RENAME_SHEET':
      return [{ sheetId }];
    default:
      return [];
  }
}

function hull(rows: number[], cols: number[]): Zone {
  return {
    left: Math.min(...cols),
    right: Math.max(...cols),
    top: Math.min(...rows),
    bottom: Math.max(...rows),
  };
}

/** Protections that forbid this user the command. */
export function forbidding(
  protections: readonly Protection[],
  user: Editor,
  command: EngineCommand,
): Protection | undefined {
  for (const { sheetId, zone } of editedZones(command)) {
    const found = touched(protections, sheetId, zone).find(
      (protection) => !mayEditProtection(protection, user),
    );
    if (found) return found;
  }
  return undefined;
}
