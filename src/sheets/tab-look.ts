// How a tab looks: widths, frozen part, colours, formats, drop-downs, notes, hidden columns.
import type { Column, Table } from '../tables/column';
import { columnLetters, isComputed } from '../tables/computed';
import { numberFormats } from './codec';
import { runsOf, type Sheet } from './grid';
import type { LaidOutTab } from './tab-layout';

/** Raised with every change of this file that tabs which stand must follow. */
export const LOOK = 3;

const HEADER_STAFF = '#d2e3fc';
const HEADER_PRODUCT = '#e8eaed';
/** Of a new tab; Google gives a thousand, which every whole-column formula reads. */
const NEW_ROWS = 200;
/** Each other width is a call: beside the frozen part, which is measured, three do. */
const WIDTHS = [90, 140, 240] as const;
const BASE_WIDTH = WIDTHS[0];
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

/** Of a tab as it stands. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** What all tabs share. `isBlank`: rows that nobody needs may go. */
export function lookOfAll(sheet: Sheet, isBlank: boolean): Size {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const kept = isBlank ? Math.min(rows, NEW_ROWS) : rows;
  if (kept < rows) sheet.deleteRows(kept + 1, rows - kept);
  sheet.setColumnWidths(1, columns, BASE_WIDTH);
  sheet
    .getRange('1:1')
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('center')
    .setWrap(true);
  sheet.setRowHeight(1, 38);
  sheet.setFrozenRows(1);
  return { rows: kept, columns };
}

/**
 * Brings the looks in line with the table. `whole`: as it was made; otherwise what staff may have arranged for
 * themselves (widths, colours, the frozen part) stays.
 */
export function dressTab(tab: LaidOutTab, table: Table, whole: boolean): void {
  const { sheet, created, positions } = tab;
  if (whole && !created) undress(sheet, positions);
  if (whole) {
    const { tabColor, frozenColumns = 0 } = table;
    if (frozenColumns > 0) sheet.setFrozenColumns(frozenColumns);
    if (tabColor) sheet.setTabColor(tabColor);
    colourHeaders(sheet, table, positions);
    setWidths(sheet, table, positions);
    for (const run of runsOf(table.columns.flatMap(({ key, wrap }) => (wrap ? [positions.get(key)!] : []))))
      sheet.getRange(2, run[0]! + 1, tab.rows - 1, run.length).setWrap(true);
    const rules = [...highlightRules(tab, table), ...markRules(tab, table)];
    if (rules.length > 0) sheet.setConditionalFormatRules(rules);
  }
  setFormats(tab, table);
  for (const column of table.columns.filter(({ choices }) => choices))
    below(tab, positions.get(column.key)!).setDataValidation(dropDown(column));
  const dates = table.columns.filter(({ type, owner }) => type === 'date' && owner === 'staff');
  for (const run of runsOf(dates.map(({ key }) => positions.get(key)!)))
    sheet.getRange(2, run[0]! + 1, tab.rows - 1, run.length).setDataValidation(dateOnly());
  writeNotes(tab, table);
  const hidden = table.columns.filter((column) => column.hidden).map(({ key }) => positions.get(key)!);
  for (const run of runsOf(hidden)) sheet.hideColumns(run[0]! + 1, run.length);
}

/** A column without its header. */
const below = ({ sheet, rows }: LaidOutTab, at: number): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(2, at + 1, rows - 1, 1);

/** What a layout of an earlier version may have left. */
function undress(sheet: Sheet, positions: ReadonlyMap<string, number>): void {
  lookOfAll(sheet, false);
  sheet.setFrozenColumns(0);
  sheet.showColumns(1, Math.max(...positions.values()) + 1);
}

function colourHeaders(sheet: Sheet, table: Table, positions: ReadonlyMap<string, number>): void {
  const colours = new Map(
    table.columns.map((column) => [
      positions.get(column.key)!,
      column.owner === 'staff' ? HEADER_STAFF : HEADER_PRODUCT,
    ]),
  );
  for (const run of runsOf([...colours.keys()]))
    sheet.getRange(1, run[0]! + 1, 1, run.length).setBackgrounds([run.map((at) => colours.get(at)!)]);
}

function setWidths(sheet: Sheet, table: Table, positions: ReadonlyMap<string, number>): void {
  const shown = table.columns.filter(({ hidden }) => !hidden);
  const byWidth = new Map<number, number[]>();
  for (const { key, width = DEFAULT_WIDTH } of shown) {
    const at = positions.get(key)!;
    const wide = at < (table.frozenColumns ?? 0) ? width : roundWidth(width);
    if (wide !== BASE_WIDTH) byWidth.set(wide, [...(byWidth.get(wide) ?? []), at]);
  }
  for (const [width, columns] of byWidth)
    for (const run of runsOf(columns)) sheet.setColumnWidths(run[0]! + 1, run.length, width);
}

const roundWidth = (width: number): number =>
  WIDTHS.find((one) => width <= one) ?? WIDTHS[WIDTHS.length - 1]!;

function highlightRules(tab: LaidOutTab, table: Table): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return table.columns.flatMap((column) =>
    HIGHLIGHTS.filter(({ text }) => column.choices?.includes(text)).map(({ text, background, font }) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo(text)
        .setBackground(background)
        .setFontColor(font)
        .setRanges([below(tab, tab.positions.get(column.key)!)])
        .build(),
    ),
  );
}

/** Rows that stand out by what other cells of theirs say. */
function markRules(tab: LaidOutTab, table: Table): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const at = (key: string) => tab.positions.get(key)!;
  return (table.marks ?? []).map(({ when, keys, font, background }) => {
    const formula = when.replace(/\{(\w+)\}/g, (_, key: string) => `$${columnLetters(at(key))}2`);
    const cells = tab.sheet.getRange(2, at(keys[0]!) + 1, tab.rows - 1, keys.length);
    const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(`=${formula}`);
    rule.setFontColor(font).setRanges([cells]);
    return (background ? rule.setBackground(background) : rule).build();
  });
}

/** One call a format, however many columns have it. */
export function setFormats(
  { sheet, positions, rows }: Pick<LaidOutTab, 'sheet' | 'positions' | 'rows'>,
  table: Table,
): void {
  const byFormat = new Map<string, number[]>();
  for (const column of table.columns) {
    const format = isComputed(column) ? numberFormats.yen : numberFormats[column.type];
    if (format) byFormat.set(format, [...(byFormat.get(format) ?? []), positions.get(column.key)!]);
  }
  for (const [format, columns] of byFormat) {
    const ranges = runsOf(columns).map(
      (run) => `${columnLetters(run[0]!)}2:${columnLetters(run[run.length - 1]!)}${rows}`,
    );
    sheet.getRangeList(ranges).setNumberFormat(format);
  }
}

/** A note of somebody's own at another header stays. */
function writeNotes({ sheet, created, positions }: LaidOutTab, table: Table): void {
  const noted = table.columns.filter(({ note }) => note);
  if (noted.length === 0) return;
  const width = Math.max(...positions.values()) + 1;
  const header = sheet.getRange(1, 1, 1, width);
  const notes = created ? Array.from({ length: width }, () => '') : [...header.getNotes()[0]!];
  let differs = false;
  for (const { key, note } of noted) {
    const at = positions.get(key)!;
    differs ||= notes[at] !== note;
    notes[at] = note!;
  }
  if (differs) header.setNotes([notes]);
}

/** A warning, no refusal: a run writes the cells beside it back as they stand, and must not stop at what somebody typed. */
function dateOnly(): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireDate()
    .setAllowInvalid(true)
    .setHelpText('日付を入力してください：2026/04/01')
    .build();
}

function dropDown(column: Column): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...column.choices!], true)
    .setAllowInvalid(column.strict === false)
    .setHelpText(`「${column.header}」は一覧から選んでください：${column.choices!.join('、')}`)
    .build();
}
