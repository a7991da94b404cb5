// The tabs as typed records over SpreadsheetApp: a constant number of service calls for each use.
import { plainText } from '../domain/cell-value';
import { numberSeries } from '../domain/number-series';
import { sheetProblems } from './messages';
import { DaichoError, at, refuse, type Problem } from '../domain/problem';
import {
  withDerived,
  type Column,
  type NewOf,
  type RecordOf,
  type RowOf,
  type Table,
} from '../tables/column';
import { isUnreadProblem, sift, unreadProblem, type Certain } from '../tables/unread';
import type { Change, Tables } from '../ports';
import { checkedSeal, decodeRow, encodeCell, rewriteCell, type Cell } from './codec';
import { isSealed, SEAL, sealOfRow } from '../tables/row-seal';
import { sealsAfter, sealsAsTheyStand, writeSeals } from './sealed-rows';
import { verifyWrite } from './check-write';
import { addRows, insertRows } from './new-rows';
import { takeRows } from './take-rows';
import { lastTypedRow } from './typed-end';
import { computedPositions, placedBlocks } from './computed-blocks';
import type { LaidOutTab } from './tab-layout';
import {
  ATTEMPTS,
  blankGrid,
  contentRows,
  idReader,
  positionsOf,
  readGrid,
  runsOf,
  sheetOf,
  storedColumns,
  type Grid,
  type Spreadsheet,
} from './grid';

const SPARE_ROWS = 200;

/** Why a workbook may not be used as it stands. */
export interface Refusals {
  /** Asked once: another version, another zone, a reader. */
  readonly beforeFirstWrite: () => void;
  /** Asked where a tab or a header is not found: an older version has it elsewhere, or not yet. */
  readonly olderWorkbook: () => void;
  /** A call that writes nothing. */
  readonly reads?: boolean;
}

/** Tabs that this execution has made and nothing has written into yet, by key: to read one costs as much as a full tab. */
export type BlankTabs = Map<string, Pick<LaidOutTab, 'sheet' | 'rows'>>;

export function createTables(
  spreadsheet: () => Spreadsheet,
  { beforeFirstWrite, olderWorkbook, reads = false }: Refusals,
  blank: BlankTabs = new Map(),
): Tables {
  let mayWrite = false;
  const allowWrite = () => {
    if (!mayWrite) beforeFirstWrite();
    mayWrite = true;
  };
  const found = <Found>(look: () => Found): Found => {
    try {
      return look();
    } catch (error) {
      if (error instanceof DaichoError && isMisplaced(error.problem)) olderWorkbook();
      throw error;
    }
  };
  const gridOf = (table: Table): Grid =>
    blank.has(table.key)
      ? blankGrid(blank.get(table.key)!.sheet, table)
      : found(() => readGrid(spreadsheet(), table));
  const read: Tables['read'] = (table) => {
    if (blank.has(table.key)) return [];
    const grid = found(() => readGrid(spreadsheet(), table, { toShow: reads }));
    const decode = rowDecoder(table, grid);
    return contentRows(table, grid).map(decode);
  };
  return {
    read,
    ...settingAside(read),
    readColumns: (table, keys) =>
      blank.has(table.key) ? [] : found(() => readColumns(spreadsheet(), table, keys)),
    append: (table, records) => {
      if (records.length === 0) return;
      allowWrite();
      const grid = gridOf(table);
      const made = blank.get(table.key);
      blank.delete(table.key);
      appendRows(spreadsheet(), table, grid, records, made?.rows);
    },
    update: (table, changes, gone) => {
      if (changes.length === 0) return;
      allowWrite();
      updateRows(spreadsheet(), table, gridOf(table), changes, gone === 'skip');
    },
    reseal: (table, wanted) => {
      const grid = gridOf(table);
      const { ids, seals } = sealsAsTheyStand(table, grid, wanted);
      if (ids.length > 0) allowWrite();
      writeSeals(grid, seals);
      return ids;
    },
    takeOut: (table, records) => {
      if (records.length === 0) return [];
      allowWrite();
      const grid = gridOf(table);
      return takeRows(table, grid, { records, rowAt: rowDecoder(table, grid) });
    },
    sort: (table, keys) => {
      allowWrite();
      sortRows(gridOf(table), keys);
    },
    series: numberSeries,
    isBehind: () => false,
    refuseBehind: () => undefined,
    hasLeft: () => false,
    flush: () => SpreadsheetApp.flush(),
  };
}

/** Whole rows, with columns that somebody added; what is computed stands below its header, which stays. */
function sortRows({ sheet, positions }: Grid, keys: readonly string[]): void {
  const below = sheet.getLastRow() - 1;
  if (below < 2) return;
  const order = keys.map((key) => ({ column: positions.get(key)! + 1, ascending: true }));
  sheet.getRange(2, 1, below, sheet.getLastColumn()).sort(order);
}

const isMisplaced = ({ code }: Problem): boolean =>
  [sheetProblems.tabMissing.code, sheetProblems.headerMissing.code].includes(code);

/** What goes through many rows: those in doubt are set aside, and kept to be told. */
export function settingAside(read: Tables['read']): Pick<Tables, 'sound' | 'sift' | 'orAside' | 'doubts'> {
  const aside = new Map<string, Problem>();
  const note = (problem: Problem): void => {
    const { tab, row, column } = problem.where ?? {};
    aside.set([tab, row, column].join('\n'), problem);
  };
  const siftRows = <Row extends object>(rows: readonly Row[]): Certain<Row>[] => {
    const { rows: sound, doubts } = sift(rows);
    doubts.map(unreadProblem).forEach(note);
    return sound;
  };
  return {
    sift: siftRows,
    sound: <T extends Table>(table: T) => siftRows(read(table)) as unknown as RecordOf<T>[],
    orAside: (work) => {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof DaichoError) || !isUnreadProblem(error.problem)) throw error;
        note(error.problem);
        return undefined;
      }
    },
    doubts: () => [...aside.values()],
  };
}

function readColumns<T extends Table, K extends keyof RowOf<T> & string>(
  spreadsheet: Spreadsheet,
  table: T,
  keys: readonly K[],
  attempts = ATTEMPTS,
): Pick<RowOf<T>, K>[] {
  const sheet = sheetOf(spreadsheet, table.tab);
  const below = sheet.getLastRow() - 1;
  if (below < 1) return [];
  const positions = positionsOf(table, sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0]!);
  const wished: readonly string[] = keys;
  const derives = table.derive?.keys.some((key) => wished.includes(key)) ? table.derive.from : [];
  const wanted = storedColumns(table).filter(({ key }) => wished.includes(key) || derives.includes(key));
  const cells = new Map<number, readonly unknown[]>();
  for (const run of runsOf(wanted.map(({ key }) => positions.get(key)!))) {
    const block: unknown[][] = sheet.getRange(2, run[0]! + 1, below, run.length).getValues();
    run.forEach((at, offset) =>
      cells.set(
        at,
        block.map((row) => row[offset]),
      ),
    );
  }
  // Rows that came or went meanwhile would stand beside another's cells.
  if (attempts > 1 && sheet.getLastRow() - 1 !== below)
    return readColumns(spreadsheet, table, keys, attempts - 1);
  return Array.from({ length: below }, (_, at) => {
    const place = { tab: table.tab, row: at + 2 };
    const row = decodeRow(wanted, ({ key }) => cells.get(positions.get(key)!)![at], place);
    if (derives.length === 0) return row as Pick<RowOf<T>, K>;
    const whole = withDerived(table, row);
    return Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<RowOf<T>, K>;
  });
}

/** The columns are listed once, not once a row: some tabs have thousands. */
function rowDecoder<T extends Table>(table: T, grid: Grid): (index: number) => RowOf<T> {
  const columns = storedColumns(table);
  return (index) => {
    const row = grid.values[index]!;
    const place = { tab: table.tab, row: index + 1 };
    const record = decodeRow(columns, ({ key }) => row[grid.positions.get(key)!], place);
    return checkedSeal(table, table.derive ? withDerived(table, record) : record, place) as RowOf<T>;
  };
}

/** `blankRows`: so many has a tab that was made a moment ago, in which nobody's row can have been moved or written over. */
function appendRows<T extends Table>(
  spreadsheet: Spreadsheet,
  table: T,
  grid: Grid,
  records: readonly NewOf<T>[],
  blankRows?: number,
): void {
  const columns = columnsByPosition(table, grid);
  const end = lastTypedRow(table, grid) + 1;
  let firstRow = end + 1;
  if (grid.lastRowIndex >= 0) {
    // Always inside the named range: above the protected last row.
    firstRow = grid.lastRowIndex + 1;
    insertRows(table, grid, firstRow, records.length);
  } else {
    const missing = firstRow + records.length - 1 - (blankRows ?? grid.sheet.getMaxRows());
    // Some to spare: new rows make the whole sheet calculate again, and the next letters come tomorrow.
    if (missing > 0) addRows(table, grid, missing + SPARE_ROWS);
  }
  const values = records.map((record): Readonly<Record<string, unknown>> =>
    isSealed(table) ? { ...record, [SEAL.key]: sealOfRow(table, record) } : record,
  );
  // One write over our own array formulas as well (a blank leaves them alone): a row comes whole or not at all.
  const computed = computedPositions(placedBlocks(spreadsheet, grid.sheet, table));
  for (const run of runsOf([...columns.keys(), ...computed.values()])) {
    const block = values.map((record, index) =>
      run.map((at) => {
        const column = columns.get(at);
        return column ? encodeAt(table, column, record[column.key], firstRow + index) : '';
      }),
    );
    grid.sheet.getRange(firstRow, run[0]! + 1, block.length, run.length).setValues(block);
  }
  if (blankRows !== undefined) return;
  const added = values.map((record) => plainText(withDerived(table, record)[table.id]));
  verifyWrite(spreadsheet, table, { before: grid, end, changes: new Map(), added });
}

function updateRows<T extends Table>(
  spreadsheet: Spreadsheet,
  table: T,
  grid: Grid,
  changes: readonly Change<T>[],
  skipGone: boolean,
): void {
  const rowOfId = indexById(table, grid);
  const changed = new Map<number, Map<number, unknown>>();
  const written = new Map<string, Map<number, unknown>>();
  for (const { id, set } of changes) {
    const row = rowOfId.get(id);
    if (row === undefined && skipGone) continue;
    if (row === undefined) refuse(at(sheetProblems.rowMissing({ id }), { tab: table.tab }));
    const cells = changed.get(row) ?? new Map<number, unknown>();
    for (const [key, value] of Object.entries(set)) {
      const at = grid.positions.get(key);
      if (at === undefined) throw new Error(`${table.key} has no column ${key}`);
      cells.set(at, value);
    }
    changed.set(row, cells);
    written.set(id, cells);
  }
  if (changed.size === 0) return;
  const columns = columnsByPosition(table, grid);
  const touched = [...changed.values()].flatMap((cells) => [...cells.keys()]);
  const first = Math.min(...changed.keys());
  const height = Math.max(...changed.keys()) - first + 1;
  // Every value fits its cell before the first one is written: no row stays half changed.
  for (const [row, cells] of changed)
    for (const [at, value] of cells) encodeAt(table, columns.get(at)!, value, row + 1);
  const runs = stateLast(grid, runsOf(touched));
  const sealed = sealsAfter(table, grid, changed, runs);
  const sealsOf = (when: 'during' | 'after') => new Map([...sealed].map(([row, one]) => [row, one[when]]));
  writeSeals(grid, sealsOf('during'));
  for (const run of runs) {
    const range = grid.sheet.getRange(first + 1, run[0]! + 1, height, run.length);
    // The rest of the block is written back as it stands; staff may have put formulas into their own columns.
    const staffOwned = run.some((at) => columns.get(at)?.owner === 'staff');
    const formulas = staffOwned ? range.getFormulas() : [];
    const block = Array.from({ length: height }, (_, index): Cell[] => {
      const cells = changed.get(first + index);
      return run.map((at, offset) => {
        if (cells?.has(at)) return encodeAt(table, columns.get(at)!, cells.get(at), first + index + 1);
        const formula = formulas[index]?.[offset];
        return formula ? formula : rewriteCell(grid.values[first + index]?.[at] ?? '', columns.get(at));
      });
    });
    range.setValues(block);
  }
  writeSeals(grid, sealsOf('after'));
  for (const [row, { after }] of sealed) changed.get(row)!.set(grid.positions.get(SEAL.key)!, after);
  const end = Math.max(...rowOfId.values()) + 1;
  verifyWrite(spreadsheet, table, { before: grid, end, changes: written, added: [] });
}

/** Cut off between two writes, a row that says what it has become also has all that belongs to it. */
function stateLast(grid: Grid, runs: readonly number[][]): number[][] {
  const state = grid.positions.get('state');
  const hasState = (run: readonly number[]): number => Number(state !== undefined && run.includes(state));
  return [...runs].sort((left, right) => hasState(left) - hasState(right));
}

function columnsByPosition(table: Table, grid: Grid): Map<number, Column> {
  return new Map(storedColumns(table).map((column) => [grid.positions.get(column.key)!, column]));
}

function indexById(table: Table, grid: Grid): Map<string, number> {
  const idOf = idReader(table, grid.positions);
  const rows = new Map<string, number>();
  for (const index of contentRows(table, grid)) {
    const id = idOf(grid.values[index]!);
    if (id !== '' && !rows.has(id)) rows.set(id, index);
  }
  return rows;
}

/** Adds tab and row to what the codec refuses. */
function encodeAt(table: Table, column: Column, value: unknown, row: number): Cell {
  try {
    return encodeCell(value, column);
  } catch (error) {
    if (!(error instanceof DaichoError)) throw error;
    refuse(at(error.problem, { tab: table.tab, row }));
  }
}
