// What most cells hold, answered from the steps alone: all that Sheets loads for a cell. Every row that is refused, and its text, is the whole family's.
import { isBlank } from '../domain/cell-value';
import { premiumLabelText } from '../domain/premium';
import { DaichoError } from '../domain/problem';
import { parseRevenue } from '../domain/revenue';
import { boundsOf } from '../rating/held';
import { stepAt, yenAt } from '../rating/steps';
import { broadcast } from './broadcast';
import { callInputs } from './call-inputs';
import type { Answer, Argument, FunctionPorts, Functions } from './ports';
import { startRatedBy, type RatedBy } from './rated-by';

export const MOST_CELLS = ['PREMIUM', 'PREMIUM_LABEL', 'PREMIUM_RANGE', 'REVENUE_YEN'] as const;
export type MostCells = (typeof MOST_CELLS)[number];

/** The same function of the whole family. */
export type Whole = (name: MostCells, args: readonly Argument[]) => Answer | Answer[][];

const REFER = premiumLabelText.refer;
/** Where the argument 料率表 stands: a block, no column. */
const RATES = 2;

/** Revenue or text, plan, nothing, start of cover. */
type Row = (first: unknown, plan: unknown, nothing: unknown, asOf: unknown) => Answer[] | undefined;

export function mostCells(
  ports: Pick<FunctionPorts, 'rateValues' | 'referenceDate' | 'defaultProgram'>,
  whole: Whole,
): Pick<Functions, MostCells> {
  const rated = (
    name: MostCells,
    args: readonly Argument[],
    width: number,
    answer: (by: RatedBy, revenueYen: number) => Answer[],
  ) =>
    overRows(name, args, width, whole, () => {
      const ratedBy = startRatedBy(callInputs(ports, args[RATES]));
      return (revenue, plan, _, asOf) => {
        const yen = yenIn(revenue);
        if (yen === undefined || yen === '')
          return yen === '' ? new Array<Answer>(width).fill('') : undefined;
        const by = ratedBy(plan, asOf);
        return by && answer(by, yen);
      };
    });
  return {
    PREMIUM: (...args) => rated('PREMIUM', args, 1, premiumBy),
    PREMIUM_LABEL: (...args) => rated('PREMIUM_LABEL', args, 1, labelBy),
    PREMIUM_RANGE: (...args) => rated('PREMIUM_RANGE', args, 2, rangeBy),
    REVENUE_YEN: (...args) =>
      overRows('REVENUE_YEN', args, 1, whole, () => (text) => {
        const yen = yenIn(text);
        return yen === undefined ? undefined : [yen];
      }),
  };
}

/** '' where it is blank, undefined where it is refused. */
export function yenIn(revenue: unknown): number | '' | undefined {
  if (typeof revenue === 'number' && revenue > 0 && Number.isSafeInteger(revenue)) return revenue;
  if (isBlank(revenue)) return '';
  const parsed = parseRevenue(revenue, 'yen');
  return parsed.ok ? parsed.value.yen : undefined;
}

function premiumBy({ version }: RatedBy, revenueYen: number): Answer[] {
  const yen = version ? yenAt(version.steps, revenueYen) : NaN;
  return [Number.isNaN(yen) ? REFER : yen];
}

const labelBy = ({ version, labels }: RatedBy, revenueYen: number): Answer[] => [
  version ? labels[stepAt(version.steps, revenueYen)]! : REFER,
];

function rangeBy(by: RatedBy, revenueYen: number): Answer[] {
  const bounds = by.version && boundsOf(by.version, stepAt(by.version.steps, revenueYen));
  const [premium] = premiumBy(by, revenueYen);
  if (!bounds) return [premium!, premium!];
  const [low, high] = [bounds[0].premiumYen, bounds[1].premiumYen];
  return [Math.min(low, high), Math.max(low, high)];
}

/** What is refused goes to the whole family: of a column those rows alone, as a column of their own. */
function overRows(
  name: MostCells,
  args: readonly Argument[],
  width: number,
  whole: Whole,
  start: () => Row,
): Answer | Answer[][] {
  const laid = broadcast(args.map((value, at) => ({ name: String(at), value: at === RATES ? '' : value })));
  if (!laid.ok) return whole(name, args);
  const { rows, columns } = laid.value;
  const row = refusingNothing(start);
  const [first = NOTHING, plan = NOTHING, nothing = NOTHING, asOf = NOTHING] = columns;
  if (rows === undefined) {
    const answers = row(first[0], plan[0], nothing[0], asOf[0]);
    if (!answers) return whole(name, args);
    return width === 1 ? answers[0]! : [answers];
  }
  const table: Answer[][] = [];
  const refused: number[] = [];
  for (let at = 0; at < rows; at++) {
    const answers = row(cellOf(first, at), cellOf(plan, at), nothing[0], cellOf(asOf, at));
    if (!answers) refused.push(at);
    table.push(answers ?? []);
  }
  if (refused.length > 0) {
    const own = columns.map((column, place) => {
      if (place === RATES || !Array.isArray(args[place])) return args[place];
      return column.length === 1 ? [[column[0]]] : refused.map((at) => [column[at]]);
    });
    const told = whole(name, own) as Answer[][];
    refused.forEach((at, place) => (table[at] = told[place]!));
  }
  return table;
}

const NOTHING: readonly unknown[] = [undefined];

/** A single value stands in every row. */
const cellOf = (column: readonly unknown[], row: number): unknown =>
  column.length === 1 ? column[0] : column[row];

/** Also what is thrown, such as a workbook without its rates, is the whole family's to tell. */
function refusingNothing(start: () => Row): Row {
  let row: Row | undefined;
  let isOut = false;
  return (first, plan, nothing, asOf) => {
    if (isOut) return undefined;
    try {
      return (row ??= start())(first, plan, nothing, asOf);
    } catch (error) {
      if (!(error instanceof DaichoError)) throw error;
      isOut = true;
      return undefined;
    }
  };
}
