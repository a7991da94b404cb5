// How an insurer's statement is read: each line by any of its numbers, signed money, sums and remarks counted apart.
import { cutText } from '../../domain/cut-text';
import { foldText } from '../../domain/fold-text';
import { parseMoney } from '../../domain/money-text';
import { at, refuse, valueOf, type Problem } from '../../domain/problem';
import {
  filledLines,
  HEADING_WITHIN,
  isSameHeading,
  isSum,
  passedOver,
  statesNothing,
  type PassedLine,
} from '../roster';
import { plainHeading } from './bank-columns';
import { insurerHeadings, listNames, paymentProblems } from './words';

const file = listNames.insurer;

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
  /** All lines but the heading: taken, told or passed over. */
  readonly read: number;
  /** Sums, remarks and what stands above the heading, each with its reason. */
  readonly passed: readonly PassedLine[];
}

export function readInsurerList(text: string): InsurerList {
  const filled = valueOf(filledLines(text));
  const heading = filled.slice(0, HEADING_WITHIN).findIndex(({ cells }) => columnsOf(cells) !== undefined);
  const columns = heading < 0 ? undefined : columnsOf(filled[heading]!.cells);
  if (!columns) {
    const found = cutText((filled[0]?.cells ?? []).join('、'), 200);
    refuse(at(paymentProblems.settlementHeadingMissing({ found }), { file }));
  }
  const passed = filled.slice(0, heading).map((line) => passedOver(line, 'aboveHeading'));
  const lines: InsurerLine[] = [];
  const problems: Problem[] = [];
  for (const line of filled.slice(heading + 1)) {
    const { cells, line: row } = line;
    const cell = (index: number) => foldText(cells[index] ?? '').trim();
    const numbers = [...new Set(columns.numbers.map(cell))].filter(
      (number) => number !== '' && !statesNothing(number),
    );
    const amount = cell(columns.premium);
    const reason = isSameHeading(cells, filled[heading]!.cells)
      ? 'headingAgain'
      : isSum(cells, { isNamed: numbers.length > 0 })
        ? 'sum'
        : numbers.length === 0 && amount === ''
          ? 'remark'
          : undefined;
    if (reason) {
      passed.push(passedOver(line, reason));
      continue;
    }
    const where = { file, row };
    const yen = parseMoney(amount);
    if (numbers.length === 0) problems.push(at(paymentProblems.settlementNumberMissing({ amount }), where));
    else if (!yen.ok)
      problems.push(
        at(paymentProblems.settlementAmountUnreadable({ number: numbers.join('、'), text: amount }), where),
      );
    else lines.push({ numbers, organization: cell(columns.organization), yen: yen.value });
  }
  return { lines, problems, read: filled.length - 1, passed };
}

interface Columns {
  readonly numbers: readonly number[];
  readonly premium: number;
  readonly organization: number;
}

function columnsOf(cells: readonly string[]): Columns | undefined {
  const names = cells.map(plainHeading);
  const find = (headings: string): number[] =>
    headings
      .split(' ')
      .map((heading) => names.indexOf(plainHeading(heading)))
      .filter((index) => index >= 0);
  const [numbers, premiums] = [find(insurerHeadings.number), find(insurerHeadings.premium)];
  if (numbers.length === 0 || premiums.length === 0) return undefined;
  return { numbers, premium: premiums[0]!, organization: find(insurerHeadings.organization)[0] ?? -1 };
}
