// How a comparison is laid out: its rows, and what stands where a premium stands.
import { formatYenInWords } from '../../../../domain/yen';
import { comparing as words, comparisonText } from '../../words';
import type { Comparison, ComparisonLine, CoverageDesk, CoverageLine } from '../../contract';
import { yen } from '../../../../ui/format';

export interface ComparisonRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/** What all programmes have in common; the row of 確度 is for the house. */
export function comparisonRows(comparison: Comparison): readonly ComparisonRow[] {
  const { rows } = words;
  const house = comparison.audience === '社内';
  const row = (name: string, cell: (line: ComparisonLine) => string): ComparisonRow => ({
    name,
    cells: comparison.lines.map(cell),
  });
  return [
    row(rows.insurers, (line) => line.insurers || words.insurersLater),
    row(rows.liability, (line) => limitText(line.liabilityLimitYen, line.liabilityBasis)),
    row(rows.cost, (line) => limitText(line.costLimitYen, line.costBasis)),
    row(rows.deductible, (line) => line.deductible),
    row(rows.premium, (line) => premiumText(line, comparison.audience)),
    row(rows.basis, (line) => basisText(line)),
    ...(house ? [row(rows.state, (line) => line.certainty)] : []),
  ];
}

function limitText(limitYen: number | null, basis: string): string {
  return limitYen === null
    ? comparisonText.unknown
    : [basis, formatYenInWords(limitYen)].filter(Boolean).join(' ');
}

export function premiumText(line: ComparisonLine, audience: Comparison['audience']): string {
  const { figure, range } = line;
  if (!figure) return words.noRevenue;
  const around = range ? `（${words.range(yen(range.lowYen), yen(range.highYen))}）` : '';
  switch (figure.kind) {
    case 'exact':
      return yen(figure.premiumYen) + around;
    case 'about':
      return words.about(figure.premiumYen) + around;
    case 'examples': {
      const [low, high] = [figure.low, figure.high].map(({ revenueYen, premiumYen }) =>
        words.example(formatYenInWords(revenueYen), figure.about ? words.about(premiumYen) : yen(premiumYen)),
      );
      return words.examples(low!, high!);
    }
    case 'separate':
      return words.refer[audience] + around;
  }
}

/** The house reads the label; a member reads what the figure means. */
function basisText(line: ComparisonLine): string {
  if (line.label) return [line.label, line.reasonText ?? line.yearNote].filter(Boolean).join('：');
  return line.basis ? words.basis[line.basis] + (line.yearNote ? `（${line.yearNote}）` : '') : '';
}

export interface ItemTable {
  readonly program: string;
  readonly programName: string;
  readonly plans: readonly { readonly code: string; readonly name: string }[];
  readonly rows: readonly ComparisonRow[];
}

/** One table a programme: items of different insurers are never set side by side as if they were the same. */
export function itemTables(comparison: Comparison, desks: readonly CoverageDesk[]): readonly ItemTable[] {
  const programs = [...new Set(comparison.lines.map((line) => line.program))];
  return programs.flatMap((program) => {
    const desk = desks.find((each) => each.program === program);
    if (!desk) return [];
    const own = comparison.lines.filter((line) => line.program === program);
    const items = [...new Map(desk.lines.map((line) => [line.item, line])).values()];
    return [
      {
        program,
        programName: own[0]!.programName,
        plans: own.map((line) => ({ code: line.plan, name: line.planName })),
        rows: items.map((item) => ({
          name: `${item.part} ${item.name}`,
          cells: own.map(({ plan }) =>
            itemText(desk.lines.find((line) => line.item === item.item && line.plan === plan)),
          ),
        })),
      },
    ];
  });
}

/** `○ 500万円 90% 事前に保険会社の承認` */
export function itemText(line: CoverageLine | undefined): string {
  if (!line) return words.unlisted;
  if (line.covered !== '補償項目') return line.covered;
  const perHead = [line.personYen, line.companyYen]
    .map((value, index) =>
      value === null
        ? ''
        : `${comparisonText.perHead[index === 0 ? 'person' : 'company']} ${formatYenInWords(value)}`,
    )
    .filter(Boolean);
  return [
    words.listed,
    line.limitYen === null ? '' : formatYenInWords(line.limitYen),
    ...perHead,
    line.ratioPercent === null || line.ratioPercent === 100 ? '' : `${line.ratioPercent}%`,
    line.consent.includes('承認の記載なし') ? '' : line.consent,
    line.state === '公表' || line.state === '確認済' ? '' : `［${line.state}］`,
  ]
    .filter(Boolean)
    .join(' ');
}
