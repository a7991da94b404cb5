// How the text of a file of policies becomes lines of cells: its headings found, nothing guessed.
import { foldText } from '../../domain/fold-text';
import { cutText } from '../../domain/cut-text';
import { fail, ok, type Result } from '../../domain/problem';
import type { RevenueUnit } from '../../domain/revenue';
import {
  BAND,
  bandHeadings,
  filledLines,
  HEADING_WITHIN,
  isRemark,
  isSameHeading,
  isSum,
  jointHeading,
  moneyUnit,
  passedOver,
  thirdLine,
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

export interface PolicyColumn {
  readonly header: string;
  readonly at: number;
  /** Of amounts. */
  readonly unit: RevenueUnit | 'unclear';
}

export interface PolicyFile {
  /** What each heading is called in the file, and where it stands. */
  readonly columns: ReadonlyMap<PolicyField, PolicyColumn>;
  readonly ignored: readonly string[];
  readonly width: number;
  readonly lines: readonly PolicyFileLine[];
  /** Lines that are no policy, each with its reason. */
  readonly passed: readonly PassedLine[];
}

const lacks = (cells: readonly string[]): boolean => {
  const named = cells.map((cell) => fieldOf(cell.trim()));
  return NEEDED.some((field) => !named.includes(field));
};

const isField = (text: string): boolean => !!fieldOf(text);

interface Band {
  readonly at: number;
  readonly cells: readonly string[];
}

/** The third line of a heading that two lines have named already. */
function bandWith(filled: readonly PolicyFileLine[], pair: Partial<Band> | undefined): Band | undefined {
  const { at, cells } = pair ?? {};
  if (at === undefined || !cells || lacks(cells)) return undefined;
  const three = thirdLine(cells, filled.slice(at, at + BAND), isField);
  return three && !lacks(three) ? { at, cells: three } : undefined;
}

/** Three lines with the one that names most, where only together they name all. */
function bandIn(filled: readonly PolicyFileLine[], best: number): Band | undefined {
  return [best, best - 1, best - 2]
    .filter((at) => at >= 0)
    .flatMap((at) => bandHeadings(filled.slice(at, at + BAND), isField).map((cells) => ({ at, cells })))
    .find(({ cells }) => !lacks(cells));
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
  if (!first) return fail(takeOverProblems.takeOverNoRows(), { file });
  const best = filled.indexOf(first);
  // In two lines, the best known one is the upper or the lower.
  const pair = [best, best - 1]
    .filter((at) => at >= 0)
    .map((at) => ({
      at,
      cells: jointHeading(filled[at]!.cells, filled[at + 1]?.cells ?? [], isField),
    }))
    .find(({ at, cells }) => cells && cells.filter(fieldOf).length >= known(first) + (best - at));
  const band =
    bandWith(filled, pair) ?? (lacks(pair?.cells ?? first.cells) ? bandIn(filled, best) : undefined);
  const start = band?.at ?? pair?.at ?? best;
  const headings = filled.slice(start, start + (band ? BAND : pair ? 2 : 1));
  const heading = band?.cells ?? pair?.cells ?? first.cells;
  const above = filled.slice(0, start);
  const passed = [
    ...above.map((line) => passedOver(line, 'aboveHeading')),
    ...headings.slice(1).map((line) => passedOver(line, 'unitLine')),
  ];
  const below = filled.slice(start + headings.length);
  const columns = new Map<PolicyField, PolicyColumn>();
  const ignored: string[] = [];
  for (const [at, cell] of heading.entries()) {
    const header = cell.trim();
    const field = fieldOf(header);
    const twice = field && columns.get(field);
    if (twice)
      return fail(takeOverProblems.takeOverColumnTwice({ first: twice.header, second: header }), { file });
    const around = above.map(({ cells }) => cells);
    if (field) columns.set(field, { header, at, unit: moneyUnit(header, around) });
    else if (header !== '') ignored.push(header);
  }
  const missing = NEEDED.filter((field) => !columns.has(field)).map((field) => takeOverHeadings[field][0]);
  if (missing.length > 0) {
    const found = heading.map((cell) => cell.trim()).filter(Boolean);
    const shown = cutText(found.slice(0, 30).join('、'), 200);
    return fail(takeOverProblems.takeOverColumnsMissing({ missing: missing.join('、'), found: shown }), {
      file,
      row: first.line,
    });
  }
  const number = columns.get('certificateNumber')!.at;
  const lines: PolicyFileLine[] = [];
  const needed = [number, columns.get('annualPremium')!.at];
  for (const line of below) {
    if (headings.some(({ cells }) => isSameHeading(line.cells, cells)))
      passed.push(passedOver(line, 'headingAgain'));
    else if (isSum(line.cells, { isNamed: (line.cells[number] ?? '').trim() !== '' }))
      passed.push(passedOver(line, 'sum'));
    else if (isRemark(line.cells, needed)) passed.push(passedOver(line, 'remark'));
    else lines.push(line);
  }
  if (lines.length === 0) return fail(takeOverProblems.takeOverNoRows(), { file });
  return ok({ columns, ignored, width: heading.length, lines, passed });
}

function fieldOf(header: string): PolicyField | undefined {
  const text = foldText(header)
    .replace(/\s|\(.*\)$/g, '')
    .toLowerCase();
  return (Object.keys(takeOverHeadings) as PolicyField[]).find((field) =>
    takeOverHeadings[field].some((name) => foldText(name).toLowerCase() === text),
  );
}
