// How a pasted table (tabs, pipes, or columns of spaces) becomes lines of cells.
import { foldText } from '../domain/fold-text';

export interface GridLine {
  /** Counted from one, as the person who pasted it counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Blank lines and the rules of a Markdown table are left out; every line is as wide as the widest. */
export function pastedGrid(text: string): GridLine[] {
  const plain = text.replace(/\r\n?/g, '\n');
  const lines = plain.includes('\t') ? tabbed(plain) : plain.split('\n').map(otherLine);
  const used = lines.filter(({ cells }) => cells.some((cell) => cell !== '') && !isRule(cells));
  const width = Math.max(0, ...used.map(({ cells }) => cells.length));
  return used.map(({ line, cells }) => ({
    line,
    cells: Array.from({ length: width }, (_, at) => cells[at] ?? ''),
  }));
}

/** Rows and columns exchanged: the line number then stands for the column. */
export function transposed(grid: readonly GridLine[]): GridLine[] {
  const width = grid[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, at) => ({
    line: at + 1,
    cells: grid.map(({ cells }) => cells[at]!),
  }));
}

/** As spreadsheets copy: a cell with a line break stands in quotes. */
function tabbed(text: string): GridLine[] {
  const lines: GridLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let start = 1;
  const endCell = () => {
    cells.push(tidy(cell));
    cell = '';
  };
  for (let at = 0; at <= text.length; at++) {
    const char = text[at] ?? '\n';
    if (char === '\n') line++;
    if (quoted) {
      if (char !== '"') cell += char === '\n' ? ' ' : char;
      else if (text[at + 1] === '"') cell += text[++at]!;
      else quoted = false;
    } else if (char === '"' && cell === '' && closesLater(text, at)) quoted = true;
    else if (char === '\t') endCell();
    else if (char === '\n') {
      endCell();
      lines.push({ line: start, cells });
      cells = [];
      start = line;
    } else cell += char;
  }
  return lines;
}

function closesLater(text: string, from: number): boolean {
  const end = text.indexOf('"', from + 1);
  return end > 0 && /^("|\t|\n|$)/.test(text.slice(end + 1, end + 2));
}

function otherLine(text: string, at: number): GridLine {
  return { line: at + 1, cells: (text.includes('|') ? piped(text) : spaced(text)).map(tidy) };
}

function piped(text: string): string[] {
  return text.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
}

/** Wide gaps part columns. Where there is none, single spaces do, and a lower bound goes with its upper one. */
function spaced(text: string): string[] {
  const wide = text.trim().split(/[ \u3000]{2,}|\u3000/);
  if (wide.length > 1) return wide;
  const joined: string[] = [];
  for (const part of text.trim().split(' ')) {
    const last = joined[joined.length - 1];
    // An open band 「1億円～」 goes with no premium: only with a bound.
    if (last !== undefined && /(超|以上|超え|[~〜～])$/.test(last) && /[万億]|以下|未満|まで/.test(part))
      joined[joined.length - 1] = `${last} ${part}`;
    else joined.push(part);
  }
  return joined;
}

function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?-*:?$/.test(cell));
}

function tidy(cell: string): string {
  return foldText(cell.replace(/<br\s*\/?>/gi, ' ').replace(/\*\*|\\(?=[|*])/g, '')).replace(/\s+/g, ' ');
}
