// How the text of a table becomes rows of cells, strictly: a quote out of place refuses the text.
import { rosterProblems } from './words';
import { fail, ok, type Result } from '../../domain/problem';

/** What programs part cells by; the comma where nothing else is written. */
const SEPARATORS = [',', '\t', ';', '|'] as const;
/** Excel's own line that names the separator; it is no line of the table. */
const NAMED = /^\ufeff?"?sep=([,;\t|])"?(\r\n|\r|\n|$)/i;
const LOOKED_AT = 20;
/** A line of headings that all stand in apostrophes, as databases write text. */
const APOSTROPHES = /^\ufeff?'[^'\r\n]*'(?:[,\t;|]'[^'\r\n]*'){2,}$/m;

/**
 * RFC 4180 with any line end, parted by comma, tab, semicolon or bar, without the marks by which programs say that a cell
 * is text. `row` of a refusal is the row that the bad cell begins in, counted from 1.
 */
export function parseCsv(text: string): Result<string[][]> {
  const named = NAMED.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  // oxlint-disable-next-line house/cut-text -- looked at, not kept
  const quote = APOSTROPHES.test(body.slice(0, 20_000)) ? "'" : '"';
  return rowsOf(body, named?.[1] ?? separatorOf(body), quote);
}

/** The one that parts two of the first lines into most cells; the commas of an amount are none. */
function separatorOf(text: string): string {
  // oxlint-disable-next-line house/cut-text -- looked at, not kept
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .split(/\r\n|\r|\n/, LOOKED_AT)
    // Where every cell is quoted, tabs are all that is left of a line.
    .filter((line) => line !== '');
  // One line alone may be a remark full of bars.
  const most = (separator: string): number => {
    const counts = lines.map((line) => line.split(separator).length).sort((left, right) => right - left);
    return counts[1] ?? counts[0] ?? 1;
  };
  return SEPARATORS.reduce((best, one) => (most(one) > most(best) ? one : best), ',');
}

function rowsOf(text: string, separator: string, quote: string): Result<string[][]> {
  const ends = `${separator}\r\n`;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let cell: string;
    // ="0001" is how a sheet keeps the zeros of a code.
    const formula = text.startsWith('="', at) ? 1 : 0;
    if (text[at + formula] === quote) {
      const end = closingQuote(text, at + formula + 1, quote);
      const after = text[end + 1];
      if (end < 0 || (after !== undefined && !ends.includes(after))) {
        return fail(rosterProblems.rosterQuote(), { row: rows.length + 1 });
      }
      cell = text
        .slice(at + formula + 1, end)
        .split(quote + quote)
        .join(quote);
      at = end + 1;
    } else {
      let end = at;
      while (end < text.length && !ends.includes(text[end]!)) end += 1;
      cell = text.slice(at, end);
      // A quote in the middle is a lost opening one more often than a character that was meant.
      if (cell.includes(quote)) return fail(rosterProblems.rosterQuote(), { row: rows.length + 1 });
      at = end;
    }
    row.push(formula ? cell : unmarked(cell));
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    // A line end at the end of the text closes the last row and opens none.
    if (at === text.length) break;
  }
  return ok(rows);
}

const FORMULA_TEXT = /^=\s*(?:T\()?"((?:[^"]|"")*)"\)?$/;
/** Around the whole, as databases write text. */
const IN_APOSTROPHES = /^'([\dA-Za-z０-９][^']*)'$/;

/** Before a code, a formula or another apostrophe; one that opens a name is part of it. */
const MARK = /^'(?=[\s\u0000-\u001f]*[=+\-@＝＋－＠]|[\t\r\n']|[\dA-Za-z０-９-]+$)/;

/** @example unmarked('="0001"') and unmarked("'0001") are both '0001' */
function unmarked(cell: string): string {
  if (cell.charCodeAt(0) !== 0x27 && cell.charCodeAt(0) !== 0x3d) return cell;
  const formula = FORMULA_TEXT.exec(cell);
  if (formula) return formula[1]!.replace(/""/g, '"');
  const around = IN_APOSTROPHES.exec(cell);
  return around ? around[1]! : cell.replace(MARK, '');
}

/** The next quote that is not doubled, or -1. */
function closingQuote(text: string, from: number, quote: string): number {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}
