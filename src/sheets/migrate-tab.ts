// How a tab of an earlier version comes to the columns of its table: copied first, then each step by what stands there.
import type { Table } from '../tables/column';
import type { RawCell, RawRow, RewrittenRow, TabChange } from '../tables/migration';
import { rewriteCell } from './codec';
import { runsOf, type Sheet, type Spreadsheet } from './grid';
import { copyWords } from './migration-words';
import { takeRules } from './staff-rules';
import { completeHeaders, headerTexts, liftHeaders, writtenHeaders } from './tab-layout';
import { NEW_ROWS, setFormats, unfoldColumns } from './tab-look';

/** What was done to a tab. */
export interface MigratedTab {
  readonly isChanged: boolean;
  /** For the manager; the copy keeps them beside their rows. */
  readonly notes: readonly string[];
}

/**
 * Nothing is done twice, whatever a run that died has left: each step looks at the headers and cells that it changes.
 * Staff's own columns come after the table's. `version`: of the workbook before.
 */
export function migrateTab(
  workbook: Spreadsheet,
  sheet: Sheet,
  table: Table,
  changes: readonly TabChange[],
  version: number,
): MigratedTab {
  liftHeaders(sheet, table);
  // Where its copy stands, a run that died may have left no more to do than the rules.
  const isBegun = workbook.getSheetByName(copyWords.name(table.tab, version)) !== null;
  if (!isBegun && isInOrder(workbook, sheet, table) && !isOlder(sheet, table, changes))
    return { isChanged: false, notes: [] };
  dropSpareRows(sheet);
  const copy = copyOf(workbook, sheet, table, version);
  takeRules(sheet, copy, table);
  // Google refuses a script's write that breaks a strict list, and columns shift beneath the lists.
  clearRules(sheet);
  sheet.setFrozenColumns(0);
  unfoldColumns(sheet, table);
  sheet.getRange('1:1').setValues([headerTexts(workbook, sheet, table)]);
  const mark = dropMark(copy, changes);
  const notes = mark.isSet() ? [] : rewriteTab(workbook, sheet, table, changes, copy);
  mark.set();
  changes.forEach((change) => dropColumns(sheet, change));
  completeHeaders(workbook, sheet, table);
  moveColumns(sheet, table);
  const renamed = changes.flatMap(({ headers = {} }) => Object.entries(headers));
  takeRules(copy, sheet, table, Object.fromEntries(renamed));
  return { isChanged: true, notes };
}

function rewriteTab(
  workbook: Spreadsheet,
  sheet: Sheet,
  table: Table,
  changes: readonly TabChange[],
  copy: Sheet,
): string[] {
  // All of them first: the first change completes the columns of today, and a header that is there renames nothing.
  changes.forEach((change) => renameHeaders(sheet, change));
  return changes.flatMap((change) => {
    const positions = completeHeaders(workbook, sheet, table);
    setFormats({ sheet, positions, rows: sheet.getMaxRows() }, table);
    return rewriteRows(sheet, table, change, copy);
  });
}

/**
 * Set before a column goes: a new one may have taken its name, and a run after one that died would take that for the
 * old one, and out.
 */
function dropMark(copy: Sheet, changes: readonly TabChange[]) {
  const drops = changes.some(({ dropped = [] }) => dropped.length > 0);
  const cell = copy.getRange(1, 1);
  const note = drops ? cell.getNote() : '';
  const isSet = note.includes(copyWords.rewritten);
  return {
    isSet: () => isSet,
    set: () => {
      if (drops && !isSet) cell.setNote([note, copyWords.rewritten].filter((line) => line !== '').join('\n'));
    },
  };
}

function isInOrder(workbook: Spreadsheet, sheet: Sheet, table: Table): boolean {
  const texts = headerTexts(workbook, sheet, table);
  return table.columns.every(({ header }, at) => texts[at] === header);
}

/** Of a tab in order: one that this set-up made before it died must not be taken for an old one, and copied. */
function isOlder(sheet: Sheet, table: Table, changes: readonly TabChange[]): boolean {
  const texts = writtenHeaders(sheet);
  const has = (header: string) => texts.includes(header);
  const isOldHeader = ({ headers = {}, dropped = [] }: TabChange) =>
    dropped.some(has) || Object.entries(headers).some(([before, now]) => has(before) && !has(now));
  if (changes.some(isOldHeader)) return true;
  const rewriting = changes.filter((change) => change.rewrite || change.words);
  if (rewriting.length === 0 || sheet.getLastRow() === 1) return false;
  const values = sheet.getRange(2, 1, sheet.getLastRow() - 1, texts.length).getValues() as RawCell[][];
  const rows = values.map((row) => rowOf(texts, row));
  return rewriting.some((change) =>
    rewrite(rows, table, change).some(({ set, note }) => note || Object.keys(set).length > 0),
  );
}

function clearRules(sheet: Sheet): void {
  sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getMaxColumns()).clearDataValidations();
}

/** Blank rows far below the last cell would be copied and moved with every column. */
function dropSpareRows(sheet: Sheet): void {
  const kept = lastFilledRow(sheet) + NEW_ROWS;
  const spare = sheet.getMaxRows() - kept;
  if (spare > 0) sheet.deleteRows(kept + 1, spare);
}

/** Without what formulas of the header show below it: a run that died may have left them out. */
function lastFilledRow(sheet: Sheet): number {
  const range = sheet.getDataRange();
  const values = range.getValues();
  const formulas = range.getFormulas();
  const isFilled = (cell: unknown, row: number, column: number) =>
    formulas[row]![column] !== '' || (cell !== '' && cell !== false && formulas[0]![column] === '');
  for (let row = values.length - 1; row > 0; row--)
    if (values[row]!.some((cell, column) => isFilled(cell, row, column))) return row + 1;
  return 1;
}

/** Made in one call, name and all. What its headers' formulas show is kept as it is now. */
function copyOf(workbook: Spreadsheet, sheet: Sheet, table: Table, version: number): Sheet {
  const name = copyWords.name(table.tab, version);
  const copy =
    workbook.getSheetByName(name) ?? workbook.insertSheet(name, sheet.getIndex(), { template: sheet });
  if (!copy.isSheetHidden()) copy.hideSheet();
  const first = copy
    .getRange('1:1')
    .getFormulas()[0]!
    .findIndex((formula) => formula !== '');
  if (first < 0) return copy;
  clearRules(copy);
  const texts = writtenHeaders(copy);
  const range = copy.getRange(1, first + 1, Math.max(1, copy.getLastRow()), texts.length - first);
  const formulas = range.getFormulas();
  const values = range.getValues() as RawCell[][];
  const columns = columnsBy(texts.slice(first), table);
  range.setValues(
    values.map((row, index) =>
      row.map((cell, at) => {
        if (index === 0) return texts[first + at]!;
        return formulas[index]![at] || rewriteCell(cell, columns[at]);
      }),
    ),
  );
  return copy;
}

const columnsBy = (texts: readonly string[], table: Table) =>
  texts.map((text) => table.columns.find(({ header }) => header === text));

function renameHeaders(sheet: Sheet, { headers = {} }: TabChange): void {
  const texts = writtenHeaders(sheet);
  for (const [before, now] of Object.entries(headers)) {
    const at = texts.indexOf(before);
    if (at >= 0 && !texts.includes(now)) sheet.getRange(1, at + 1).setValue(now);
  }
}

function dropColumns(sheet: Sheet, { dropped = [] }: TabChange): void {
  const texts = writtenHeaders(sheet);
  const gone = dropped.map((header) => texts.indexOf(header)).filter((at) => at >= 0);
  for (const run of runsOf(gone).reverse()) sheet.deleteColumns(run[0]! + 1, run.length);
}

/** Neighbours that belong together move together. */
function moveColumns(sheet: Sheet, table: Table): void {
  const texts = writtenHeaders(sheet);
  const wanted = table.columns.map(({ header }) => header);
  for (let at = 0; at < wanted.length; at++) {
    const from = texts.indexOf(wanted[at]!);
    if (from === at) continue;
    let count = 1;
    while (at + count < wanted.length && texts[from + count] === wanted[at + count]) count++;
    sheet.moveColumns(sheet.getRange(1, from + 1, 1, count), at + 1);
    texts.splice(at, 0, ...texts.splice(from, count));
  }
}

/** All rows in one write: a run that dies leaves them as they were, or as they are to be. */
function rewriteRows(sheet: Sheet, table: Table, change: TabChange, copy: Sheet): string[] {
  const height = sheet.getLastRow() - 1;
  if (height < 1 || (!change.rewrite && !change.words)) return [];
  const texts = writtenHeaders(sheet);
  const range = sheet.getRange(2, 1, height, texts.length);
  const values = range.getValues() as RawCell[][];
  const rewritten = rewrite(
    values.map((row) => rowOf(texts, row)),
    table,
    change,
  );
  noteInCopy(copy, rewritten);
  const touched = [...new Set(rewritten.flatMap(({ set }) => Object.keys(set)))].map((header) =>
    texts.indexOf(header),
  );
  if (touched.length > 0) {
    const first = Math.min(...touched);
    const block = sheet.getRange(2, first + 1, height, Math.max(...touched) - first + 1);
    const formulas = block.getFormulas();
    const columns = columnsBy(texts, table);
    block.setValues(
      formulas.map((row, index) =>
        row.map((formula, offset) => {
          const at = first + offset;
          const cell = rewritten[index]!.set[texts[at]!];
          if (cell !== undefined) return rewriteCell(cell, columns[at]);
          return formula || rewriteCell(values[index]![at], columns[at]);
        }),
      ),
    );
  }
  return rewritten.flatMap(({ note }) => note ?? []);
}

const rowOf = (texts: readonly string[], row: readonly RawCell[]): RawRow =>
  Object.fromEntries(texts.flatMap((text, at) => (text === '' ? [] : [[text, row[at]!]])));

/** The words of choices, then what the tab has of its own. */
function rewrite(rows: readonly RawRow[], table: Table, change: TabChange): RewrittenRow[] {
  const renamed = rows.map((row) => ({ ...row, ...renamedWords(row, table, change) }));
  const own = change.rewrite?.(renamed) ?? [];
  return rows.map((row, index) => {
    const { set = {}, note } = own[index] ?? {};
    return { set: { ...renamedWords(row, table, change), ...set }, ...(note ? { note } : {}) };
  });
}

function renamedWords(row: RawRow, table: Table, { words = {} }: TabChange): Record<string, RawCell> {
  const renamed: Record<string, RawCell> = {};
  for (const [key, pairs] of Object.entries(words)) {
    const { header } = table.columns.find((column) => column.key === key)!;
    const now = pairs[String(row[header])];
    if (now !== undefined) renamed[header] = now;
  }
  return renamed;
}

/** Once: rows that were rewritten before have nothing more to say. */
function noteInCopy(copy: Sheet, rows: readonly RewrittenRow[]): void {
  if (rows.every(({ note }) => !note)) return;
  const width = copy.getLastColumn();
  if (copy.getRange(1, width).getValue() === copyWords.notes) return;
  if (width === copy.getMaxColumns()) copy.insertColumnAfter(width);
  const lines = rows.map(({ note = '' }) => [rewriteCell(note, undefined)]);
  copy.getRange(1, width + 1, lines.length + 1, 1).setValues([[copyWords.notes], ...lines]);
}
