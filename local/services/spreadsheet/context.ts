// What all spreadsheet objects share: reading the model, and changing it under the user's rights.

import { type Execution, ScriptError } from '../../execution/service-object';
import { dispatch, EngineRefusal, type Block } from '../../workbook/cells';
import { mayEditProtection, touched, type Protection } from '../../workbook/plugins/protections';
import type { Zone } from '../../workbook/plugins/engine-classes';
import type { MadeWorkbook } from '../../execution/environment';
import type { Workbook } from '../../workbook/workbook';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const VIEW_ONLY = 'You do not have permission to edit this spreadsheet.';

/* oxlint-disable typescript/no-explicit-any -- getters that our plugins add are not in the engine's types */
export class SpreadsheetContext {
  constructor(
    readonly execution: Execution,
    readonly workbook: Workbook,
    /** Of a workbook that a script has made beside its own. */
    readonly made?: MadeWorkbook,
  ) {}

  get model(): Workbook['model'] {
    return this.workbook.model;
  }

  get getters(): any {
    return this.workbook.model.getters;
  }

  newId(): string {
    return (this.model as any).uuidGenerator.smallUuid();
  }

  /** Throws where this execution may write nothing, or this user not here. Without zone: the sheet as such. */
  guard(method: string, sheetId?: string, zone?: Zone): void {
    if (this.execution.readOnly) throw new ScriptError(`You do not have permission to call ${method}`);
    const { user } = this.execution;
    if (user.role === 'reader') throw new ScriptError(VIEW_ONLY);
    if (sheetId === undefined) return;
    const protections: Protection[] = this.getters.getProtections();
    if (touched(protections, sheetId, zone).some((protection) => !mayEditProtection(protection, user)))
      throw new ScriptError(PROTECTED);
  }

  /** One change of the model, whose inverse is kept until the next flush. */
  change(apply: () => void): void {
    const before = this.workbook.revisionId;
    try {
      apply();
    } catch (error) {
      if (error instanceof EngineRefusal) throw new ScriptError(refusalText(error));
      throw error;
    }
    const revision = this.workbook.revisionId;
    if (revision !== before) this.execution.journal(() => this.workbook.undo(revision), revision);
  }

  dispatch(type: string, payload: object): void {
    this.change(() => dispatch(this.model, type, payload));
  }

  rangeData(block: Block): { _sheetId: string; _zone: Zone } {
    const { sheetId, left, right, top, bottom } = block;
    return { _sheetId: sheetId, _zone: { left, right, top, bottom } };
  }
}

const refusals: Record<string, string> = {
  DuplicatedSheetName: 'A sheet with the name already exists. Please enter another name.',
  NamedRangeInvalidName: 'The name of the named range is invalid.',
  NamedRangeNameLooksLikeCellReference: 'The name of the named range is invalid.',
  NotEnoughSheets: "You can't remove all the sheets in a document.",
  NotEnoughElements: "You can't delete all the rows or columns on a sheet.",
};

function refusalText(error: EngineRefusal): string {
  return refusals[error.reasons[0]!] ?? `Service Spreadsheets failed (${error.message})`;
}
