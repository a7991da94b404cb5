// The form's workbook over SpreadsheetApp: settings read, stamps read, one row written.
import { decodeCell, encodeCell, literalText, numberFormats } from '../src/sheets/codec';
import type { Column } from '../src/tables/column';
import { requests, STAMP_COLUMNS } from '../src/tables/requests';
import type { Ports, Stamp } from './ports';
import { SETTINGS_TAB, shippedSettings } from './settings';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const columns: readonly Column[] = requests.columns;
const LOCK_WAIT_MS = 20_000;
const ROWS_AT_ONCE = 200;
const KEY = 'FORM_KEY';
/** How many items of 設定 stand: a newer form adds its own to a workbook of before. */
const ITEMS = 'FORM_ITEMS';

/** The workbook's own id. */
const BOOK = 'FORM_BOOK';

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getScriptProperties();

/**
 * Google's documents say that a web app has no active workbook, public projects rely on one. Where there is none, the
 * form opens its own by the id that it remembered in the editor: that needs the scope `spreadsheets`
 * (`npm run push -- intake-prod --by-id`), which Daicho asks for only where it must.
 */
function boundWorkbook(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const active = SpreadsheetApp.getActive() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
  const id = properties().getProperty(BOOK);
  if (!active) {
    if (id === null)
      throw new Error('The form does not know its workbook: open its script editor and run doGet once.');
    return SpreadsheetApp.openById(id);
  }
  if (id !== active.getId()) properties().setProperty(BOOK, active.getId());
  return active;
}

/** Built anew for each execution; tabs are looked up once in it. */
export function createPorts(): Ports {
  let spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet | undefined;
  const workbook = () => (spreadsheet ??= boundWorkbook());
  const tabs = new Map<string, Sheet>();
  const sheetOf = (name: string): Sheet => {
    const sheet = tabs.get(name) ?? workbook().getSheetByName(name);
    if (!sheet) throw new Error(`The tab ${name} is missing.`);
    tabs.set(name, sheet);
    return sheet;
  };
  return {
    settings: () => sheetOf(SETTINGS_TAB).getDataRange().getValues().slice(1),
    stamps: () => {
      const sheet = sheetOf(requests.tab);
      const height = sheet.getLastRow() - 1;
      if (height < 1) return [];
      return sheet
        .getRange(2, 1, height, STAMP_COLUMNS)
        .getValues()
        .map((row) => Object.fromEntries(row.map(stampCell)) as unknown as Stamp);
    },
    append: (record) => {
      const sheet = sheetOf(requests.tab);
      // Looked at again: the lock stops other visitors, not a person at the keyboard.
      const row = sheet.getLastRow() + 1;
      const last = sheet.getMaxRows();
      if (row > last) {
        sheet.insertRowsAfter(last, ROWS_AT_ONCE);
        formatRows(sheet, last + 1);
      }
      const values: Readonly<Record<string, unknown>> = record;
      const cells = columns.map((column) => encodeCell(values[column.key], column));
      sheet.getRange(row, 1, 1, cells.length).setValues([cells]);
    },
    prepare: () => {
      const stands = workbook().getSheetByName(requests.tab) && properties().getProperty(KEY);
      if (stands && properties().getProperty(ITEMS) === String(shippedSettings.length)) return;
      underLock(() => makeWorkbook(workbook()));
    },
    key: () => properties().getProperty(KEY) ?? '',
    uuid: () => Utilities.getUuid(),
    nowMs: () => Date.now(),
    underLock,
  };
}

function stampCell(cell: unknown, at: number): [string, unknown] {
  const column = columns[at]!;
  return [column.key, decodeCell(cell, column)];
}

/** What was written stands before the next one may read. */
function underLock<T>(work: () => T): T | undefined {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(LOCK_WAIT_MS)) return undefined;
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}

/** Idempotent: what stands is left alone. */
function makeWorkbook(workbook: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  if (!properties().getProperty(KEY))
    properties().setProperty(KEY, Utilities.getUuid() + Utilities.getUuid());
  if (!workbook.getSheetByName(SETTINGS_TAB)) {
    const rows = [['項目', '値', '説明'], ...shippedSettings.map((row) => row.map(shippedCell))];
    const sheet = workbook.insertSheet(SETTINGS_TAB, 0);
    sheet.getRange(1, 1, rows.length, 3).setValues(rows);
    dress(sheet, [160, 260, 520]);
  } else {
    const sheet = workbook.getSheetByName(SETTINGS_TAB)!;
    const standing = sheet
      .getDataRange()
      .getValues()
      .map(([item]) => String(item));
    const missing = shippedSettings.filter(([item]) => !standing.includes(item));
    if (missing.length > 0)
      sheet
        .getRange(standing.length + 1, 1, missing.length, 3)
        .setValues(missing.map((row) => row.map(shippedCell)));
  }
  properties().setProperty(ITEMS, String(shippedSettings.length));
  if (!workbook.getSheetByName(requests.tab)) {
    const sheet = workbook.insertSheet(requests.tab, 0);
    sheet.getRange(1, 1, 1, columns.length).setValues([columns.map(({ header }) => header)]);
    dress(
      sheet,
      columns.map(({ width }) => width ?? 100),
    );
    formatRows(sheet, 2);
  }
}

/** From this row to the end: whether new rows inherit formats is not documented. */
function formatRows(sheet: Sheet, first: number): void {
  const rows = sheet.getMaxRows() - first + 1;
  for (const [at, column] of columns.entries()) {
    const format = numberFormats[column.type];
    if (format) sheet.getRange(first, at + 1, rows, 1).setNumberFormat(format);
  }
}

function shippedCell(cell: string | number): string | number {
  return typeof cell === 'number' ? cell : literalText(cell);
}

function dress(sheet: Sheet, widths: readonly number[]): void {
  sheet.setFrozenRows(1);
  sheet.getRange(1, 1, 1, widths.length).setFontWeight('bold').setBackground('#e8f0fe');
  for (const [at, width] of widths.entries()) sheet.setColumnWidth(at + 1, width);
}
