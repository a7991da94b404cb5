// How CSV text becomes rows of cells, strictly: a quote out of place refuses the text.
import { rosterProblems } from './words';
import { fail, ok, type Result } from '../../domain/problem';

/** RFC 4180 with any line end. `row` of a refusal is the row that the bad cell begins in, counted from 1. */
export function parseCsv(text: string): Result<string[][]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let cell: string;
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      const after = text[end + 1];
      if (end < 0 || (after !== undefined && !',\r\n'.includes(after))) {
        return fail(rosterProblems.rosterQuote(), { row: rows.length + 1 });
      }
      cell = text.slice(at + 1, end).replace(/""/g, '"');
      at = end + 1;
    } else {
      const end = endOfCell(text, at);
      cell = text.slice(at, end);
      // A quote in the middle is a lost opening one more often than a character that was meant.
      if (cell.includes('"')) return fail(rosterProblems.rosterQuote(), { row: rows.length + 1 });
      at = end;
    }
    row.push(cell);
    if (text[at] === ',') {
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

/** The next quote that is not doubled, or -1. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
