// How a tab is laid out from its table: headers, widths, formats, drop-downs, colours, notes.
import type { Column, Table } from '../tables/column';
import { columnLetters, isComputed } from '../tables/computed';
import { numberFormats } from './codec';
import { allPositions } from './computed-blocks';
import { runsOf, type Sheet, type Spreadsheet } from './grid';

const HEADER_STAFF = '#d2e3fc';
const HEADER_PRODUCT = '#e8eaed';
const DEFAULT_WIDTH = 100;

/** Words whose rows staff should see at once. */
const HIGHLIGHTS: readonly { text: string; background: string; font: string }[] = [
  { text: '確認待ち', background: '#fef7e0', font: '#b06000' },
  { text: '要照会', background: '#f3e8fd', font: '#8430ce' },
  { text: '照会中', background: '#f3e8fd', font: '#8430ce' },
  { text: '送信失敗', background: '#fce8e6', font: '#c5221f' },
  { text: '要確認（送信結果不明）', background: '#fce8e6', font: '#c5221f' },
  { text: '保留', background: '#fce8e6', font: '#c5221f' },
  { text: '注意', background: '#fef7e0', font: '#b06000' },
  { text: '期限超過', background: '#fce8e6', font: '#c5221f' },
  { text: '失効', background: '#fce8e6', font: '#c5221f' },
  { text: '日付未入力', background: '#fef7e0', font: '#b06000' },
  { text: '送信済', background: '#e6f4ea', font: '#137333' },
  { text: '案内済', background: '#e6f4ea', font: '#137333' },
];

export interface LaidOutTab {
  readonly sheet: Sheet;
  readonly created: boolean;
  /** Where each column stands, computed ones included (0-based). */
  readonly positions: ReadonlyMap<string, number>;
}

/** Makes the tab if need be, with its headers; rows are left alone. */
export function makeTab(spreadsheet: Spreadsheet, table: Table): LaidOutTab {
  const found = spreadsheet.getSheetByName(table.tab);
  const sheet = found ?? spreadsheet.insertSheet(table.tab, spreadsheet.getNumSheets());
  const header = found ? sheet.getRange('1:1').getValues()[0]!.map(String) : [];
  const created = header.every((text) => text === '');
  const positions = created ? writeHeaders(sheet, table) : completeHeaders(spreadsheet, sheet, table);
  return { sheet, created, positions };
}

/** Brings the tab's looks in line with the table. */
export function dressTab({ sheet, created, positions }: LaidOutTab, table: Table): void {
  if (created) styleNewTab(sheet, table);
  formatColumns(sheet, table, positions, created);
}

function writeHeaders(sheet: Sheet, table: Table): Map<string, number> {
  const count = table.columns.length;
  const missing = count - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  // Computed headers come with their formula, once every tab and named range stands.
  sheet
    .getRange(1, 1, 1, count)
    .setValues([table.columns.map((column) => (isComputed(column) ? '' : column.header))]);
  return new Map(table.columns.map((column, at) => [column.key, at]));
}

/** A tab that lacks columns gets them, each after the one it follows in the table; a block comes whole. */
function completeHeaders(book: Spreadsheet, sheet: Sheet, table: Table): Map<string, number> {
  const positions = allPositions(book, sheet, table);
  const insert = (key: string, at: number) => {
    for (const [other, position] of positions) if (position >= at) positions.set(other, position + 1);
    positions.set(key, at);
    if (at === 0) sheet.insertColumnBefore(1);
    else sheet.insertColumnAfter(at);
  };
  let previous = -1;
  for (const column of table.columns) {
    const { key, header } = column;
    if ((positions.get(key) ?? -1) < 0) {
      insert(key, previous + 1);
      if (!isComputed(column)) sheet.getRange(1, previous + 2).setValue(header);
    }
    previous = positions.get(key)!;
  }
  return positions;
}

function styleNewTab(sheet: Sheet, table: Table): void {
  const count = table.columns.length;
  sheet
    .getRange(1, 1, 1, count)
    .setFontWeight('bold')
    .setFontColor('#202124')
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('center')
    .setWrap(true)
    .setBackgrounds([
      table.columns.map((column) => (column.owner === 'staff' ? HEADER_STAFF : HEADER_PRODUCT)),
    ]);
  sheet.setRowHeight(1, 38);
  sheet.setFrozenRows(1);
  if (table.frozenColumns) sheet.setFrozenColumns(table.frozenColumns);
  if (table.tabColor) sheet.setTabColor(table.tabColor);
  setWidths(sheet, table);
  for (const run of runsOf(table.columns.flatMap(({ wrap }, at) => (wrap ? [at] : []))))
    sheet.getRange(2, run[0]! + 1, sheet.getMaxRows() - 1, run.length).setWrap(true);
  const rules = [...highlightRules(sheet, table), ...markRules(sheet, table)];
  if (rules.length > 0) sheet.setConditionalFormatRules(rules);
}

function setWidths(sheet: Sheet, table: Table): void {
  const widths = table.columns.map((column) => column.width ?? DEFAULT_WIDTH);
  let start = 0;
  for (let at = 1; at <= widths.length; at++) {
    if (at < widths.length && widths[at] === widths[start]) continue;
    sheet.setColumnWidths(start + 1, at - start, widths[start]!);
    start = at;
  }
}

function highlightRules(sheet: Sheet, table: Table): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const rows = sheet.getMaxRows() - 1;
  return table.columns.flatMap((column, at) =>
    HIGHLIGHTS.filter(({ text }) => column.choices?.includes(text)).map(({ text, background, font }) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo(text)
        .setBackground(background)
        .setFontColor(font)
        .setRanges([sheet.getRange(2, at + 1, rows, 1)])
        .build(),
    ),
  );
}

function markRules(sheet: Sheet, table: Table): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const at = (key: string) => table.columns.findIndex((column) => column.key === key);
  return (table.marks ?? []).map(({ when, keys, font, background }) => {
    const formula = when.replace(/\{(\w+)\}/g, (_, key: string) => `$${columnLetters(at(key))}2`);
    const cells = sheet.getRange(2, at(keys[0]!) + 1, sheet.getMaxRows() - 1, keys.length);
    const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(`=${formula}`);
    rule.setFontColor(font).setRanges([cells]);
    return (background ? rule.setBackground(background) : rule).build();
  });
}

/** Runs again with every set-up: formats, drop-downs, notes and hidden columns follow the table. */
function formatColumns(
  sheet: Sheet,
  table: Table,
  positions: ReadonlyMap<string, number>,
  created: boolean,
): void {
  const rows = sheet.getMaxRows() - 1;
  const width = Math.max(...positions.values()) + 1;
  const standing = created ? undefined : sheet.getRange(2, 1, rows, width).getNumberFormats();
  const byFormat = new Map<string, number[]>();
  for (const column of table.columns) {
    const format = isComputed(column) ? numberFormats.yen : numberFormats[column.type];
    const at = positions.get(column.key)!;
    if (!format || standing?.every((row) => row[at] === format)) continue;
    byFormat.set(format, [...(byFormat.get(format) ?? []), at]);
  }
  for (const [format, at] of byFormat) {
    for (const run of runsOf(at)) {
      sheet.getRange(2, run[0]! + 1, rows, run.length).setNumberFormat(format);
    }
  }
  for (const column of table.columns.filter(({ choices }) => choices)) {
    sheet.getRange(2, positions.get(column.key)! + 1, rows, 1).setDataValidation(dropDown(column));
  }
  writeNotes(sheet, table, positions, created ? undefined : width);
  const hidden = table.columns.filter((column) => column.hidden).map(({ key }) => positions.get(key)!);
  for (const run of runsOf(hidden)) sheet.hideColumns(run[0]! + 1, run.length);
}

/** `width` of a header that may have its notes already. */
function writeNotes(
  sheet: Sheet,
  table: Table,
  positions: ReadonlyMap<string, number>,
  width: number | undefined,
): void {
  const noted = table.columns.filter(({ note }) => note);
  if (noted.length === 0) return;
  const standing = width === undefined ? [] : sheet.getRange(1, 1, 1, width).getNotes()[0]!;
  for (const { key, note } of noted) {
    const at = positions.get(key)!;
    if (standing[at] !== note) sheet.getRange(1, at + 1).setNote(note!);
  }
}

function dropDown(column: Column): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...column.choices!], true)
    .setAllowInvalid(column.strict === false)
    .setHelpText(`「${column.header}」は一覧から選んでください：${column.choices!.join('、')}`)
    .build();
}
