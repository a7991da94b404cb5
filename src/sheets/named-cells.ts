// The named ranges, and what the desk reads and writes through them: confirmed facts, reference date, rooms, schema version.
import { houseProblems } from '../domain/messages';
import { sheetProblems } from './messages';
import { plainText } from '../domain/cell-value';
import { placeOf, type BookPlace } from '../domain/book-origin';
import { refuse } from '../domain/problem';
import { correctionsOf, facts, ownCorrections, CONFIRMED } from '../tables/facts';
import { HOME_TAB } from '../tables/home';
import { cellNames, referenceDate, valueOfName } from './cell-reads';
import type { Spreadsheet } from './grid';
import { readMarks } from './set-up-marks';

export const names = {
  ...cellNames,
  facts: '事実表',
  readers: '閲覧のみメール',
  rooms: '使う業務',
  schemaVersion: 'スキーマ版',
  bookFile: 'このブック',
  lastDaily: '最終日次',
  lastHourly: '最終時次',
  lastWorker: '最終作業',
} as const;

/** Keys of 事実 that are 確認済; two calls. None where the workbook is older than the name. */
export function confirmedFacts(spreadsheet: Spreadsheet): ReadonlySet<string> {
  const [header = [], ...rows] = spreadsheet.getRangeByName(names.facts)?.getValues() ?? [];
  const at = (key: 'factKey' | 'state'): number =>
    header.indexOf(facts.columns.find((column) => column.key === key)!.header);
  const [key, state] = [at('factKey'), at('state')];
  return new Set(rows.filter((row) => row[state] === CONFIRMED).map((row) => String(row[key])));
}

/** What the insurer's papers say in place of the document of a programme, by id; three calls. */
export function factCorrections(spreadsheet: Spreadsheet, program: string): ReadonlyMap<string, string> {
  // The name ends before the columns of the corrections.
  const sheet = spreadsheet.getRangeByName(names.facts)?.getSheet();
  const [header = [], ...rows] = sheet?.getDataRange().getValues() ?? [];
  const at = (key: 'factKey' | 'state' | 'corrected'): number =>
    header.indexOf(facts.columns.find((column) => column.key === key)!.header);
  const [key, state, text] = [at('factKey'), at('state'), at('corrected')];
  const read = rows.map((row) => ({
    factKey: plainText(row[key]),
    state: row[state] === CONFIRMED ? CONFIRMED : '',
    corrected: plainText(row[text]),
  }));
  return ownCorrections(program, correctionsOf(read));
}

/** Writes the date unless it stands there already; a write recalculates every premium. */
export function writeReferenceDate(spreadsheet: Spreadsheet, today: string): void {
  const range = spreadsheet.getRangeByName(names.referenceDate);
  if (!range || referenceDate(spreadsheet) === today) return;
  range.setValue(new Date(Date.parse(`${today}T00:00:00+09:00`)));
}

/** As a manager has chosen; '' in a workbook that is older than the choice. */
export function roomsInUse(spreadsheet: Spreadsheet): string {
  return plainText(valueOfName(spreadsheet, names.rooms));
}

/** Before the first set-up nobody is a manager yet. */
export const isSetUp = (spreadsheet: Spreadsheet): boolean => schemaVersion(spreadsheet) > 0;

/** 0 where the workbook is not set up. */
export function schemaVersion(spreadsheet: Spreadsheet): number {
  return Number(valueOfName(spreadsheet, names.schemaVersion) || 0);
}

/** A bundle of another version than the workbook, or a workbook in another zone, must not be written to. */
export function refuseUnfitWorkbook(spreadsheet: Spreadsheet, program: number): void {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  if (zone !== 'Asia/Tokyo') refuse(sheetProblems.zoneWrong({ zone }));
  const workbook = schemaVersion(spreadsheet);
  if (workbook > program) refuse(houseProblems.workbookNewer({ workbook, program }));
  refuseOlderWorkbook(spreadsheet, program);
}

/** Only the set-up brings the tabs of an older version along, and it alone works on them until it is through. */
export function refuseOlderWorkbook(spreadsheet: Spreadsheet, program: number): void {
  const workbook = schemaVersion(spreadsheet);
  if (workbook === 0 || workbook >= program) return;
  if (readMarks(spreadsheet.getSheetByName(HOME_TAB)).round !== '') return;
  refuse(houseProblems.workbookOlder({ workbook, program }));
}

/** What 設定 says of the file; a workbook that is older than the row says nothing. */
export const bookPlace = (spreadsheet: Spreadsheet): BookPlace =>
  placeOf(plainText(valueOfName(spreadsheet, names.bookFile)), spreadsheet.getId());

/** A copy gives no numbers and writes nothing before a manager has said what it is. */
export function refuseCopy(spreadsheet: Spreadsheet): void {
  if (bookPlace(spreadsheet) === 'copy') refuse(houseProblems.bookCopied());
}

/** Nothing leaves a copy for practice. */
export function refusePractice(spreadsheet: Spreadsheet): void {
  if (bookPlace(spreadsheet) === 'practice') refuse(houseProblems.bookPractice());
}

export function writeBook(spreadsheet: Spreadsheet, text: string): void {
  spreadsheet.getRangeByName(names.bookFile)?.setValue(text);
}

/** Who is listed as a reader in 設定 writes nothing, whatever Google would allow. */
export function refuseReader(spreadsheet: Spreadsheet, email: string): void {
  const listed = plainText(valueOfName(spreadsheet, names.readers)).split(/[,、，;\s]+/);
  if (email !== '' && listed.includes(email)) refuse(sheetProblems.readerWrites());
}
