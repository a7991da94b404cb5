// Column groups: columns that fold away under one toggle, in groups of groups.

import { EnumValue, ScriptError, ServiceObject } from '../../execution/service-object';
import { span, type Block } from '../../workbook/cells';
import type { SpreadsheetContext } from './context';
import { Range } from './range';

interface EngineGroup {
  readonly start: number;
  readonly end: number;
  readonly isFolded?: boolean;
}

const DEEPEST = 8;
const AFTER = 'AFTER';

/** From the widest groups to those inside them. */
const layersOf = ({ getters }: SpreadsheetContext, sheetId: string): EngineGroup[][] =>
  getters.getGroupsLayers(sheetId, 'COL');

const positionKey = (sheetId: string) => `columnGroupControl ${sheetId}`;

function positionOf({ getters }: SpreadsheetContext, sheetId: string): string {
  return String(getters.getProperty(positionKey(sheetId)) ?? AFTER);
}

export class Group extends ServiceObject {
  readonly className = 'Group';
  constructor(
    private readonly context: SpreadsheetContext,
    private readonly sheetId: string,
    private readonly zone: EngineGroup,
    private readonly depth: number,
  ) {
    super(context.execution);
  }

  getDepth(): number {
    return this.depth;
  }
  /** The column beside the group that holds its toggle. */
  getControlIndex(): number {
    return positionOf(this.context, this.sheetId) === AFTER ? this.zone.end + 2 : this.zone.start;
  }
  getRange(): Range {
    const bottom = (this.context.getters.getNumberRows(this.sheetId) as number) - 1;
    const { start: left, end: right } = this.zone;
    return new Range(this.context, { sheetId: this.sheetId, left, right, top: 0, bottom });
  }
  isCollapsed(): boolean {
    const { start, end } = this.zone;
    return this.context.getters.isGroupFolded(this.sheetId, 'COL', start, end);
  }
  collapse(): this {
    return this._dispatch('collapse', 'FOLD_HEADER_GROUP');
  }
  expand(): this {
    return this._dispatch('expand', 'UNFOLD_HEADER_GROUP');
  }
  remove(): void {
    if (this.isCollapsed()) this.expand();
    this._dispatch('remove', 'UNGROUP_HEADERS');
  }

  private _dispatch(method: string, type: string): this {
    this.context.guard(method);
    const { start, end } = this.zone;
    this.context.dispatch(type, { sheetId: this.sheetId, dimension: 'COL', start, end });
    return this;
  }
}

/** The group of that depth at that column, or beside it where its toggle stands. */
export function columnGroup(
  context: SpreadsheetContext,
  sheetId: string,
  column: number,
  depth: number,
): Group {
  const layer = layersOf(context, sheetId)[depth - 1] ?? [];
  const groups = layer.map((zone) => new Group(context, sheetId, zone, depth));
  const index = layer.findIndex(
    ({ start, end }, at) => (column > start && column - 1 <= end) || groups[at]!.getControlIndex() === column,
  );
  if (index < 0) throw new ScriptError(`There is no group at column ${column} and depth ${depth}.`);
  return groups[index]!;
}

/** How many groups stand around the column. */
export function columnGroupDepth(context: SpreadsheetContext, sheetId: string, column: number): number {
  return layersOf(context, sheetId)
    .flat()
    .filter(({ start, end }) => column - 1 >= start && column - 1 <= end).length;
}

/** One deeper or flatter for each step; beyond the limits nothing happens. */
export function shiftColumnGroupDepth(context: SpreadsheetContext, block: Block, delta: number): void {
  context.guard('shiftColumnGroupDepth');
  const { sheetId, left: start, right: end } = block;
  const last = (context.getters.getNumberCols(sheetId) as number) - 1;
  const isAfter = positionOf(context, sheetId) === AFTER;
  if (isAfter ? end === last : start === 0)
    throw new ScriptError(
      `Cannot change the group depth of the ${isAfter ? 'last' : 'first'} column: its toggle would have no place.`,
    );
  const columns = { sheetId, dimension: 'COL', start, end };
  for (let step = 0; step < Math.abs(delta); step++) {
    const deepest = Math.max(...span(start, end).map((at) => columnGroupDepth(context, sheetId, at + 1)));
    if (delta > 0 && deepest >= DEEPEST) return;
    if (delta < 0 && deepest === 0) return;
    // the engine knows a group of the same columns once only
    if (delta > 0 && context.getters.getHeaderGroup(sheetId, 'COL', start, end))
      throw new ScriptError('not implemented: two groups of the very same columns', 'Error');
    context.dispatch(delta > 0 ? 'GROUP_HEADERS' : 'UNGROUP_HEADERS', columns);
  }
}

export function foldColumnGroups(context: SpreadsheetContext, sheetId: string, fold: boolean): void {
  context.guard(fold ? 'collapseAllColumnGroups' : 'expandAllColumnGroups');
  const type = fold ? 'FOLD_ALL_HEADER_GROUPS' : 'UNFOLD_ALL_HEADER_GROUPS';
  context.dispatch(type, { sheetId, dimension: 'COL' });
}

export function columnGroupControlPosition(context: SpreadsheetContext, sheetId: string): EnumValue {
  return new EnumValue('GroupControlTogglePosition', positionOf(context, sheetId));
}

export function setColumnGroupControlPosition(
  context: SpreadsheetContext,
  sheetId: string,
  position: string,
): void {
  context.guard('setColumnGroupControlPosition');
  context.dispatch('SET_PROPERTY', { key: positionKey(sheetId), value: position });
}
