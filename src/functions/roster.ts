// ROSTER: what 会員名簿 shows beside each member, from the cells that people typed. Premium, label, check, yen.
import { parseDate } from '../domain/calendar';
import { cellText } from '../domain/cell-value';
import { repetitionIn } from '../domain/member-cells';
import {
  checkMember,
  findingsText,
  hasMemberContent,
  rosterText,
  type CheckedCells,
  type MemberReading,
} from '../domain/member-check';
import { premiumLabelText } from '../domain/premium';
import type { Rated } from '../domain/program';
import type { Problem } from '../domain/problem';
import { programOf } from '../programs/rated';
import { stepAt, yenAt } from '../rating/steps';
import { formatThousands } from '../domain/yen';
import type { Answer } from './ports';
import type { RatedBy } from './rated-by';
import type { RatingCall } from './rating-call';

/** In the order of the arguments. */
export const ROSTER_CELLS = [
  'memberNumber',
  'branch',
  'organization',
  'program',
  'planText',
  'revenueText',
  'revenueUnit',
  'revenueState',
  'email',
] as const;

type RosterCell = (typeof ROSTER_CELLS)[number];
const PLACE = Object.fromEntries(ROSTER_CELLS.map((key, at) => [key, at])) as Record<RosterCell, number>;

type RosterCells = CheckedCells & { readonly revenueState: string };

const BLANK: readonly Answer[] = ['', '', '', ''];
const REFER = premiumLabelText.refer;
const PLAN_VALUE = '計画';

interface PlanFigure {
  readonly letter: string;
  /** Undefined where the insurer has to be asked. */
  readonly yen: number | undefined;
  readonly label: string;
}

/** One row of four cells for each row of the columns. */
export function rosterRows(
  columns: readonly (readonly unknown[])[],
  rows: number,
  asOf: unknown,
  call: RatingCall,
  textOf: (problem: Problem) => string,
): Answer[][] {
  const cells = Array.from({ length: rows }, (_, row) => cellsAt(columns, row));
  const edges = new Map<string, readonly number[]>();
  const edgesYen = (plan: string): readonly number[] => {
    let found = edges.get(plan);
    if (!found) edges.set(plan, (found = call.edgesYen(plan, asOf)));
    return found;
  };
  const context = { programOf, edgesYen, isRepeated: repetitionIn(cells) };
  return cells.map((row) => {
    if (!hasMemberContent(row)) return [...BLANK];
    const reading = checkMember(row, context);
    const [premium, label] = premiumOf(row, reading, asOf, call, textOf);
    return [
      premium,
      reading.held && label !== '' ? rosterText.held : label,
      findingsText(reading.findings),
      reading.revenue?.yen ?? '',
    ];
  });
}

/** A date is no number and no plan: all that counts is that its text is none either. */
const dayText = (date: Date): string => {
  const day = parseDate(date);
  return day.ok ? day.value : '#VALUE!';
};

function cellsAt(columns: readonly (readonly unknown[])[], row: number): RosterCells {
  const at = (key: RosterCell): string => {
    const column = columns[PLACE[key]]!;
    return cellText(column.length === 1 ? column[0] : column[row], dayText);
  };
  // Written out: an object that grows by computed names is slow for ten thousand rows.
  return {
    memberNumber: at('memberNumber'),
    branch: at('branch'),
    organization: at('organization'),
    program: at('program'),
    planText: at('planText'),
    revenueText: at('revenueText'),
    revenueUnit: at('revenueUnit'),
    revenueState: at('revenueState'),
    email: at('email'),
  };
}

/** Never blank: what there is no premium for says why. */
function premiumOf(
  row: RosterCells,
  { program, plans, revenue, findings }: MemberReading<Rated>,
  asOf: unknown,
  call: RatingCall,
  textOf: (problem: Problem) => string,
): [Answer, string] {
  if (findings.includes('revenueMissing')) return [rosterText.noRevenue, ''];
  if (!revenue || findings.includes('planUnknown') || findings.includes('programUnknown'))
    return [rosterText.unreadable, rosterText.held];
  if (!program || plans.length === 0) return [rosterText.noPlan, rosterText.held];
  // The document says that a plan value is the insurer's to judge.
  const refers = row.revenueState === PLAN_VALUE && program.revenue.planValue.value === 'refers';
  const figures: PlanFigure[] = [];
  for (const plan of program.plans) {
    if (!plans.includes(plan.code)) continue;
    const letter = plan.letter || plan.code;
    const by = refers ? NOTHING : call.ratedBy(plan.code, asOf);
    if (!by) {
      const told = call.rateYen(revenue.yen, plan.code, asOf);
      if (!told.ok) return [textOf(told.problem), REFER];
    }
    figures.push(figureOf(letter, by ?? NOTHING, revenue.yen));
  }
  return [premiumText(figures), labelText(figures)];
}

const NOTHING: RatedBy = { version: undefined, labels: [] };

function figureOf(letter: string, { version, labels }: RatedBy, revenueYen: number): PlanFigure {
  const yen = version ? yenAt(version.steps, revenueYen) : NaN;
  return version && !Number.isNaN(yen)
    ? { letter, yen, label: labels[stepAt(version.steps, revenueYen)]! }
    : { letter, yen: undefined, label: REFER };
}

/** One plan: a number, so that sums stay honest. Two: each. From three on: from the lowest to the highest, a line each, so that no figure is broken in a narrow column. */
function premiumText(figures: readonly PlanFigure[]): Answer {
  const [only] = figures;
  if (figures.length === 1) return only!.yen ?? REFER;
  if (figures.length === 2) {
    return figures
      .map(({ letter, yen }) => `${letter} ${yen === undefined ? REFER : formatThousands(yen)}`)
      .join('\n');
  }
  const known = figures.flatMap(({ yen }) => (yen === undefined ? [] : [yen]));
  if (known.length === 0) return REFER;
  const [low, high] = [Math.min(...known), Math.max(...known)].map(formatThousands);
  const range = low === high ? low! : `${low}～\n${high}`;
  return known.length === figures.length ? range : `${range}\n${rosterText.someRefer}`;
}

function labelText(figures: readonly PlanFigure[]): string {
  return [...new Set(figures.map(({ label }) => label))].join('\n');
}
