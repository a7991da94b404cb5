// The workbook of the twin: one model of the engine, shared by scripts and by grids in browsers.

import { randomUUID } from 'node:crypto';
import { Model } from './engine';
import type { TwinUser } from '../contracts';
import { dispatch } from './cells';
import { CustomFunctions, type Evaluate, type FunctionEntry, type FunctionSpec } from './custom-functions';
import { changedContents, putContents, takeContents } from './contents';
import { exportData } from './export-data';
import { exportXlsx } from './export-xlsx';
import { leaveOutDrawing } from './headless';
import { Hub, type GridClient } from './hub';
import { japaneseLocale } from './locale';
import { installPlugins } from './plugins';
import type { ShowInstead, Shown } from './plugins/shown-instead';
import { listenToReads, type Read } from './reads';
import { plainResult, type PlainResult } from './scratch-formula';
import { Selections, type Selection } from './selections';
import { settling, type Settling } from './settling';
import { rowsByHeader, unformattedRows } from './tab-rows';
import { Answers, defaultUndoing, redoRevision, revisionIdOf, undoRevision, type Undoing } from './undoing';
import { watchSheets } from './sheet-versions';
import { observeEdit, type UserEdit } from './user-edits';

export type { FunctionSpec, Selection, UserEdit };

const emptyData = (rowNumber: number) => ({
  sheets: [{ id: 'sheet-1', name: 'シート1', colNumber: 26, rowNumber }],
  settings: { locale: japaneseLocale },
});

const TIDY_MS = 60_000;

interface GridEdit {
  readonly client: GridClient;
  readonly commands: Parameters<typeof observeEdit>[2];
  readonly revision: string;
}

export class Workbook {
  readonly selections = new Selections();
  private readonly functions = new CustomFunctions();
  private readonly changed: (() => void)[] = [];
  private readonly edited: ((edit: UserEdit) => void)[] = [];
  private readonly valued: ((entries: FunctionEntry[]) => void)[] = [];
  private readonly hub = new Hub({
    editing: (edit) => this.editing(edit),
    undoing: (step) => this.undone(step),
    exportData: () => this.toJSON(),
  });
  private readonly shown: Shown = {};
  private readonly answers = new Answers();
  private undoing: Undoing = defaultUndoing;
  private clock: () => Date = () => new Date();
  private built: Model | undefined;
  private settling!: Settling;
  private data: unknown;
  private tidying: NodeJS.Timeout | undefined;

  private constructor(data: unknown) {
    installPlugins();
    leaveOutDrawing();
    this.data = data;
  }

  static create(rows = 1000): Workbook {
    return new Workbook(emptyData(rows));
  }

  static load(data: unknown): Workbook {
    return new Workbook(data);
  }

  /** Built when first needed, so that the custom functions of a loaded workbook are there before it calculates. */
  get model(): Model {
    return this.built ?? this.build();
  }

  toJSON(): unknown {
    return exportData(this.model);
  }

  setCustomFunctions(specs: readonly FunctionSpec[], evaluate: Evaluate): void {
    this.functions.define(specs, evaluate);
    // formulas compiled before their function was known stay broken, hence a new model
    if (!this.built) return;
    this.data = this.toJSON();
    this.build();
  }

  customFunctions(): readonly FunctionSpec[] {
    return this.functions.specs;
  }

  /** The cells as they are now, to be put back or compared with. Layout and protections are not part of it. */
  snapshot(): { putBack(): void; changes(): unknown[] } {
    this.settle();
    const taken = takeContents(this.model);
    return {
      putBack: () => {
        const release = this.hold();
        putContents(this.model, taken);
        // What led here is gone; each undone change in the history slows every later one down.
        this.hub.cutHistory();
        release();
      },
      changes: () => changedContents(this.model, taken),
    };
  }

  /** A formula evaluated by itself: custom functions run afresh, dates are ISO text, a blank is ''. */
  evaluate(formula: string): PlainResult {
    const sheetId = this.model.getters.getSheetIds()[0]!;
    const result = this.functions.withoutCache(
      () => this.model.getters.evaluateFormulaResult(sheetId, formula) as unknown,
    );
    this.functions.takeFresh();
    return plainResult(result);
  }

  /** Lets formula cells show another state than their result, until it is called without any; for tests. */
  showInstead(instead?: ShowInstead): void {
    this.shown.instead = instead;
    this.recalculate();
  }

  /** Told of each look at contents and at how far they reach, until it is called without a listener; for tests. */
  onRead(listener?: (read: Read) => void): void {
    listenToReads(this.model, listener);
  }

  /** From now on each new call of a custom function takes so long of the scripts' time. */
  slowFunctions(milliseconds: number): void {
    this.functions.slow(milliseconds);
  }

  pass(milliseconds: number): void {
    if (this.functions.pass(milliseconds)) this.recalculate();
  }

  /** Everything anew: the clock or the script changed. */
  recalculate(): void {
    this.functions.forget();
    dispatch(this.model, 'EVALUATE_CELLS', {});
    this.settle();
    this.sendFunctionValues();
  }

  /** While held, what scripts write is evaluated only once something reads values; the returned function ends it. */
  hold(): () => void {
    void this.model;
    return this.settling.hold();
  }

  /** Evaluates what waits, and tells the grids. */
  settle(): void {
    if (this.built) this.settling.settle();
  }

  /** The same where a grid is open: people see what a script has flushed; nobody else can tell. */
  show(): void {
    if (this.built) this.settling.show();
  }

  setClock(now: () => Date): void {
    this.clock = now;
  }

  onChange(listener: () => void): void {
    this.changed.push(listener);
  }

  onUserEdit(listener: (edit: UserEdit) => void): void {
    this.edited.push(listener);
  }

  /** For tests: which of Google's possible ways holds from here on. */
  setUndoing(undoing: Partial<Undoing>): void {
    this.undoing = { ...this.undoing, ...undoing };
  }

  /** A script that runs because of this edit has written. */
  answered(edit: UserEdit, revision: string): void {
    this.answers.note(edit.revision, revision);
    if (this.undoing.takes === 'separately') this.hub.giveStep(edit.clientId, revision);
  }

  onActivate(listener: (user: TwinUser, selection: Selection) => void): void {
    this.selections.onActivate((user, selection) => {
      // the grids must have heard of what is to be selected
      this.settle();
      listener(user, selection);
    });
  }

  setSelection(user: TwinUser, sheetName: string, zones: readonly string[], activeCell?: string): void {
    this.selections.set(user, {
      sheetName,
      zones,
      activeCell: activeCell ?? zones[0]?.split(':')[0] ?? 'A1',
    });
  }

  tabNames(): string[] {
    return this.model.getters.getSheetIds().map((id) => this.model.getters.getSheetName(id));
  }

  sheetId(name: string): string | undefined {
    return this.model.getters.getSheetIds().find((id) => this.model.getters.getSheetName(id) === name);
  }

  /** The rows under the header row, keyed by it; rows without any content are left out. */
  tabRows(name: string): Record<string, unknown>[] {
    return rowsByHeader(this.model, this.tab(name));
  }

  /** A tab as the Sheets API reads it unformatted: dates are serial numbers, blanks at the ends are left out. */
  unformatted(name: string): unknown[][] {
    const sheetId = this.tab(name);
    this.settle();
    return unformattedRows(this.model, sheetId);
  }

  private tab(name: string): string {
    const sheetId = this.sheetId(name);
    if (sheetId === undefined) throw new Error(`no tab ${name}`);
    return sheetId;
  }

  exportXlsx(): Promise<Uint8Array> {
    this.settle();
    return exportXlsx(this.model);
  }

  /** Nothing of it is kept alive by what was planned for later. */
  close(): void {
    clearTimeout(this.tidying);
  }

  get revisionId(): string {
    return revisionIdOf(this.model);
  }

  /** Takes back one change, leaving later ones; for what a killed execution had not flushed. */
  undo(revisionId: string): void {
    undoRevision(this.model, revisionId);
  }

  join(client: GridClient): { data: unknown; messages: unknown[] } {
    void this.model;
    this.settle();
    return this.hub.join(client);
  }

  receive(clientId: string, message: unknown): void {
    this.settle();
    this.hub.receive(clientId, message);
    this.settle();
    this.sendFunctionValues();
  }

  leave(clientId: string): void {
    this.hub.leave(clientId);
  }

  onFunctionValues(listener: (entries: FunctionEntry[]) => void): void {
    this.valued.push(listener);
  }

  functionValues(): FunctionEntry[] {
    void this.model;
    this.settle();
    return this.functions.entries();
  }

  /** For a grid that lacks values: all that are known, or, when one is not, everything anew to every grid. */
  missingValues(keys: readonly string[]): FunctionEntry[] {
    this.settle();
    const known = this.functions.known(keys);
    if (known.length < keys.length) this.recalculate();
    return known;
  }

  private build(): Model {
    const custom = { customFunctions: this.functions, now: () => this.clock(), shown: this.shown };
    const client = { id: 'workbook', name: '台帳' };
    const config = { custom, client, transportService: this.hub.transport, mode: 'normal' };
    const model = new Model(this.data, config as never);
    this.data = undefined;
    this.built = model;
    // the engine draws the bytes of an id one by one
    (model as any).session.uuidGenerator.uuidv4 = () => randomUUID();
    watchSheets(model);
    this.settling = settling(
      model,
      () => this.hub.hasClients,
      () => this.hub.send(),
    );
    this.hub.attach(model);
    model.on('command-finalized', this, () => this.sendFunctionValues());
    // after each accepted command of a script; edits of grids come through the hub
    model.on('update', this, () => {
      this.changed.forEach((listener) => listener());
      this.planTidying();
    });
    this.sendFunctionValues();
    return model;
  }

  /** Not at once: an execution that is still running may have to take its changes back. */
  private planTidying(): void {
    this.tidying ??= setTimeout(() => {
      this.tidying = undefined;
      this.hub.tidy();
    }, TIDY_MS).unref();
  }

  private sendFunctionValues(): void {
    const entries = this.functions.takeFresh();
    if (entries.length > 0) this.valued.forEach((listener) => listener(entries));
  }

  private editing({ client, commands, revision }: GridEdit): (() => void) | undefined {
    const observed = observeEdit(this.model.getters, client.user, commands);
    return () => {
      this.changed.forEach((listener) => listener());
      const edit = observed?.();
      if (edit) this.edited.forEach((listener) => listener({ ...edit, revision, clientId: client.id }));
    };
  }

  private undone(step: GridEdit & { redo: boolean }): () => void {
    const { takes, firesOnEdit } = this.undoing;
    const done = this.editing(firesOnEdit ? step : { ...step, commands: [] });
    return () => {
      const answers = takes === 'together' ? this.answers.of(step.revision) : [];
      if (step.redo) answers.forEach((revision) => redoRevision(this.model, revision));
      else [...answers].reverse().forEach((revision) => this.undo(revision));
      done?.();
    };
  }
}
