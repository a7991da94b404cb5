// What a cell's value can be besides a number or a text: blank, an error, a date.

const ERROR_CELL = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!?|SPILL!|CYCLE|BAD_EXPR|CALC!)$/;

/** Sheets hands the error of a cell to a function as its text. */
export function isErrorCell(text: string): boolean {
  return text.charCodeAt(0) === 0x23 && ERROR_CELL.test(text);
}

/** Blank cells arrive as '', omitted arguments as undefined. */
export function isBlank(value: unknown): boolean {
  return (
    value === '' ||
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '')
  );
}

/** Dates of another script context fail `instanceof`, so they are told by what they can do. */
export function isDateLike(value: unknown): value is Date {
  return typeof value === 'object' && value !== null && typeof (value as Date).getFullYear === 'function';
}

/** What stands in a cell, as text; blank is ''. */
export function plainText(value: unknown): string {
  // A cell, an argument or a field of a record: never an object without a text of its own.
  const cell = (value ?? '') as string | number | boolean | Date;
  return String(cell);
}

/** A cell as text: what scripts and custom functions read alike, once each has said how it reads a date. */
export function cellText(cell: unknown, dateText: (date: Date) => string): string {
  if (typeof cell === 'string') return cell;
  if (cell === null || cell === undefined) return '';
  if (isDateLike(cell)) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return plainText(cell);
}
