// Which member's row a person has just typed into: one cell, with a value.
import { memberPrint } from '../tables/member-print';
import { withDerived } from '../tables/column';
import { members } from '../tables/members';
import { decodeRow } from './codec';

export interface HandRow {
  readonly memberKey: string;
  /** The row as it is now. */
  readonly print: string;
}

/**
 * Undefined for everything but one cell of one member that was typed: Google gives no value of what was pasted. The row
 * is read when somebody asks: two calls, at each edit.
 */
export function handRowOf({
  range,
  value,
}: Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range' | 'value'>): (() => HandRow | undefined) | undefined {
  const typed: unknown = value;
  if (typed === undefined || typed === null || typed === '') return undefined;
  if (range.getNumRows() !== 1 || range.getNumColumns() !== 1 || range.getRow() === 1) return undefined;
  const sheet = range.getSheet();
  return sheet.getName() === members.tab ? () => readRow(sheet, range.getRow()) : undefined;
}

function readRow(sheet: GoogleAppsScript.Spreadsheet.Sheet, at: number): HandRow | undefined {
  const width = sheet.getLastColumn();
  const header = sheet
    .getRange(1, 1, 1, width)
    .getValues()[0]!
    .map((cell) => String(cell).trim());
  const cells = sheet.getRange(at, 1, 1, width).getValues()[0]!;
  const row = decodeRow(
    members.columns.filter((column) => 'owner' in column),
    ({ header: text }) => cells[header.indexOf(text)] ?? '',
    { tab: members.tab, row: at },
  );
  const memberKey = String(withDerived(members, row)['memberKey']);
  return memberKey === '' ? undefined : { memberKey, print: memberPrint(row) };
}
