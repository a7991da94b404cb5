// Rows as a CSV file for others: quoted, and never a formula.

export const CSV_ENCODINGS = ['utf-8', 'cp932'] as const;
export type CsvEncoding = (typeof CSV_ENCODINGS)[number];
/** What files from outside are read in. */
export type FileEncoding = 'utf-8' | 'shift_jis' | 'utf-16' | 'jis' | 'euc-jp';
export type CsvCell = string | number | null;

export interface CsvFile {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly rows: number;
  /** Characters that the encoding lacks: they became 「?」, and UTF-8 has them. */
  readonly lost: readonly string[];
}

// A spreadsheet program takes a cell that begins so for a formula, whatever the quotes around it. An apostrophe is the
// mark of text itself: a text that begins with one gets another, so that an import gives back what stood there.
const FORMULA_START = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]|^[\t\r\n']/;

/** @example csvText(['法人名'], [['=1+1']]) // '"法人名"\r\n"\'=1+1"\r\n' */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  // A number that the product reckoned is a number, also below zero.
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return `"${safe.replace(/"/g, '""')}"`;
}

interface CsvEncoder {
  encode(text: string, encoding: CsvEncoding): { readonly base64: string; readonly lost: readonly string[] };
}

export function csvFile(
  encoder: CsvEncoder,
  name: string,
  encoding: CsvEncoding,
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): CsvFile {
  const { base64, lost } = encoder.encode(csvText(header, rows), encoding);
  return { fileName: `${name}.csv`, contentBase64: base64, rows: rows.length, lost };
}
