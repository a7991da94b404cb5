// Which rows nobody needs on the desk any more: closed years, and nothing of them open.
import { isLiveCover } from '../../domain/policy-event';
import { isFinalQuoteState, type QuoteState } from '../../domain/quote-state';
import { CLOSED_CLAIMS } from '../../domain/claim-state';
import { chainStart, type ArchivedFile } from '../../tables/archive-index';
import { claims } from '../../tables/claims';
import type { Table } from '../../tables/column';
import { deadlines, type Deadline } from '../../tables/deadlines';
import { outbox, type Delivery } from '../../tables/outbox';
import { policies } from '../../tables/policies';
import { quotes } from '../../tables/quotes';
import { audit, sequenceOf, type AuditEntry } from '../../tables/records';
import { sealState } from '../../tables/row-seal';
import { asTyped } from '../../tables/unread';
import type { Ports } from '../../ports';
import { owedCopies } from '../mail';
import { auditEntries, linesInSequence } from '../records';
import type { PlainRow } from './archived-rows';

export interface OverRows {
  readonly table: Table;
  readonly year: string;
  readonly rows: readonly PlainRow[];
}

type OverPorts = Pick<Ports, 'tables' | 'clock' | 'memory'>;

/** Renewals, reminders and addresses look back one year: the year before last is the first that is closed. */
export const lastClosedYear = (today: string): string => String(Number(today.slice(0, 4)) - 2);

/** Six reads. */
export function overRows(ports: OverPorts, archived: readonly ArchivedFile[]): OverRows[] {
  const last = lastClosedYear(ports.clock.today());
  return [
    ...byYear(outbox, overLetters(ports), last, ({ sentAt, createdAt }) => sentAt || createdAt),
    ...byYear(deadlines, overDeadlines(ports), last, ({ dueAt, start }) => dueAt || start),
    ...byYear(audit, closedLines(ports, archived, last), last, ({ at }) => at),
  ];
}

/** The oldest first; rows without a date stay. */
function byYear<Row extends object>(
  table: Table,
  rows: readonly Row[],
  last: string,
  dateOf: (row: Row) => string,
): OverRows[] {
  const years = new Map<string, Row[]>();
  for (const row of rows) {
    const year = dateOf(row).slice(0, 4);
    if (/^\d{4}$/.test(year) && year <= last) years.set(year, [...(years.get(year) ?? []), row]);
  }
  return [...years].sort().map(([year, of]) => ({ table, year, rows: of as unknown as PlainRow[] }));
}

const GONE: readonly Delivery['state'][] = ['送信済', '発送済（記録）', '取消'];

/** What has left and been told, and is about nothing that is open; a row that somebody rewrote is a finding, and stays. */
function overLetters(ports: OverPorts): Delivery[] {
  const owed = new Set(owedCopies(ports));
  const open = openSubjects(ports);
  return ports.tables
    .sound(outbox)
    .filter(
      (row) =>
        GONE.includes(row.state) &&
        row.toldState === row.state &&
        row.deliveryNumber !== '' &&
        sealState(outbox, row) === 'intact' &&
        !owed.has(row.deliveryNumber) &&
        !row.subjectNumbers.split('、').some((number) => open.has(number.trim())),
    );
}

/** Quotes, policies and claims with which something may still be done. */
function openSubjects({ tables }: Pick<Ports, 'tables'>): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { quoteNumber, state } of tables.readColumns(quotes, ['quoteNumber', 'state'])) {
    const known = asTyped(state) as QuoteState;
    if (known !== '申込受付' && !isFinalQuoteState(known)) numbers.add(quoteNumber);
  }
  const columns = ['policyNumber', 'state', 'paymentState'] as const;
  for (const { policyNumber, state, paymentState } of tables.readColumns(policies, columns))
    if (isLiveCover(asTyped(state) as '引受') || UNPAID.includes(asTyped(paymentState)))
      numbers.add(policyNumber);
  for (const { claimNumber, state } of tables.readColumns(claims, ['claimNumber', 'state']))
    if (!(CLOSED_CLAIMS as readonly string[]).includes(asTyped(state))) numbers.add(claimNumber);
  return numbers;
}

const UNPAID: readonly string[] = ['未収', '一部入金', '過入金', '二重入金'];
const CLOSED: readonly Deadline['state'][] = ['完了', '取消'];

function overDeadlines({ tables }: OverPorts): Deadline[] {
  return tables
    .sound(deadlines)
    .filter(
      (row) => CLOSED.includes(row.state) && row.deadlineKey !== '' && sealState(deadlines, row) === 'intact',
    );
}

/** From the first line on, as long as each follows the one before it; and what a run that died has left behind. */
function closedLines(
  { tables }: OverPorts,
  archived: readonly ArchivedFile[],
  last: string,
): readonly AuditEntry[] {
  const start = chainStart(archived, audit.tab);
  let { sequence, hash } = start;
  const closed: AuditEntry[] = [];
  for (const entry of linesInSequence(auditEntries(tables))) {
    const own = sequenceOf(entry.sequence)!;
    if (own > start.sequence) {
      const follows = own === sequence + 1 && entry.previousHash === hash;
      if (!follows || entry.at.slice(0, 4) > last) break;
      ({ hash } = entry);
      sequence = own;
    }
    closed.push(entry);
  }
  return closed;
}
