// How a list of payments is read: a bank's CSV or the association's list, by its headings.
import { parseDate, type IsoDate } from '../../domain/calendar';
import { parseDateNear } from '../../domain/yearless-day';
import { cutText } from '../../domain/cut-text';
import { foldText } from '../../domain/fold-text';
import { parseMoney } from '../../domain/money-text';
import { at, fail, ok, type Problem, type Result } from '../../domain/problem';
import type { RevenueUnit } from '../../domain/revenue';
import {
  BAND,
  bandHeadings,
  filledLines,
  HEADING_WITHIN,
  isSameHeading,
  isSum,
  isTooWide,
  jointHeading,
  moneyUnit,
  passedOver,
  rosterProblems,
  thirdLine,
  type PassedLine,
  type TableLine,
} from '../roster';
import {
  bankColumns,
  CAME_IN,
  isListHeading,
  namesSomebody,
  WENT_OUT,
  type BankColumns,
} from './bank-columns';
import { listColumns, listNames, paymentProblems } from './words';
import { eraDay, ZENGIN_HEADING, zenginFile } from './zengin';

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
  /** Lines that are no receipt, each with its reason. */
  readonly passed: readonly PassedLine[];
}

const LONGEST_PAYER = 200;

export function readPaymentFile(text: string, today?: IsoDate): Result<PaymentFile> {
  const filled = filledLines(text);
  if (!filled.ok) return fail(filled.problem, { file });
  if (filled.value.length === 0) return fail(paymentProblems.paymentFileEmpty(), { file });
  const zengin = zenginFile(filled.value);
  if (zengin) {
    const columns = bankColumns(
      ZENGIN_HEADING,
      zengin.lines.map(({ cells }) => cells),
    )!;
    const read = linesOf(zengin.lines, {
      columns,
      headings: [ZENGIN_HEADING],
      width: Infinity,
      today,
      ...IN_YEN,
    });
    const others = zengin.others.map((line) => passedOver(line, 'format'));
    return ok({ lines: read.lines, passed: [...others, ...read.passed] });
  }
  for (const { at, heading, headings } of headingsIn(filled.value)) {
    const below = filled.value.slice(at + headings.length);
    const columns = bankColumns(
      heading,
      below.map((line) => line.cells),
    );
    if (columns) {
      const above = filled.value.slice(0, at);
      const unitText = heading[columns.amount] ?? '';
      const unit = moneyUnit(
        unitText,
        above.map((line) => line.cells),
      );
      const width = Math.max(...headings.map(({ length }) => length));
      const read = linesOf(below, { columns, headings, width, unit, unitText, today });
      const passed = [
        ...above.map((line) => passedOver(line, 'aboveHeading')),
        ...filled.value.slice(at + 1, at + headings.length).map((line) => passedOver(line, 'unitLine')),
      ];
      return ok({ lines: read.lines, passed: [...passed, ...read.passed] });
    }
  }
  const found = filled.value[0]!.cells.filter((cell) => cell.trim() !== '').join('、');
  return fail(paymentProblems.paymentHeadingMissing({ found: cutText(found, 200) }), { file });
}

interface Heading {
  readonly at: number;
  readonly heading: readonly string[];
  /** Its lines. */
  readonly headings: readonly (readonly string[])[];
}

/** Two lines as one before the upper alone; three where nothing else names the columns. */
function* headingsIn(filled: readonly TableLine[]): Generator<Heading> {
  const tried = filled.slice(0, HEADING_WITHIN);
  for (const [at, { cells }] of tried.entries()) {
    const next = filled[at + 1]?.cells ?? [];
    // A heading of its own is no second line of what stands above it.
    const joint = bankColumns(next, []) ? undefined : jointHeading(cells, next, isListHeading);
    const band = filled.slice(at, at + BAND);
    const three = joint && thirdLine(joint, band, isListHeading);
    if (three) yield { at, heading: three, headings: band.map((line) => line.cells) };
    if (joint) yield { at, heading: joint, headings: [cells, next] };
    yield { at, heading: cells, headings: [cells] };
  }
  for (const at of tried.keys()) {
    const band = filled.slice(at, at + BAND);
    for (const heading of bandHeadings(band, isListHeading))
      yield { at, heading, headings: band.map(({ cells }) => cells) };
  }
}

const IN_YEN = { unit: 'yen', unitText: '' } as const;

interface ListLayout {
  readonly columns: BankColumns;
  readonly headings: readonly (readonly string[])[];
  /** Cells that the heading has; the rows of a record format have as many as they have. */
  readonly width: number;
  readonly unit: RevenueUnit | 'unclear';
  /** The heading that the unit stands in. */
  readonly unitText: string;
  /** Tells the year of a day that is listed without it. */
  readonly today: IsoDate | undefined;
}

function linesOf(rows: readonly TableLine[], layout: ListLayout): PaymentFile {
  const { columns, headings } = layout;
  const lines: PaymentLine[] = [];
  const passed: PassedLine[] = [];
  for (const row of rows) {
    const cell = (index: number): string => (row.cells[index] ?? '').trim();
    const amount = cell(columns.amount);
    const date = eraDay(columns.date.map(cell).join('-'));
    const hasDate = readDay(date, layout.today).ok;
    if (headings.some((heading) => isSameHeading(row.cells, heading)))
      passed.push(passedOver(row, 'headingAgain'));
    else if (isSum(row.cells, { isNamed: hasDate, names: columns.payers.map(cell) }))
      passed.push(passedOver(row, 'sum'));
    else if (hasDate && takenBack(row)) lines.push(lineOf(row, cell, layout, date, amount));
    else if (wentOut(cell, columns, amount)) passed.push(passedOver(row, 'outgoing'));
    else if (!hasDate && isNoAmount(amount)) passed.push(passedOver(row, 'remark'));
    // A list with a column for either side leaves both blank where nothing moved: what was carried over.
    else if (columns.outgoing >= 0 && isNoAmount(amount)) passed.push(passedOver(row, 'noMoney'));
    else lines.push(lineOf(row, cell, layout, date, amount));
  }
  return { lines, passed };
}

function wentOut(cell: (index: number) => string, columns: BankColumns, amount: string): boolean {
  const direction = foldText(cell(columns.direction));
  if (WENT_OUT.test(direction)) return true;
  const outgoing = cell(columns.outgoing);
  if (isNoAmount(amount)) return !isNoAmount(outgoing);
  // 信用金庫 print what the money was for in the column where none moved.
  if (!parseMoney(amount).ok && !isNoAmount(outgoing) && parseMoney(outgoing).ok) return true;
  if (columns.isIncoming || CAME_IN.test(direction)) return false;
  const yen = parseMoney(amount);
  return yen.ok && yen.value < 0;
}

/** 明細区分 and the like mark a line that was taken back; its amount stands there as that of any other. */
const TAKEN_BACK =
  /^[([【]?(振込|入金|振替|払込)?(取消|取り?消し?|訂正|組戻し?|返却|欠番|キャンセル|無効|赤伝)(済み?|分|入金)?[)\]】]?$/;

const readDay = (text: string, today: IsoDate | undefined): Result<IsoDate> =>
  today === undefined ? parseDate(text) : parseDateNear(text, today);

const takenBack = ({ cells }: TableLine): string | undefined =>
  cells.map(foldText).find((text) => TAKEN_BACK.test(text));

const isNoAmount = (text: string): boolean => /^[-―—*¥円0,.\s]*$/.test(foldText(text));

function lineOf(
  row: TableLine,
  cell: (index: number) => string,
  { columns, width, unit, unitText, today }: ListLayout,
  dateText: string,
  amount: string,
): PaymentLine {
  const problems: Problem[] = [];
  const refuse = (problem: Problem, column: string): void => {
    problems.push(at(problem, { file, row: row.line, column }));
  };
  if (isTooWide(row.cells, width))
    refuse(rosterProblems.rosterWidth({ cells: row.cells.length, headers: width }), listColumns.amount);
  const date = readDay(dateText, today);
  if (!date.ok) refuse(paymentProblems.paymentDateUnreadable({ text: dateText }), listColumns.date);
  const direction = foldText(cell(columns.direction));
  const isTold = columns.isIncoming || !columns.isDirectionNeeded || CAME_IN.test(direction);
  if (!isTold) refuse(paymentProblems.paymentDirectionUnknown({ text: direction }), listColumns.direction);
  const yen = unit === 'unclear' ? undefined : parseMoney(amount, unit);
  const isAmount = yen?.ok === true && yen.value > 0;
  // With the heading, where that is what cannot be read.
  const text = yen ? amount : `${amount}（${unitText}）`;
  const mark = takenBack(row);
  if (mark !== undefined) {
    const sum = isNoAmount(amount) ? cell(columns.outgoing) : amount;
    refuse(paymentProblems.paymentReversed({ text: `${sum}（${mark}）` }), listColumns.amount);
  } else if (yen?.ok && yen.value < 0) refuse(paymentProblems.paymentReversed({ text }), listColumns.amount);
  else if (!isAmount) refuse(paymentProblems.paymentAmountUnreadable({ text }), listColumns.amount);
  const outgoing = cell(columns.outgoing);
  const texts = [...columns.payers.map(cell), parseMoney(outgoing).ok ? '' : outgoing].filter(
    (text) => text !== '' && text !== '-',
  );
  const payer = cutText(texts.find(namesSomebody) ?? texts[0] ?? '', LONGEST_PAYER);
  const memberNumber = cutText(foldText(cell(columns.member)), 40);
  if (payer === '' && memberNumber === '') refuse(paymentProblems.paymentPayerMissing(), listColumns.payer);
  return {
    line: row.line,
    receivedOn: date.ok ? date.value : '',
    payer,
    amountYen: isAmount ? yen.value : null,
    memberNumber,
    reference: cutText(foldText(cell(columns.reference)), 60),
    problems,
  };
}
