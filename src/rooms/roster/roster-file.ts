// How the text of a roster file becomes rows: CSV, its heading found, nothing guessed.
import { fail, ok, type Result } from '../../domain/problem';
import { parseCsv } from './csv';
import { readHeader, type RosterHeader } from './roster-columns';
import { FILE_LABEL, rosterProblems } from './words';

export interface RosterLine {
  /** As a spreadsheet counts: the heading is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RosterFile {
  readonly header: RosterHeader;
  readonly lines: readonly RosterLine[];
}

export function readRosterFile(text: string): Result<RosterFile> {
  const parsed = parseCsv(text);
  if (!parsed.ok) {
    return fail(parsed.problem, { file: FILE_LABEL });
  }
  const filled = parsed.value
    .map((cells, at): RosterLine => ({ line: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = filled[0];
  if (!first) return fail(rosterProblems.rosterEmpty(), { file: FILE_LABEL });
  const header = readHeader(first.cells);
  if (!header.ok) {
    return fail(header.problem, { file: FILE_LABEL, row: first.line });
  }
  if (filled.length === 1) return fail(rosterProblems.rosterNoRows(), { file: FILE_LABEL });
  return ok({ header: header.value, lines: filled.slice(1) });
}
