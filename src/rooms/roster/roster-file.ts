// How the text of a roster file becomes rows: its heading found wherever it stands, nothing guessed.
import { foldText } from '../../domain/fold-text';
import { fail, ok, type Result } from '../../domain/problem';
import type { RevenueUnit } from '../../domain/revenue';
import { unitAlone, unitsSaid } from './revenue-heading';
import { namedIn, readHeader, type RosterHeader } from './roster-columns';
import {
  filledLines,
  HEADING_WITHIN,
  isSameHeading,
  isSum,
  passedOver,
  type PassedLine,
  type TableLine,
} from './table-lines';
import { FILE_LABEL, rosterProblems } from './words';

export type RosterLine = TableLine;

export interface RosterFile {
  readonly header: RosterHeader;
  readonly lines: readonly RosterLine[];
  /** What is neither heading nor member. */
  readonly passed: readonly PassedLine[];
}

export function readRosterFile(text: string): Result<RosterFile> {
  const filled = filledLines(text);
  if (!filled.ok) return fail(filled.problem, { file: FILE_LABEL });
  if (filled.value.length === 0) return fail(rosterProblems.rosterEmpty(), { file: FILE_LABEL });
  const found = findHeader(filled.value);
  if (!found.ok) return found;
  const { at, cells, headLines } = found.value;
  const above = filled.value.slice(0, at);
  const passed = above.map((line) => passedOver(line, 'aboveHeading'));
  let below = filled.value.slice(at + headLines);
  const unitLine = below[0] && isNotes(below[0].cells, found.value.header) ? below[0] : undefined;
  if (unitLine) {
    passed.push(passedOver(unitLine, 'unitLine'));
    below = below.slice(1);
  }
  const header = withUnit(found.value.header, unitLine, above);
  if (!header.ok) return fail(header.problem, { file: FILE_LABEL, row: filled.value[at]!.line });
  const lines: RosterLine[] = [];
  const number = header.value.columns.get('memberNumber')!.at;
  const first = header.value.firstOfRecord;
  for (const line of below) {
    if (isSameHeading(line.cells, cells)) passed.push(passedOver(line, 'headingAgain'));
    else if (isSum(line.cells, { isNamed: (line.cells[number] ?? '').trim() !== '' }))
      passed.push(passedOver(line, 'sum'));
    // The rows of a table inside a record repeat the record; its first row is the member.
    else if (first !== undefined && lines.length > 0 && (line.cells[first] ?? '').trim() === '')
      passed.push(passedOver(line, 'partOfRecord'));
    else lines.push(line);
  }
  if (lines.length === 0) return fail(rosterProblems.rosterNoRows(), { file: FILE_LABEL });
  return ok({ header: header.value, lines, passed });
}

interface FoundHeader {
  readonly at: number;
  readonly header: RosterHeader;
  readonly cells: readonly string[];
  /** Two where headings stand in two lines. */
  readonly headLines: 1 | 2;
}

/** The first line, or pair of lines, that names all that is needed; otherwise what is wrong with the nearest one. */
function findHeader(filled: readonly RosterLine[]): Result<FoundHeader> {
  const tried = filled.slice(0, HEADING_WITHIN);
  for (const [at, { cells }] of tried.entries()) {
    const header = readHeader(cells);
    if (header.ok) return ok({ at, header: header.value, cells, headLines: 1 });
    const next = filled[at + 1]?.cells;
    if (!next || namedIn(next) === 0 || readHeader(next).ok) continue;
    const both = Array.from({ length: Math.max(cells.length, next.length) }, (_, column) => {
      const [upper, lower] = [(cells[column] ?? '').trim(), (next[column] ?? '').trim()];
      return lower === '' ? upper : unitAlone(lower) ? upper + lower : lower;
    });
    const pair = readHeader(both);
    if (pair.ok) return ok({ at, header: pair.value, cells: both, headLines: 2 });
  }
  const nearest = tried.reduce((best, line) => (namedIn(line.cells) > namedIn(best.cells) ? line : best));
  const wrong = readHeader(nearest.cells);
  return wrong.ok
    ? fail(rosterProblems.rosterEmpty())
    : fail(wrong.problem, { file: FILE_LABEL, row: nearest.line });
}

const NOTE = /^([([【].*[)\]】]|必須|任意|半角.*|全角.*|数字|文字列|例[:：)].*|※.*)$/;

/** A second line of headings: notes and units alone, and no member. */
function isNotes(cells: readonly string[], header: RosterHeader): boolean {
  const revenue = (cells[header.columns.get('revenueText')!.at] ?? '').trim();
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    filled.every((cell) => NOTE.test(foldText(cell)) || unitAlone(cell) !== undefined) &&
    (revenue === '' || unitAlone(revenue) !== undefined || NOTE.test(foldText(revenue)))
  );
}

/** The unit of the heading, of the line below it, or of a line above the table; two that differ are none. */
function withUnit(
  header: RosterHeader,
  unitLine: RosterLine | undefined,
  above: readonly RosterLine[],
): Result<RosterHeader> {
  const revenue = header.columns.get('revenueText')!;
  const note = (unitLine?.cells[revenue.at] ?? '').trim();
  const below = unitAlone(note);
  const said = new Set<RevenueUnit>();
  if (revenue.unit) said.add(revenue.unit);
  if (below) said.add(below);
  if (said.size === 0) for (const { cells } of above) for (const unit of unitsSaid(cells)) said.add(unit);
  const isUnread = note !== '' && !below && /[千万億]|単位|\$|ドル|k/i.test(note);
  if (said.size > 1 || isUnread)
    return fail(rosterProblems.rosterRevenueHeading({ header: [revenue.header, note].join(' ').trim() }));
  const [unit] = said;
  if (!unit || revenue.unit) return ok(header);
  return ok({ ...header, columns: new Map(header.columns).set('revenueText', { ...revenue, unit }) });
}
