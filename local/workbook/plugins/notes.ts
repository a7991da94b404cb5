// Cell notes and the few facts about the spreadsheet that the engine has no place for.

import { CorePlugin, coreTypes, registries } from '../engine';
import { addInverse, type Zone } from './engine-classes';

interface Note {
  range: { _sheetId: string; _zone: Zone };
  text: string;
}

class NotesPlugin extends CorePlugin {
  static override getters = ['getNote', 'getProperty'] as any;
  notes: Note[] = [];
  properties: Record<string, unknown> = {};

  override adaptRanges(adapters: any): void {
    let changed = false as boolean;
    const notes = this.notes.flatMap((note) => {
      const change = adapters.applyChange((this.getters as any).getRangeFromRangeData(note.range));
      if (change.changeType === 'NONE') return [note];
      changed = true;
      if (change.changeType === 'REMOVE') return [];
      return [{ ...note, range: { _sheetId: note.range._sheetId, _zone: change.range.zone } }];
    });
    if (changed) (this.history as any).update('notes', notes);
  }

  override handle(command: any): void {
    if (command.type === 'SET_NOTES') {
      const kept = this.notes.filter(
        (note) => !command.notes.some((other: Note) => samePlace(note.range, other.range)),
      );
      (this.history as any).update('notes', [
        ...kept,
        ...command.notes.filter((note: Note) => note.text !== ''),
      ]);
    }
    if (command.type === 'SET_PROPERTY')
      (this.history as any).update('properties', command.key, command.value);
    if (command.type === 'DELETE_SHEET')
      (this.history as any).update(
        'notes',
        this.notes.filter((note) => note.range._sheetId !== command.sheetId),
      );
  }

  getNote(position: { sheetId: string; col: number; row: number }): string {
    const { sheetId, col, row } = position;
    const found = this.notes.find(
      ({ range }) => range._sheetId === sheetId && range._zone.left === col && range._zone.top === row,
    );
    return found?.text ?? '';
  }

  getProperty(key: string): unknown {
    return this.properties[key];
  }

  override import(data: any): void {
    this.notes = data.notes ?? [];
    this.properties = { ...data.properties };
  }

  override export(data: any): void {
    data.notes = this.notes;
    data.properties = this.properties;
  }
}

function samePlace(a: Note['range'], b: Note['range']): boolean {
  return a._sheetId === b._sheetId && a._zone.left === b._zone.left && a._zone.top === b._zone.top;
}

export function installNotes(): void {
  if ((coreTypes as Set<string>).has('SET_NOTES')) return;
  (coreTypes as Set<string>).add('SET_NOTES').add('SET_PROPERTY');
  for (const type of ['SET_NOTES', 'SET_PROPERTY']) addInverse(type);
  registries.corePluginRegistry.add('notes', NotesPlugin);
}
