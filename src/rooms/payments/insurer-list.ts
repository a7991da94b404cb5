// How an insurer's statement is read: each line by any of its numbers, signed money, sums and remarks counted apart.
import { foldText } from '../../domain/fold-text';
import { parseMoney } from '../../domain/money-text';
import { at, refuse, valueOf, type Problem } from '../../domain/problem';
import { parseCsv } from '../roster';
import { insurerHeadings, listNames, paymentProblems } from './words';

const HEADING_WITHIN = 20;
const file = listNames.insurer;
/** A cell that is the word, and no policy whose name begins with it. */
const SUM = /^(計上|保険料|当月|今月)?(合計|小計|総計|総合計|計|累計)(額|金額|件数)?$/;

export interface InsurerLine {
  /** Of the policy and of its paper, as far as the list has them. */
  readonly numbers: readonly string[];
  readonly organization: string;
  readonly yen: number;
}

export interface InsurerList {
  readonly lines: readonly InsurerLine[];
  /** Lines that name a policy or an amount and could not be taken. */
  readonly problems: readonly Problem[];
  /** Lines below the heading: taken, told or passed over. */
  readonly read: number;
  /** Sums, and remarks without number and amount. */
  readonly passedOver: number;
}

export function readInsurerList(text: string): InsurerList {
  const rows = valueOf(parseCsv(text)).map((cells, index) => ({ row: index + 1, cells }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const heading = filled.slice(0, HEADING_WITHIN).findIndex(({ cells }) => columnsOf(cells) !== undefined);
  const columns = heading < 0 ? undefined : columnsOf(filled[heading]!.cells);
  if (!columns) {
    const found = (filled[0]?.cells ?? []).join('、');
    refuse(at(paymentProblems.settlementHeadingMissing({ found }), { file }));
  }
  const below = filled.slice(heading + 1);
  const lines: InsurerLine[] = [];
  const problems: Problem[] = [];
  for (const { row, cells } of below) {
    const cell = (index: number) => foldText(cells[index] ?? '').trim();
    const numbers = [...new Set(columns.numbers.map(cell))].filter((number) => number !== '');
    const amount = cell(columns.premium);
    const isSum = cells.some((text) => SUM.test(foldText(text).replace(/\s/g, '')));
    if (isSum || (numbers.length === 0 && amount === '')) continue;
    const where = { file, row };
    const yen = parseMoney(amount);
    if (numbers.length === 0) problems.push(at(paymentProblems.settlementNumberMissing({ amount }), where));
    else if (!yen.ok)
      problems.push(
        at(paymentProblems.settlementAmountUnreadable({ number: numbers.join('、'), text: amount }), where),
      );
    else lines.push({ numbers, organization: cell(columns.organization), yen: yen.value });
  }
  const passedOver = below.length - lines.length - problems.length;
  return { lines, problems, read: below.length, passedOver };
}

interface Columns {
  readonly numbers: readonly number[];
  readonly premium: number;
  readonly organization: number;
}

function columnsOf(cells: readonly string[]): Columns | undefined {
  const names = cells.map((cell) => foldText(cell).replace(/[\s()（）]|円$/g, ''));
  const find = (headings: string): number[] =>
    headings
      .split(' ')
      .map((heading) => names.indexOf(heading))
      .filter((index) => index >= 0);
  const [numbers, premiums] = [find(insurerHeadings.number), find(insurerHeadings.premium)];
  if (numbers.length === 0 || premiums.length === 0) return undefined;
  return { numbers, premium: premiums[0]!, organization: find(insurerHeadings.organization)[0] ?? -1 };
}
