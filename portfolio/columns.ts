// Which column of a file is what, by its heading: those of the roster, of insurers' lists and of tables.
import { foldText } from '../src/domain/fold-text';
import { refuse } from './words';

const NAMES = {
  member: ['member_id', '会員番号', '会員キー', '証券番号'],
  plan: ['plan', 'プラン', 'プランコード', '希望プラン'],
  program: ['program', '制度', '加入制度'],
  revenue: ['revenue_yen', 'revenue', '売上高等', '売上高', '売上高等(円)', '売上高等(原文)'],
  unit: ['unit', '単位'],
  start: ['start_date', '保険始期', '始期', '始期日'],
  premium: ['premium_yen', 'premium', '年間保険料', '年間保険料(円)', '保険料'],
} as const;

export type Field = keyof typeof NAMES;
export type Columns = Readonly<Partial<Record<Field, string>>>;

export function findColumns(file: string, given: readonly string[], needed: readonly Field[]): Columns {
  const found: Partial<Record<Field, string>> = {};
  for (const [field, names] of Object.entries(NAMES) as [Field, readonly string[]][]) {
    const fitting = given.filter((heading) => names.includes(foldText(heading).toLowerCase()));
    if (fitting.length > 1 && needed.includes(field)) refuse('columnTwice', file, field, fitting.join(', '));
    if (fitting[0] !== undefined) found[field] = fitting[0];
    else if (needed.includes(field)) refuse('noColumn', file, field, names.join(', '));
  }
  return found;
}

/** The first line; a heading holds no line break. */
export function readHeader(start: string): { readonly headings: string[]; readonly delimiter: string } {
  const line = /^[^\r\n]*/.exec(start)![0];
  const delimiter = line.includes('\t') ? '\t' : line.includes(',') || !line.includes(';') ? ',' : ';';
  const cells = line.matchAll(new RegExp(`(?:^|${delimiter})(?:"((?:[^"]|"")*)"|([^${delimiter}]*))`, 'g'));
  const headings = [...cells].map(([, inQuotes, plain]) =>
    (inQuotes?.replace(/""/g, '"') ?? plain ?? '').trim(),
  );
  return { headings, delimiter };
}
