// Reading and writing blocks of cells in the model.

import { type Model, helpers } from './engine';
import type { CellValue } from '../contracts';
import { asGoogle } from '../execution/behaviours';
import { toCellValue, toPlainValue, type EngineValue } from './cell-values';
import type { EngineCell, Zone } from './plugins/engine-classes';
import { hasFormula } from './extent';
import { noteRead, type Read } from './reads';
import { evaluationNumber, isWaiting } from './settling';
import { versionOf } from './sheet-versions';
import type { WriteCells } from './plugins/write-cells';
import { typed } from './typed-text';

export interface Block extends Zone {
  sheetId: string;
}

/** The engine's own names for errors, as Sheets shows them. */
const errorTexts = new Map([
  ['#SPILL!', '#REF!'],
  ['#REF', '#REF!'],
  ['#ERROR', '#ERROR!'],
  ['#CYCLE', '#REF!'],
  ['#BAD_EXPR', '#ERROR!'],
]);

export interface EvaluatedCell extends EngineValue {
  type: string;
  formattedValue: string;
}

export function map<T>(
  block: Block,
  read: (position: { sheetId: string; col: number; row: number }) => T,
): T[][] {
  const { sheetId, left, right, top, bottom } = block;
  const rows: T[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: T[] = [];
    for (let col = left; col <= right; col++) line.push(read({ sheetId, col, row }));
    rows.push(line);
  }
  return rows;
}

function mapRead<T>(model: Model, block: Block, of: Read['of'], read: Parameters<typeof map<T>>[1]): T[][] {
  noteRead(model, block.sheetId, of, block);
  return map(block, read);
}

interface LastRead {
  readonly block: string;
  readonly version: string;
  readonly evaluation: number;
  readonly values: CellValue[][];
}

const lastReads = new WeakMap<Model, Map<string, LastRead>>();
/** Cells from which a block is worth keeping. */
const LARGE = 1000;

/** The same array while nothing changes: runs read a large tab again and again. */
export function readValues(model: Model, block: Block): CellValue[][] {
  const { sheetId, left, right, top, bottom } = block;
  noteRead(model, sheetId, 'results', block);
  if ((right - left + 1) * (bottom - top + 1) < LARGE) return readAnew(model, block);
  const reads = lastReads.get(model) ?? new Map<string, LastRead>();
  lastReads.set(model, reads);
  const state = () => ({
    block: [left, right, top, bottom].join(' '),
    version: versionOf(model, sheetId),
    evaluation: hasFormula(model, sheetId) ? evaluationNumber(model) : 0,
  });
  const [before, now] = [reads.get(sheetId), state()];
  const same =
    before?.block === now.block &&
    before.version === now.version &&
    before.evaluation === now.evaluation &&
    !(now.evaluation > 0 && isWaiting(model));
  if (same) return before.values;
  const values = readAnew(model, block);
  // reading may have evaluated what waited
  reads.set(sheetId, { ...state(), values });
  return values;
}

function readAnew(model: Model, block: Block): CellValue[][] {
  return (
    readWritten(model, block) ??
    map(block, (position) => {
      const cell = rawCell(model, position);
      // what was written needs no evaluation, which would keep a record of each cell
      return cell && !cell.isFormula && cell.content !== ''
        ? literalValue(cell)
        : valueOf(evaluated(model, position));
    })
  );
}

/** While an evaluation waits: the values, when they follow from what was written alone, without any formula. */
function readWritten(model: Model, block: Block): CellValue[][] | undefined {
  if (!isWaiting(model)) return undefined;
  let spills: boolean | undefined;
  let known = true as boolean;
  const values = map(block, (position): CellValue => {
    const cell = known ? rawCell(model, position) : undefined;
    if (cell?.isFormula) known = false;
    else if (cell && cell.content !== '') return literalValue(cell);
    else known &&= !(spills ??= hasFormula(model, block.sheetId));
    return '';
  });
  return known ? values : undefined;
}

/** The value of a cell without formula, as the evaluation gives it. */
function literalValue({ content, parsedValue, format }: EngineCell): CellValue {
  const text = content.startsWith("'") ? content.slice(1) : content;
  if (typeof parsedValue === 'string' || format === '@') return errorTexts.get(text) ?? text;
  return toCellValue({ value: parsedValue, format });
}

export function readPlain(model: Model, block: Block): (string | number | boolean)[][] {
  return mapRead(model, block, 'results', (position) => {
    const cell = evaluated(model, position);
    return cell.type === 'error' ? errorText(cell) : toPlainValue(cell);
  });
}

export function readUnformatted(model: Model, block: Block): unknown[][] {
  return mapRead(model, block, 'results', (position) => {
    const cell = evaluated(model, position);
    return cell.type === 'error' ? errorText(cell) : (cell.value ?? '');
  });
}

export function readDisplay(model: Model, block: Block): string[][] {
  return mapRead(model, block, 'results', (position) => {
    const cell = evaluated(model, position);
    return cell.type === 'error' ? errorText(cell) : cell.formattedValue;
  });
}

/** '' where there is no formula, also inside the spill of another cell's. */
export function readFormulas(model: Model, block: Block): string[][] {
  return mapRead(model, block, 'formulas', (position) => {
    const cell = rawCell(model, position);
    return cell?.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : '';
  });
}

/** A cell's content as it is held, with the apostrophe of text: what the inverse of a write needs. */
export function readContents(model: Model, block: Block): string[][] {
  return mapRead(model, block, 'results', (position) => contentOf(model, rawCell(model, position)));
}

export function readFormats(model: Model, block: Block): string[][] {
  return map(block, (position) => rawCell(model, position)?.format ?? '');
}

export function rawCell(
  model: Model,
  position: { sheetId: string; col: number; row: number },
): EngineCell | undefined {
  return model.getters.getCell(position) as unknown as EngineCell | undefined;
}

function contentOf(model: Model, cell: EngineCell | undefined): string {
  if (!cell) return '';
  return cell.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : cell.content;
}

function evaluated(model: Model, position: { sheetId: string; col: number; row: number }): EvaluatedCell {
  return model.getters.getEvaluatedCell(position);
}

function errorText({ value }: EngineValue): string {
  if (!asGoogle('formulaErrors')) return String(value);
  return errorTexts.get(String(value)) ?? String(value);
}

export function valueOf(cell: EvaluatedCell): CellValue {
  return cell.type === 'error' ? errorText(cell) : toCellValue(cell);
}

/** Values as a script writes them; text is taken as typed. */
export function writeValues(model: Model, block: Block, values: readonly (readonly unknown[])[]): void {
  const contents: string[][] = [];
  const formats: (string | null)[][] = [];
  let anyFormat = false as boolean;
  values.forEach((line, i) => {
    contents.push([]);
    formats.push([]);
    line.forEach((value, j) => {
      const position = { sheetId: block.sheetId, col: block.left + j, row: block.top + i };
      const format = rawCell(model, position)?.format;
      const cell = typed(value, format);
      contents[i]!.push(cell.content);
      formats[i]!.push(cell.format !== undefined && !format ? cell.format : null);
      anyFormat ||= formats[i]![j] !== null;
    });
  });
  write(model, block, { contents, ...(anyFormat ? { formats } : {}) });
}

export function write(
  model: Model,
  block: Block,
  change: Partial<Omit<WriteCells, 'sheetId' | 'rows' | 'cols'>>,
): void {
  dispatch(model, 'WRITE_CELLS', {
    sheetId: block.sheetId,
    rows: span(block.top, block.bottom),
    cols: span(block.left, block.right),
    ...change,
  });
}

export function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

export class EngineRefusal extends Error {
  constructor(
    readonly command: string,
    readonly reasons: readonly string[],
  ) {
    super(`${command}: ${reasons.join(', ')}`);
  }
}

/** Commands that change nothing are no error. */
const harmless = new Set(['NoChanges', 'ValuesNotChanged']);

export function dispatch(model: Model, type: string, payload: object): void {
  const send = model.dispatch as unknown as (type: string, payload: object) => { reasons: string[] };
  const { reasons: all } = send(type, payload);
  const reasons = all.filter((reason) => !harmless.has(reason));
  if (reasons.length > 0) throw new EngineRefusal(type, reasons);
}

/** `B5`, `A2:C9`. */
export function zoneText({ left, top, right, bottom }: Zone): string {
  const first = helpers.toXC(left, top);
  return left === right && top === bottom ? first : `${first}:${helpers.toXC(right, bottom)}`;
}
