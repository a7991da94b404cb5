// How the text of a file of policies becomes lines of cells: its headings found, nothing guessed.
import { foldText } from '../../domain/fold-text';
import { fail, ok, type Result } from '../../domain/problem';
import {
  filledLines,
  HEADING_WITHIN,
  isSameHeading,
  isSum,
  passedOver,
  type PassedLine,
  type TableLine,
} from '../roster';
import { takeOverHeadings, takeOverProblems, takeOverText } from './words';

export type PolicyField = keyof typeof takeOverHeadings;

const NEEDED: readonly PolicyField[] = [
  ...(['memberNumber', 'program', 'plan', 'certificateNumber', 'insurers', 'endsAt'] as const),
  'annualPremium',
];

export type PolicyFileLine = TableLine;

export interface PolicyFile {
  /** What each heading is called in the file, and where it stands. */
  readonly columns: ReadonlyMap<PolicyField, { readonly header: string; readonly at: number }>;
  readonly ignored: readonly string[];
  readonly width: number;
  readonly lines: readonly PolicyFileLine[];
  /** Lines that are no policy, each with its reason. */
  readonly passed: readonly PassedLine[];
}

export function readPolicyFile(text: string): Result<PolicyFile> {
  const file = takeOverText.file;
  const read = filledLines(text);
  if (!read.ok) return fail(read.problem, { file });
  const filled = read.value;
  const known = (line: PolicyFileLine) => line.cells.filter((cell) => fieldOf(cell.trim())).length;
  // Titles and units stand above some tables: the heading is the line that names most.
  const first = filled
    .slice(0, HEADING_WITHIN)
    .reduce<PolicyFileLine | undefined>(
      (best, line) => (!best || known(line) > known(best) ? line : best),
      undefined,
    );
  const start = first ? filled.indexOf(first) : 0;
  const lines: PolicyFileLine[] = [];
  const passed = filled.slice(0, start).map((line) => passedOver(line, 'aboveHeading'));
  if (!first) return fail(takeOverProblems.takeOverNoRows(), { file });
  const columns = new Map<PolicyField, { header: string; at: number }>();
  const ignored: string[] = [];
  for (const [at, cell] of first.cells.entries()) {
    const header = cell.trim();
    const field = fieldOf(header);
    const twice = field && columns.get(field);
    if (twice)
      return fail(takeOverProblems.takeOverColumnTwice({ first: twice.header, second: header }), { file });
    if (field) columns.set(field, { header, at });
    else if (header !== '') ignored.push(header);
  }
  const missing = NEEDED.filter((field) => !columns.has(field)).map((field) => takeOverHeadings[field][0]);
  if (missing.length > 0) {
    const found = first.cells.map((cell) => cell.trim()).filter(Boolean);
    const shown = found.slice(0, 30).join('、').slice(0, 200);
    return fail(takeOverProblems.takeOverColumnsMissing({ missing: missing.join('、'), found: shown }), {
      file,
      row: first.line,
    });
  }
  const number = columns.get('certificateNumber')!.at;
  for (const line of filled.slice(start + 1)) {
    if (isSameHeading(line.cells, first.cells)) passed.push(passedOver(line, 'headingAgain'));
    else if (isSum(line.cells, { isNamed: (line.cells[number] ?? '').trim() !== '' }))
      passed.push(passedOver(line, 'sum'));
    else lines.push(line);
  }
  if (lines.length === 0) return fail(takeOverProblems.takeOverNoRows(), { file });
  return ok({ columns, ignored, width: first.cells.length, lines, passed });
}

function fieldOf(header: string): PolicyField | undefined {
  const text = foldText(header)
    .replace(/\s|\(.*\)$/g, '')
    .toLowerCase();
  return (Object.keys(takeOverHeadings) as PolicyField[]).find((field) =>
    takeOverHeadings[field].some((name) => foldText(name).toLowerCase() === text),
  );
}
