// How the text of a file of policies becomes lines of cells: its headings found, nothing guessed.
import { foldText } from '../../domain/fold-text';
import { fail, ok, type Result } from '../../domain/problem';
import { parseCsv } from '../roster';
import { takeOverHeadings, takeOverProblems, takeOverText } from './words';

export type PolicyField = keyof typeof takeOverHeadings;

const NEEDED: readonly PolicyField[] = [
  ...(['memberNumber', 'program', 'plan', 'certificateNumber', 'insurers', 'endsAt'] as const),
  'annualPremium',
];

export interface PolicyFileLine {
  /** As a spreadsheet counts: the heading is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface PolicyFile {
  /** What each heading is called in the file, and where it stands. */
  readonly columns: ReadonlyMap<PolicyField, { readonly header: string; readonly at: number }>;
  readonly ignored: readonly string[];
  readonly width: number;
  readonly lines: readonly PolicyFileLine[];
}

export function readPolicyFile(text: string): Result<PolicyFile> {
  const file = takeOverText.file;
  const parsed = parseCsv(text);
  if (!parsed.ok) return fail(parsed.problem, { file });
  const filled = parsed.value
    .map((cells, at): PolicyFileLine => ({ line: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first, ...lines] = filled;
  if (!first || lines.length === 0) return fail(takeOverProblems.takeOverNoRows(), { file });
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
  return ok({ columns, ignored, width: first.cells.length, lines });
}

function fieldOf(header: string): PolicyField | undefined {
  const text = foldText(header)
    .replace(/\s|\(.*\)$/g, '')
    .toLowerCase();
  return (Object.keys(takeOverHeadings) as PolicyField[]).find((field) =>
    takeOverHeadings[field].some((name) => foldText(name).toLowerCase() === text),
  );
}
