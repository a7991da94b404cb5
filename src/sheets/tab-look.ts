// How a tab looks: widths, frozen part, colours, formats, rules of cells, notes, folded and hidden columns.
import type { Column, Table } from '../tables/column';
import { columnLetters, isComputed } from '../tables/computed';
import { numberFormats } from './codec';
import { BASE_WIDTH, widthRuns } from './column-widths';
import { blocksOf, type ComputedBlock } from './computed-blocks';
import { runsOf, type Sheet } from './grid';
import type { LaidOutTab } from './tab-layout';

/** Raised with every change of this file that tabs which stand must follow. */
export const LOOK = 3;

const HEADER_STAFF = '#d2e3fc';
const HEADER_PRODUCT = '#e8eaed';
/** Of a new tab; Google gives a thousand, which every whole-column formula reads. */
export const NEW_ROWS = 200;

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

/** A tab that nothing stands in: rows that nobody needs go. */
export function lookOfBlank(sheet: Sheet): Size {
  const rows = sheet.getMaxRows();
  const kept = Math.min(rows, NEW_ROWS);
  if (kept < rows) sheet.deleteRows(kept + 1, rows - kept);
  return lookOfAll(sheet, kept);
}

/** What all tabs share. */
function lookOfAll(sheet: Sheet, rows: number): Size {
  const columns = sheet.getMaxColumns();
  sheet.setColumnWidths(1, columns, BASE_WIDTH);
  sheet
    .getRange('1:1')
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('center')
    .setWrap(true);
  sheet.setRowHeight(1, 38);
  sheet.setFrozenRows(1);
  return { rows, columns };
}

/** Brings the looks in line with the table, as it was made. */
export function dressTab(tab: LaidOutTab, table: Table, { isHidden = false } = {}): void {
  const { sheet, created, positions } = tab;
  if (!created) undress(sheet, table, positions);
  const { tabColor, frozenColumns = 0 } = table;
  if (frozenColumns > 0) sheet.setFrozenColumns(frozenColumns);
  if (tabColor) sheet.setTabColor(tabColor);
  colourHeaders(sheet, table, positions);
  setWidths(sheet, table, positions, isHidden);
  const wrapped = table.columns.filter(({ wrap }) => wrap).map(({ key }) => positions.get(key)!);
  if (wrapped.length > 0) sheet.getRangeList(blocks(wrapped, tab.rows)).setWrap(true);
  const rules = [...highlightRules(tab, table), ...markRules(tab, table)];
  if (rules.length > 0) sheet.setConditionalFormatRules(rules);
  foldColumns(sheet, table, positions);
  dressCells(tab, table);
}

/** What staff may have arranged for themselves (widths, colours, the frozen part) stays. */
export function dressCells(tab: LaidOutTab, table: Table): void {
  const { sheet, positions } = tab;
  setFormats(tab, table);
  setRules(table, { sheet, positions, first: 2, count: tab.rows - 1 });
  for (const block of blocksOf(table)) refuseTyping(tab, block);
  writeNotes(tab, table);
  const hidden = table.columns.filter((column) => column.hidden).map(({ key }) => positions.get(key)!);
  for (const run of runsOf(hidden)) sheet.hideColumns(run[0]! + 1, run.length);
}

/** Of stored columns: a call each. */
export function setRules(
  table: Table,
  {
    sheet,
    positions,
    first,
    count,
  }: Pick<LaidOutTab, 'sheet' | 'positions'> & { readonly first: number; readonly count: number },
): void {
  for (const column of table.columns.filter(({ choices }) => choices))
    sheet.getRange(first, positions.get(column.key)! + 1, count, 1).setDataValidation(dropDown(column));
  const dates = table.columns.filter(({ type, owner }) => type === 'date' && owner === 'staff');
  for (const run of runsOf(dates.map(({ key }) => positions.get(key)!)))
    sheet.getRange(first, run[0]! + 1, count, run.length).setDataValidation(dateOnly());
}

/** A column without its header. */
const below = ({ sheet, rows }: LaidOutTab, at: number): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(2, at + 1, rows - 1, 1);

/** What a layout of an earlier version may have left. */
function undress(sheet: Sheet, table: Table, positions: ReadonlyMap<string, number>): void {
  lookOfAll(sheet, sheet.getMaxRows());
  sheet.setFrozenColumns(0);
  unfoldColumns(sheet, table);
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

function setWidths(
  sheet: Sheet,
  table: Table,
  positions: ReadonlyMap<string, number>,
  isHidden: boolean,
): void {
  for (const { at, count, width } of widthRuns(table, positions, { isHidden }))
    if (width !== BASE_WIDTH) sheet.setColumnWidths(at + 1, count, width);
}

/** Google makes one group of two that meet: between them stands an open column. */
function foldColumns(sheet: Sheet, table: Table, positions: ReadonlyMap<string, number>): void {
  const folded = table.columns.filter((column) => column.folded).map(({ key }) => positions.get(key)!);
  if (folded.length === 0) return;
  toggleBefore(sheet);
  for (const run of runsOf(folded)) sheet.getRange(1, run[0]! + 1, 1, run.length).shiftColumnGroupDepth(1);
  sheet.collapseAllColumnGroups();
}

/** Columns come out of their groups before they are moved or put into others. */
export function unfoldColumns(sheet: Sheet, table: Table): void {
  if (table.columns.every(({ folded }) => !folded)) return;
  toggleBefore(sheet);
  sheet.getRange(1, 2, 1, sheet.getMaxColumns() - 1).shiftColumnGroupDepth(-1);
}

/** What follows the last group is hidden; and a toggle needs a column to stand at, so the first is in no group. */
function toggleBefore(sheet: Sheet): void {
  sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
}

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
    sheet.getRangeList(blocks(columns, rows)).setNumberFormat(format);
  }
}

/** Columns without their headers, neighbours together. @example [1, 2, 4] of 9 rows → 'B2:C9', 'E2:E9' */
const blocks = (columns: readonly number[], rows: number): string[] =>
  runsOf(columns).map((run) => `${columnLetters(run[0]!)}2:${columnLetters(run[run.length - 1]!)}${rows}`);

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

/** By these words in its help our rule of a cell is known, of whatever version. */
const RULE_TEXTS = {
  date: '日付を入力してください',
  list: 'は一覧から選んでください',
  computed: 'は自動で表示されます',
} as const;

export const isOurRule = (help: string | null): boolean =>
  Object.values(RULE_TEXTS).some((text) => help?.includes(text));

/** A warning, no refusal: a run writes the cells beside it back as they stand, and must not stop at what somebody typed. */
function dateOnly(): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireDate()
    .setAllowInvalid(true)
    .setHelpText(`${RULE_TEXTS.date}：2026/04/01`)
    .build();
}

function dropDown(column: Column): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...column.choices!], true)
    .setAllowInvalid(column.strict === false)
    .setHelpText(`「${column.header}」${RULE_TEXTS.list}：${column.choices!.join('、')}`)
    .build();
}

/**
 * What a formula shows satisfies it as long as it shows anything, so Google marks nothing of it. Where something is
 * typed nothing can be shown: that cell is refused or marked, and says why.
 */
function refuseTyping({ sheet, positions, rows }: LaidOutTab, { first, columns }: ComputedBlock): void {
  const at = positions.get(first.key)!;
  const [cell, header] = [`${columnLetters(at)}2`, `$${columnLetters(at)}$1`];
  const rule = SpreadsheetApp.newDataValidation()
    .requireFormulaSatisfied(`=OR(LEN(${cell})=0,NOT(ISERROR(${header})))`)
    .setAllowInvalid(false)
    .setHelpText(
      `「${columns.map((column) => column.header).join('」「')}」${RULE_TEXTS.computed}。入力はできません`,
    )
    .build();
  sheet.getRange(2, at + 1, rows - 1, columns.length).setDataValidation(rule);
}
