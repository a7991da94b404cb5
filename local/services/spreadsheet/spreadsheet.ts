// Spreadsheet: the one workbook of the twin.

import { asGoogle } from '../../execution/behaviours';
import { ScriptError, ServiceObject } from '../../execution/service-object';
import { User } from '../session/session';
import { parseA1 } from './a1';
import type { SpreadsheetContext } from './context';
import { NamedRange } from './named-range';
import { Protection } from './protection';
import type { Range } from './range';
import type { RangeList } from './range-list';
import type { Selection } from './selection';
import { Sheet } from './sheet';

export class Spreadsheet extends ServiceObject {
  readonly className = 'Spreadsheet';
  constructor(private readonly context: SpreadsheetContext) {
    super(context.execution);
  }

  getId(): string {
    return this.context.made?.id ?? this.execution.environment.state.spreadsheetId;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getName(): string {
    return String(this.context.getters.getProperty('name') ?? this.context.made?.name ?? '台帳');
  }
  rename(name: string): void {
    this._property('rename', 'name', name);
  }
  getSpreadsheetTimeZone(): string {
    return String(this.context.getters.getProperty('timeZone') ?? 'Asia/Tokyo');
  }
  /** The twin's sheet lives in Asia/Tokyo; another zone is refused rather than half-obeyed. */
  setSpreadsheetTimeZone(zone: string): void {
    if (zone !== 'Asia/Tokyo')
      throw new ScriptError(`not implemented: Spreadsheet.setSpreadsheetTimeZone(${zone})`);
    this._property('setSpreadsheetTimeZone', 'timeZone', zone);
  }
  getSpreadsheetLocale(): string {
    return String(this.context.getters.getProperty('locale') ?? 'ja_JP');
  }
  setSpreadsheetLocale(locale: string): void {
    if (!/^ja(_JP)?$/.test(locale))
      throw new ScriptError(`not implemented: Spreadsheet.setSpreadsheetLocale(${locale})`);
    this._property('setSpreadsheetLocale', 'locale', 'ja_JP');
  }
  getOwner(): User {
    if (this.context.made) return new User(this.execution, this.context.made.owner);
    const { users } = this.execution.environment.state;
    return new User(this.execution, (users.find((user) => user.role === 'manager') ?? users[0]!).email);
  }
  getEditors(): User[] {
    if (this.context.made) return [this.getOwner()];
    return this.execution.environment.state.users.map(({ email }) => new User(this.execution, email));
  }
  getViewers(): User[] {
    return [];
  }

  getSheets(): Sheet[] {
    const ids: string[] = this.context.getters.getSheetIds();
    return ids.map((id) => new Sheet(this.context, id));
  }
  getNumSheets(): number {
    return this.getSheets().length;
  }
  getSheetByName(name: string): Sheet | null {
    const id = this.context.workbook.sheetId(name);
    return id === undefined ? null : new Sheet(this.context, id);
  }
  getActiveSheet(): Sheet {
    const selection = this.context.workbook.selections.get(this.execution.user);
    const selected = selection && this.getSheetByName(selection.sheetName);
    return selected ?? this.getSheets().find((sheet) => !sheet.isSheetHidden()) ?? this.getSheets()[0]!;
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  insertSheet(nameOrIndex?: string | number, index?: number, options?: { template?: Sheet }): Sheet {
    this.context.guard('insertSheet');
    const names = this.getSheets().map((sheet) => sheet.getName());
    const free = () => {
      let number = names.length + 1;
      while (names.includes(`シート${number}`)) number++;
      return `シート${number}`;
    };
    const name = typeof nameOrIndex === 'string' ? nameOrIndex : free();
    if (names.includes(name))
      throw new ScriptError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    const position =
      (typeof nameOrIndex === 'number' ? nameOrIndex : index) ?? this.getActiveSheet().getIndex();
    if (options?.template) {
      const copy = this._duplicate(options.template, name);
      this._move(copy, position + 1);
      return this._inFront(copy);
    }
    const sheetId = this.context.newId();
    const { sheetRows: rows } = this.context.execution.environment.limits;
    this.context.dispatch('CREATE_SHEET', { sheetId, name, position, cols: 26, rows });
    return this._inFront(new Sheet(this.context, sheetId));
  }
  appendRow(values: readonly unknown[]): this {
    this.getActiveSheet().appendRow(values);
    return this;
  }
  deleteSheet(sheet: Sheet): void {
    this.context.guard('deleteSheet', sheet._id);
    this.context.dispatch('DELETE_SHEET', { sheetId: sheet._id, sheetName: sheet.getName() });
  }
  moveActiveSheet(position: number): void {
    this.context.guard('moveActiveSheet');
    this._move(this.getActiveSheet(), position);
  }
  duplicateActiveSheet(): Sheet {
    const active = this.getActiveSheet();
    return this._duplicate(active, `${active.getName()} のコピー`);
  }
  _duplicate(sheet: Sheet, sheetNameTo: string): Sheet {
    this.context.guard('copyTo');
    const sheetIdTo = this.context.newId();
    this.context.dispatch('DUPLICATE_SHEET', { sheetId: sheet._id, sheetIdTo, sheetNameTo });
    return new Sheet(this.context, sheetIdTo);
  }

  getRange(reference: string): Range {
    const parsed = parseA1(reference, (name) => {
      const sheet = name === undefined ? this.getActiveSheet() : this.getSheetByName(name);
      return sheet ? { rows: sheet.getMaxRows(), cols: sheet.getMaxColumns() } : undefined;
    });
    if (!parsed) {
      const named = this.getRangeByName(reference);
      if (named) return named;
      throw new ScriptError('Range not found');
    }
    const sheet =
      parsed.sheetName === undefined ? this.getActiveSheet() : this.getSheetByName(parsed.sheetName)!;
    return sheet._range(parsed.zone, parsed.open);
  }
  getRangeByName(name: string): Range | null {
    return NamedRange._find(this.context, name)?.getRange() ?? null;
  }
  setNamedRange(name: string, range: Range): void {
    this.context.guard('setNamedRange');
    NamedRange._set(this.context, name, range._block);
  }
  removeNamedRange(name: string): void {
    const named = NamedRange._find(this.context, name);
    if (!named) throw new ScriptError(`The named range ${name} does not exist.`);
    named.remove();
  }
  getNamedRanges(): NamedRange[] {
    return NamedRange._list(this.context);
  }
  getProtections(type: string): Protection[] {
    return Protection._list(this.context, type);
  }

  getActiveRange(): Range | null {
    return this.getSelection().getActiveRange();
  }
  getActiveCell(): Range | null {
    return this.getSelection().getCurrentCell();
  }
  getCurrentCell(): Range | null {
    return this.getActiveCell();
  }
  getActiveRangeList(): RangeList | null {
    return this.getSelection().getActiveRangeList();
  }
  getSelection(): Selection {
    return this.getActiveSheet().getSelection();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }

  toast(message: string, title = '', timeoutSeconds = 5): void {
    this.context.guard('toast');
    this.execution.ui.toast(String(message), title, timeoutSeconds);
  }

  /** Where a person is in front of the workbook, a new tab is what they see. */
  private _inFront(sheet: Sheet): Sheet {
    return asGoogle('newTabInFront') ? sheet.activate() : sheet;
  }

  private _move(sheet: Sheet, position: number): void {
    // The engine counts the visible ones that it passes.
    const from = sheet.getIndex();
    const [first, last] = position < from ? [position - 1, from - 1] : [from, position];
    const passed = this.getSheets()
      .slice(first, last)
      .filter((one) => !one.isSheetHidden()).length;
    const delta = position < from ? -passed : passed;
    if (delta !== 0) this.context.dispatch('MOVE_SHEET', { sheetId: sheet._id, delta });
  }

  private _property(method: string, key: string, value: string): void {
    this.context.guard(method);
    this.context.dispatch('SET_PROPERTY', { key, value });
  }
}
