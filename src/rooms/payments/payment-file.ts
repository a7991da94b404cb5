// This file defines how a list of payments is read: a bank's CSV or the association's list, by its headings.
import { paymentProblems } from './payment-messages';
import { parseDate } from '../../domain/calendar';
import { foldText } from '../../domain/fold-text';
import { at, fail, ok, type Problem, type Result } from '../../domain/problem';
import { parseRevenue } from '../../domain/revenue';
import { parseCsv } from '../roster';

export const FILE_LABEL = '入金一覧';

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

type Column = 'date' | 'payer' | 'amount' | 'outgoing' | 'direction' | 'member' | 'reference';

/** Headings as banks and associations print them, without spaces, brackets and 「お」. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  date: [
    '入金日',
    '取引日',
    '勘定日',
    '年月日',
    '日付',
    '振込日',
    '預入日',
    '預入払出日',
    '払込日',
    '受付日',
    '取扱日',
    '取引年月日',
    '入金年月日',
  ],
  payer: [
    '振込依頼人名',
    '振込依頼人',
    '依頼人名',
    '振込名義',
    '振込名義人',
    '名義',
    '名義人',
    '振込人名',
    '払込人',
    '払込人名',
    '取引内容',
    '摘要',
    '摘要内容',
    '取引先',
    '内容',
    '法人名',
    '社協名',
    '団体名',
    '会員名',
  ],
  amount: [
    '入金額',
    '入金金額',
    '預り金額',
    '預入金額',
    '預入額',
    '入金',
    '預入',
    '振込金額',
    '払込金額',
    '保険料',
    '取引金額',
    '金額',
  ],
  outgoing: [
    '出金額',
    '出金金額',
    '支払金額',
    '引出し金額',
    '引出金額',
    '払出金額',
    '出金',
    '引出し',
    '払出',
  ],
  direction: ['入払区分', '入出金区分', '取引区分', '入出金'],
  member: ['会員番号', '社協番号', '団体番号', '加入者番号'],
  reference: ['照会番号', '取引番号', '明細番号', '整理番号', 'EDI情報'],
};
/** Banks print the account above the list. */
const HEADING_WITHIN = 20;
const LONGEST_PAYER = 200;
const OUTGOING = /^(2|出|出金|払|支払|引出)/;
const SUM = /^(合計|小計|総計|計|件数)/;

export function readPaymentFile(text: string): Result<PaymentFile> {
  const parsed = parseCsv(text);
  if (!parsed.ok) {
    const { problem } = parsed;
    return fail(problem, { file: FILE_LABEL });
  }
  const filled = parsed.value
    .map((cells, at) => ({ line: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return fail(paymentProblems.paymentFileEmpty(), { file: FILE_LABEL });
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
  return fail(paymentProblems.paymentHeadingMissing({ found }), { file: FILE_LABEL });
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
  for (const [column, headings] of Object.entries(HEADINGS) as [Column, readonly string[]][]) {
    const known = headings.find((heading) => names.includes(heading));
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
    problems.push(at(problem, { file: FILE_LABEL, row: line, column }));
  };
  const quoted = (text: string) => ({ text: text.slice(0, 40) });
  const date = parseDate(cell('date'));
  if (!date.ok) refuse(paymentProblems.paymentDateUnreadable(quoted(cell('date'))), '入金日');
  const yen = parseRevenue(amount, 'yen');
  const isAmount = yen.ok && !yen.value.approximate && yen.value.yen > 0;
  if (!isAmount) refuse(paymentProblems.paymentAmountUnreadable(quoted(amount)), '入金額');
  const payer = cell('payer').slice(0, LONGEST_PAYER);
  const memberNumber = foldText(cell('member')).slice(0, 40);
  if (payer === '' && memberNumber === '') refuse(paymentProblems.paymentPayerMissing(), '振込名義');
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
