// How the text of a roster file becomes rows: its heading found wherever it stands, nothing guessed.
import { foldText } from '../../domain/fold-text';
import { fail, ok, type Result } from '../../domain/problem';
import type { RevenueUnit } from '../../domain/revenue';
import { unitAlone, unitsSaid } from './revenue-heading';
import { isNamed, namedIn, readHeader, type RosterHeader } from './roster-columns';
import { BAND, bandHeadings, jointHeading, thirdLine } from './table-heading';
import {
  filledLines,
  HEADING_WITHIN,
  isRemark,
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
  const { at, headings } = found.value;
  const above = filled.value.slice(0, at);
  const passed = above.map((line) => passedOver(line, 'aboveHeading'));
  for (const line of filled.value.slice(at + 1, at + headings.length))
    passed.push(passedOver(line, 'unitLine'));
  let below = filled.value.slice(at + headings.length);
  const unitLine = below[0] && isNotes(below[0].cells, found.value.header) ? below[0] : undefined;
  if (unitLine) {
    passed.push(passedOver(unitLine, 'unitLine'));
    below = below.slice(1);
  }
  const needed = (['memberNumber', 'program', 'revenueText'] as const).map(
    (key) => found.value.header.columns.get(key)!.at,
  );
  const isNote = (line: RosterLine) => isRemark(line.cells, needed.slice(1));
  const header = withUnit(found.value.header, unitLine, [...above, ...below.filter(isNote)]);
  if (!header.ok) return fail(header.problem, { file: FILE_LABEL, row: filled.value[at]!.line });
  const lines: RosterLine[] = [];
  const number = needed[0]!;
  const first = header.value.firstOfRecord;
  /** The rows of a table inside a record repeat the record, or leave it blank; its first row is the member. */
  const isPartOf = (line: RosterLine, record: RosterLine | undefined): boolean => {
    const cell = (one: RosterLine, at: number): string => (one.cells[at] ?? '').trim();
    return (
      record !== undefined &&
      cell(line, first!) === '' &&
      needed.every((at) => ['', cell(record, at)].includes(cell(line, at)))
    );
  };
  for (const line of below) {
    if (headings.some((heading) => isSameHeading(line.cells, heading)))
      passed.push(passedOver(line, 'headingAgain'));
    else if (isSum(line.cells, { isNamed: (line.cells[number] ?? '').trim() !== '' }))
      passed.push(passedOver(line, 'sum'));
    else if (isNote(line)) passed.push(passedOver(line, 'remark'));
    else if (first !== undefined && isPartOf(line, lines[lines.length - 1]))
      passed.push(passedOver(line, 'partOfRecord'));
    else lines.push(line);
  }
  if (lines.length === 0) return fail(rosterProblems.rosterNoRows(), { file: FILE_LABEL });
  return ok({ header: header.value, lines, passed });
}

interface FoundHeader {
  readonly at: number;
  readonly header: RosterHeader;
  /** One line, two or three. */
  readonly headings: readonly (readonly string[])[];
}

/** The first line, or pair of lines, or else three of them, that names all that is needed; otherwise what is wrong with the nearest one. */
function findHeader(filled: readonly RosterLine[]): Result<FoundHeader> {
  const tried = filled.slice(0, HEADING_WITHIN);
  for (const [at, { cells }] of tried.entries()) {
    const next = filled[at + 1]?.cells ?? [];
    const both = readHeader(next).ok ? undefined : jointHeading(cells, next, isNamed);
    const pair = both && readHeader(both);
    const band = filled.slice(at, at + BAND);
    const three = pair?.ok ? thirdLine(both!, band, isNamed) : undefined;
    const whole = three && readHeader(three);
    if (whole?.ok) return ok({ at, header: whole.value, headings: band.map((line) => line.cells) });
    if (pair?.ok) return ok({ at, header: pair.value, headings: [cells, next] });
    const header = readHeader(cells);
    if (header.ok) return ok({ at, header: header.value, headings: [cells] });
  }
  for (const at of tried.keys()) {
    const band = filled.slice(at, at + BAND);
    for (const reading of bandHeadings(band, isNamed)) {
      const header = readHeader(reading);
      if (header.ok) return ok({ at, header: header.value, headings: band.map(({ cells }) => cells) });
    }
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

/** The unit of the heading, of the line below it, or of a line around the table; two that differ are none. */
function withUnit(
  header: RosterHeader,
  unitLine: RosterLine | undefined,
  around: readonly RosterLine[],
): Result<RosterHeader> {
  const revenue = header.columns.get('revenueText')!;
  const note = (unitLine?.cells[revenue.at] ?? '').trim();
  const below = unitAlone(note);
  const said = new Set<RevenueUnit>();
  if (revenue.unit) said.add(revenue.unit);
  if (below) said.add(below);
  if (said.size === 0) for (const { cells } of around) for (const unit of unitsSaid(cells)) said.add(unit);
  const isUnread = note !== '' && !below && /[千万億]|単位|\$|ドル|k/i.test(note);
  if (said.size > 1 || isUnread)
    return fail(rosterProblems.rosterRevenueHeading({ header: [revenue.header, note].join(' ').trim() }));
  const [unit] = said;
  if (!unit || revenue.unit) return ok(header);
  return ok({ ...header, columns: new Map(header.columns).set('revenueText', { ...revenue, unit }) });
}
