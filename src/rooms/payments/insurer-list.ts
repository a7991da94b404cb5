// How an insurer's statement is read: each line by any of its numbers, signed money, sums and remarks counted apart.
import { cutText } from '../../domain/cut-text';
import { foldText } from '../../domain/fold-text';
import { parseMoney } from '../../domain/money-text';
import { at, ok, refuse, valueOf, type Problem, type Result } from '../../domain/problem';
import {
  BAND,
  bandHeadings,
  filledLines,
  HEADING_WITHIN,
  isRemark,
  isSameHeading,
  isSum,
  isTooWide,
  jointHeading,
  moneyUnit,
  passedOver,
  rosterProblems,
  statesNothing,
  thirdLine,
  type PassedLine,
  type TableLine,
} from '../roster';
import { plainHeading } from './bank-columns';
import { insurerHeadings, listNames, paymentProblems } from './words';

const file = listNames.insurer;

export interface InsurerLine {
  /** Of the policy and of its paper, as far as the list has them. */
  readonly numbers: readonly string[];
  readonly organization: string;
  readonly yen: number;
  /** 手数料, where the list has it. */
  readonly feeYen?: number;
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
  const places = [...filled.slice(0, HEADING_WITHIN).keys()];
  const found = [headingAt, bandAt]
    .flatMap((look) => places.map((index) => look(filled, index)))
    .find((each) => each !== undefined);
  if (!found) {
    const first = cutText((filled[0]?.cells ?? []).join('、'), 200);
    refuse(at(paymentProblems.settlementHeadingMissing({ found: first }), { file }));
  }
  const { columns, headings, index } = found;
  const above = filled.slice(0, index);
  const passed = above.map((line) => passedOver(line, 'aboveHeading'));
  for (const line of filled.slice(index + 1, index + headings.length))
    passed.push(passedOver(line, 'unitLine'));
  const below = filled.slice(index + headings.length);
  const isNote = ({ cells }: TableLine) =>
    isRemark(cells, [...columns.numbers, columns.premium, columns.returned]);
  const around = [...above, ...below.filter(isNote)].map(({ cells }) => cells);
  const unit = moneyUnit(found.premium, around);
  const feeUnit = moneyUnit(found.fee, around);
  const returnedUnit = moneyUnit(found.returned, around);
  const width = Math.max(...headings.map(({ length }) => length));
  const lines: InsurerLine[] = [];
  const problems: Problem[] = [];
  for (const line of below) {
    const { cells, line: row } = line;
    const cell = (index: number) => foldText(cells[index] ?? '').trim();
    const numbers = [...new Set(columns.numbers.map(cell))].filter(
      // 「件数」 and 「制度の計」 stand where a number does, and are none.
      (number) => /\d/.test(number) && !statesNothing(number),
    );
    const premium = cell(columns.premium);
    const returned = filledMoney(cell(columns.returned));
    const amount = premium || returned;
    const reason = headings.some((heading) => isSameHeading(cells, heading))
      ? 'headingAgain'
      : isSum(cells, { isNamed: numbers.length > 0, names: [cell(columns.organization)] })
        ? 'sum'
        : numbers.length === 0 && amount === ''
          ? 'remark'
          : undefined;
    if (reason) {
      passed.push(passedOver(line, reason));
      continue;
    }
    const where = { file, row };
    const back = returned === '' ? ok(0) : moneyIn(returned, returnedUnit);
    const paid = premium === '' || (returned !== '' && NONE.test(premium)) ? ok(0) : moneyIn(premium, unit);
    const yen = amount === '' ? undefined : netOf(paid, back);
    const feeText = filledMoney(cell(columns.fee));
    const fee = feeText === '' ? undefined : moneyIn(feeText, feeUnit);
    if (isTooWide(cells, width))
      problems.push(at(rosterProblems.rosterWidth({ cells: cells.length, headers: width }), where));
    else if (numbers.length === 0)
      problems.push(at(paymentProblems.settlementNumberMissing({ amount }), where));
    else if (!yen?.ok) {
      // With the heading, where that may be what cannot be read.
      const [wrong, heading] = paid?.ok ? [returned, found.returned] : [premium, found.premium];
      const text = paid?.ok === false ? wrong : `${wrong}（${heading}）`;
      problems.push(
        at(paymentProblems.settlementAmountUnreadable({ number: numbers.join('、'), text }), where),
      );
    } else if (feeText !== '' && !fee?.ok) {
      const text = `${feeText}（${found.fee}）`;
      problems.push(
        at(paymentProblems.settlementAmountUnreadable({ number: numbers.join('、'), text }), where),
      );
    } else {
      const line = { numbers, organization: cell(columns.organization), yen: yen.value };
      lines.push(fee?.ok ? { ...line, feeYen: fee.value } : line);
    }
  }
  return { lines, problems, read: filled.length - 1, passed };
}

/** A dash is how statements print that there is none. */
const filledMoney = (text: string): string => (NONE.test(text) ? '' : text);

const moneyIn = (text: string, unit: ReturnType<typeof moneyUnit>): Result<number> | undefined =>
  unit === 'unclear' ? undefined : parseMoney(text, unit);

/** What went back is printed with its sign or without, and may stand in both columns of its line. */
function netOf(paid?: Result<number>, back?: Result<number>): Result<number> | undefined {
  if (!paid?.ok || !back?.ok) return paid?.ok ? back : paid;
  const backYen = Math.abs(back.value);
  return ok(paid.value === -backYen ? paid.value : paid.value - backYen);
}

interface Columns {
  readonly numbers: readonly number[];
  readonly premium: number;
  /** -1 where it has none, as of the next two. */
  readonly returned: number;
  readonly fee: number;
  readonly organization: number;
}

interface FoundHeading {
  readonly index: number;
  readonly columns: Columns;
  readonly headings: readonly (readonly string[])[];
  /** As the list has it. */
  readonly premium: string;
  /** '' where it has none, as of the next. */
  readonly returned: string;
  readonly fee: string;
}

/** The line, or it and the one below, that name all that is needed. */
function headingAt(filled: readonly TableLine[], index: number): FoundHeading | undefined {
  const upper = filled[index]!.cells;
  const lower = filled[index + 1]?.cells ?? [];
  const joint = columnsOf(lower) ? undefined : jointHeading(upper, lower, isNeeded);
  const band = filled.slice(index, index + BAND);
  const three = joint && columnsOf(joint) ? thirdLine(joint, band, isNeeded) : undefined;
  return (
    headingOf(
      index,
      three,
      band.map(({ cells }) => cells),
    ) ??
    headingOf(index, joint, [upper, lower]) ??
    headingOf(index, upper, [upper])
  );
}

/** Three lines that only together name it. */
function bandAt(filled: readonly TableLine[], index: number): FoundHeading | undefined {
  const band = filled.slice(index, index + BAND);
  return bandHeadings(band, isNeeded)
    .map((names) =>
      headingOf(
        index,
        names,
        band.map(({ cells }) => cells),
      ),
    )
    .find((each) => each !== undefined);
}

const isNeeded = (text: string): boolean => isNumberHeading(text) || isPremiumHeading(text);

function headingOf(
  index: number,
  names: readonly string[] = [],
  headings: FoundHeading['headings'],
): FoundHeading | undefined {
  const columns = columnsOf(names);
  const name = (column: number): string => names[column] ?? '';
  return (
    columns && {
      ...{ index, columns, headings },
      ...{ premium: name(columns.premium), returned: name(columns.returned), fee: name(columns.fee) },
    }
  );
}

const NONE = /^[-‐–—―─ー]+$/;
const RETURNED_HEADING = /^(解約|変更|当月|減額)?(返還|返戻)(保険料|金)?額?$/;
const FEE_HEADING = /^(代理店|募集|支払)?手数料額?税(込|抜|別)$/;
const NUMBER_HEADING = /^(加入者?|保険|契約)?(証券|契約|加入者?|加入者証|契約管理)(番号|NO\.?|№|ID)$/;
const PREMIUM_HEADING = /(保険料|PREMIUM)(額)?$/;
const NO_PREMIUM = /手数料|率|累計|前月|前回|差額|返還|返戻|年間|区分|方法/;

const isNumberHeading = (text: string): boolean => {
  const name = plainHeading(text);
  return listed(insurerHeadings.number).includes(name) || NUMBER_HEADING.test(name);
};
const isPremiumHeading = (text: string): boolean => {
  const name = plainHeading(text);
  return (
    listed(insurerHeadings.premium).includes(name) || (PREMIUM_HEADING.test(name) && !NO_PREMIUM.test(name))
  );
};
const listed = (headings: string): string[] => headings.split(' ').map(plainHeading);

function columnsOf(cells: readonly string[]): Columns | undefined {
  const names = cells.map(plainHeading);
  const find = (headings: string, like?: (cell: string) => boolean): number[] => [
    ...listed(headings)
      .map((heading) => names.indexOf(heading))
      .filter((index) => index >= 0),
    ...(like ? [...cells.keys()].filter((index) => like(cells[index]!)) : []),
  ];
  const numbers = [...new Set(find(insurerHeadings.number, isNumberHeading))];
  const premiums = find(insurerHeadings.premium, isPremiumHeading);
  if (numbers.length === 0 || premiums.length === 0) return undefined;
  return {
    ...{ numbers, premium: premiums[0]! },
    returned: names.findIndex((name) => RETURNED_HEADING.test(name)),
    fee: find(insurerHeadings.fee, (text) => FEE_HEADING.test(plainHeading(text)))[0] ?? -1,
    organization: find(insurerHeadings.organization)[0] ?? -1,
  };
}
