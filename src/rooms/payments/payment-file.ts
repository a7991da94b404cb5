// How a list of payments is read: a bank's CSV or the association's list, by its headings.
import { parseDate } from '../../domain/calendar';
import { foldText } from '../../domain/fold-text';
import { at, fail, ok, type Problem, type Result } from '../../domain/problem';
import { parseRevenue } from '../../domain/revenue';
import { parseCsv } from '../roster';
import { listColumns, listNames, paymentHeadings, paymentProblems } from './words';

const file = listNames.payments;

/** One line of money that came in, or why it cannot be read. */
export interface PaymentLine {
  /** As a spreadsheet counts. */
  readonly line: number;
  /** ISO; '' where it cannot be read. */
  readonly receivedOn: string;
  readonly payer: string;
  readonly amountYen: number | null;
  readonly memberNumber: string;
  /** The bank's own number of the transaction; '' where the list has none. */
  readonly reference: string;
  readonly problems: readonly Problem[];
}

export interface PaymentFile {
  readonly lines: readonly PaymentLine[];
  /** Lines that are no receipt: money that went out, sums, remarks below the list. */
  readonly passedOver: number;
}

type Column = keyof typeof paymentHeadings;

/** Banks print the account above the list. */
const HEADING_WITHIN = 20;
const LONGEST_PAYER = 200;
const OUTGOING = /^(2|出|出金|払|支払|引出)/;
const SUM = /^(合計|小計|総計|計|件数)/;

export function readPaymentFile(text: string): Result<PaymentFile> {
  const parsed = parseCsv(text);
  if (!parsed.ok) return fail(parsed.problem, { file });
  const filled = parsed.value
    .map((cells, at) => ({ line: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return fail(paymentProblems.paymentFileEmpty(), { file });
  for (const [at, { cells }] of filled.slice(0, HEADING_WITHIN).entries()) {
    const columns = columnsOf(cells);
    if (columns.has('date') && columns.has('payer') && columns.has('amount')) {
      return ok(linesOf(filled.slice(at + 1), columns));
    }
  }
  const found = filled[0]!.cells
    .filter((cell) => cell.trim() !== '')
    .join('、')
    .slice(0, 200);
  return fail(paymentProblems.paymentHeadingMissing({ found }), { file });
}

/** The first heading of a kind that the list knows best wins: 「入金額」 before 「金額」. */
function columnsOf(cells: readonly string[]): Map<Column, number> {
  const names = cells.map((cell) =>
    cell
      .normalize('NFKC')
      .replace(/[\s()（）[\]・/]|円$|円\)?$/g, '')
      .replace(/^お/, ''),
  );
  const columns = new Map<Column, number>();
  for (const [column, headings] of Object.entries(paymentHeadings) as [Column, string][]) {
    const known = headings.split(' ').find((heading) => names.includes(heading));
    if (known !== undefined) columns.set(column, names.indexOf(known));
  }
  return columns;
}

function linesOf(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  columns: ReadonlyMap<Column, number>,
): PaymentFile {
  const lines: PaymentLine[] = [];
  let passedOver = 0;
  for (const { line, cells } of rows) {
    const cell = (column: Column): string => (cells[columns.get(column) ?? -1] ?? '').trim();
    const amount = cell('amount');
    const isOutgoing =
      OUTGOING.test(foldText(cell('direction'))) || (isBlankAmount(amount) && cell('outgoing') !== '');
    if (isOutgoing || SUM.test(cells.find((text) => text.trim() !== '')!.trim())) {
      passedOver += 1;
      continue;
    }
    lines.push(lineOf(line, cell, amount));
  }
  return { lines, passedOver };
}

function isBlankAmount(text: string): boolean {
  return text === '' || /^[0０-]+$/.test(text);
}

function lineOf(line: number, cell: (column: Column) => string, amount: string): PaymentLine {
  const problems: Problem[] = [];
  const refuse = (problem: Problem, column: string): void => {
    problems.push(at(problem, { file, row: line, column }));
  };
  const date = parseDate(cell('date'));
  if (!date.ok) refuse(paymentProblems.paymentDateUnreadable({ text: cell('date') }), listColumns.date);
  const yen = parseRevenue(amount, 'yen');
  const isAmount = yen.ok && !yen.value.approximate && yen.value.yen > 0;
  if (!isAmount) refuse(paymentProblems.paymentAmountUnreadable({ text: amount }), listColumns.amount);
  const payer = cell('payer').slice(0, LONGEST_PAYER);
  const memberNumber = foldText(cell('member')).slice(0, 40);
  if (payer === '' && memberNumber === '') refuse(paymentProblems.paymentPayerMissing(), listColumns.payer);
  return {
    line,
    receivedOn: date.ok ? date.value : '',
    payer,
    amountYen: isAmount ? yen.value.yen : null,
    memberNumber,
    reference: foldText(cell('reference')).slice(0, 60),
    problems,
  };
}
