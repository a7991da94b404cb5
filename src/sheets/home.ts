// ホーム: the page that opens first. What it shows is reckoned by formulas; only checks are written.
import { columnLetters } from '../tables/computed';
import type { HomeTask } from '../ports';
import { HOME_TAB } from '../tables/home';
import type { Sheet, Spreadsheet } from './grid';
import { agencyFormula, folderFormula, putFormulas, type HomeFacts } from './home-formulas';
import {
  blankBlock,
  CHARTS_ROW,
  COUNTS,
  COUNTS_ROW,
  DEADLINE_LINES,
  FIRST,
  FOOTER_ROW,
  HEALTH_LINES,
  HEALTH_ROW,
  HEIGHTS,
  HELPER,
  HELPERS,
  MONTHS,
  PROGRAM_LINES,
  PROGRAMS_ROW,
  REFERENCE_DATE,
  ROOMS,
  ROWS,
  SHOWN,
  SPAN,
  START_LINES,
  START_ROW,
  STEPS,
  STEPS_ROW,
  TABLE_ROW,
  TASK_LINES,
  WEEKS,
  WEEKS_ROW,
  WIDTHS,
  WORK_ROW,
} from './home-layout';
import { homeWords as words } from './home-words';
import { names } from './named-cells';

/** Row, column, height and width. */
type Block = readonly [number, number, number, number];

const BLUE = '#0b57d0';
const INK = '#202124';
const QUIET = '#5f6368';
const LINE = '#dadce0';

/** Writes the whole page anew; only 基準日, the last check and these marks of the set-up keep their values. */
export function fillHome(sheet: Sheet, facts: HomeFacts, marks: readonly string[]): void {
  const block = blankBlock();
  const put = (row: number, column: number, content: string) => {
    block[row - 1]![column - 1] = content;
  };
  put(2, FIRST, words.title);
  put(3, FIRST, agencyFormula(facts));
  put(2, FIRST + 4, folderFormula(facts));
  put(REFERENCE_DATE.row, FIRST, words.referenceDate);
  put(REFERENCE_DATE.row, 4, words.referenceDateNote);
  [words.deskHead, words.pipelineHead, words.deliveryHead].forEach((head, index) => {
    put(COUNTS_ROW, FIRST + index * 2, head);
    put(COUNTS_ROW, FIRST + 1 + index * 2, words.count);
  });
  put(WORK_ROW, FIRST, words.workHead);
  put(STEPS_ROW, FIRST, words.stepsHead);
  put(CHARTS_ROW, FIRST, words.chartsHead);
  words.programHeads.forEach((head, index) => put(PROGRAMS_ROW, FIRST + index, head));
  put(START_ROW, FIRST, words.startHead);
  put(FOOTER_ROW, FIRST, words.footer);
  put(TABLE_ROW, FIRST, words.tableHead);
  putFormulas(put, facts);
  const health = healthRange(sheet).getValues();
  readTasks(sheet).forEach((line, row) =>
    line.forEach((cell, column) => put(WORK_ROW + row, FIRST + column, String(cell))),
  );
  health.forEach(([line], index) => put(HEALTH_ROW + 1 + index, HELPER, String(line)));
  marks.forEach((mark, index) => put(1, HELPER + index, mark));
  block[REFERENCE_DATE.row - 1]![REFERENCE_DATE.column - 1] = referenceDateCell(sheet).getValue() as Date;
  sheet.getRange(1, 1, ROWS, SHOWN + HELPERS).setValues(block);
}

export function referenceDateCell(sheet: Sheet): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(REFERENCE_DATE.row, REFERENCE_DATE.column);
}

/** What the last check of rates, mandates and facts said. */
export function writeHealth(sheet: Sheet, lines: readonly string[]): void {
  const rows = Array.from({ length: HEALTH_LINES }, (_, index) => [lines[index] ?? '']);
  healthRange(sheet).setValues(rows);
}

const healthRange = (sheet: Sheet) => sheet.getRange(HEALTH_ROW + 1, HELPER, HEALTH_LINES, 1);

/** As it was told last. */
export const readHealth = (sheet: Sheet): readonly string[] =>
  healthRange(sheet)
    .getValues()
    .map(([line]) => String(line))
    .filter((line) => line !== '');

const readTasks = (sheet: Sheet): unknown[][] => {
  const block = sheet.getRange(WORK_ROW, FIRST, TASK_LINES + 1, SPAN).getValues();
  block[0]![0] = words.workHead;
  return block;
};

/** How much is owed of each kind, three a line, and when that was. */
export function writeTasks(sheet: Sheet, counts: readonly HomeTask[], at: string): void {
  const cells = Array.from({ length: TASK_LINES * 3 }, (_, place) => {
    const task = counts[place];
    return task ? [task.title, task.text] : ['', ''];
  });
  const rows = Array.from({ length: TASK_LINES }, (_, line) => cells.slice(line * 3, line * 3 + 3).flat());
  sheet.getRange(WORK_ROW, SHOWN).setValue(at);
  sheet.getRange(WORK_ROW + 1, FIRST, TASK_LINES, SPAN).setValues(rows);
}

/** The only sheet of a new file becomes ホーム; a page of an earlier layout is dressed anew. */
export function homeSheet(spreadsheet: Spreadsheet, onDressedAnew = () => {}): Sheet {
  const found = spreadsheet.getSheetByName(HOME_TAB);
  if (found) {
    const isCurrent =
      found.getRange(START_ROW, FIRST).getValue() === words.startHead &&
      found.getRange(COUNTS_ROW, FIRST).getValue() === words.deskHead &&
      found.getRange(WORK_ROW, FIRST).getValue() === words.workHead &&
      found.getRange(FOOTER_ROW, FIRST).getValue() === words.footer;
    if (!isCurrent) {
      dressAnew(found);
      onDressedAnew();
    }
    return found;
  }
  const sheets = spreadsheet.getSheets();
  const only = sheets[0]!;
  const isBlank = sheets.length === 1 && only.getLastRow() === 0;
  const sheet = isBlank ? only.setName(HOME_TAB) : spreadsheet.insertSheet(HOME_TAB, 0);
  fitSize(sheet);
  dress(sheet);
  return sheet;
}

/** Before 設定 stands, the page keeps what 使う業務 says there later. */
export function chooseRooms(spreadsheet: Spreadsheet, text: string): void {
  const cell = homeSheet(spreadsheet).getRange(ROOMS.row, ROOMS.column);
  spreadsheet.setNamedRange(names.rooms, cell.setValue(text));
}

/** 基準日 stays in its cell, so that every formula that names it goes on. */
function dressAnew(sheet: Sheet): void {
  const date = referenceDateCell(sheet).getValue() as Date;
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart().clear();
  // Those of another layout stand over other rows.
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  referenceDateCell(sheet).setValue(date);
  fitSize(sheet);
  dress(sheet);
}

function fitSize(sheet: Sheet): void {
  const columns = SHOWN + HELPERS;
  const spare = sheet.getMaxColumns() - columns;
  if (spare > 0) sheet.deleteColumns(columns + 1, spare);
  if (spare < 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), -spare);
  const spareRows = sheet.getMaxRows() - ROWS;
  if (spareRows > 0) sheet.deleteRows(ROWS + 1, spareRows);
  if (spareRows < 0) sheet.insertRowsAfter(sheet.getMaxRows(), -spareRows);
}

function dress(sheet: Sheet): void {
  const range = (row: number, column: number, height: number, width: number) =>
    sheet.getRange(row, column, height, width);
  /** Several blocks at once: each call is dear. */
  const all = (...blocks: readonly Block[]) =>
    sheet.getRangeList(
      blocks.map(
        ([row, column, height, width]) =>
          `${columnLetters(column - 1)}${row}:${columnLetters(column + width - 2)}${row + height - 1}`,
      ),
    );
  WIDTHS.forEach((width, index) => sheet.setColumnWidth(index + 1, width));
  sheet.hideColumns(HELPER, HELPERS);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(BLUE);
  range(1, 1, ROWS, SHOWN).setVerticalAlignment('middle').setFontColor(INK).setFontSize(10);
  for (const [row, rows, pixels] of HEIGHTS) sheet.setRowHeights(row, rows, pixels);
  range(2, FIRST, 1, 1).setFontSize(20).setFontWeight('bold').setFontColor(BLUE);
  const heads = [START_ROW, WORK_ROW, STEPS_ROW, COUNTS_ROW, CHARTS_ROW, PROGRAMS_ROW];
  all(...heads.map((row): Block => [row, FIRST, 1, SPAN]))
    .setFontWeight('bold')
    .setFontColor('#ffffff')
    .setBackground(BLUE);
  lined(range(START_ROW + 1, FIRST, START_LINES, SPAN), true);
  lined(range(COUNTS_ROW + 1, FIRST, COUNTS, SPAN), true);
  lined(range(WORK_ROW + 1, FIRST, TASK_LINES, SPAN), true);
  lined(range(WORK_ROW + TASK_LINES + 1, FIRST, DEADLINE_LINES, SPAN), false);
  lined(range(STEPS_ROW + 1, FIRST, STEPS, SPAN), false);
  lined(range(PROGRAMS_ROW + 1, FIRST, PROGRAM_LINES, SPAN), true);
  const counts = (row: number, height: number) => [3, 5, 7].map((column): Block => [row, column, height, 1]);
  all(
    ...counts(COUNTS_ROW, COUNTS + 1),
    ...counts(START_ROW + 1, START_LINES),
    ...counts(WORK_ROW + 1, TASK_LINES),
    [PROGRAMS_ROW, 3, PROGRAM_LINES + 1, SPAN - 1],
  ).setHorizontalAlignment('center');
  all(...counts(COUNTS_ROW + 1, COUNTS))
    .setFontWeight('bold')
    .setFontSize(12)
    .setNumberFormat('#,##0');
  all(
    ...[2, 4, 6].map((column): Block => [START_ROW + 1, column, START_LINES, 1]),
    [COUNTS_ROW + 1, 2, COUNTS, 1],
    [COUNTS_ROW + 1, 6, COUNTS, 1],
    [WORK_ROW + TASK_LINES + 1, 2, DEADLINE_LINES, 1],
    [STEPS_ROW + 1, 2, STEPS, 1],
    [PROGRAMS_ROW + 1, 2, PROGRAM_LINES, 1],
  ).setFontColor(BLUE);
  range(STEPS_ROW + 1, FIRST, STEPS, 1).setFontSize(11);
  all(
    [3, FIRST, 1, 1],
    [FOOTER_ROW, FIRST, 1, 1],
    [TABLE_ROW, FIRST, 1, 1],
    [REFERENCE_DATE.row, 4, 1, 1],
  ).setFontColor(QUIET);
  const tables: Block = [TABLE_ROW + 1, FIRST, ROWS - TABLE_ROW, SPAN];
  all([3, FIRST, 1, 1], [FOOTER_ROW, FIRST, 2, 1], [REFERENCE_DATE.row, 4, 1, 1], tables).setFontSize(9);
  // The first of the month and the Monday of the week: needed, not read.
  range(TABLE_ROW, 1, ROWS - TABLE_ROW + 1, 1)
    .setFontColor('#ffffff')
    .setFontSize(6);
  range(...tables).setNumberFormat('#,##0');
  all(
    tables,
    [WORK_ROW, SHOWN, 1, 1],
    [WORK_ROW + TASK_LINES + 1, SHOWN, DEADLINE_LINES, 1],
  ).setHorizontalAlignment('right');
  range(WORK_ROW, SHOWN, 1, 1).setFontWeight('normal').setFontSize(9);
  range(WORK_ROW + 1, FIRST, TASK_LINES, SPAN).setNumberFormat('@');
  lined(range(TABLE_ROW + 1, FIRST, MONTHS + 1, SPAN), true);
  lined(range(WEEKS_ROW, FIRST, WEEKS + 1, 2), true);
  range(REFERENCE_DATE.row, FIRST, 1, 1).setFontWeight('bold');
  referenceDateCell(sheet)
    .setNumberFormat('yyyy/mm/dd')
    .setHorizontalAlignment('center')
    .setFontWeight('bold')
    .setBackground('#fef7e0')
    .setBorder(true, true, true, true, null, null, '#f9ab00', SpreadsheetApp.BorderStyle.SOLID);
}

/** `columns` draws the lines between columns too; without them long lines run on. */
function lined(range: GoogleAppsScript.Spreadsheet.Range, columns: boolean): void {
  const style = SpreadsheetApp.BorderStyle.SOLID;
  range.setBorder(true, true, true, true, columns ? true : null, true, LINE, style);
}
