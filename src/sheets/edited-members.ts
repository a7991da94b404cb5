// How a hand edit in 会員名簿 reaches the workflow that settles it, and how its answer is written.
import type { Problem } from '../domain/problem';
import { members, type Member } from '../tables/members';
import type { RowOf } from '../tables/column';
import { attempt } from '../tables/unread';
import { decodeCell, encodeCell, rewriteCell } from './codec';
import { positionsOf, runsOf, storedColumns } from './grid';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Settle = (
  member: RowOf<typeof members>,
  edited: readonly (keyof Member)[],
) => { set: Partial<Member>; problem?: Problem };

/** A larger paste is left to the check before a quote: a simple trigger has 30 seconds. */
const MOST_ROWS = 1000;

/** Gives the problems found, with their rows. Four calls and one for each run of columns written. */
export function settleEditedMembers(
  range: Range,
  watched: readonly (keyof Member)[],
  settle: Settle,
): Problem[] {
  const sheet = range.getSheet();
  if (sheet.getName() !== members.tab) return [];
  const first = Math.max(2, range.getRow());
  const height = Math.min(range.getLastRow(), sheet.getMaxRows()) - first + 1;
  if (height < 1 || height > MOST_ROWS) return [];
  const width = sheet.getLastColumn();
  const positions = positionsOf(members, sheet.getRange(1, 1, 1, width).getValues()[0]!);
  const edited = watched.filter((key) => {
    const column = positions.get(key)! + 1;
    return column >= range.getColumn() && column <= range.getLastColumn();
  });
  if (edited.length === 0) return [];
  const values: unknown[][] = sheet.getRange(first, 1, height, width).getValues();
  const columns = storedColumns(members);
  const problems: Problem[] = [];
  const sets = values.map((row, index) => {
    const member = Object.fromEntries(
      columns.map((column) => [
        column.key,
        decodeCell(row[positions.get(column.key)!], column, { tab: members.tab, row: first + index }),
      ]),
    ) as unknown as RowOf<typeof members>;
    if (member.memberNumber === '' && member.organization === '' && member.revenueText === '') return {};
    const settled = attempt(() => settle(member, edited));
    if (!settled.ok) {
      problems.push(settled.problem);
      return {};
    }
    const { set, problem } = settled.value;
    if (problem) {
      problems.push({
        ...problem,
        where: { tab: members.tab, row: first + index, column: '売上高等（原文）' },
      });
    }
    return set;
  });
  const touched = new Map(
    columns
      .filter((column) => sets.some((set) => column.key in set))
      .map((column) => [positions.get(column.key)!, column]),
  );
  for (const run of runsOf([...touched.keys()])) {
    const block = values.map((row, index) =>
      run.map((at) => {
        const column = touched.get(at)!;
        const set: Readonly<Record<string, unknown>> = sets[index]!;
        return column.key in set ? encodeCell(set[column.key], column) : rewriteCell(row[at], column);
      }),
    );
    sheet.getRange(first, run[0]! + 1, height, run.length).setValues(block);
  }
  return problems;
}
