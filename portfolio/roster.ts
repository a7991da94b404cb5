// What `local -- export --portfolio` wrote of a workbook, as rows to rate: one for each plan of each member.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../src/domain/calendar';
import { memberOfCells, members, type NewMember } from '../src/tables/members';
import { policies } from '../src/tables/policies';
import type { Database } from './database';
import { HEADER } from './made-members';
import { text } from './sql';

type Row = Readonly<Record<string, string>>;

const SERIAL_ZERO = '1899-12-30';

export interface Exported {
  /** Of the workbook: the start of cover of whoever has no running one. */
  readonly referenceDate: string;
  readonly defaultProgram: string;
  /** Where the rows to rate were written. */
  readonly file: string;
}

export async function readExported(database: Database, folder: string, file: string): Promise<Exported> {
  const settings = await rowsOf(database, join(folder, 'settings.csv'));
  const setting = (name: string) => settings.find((row) => row['名称'] === name)?.['値'] ?? '';
  const ends = endsOf(await rowsOf(database, join(folder, 'policies.csv')));
  const referenceDate = setting('基準日');
  const lines = (await rowsOf(database, join(folder, 'members.csv'))).flatMap((row) =>
    linesOf(row, ends, referenceDate),
  );
  writeFileSync(file, [HEADER, ...lines, ''].join('\n'));
  return { referenceDate, defaultProgram: setting('既定の制度'), file };
}

async function rowsOf(database: Database, file: string): Promise<Row[]> {
  if (!existsSync(file)) return [];
  const rows = await database.rows(
    `FROM read_csv(${text(file)}, header = true, all_varchar = true, nullstr = '\u0001', delim = ',', quote = '"', null_padding = true, parallel = false)`,
  );
  return rows as Row[];
}

const cellsOf = (table: typeof members | typeof policies, row: Row): Record<string, string> =>
  Object.fromEntries(table.columns.map(({ key, header }) => [key, row[header] ?? '']));

/** The next cover of a member's plan starts on the day on which the running one ends. */
function endsOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  const running = rows.map((row) => cellsOf(policies, row)).filter(({ state }) => state === '契約中');
  return new Map(
    running.flatMap(({ memberKey = '', plan = '', endsAt = '' }) =>
      /^\d+(\.\d+)?$/.test(endsAt)
        ? [[`${memberKey}|${plan}`, addDays(SERIAL_ZERO, Math.floor(Number(endsAt)))]]
        : [],
    ),
  );
}

function linesOf(row: Row, ends: ReadonlyMap<string, string>, referenceDate: string): string[] {
  const cells = cellsOf(members, row);
  if (cells.state === '停止') return [];
  const { memberKey, plans } = memberOfCells(cells as unknown as NewMember);
  return plans.split('、').map((plan) => {
    const start = ends.get(`${memberKey}|${plan}`) ?? referenceDate;
    return [memberKey, plan, cells.revenueText ?? '', cells.revenueUnit ?? '', start].map(inQuotes).join(',');
  });
}

const inQuotes = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
