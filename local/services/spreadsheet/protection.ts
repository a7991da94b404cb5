// Protection: a sheet or range that only some may edit, or that warns before an edit.

import { asGoogle } from '../../execution/behaviours';
import { EnumValue, type Execution, ScriptError, ServiceObject } from '../../execution/service-object';
import type { Block } from '../../workbook/cells';
import { mayEditProtection, type Protection as Data } from '../../workbook/plugins/protections';
import { User } from '../session/session';
import type { SpreadsheetContext } from './context';
import { Range } from './range';

const emailOf = (user: User | string): string => (typeof user === 'string' ? user : user.getEmail());

export class Protection extends ServiceObject {
  readonly className = 'Protection';
  constructor(
    private readonly context: SpreadsheetContext,
    private readonly id: string,
  ) {
    super(context.execution);
  }

  static _create(
    context: SpreadsheetContext,
    kind: Data['kind'],
    sheetId: string,
    block?: Block,
  ): Protection {
    const existing = (context.getters.getProtections() as Data[]).find(
      (protection) => kind === 'SHEET' && protection.kind === 'SHEET' && protection.sheetId === sheetId,
    );
    // a sheet is protected once; asking again gives the same protection
    if (existing) return new Protection(context, existing.id);
    const id = context.newId();
    const protection: Data = {
      id,
      kind,
      sheetId,
      ...(block && { range: context.rangeData(block) }),
      unprotected: [],
      description: '',
      warningOnly: false,
      editors: null,
    };
    context.dispatch('SET_PROTECTION', { protection });
    return new Protection(context, id);
  }

  static _list(context: SpreadsheetContext, kind: string, sheetId?: string): Protection[] {
    return (context.getters.getProtections() as Data[])
      .filter(
        (protection) => protection.kind === kind && (sheetId === undefined || protection.sheetId === sheetId),
      )
      .map((protection) => new Protection(context, protection.id));
  }

  getProtectionType(): EnumValue {
    return new EnumValue('ProtectionType', this._data.kind);
  }
  getDescription(): string {
    return this._data.description;
  }
  setDescription(description: string): this {
    return this._update({ description });
  }
  isWarningOnly(): boolean {
    return this._data.warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    return this._update({ warningOnly });
  }
  canEdit(): boolean {
    return mayEditProtection(this._data, this.execution.user);
  }
  getEditors(): User[] {
    return this._editors().map((email) => new User(this.execution, email));
  }
  addEditor(user: User | string): this {
    return this.addEditors([emailOf(user)]);
  }
  addEditors(emails: readonly string[]): this {
    if (this._data.warningOnly) throw new ScriptError('Warning-only protections have no editors.');
    return this._update({ editors: [...new Set([...this._editors(), ...emails.map(emailOf)])] });
  }
  removeEditor(user: User | string): this {
    return this.removeEditors([emailOf(user)]);
  }
  /** Nobody can take the right away from himself. */
  removeEditors(users: readonly (User | string)[]): this {
    const { state } = this.execution.environment;
    const runner = state.users.find(({ email }) => email === this.execution.user.email);
    if (runner?.throughGroup && asGoogle('groupRights'))
      throw new ScriptError('You do not have permission to remove editors from this protection.');
    const gone = new Set(users.map(emailOf));
    gone.delete(this.execution.user.email);
    return this._update({ editors: this._editors().filter((email) => !gone.has(email)) });
  }
  canDomainEdit(): boolean {
    return false;
  }
  setDomainEdit(editable: boolean): this {
    if (asGoogle('domainEdit') && /@gmail\.com$/.test(ownerOf(this.execution)))
      throw new ScriptError('The spreadsheet is not owned by a member of a domain.');
    if (editable) throw new ScriptError('not implemented: Protection.setDomainEdit(true)', 'Error');
    return this;
  }
  getRange(): Range {
    const { sheetId, range } = this._data;
    if (range) return new Range(this.context, { sheetId, ...range._zone });
    const { getters } = this.context;
    const bottom = getters.getNumberRows(sheetId) - 1;
    return new Range(this.context, {
      sheetId,
      left: 0,
      top: 0,
      right: getters.getNumberCols(sheetId) - 1,
      bottom,
    });
  }
  setRange(range: Range): this {
    return this._update({ range: this.context.rangeData(range._block) });
  }
  getUnprotectedRanges(): Range[] {
    return this._data.unprotected.map(
      ({ _sheetId, _zone }) => new Range(this.context, { sheetId: _sheetId, ..._zone }),
    );
  }
  setUnprotectedRanges(ranges: readonly Range[]): this {
    return this._update({ unprotected: ranges.map((range) => this.context.rangeData(range._block)) });
  }
  remove(): void {
    this._checkRights('remove');
    this.context.dispatch('REMOVE_PROTECTION', { id: this.id });
  }

  private get _data(): Data {
    const found = (this.context.getters.getProtections() as Data[]).find(({ id }) => id === this.id);
    if (!found) throw new ScriptError('Protection not found');
    return found;
  }

  private _editors(): string[] {
    return this._data.editors ?? everyone(this.execution);
  }

  private _update(change: Partial<Data>): this {
    this._checkRights('Protection');
    this.context.dispatch('SET_PROTECTION', { protection: { ...this._data, ...change } });
    return this;
  }

  private _checkRights(method: string): void {
    this.context.guard(method);
    if (!this.canEdit()) throw new ScriptError('You do not have permission to edit this protection.');
  }
}

function everyone(execution: Execution): string[] {
  const all = execution.environment.state.users.map((user) => user.email);
  return asGoogle('ownerUnlisted') ? all.filter((email) => email !== ownerOf(execution)) : all;
}

function ownerOf({ environment }: Execution): string {
  const { users } = environment.state;
  return (users.find((user) => user.role === 'manager') ?? users[0]!).email;
}
