// Which headings of a roster file stand for which column of 会員名簿.
import { foldText } from '../../domain/fold-text';
import { cutText } from '../../domain/cut-text';
import { fail, ok, type Result } from '../../domain/problem';
import type { RevenueUnit } from '../../domain/revenue';
import { members, type MemberColumn } from '../../tables/members';
import { readRevenueHeading } from './revenue-heading';
import {
  ADDRESS_PARTS,
  BLANK,
  BUILDING_FROM,
  FIRST_OF_RECORD,
  HEADINGS,
  REVENUE_NAME,
  rosterProblems,
} from './words';

/** What a heading says besides naming the column: 売上高(税込・千円). */
export interface RosterColumn {
  readonly key: MemberColumn;
  /** As it stands in the file. */
  readonly header: string;
  readonly at: number;
  readonly unit?: RevenueUnit;
  readonly tax?: '税込' | '税抜';
  readonly basis?: '収入合計';
}

export interface RosterHeader {
  readonly columns: ReadonlyMap<MemberColumn, RosterColumn>;
  /** Where the parts of an address stand, from the prefecture to the building. */
  readonly address: readonly number[];
  /** Which of them is the first building. */
  readonly buildingFrom: number;
  /** Where a mark says that a record begins: rows without it belong to the record above. */
  readonly firstOfRecord?: number;
  /** Headings that the roster has no place for. */
  readonly ignored: readonly string[];
  readonly width: number;
}

const REQUIRED: readonly MemberColumn[] = ['memberNumber', 'organization', 'program', 'revenueText'];

/** Computed or kept by the product: a file cannot set them. */
const NOT_FROM_FILES: readonly string[] = [
  'state',
  'nextDue',
  'jobError',
  'premium',
  'premiumLabel',
  'check',
  'revenueYen',
];

/** Whether a heading names a column by itself. */
export const isNamed = (text: string): boolean => {
  const column = columnOf(text, 0);
  return (
    (column !== undefined && column !== 'unclear') ||
    ADDRESS_PARTS.some((names) => names.includes(plainHeading(text)))
  );
};

/** How many cells name a column: of several lines that are no heading, the one with most is told about. */
export const namedIn = (cells: readonly string[]): number =>
  cells.filter((cell, at) => columnOf(cell, at) !== undefined).length;

export function readHeader(cells: readonly string[]): Result<RosterHeader> {
  const columns = new Map<MemberColumn, RosterColumn>();
  const ignored: string[] = [];
  const unclear: string[] = [];
  const parts = new Map<number, number>();
  let firstOfRecord: number | undefined;
  for (const [at, header] of cells.entries()) {
    const part = ADDRESS_PARTS.findIndex((names) => names.includes(plainHeading(header)));
    if (part >= 0) {
      const first = parts.get(part);
      if (first !== undefined)
        return fail(rosterProblems.rosterColumnTwice({ first: cells[first]!.trim(), second: header.trim() }));
      parts.set(part, at);
      continue;
    }
    if (FIRST_OF_RECORD.includes(plainHeading(header) || foldText(header))) {
      firstOfRecord = at;
      continue;
    }
    const column = columnOf(header, at);
    if (column === 'unclear') unclear.push(header.trim());
    if (!column || column === 'unclear') {
      if (header.trim() !== '') ignored.push(header.trim());
      continue;
    }
    const twice = columns.get(column.key);
    // Our own tab has the revenue as typed and in yen: what was typed counts.
    if (twice?.header.includes('原文')) continue;
    if (twice && !column.header.includes('原文')) {
      return fail(rosterProblems.rosterColumnTwice({ first: twice.header, second: column.header }));
    }
    columns.set(column.key, column);
  }
  if (!columns.has('revenueText') && unclear.length > 0)
    return fail(rosterProblems.rosterRevenueHeading({ header: unclear[0]! }));
  const missing = REQUIRED.filter((key) => !columns.has(key)).map(nameOf);
  if (missing.length > 0) {
    return fail(
      rosterProblems.rosterColumnsMissing({
        missing: missing.map((name) => `「${name}」`).join(''),
        found:
          cutText(
            cells
              .map((cell) => cell.trim())
              .filter(Boolean)
              .slice(0, 30)
              .join('、'),
            200,
          ) || BLANK,
      }),
    );
  }
  const ordered = [...parts.entries()].sort(([left], [right]) => left - right);
  const address = ordered.map(([, at]) => at);
  const buildingFrom = ordered.filter(([part]) => part < BUILDING_FROM).length;
  const [firstPart] = address;
  if (firstPart !== undefined)
    columns.set('address', {
      key: 'address',
      at: firstPart,
      header: address.map((at) => cells[at]!.trim()).join('・'),
    });
  return ok({
    columns,
    ignored,
    address,
    buildingFrom,
    width: cells.length,
    ...(firstOfRecord === undefined ? {} : { firstOfRecord }),
  });
}

/** Without what forms print beside a name: 会員番号（必須）*. */
function plainHeading(header: string): string {
  return foldText(header)
    .replace(/[\s*※●■]/g, '')
    .replace(/[(【[]?(必須|任意|半角|全角)(入力|英数字?|数字|カナ)?[)】\]]?/g, '')
    .toLowerCase();
}

function columnOf(header: string, at: number): RosterColumn | 'unclear' | undefined {
  const text = plainHeading(header);
  const key = members.columns
    .filter((column) => !NOT_FROM_FILES.includes(column.key))
    .find((column) => {
      const aliases = HEADINGS[column.key as MemberColumn] ?? [];
      return foldText(column.header).toLowerCase() === text || aliases.includes(text);
    })?.key as MemberColumn | undefined;
  if (key && key !== 'revenueText') return { key, header: header.trim(), at };
  const revenue = readRevenueHeading(header);
  if (revenue === 'unclear') return revenue;
  return revenue && { key: 'revenueText', header: header.trim(), at, ...revenue };
}

export function nameOf(key: MemberColumn): string {
  return key === 'revenueText' ? REVENUE_NAME : members.columns.find((column) => column.key === key)!.header;
}
