// This file defines ホーム: the reference date, what stands where, the programmes, checks and next steps.
import type { Table } from '../tables/column';
import { tabColumn } from '../tables/computed';
import { HOME_TAB } from '../tables/index';
import { programs, settings } from '../tables/masters';
import { members } from '../tables/members';
import { outbox } from '../tables/outbox';
import { quotes } from '../tables/quotes';
import { rates } from '../tables/rates';
import { importResults } from '../tables/records';
import { referrals } from '../tables/referrals';
import { settingKeys } from '../tables/setting-keys';
import type { Sheet, Spreadsheet } from './grid';
import { homeWords as words } from './home-words';

export type Positions = ReadonlyMap<string, ReadonlyMap<string, number>>;

const WIDTHS = [24, 180, 100, 260, 24, 330, 80, 120, 90];
const ROWS = 34;
const REFERENCE_DATE = { row: 5, column: 3 };
const COUNTS_ROW = 7;
const HEALTH_ROW = 16;
const HEALTH_LINES = 5;
const STEPS_ROW = 23;
const COUNTS = 13;
const STEPS = 8;
const BLUE = '#0b57d0';
const LINE = '#dadce0';

type Block = (string | Date)[][];

/** Writes the whole page anew; only 基準日 keeps its value. */
export function fillHome(sheet: Sheet, at: Positions, programCodes: readonly string[]): void {
  const block = homeBlock(at, programCodes);
  block[REFERENCE_DATE.row - 1]![REFERENCE_DATE.column - 1] = referenceDateCell(sheet).getValue() as Date;
  sheet.getRange(1, 1, ROWS, WIDTHS.length).setValues(block);
  const programs = sheet.getRange(COUNTS_ROW + 1, 6, programCodes.length, 4);
  lined(programs);
}

export function referenceDateCell(sheet: Sheet): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(REFERENCE_DATE.row, REFERENCE_DATE.column);
}

/** What the last check of rates, mandates and facts said. */
export function writeHealth(sheet: Sheet, lines: readonly string[]): void {
  const rows = Array.from({ length: HEALTH_LINES }, (_, index) => [lines[index] ?? '']);
  sheet.getRange(HEALTH_ROW + 1, 6, HEALTH_LINES, 1).setValues(rows);
}

/** The only sheet of a new file becomes ホーム, dressed once. */
export function homeSheet(spreadsheet: Spreadsheet): Sheet {
  const found = spreadsheet.getSheetByName(HOME_TAB);
  if (found) return found;
  const sheets = spreadsheet.getSheets();
  const only = sheets[0]!;
  const isBlank = sheets.length === 1 && only.getLastRow() === 0;
  const sheet = isBlank ? only.setName(HOME_TAB) : spreadsheet.insertSheet(HOME_TAB, 0);
  const spare = sheet.getMaxColumns() - WIDTHS.length;
  if (spare > 0) sheet.deleteColumns(WIDTHS.length + 1, spare);
  const spareRows = sheet.getMaxRows() - ROWS;
  if (spareRows > 0) sheet.deleteRows(ROWS + 1, spareRows);
  // While the page is blank: every merge makes the sheet calculate.
  dress(sheet);
  return sheet;
}

function homeBlock(at: Positions, programCodes: readonly string[]): Block {
  const block: Block = Array.from({ length: ROWS }, () => WIDTHS.map(() => ''));
  const put = (row: number, column: number, text: string) => (block[row - 1]![column - 1] = text);
  const column = (table: Table, key: string) => tabColumn(table, at.get(table.key)!, key);
  const count = (table: Table, key: string, text: string) => `COUNTIF(${column(table, key)},"${text}")`;
  const rowsOf = (table: Table, key: string) => `COUNTA(${column(table, key)})-1`;
  const setting = (key: string) =>
    `IFERROR(INDEX(${column(settings, 'value')},MATCH("${key}",${column(settings, 'key')},0))&"","")`;

  const doubtsIn = (state: string) =>
    `COUNTIFS(${column(referrals, 'category')},"資料疑義",${column(referrals, 'state')},"${state}")`;
  const openDoubts = `${doubtsIn('*')}-${doubtsIn('反映済')}-${doubtsIn('取下げ')}`;

  put(2, 2, words.title);
  put(
    3,
    2,
    `=IF(${setting(settingKeys.demonstration)}="","",${quoted(words.demonstration)})&` +
      `IF(${setting(settingKeys.agencyName)}="",${quoted(words.noAgency)},${setting(settingKeys.agencyName)})`,
  );
  put(REFERENCE_DATE.row, 2, words.referenceDate);
  put(REFERENCE_DATE.row, 4, words.referenceDateNote);

  const counts: readonly (readonly [string, string, string])[] = [
    [words.members, rowsOf(members, 'organization'), ''],
    [words.withoutRevenue, count(members, 'state', '売上高未提出'), words.withoutRevenueNote],
    [words.membersWaiting, count(members, 'state', '確認待ち'), words.membersWaitingNote],
    [words.quotes, rowsOf(quotes, 'quoteNumber'), ''],
    [words.quotesReferred, count(quotes, 'state', '照会中'), words.quotesReferredNote],
    [words.quotesReady, count(quotes, 'state', '案内準備完了'), ''],
    [words.quotesTold, count(quotes, 'state', '案内済'), ''],
    [
      words.referralsOpen,
      `${rowsOf(referrals, 'referralNumber')}-${count(referrals, 'state', '反映済')}-${count(referrals, 'state', '取下げ')}-(${openDoubts})`,
      `="${words.doubtsOpen}"&${openDoubts}&"件"`,
    ],
    [words.deliveriesHeld, count(outbox, 'state', '確認待ち'), words.deliveriesHeldNote],
    [words.deliveriesWaiting, count(outbox, 'state', '送信待ち'), ''],
    [words.papersWaiting, count(outbox, 'state', '発送待ち'), ''],
    [
      words.deliveriesFailed,
      `${count(outbox, 'state', '送信失敗')}+${count(outbox, 'state', '要確認（送信結果不明）')}`,
      words.deliveriesFailedNote,
    ],
    [words.importsHeld, count(importResults, 'outcome', '保留'), ''],
  ];
  put(COUNTS_ROW, 2, words.countsHead);
  counts.forEach(([label, formula, note], index) => {
    put(COUNTS_ROW + 1 + index, 2, label);
    put(COUNTS_ROW + 1 + index, 3, `=${formula}`);
    put(COUNTS_ROW + 1 + index, 4, note);
  });

  words.programHeads.forEach((head, index) => put(COUNTS_ROW, 6 + index, head));
  programCodes.forEach((code, index) => {
    const row = COUNTS_ROW + 1 + index;
    const fact = (key: string) =>
      `IFERROR(INDEX(${column(programs, key)},MATCH("${code}",${column(programs, 'code')},0))&"","")`;
    put(row, 6, `="${code}　"&${fact('name')}`);
    put(row, 7, `=${fact('mandate')}`);
    put(row, 8, `=COUNTIFS(${column(rates, 'program')},"${code}",${column(rates, 'state')},"有効")`);
    put(row, 9, `=IF(${fact('doubts')}="","なし","あり")`);
  });
  put(HEALTH_ROW, 6, words.healthHead);

  const steps: readonly (readonly [string, string])[] = [
    [`${setting(settingKeys.agencyName)}=""`, words.stepAgency],
    [`${count(programs, 'mandate', '取扱あり')}=0`, words.stepMandate],
    [`${rowsOf(members, 'organization')}<=0`, words.stepImport],
    [
      `${count(members, 'state', '確認待ち')}+${count(members, 'state', '売上高未提出')}>0`,
      words.stepMembers,
    ],
    [`AND(${rowsOf(members, 'organization')}>0,${rowsOf(quotes, 'quoteNumber')}<=0)`, words.stepQuotes],
    [`${count(outbox, 'state', '送信待ち')}>0`, words.stepSend],
    [`${count(outbox, 'state', '発送待ち')}>0`, words.stepPaper],
    [`${count(referrals, 'state', '未送付')}>0`, words.stepReferrals],
  ];
  put(STEPS_ROW, 2, words.stepsHead);
  steps.forEach(([condition, text], index) =>
    put(STEPS_ROW + 1 + index, 2, `=IF(${condition},${quoted(`□　${text}`)},${quoted(`✓　${text}`)})`),
  );
  put(ROWS, 2, words.footer);
  return block;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function lined(range: GoogleAppsScript.Spreadsheet.Range): void {
  range.setBorder(true, true, true, true, null, true, LINE, SpreadsheetApp.BorderStyle.SOLID);
}

function dress(sheet: Sheet): void {
  WIDTHS.forEach((width, index) => sheet.setColumnWidth(index + 1, width));
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(BLUE);
  const range = (row: number, column: number, height: number, width: number) =>
    sheet.getRange(row, column, height, width);
  const wideRows = [2, 3, ROWS, ...Array.from({ length: STEPS }, (_, line) => STEPS_ROW + 1 + line)];
  for (const row of wideRows) range(row, 2, 1, 8).merge();
  for (let line = 1; line <= HEALTH_LINES; line++) range(HEALTH_ROW + line, 6, 1, 4).merge();
  range(1, 1, ROWS, WIDTHS.length).setVerticalAlignment('middle').setFontColor('#202124').setFontSize(10);
  sheet.setRowHeight(2, 44);
  range(2, 2, 1, 8).setFontSize(20).setFontWeight('bold').setFontColor(BLUE);
  const heads = [
    range(COUNTS_ROW, 2, 1, 3),
    range(COUNTS_ROW, 6, 1, 4),
    range(HEALTH_ROW, 6, 1, 4),
    range(STEPS_ROW, 2, 1, 8),
  ];
  for (const head of heads) head.setFontWeight('bold').setFontColor('#ffffff').setBackground(BLUE);
  lined(range(COUNTS_ROW + 1, 2, COUNTS, 3));
  lined(range(HEALTH_ROW + 1, 6, HEALTH_LINES, 4));
  lined(range(STEPS_ROW + 1, 2, STEPS, 8));
  range(COUNTS_ROW + 1, 3, COUNTS, 1)
    .setFontWeight('bold')
    .setNumberFormat('#,##0');
  const remarks = [
    range(3, 2, 1, 8),
    range(REFERENCE_DATE.row, 4, 1, 1),
    range(COUNTS_ROW + 1, 4, COUNTS, 1),
    range(ROWS, 2, 1, 8),
  ];
  for (const remark of remarks) remark.setFontColor('#5f6368').setFontSize(9);
  range(COUNTS_ROW + 1, 7, HEALTH_ROW - COUNTS_ROW - 1, 3).setHorizontalAlignment('center');
  range(REFERENCE_DATE.row, 2, 1, 1).setFontWeight('bold');
  referenceDateCell(sheet)
    .setNumberFormat('yyyy/mm/dd')
    .setHorizontalAlignment('center')
    .setFontWeight('bold')
    .setBackground('#fef7e0')
    .setBorder(true, true, true, true, null, null, '#f9ab00', SpreadsheetApp.BorderStyle.SOLID);
}
