// Which headings of a roster file stand for which column of 会員名簿.
import { foldText } from '../../domain/fold-text';
import { fail, ok, type Result } from '../../domain/problem';
import { revenueUnitText, type RevenueUnit } from '../../domain/revenue';
import { members, type MemberColumn } from '../../tables/members';
import { BLANK, HEADINGS, REVENUE_NAME, rosterProblems } from './words';

/** What a heading says besides naming the column: 売上高(税込・千円). */
export interface RosterColumn {
  readonly key: MemberColumn;
  /** As it stands in the file. */
  readonly header: string;
  readonly at: number;
  readonly unit?: RevenueUnit;
  readonly tax?: '税込' | '税抜';
  readonly basis?: '売上高' | '収入合計';
}

export interface RosterHeader {
  readonly columns: ReadonlyMap<MemberColumn, RosterColumn>;
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

/** 売上高, 売上高等, 年間売上高, 収入合計 … with what is said in brackets behind it. */
const REVENUE = /^(年間)?(売上高等?|売上|収入合計|収入)(\((.*)\))?$/;

export function readHeader(cells: readonly string[]): Result<RosterHeader> {
  const columns = new Map<MemberColumn, RosterColumn>();
  const ignored: string[] = [];
  for (const [at, header] of cells.entries()) {
    const column = columnOf(header, at);
    if (!column) {
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
  const missing = REQUIRED.filter((key) => !columns.has(key)).map(nameOf);
  if (missing.length > 0) {
    return fail(
      rosterProblems.rosterColumnsMissing({
        missing: missing.map((name) => `「${name}」`).join(''),
        found:
          cells
            .map((cell) => cell.trim())
            .filter(Boolean)
            .slice(0, 30)
            .join('、')
            .slice(0, 200) || BLANK,
      }),
    );
  }
  return ok({ columns, ignored, width: cells.length });
}

function columnOf(header: string, at: number): RosterColumn | undefined {
  const text = foldText(header).replace(/\s/g, '').toLowerCase();
  const revenue = REVENUE.exec(text);
  if (revenue) return revenueColumn(header.trim(), at, revenue[2]!, revenue[4] ?? '');
  const key = members.columns
    .filter((column) => !NOT_FROM_FILES.includes(column.key))
    .find((column) => {
      const aliases = HEADINGS[column.key as MemberColumn] ?? [];
      return foldText(column.header).toLowerCase() === text || aliases.includes(text);
    })?.key as MemberColumn | undefined;
  return key ? { key, header: header.trim(), at } : undefined;
}

function revenueColumn(header: string, at: number, name: string, said: string): RosterColumn {
  // 百万円 before 万円 before 円: the longest unit that the heading ends with.
  const unit = (Object.keys(revenueUnitText) as RevenueUnit[])
    .filter((candidate) => said.includes(revenueUnitText[candidate]))
    .sort((left, right) => revenueUnitText[right].length - revenueUnitText[left].length)[0];
  return {
    key: 'revenueText',
    header,
    at,
    ...(unit ? { unit } : {}),
    ...(said.includes('税込')
      ? { tax: '税込' as const }
      : said.includes('税抜')
        ? { tax: '税抜' as const }
        : {}),
    ...(name.startsWith('収入') ? { basis: '収入合計' as const } : {}),
  };
}

export function nameOf(key: MemberColumn): string {
  return key === 'revenueText' ? REVENUE_NAME : members.columns.find((column) => column.key === key)!.header;
}
